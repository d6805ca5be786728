/** 《客户关系评估表》 for a page (method.md §5): the top ten's rows, column by column. Columns nobody has filled are left out. */
import type { DecisionChain } from '../domain/chain.ts';
import { type Row, rowsOf } from '../domain/rows.ts';
import type { Level, Stance } from '../domain/scales.ts';
import { hasName } from '../domain/seats.ts';
import { columnWords } from '../words/columns.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { scaleWords } from '../words/scales.ts';
import type { Depth } from './disclosure.ts';
import { color } from './tokens.ts';

/** What is drawn in a cell besides or instead of its text. */
export type CellMark =
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'stance'; readonly stance: Stance | null }
  | { readonly kind: 'coach' }
  | {
      readonly kind: 'meter';
      readonly level: Level | null;
      readonly target: Level | null;
      readonly rival: Level | null;
    };

export type Cell = {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly mark?: CellMark;
  /** What the mark beside the text means, for tables that cannot draw it. */
  readonly note?: string;
  readonly bold?: boolean;
  readonly isName?: boolean;
  readonly fill: string;
};

type ColumnGroup = 'groupCustomer' | 'groupDecision' | 'groupRelation' | 'groupDuty' | 'groupEvidence';

export type Column = PlainColumn & {
  /** The word that stands over all columns of its group. */
  readonly groupWord: string;
};

type PlainColumn = {
  readonly heading: string;
  readonly group: ColumnGroup;
  /** One a row, in rank order. */
  readonly cells: readonly Cell[];
  /** Left out where the page is too narrow for all: other columns say the same. */
  readonly isSpare?: boolean;
  /** Its lines are not broken while there is another way. */
  readonly isWhole?: boolean;
  /** Sentences: in a native table they flow. */
  readonly isProse?: boolean;
  /** As wide as it must be, however much space there is. */
  readonly isNarrow?: boolean;
};

/** `chain` as `disclosed` gives it. */
export function assessmentColumns(chain: DecisionChain, depth: Depth, language: Language): Column[] {
  return plainColumns(chain, depth, language).map((each) => ({ ...each, groupWord: pageWords[language][each.group] }));
}

function plainColumns(chain: DecisionChain, depth: Depth, language: Language): PlainColumn[] {
  const rows = rowsOf(chain).filter((row) => row.section === 'top');
  const customer = customerColumns(rows, language);
  if (depth === 'chart') return customer;
  return [
    ...customer,
    ...decisionColumns(rows, language),
    ...relationColumns(rows, chain, language),
    ...filled([
      column('primaryOwner', 'groupDuty', rows, language, (row) => row.assessment.primaryOwner),
      column('secondaryOwner', 'groupDuty', rows, language, (row) => row.assessment.secondaryOwner),
      prose(column('businessAgenda', 'groupEvidence', rows, language, (row) => row.assessment.businessAgenda)),
      prose(column('personalWin', 'groupEvidence', rows, language, (row) => row.assessment.personalWin)),
      prose(column('evidence', 'groupEvidence', rows, language, (row) => evidenceText(row, language))),
      column('assessedOn', 'groupEvidence', rows, language, (row) =>
        [row.assessment.assessedOn ?? '', row.assessment.assessedBy ?? ''].filter(Boolean).join('\n'),
      ),
    ]),
  ];
}

function customerColumns(rows: readonly Row[], language: Language): PlainColumn[] {
  const words = fishWords[language];
  return [
    {
      heading: columnWords[language].rank,
      group: 'groupCustomer',
      isNarrow: true,
      cells: rows.map((row) => ({
        text: '',
        mark: { kind: 'rank', rank: row.rank ?? 0 },
        bold: true,
        fill: color.red,
      })),
    },
    {
      heading: columnWords[language].name,
      group: 'groupCustomer',
      isWhole: true,
      cells: rows.map(({ person }): Cell => {
        const missing = person.placeholder ? words.placeholderName : words.missingName;
        const text = hasName(person) ? person.name.trim() : missing;
        const fill = hasName(person) ? color.red : color.amber;
        if (!person.coach) return { text, isName: true, bold: true, fill };
        const note = scaleWords[language].coach;
        return { text, note, mark: { kind: 'coach' }, isName: true, bold: true, fill };
      }),
    },
    column('jobTitle', 'groupCustomer', rows, language, (row) => row.person.jobTitle, words.missingTitle),
    column('rib', 'groupCustomer', rows, language, (row) => row.ribName, words.namelessRib),
  ];
}

