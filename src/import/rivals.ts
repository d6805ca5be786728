/** The competitors a table speaks of, found in the chart by name. */
import type { Competitor, DecisionChain } from '../domain/chain.ts';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { nameKey } from '../domain/sameName.ts';
import { namelessCompetitor } from '../words/competitors.ts';
import { languages } from '../words/language.ts';
import type { ImportRow } from './importRow.ts';

/** By name, by "友商 2" / "Competitor 2" for one that has none yet, or by "华星 #2" for the second one of a name. */
export function competitorNamed(competitors: readonly Competitor[], name: string): Competitor | undefined {
  const key = nameKey(name);
  const named = competitors.find((each, at) =>
    each.name.trim() === ''
      ? languages.some((language) => nameKey(namelessCompetitor(at + 1, language)) === key)
      : nameKey(each.name) === key,
  );
  const [, first, place] = /^(.*)#([2-4])$/u.exec(key) ?? [];
  return named ?? competitors.filter((each) => nameKey(each.name) === first)[Number(place) - 1];
}

/** Names not there yet, as long as there is room. */
export function competitorsToAdd(chain: DecisionChain, rows: readonly ImportRow[]): string[] {
  const names: string[] = [];
  for (const name of new Set(rows.flatMap((row) => Object.keys(row.competitorLevels)))) {
    const known = competitorNamed([...chain.competitors, ...names.map((each) => ({ id: '', name: each }))], name);
    if (!known && chain.competitors.length + names.length < mostCompetitors) names.push(name);
  }
  return names;
}

/** Levels of competitors for which there is no column left go to the note. */
export function withCompetitorsKept(row: ImportRow, competitors: readonly Competitor[]): ImportRow {
  const entries = Object.entries(row.competitorLevels);
  const homeless = entries.filter(([name]) => !competitorNamed(competitors, name));
  if (homeless.length === 0) return row;
  return {
    ...row,
    competitorLevels: Object.fromEntries(entries.filter(([name]) => competitorNamed(competitors, name))),
    kept: [...row.kept, ...homeless.map(([name, level]) => `${name}: ${level}`)],
  };
}
