/** The kinds of cell: what a text means in one, how its value is said, what can be chosen, what emptying leaves. */
import { ownersOf } from '../domain/filters.ts';
import { measures } from '../domain/measures.ts';
import { type GoalKind, goalKinds, type ScaleName, scales } from '../domain/scales.ts';
import { letterOf } from '../domain/selling.ts';
import { fileLimits } from '../file/limits.ts';
import { languages } from '../words/language.ts';
import { noLimitWords } from '../words/noLimit.ts';
import { planWords } from '../words/plan.ts';
import { scaleWords } from '../words/scales.ts';
import type { CellPlace, CellRead, CellValue, Choice } from './cell.ts';
import { goalNames, goalOf, withoutGoalWords } from './goalNames.ts';
import { comma, partsRead } from './parts.ts';
import { peopleChoices, personSaid, readPerson } from './people.ts';
import { readDate } from './readDate.ts';
import { readLimit } from './readLimit.ts';
import { keyOf, markOf, readNumber, scaleValueOf } from './readScale.ts';

export type Kind =
  | ScaleName
  | 'rank'
  | 'line'
  | 'text'
  | 'log'
  | 'rib'
  | 'owner'
  | 'measure'
  | 'date'
  | 'number'
  | 'limit'
  | 'mark'
  | 'person'
  | 'people'
  | 'goals'
  | 'points'
  | 'computed';

export type KindRecord = {
  readonly read: (text: string, place: CellPlace) => CellRead;
  /** `value` is never null. */
  readonly say: (value: NonNullable<CellValue>, place: CellPlace) => string;
  readonly choicesOf: (place: CellPlace) => readonly Choice[];
  /** Nothing but a choice can stand in it. */
  readonly isClosed: boolean;
  /** Choices are names or phrases in use, offered while one types. */
  readonly isSuggesting: boolean;
  /** May have several lines. */
  readonly isLong: boolean;
  /** Holds several choices at once. */
  readonly isMany: boolean;
  /** What is written joins what was said before; it takes nothing's place. */
  readonly isJoining: boolean;
  /** What an emptied cell holds; undefined where it cannot be emptied. */
  readonly emptied: CellValue | undefined;
  /** A key on the unopened cell that is a choice sets it at once. */
  readonly takesKey: boolean;
};

const plain: KindRecord = {
  read: (text) => within(text.trim().replace(/\s+/gu, ' '), fileLimits.text),
  say: (value) => `${value}`,
  choicesOf: () => [],
  isClosed: false,
  isSuggesting: false,
  isLong: false,
  isMany: false,
  isJoining: false,
  emptied: '',
  takesKey: false,
};

const long: KindRecord = { ...plain, isLong: true, read: (text) => within(text.trim(), fileLimits.note) };

