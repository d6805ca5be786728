/** The rows of 均衡的客户关系: a level each, and a chain each with its mean level. */
import type { CoverageItem, DecisionChain, PersonId, Rib, RibAnalysis } from '../../domain/chain.ts';
import { type Cell, coverageOf } from '../../domain/coverage.ts';
import { type Stave, stavesOf } from '../../domain/shortBoards.ts';
import { groupName, levelName } from '../../words/coverage.ts';
import { meanSaid, rivalsSaid } from '../../words/coverageStaves.ts';
import { coverageViewWords } from '../../words/coverageView.ts';
import type { Language } from '../../words/language.ts';
import { personSaid } from '../people.ts';

/** One of the two relations that hold people. */
export type CellSaid = {
  readonly count: number;
  /** Names, the top ten first. */
  readonly people: string;
  readonly first: string;
  readonly second: string;
  readonly note: string;
};

export type LevelRow = {
  readonly id: string;
  readonly group: string;
  readonly level: string;
  readonly count: number;
  /** What is done with the organization, a line an item. */
  readonly organization: string;
  readonly organizationOwners: string;
  readonly key: CellSaid;
  readonly extensive: CellSaid;
  /** Nobody on the chart where somebody ought to be. */
  readonly isHole: boolean;
};

export type BoardRow = {
  readonly number: number;
  readonly rib: Rib;
  readonly stave: Stave;
  readonly analysis: RibAnalysis | undefined;
  /** "近「接受」". */
  readonly ours: string;
  /** "华星 近「尊重」", one after the other. */
  readonly rivals: string;
};

/** The levels top down, then those whom no level takes. */
export function levelRows(chain: DecisionChain, language: Language): readonly LevelRow[] {
  const words = coverageViewWords[language];
  const { rows, unplaced } = coverageOf(chain);
  const names = (ids: readonly PersonId[]) => words.names(ids.map((id) => personSaid(chain, id)).filter(Boolean));
  const said = ({ personIds, firstOwners, secondOwners, note }: Cell): CellSaid => ({
    count: personIds.length,
    people: names(personIds),
    first: words.names(firstOwners),
    second: words.names(secondOwners),
    note,
  });
  const levels = rows.map(
    ({ level, organization, key, extensive, count, isHole }): LevelRow => ({
      id: level.id,
      group: groupName(level.group, language),
      level: levelName(level, language),
      count,
      organization: lines(organization, ({ note }) => note),
      organizationOwners: lines(organization, ({ primaryOwner, secondaryOwner }) =>
        words.names([primaryOwner.trim(), secondaryOwner.trim()].filter(Boolean)),
      ),
      key: said(key),
      extensive: said(extensive),
      isHole,
    }),
  );
  if (unplaced.length === 0) return levels;
  const nothing: CellSaid = { count: 0, people: '', first: '', second: '', note: '' };
  const rest: LevelRow = {
    id: '',
    group: '',
    level: words.unplaced,
    count: unplaced.length,
    organization: '',
    organizationOwners: '',
    key: nothing,
    extensive: { ...nothing, count: unplaced.length, people: names(unplaced) },
    isHole: false,
  };
  return [...levels, rest];
}

/** Every chain, nearest the target first. */
export function boardRows(chain: DecisionChain, language: Language): readonly BoardRow[] {
  return stavesOf(chain).flatMap((stave, at): BoardRow[] => {
    const rib = chain.ribs[at];
    if (!rib) return [];
    return [
      {
        number: at + 1,
        rib,
        stave,
        analysis: chain.coverageAnalysis?.find(({ ribId }) => ribId === rib.id),
        ours: stave.mean === null ? '' : meanSaid(stave.mean, language),
        rivals: rivalsSaid(chain, stave, language).join('\n'),
      },
    ];
  });
}

function lines(items: readonly CoverageItem[], of: (item: CoverageItem) => string): string {
  return items
    .map((item) => of(item).trim())
    .filter(Boolean)
    .join('\n');
}
