/** One cell: its text, the value a text means there, and the edit that sets it. */
import type { Assessment, DecisionChain, Edit, IsoDate, Person, PersonId, RibId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { setCompetitorLevel } from '../domain/edits/competitors.ts';
import { changePerson, movePeople } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import type { Row } from '../domain/rows.ts';
import { isBlank, isSameName } from '../domain/sameName.ts';
import { type Confidence, confidences, type Level, type Role, type Stance } from '../domain/scales.ts';
import { assessmentOf, placeOf, ribById } from '../domain/seats.ts';
import { topSize } from '../domain/topTen.ts';
import { fileLimits } from '../file/limits.ts';
import { confidenceOf, levelOf, roleOf, stanceOf, stanceOfNumber } from '../columns/readScale.ts';
import type { ColumnId, CompetitorColumnId } from '../words/columns.ts';
import { isCompetitorColumn } from '../words/columns.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import { kindOf } from './column.ts';
import { readDate } from '../columns/readDate.ts';

/** A scale's value, a text, a date, a rank or a chain's id, as the column's kind has it; null is empty. */
export type CellValue = string | number | null;

/** Why a text cannot stand in a cell. */
export type CellFault =
  | 'not-level'
  | 'not-stance'
  | 'not-role'
  | 'not-confidence'
  | 'not-date'
  | 'not-rank'
  | 'not-rib'
  | 'not-seated'
  | 'too-long'
  | 'computed';

export type CellRead = { readonly value: CellValue } | { readonly fault: CellFault };

export function competitorIdOf(column: CompetitorColumnId): string {
  return column.slice('competitor:'.length);
}

/** The value stored in the cell; of the computed columns the computed one. */
export function cellValue(row: Row, column: ColumnId): CellValue {
  if (isCompetitorColumn(column)) return row.assessment.competitorLevels?.[competitorIdOf(column)] ?? null;
  switch (column) {
    case 'rank':
    case 'gap':
      return row[column];
    case 'rib':
      return row.ribId;
    case 'name':
    case 'jobTitle':
      return row.person[column];
    case 'role':
      return row.person.role ?? null;
    case 'note':
      return row.person.note ?? '';
    case 'stance':
    case 'targetStance':
    case 'level':
    case 'targetLevel':
      return row.assessment[column];
    case 'confidence':
    case 'assessedOn':
      return row.assessment[column] ?? null;
    default:
      return row.assessment[column] ?? '';
  }
}

/** What the cell says in a language: words of the scales, dates as 2026-06-11, nothing for what is not assessed. */
export function cellText(row: Row, column: ColumnId, language: Language): string {
  const value = cellValue(row, column);
  if (value === null) return '';
  const words = scaleWords[language];
  switch (kindOf(column)) {
    case 'rib':
      return row.ribName;
    case 'level':
      return words.level[value as Level];
    case 'stance':
      return words.stance[value as Stance];
    case 'role':
      return words.role[value as Role];
    case 'confidence':
      return words.confidence[value as Confidence];
    default:
      return `${value}`;
  }
}

/** The value a text means in a column: words of both languages, numbers, letters. `id` is whose cell it is. */
export function readCell(chain: DecisionChain, id: PersonId, column: ColumnId, text: string, today: IsoDate): CellRead {
  const plain = text.trim();
  const isNothing = plain === '' || /^(?:未评|未评估|未定|not assessed|not set|n\/?a|[-–—?？])$/iu.test(plain);
  const found = (value: CellValue, fault: CellFault): CellRead => (value === null ? { fault } : { value });
  switch (kindOf(column)) {
    case 'gap':
      return { fault: 'computed' };
    case 'rank':
      return readRank(chain, id, plain);
    case 'rib':
      return found(ribNamed(chain, plain), 'not-rib');
    case 'role':
      return isNothing ? { value: null } : found(roleOf(plain), 'not-role');
    case 'stance': {
      if (/^[–—]$/.test(plain)) return { value: null };
      const stance = stanceOf(plain) ?? stanceOfNumber(plain, false);
      return stance === null && isNothing ? { value: null } : found(stance, 'not-stance');
    }
    case 'level':
      return isNothing ? { value: null } : found(levelOf(plain), 'not-level');
    case 'confidence':
      return isNothing ? { value: null } : found(confidenceOf(plain) ?? confidenceLetter(plain), 'not-confidence');
    case 'date':
      return isNothing ? { value: null } : found(readDate(plain, today), 'not-date');
    case 'text':
      return within(plain, fileLimits.note);
    default:
      return within(plain.replace(/\s+/gu, ' '), fileLimits.text);
  }
}

function within(text: string, most: number): CellRead {
  return [...text].length > most ? { fault: 'too-long' } : { value: text };
}

/** 0 is 10, as Ctrl+0 has it; nothing takes the rank away. */
function readRank(chain: DecisionChain, id: PersonId, plain: string): CellRead {
  if (plain === '' || plain === '-') return { value: null };
  const rank = /^[0０]$/.test(plain)
    ? topSize
    : Number(/^(?:top|no\.?|第)?\s*(\d{1,2})\s*(?:位|名)?$/iu.exec(plain.normalize('NFKC'))?.[1] ?? 0);
  if (rank < 1 || rank > topSize) return { fault: 'not-rank' };
  return placeOf(chain, id) ? { value: rank } : { fault: 'not-seated' };
}

function confidenceLetter(plain: string): Confidence | null {
  return confidences.find((each) => each[0] === plain.toLowerCase()) ?? null;
}

/** The chain of that name, whatever its case and width. */
function ribNamed(chain: DecisionChain, name: string): RibId | null {
  return isBlank(name) ? null : (chain.ribs.find((rib) => isSameName(rib.name, name))?.id ?? null);
}

/** Sets a cell. A rank swaps with its holder; a chain's new member sits outermost. */
export function setCell(id: PersonId, column: ColumnId, value: CellValue): Edit {
  if (isCompetitorColumn(column)) return setCompetitorLevel([id], competitorIdOf(column), value as Level | null);
  switch (column) {
    case 'gap':
      return (chain) => chain;
    case 'rank':
      return rankPerson(id, value as number | null);
    case 'rib':
      return (chain) => {
        const rib = ribById(chain, value as RibId);
        if (!rib || rib.personIds.includes(id)) return chain;
        return movePeople([id], { ribId: rib.id, place: rib.personIds.length })(chain);
      };
    case 'name':
    case 'jobTitle':
    case 'role':
    case 'note':
      return personEdit(id, column, value);
    default:
      return assessmentEdit(id, column, value);
  }
}

/** An optional text that is empty is not written where none was. */
function personEdit(id: PersonId, key: 'name' | 'jobTitle' | 'role' | 'note', value: CellValue): Edit {
  return (chain) => {
    if ((chain.people[id]?.[key] ?? '') === (value ?? '')) return chain;
    return changePerson(id, { [key]: value } as Partial<Person>)(chain);
  };
}

function assessmentEdit(id: PersonId, key: keyof Assessment, value: CellValue): Edit {
  return (chain) => {
    const before = assessmentOf(chain, id)[key] ?? '';
    return before === (value ?? '') ? chain : assess([id], { [key]: value } as Partial<Assessment>)(chain);
  };
}
