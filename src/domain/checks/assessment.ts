/** Whether the ten rows of the assessment table hold water (method.md §5, §8). */
import type { Assessment, DecisionChain, IsoDate, PersonId } from '../chain.ts';
import { daysBetween } from '../dates.ts';
import { fallOf } from '../fallen.ts';
import { isStale } from '../review.ts';
import { nameKey } from '../sameName.ts';
import { levelNumber } from '../scales.ts';
import { allPersonIds, assessmentOf } from '../seats.ts';
import { topTen } from '../topTen.ts';
import type { FindingField, Sighting } from './finding.ts';
import { fallMends, isAnsweredSince } from './time.ts';

const ownerLimit = 6;
const fewSupporters = 3;
const rivalRanks = 3;

function topRows(chain: DecisionChain): { id: PersonId; assessment: Assessment }[] {
  return topTen(chain).map((id) => ({ id, assessment: assessmentOf(chain, id) }));
}

function topWhere(chain: DecisionChain, field: FindingField, isIt: (assessment: Assessment) => boolean): Sighting[] {
  return topRows(chain)
    .filter(({ assessment }) => isIt(assessment))
    .map(({ id }) => ({ personIds: [id], field }));
}

export function levelMissing(chain: DecisionChain): Sighting[] {
  return topWhere(chain, 'level', ({ level }) => level === null);
}

export function stanceMissing(chain: DecisionChain): Sighting[] {
  return topWhere(chain, 'stance', ({ stance }) => stance === null);
}

/** Until somebody has been assessed, who shall own what and where it shall lead is not asked for. */
function isBegun(chain: DecisionChain): boolean {
  return allPersonIds(chain).some((id) => {
    const { level, stance } = assessmentOf(chain, id);
    return level !== null || stance !== null;
  });
}

export function targetLevelMissing(chain: DecisionChain): Sighting[] {
  if (!isBegun(chain)) return [];
  return topWhere(chain, 'targetLevel', ({ targetLevel }) => targetLevel === null);
}

export function ownerMissing(chain: DecisionChain): Sighting[] {
  if (!isBegun(chain)) return [];
  return topWhere(chain, 'primaryOwner', ({ primaryOwner }) => !primaryOwner?.trim());
}

/** Rated without evidence, or the rating is more than 90 days old. */
export function evidenceMissing(chain: DecisionChain, today: IsoDate): Sighting[] {
  return topRows(chain).flatMap(({ id, assessment }): Sighting[] => {
    if (assessment.level === null && assessment.stance === null) return [];
    if (!assessment.evidence?.trim()) return [{ personIds: [id], field: 'evidence', because: 'none' }];
    const { assessedOn } = assessment;
    if (!assessedOn || !isStale(assessedOn, today)) return [];
    return [{ personIds: [id], field: 'assessedOn', because: 'old', count: daysBetween(assessedOn, today) }];
  });
}

/** One of the top ten is rated by guesswork. */
export function guessInTop(chain: DecisionChain): Sighting[] {
  return topWhere(
    chain,
    'evidence',
    ({ confidence, level, stance }) => confidence === 'guess' && (level !== null || stance !== null),
  );
}

export function targetBelow(chain: DecisionChain): Sighting[] {
  return topWhere(
    chain,
    'targetLevel',
    ({ level, targetLevel }) => level !== null && targetLevel !== null && levelNumber(targetLevel) < levelNumber(level),
  ).map((sighting) => ({ ...sighting, mends: ['raise-target'] }));
}

/** 不要满足和停留在接受层次: at acceptance, and nothing better is wanted. */
export function stuckAtAcceptance(chain: DecisionChain): Sighting[] {
  return topWhere(
    chain,
    'targetLevel',
    ({ level, targetLevel }) =>
      level === 'acceptance' && targetLevel !== null && levelNumber(targetLevel) <= levelNumber('acceptance'),
  ).map((sighting) => ({ ...sighting, mends: ['aim-higher'] }));
}

/** Lower than in the last snapshot, and since then neither planned to be won back nor explained. */
export function levelFell(chain: DecisionChain): Sighting[] {
  return topRows(chain).flatMap(({ id }): Sighting[] => {
    const fall = fallOf(chain, id);
    if (!fall || isAnsweredSince(chain, fall.since, id)) return [];
    return [{ personIds: [id], field: 'level', because: fall.from, text: fall.since.label, mends: fallMends }];
  });
}

/** A competitor stands closer than we do to one of the first three. */
export function rivalAhead(chain: DecisionChain): Sighting[] {
  return topRows(chain)
    .slice(0, rivalRanks)
    .flatMap(({ id, assessment }): Sighting[] => {
      const ours = assessment.level;
      if (ours === null) return [];
      const ahead = chain.competitors.filter((competitor) => {
        const theirs = assessment.competitorLevels?.[competitor.id] ?? null;
        return theirs !== null && levelNumber(theirs) > levelNumber(ours);
      });
      if (ahead.length === 0) return [];
      return [{ personIds: [id], field: 'level', text: ahead.map((competitor) => competitor.name).join(' / ') }];
    });
}

/** A list of supporters only has probably not been looked at hard. Fewer than three people are not a list. */
export function allSupporters(chain: DecisionChain): Sighting[] {
  const rows = topRows(chain);
  const all = rows.every(({ assessment: { stance } }) => stance === 'supporter' || stance === 'exclusive');
  return all && rows.length >= fewSupporters ? [{ count: rows.length, field: 'stance' }] : [];
}

/** One primary owner for more than six of the top ten. */
export function oneOwner(chain: DecisionChain): Sighting[] {
  const owned = new Map<string, { readonly owner: string; readonly personIds: PersonId[] }>();
  for (const { id, assessment } of topRows(chain)) {
    const owner = assessment.primaryOwner?.trim() ?? '';
    const key = nameKey(owner);
    const known = owned.get(key);
    if (known) known.personIds.push(id);
    else if (key !== '') owned.set(key, { owner, personIds: [id] });
  }
  return [...owned.values()]
    .filter(({ personIds }) => personIds.length > ownerLimit)
    .map(({ owner, personIds }) => ({ personIds, field: 'primaryOwner', text: owner, count: personIds.length }));
}
