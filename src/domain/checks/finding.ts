/** What a check says, as data: the words make a sentence of it, the view a jump. */
import type { DecisionChain, IsoDate, PersonId, RibId } from '../chain.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** The input a jump focuses. */
export type FindingField =
  | 'target'
  | 'ribName'
  | 'name'
  | 'jobTitle'
  | 'role'
  | 'rank'
  | 'note'
  | 'privateNote'
  | 'level'
  | 'targetLevel'
  | 'stance'
  | 'primaryOwner'
  | 'businessAgenda'
  | 'personalWin'
  | 'evidence'
  | 'assessedOn'
  | 'goal'
  | 'strategy'
  | 'measure'
  | 'owner'
  | 'due'
  | 'progress'
  | 'below'
  | 'approver'
  | 'amount'
  | 'plannedOn'
  | 'reviewDue'
  | 'rib';

export const mendKeys = [
  'reseat-by-rank',
  'rerank-by-position',
  'rank-by-position',
  'mark-placeholder',
  'split-name',
  'link-seats',
  'fill-top',
  'remove-rib',
  'raise-target',
  'aim-higher',
  'sort-tiers',
  'last-unlimited',
  'link-stage',
  'link-likely',
  'rank-approver',
  'add-chain',
  'postpone-review',
  'guess-grade',
  'seat-level',
  'plan-board',
  'plan-recovery',
  'explain-fall',
  'plan-owner',
  'plan-done',
  'plan-postpone',
] as const;
export type MendKey = (typeof mendKeys)[number];

export type Sighting = {
  /** Whom it is about, the one to jump to first. */
  readonly personIds?: readonly PersonId[];
  readonly ribId?: RibId;
  readonly planId?: string;
  readonly tierId?: string;
  readonly stageId?: string;
  readonly field?: FindingField;
  /** A number the sentence needs: people, days or chains, as the check defines. */
  readonly count?: number;
  /** The words that gave rise to it, as they stand in the chart. */
  readonly text?: string;
  /** Which of the check's cases it is. */
  readonly because?: string;
  readonly mends?: readonly MendKey[];
};

/** One check: what it sees in a chain on a day. Pure, linear in the size of the chain. */
export type Check = (chain: DecisionChain, today: IsoDate) => readonly Sighting[];
