/** The cells of one row as facts, each by its column's field; what a field cannot take is kept for the note. */
import type { PersonId } from '../domain/chain.ts';
import type { Level, Role } from '../domain/scales.ts';
import { fileLimits } from '../file/limits.ts';
import { cleanLine } from './cellKind.ts';
import type { ColumnGuess } from './columns.ts';
import { competitorOfHeader, type Field } from './field.ts';
import type { AssessmentFacts, CellName, ImportRow, PersonFacts, Unclear } from './importRow.ts';
import {
  confidenceOf,
  dateOf,
  gradeOf,
  isCoachWord,
  levelOf,
  markOf,
  roleOf,
  saysCoach,
  stanceOf,
  stanceOfNumber,
} from './scaleValue.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type RowFacts = Pick<ImportRow, 'personId' | 'rank' | 'person' | 'assessment' | 'competitorLevels' | 'kept' | 'blank'>;

export type FactReader = (row: number, cells: readonly string[]) => RowFacts;

/** The text fields that take a cell as it stands. */
const assessmentTexts = [
  'businessAgenda',
  'personalWin',
  'primaryOwner',
  'secondaryOwner',
  'evidence',
  'assessedBy',
] as const;
type AssessmentText = (typeof assessmentTexts)[number];
const isAssessmentText = (field: Field): field is AssessmentText => assessmentTexts.some((each) => each === field);

/** A reader for rows with these columns. `unclear` receives every value that was not understood. */
export function factReader(
  columns: readonly ColumnGuess[],
  nameOfField: (field: Field) => string,
  isSigned: boolean,
  unclear: Unclear[],
): FactReader {
  const notes = columns.filter((column) => column.field === 'note');
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
    const competitorLevels: Record<string, Level> = {};
    const kept: string[] = [];
    let personId: PersonId | null = null;
    let rank: number | null = null;
    const keep = (column: ColumnGuess, text: string) => kept.push(labelled(labels.get(column.index) ?? '', text));
    const notClear = (column: ColumnGuess, text: string) => {
      keep(column, text);
      unclear.push({ row, column: labels.get(column.index) ?? '', text });
    };
    for (const column of columns) {
      const text = cells[column.index] ?? '';
      const field = column.field;
      if (text === '' || field === 'skip') continue;
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
      } else if (field === 'coach' || field === 'hidden') {
        const mark = markOf(text);
        if (mark === null) notClear(column, text);
        else person[field] = mark;
      } else if (field === 'grade') {
        const grade = gradeOf(text);
        if (grade) person.grade = grade;
        else notClear(column, text);
      } else if (field === 'scope') person.scope = short(cleanLine(text), kept);
      else if (field === 'level' || field === 'targetLevel') {
        const level = levelOf(text);
        if (level) assessment[field] = level;
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'competitor') {
        const level = levelOf(text);
        if (level) competitorLevels[rivals.get(column.index) ?? ''] = level;
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'stance' || field === 'targetStance') {
        const stance = stanceOf(text) ?? stanceOfNumber(text, isSigned);
        if (stance) assessment[field] = stance;
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'confidence') {
        const confidence = confidenceOf(text);
        if (confidence) assessment.confidence = confidence;
        else notClear(column, text);
      } else if (field === 'assessedOn') {
        const date = dateOf(text);
        if (date) assessment.assessedOn = date;
        else notClear(column, text);
      } else if (field === 'rank') {
        const number = /^(?:top|no\.?|第)?\s*(\d{1,2})(?:位|名)?$/i.exec(text.normalize('NFKC'))?.[1];
        if (number !== undefined && Number(number) >= 1 && Number(number) <= 10) rank = Number(number);
        else if (!saysNothing(text)) notClear(column, text);
      } else if (field === 'personId') {
        if (/^person:./.test(text)) personId = text as PersonId;
      } else if (isAssessmentText(field)) {
        const isLong = field === 'evidence' || field === 'businessAgenda' || field === 'personalWin';
        assessment[field] = isLong ? text.slice(0, fileLimits.note) : short(cleanLine(text), kept);
      }
    }
    const blank = cellNames.flatMap(([index, name]) => {
      const isBlank = personId !== null && (cells[index] ?? '') === '' && !(name === 'person coach' && person.coach);
      return isBlank ? [name] : [];
    });
    return { personId, rank, person, assessment, competitorLevels, kept, blank };
  };
}

function cellNameOf(field: Field): CellName | null {
  switch (field) {
    case 'chain':
      return 'seat chain';
    case 'rank':
      return 'rank rank';
    case 'name':
    case 'jobTitle':
    case 'role':
    case 'coach':
    case 'hidden':
    case 'grade':
    case 'scope':
    case 'note':
      return `person ${field}`;
    case 'personId':
    case 'person':
    case 'competitor':
    case 'skip':
      return null;
    default:
      return `assessment ${field}`;
  }
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

/** "态度：很好", "Mood: fine". */
function labelled(label: string, text: string): string {
  return `${label}${/\p{Script=Han}/u.test(label) ? '：' : ': '}${cleanLine(text)}`;
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
