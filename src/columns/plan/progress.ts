/** 进展 as a history: every dated entry of the plan, the newest first (design-2, plan). */
import type { DecisionChain, LogEntry, Person, PlanItem } from '../../domain/chain.ts';
import { progressEntries } from '../../domain/plan.ts';
import { identityOf, personById } from '../../domain/seats.ts';
import { topRankOf } from '../../domain/topTen.ts';
import { fishWords } from '../../words/fish.ts';
import type { Column } from '../column.ts';
import { personCell, textPage } from './cells.ts';

export type ProgressRow = {
  readonly item: PlanItem;
  readonly entry: LogEntry;
  readonly person: Person;
  /** 1…10, null outside the top ten. */
  readonly rank: number | null;
};

export function progressRows(chain: DecisionChain): readonly ProgressRow[] {
  return progressEntries(chain.plan).flatMap(({ item, entry }) => {
    const person = personById(chain, item.personId);
    if (!person) return [];
    return [{ item, entry, person, rank: topRankOf(chain, identityOf(chain, item.personId)) ?? null }];
  });
}

type Parts = Pick<Column<ProgressRow>, 'words' | 'page' | 'book'> & { readonly of: (row: ProgressRow) => string };

function told(id: string, { of, ...rest }: Parts): Column<ProgressRow> {
  return {
    ...rest,
    id,
    kind: 'computed',
    group: 'progress',
    valueOf: of,
    set: null,
    step: 'log',
    sheet: null,
    headers: '',
    leaves: 'full',
  };
}

export const progressColumns: readonly Column<ProgressRow>[] = [
  told('on', {
    words: { zh: '进展日期', en: 'Progress on' },
    of: ({ entry }) => entry.on,
    page: textPage('progress', ({ entry }) => entry.on, {
      isWhole: true,
      isLasting: true,
      isNarrow: true,
      words: { zh: '日期', en: 'Date' },
    }),
    book: { width: 11.2, group: 'progress', isAsked: true, isCentred: true },
  }),
  told('person', {
    words: { zh: '客户名称', en: 'Name' },
    of: ({ person }) => person.name.trim(),
    page: { group: 'progress', isWhole: true, isLasting: true, cell: personCell },
    book: { width: 10, group: 'progress', isAsked: true },
  }),
  told('jobTitle', {
    words: { zh: '职务', en: 'Job title' },
    of: ({ person }) => person.jobTitle.trim(),
    page: textPage('progress', ({ person }) => person.jobTitle, {
      missing: ({ language }) => fishWords[language].missingTitle,
    }),
    book: { width: 17, group: 'progress', isAsked: true },
  }),
  told('goal', {
    words: { zh: '所属目标', en: 'Under the goal' },
    of: ({ item }) => item.goal.trim(),
    page: textPage('progress', ({ item }) => item.goal, {
      isProse: true,
      missing: () => '—',
      words: { zh: '提升目标', en: 'Goal' },
    }),
    book: { width: 24, group: 'progress', isAsked: true },
  }),
  told('text', {
    words: { zh: '进展记录', en: 'Progress entry' },
    of: ({ entry }) => entry.text.trim(),
    page: textPage('progress', ({ entry }) => entry.text, {
      isProse: true,
      isLasting: true,
      words: { zh: '进展', en: 'Progress' },
    }),
    book: { width: 44, group: 'progress', isAsked: true },
  }),
  told('by', {
    words: { zh: '记录人', en: 'Written by' },
    of: ({ entry }) => entry.by.trim(),
    page: textPage('progress', ({ entry }) => entry.by, { isWhole: true }),
    book: { width: 10, group: 'progress', isAsked: true },
  }),
];
