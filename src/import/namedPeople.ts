/** Names and titles out of cells and lines, written apart or together. */
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { isUnknownName } from '../domain/unknownName.ts';
import { cleanLine, couldBeName, isTotal, looksLikeName } from './cellKind.ts';
import { closedUp, isPlainRole } from './noteWords.ts';

export type Named = { readonly name: string; readonly jobTitle: string; readonly rank?: number };
/** Columns by index; -1 for none. */
export type NameColumns = {
  readonly name: number;
  readonly jobTitle: number;
  readonly person: number;
  readonly givenName: number;
  readonly surname: number;
};

/**
 * The people in a row: none, one, or one for each name in the name cell. As many titles on lines of their own go one to
 * each. `asTitle` is for those without a title.
 */
export function namesIn(cells: readonly string[], at: NameColumns, asTitle = ''): Named[] {
  const titles = cells[at.jobTitle] ?? '';
  const title = cleanLine(titles) || asTitle;
  const written = writtenName(cells, at);
  const both = cleanLine(cells[at.person] ?? '');
  if (both !== '') {
    const entry = personIn(both);
    return [{ ...entry, jobTitle: entry.jobTitle || title, name: entry.name || knownName(cleanLine(written)) }];
  }
  const several = severalNames(written);
  if (several.length > 1) {
    const each = titles.split('\n');
    return several.map((name, place) => ({
      name,
      jobTitle: each.length === several.length ? cleanLine(each[place] ?? '') : title,
    }));
  }
  const name = cleanLine(written);
  if (isTotal(name) || name.length > 200) return [];
  if (name !== '' && title === '') {
    const entry = personIn(name);
    return entry.name === '' && entry.jobTitle === '' ? [] : [entry];
  }
  if (title !== '' && at.name < 0 && at.surname < 0 && at.givenName < 0) return [personIn(title)];
  if (title === '' && knownName(name) === '') return [];
  return [{ name: knownName(name), jobTitle: title }];
}

/** The name cell, or a name in two cells, as it is said: "Sara Linde", "韩启东". */
function writtenName(cells: readonly string[], at: NameColumns): string {
  const given = cells[at.givenName] || (at.givenName < 0 ? (cells[at.name] ?? '') : '');
  const surname = cells[at.surname] ?? '';
  if (at.surname < 0 && at.givenName < 0) return closedUp(cells[at.name] ?? '');
  if (surname === '' || given.includes(surname)) return closedUp(given);
  return /\p{Script=Han}/u.test(given) ? surname + given : [given, surname].filter(Boolean).join(' ');
}

/** The names of a cell that holds more than one; among names that are sure, one with a rare surname counts. */
function severalNames(written: string): string[] {
  if (!/[、，,;；/\n ]/u.test(written)) return [];
  if (isUnknownName(written) || isLastNameFirst(written)) return [];
  const several = written
    .split(/[、，,;；/\n]| & | and (?=\p{Lu})/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const sure = several.filter(looksLikeName).length;
  const isAll = sure * 2 >= several.length && several.every((each) => looksLikeName(each) || couldBeName(each));
  if (several.length > 1) return isAll ? several : [];
  const apart = written.split(' ');
  return apart.length > 1 &&
    /^[\p{Script=Han} ]+$/u.test(written) &&
    apart.every((word) => looksLikeName(word) && !isPlainRole(word))
    ? apart
    : [];
}

/** "Linde, Sara" is one person. */
function isLastNameFirst(written: string): boolean {
  return written.includes(',') && !/\p{Script=Han}/u.test(written);
}

function knownName(text: string): string {
  return isUnknownName(text) ? '' : text;
}

const longestPerson = 300;

/** One line as title and name; "传输处处长 ???" is a seat without a name. */
export function personIn(line: string): Named {
  if (line.length > longestPerson) return { name: line, jobTitle: '' };
  const words = line.split(/[\s:：]+/u);
  const last = words.at(-1) ?? '';
  if (isUnknownName(line)) return { name: '', jobTitle: '' };
  if (words.length > 1 && isUnknownName(last)) {
    return { name: '', jobTitle: line.slice(0, line.lastIndexOf(last)).replace(/[\s:：]+$/u, '') };
  }
  const first = words[0] ?? '';
  const rest = line.slice(first.length).replace(/^[\s:：]+/u, '');
  if (words.length > 1 && isUnknownName(first) && isJobTitle(rest)) return { name: '', jobTitle: rest };
  const entry = personFromLine(line);
  return entry.jobTitle === '' ? (roleAndName(line) ?? entry) : entry;
}

/** "成员 李四": a word that is no title, but says what the other one is. */
function roleAndName(line: string): Named | null {
  const [first, second, ...more] = line.split(/[\s:：]+/u);
  if (!first || !second || more.length > 0) return null;
  return isPlainRole(first) && looksLikeName(second) ? { name: second, jobTitle: first } : null;
}
