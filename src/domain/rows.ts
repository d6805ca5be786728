/** The rows of 《客户关系评估表》 (method.md §5) and what its summary band counts. */
import type { Assessment, DecisionChain, Person, PersonId, RibId } from './chain.ts';
import { oncePer } from './oncePer.ts';
import { type Level, levelGap, levelNumber, levels, type Stance, stances } from './scales.ts';
import { allPersonIds, assessmentOf, identityOf, personById, placeOf, seatsByHuman } from './seats.ts';
import { type PersonPoint, pastOf } from './snapshots.ts';
import { topRankOf, topTen } from './topTen.ts';

export type Row = {
  readonly personId: PersonId;
  /** 1…10, null outside the top ten. */
  readonly rank: number | null;
  readonly section: 'top' | 'others' | 'tray';
  readonly person: Person;
  readonly assessment: Assessment;
  /** null in the tray. */
  readonly ribId: RibId | null;
  readonly ribName: string;
  /** The same human's further seats, in reading order; they have no row of their own. */
  readonly otherSeatIds: readonly PersonId[];
  /** Levels still to climb; null while either end is not assessed. */
  readonly gap: number | null;
  /** The best level any competitor has with this person. */
  readonly rivalLevel: Level | null;
  /** What each snapshot knew of them, the oldest first. */
  readonly past: readonly PersonPoint[];
};

const lastRow = new WeakMap<Person, Row>();

/**
 * One row a human: the top ten in rank order, then everyone else in reading order, then the tray.
 * A row that did not change is the same object as before, so a memoised view need not draw it again.
 */
export const rowsOf = oncePer((chain: DecisionChain): readonly Row[] => {
  const ids = allPersonIds(chain);
  const seats = new Map(seatsByHuman(chain));
  const rows: Row[] = [];
  for (const id of [...topTen(chain), ...ids]) {
    const identity = identityOf(chain, id);
    const seatIds = seats.get(identity);
    const person = personById(chain, id);
    if (!seatIds || !person) continue;
    seats.delete(identity);
    rows.push(rowOf(chain, id, person, seatIds));
  }
  return rows;
});

function rowOf(chain: DecisionChain, personId: PersonId, person: Person, seatIds: readonly PersonId[]): Row {
  const assessment = assessmentOf(chain, personId);
  const rank = topRankOf(chain, personId) ?? null;
  const rib = placeOf(chain, personId)?.rib;
  const row: Row = {
    personId,
    rank,
    section: rank !== null ? 'top' : rib ? 'others' : 'tray',
    person,
    assessment,
    ribId: rib?.id ?? null,
    ribName: rib?.name ?? '',
    otherSeatIds: seatIds.filter((id) => id !== personId),
    gap: levelGap(assessment.level, assessment.targetLevel),
    rivalLevel: rivalLevelOf(chain, assessment),
    past: pastOf(chain, personId),
  };
  const before = lastRow.get(person);
  if (before && isSameRow(before, row)) return before;
  lastRow.set(person, row);
  return row;
}

/** The best level a competitor of this chain has; a level kept for a removed competitor does not count. */
export function rivalLevelOf(chain: DecisionChain, assessment: Assessment): Level | null {
  let best: Level | null = null;
  for (const { id } of chain.competitors) {
    const level = assessment.competitorLevels?.[id] ?? null;
    if (level !== null && (best === null || levelNumber(level) > levelNumber(best))) best = level;
  }
  return best;
}

function isSameRow(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every((key) =>
    key === 'otherSeatIds' ? a[key].join() === b[key].join() : a[key] === b[key],
  );
}

export type Summary = {
  /** How many of the top ten hold each stance; `none` = not assessed. */
  readonly stances: Readonly<Record<Stance | 'none', number>>;
  /** How many of the top ten stand at each level (`none` is the level 未接触), and how many are not assessed. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly levelUnknown: number;
  /** Respect or above. */
  readonly highLevel: number;
  readonly belowTarget: number;
  /** Levels still to climb, all together. */
  readonly totalGap: number;
  /** In rank order. */
  readonly coachIds: readonly PersonId[];
};

/** What the summary band says of the top ten. */
export function summaryOf(chain: DecisionChain): Summary {
  const top = rowsOf(chain).filter((row) => row.section === 'top');
  const counted = (isIt: (row: Row) => boolean) => top.filter(isIt).length;
  const byStance = Object.fromEntries(
    stances.map((stance) => [stance, counted((row) => row.assessment.stance === stance)]),
  ) as Record<Stance, number>;
  const byLevel = Object.fromEntries(
    levels.map((level) => [level, counted((row) => row.assessment.level === level)]),
  ) as Record<Level, number>;
  return {
    stances: { ...byStance, none: counted((row) => row.assessment.stance === null) },
    levels: byLevel,
    levelUnknown: counted((row) => row.assessment.level === null),
    highLevel: counted(({ assessment: { level } }) => level !== null && isHighLevel(level)),
    belowTarget: counted((row) => (row.gap ?? 0) > 0),
    totalGap: top.reduce((sum, row) => sum + (row.gap ?? 0), 0),
    coachIds: top.filter((row) => row.person.coach).map((row) => row.personId),
  };
}

/** The ‖ of method.md §3: respect, trust and partnership are high levels. */
function isHighLevel(level: Level): boolean {
  return levelNumber(level) >= levelNumber('respect');
}
