/** What the columns of the assessment are made of. */
import type { Assessment, Edit, Person, PersonId } from '../../domain/chain.ts';
import { assess } from '../../domain/edits/assess.ts';
import { changePerson } from '../../domain/edits/people.ts';
import type { Row } from '../../domain/rows.ts';
import type { ScaleName } from '../../domain/scales.ts';
import { assessmentOf } from '../../domain/seats.ts';
import { scaleWords } from '../../words/scales.ts';
import type { CellValue } from '../cell.ts';
import type { Column, PageColumnSpec, PagePlace } from '../column.ts';
import { kinds } from '../kinds.ts';

export type RowColumn = Column<Row>;

/** A column whose value is one field of a person or an assessment: how it is read and set follows from that. */
export function personColumn(
  key: Exclude<keyof Person, 'placeholder' | 'sameAs' | 'privateNote'>,
  rest: Rest,
): RowColumn {
  const { emptied } = kinds[rest.kind];
  return {
    ...rest,
    id: key,
    valueOf: ({ person }) => person[key] ?? emptied ?? null,
    set: (id, value) => personEdit(id as PersonId, key, value),
    step: key === 'name' ? 'name-person' : 'change-person',
    kept: { on: 'person', key },
  };
}

type AssessmentKey = Exclude<keyof Assessment, 'competitorLevels'>;

export function assessmentColumn(key: AssessmentKey, rest: Rest): RowColumn {
  const { emptied } = kinds[rest.kind];
  return {
    ...rest,
    id: key,
    valueOf: ({ assessment }) => assessment[key] ?? emptied ?? null,
    set: (id, value) => assessmentEdit(id as PersonId, key, value),
    step: 'assess',
    kept: { on: 'assessment', key },
  };
}

type Rest = Pick<
  RowColumn,
  'words' | 'kind' | 'group' | 'isOptional' | 'sheet' | 'page' | 'book' | 'headers' | 'leaves'
>;

/** What is empty is not written where nothing was. */
function personEdit(id: PersonId, key: keyof Person, value: CellValue): Edit {
  return (chain) => {
    if ((chain.people[id]?.[key] || '') === (value || '')) return chain;
    return changePerson(id, { [key]: value } as Partial<Person>)(chain);
  };
}

function assessmentEdit(id: PersonId, key: AssessmentKey, value: CellValue): Edit {
  return (chain) => {
    const before = assessmentOf(chain, id)[key] ?? '';
    return before === (value ?? '') ? chain : assess([id], { [key]: value } as Partial<Assessment>)(chain);
  };
}

type PageFlags = Pick<PageColumnSpec<Row>, 'isLasting' | 'isProse' | 'isWhole'>;
type PageMore = PageFlags & { readonly missing?: (place: PagePlace) => string };

/** A text; `missing` stands in amber where one is due but empty. */
export function textPage(
  group: string,
  textOf: (row: Row, place: PagePlace) => string | undefined,
  { missing, ...flags }: PageMore = {},
): PageColumnSpec<Row> {
  return {
    group,
    ...flags,
    cell: (row, place) => {
      const text = textOf(row, place)?.trim() ?? '';
      return text === '' ? { text: missing?.(place) ?? '', tone: 'missing' } : { text, tone: 'ink' };
    },
  };
}

export function scalePage(group: string, scale: ScaleName, of: (row: Row) => string | null, more: PageMore = {}) {
  return textPage(
    group,
    (row, { language }) => {
      const value = of(row);
      return value === null ? '' : (scaleWords[language][scale] as Readonly<Record<string, string>>)[value];
    },
    more,
  );
}
