/** Which of the method's measures suit a gap, and why (method.md §6, design-2 §2). A rule one can check, not a score. */
import type { DecisionChain, PersonId } from './chain.ts';
import { type Fall, fallOf } from './fallen.ts';
import { type Level, levelGap, levelNumber, type Role, stanceGap } from './scales.ts';
import { assessmentOf, identityOf, personById, seatsOfSamePerson } from './seats.ts';

export const measures = [
  'executive-visit',
  'company-visit',
  'reference-site',
  'workshop',
  'exhibition',
  'joint-innovation',
  'training',
  'seminar-talk',
  'issue-closure',
  'co-creation',
  'third-person',
] as const;
export type Measure = (typeof measures)[number];

const measureReasons = [
  'against-with-tie',
  'untouched-decider',
  'untouched-evaluator',
  'accepting-buyer',
  'fell',
  'high-level',
] as const;
export type MeasureReason = (typeof measureReasons)[number];

export type Suggestion = {
  readonly measure: Measure;
  readonly because: MeasureReason;
  /** Through whom, for 通过第三人影响. */
  readonly viaPersonIds: readonly PersonId[];
};

/** For us: who supports us here, or guides us. */
function isForUs(chain: DecisionChain, id: PersonId): boolean {
  const { stance } = assessmentOf(chain, id);
  return stance === 'supporter' || stance === 'exclusive' || personById(chain, id)?.coach === true;
}

/** People for us who have a tie of influence or an informal one to this human, once each. */
function helpersOf(chain: DecisionChain, id: PersonId): PersonId[] {
  const identity = identityOf(chain, id);
  const helpers = new Set<PersonId>();
  for (const { kind, from, to } of chain.ties) {
    if (kind === 'conflict') continue;
    const [one, other] = [identityOf(chain, from), identityOf(chain, to)];
    if (other === identity) helpers.add(one);
    if (kind === 'informal' && one === identity) helpers.add(other);
  }
  return [...helpers].filter((each) => each !== identity && isForUs(chain, each));
}

/** What suits this human, the most telling reason first; empty where no rule speaks. */
export function suggestionsFor(chain: DecisionChain, id: PersonId): readonly Suggestion[] {
  const { level, stance } = assessmentOf(chain, id);
  const roles = new Set(seatsOfSamePerson(chain, id).map((seat) => personById(chain, seat)?.role));
  const hasRole = (...wanted: Role[]) => wanted.some((role) => roles.has(role));
  const isUntouched = level === 'none' || level === 'contact';
  const fall: Fall | undefined = fallOf(chain, id);
  const helpers = stance === 'opponent' || stance === 'non-supporter' ? helpersOf(chain, id) : [];
  const found: (Omit<Suggestion, 'viaPersonIds'> & { readonly holds: boolean })[] = [
    { measure: 'third-person', because: 'against-with-tie', holds: helpers.length > 0 },
    { measure: 'issue-closure', because: 'fell', holds: fall !== undefined },
    { measure: 'executive-visit', because: 'untouched-decider', holds: isUntouched && hasRole('approver', 'decider') },
    { measure: 'workshop', because: 'untouched-evaluator', holds: isUntouched && hasRole('evaluator', 'user') },
    { measure: 'co-creation', because: 'accepting-buyer', holds: level === 'acceptance' && hasRole('buyer') },
    ...(['joint-innovation', 'seminar-talk'] as const).map((measure) => ({
      measure,
      because: 'high-level' as const,
      holds: level !== null && levelNumber(level) >= levelNumber('respect'),
    })),
  ];
  return found
    .filter(({ holds }) => holds)
    .map(({ measure, because }) => ({ measure, because, viaPersonIds: measure === 'third-person' ? helpers : [] }));
}

/** What a goal begins with: a stance, or the level to climb to. */
export type GoalStart =
  | { readonly of: 'not-against' | 'support' | 'exclusive' }
  | { readonly of: 'level'; readonly from: Level; readonly to: Level };

/**
 * Always above what is so today: 不反对我司… for someone against us, 支持我司… for whoever does not support us yet; of a
 * supporter the wanted exclusive support, else the levels still to climb. Null for a supporter without a gap.
 */
export function goalStartOf(chain: DecisionChain, id: PersonId): GoalStart | null {
  const { level, targetLevel, stance, targetStance } = assessmentOf(chain, id);
  if (stance === 'opponent' || stance === 'non-supporter') return { of: 'not-against' };
  if (stance !== 'supporter' && stance !== 'exclusive') return { of: 'support' };
  if ((stanceGap(stance, targetStance) ?? 0) > 0) return { of: 'exclusive' };
  return level && targetLevel && (levelGap(level, targetLevel) ?? 0) > 0
    ? { of: 'level', from: level, to: targetLevel }
    : null;
}