export const kinds: Readonly<Record<Kind, KindRecord>> = {
  ...(Object.fromEntries((Object.keys(scales) as ScaleName[]).map((name) => [name, scaleKind(name)])) as Record<
    ScaleName,
    KindRecord
  >),
  rank: { ...plain, read: () => ({ fault: 'not-rank' }), emptied: null },
  line: plain,
  text: long,
  // What was said on a day is not unsaid by emptying a cell.
  log: {
    ...long,
    isJoining: true,
    read: (text, place) => (text.trim() === '' ? { fault: 'not-emptied' } : long.read(text, place)),
    emptied: undefined,
  },
  owner: {
    ...plain,
    choicesOf: ({ chain }) => ownersOf(chain).map((name) => choice('', name, name, [name])),
    isSuggesting: true,
  },
  measure: {
    ...plain,
    choicesOf: ({ language }) =>
      measures.map((measure) => {
        const word = planWords[language].measure[measure];
        return choice('', word, word, [word]);
      }),
    isSuggesting: true,
  },
  rib: {
    ...plain,
    read: (text, { chain }) => {
      const id = chain.ribs.find((rib) => keyOf(rib.name) === keyOf(text) && keyOf(text) !== '')?.id;
      return id === undefined ? { fault: 'not-rib' } : { value: id };
    },
    say: (value, { chain }) => chain.ribs.find(({ id }) => id === value)?.name ?? '',
    choicesOf: ({ chain }) => chain.ribs.map(({ id, name }, at) => choice(`${at + 1}`, id, name, [name])),
    isClosed: true,
    emptied: undefined,
  },
  date: {
    ...plain,
    read: (text, { today }) => {
      if (saysNothing(text)) return { value: null };
      const date = readDate(text, today);
      return date === null ? { fault: 'not-date' } : { value: date };
    },
    emptied: null,
  },
  number: {
    ...plain,
    read: (text) => {
      if (saysNothing(text)) return { value: null };
      const number = readNumber(text);
      return number === null ? { fault: 'not-number' } : { value: number };
    },
    emptied: null,
  },
  /** An amount below which something holds, in the unit of the project's; Infinity where there is none. */
  limit: {
    ...plain,
    read: (text, { chain }) => {
      const limit = readLimit(text, chain.amount?.unit);
      return limit === null ? { fault: 'not-limit' } : { value: limit };
    },
    say: (value, { language }) => (value === Number.POSITIVE_INFINITY ? noLimitWords[language].none : `${value}`),
    emptied: undefined,
  },
  mark: {
    ...plain,
    read: (text) => {
      const mark = text.trim() === '' ? false : markOf(text);
      return mark === null ? { fault: 'not-choice' } : { value: mark };
    },
    say: (value, { language }) => (value === true ? scaleWords[language].marked : ''),
    emptied: false,
  },
  person: {
    ...plain,
    read: (text, { chain }) => {
      const id = readPerson(chain, text);
      return id === null ? { fault: 'not-person' } : { value: id };
    },
    say: (value, { chain }) => personSaid(chain, `${value}`),
    choicesOf: ({ chain }) => peopleChoices(chain),
    isClosed: true,
    emptied: undefined,
  },
  people: {
    ...plain,
    read: (text, { chain, language }) => {
      const whole = readPerson(chain, text);
      if (whole !== null) return { value: [whole] };
      return partsRead(text.split(/[、,，;；\n]+/u), (part) => readPerson(chain, part), 'not-person', language);
    },
    say: (value, { chain, language }) =>
      listOf(value)
        .map((id) => personSaid(chain, id))
        .join(comma[language]),
    choicesOf: ({ chain }) => peopleChoices(chain),
    isClosed: true,
    isMany: true,
    emptied: [],
  },
  goals: {
    ...plain,
    read: (text, { language }) => {
      const parts = withoutGoalWords(text).split(/[、,，;；/\n]+/u);
      return partsRead(parts, goalOf, 'not-choice', language, goalKinds);
    },
    say: (value, { language }) =>
      listOf(value)
        .map((goal) => scaleWords[language].goalKind[goal as GoalKind])
        .join(comma[language]),
    choicesOf: ({ language }) =>
      goalKinds.map((goal, at) => choice(`${at + 1}`, goal, scaleWords[language].goalKind[goal], goalNames(goal))),
    isClosed: true,
    isMany: true,
    emptied: [],
    takesKey: true,
  },
  points: {
    ...plain,
    read: (text, { chain, language }) => {
      const whole = pointOf(chain, text.trim());
      if (whole) return { value: [whole] };
      return partsRead(text.split(/[\s、,，;；/]+/u), (part) => pointOf(chain, part), 'not-choice', language);
    },
    say: (value, { chain }) =>
      listOf(value)
        .map((id) => letterOf(chain, id))
        .join(' '),
    choicesOf: ({ chain }) =>
      (chain.sellingPoints ?? []).map(({ id, name }) => {
        const letter = letterOf(chain, id);
        return choice(letter.length === 1 ? letter : '', id, name.trim() || letter, [letter, name]);
      }),
    isClosed: true,
    isMany: true,
    emptied: [],
  },
  computed: { ...plain, read: () => ({ fault: 'computed' }), emptied: undefined },
};

/** Whether a list hangs below the open cell. */
export function hasChoices(kind: Kind): boolean {
  return kinds[kind].isClosed || kinds[kind].isSuggesting;
}

export function listOf(value: CellValue): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** By letter, else by the whole name. */
function pointOf(chain: CellPlace['chain'], text: string): string | null {
  const points = chain.sellingPoints ?? [];
  const said = text.toLowerCase();
  return (
    points.find(({ id }) => letterOf(chain, id) === said)?.id ??
    points.find(({ name }) => keyOf(name) === keyOf(text) && keyOf(text) !== '')?.id ??
    null
  );
}

function scaleKind(name: ScaleName): KindRecord {
  const values: readonly string[] = scales[name].values;
  return {
    ...plain,
    read: (text) => {
      const value = scaleValueOf(name, text);
      if (value !== null) return { value };
      return saysNothing(text) ? { value: null } : { fault: 'not-choice' };
    },
    say: (value, { language }) => wordOf(name, `${value}`, language),
    choicesOf: ({ language }) =>
      values.map((value, at) =>
        choice(scales[name].keyOf(value as never, at), value, wordOf(name, value, language), wordsOf(name, value)),
      ),
    isClosed: true,
    emptied: null,
    takesKey: true,
  };
}

function wordOf(scale: ScaleName, value: string, language: (typeof languages)[number]): string {
  return (scaleWords[language][scale] as Readonly<Record<string, string>>)[value] ?? value;
}

function wordsOf(scale: ScaleName, value: string): string[] {
  return languages.map((each) => (scaleWords[each][scale] as Readonly<Record<string, string>>)[value] ?? value);
}

function choice(key: string, value: string, label: string, match: readonly string[]): Choice {
  return { key, value, label, match: match.map((word) => word.toLowerCase()) };
}

function within(text: string, most: number): CellRead {
  return [...text].length > most ? { fault: 'too-long' } : { value: text };
}

function saysNothing(text: string): boolean {
  const bare = text.trim();
  return bare === '' || /^(?:未评|未评估|未定|not assessed|not set|n\/?a|[-–—?？])$/iu.test(bare);
}