function decisionColumns(rows: readonly Row[], language: Language): PlainColumn[] {
  const words = scaleWords[language];
  const target = (row: Row) => row.assessment.targetStance;
  return [
    ...filled([
      column('role', 'groupDecision', rows, language, ({ person }) => (person.role ? words.role[person.role] : '')),
    ]),
    {
      heading: columnWords[language].stance,
      group: 'groupDecision',
      isWhole: true,
      cells: rows.map(({ assessment: { stance } }) => ({
        text: stance ? words.stance[stance] : words.notAssessed,
        mark: { kind: 'stance', stance },
        fill: stance ? color.ink2 : color.amber,
      })),
    },
    ...filled([
      column('targetStance', 'groupDecision', rows, language, (row) => {
        const wanted = target(row);
        return wanted ? words.stance[wanted] : '';
      }),
    ]),
  ];
}

function relationColumns(rows: readonly Row[], chain: DecisionChain, language: Language): PlainColumn[] {
  const words = scaleWords[language];
  const rivals = chain.competitors.map((rival, index) => ({
    id: rival.id,
    name: rival.name.trim() || columnWords[language].namelessCompetitor(index + 1),
  }));
  return [
    column(
      'level',
      'groupRelation',
      rows,
      language,
      ({ assessment: { level } }) => (level ? words.level[level] : ''),
      words.notAssessed,
    ),
    ...filled([
      column(
        'targetLevel',
        'groupRelation',
        rows,
        language,
        ({ assessment: { targetLevel } }) => (targetLevel ? words.level[targetLevel] : ''),
        words.notSet,
      ),
    ]),
    {
      heading: pageWords[language].meter,
      group: 'groupRelation',
      isSpare: true,
      cells: rows.map(({ assessment: { level, targetLevel }, rivalLevel }) => ({
        text: '',
        mark: { kind: 'meter', level, target: targetLevel, rival: rivalLevel },
        fill: color.navy,
      })),
    },
    ...filled([
      column('gap', 'groupRelation', rows, language, (row) => (row.gap === null ? '' : String(row.gap))),
      {
        heading: pageWords[language].rivals,
        group: 'groupRelation',
        isWhole: true,
        cells: rows.map(({ assessment: { competitorLevels } }) => ({
          text: rivals
            .flatMap(({ id, name }) => {
              const level = competitorLevels?.[id];
              return level ? [`${name} ${words.level[level]}`] : [];
            })
            .join('\n'),
          fill: color.ink2,
        })),
      },
    ]),
  ];
}

type TextColumnId = Exclude<keyof typeof columnWords.zh, 'competitor' | 'namelessCompetitor'>;

/** A column of plain text; `missing` stands in amber where a text is due but empty. */
function column(
  id: TextColumnId,
  group: ColumnGroup,
  rows: readonly Row[],
  language: Language,
  textOf: (row: Row) => string | undefined,
  missing = '',
): PlainColumn {
  return {
    heading: columnWords[language][id],
    group,
    cells: rows.map((row) => {
      const text = textOf(row)?.trim() ?? '';
      return text === '' ? { text: missing, fill: color.amber } : { text, fill: color.ink2 };
    }),
  };
}

function prose(column: PlainColumn): PlainColumn {
  return { ...column, isProse: true };
}

/** Those with anything of their own in them. */
function filled(columns: readonly PlainColumn[]): PlainColumn[] {
  return columns.filter((each) => each.cells.some((cell) => cell.text !== '' && cell.fill !== color.amber));
}

function evidenceText({ assessment: { evidence = '', confidence } }: Row, language: Language): string {
  const word = confidence ? scaleWords[language].confidence[confidence] : '';
  if (evidence.trim() === '' || word === '') return evidence.trim() || word;
  return language === 'zh' ? `${evidence.trim()}（${word}）` : `${evidence.trim()} (${word})`;
}
