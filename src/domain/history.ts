/** Undo and redo as values: past and future states of one thing, each with the step that led away from it. */

/** What a step did, as a key the words know, and whom it did it to. */
export type StepLabel = { readonly step: StepKind; readonly subject?: string };

const stepKinds = [
  'edit',
  'type-target',
  'details',
  'add-rib',
  'rename-rib',
  'change-rib',
  'move-rib',
  'remove-rib',
  'add-person',
  'name-person',
  'change-person',
  'move-person',
  'remove-person',
  'assess',
  'rank',
  'rerank',
  'reseat',
  'reason',
  'plan',
  'add-row',
  'remove-row',
  'move-row',
  'link',
  'unlink',
  'competitor',
  'checks',
  'add-plan',
  'change-plan',
  'move-plan',
  'remove-plan',
  'log',
  'factors',
  'tiers',
  'process',
  'deal-stage',
  'review',
  'paste',
  'import',
  'fill',
  'clear',
  'replace',
  'outline',
  'template',
  'mend',
  'take-snapshot',
  'rename-snapshot',
  'remove-snapshot',
  'restore-snapshot',
  'replace-person',
  'coverage',
  'selling',
] as const;
export type StepKind = (typeof stepKinds)[number];

type Step<T> = { readonly state: T; readonly label: StepLabel };
export type History<T> = {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
};

export const historyLimit = 500;

export function newHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Records a change; the same state back records nothing. */
export function record<T>(history: History<T>, next: T, label: StepLabel): History<T> {
  if (next === history.present) return history;
  return {
    past: [...history.past.slice(1 - historyLimit), { state: history.present, label }],
    present: next,
    future: [],
  };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [{ state: history.present, label: last.label }, ...history.future],
  };
}

export function redone<T>(history: History<T>): History<T> {
  const next = history.future[0];
  if (!next) return history;
  return {
    past: [...history.past, { state: history.present, label: next.label }],
    present: next.state,
    future: history.future.slice(1),
  };
}
