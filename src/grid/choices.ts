/** What can be chosen in a cell, with the keys that choose it. */
import type { DecisionChain } from '../domain/chain.ts';
import { ownersOf } from '../domain/filters.ts';
import { confidences, levels, roleLetter, roles, stances } from '../domain/scales.ts';
import type { ColumnId } from '../words/columns.ts';
import { type Language, languages } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import type { CellValue } from './cellValue.ts';
import { type CellKind, kindOf } from './column.ts';

export type Choice = {
  readonly key: string;
  readonly value: CellValue;
  readonly label: string;
  /** What typing may match, lower case. */
  readonly match: readonly string[];
};

/** Kinds whose value must be one of the choices. */
export function mustChoose(kind: CellKind): boolean {
  return kind === 'level' || kind === 'stance' || kind === 'role' || kind === 'confidence' || kind === 'rib';
}

export function hasChoices(kind: CellKind): boolean {
  return mustChoose(kind) || kind === 'owner';
}

/** Every choice of a column. */
export function choicesOf(column: ColumnId, chain: DecisionChain, language: Language): Choice[] {
  switch (kindOf(column)) {
    case 'level':
      return scaleChoices('level', levels, (_, index) => `${index}`, language);
    case 'stance':
      return scaleChoices('stance', stances, (_, index) => `${index + 1}`, language);
    case 'role':
      return scaleChoices('role', roles, (role) => roleLetter[role], language);
    case 'confidence':
      return scaleChoices('confidence', confidences, (each) => each.charAt(0).toUpperCase(), language);
    case 'rib':
      return chain.ribs.map((rib, index) => ({
        key: `${index + 1}`,
        value: rib.id,
        label: rib.name,
        match: [rib.name.toLowerCase()],
      }));
    case 'owner':
      return ownersOf(chain).map((name) => ({ key: '', value: name, label: name, match: [name.toLowerCase()] }));
    default:
      return [];
  }
}

function scaleChoices<T extends string>(
  scale: 'level' | 'stance' | 'role' | 'confidence',
  values: readonly T[],
  keyOf: (value: T, index: number) => string,
  language: Language,
): Choice[] {
  const wordOf = (value: T, each: Language) =>
    (scaleWords[each][scale] as Readonly<Record<string, string>>)[value] ?? value;
  return values.map((value, index) => ({
    key: keyOf(value, index),
    value,
    label: wordOf(value, language),
    match: languages.map((each) => wordOf(value, each).toLowerCase()),
  }));
}

/** The choices that a typed text may mean: those that begin with it, then those that hold it; all for no text. */
export function choicesMatching(choices: readonly Choice[], text: string): readonly Choice[] {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return choices;
  const begins = choices.filter((choice) => choice.match.some((word) => word.startsWith(plain)));
  const holds = choices.filter(
    (choice) => !begins.includes(choice) && choice.match.some((word) => word.includes(plain)),
  );
  return [...begins, ...holds];
}

/** What is missing from a typed text to the first choice that begins with it, whatever the case; '' when none does. */
export function completionOf(choices: readonly Choice[], text: string): string {
  const first = text === '' ? undefined : choicesMatching(choices, text)[0]?.label;
  return first?.toLowerCase().startsWith(text.toLowerCase()) ? first.slice(text.length) : '';
}
