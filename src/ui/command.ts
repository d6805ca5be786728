/** What can be asked for by name: rooms list theirs, and Ctrl+K finds them. */
import { type Language, languages } from '../words/language.ts';
import type { KeyRow } from './keyTable.ts';
import { strokesOf } from './keyTable.ts';

export type Command = {
  /** In both languages: either finds it. */
  readonly names: Readonly<Record<Language, string>>;
  readonly keys?: string | undefined;
  /** There is nothing here that it could be done to. */
  readonly isOff?: boolean;
  readonly run: () => void;
};

/** A command's name from a room's words; of several words, with a colon between. */
export function namesOf(name: (language: Language) => string): Command['names'] {
  return Object.fromEntries(languages.map((language) => [language, name(language)])) as Record<Language, string>;
}

const printed: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
  '-': '−',
};

/** The row of a key table that does this, and its key as keyboards print it; of a family, the one key. */
export function keyFor<State, Verb>(
  rows: readonly KeyRow<State, Verb>[],
  verb: Verb,
): { readonly in: readonly State[]; readonly keys: string } | undefined {
  const wanted = JSON.stringify(verb);
  const states: State[] = [];
  let keys: string | undefined;
  for (const row of rows) {
    const { does } = row;
    if (typeof does !== 'function') {
      if (JSON.stringify(does) !== wanted) continue;
      keys ??= row.keys;
    } else {
      const make = does as (key: string) => Verb;
      const stroke = strokesOf(row.keys).find(({ key }) => JSON.stringify(make(key)) === wanted);
      if (!stroke) continue;
      const held = [stroke.ctrl && 'Ctrl', stroke.alt && 'Alt', stroke.shift && 'Shift'].filter(Boolean);
      keys ??= [...held, printed[stroke.key] ?? stroke.key].join(' ');
    }
    states.push(...row.in);
  }
  return keys === undefined ? undefined : { in: states, keys };
}

/** Those whose name in either language has every word that was typed: what can be done now first, then what begins so. */
export function commandsFound(commands: readonly Command[], query: string): readonly Command[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const words = plain(query).split(/\s+/u).filter(Boolean);
  const has = ({ names }: Command) =>
    languages.some((language) => words.every((word) => plain(names[language]).includes(word)));
  const begins = ({ names }: Command) =>
    languages.some((language) => plain(names[language]).startsWith(words[0] ?? '')) ? 0 : 1;
  const order = (command: Command) => (command.isOff ? 2 : 0) + begins(command);
  return commands.filter(has).toSorted((one, other) => order(one) - order(other));
}
