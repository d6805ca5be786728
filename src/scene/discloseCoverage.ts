/** What of the coverage view may leave: all of it, without names and free text, or nothing (method.md §10). */
import type { DecisionChain } from '../domain/chain.ts';
import { cleanLines, cleanText } from './cleanText.ts';

type CoverageFields = Pick<DecisionChain, 'coverage'> &
  Partial<Pick<DecisionChain, 'coverageLevels' | 'coverageAnalysis'>>;

/** `shown` takes from a text what the depth withholds. */
export function disclosedCoverage(
  chain: DecisionChain,
  depth: 'full' | 'anonymous' | 'chart',
  shown: (text: string) => string,
): CoverageFields {
  if (depth === 'chart') return { coverage: [] };
  const coverageLevels = chain.coverageLevels?.map(({ id, name, group, grades, ribKinds, titleWords }) => ({
    id,
    name: shown(name),
    group: shown(group),
    grades,
    ribKinds,
    titleWords: titleWords.map(shown),
  }));
  const levels = coverageLevels ? { coverageLevels } : {};
  if (depth === 'anonymous') {
    const coverage = chain.coverage.map(({ relation, level }, at) => ({
      id: `coverage:${at + 1}`,
      relation,
      level: shown(level),
      primaryOwner: '',
      secondaryOwner: '',
      note: '',
    }));
    return { coverage, ...levels };
  }
  const coverage = chain.coverage.map(({ id, relation, level, primaryOwner, secondaryOwner, note }) => ({
    id,
    relation,
    level,
    primaryOwner: cleanText(primaryOwner),
    secondaryOwner: cleanText(secondaryOwner),
    note: cleanLines(note),
  }));
  const coverageAnalysis = chain.coverageAnalysis?.map(({ ribId, customer, rival, ours, goal, owner }) => ({
    ribId,
    customer: cleanLines(customer),
    rival: cleanLines(rival),
    ours: cleanLines(ours),
    goal: cleanLines(goal),
    owner: cleanText(owner),
  }));
  return { coverage, ...levels, ...(coverageAnalysis ? { coverageAnalysis } : {}) };
}
