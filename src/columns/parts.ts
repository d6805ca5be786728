/** A text that names several: its parts, and what each of them names. */
import type { CellFault } from '../words/cellFault.ts';
import type { CellPlace, CellRead } from './cell.ts';

/** Between names. */
export const comma = { zh: '、', en: ', ' } as const;

/** What the parts of a text name, blanks parting them too, each once, in `order` if one is given; those that name nothing are said. */
export function partsRead<T extends string>(
  parts: readonly string[],
  idOf: (part: string) => T | null,
  fault: CellFault,
  language: CellPlace['language'],
  order?: readonly T[],
): CellRead {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  const ids = said.map((part) => namedIn(part.split(/\s+/u), idOf));
  const found = new Set(ids.flatMap((each) => each ?? []));
  const known = order?.filter((id) => found.has(id)) ?? [...found];
  const unknown = said.filter((_, at) => ids[at] === null);
  return unknown.length > 0 ? { fault, about: unknown.join(comma[language]), known } : { value: known };
}

/** More words than this are a sentence. */
const mostWords = 24;

/** Names with blanks in them, parted by blanks: the longest first; null where a word is left over. */
function namedIn<T>(words: readonly string[], idOf: (text: string) => T | null): readonly T[] | null {
  if (words.length === 0) return [];
  for (let count = words.length <= mostWords ? words.length : 0; count > 0; count--) {
    const id = idOf(words.slice(0, count).join(' '));
    if (id === null) continue;
    const rest = namedIn(words.slice(count), idOf);
    return rest && [id, ...rest];
  }
  return null;
}
