/** What of a table does not come in, a sentence each: columns nobody knows, cells that cannot be held, rows that say nothing of it. */
import type { AnyTable } from '../../columns/table.ts';
import { importingWords } from '../../words/importing.ts';
import type { Language } from '../../words/language.ts';
import { sheetWords } from '../../words/sheet.ts';
import { importWords } from '../importWords.ts';
import type { CellTrouble, TablePlan } from './tablePlan.ts';

/** Characters of a text that is only pointed at. */
const quotedMost = 40;

/** @param most so many cells and rows are named, the others counted */
export function notTakenLines(
  { unknown, troubles, leftOver }: TablePlan,
  { columns, intake }: AnyTable,
  language: Language,
  most: number,
): string[] {
  const words = importingWords[language];
  const keeper = columns.find(({ id }) => id === intake?.keeps)?.words[language] ?? '';
  const rows = leftOver.map(({ row, text }) => words.notTaken(importWords[language].row(row + 1, quoted(text))));
  const cut = (lines: readonly string[]) =>
    lines.length > most ? [...lines.slice(0, most), words.moreLines(lines.length - most)] : lines;
  return [
    ...(unknown.length > 0 ? [words.unknownColumns(unknown)] : []),
    ...cut(troubles.map((trouble) => troubleText(trouble, keeper, language))),
    ...cut(rows),
  ];
}

/** Row, column, what stands there, why it does not go, and where it went instead. */
function troubleText({ row, heading, text, fault, isKept }: CellTrouble, keeper: string, language: Language): string {
  const words = sheetWords[language];
  const why = fault === 'not-choice' ? words.notChoice(heading) : words.faults[fault];
  return importingWords[language].trouble(row + 1, heading, quoted(text), why, isKept ? keeper : '');
}

export function quoted(text: string): string {
  const characters = [...text];
  return characters.length > quotedMost ? `${characters.slice(0, quotedMost).join('')}…` : text;
}
