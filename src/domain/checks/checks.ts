/** All checks of method.md §8, and what they find. */
import type { DecisionChain, IsoDate, PersonId } from '../chain.ts';
import {
  allSupporters,
  evidenceMissing,
  guessInTop,
  levelFell,
  levelMissing,
  oneOwner,
  ownerMissing,
  rivalAhead,
  stanceMissing,
  stuckAtAcceptance,
  targetBelow,
  targetLevelMissing,
} from './assessment.ts';
import { complianceReview, complianceStop, privateData } from './compliance.ts';
import { coverageHole, coverageOwner, gradeMissing, shortBoard } from './coverage.ts';
import type { Check, Severity, Sighting } from './finding.ts';
import {
  amountMissing,
  amountUncovered,
  approverAbsent,
  stageLate,
  stageWithoutRib,
  tierShort,
  tiersNotAscending,
} from './mode.ts';
import { ownerOverload, planIncomplete, planMissing, planOverdue, planVague } from './plan.ts';
import { chainWithoutTop, orderInverted, rankInverted } from './rule1.ts';
import { duplicatePerson, nameMissing, nameSuspect, placeholder, titleMissing } from './rule2.ts';
import { topPlaceholder, topShort } from './rule3.ts';
import { sellingPointOutside } from './selling.ts';
import { reviewPast, stageBidThin } from './stage.ts';
import { noApprover, noCoach, noHidden, ribEmpty, ribNameless, targetMissing, tooLarge } from './structure.ts';
import { snapshotOld, stanceFell } from './time.ts';

const checks = {
  'chain-without-top': ['rule1', 'warning', chainWithoutTop],
  'order-inverted': ['rule1', 'error', orderInverted],
  'rank-inverted': ['rule1', 'error', rankInverted],
  'name-missing': ['rule2', 'error', nameMissing],
  placeholder: ['rule2', 'warning', placeholder],
  'title-missing': ['rule2', 'error', titleMissing],
  'name-suspect': ['rule2', 'warning', nameSuspect],
  'duplicate-person': ['rule2', 'warning', duplicatePerson],
  'top-short': ['rule3', 'warning', topShort],
  'top-placeholder': ['rule3', 'warning', topPlaceholder],
  'target-missing': ['structure', 'error', targetMissing],
  'rib-nameless': ['structure', 'warning', ribNameless],
  'rib-empty': ['structure', 'warning', ribEmpty],
  'too-large': ['structure', 'hint', tooLarge],
  'no-approver': ['structure', 'warning', noApprover],
  'no-coach': ['structure', 'hint', noCoach],
  'no-hidden': ['structure', 'hint', noHidden],
  'level-missing': ['assessment', 'warning', levelMissing],
  'stance-missing': ['assessment', 'warning', stanceMissing],
  'target-level-missing': ['assessment', 'warning', targetLevelMissing],
  'owner-missing': ['assessment', 'warning', ownerMissing],
  'evidence-missing': ['assessment', 'warning', evidenceMissing],
  'target-below': ['assessment', 'warning', targetBelow],
  'stuck-at-acceptance': ['assessment', 'hint', stuckAtAcceptance],
  'level-fell': ['assessment', 'warning', levelFell],
  'rival-ahead': ['assessment', 'warning', rivalAhead],
  'all-supporters': ['assessment', 'hint', allSupporters],
  'one-owner': ['assessment', 'warning', oneOwner],
  'guess-in-top': ['assessment', 'hint', guessInTop],
  'stance-fell': ['assessment', 'warning', stanceFell],
  'snapshot-old': ['assessment', 'hint', snapshotOld],
  'plan-missing': ['plan', 'warning', planMissing],
  'plan-incomplete': ['plan', 'warning', planIncomplete],
  'plan-overdue': ['plan', 'warning', planOverdue],
  'owner-overload': ['plan', 'hint', ownerOverload],
  'plan-vague': ['plan', 'hint', planVague],
  'tiers-not-ascending': ['mode', 'error', tiersNotAscending],
  'approver-absent': ['mode', 'warning', approverAbsent],
  'stage-without-rib': ['mode', 'warning', stageWithoutRib],
  'amount-missing': ['mode', 'warning', amountMissing],
  'amount-uncovered': ['mode', 'warning', amountUncovered],
  'tier-short': ['mode', 'warning', tierShort],
  'stage-late': ['mode', 'warning', stageLate],
  'review-past': ['stage', 'warning', reviewPast],
  'stage-bid-thin': ['stage', 'hint', stageBidThin],
  'coverage-hole': ['coverage', 'warning', coverageHole],
  'coverage-owner': ['coverage', 'warning', coverageOwner],
  'short-board': ['coverage', 'hint', shortBoard],
  'grade-missing': ['coverage', 'hint', gradeMissing],
  'selling-point-outside': ['selling', 'hint', sellingPointOutside],
  'compliance-review': ['compliance', 'warning', complianceReview],
  'compliance-stop': ['compliance', 'warning', complianceStop],
  'private-data': ['compliance', 'warning', privateData],
} as const satisfies Record<string, readonly [CheckGroup, Severity, Check]>;

const checkGroups = [
  'rule1',
  'rule2',
  'rule3',
  'structure',
  'assessment',
  'plan',
  'mode',
  'stage',
  'coverage',
  'selling',
  'compliance',
] as const;
export type CheckGroup = (typeof checkGroups)[number];

export type CheckId = keyof typeof checks;
export const checkIds = Object.keys(checks) as readonly CheckId[];

export type Finding = Sighting & {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly personIds: readonly PersonId[];
};

export function groupOf(id: CheckId): CheckGroup {
  return checks[id][0];
}

function severityOf(id: CheckId): Severity {
  return checks[id][1];
}

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const known = new WeakMap<DecisionChain, { today: IsoDate; findings: readonly Finding[] }>();

/**
 * Every finding of every check that is not switched off, errors first, then in the order of method.md §8, then in
 * reading order. `today` is a date (yyyy-mm-dd). Linear in the size of the chain and remembered for it.
 */
export function checksOf(chain: DecisionChain, today: IsoDate): readonly Finding[] {
  const last = known.get(chain);
  if (last?.today === today) return last.findings;
  const off = new Set(chain.checksOff);
  const findings = severities.flatMap((severity) =>
    checkIds
      .filter((id) => severityOf(id) === severity && !off.has(id))
      .flatMap((id) => checks[id][2](chain, today).map((each): Finding => ({ personIds: [], ...each, id, severity }))),
  );
  known.set(chain, { today, findings });
  return findings;
}

/** The same for the same finding of the same chart, whatever else changed: for lists and for remembering which is open. */
export function findingKey(finding: Finding): string {
  const { id, personIds, ribId, planId, tierId, stageId, field, because } = finding;
  return [id, ...personIds, ribId, planId, tierId, stageId, field, because].filter(Boolean).join(' ');
}
