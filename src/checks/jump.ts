/** From a finding to the place where it can be put right. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { CheckId, Finding } from '../domain/checks/checks.ts';
import type { FindingField } from '../domain/checks/finding.ts';
import { hasName, personById, ribById, seatedIds } from '../domain/seats.ts';
import { topRankOf, topTen } from '../domain/topTen.ts';
import type { View } from '../store/preferences.ts';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { type Hand, isSheetOpen, leadToCell } from '../ui/cellDoors.ts';
import { leadToChange } from '../ui/compareDesk.ts';
import { leadToField } from '../ui/fieldDoors.ts';
import { goToGap, goToPlanRow } from '../ui/planVerbs.ts';

export type Jump = {
  readonly selection: Selection;
  readonly field: FindingField | undefined;
  /** Where in the field; on it, if nothing is said. */
  readonly hand?: Hand;
  /** A row of the plan, or the person among those who have a gap and no row. */
  readonly plan?: { readonly rowId: string } | { readonly gapOf: PersonId };
  /** A place in another view, for what stands there alone. */
  readonly cell?: ViewCell;
  /** It is about what changed since a snapshot, and is looked at in the comparison. */
  readonly change?: 'level' | 'stance' | 'new';
};

type ViewCell = { readonly view: View; readonly sheet: string; readonly rowId: string; readonly column: string };

const changeOfCheck: Partial<Record<CheckId, Jump['change']>> = {
  'level-fell': 'level',
  'stance-fell': 'stance',
  'snapshot-old': 'new',
};

/** Where a finding leads, or null when it speaks of the whole chart and of no place in it. */
export function jumpOf(chain: DecisionChain, finding: Finding): Jump | null {
  const { field } = finding;
  const cell = modeCellOf(finding) ?? coverageCellOf(finding);
  if (cell) return { selection: cell.view === 'decision' ? theTarget : nobody, field, cell };
  const row = chain.plan.find(({ id }) => id === finding.planId);
  if (row) return { selection: thePerson(row.personId), field, plan: { rowId: row.id } };
  const person = finding.personIds.find((id) => personById(chain, id)) ?? witnessOf(chain, finding);
  const change = changeOfCheck[finding.id];
  if (change) return { selection: person ? thePerson(person) : nobody, field, change };
  if (person && finding.id === 'plan-missing') return { selection: thePerson(person), field, plan: { gapOf: person } };
  if (person) return { selection: thePerson(person), field };
  if (finding.ribId && ribById(chain, finding.ribId)) return { selection: theRib(finding.ribId), field };
  const isOfChart = field === 'target' || field === 'reviewDue';
  return isOfChart ? { selection: theTarget, field } : null;
}

/** Where the decision mode shows what is found: a tier, a step, or the amount. */
function modeCellOf({ tierId, stageId, field }: Finding): ViewCell | undefined {
  const rowId = field === 'amount' ? '' : (tierId ?? stageId);
  return rowId === undefined ? undefined : { view: 'decision', sheet: 'decision', rowId, column: field ?? '' };
}

/** Where the coverage view shows what is found: a cell of its matrix, a chain, somebody in a cell, or who is answered. */
function coverageCellOf({ id, because = '', ribId, personIds }: Finding): ViewCell | undefined {
  const view = 'coverage';
  switch (id) {
    case 'coverage-hole':
      return { view, sheet: 'coverage', rowId: because, column: 'key' };
    case 'coverage-owner': {
      const [column = '', ...level] = because.split(' ');
      return { view, sheet: 'coverage', rowId: level.join(' '), column };
    }
    case 'short-board':
      return { view, sheet: 'coverage-chain', rowId: ribId ?? '', column: '' };
    case 'selling-point-outside':
      return { view: 'plan', sheet: 'selling', rowId: personIds[0] ?? '', column: '' };
    case 'grade-missing':
      return { view, sheet: 'coverage-person', rowId: personIds[0] ?? '', column: '' };
  }
  return undefined;
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
 * Goes to the place: of the plan or the decision mode there; in the assessment's full view to its cell, elsewhere to its
 * field in the inspector. What stands in neither table nor cell is shown beside the fishbone.
 */
export function goTo(app: RunningApp, jump: Jump): void {
  const { selection, field, hand, plan, cell } = jump;
  if (plan) {
    if ('rowId' in plan) goToPlanRow(app, plan.rowId, field);
    else goToGap(app, plan.gapOf);
    return;
  }
  if (cell) {
    app.preferences.set({ view: cell.view });
    leadToCell(app, cell.sheet, cell.rowId, cell.column);
    return;
  }
  const person = selection.kind === 'people' ? selection.ids[0] : undefined;
  if (jump.change) {
    app.chart.verbs.select(selection);
    leadToChange(app, app.chain(), person ?? null, jump.change);
    return;
  }
  if (person && isSheetOpen(app, 'assessment-full') && field !== 'privateNote') {
    const column = (field && columnOfField[field]) ?? 'name';
    leadToCell(app, 'assessment-full', person, column, hand);
    return;
  }
  leadToField(app, selection, field === 'targetLevel' ? 'level' : field, hand);
}
