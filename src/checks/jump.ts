/** From a finding to the place where it can be put right. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Finding } from '../domain/checks/checks.ts';
import type { FindingField } from '../domain/checks/finding.ts';
import { hasName, personById, ribById, seatedIds } from '../domain/seats.ts';
import { topRankOf, topTen } from '../domain/topTen.ts';
import { type Selection, thePerson, theRib, theTarget } from '../store/selection.ts';
import { chart, preferences } from '../ui/app.ts';
import { isSheetOpen, leadToCell } from '../ui/cellDoors.ts';
import { goToGap, goToPlanRow } from '../ui/planVerbs.ts';

export type Jump = {
  readonly selection: Selection;
  readonly field: FindingField | undefined;
  /** A row of the plan, or the person among those who have a gap and no row. */
  readonly plan?: { readonly rowId: string } | { readonly gapOf: PersonId };
};

/** Where a finding leads, or null when it speaks of the whole chart and of no place in it. */
export function jumpOf(chain: DecisionChain, finding: Finding): Jump | null {
  const { field } = finding;
  const row = chain.plan.find(({ id }) => id === finding.planId);
  if (row) return { selection: thePerson(row.personId), field, plan: { rowId: row.id } };
  const person = finding.personIds.find((id) => personById(chain, id)) ?? witnessOf(chain, finding);
  if (person && finding.id === 'plan-missing') return { selection: thePerson(person), field, plan: { gapOf: person } };
  if (person) return { selection: thePerson(person), field };
  if (finding.ribId && ribById(chain, finding.ribId)) return { selection: theRib(finding.ribId), field };
  const isOfChart = field === 'target' || field === 'amount' || field === 'reviewDue';
  const isProject = isOfChart || finding.tierId !== undefined || finding.stageId !== undefined;
  return isProject ? { selection: theTarget, field } : null;
}

/** Whom to look at first when a finding is about the top ten, or everybody, and names no one. */
function witnessOf(chain: DecisionChain, { field }: Finding): PersonId | undefined {
  if (field === 'rank')
    return seatedIds(chain).find((id) => {
      const person = personById(chain, id);
      return person && hasName(person) && topRankOf(chain, id) === undefined;
    });
  if (field === 'stance' || field === 'role') return topTen(chain)[0];
  return undefined;
}

/** Fields that stand in the assessment's table under another name, or nowhere but near. */
const columnOfField: Partial<Record<FindingField, string>> = {
  name: 'name',
  jobTitle: 'jobTitle',
  role: 'role',
  rank: 'rank',
  note: 'note',
  level: 'level',
  targetLevel: 'targetLevel',
  stance: 'stance',
  primaryOwner: 'primaryOwner',
  businessAgenda: 'businessAgenda',
  personalWin: 'personalWin',
  evidence: 'evidence',
  assessedOn: 'assessedOn',
  rib: 'rib',
  goal: 'gap',
};

/**
 * Goes to the place: a plan's row to its cell; in the assessment's full view to its cell, elsewhere to its field in the inspector. What stands in
 * neither table nor cell is shown beside the fishbone.
 */
export function goTo(jump: Jump): void {
  const { selection, field, plan } = jump;
  if (plan) {
    if ('rowId' in plan) goToPlanRow(plan.rowId, field);
    else goToGap(plan.gapOf);
    return;
  }
  const person = selection.kind === 'people' ? selection.ids[0] : undefined;
  if (person && isSheetOpen('assessment-full') && field !== 'privateNote') {
    const column = (field && columnOfField[field]) ?? 'name';
    leadToCell('assessment-full', person, column);
    return;
  }
  preferences.set({ isInspectorOpen: true, view: 'fishbone' });
  chart.verbs.select(selection);
  if (field) focusField(field === 'targetLevel' ? 'level' : field, 180);
}

const focusable = 'input, textarea, select, button[tabindex="0"], button:not([tabindex]), [tabindex="0"]';

/** The inspector follows the selection within a frame or two; the first person's part of it is loaded then. */
function focusField(field: string, framesLeft: number): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`.inspector [data-field="${field}"]`);
    const input = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (!input) {
      if (framesLeft > 0) focusField(field, framesLeft - 1);
      return;
    }
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
  });
}
