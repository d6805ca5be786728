/** The changes between two dates as a table: whom each is about, of what kind, and what happened. */
import { type Change, changeGroupOf, changeGroups } from '../../domain/compare/changes.ts';
import type { MergedChain } from '../../domain/compare/mergedChain.ts';
import { personById, placeOf } from '../../domain/seats.ts';
import { topRankOf } from '../../domain/topTen.ts';
import { changeNames, changeText, compareWords, directionOf } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import type { Column, Words } from '../column.ts';
import { bookColumn } from '../computed.ts';

export type ChangeRow = {
  readonly rank: number | null;
  readonly who: string;
  readonly jobTitle: string;
  readonly ribName: string;
  readonly group: string;
  readonly what: string;
  /** ▲, ▼ or nothing. */
  readonly sign: string;
};

/** By kind, as the list beside the picture has them. */
export function changeRows(
  { chain, changes }: Pick<MergedChain, 'chain' | 'changes'>,
  language: Language,
): ChangeRow[] {
  const words = compareWords[language];
  const names = changeNames(chain, language);
  const rowOf = (change: Change): ChangeRow => {
    const id = 'personId' in change ? change.personId : null;
    const direction = directionOf(change);
    return {
      rank: id && change.kind !== 'gone' ? (topRankOf(chain, id) ?? null) : null,
      who: id ? names.person(id) : 'ribId' in change ? names.rib(change.ribId) : '',
      jobTitle: id ? (personById(chain, id)?.jobTitle.trim() ?? '') : '',
      ribName: id ? (placeOf(chain, id)?.rib.name.trim() ?? '') : '',
      group: words.group[changeGroupOf(change)],
      what: changeText(change, names, language),
      sign: direction > 0 ? '▲' : direction < 0 ? '▼' : '',
    };
  };
  return changeGroups.flatMap((group) => changes.filter((change) => changeGroupOf(change) === group).map(rowOf));
}

function changeColumn<K extends keyof ChangeRow>(
  key: K,
  words: Words,
  width: number,
  isCentred = false,
): Column<ChangeRow> {
  return bookColumn<ChangeRow>(key, {
    words,
    of: (row) => row[key],
    ...(key === 'rank' && { kind: 'rank' }),
    group: 'change',
    leaves: 'chart',
    step: 'edit',
    book: { width, isAsked: true, ...(isCentred && { isCentred: true as const }) },
  });
}

export const changeColumns: readonly Column<ChangeRow>[] = [
  changeColumn('rank', { zh: '名次', en: 'Rank' }, 6),
  changeColumn('who', { zh: '人物或决策链', en: 'Person or chain' }, 20),
  changeColumn('jobTitle', { zh: '职务', en: 'Job title' }, 20),
  changeColumn('ribName', { zh: '决策链', en: 'Chain' }, 16),
  changeColumn('group', { zh: '变化类别', en: 'Kind of change' }, 14),
  changeColumn('sign', { zh: '升降', en: 'Up or down' }, 7, true),
  changeColumn('what', { zh: '变化', en: 'Change' }, 40),
];
