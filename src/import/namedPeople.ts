/** Names and titles out of cells and lines, written apart or together. */
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { cleanLine, isTotal, isUnknownName, looksLikeName } from './cellKind.ts';
import { isPlainRole } from './noteWords.ts';

export type Named = { readonly name: string; readonly jobTitle: string; readonly rank?: number };
export type NameColumns = { readonly name: number; readonly jobTitle: number; readonly person: number };

/** The people in a row: none, one, or one for each name in the name cell. */
export function namesIn(cells: readonly string[], at: NameColumns): Named[] {
  const title = cleanLine(cells[at.jobTitle] ?? '');
  const written = cells[at.name] ?? '';
  const both = cleanLine(cells[at.person] ?? '');
  if (both !== '') {
    const entry = personIn(both);
    return [{ ...entry, jobTitle: entry.jobTitle || title, name: entry.name || knownName(cleanLine(written)) }];
  }
  const several = written.split(/[、，,;；/\n]/u).map((each) => each.trim());
  if (several.length > 1 && !isUnknownName(written) && several.every(looksLikeName) && !isLastNameFirst(written)) {
    return several.map((name) => ({ name, jobTitle: title }));
  }
  const name = cleanLine(written);
  if (isTotal(name) || name.length > 200) return [];
  if (name !== '' && title === '') {
    const entry = personIn(name);
    return entry.name === '' && entry.jobTitle === '' ? [] : [entry];
  }
  if (title !== '' && at.name < 0) return [personIn(title)];
  if (title === '' && knownName(name) === '') return [];
  return [{ name: knownName(name), jobTitle: title }];
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
