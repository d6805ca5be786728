/** From a finding to the place where it can be put right. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Finding } from '../domain/checks/checks.ts';
import type { FindingField } from '../domain/checks/finding.ts';
import { hasName, personById, ribById, seatedIds } from '../domain/seats.ts';
import { topRankOf, topTen } from '../domain/topTen.ts';
import { type Selection, thePerson, theRib, theTarget } from '../store/selection.ts';
import { chart, preferences } from '../ui/app.ts';

export type Jump = { readonly selection: Selection; readonly field: FindingField | undefined };

/** Where a finding leads, or null when it speaks of the whole chart and of no place in it. */
export function jumpOf(chain: DecisionChain, finding: Finding): Jump | null {
  const { field } = finding;
  const person = finding.personIds.find((id) => personById(chain, id)) ?? witnessOf(chain, finding);
  if (person) return { selection: thePerson(person), field };
  if (finding.ribId && ribById(chain, finding.ribId)) return { selection: theRib(finding.ribId), field };
  const isProject = field === 'target' || finding.tierId !== undefined || finding.stageId !== undefined;
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

/** Selects the place, shows it in the inspector and puts the cursor into its field. */
export function goTo(jump: Jump): void {
  const isPerson = jump.selection.kind === 'people';
  preferences.set({
    isInspectorOpen: true,
    ...(isPerson ? {} : { view: 'fishbone' as const }),
  });
  chart.verbs.select(jump.selection);
  if (jump.field) focusField(jump.field === 'targetLevel' ? 'level' : jump.field, 12);
}

const focusable = 'input, textarea, select, button[tabindex="0"], button:not([tabindex]), [tabindex="0"]';

/** The inspector follows the selection within a frame or two. */
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
