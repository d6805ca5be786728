/** What is chosen and open in the decision mode: not in the file, not in history. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';

export type StageField = 'name' | 'unit' | 'plannedOn';
export type TierField = 'below' | 'approver';
type Editing =
  | { readonly of: 'stage'; readonly id: string; readonly field: StageField; readonly typed?: string }
  | { readonly of: 'tier'; readonly id: string; readonly field: TierField; readonly typed?: string }
  | { readonly of: 'unit'; readonly id: string };

type DecisionDesk = {
  /** The tier looked at; the one that covers the amount while there is none. */
  readonly tierId: string | null;
  readonly stageId: string | null;
  readonly editing: Editing | null;
  /** Who takes the keyboard next; a new one each time. */
  readonly held: { readonly id: string } | null;
};

export const decisionDesk = perApp(() =>
  createStore<DecisionDesk>(() => ({
    tierId: null,
    stageId: null,
    editing: null,
    held: null,
  })),
);

export function useDecisionDesk<T>(select: (desk: DecisionDesk) => T): T {
  const app = useApp();
  return useStore(decisionDesk(app), select);
}

export function holdTier(app: RunningApp, id: string): void {
  decisionDesk(app).setState({ tierId: id, editing: null, held: { id } });
}

export function holdStage(app: RunningApp, id: string): void {
  decisionDesk(app).setState({ stageId: id, editing: null, held: { id } });
}

export function editTier(app: RunningApp, id: string, field: TierField, typed?: string): void {
  decisionDesk(app).setState({ tierId: id, editing: { of: 'tier', id, field, ...(typed && { typed }) }, held: null });
}

export function editStage(app: RunningApp, id: string, field: StageField, typed?: string): void {
  decisionDesk(app).setState({ stageId: id, editing: { of: 'stage', id, field, ...(typed && { typed }) }, held: null });
}

export function editUnit(app: RunningApp, unit: string): void {
  decisionDesk(app).setState({ editing: { of: 'unit', id: unit }, held: null });
}

/** The pointer or the focus went elsewhere: what was open closes, and nothing takes the keyboard back. */
export function endEditing(app: RunningApp): void {
  decisionDesk(app).setState({ editing: null, held: null });
}
