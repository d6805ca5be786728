/**
 * The outline being edited. While a line is typed the chart shows it as a preview; a line that is left is recorded as
 * one step. As long as somebody is missing in the text nothing is recorded until the outline is left, so that cutting
 * here and pasting there moves people, ratings and all.
 */
import { createStore } from 'zustand/vanilla';
import type { DecisionChain } from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';
import { applyOutline } from '../outline/applyOutline.ts';
import { printedLines } from '../outline/draftLines.ts';
import { chart, newId } from '../ui/app.ts';

export type OutlineDraft = {
  readonly text: string;
  /** The recorded chart that the text was typed over. */
  readonly base: DecisionChain;
  /** The text says something that is not recorded yet. */
  readonly isOpen: boolean;
  /** Who would be gone if it were recorded now. */
  readonly gone: { readonly people: number; readonly ribs: number };
};

export const outlineDesk = createStore<{ readonly draft: OutlineDraft | null }>(() => ({ draft: null }));

const nobodyGone = { people: 0, ribs: 0 } as const;
const { verbs } = chart;

/** The same new ids for the same lines, however often a text is read while it is typed. */
let given: Record<string, `${string}:${string}`[]> = {};

function stableIds(): NewId {
  const used: Record<string, number> = {};
  return <P extends string>(prefix: P) => {
    given[prefix] ??= [];
    const list = given[prefix];
    const at = used[prefix] ?? 0;
    used[prefix] = at + 1;
    list[at] ??= newId(prefix);
    return list[at] as `${P}:${string}`;
  };
}

function presentNow(): DecisionChain {
  return chart.getState().history.present;
}

/** Takes over what was typed, as a preview. */
export function typeOutline(text: string): void {
  const base = presentNow();
  const next = applyOutline(base, text, stableIds())(base);
  outlineDesk.setState({ draft: { text, base, isOpen: next !== base, gone: goneFrom(base, next) } });
  verbs.preview(next === base ? null : next);
}

/** Keeps the text without reading it: an input method is still composing. */
export function holdOutline(text: string): void {
  const draft = outlineDesk.getState().draft;
  outlineDesk.setState({ draft: { gone: nobodyGone, isOpen: true, ...draft, text, base: presentNow() } });
}

/** A line has been left: recorded as one step, unless somebody would go with it. */
export function leaveLine(): void {
  const { draft } = outlineDesk.getState();
  if (draft?.isOpen && draft.gone.people + draft.gone.ribs === 0) record(draft);
}

/** Whatever the text says is recorded, whoever goes with it: the chart is handed on as the outline has it. */
export function takeOutline(): void {
  const { draft } = outlineDesk.getState();
  if (draft?.isOpen) record(draft);
}

/** The outline has been left: whatever the text says is recorded, and the text is printed anew. */
export function leaveOutline(): void {
  takeOutline();
  outlineDesk.setState({ draft: null });
}

/** Forgets what is not recorded. False when there was nothing. */
export function dropDraft(): boolean {
  const isOpen = outlineDesk.getState().draft?.isOpen === true;
  outlineDesk.setState({ draft: null });
  if (isOpen) verbs.preview(null);
  return isOpen;
}

function record(draft: OutlineDraft): void {
  const base = presentNow();
  verbs.commit(applyOutline(base, draft.text, stableIds()), { step: 'outline' });
  given = {};
  const next = presentNow();
  outlineDesk.setState({
    draft: { text: printedLines(draft.text, next), base: next, isOpen: false, gone: nobodyGone },
  });
}

function goneFrom(before: DecisionChain, after: DecisionChain): OutlineDraft['gone'] {
  if (before === after) return nobodyGone;
  const ribs = new Set(after.ribs.map((rib) => rib.id));
  return {
    people: Object.keys(before.people).filter((id) => !Object.hasOwn(after.people, id)).length,
    ribs: before.ribs.filter((rib) => !ribs.has(rib.id)).length,
  };
}
