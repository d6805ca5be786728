/** The table's columns: what stands above them, how wide they are, and what each person's cell holds. */
import type { DecisionChain } from '../../domain/chain.ts';
import { type Row, rowsOf } from '../../domain/rows.ts';
import type { Depth } from '../../scene/disclosure.ts';
import { type DocumentTexts, outgoing } from '../../scene/outgoing.ts';
import { type ColumnId, columnHeading, columnWords, fileColumnIds, type MarkColumnId } from '../../words/columns.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { plainText } from '../plainText.ts';

export type SheetColumnId = ColumnId | MarkColumnId | 'personId';
/** A date is midnight UTC; null is an empty cell. */
export type SheetValue = string | number | Date | null;

export type SheetColumn = {
  readonly id: SheetColumnId;
  readonly heading: string;
  readonly valueOf: (row: Row) => SheetValue;
};

export type SheetTable = {
  readonly columns: readonly SheetColumn[];
  /** One a human, as the grid orders them: the top ten by rank, the others, the tray. */
  readonly rows: readonly Row[];
  /** What the document says of itself, without what the depth withholds. */
  readonly texts: DocumentTexts;
};

const noTexts: DocumentTexts = { title: '', date: '', version: '', preparedBy: '' };

const chartColumns: readonly SheetColumnId[] = ['rank', 'name', 'jobTitle', 'rib'];

/** Free text, and the names of our own people. */
const withheldFromAnonymous: readonly SheetColumnId[] = [
  'businessAgenda',
  'personalWin',
  'primaryOwner',
  'secondaryOwner',
  'evidence',
  'assessedBy',
  'note',
];

/**
 * The table at one depth: columns and rows hold nothing that it withholds (method.md §10). At `full` texts are kept to
 * the letter and the person's id comes last, so that a table which comes back finds its people and changes nothing else.
 */
export function sheetTable(
  chain: DecisionChain,
  language: Language,
  depth: Depth,
  texts: DocumentTexts = noTexts,
): SheetTable {
  const { chain: shownChain, texts: shownTexts } = outgoing(chain, { ...texts, depth, language });
  const table = depth === 'full' ? chain : shownChain;
  const { competitors } = table;
  const ids: SheetColumnId[] = [...fileColumnIds(competitors), 'personId'];
  const columns = ids
    .filter((id) => isShown(id, depth))
    .map((id) => ({
      id,
      heading: id === 'personId' ? columnWords[language].personId : plainText(columnHeading(id, language, competitors)),
      valueOf: (row: Row) => cleaned(shownValue(id, row, language)),
    }));
  return { columns, rows: rowsOf(table), texts: shownTexts };
}

function isShown(id: SheetColumnId, depth: Depth): boolean {
  if (depth === 'full') return true;
  return depth === 'chart' ? chartColumns.includes(id) : id !== 'personId' && !withheldFromAnonymous.includes(id);
}

function cleaned(value: SheetValue | undefined): SheetValue {
  const plain = typeof value === 'string' ? plainText(value) : value;
  return plain === undefined || plain === '' ? null : plain;
}

function shownValue(id: SheetColumnId, row: Row, language: Language): SheetValue | undefined {
  const { person, assessment } = row;
  const words = scaleWords[language];
  const wordOf = <K extends string>(scale: Readonly<Record<K, string>>, value: K | null | undefined) =>
    value ? scale[value] : null;
  switch (id) {
    case 'rank':
      return row.rank;
    case 'name':
      return person.name;
    case 'jobTitle':
      return person.jobTitle;
    case 'rib':
      return row.ribName;
    case 'role':
      return wordOf(words.role, person.role);
    case 'coach':
    case 'hidden':
      return person[id] ? columnWords[language].marked : null;
    case 'stance':
      return wordOf(words.stance, assessment.stance);
    case 'targetStance':
      return wordOf(words.stance, assessment.targetStance);
    case 'level':
      return wordOf(words.level, assessment.level);
    case 'targetLevel':
      return wordOf(words.level, assessment.targetLevel);
    case 'gap':
      return row.gap;
    case 'confidence':
      return wordOf(words.confidence, assessment.confidence);
    case 'assessedOn':
      return dateOf(assessment.assessedOn);
    case 'note':
      return person.note;
    case 'personId':
      return row.personId;
    case 'businessAgenda':
    case 'personalWin':
    case 'primaryOwner':
    case 'secondaryOwner':
    case 'evidence':
    case 'assessedBy':
      return assessment[id];
    default:
      return wordOf(words.level, assessment.competitorLevels?.[id.slice('competitor:'.length)]);
  }
}

/** A spreadsheet counts days from 1900; what it cannot count stays text. */
function dateOf(iso: string | null | undefined): SheetValue {
  if (!iso) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  const isCountable = /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && iso >= '1900-03-01';
  return isCountable ? date : iso;
}
