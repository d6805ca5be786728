/** The cells of one row as facts, each by its column's field; what a field cannot take is kept for the note. */

import type { Kind } from '../columns/kinds.ts';
import {
  dateOf,
  isCoachWord,
  levelOf,
  markOf,
  roleOf,
  saysCoach,
  scaleValueOf,
  stanceOf,
  stanceOfNumber,
} from '../columns/readScale.ts';
import type { PersonId } from '../domain/chain.ts';
import { type Level, type Role, type ScaleName, scales } from '../domain/scales.ts';
import { fileLimits } from '../file/limits.ts';
import { cleanLine } from './cellKind.ts';
import type { ColumnGuess } from './columns.ts';
import { columnOf, competitorOfHeader, type Field } from './field.ts';
import { headed } from './headed.ts';
import type { AssessmentFacts, CellName, ImportRow, PersonFacts, Unclear } from './importRow.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type RowFacts = Pick<ImportRow, 'personId' | 'rank' | 'person' | 'assessment' | 'competitorLevels' | 'kept' | 'blank'>;

export type FactReader = (row: number, cells: readonly string[]) => RowFacts;

/** A reader for rows with these columns. `unclear` receives every value that was not understood. */
export function factReader(
  columns: readonly ColumnGuess[],
  nameOfField: (field: Field) => string,
  isSigned: boolean,
  unclear: Unclear[],
): FactReader {
  const notes = columns.filter((column) => column.field === 'note');
  const read = columns.flatMap((column) =>
    column.field === 'skip' ? [] : [{ column, field: column.field, meaning: columnOf(column.field) }],
  );
  const labels = new Map(columns.map((column) => [column.index, column.header || nameOfField(column.field)]));
  const bareNote = notes.find((column) => column.by === 'header' || column.header === '')?.index;
  const rivals = rivalNames(columns);
  /** A table of ours has a column for the coach; its notes are text alone. */
  const isOwn = columns.some((column) => column.field === 'personId');
  const cellNames = columns.flatMap((column): (readonly [number, CellName])[] => {
    const name = column.field === 'note' && column.index !== bareNote ? null : cellNameOf(column.field);
    if (column.field === 'competitor') return [[column.index, `competitor ${rivals.get(column.index) ?? ''}`]];
    return name ? [[column.index, name]] : [];
  });
  return (row, cells) => {
    const person: Mutable<PersonFacts> = {};
    const assessment: Mutable<AssessmentFacts> = {};
    const facts: Record<'person' | 'assessment', Record<string, unknown>> = { person, assessment };
    const competitorLevels: Record<string, Level> = {};
    const kept: string[] = [];
    let personId: PersonId | null = null;
    let rank: number | null = null;
    const keep = (column: ColumnGuess, text: string) =>
      kept.push(headed(labels.get(column.index) ?? '', cleanLine(text)));
    const notClear = (column: ColumnGuess, text: string) => {
      keep(column, text);
      unclear.push({ row, column: labels.get(column.index) ?? '', text });
    };
    for (const { column, field, meaning } of read) {
      const text = cells[column.index] ?? '';
      if (text === '') continue;
      if (field === 'note') {
        if (!isOwn && saysCoach(text)) person.coach = true;
        if (!isOwn && isCoachWord(text)) continue;
        if (column.index === bareNote) person.note = text;
        else keep(column, text);
      } else if (field === 'role') {
        const { role, coach, rest } = rolesIn(text);
        if (role) person.role = role;
        if (coach) person.coach = true;
        if (rest) notClear(column, rest);
      } else if (field === 'competitor') {
        const level = levelOf(text);
        if (level) competitorLevels[rivals.get(column.index) ?? ''] = level;
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'rank') {
        const number = /^(?:top|no\.?|第)?\s*(\d{1,2})(?:位|名)?$/i.exec(text.normalize('NFKC'))?.[1];
        if (number !== undefined && Number(number) >= 1 && Number(number) <= 10) rank = Number(number);
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'personId') {
        if (/^person:./.test(text)) personId = text as PersonId;
      } else {
        const place = meaning?.kept;
        if (!place || field === 'name' || field === 'jobTitle') continue;
        const value = valueIn(meaning.kind, text, isSigned, kept);
        if (value !== null) facts[place.on][place.key] = value;
        else if (!saysNothing(text)) notClear(column, text);
      }
    }
    const isBlank = ([index, name]: readonly [number, CellName]) =>
      (cells[index] ?? '') === '' && !(name === 'person coach' && person.coach);
    const blank = personId === null ? [] : cellNames.filter(isBlank).map(([, name]) => name);
    return { personId, rank, person, assessment, competitorLevels, kept, blank };
  };
}

/** What a cell of that kind says, or null; `kept` takes what is too long. */
function valueIn(kind: Kind, text: string, isSigned: boolean, kept: string[]): string | boolean | null {
  switch (kind) {
    case 'mark':
      return markOf(text);
    case 'date':
      return dateOf(text);
    case 'stance':
      return stanceOf(text) ?? stanceOfNumber(text, isSigned);
    case 'text':
      return text.slice(0, fileLimits.note);
    case 'line':
    case 'owner':
      return short(cleanLine(text), kept);
    default:
      return kind in scales ? scaleValueOf(kind as ScaleName, text) : null;
  }
}

function cellNameOf(field: Field): CellName | null {
  if (field === 'chain') return 'seat chain';
  if (field === 'rank') return 'rank rank';
  const place = columnOf(field)?.kept;
  return place ? `${place.on} ${place.key}` : null;
}

/** By column; the second column of one name is "华星 #2". */
function rivalNames(columns: readonly ColumnGuess[]): Map<number, string> {
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const column of columns) {
    if (column.field !== 'competitor') continue;
    const name = competitorOfHeader(column.header);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(column.index, count === 1 ? name : `${name} #${count}`);
  }
  return names;
}

/** A short text of at most 2,000 characters (file-format.md); the rest is kept for the note. */
export function short(text: string, kept: string[]): string {
  if (text.length <= fileLimits.text) return text;
  kept.push(text.slice(fileLimits.text));
  return text.slice(0, fileLimits.text);
}

function saysNothing(text: string): boolean {
  return /^(?:未评|未评估|未定|未知|无|not assessed|not set|n\/?a|tbd|[-–—/?？]+)$/iu.test(text);
}

/** "评估/教练": the first role, the coach mark that people put among the roles, and what is neither. */
function rolesIn(text: string): { role: Role | null; coach: boolean; rest: string } {
  const whole = roleOf(text);
  if (whole) return { role: whole, coach: false, rest: '' };
  let role: Role | null = null;
  let coach = false;
  const rest: string[] = [];
  for (const part of text.split(/[/、,，;；+&|\n]/u).map((each) => each.trim())) {
    if (part === '') continue;
    const found = roleOf(part);
    if (isCoachWord(part)) coach = true;
    else if (found && role === null) role = found;
    else if (!saysNothing(part)) rest.push(part);
  }
  return { role, coach, rest: rest.join('、') };
}
