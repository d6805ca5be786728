/** What is chosen and open in the decision mode: not in the file, not in history. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';

export type StageField = 'name' | 'unit' | 'plannedOn';
export type TierField = 'below' | 'approver';
export type Editing =
  | { readonly of: 'stage'; readonly id: string; readonly field: StageField }
  | { readonly of: 'tier'; readonly id: string; readonly field: TierField }
  | { readonly of: 'unit'; readonly id: string };

/** A text the chart could not take, in the field where it was typed; it may do so once something else is known. */
type Refused = { readonly input: HTMLInputElement; readonly isStill: () => boolean; readonly take: () => void };

type DecisionDesk = {
  /** The tier looked at; the one that covers the amount while there is none. */
  readonly tierId: string | null;
  readonly stageId: string | null;
  readonly editing: Editing | null;
  /** Who takes the keyboard next; a new one each time. */
  readonly held: { readonly id: string } | null;
  readonly refused: Refused | null;
};

export const decisionDesk = perApp(() =>
  createStore<DecisionDesk>(() => ({
    tierId: null,
    stageId: null,
    editing: null,
    held: null,
    refused: null,
  })),
);

export function useDecisionDesk<T>(select: (desk: DecisionDesk) => T): T {
  const app = useApp();
  return useStore(decisionDesk(app), select);
}

/** What is open gives way to what is chosen next; a text that was refused stays open, and has the keyboard again. */
function open(app: RunningApp, next: Partial<Omit<DecisionDesk, 'refused'>>): void {
  const { refused } = decisionDesk(app).getState();
  if (refused?.input.isConnected) {
    if (refused.isStill()) return refused.input.focus();
    refused.take();
  }
  decisionDesk(app).setState({ ...next, refused: null });
}

/** The field is left with a text that cannot be taken. */
export function keepRefused(app: RunningApp, refused: Refused): void {
  decisionDesk(app).setState({ held: null, refused });
}

/** The field is left otherwise. */
export function forgetRefused(app: RunningApp): void {
  decisionDesk(app).setState({ refused: null });
}

/** What was refused is tried again, and closes if the chart takes it now. */
export function retryRefused(app: RunningApp): void {
  const { refused, editing } = decisionDesk(app).getState();
  if (!refused?.input.isConnected || refused.isStill()) return;
  if (editing?.of === 'tier') holdTier(app, editing.id);
  else endEditing(app);
}

export function holdTier(app: RunningApp, id: string): void {
  open(app, { tierId: id, editing: null, held: { id } });
}

/** Another part of the page takes the keyboard: the amount, or the approvers of a tier. */
export function holdPart(app: RunningApp, id: 'amount' | 'approver', tierId?: string): void {
  open(app, { ...(tierId && { tierId }), editing: null, held: { id } });
}

/** The amount is asked for, and what is open stays so. */
export function askAmount(app: RunningApp): void {
  decisionDesk(app).setState({ held: { id: 'amount' } });
}

export function holdStage(app: RunningApp, id: string): void {
  open(app, { stageId: id, editing: null, held: { id } });
}

export function editTier(app: RunningApp, id: string, field: TierField): void {
  open(app, { tierId: id, editing: { of: 'tier', id, field }, held: null });
}

/** A tier to come: it is in the chart once its limit is given. */
export function beginTier(app: RunningApp, id: string): void {
  open(app, { editing: { of: 'tier', id, field: 'below' }, held: null });
}

export function editStage(app: RunningApp, id: string, field: StageField): void {
  open(app, { stageId: id, editing: { of: 'stage', id, field }, held: null });
}

export function editUnit(app: RunningApp, unit: string): void {
  open(app, { editing: { of: 'unit', id: unit }, held: null });
}

/** The pointer or the focus went elsewhere: what was open closes, and nothing takes the keyboard back. */
export function endEditing(app: RunningApp): void {
  open(app, { editing: null, held: null });
}
