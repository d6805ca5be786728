import type { Competitor, Edit, PersonId } from '../chain.ts';
import type { Level } from '../scales.ts';
import { assessmentOf } from '../seats.ts';
import { assess } from './assess.ts';

export const mostCompetitors = 4;

/** Adds a competitor's column; a fifth, or one whose id is taken, changes nothing. */
export function addCompetitor(competitor: Competitor): Edit {
  return (chain) =>
    chain.competitors.length >= mostCompetitors || chain.competitors.some((each) => each.id === competitor.id)
      ? chain
      : { ...chain, competitors: [...chain.competitors, competitor] };
}

export function renameCompetitor(id: string, name: string): Edit {
  return (chain) =>
    chain.competitors.some((each) => each.id === id && each.name !== name)
      ? { ...chain, competitors: chain.competitors.map((each) => (each.id === id ? { ...each, name } : each)) }
      : chain;
}

/** Removes a competitor with every level noted for it. */
export function removeCompetitor(id: string): Edit {
  return (chain) => {
    if (!chain.competitors.some((each) => each.id === id)) return chain;
    const assessments = Object.fromEntries(
      Object.entries(chain.assessments).map(([personId, assessment]) => {
        if (!assessment.competitorLevels || !Object.hasOwn(assessment.competitorLevels, id))
          return [personId, assessment];
        const { [id]: _, ...competitorLevels } = assessment.competitorLevels;
        return [personId, { ...assessment, competitorLevels }];
      }),
    );
    return { ...chain, competitors: chain.competitors.filter((each) => each.id !== id), assessments };
  };
}

/** Notes how deep a listed competitor's relationship with these people is; null takes the note away. */
export function setCompetitorLevel(ids: readonly PersonId[], competitorId: string, level: Level | null): Edit {
  return (chain) => {
    if (!chain.competitors.some((each) => each.id === competitorId)) return chain;
    return ids.reduce((current, id) => {
      const known = assessmentOf(current, id).competitorLevels ?? {};
      return (known[competitorId] ?? null) === level
        ? current
        : assess([id], { competitorLevels: { ...known, [competitorId]: level } })(current);
    }, chain);
  };
}
