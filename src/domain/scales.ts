/** The method's scales (method.md §3), each from low to high or in its customary order. `null` means not assessed. */

export const levels = ['none', 'contact', 'acquaintance', 'acceptance', 'respect', 'trust', 'partnership'] as const;
export type Level = (typeof levels)[number];

export const stances = ['opponent', 'non-supporter', 'neutral', 'supporter', 'exclusive'] as const;
export type Stance = (typeof stances)[number];

export const roles = [
  'approver',
  'decider',
  'evaluator',
  'influencer',
  'buyer',
  'user',
  'gatekeeper',
  'initiator',
] as const;
export type Role = (typeof roles)[number];

/** The letter that stands for a role where there is no room for a word. */
export const roleLetter: Readonly<Record<Role, string>> = {
  approver: 'A',
  decider: 'D',
  evaluator: 'E',
  influencer: 'I',
  buyer: 'B',
  user: 'U',
  gatekeeper: 'G',
  initiator: 'N',
};

export const ribKinds = [
  'management',
  'board',
  'department',
  'committee',
  'subsidiary',
  'government',
  'partner',
  'other',
] as const;
export type RibKind = (typeof ribKinds)[number];

export const grades = ['board', 'executive', 'manager', 'engineer'] as const;
export type Grade = (typeof grades)[number];

export const confidences = ['fact', 'heard', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

export const goalKinds = ['strategic', 'quality', 'competition'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const planStatuses = ['planned', 'doing', 'done', 'dropped'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const confidentialities = ['internal', 'confidential', 'restricted'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** Where a deal stands from the first lead to the closed contract, in its order (design-2 §11). */
export const dealStages = [
  'lead',
  'qualified',
  'bid',
  'contract',
  'delivery',
  'acceptance',
  'cash-delivery',
  'cash-acceptance',
  'closed',
] as const;
export type DealStage = (typeof dealStages)[number];

/** How much a person sways the others. */
export const influences = ['high', 'medium', 'low'] as const;
export type Influence = (typeof influences)[number];

export const relations = ['organization', 'key', 'extensive'] as const;
export type Relation = (typeof relations)[number];

export const snapshotReasons = ['manual', 'quarter', 'sent', 'before-merge'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];
/**
 * The scales a cell can hold, each with the key that chooses a value: levels count from 0, stances from 1, roles and
 * confidences have letters.
 */
export const scales = {
  level: scale(levels, (_, at) => `${at}`),
  stance: scale(stances, (_, at) => `${at + 1}`),
  role: scale(roles, (role) => roleLetter[role]),
  confidence: scale(confidences, (each) => each.charAt(0).toUpperCase()),
  grade: scale(grades, (_, at) => `${at + 1}`),
  planStatus: scale(planStatuses, (_, at) => `${at + 1}`),
  influence: scale(influences, (each) => each.charAt(0).toUpperCase()),
} as const;
export type ScaleName = keyof typeof scales;

function scale<T extends string>(values: readonly T[], keyOf: (value: T, at: number) => string) {
  return { values, keyOf };
}

/** 0 for `none` … 6 for `partnership`. */
export function levelNumber(level: Level): number {
  return levels.indexOf(level);
}

/** One step up or down the scale, which ends where it ends; who is not assessed stands before the first contact. */
export function levelBeside(level: Level | null, step: 1 | -1): Level {
  const at = level === null ? 0 : levelNumber(level);
  return levels[Math.max(0, Math.min(levels.length - 1, at + step))] ?? 'none';
}

/** 0 for `opponent` … 4 for `exclusive`. */
function stanceNumber(stance: Stance): number {
  return stances.indexOf(stance);
}

/** Steps still to climb, never negative; null while either end is not assessed. */
export function levelGap(level: Level | null, target: Level | null): number | null {
  if (level === null || target === null) return null;
  return Math.max(0, levelNumber(target) - levelNumber(level));
}

/** Steps still to come towards us, never negative; null while either end is not assessed. */
export function stanceGap(stance: Stance | null, target: Stance | null): number | null {
  if (stance === null || target === null) return null;
  return Math.max(0, stanceNumber(target) - stanceNumber(stance));
}
