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
import { perApp, type RunningApp } from '../ui/app.ts';
import { newId } from '../ui/ids.ts';

export type OutlineDraft = {
  readonly text: string;
  /** The recorded chart that the text was typed over. */
  readonly base: DecisionChain;
  /** The text says something that is not recorded yet. */
  readonly isOpen: boolean;
  /** Who would be gone if it were recorded now. */
  readonly gone: { readonly people: number; readonly ribs: number };
};

export const outlineDesk = perApp(() => createStore<{ readonly draft: OutlineDraft | null }>(() => ({ draft: null })));

const nobodyGone = { people: 0, ribs: 0 } as const;

/** The same new ids for the same lines, however often a text is read while it is typed. */
const given = perApp(() => ({ ids: {} as Record<string, `${string}:${string}`[]> }));

function stableIds(app: RunningApp): NewId {
  const used: Record<string, number> = {};
  return <P extends string>(prefix: P) => {
    const { ids } = given(app);
    ids[prefix] ??= [];
    const list = ids[prefix];
    const at = used[prefix] ?? 0;
    used[prefix] = at + 1;
    list[at] ??= newId(prefix);
    return list[at] as `${P}:${string}`;
  };
}

function presentNow(app: RunningApp): DecisionChain {
  return app.chart.getState().history.present;
}

/** Takes over what was typed, as a preview. */
export function typeOutline(app: RunningApp, text: string): void {
  const base = presentNow(app);
  const next = applyOutline(base, text, stableIds(app))(base);
  outlineDesk(app).setState({ draft: { text, base, isOpen: next !== base, gone: goneFrom(base, next) } });
  app.chart.verbs.preview(next === base ? null : next);
}

/** Keeps the text without reading it: an input method is still composing. */
export function holdOutline(app: RunningApp, text: string): void {
  const draft = outlineDesk(app).getState().draft;
  outlineDesk(app).setState({ draft: { gone: nobodyGone, isOpen: true, ...draft, text, base: presentNow(app) } });
}

/** A line has been left: recorded as one step, unless somebody would go with it. */
export function leaveLine(app: RunningApp): void {
  const { draft } = outlineDesk(app).getState();
  if (draft?.isOpen && draft.gone.people + draft.gone.ribs === 0) record(app, draft);
}

/** Whatever the text says is recorded, whoever goes with it: the chart is handed on as the outline has it. */
export function takeOutline(app: RunningApp): void {
  const { draft } = outlineDesk(app).getState();
  if (draft?.isOpen) record(app, draft);
}

/** The outline has been left: whatever the text says is recorded, and the text is printed anew. */
export function leaveOutline(app: RunningApp): void {
  takeOutline(app);
  outlineDesk(app).setState({ draft: null });
}

/** Forgets what is not recorded. False when there was nothing. */
export function dropDraft(app: RunningApp): boolean {
  const isOpen = outlineDesk(app).getState().draft?.isOpen === true;
  outlineDesk(app).setState({ draft: null });
  if (isOpen) app.chart.verbs.preview(null);
  return isOpen;
}

function record(app: RunningApp, draft: OutlineDraft): void {
  const base = presentNow(app);
  app.chart.verbs.commit(applyOutline(base, draft.text, stableIds(app)), { step: 'outline' });
  given(app).ids = {};
  const next = presentNow(app);
  outlineDesk(app).setState({
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
