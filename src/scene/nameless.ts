/** Taking the names of people out of other texts: "张三的秘书" becomes "采购部-1的秘书". */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { cleanText } from './cleanText.ts';

const han = /\p{Script=Han}/u;
const unknown = '※';

/**
 * A function that replaces every name of the chain's people by their code, and names of our own side by a mark.
 * Han names of one character are left alone, other names count as whole words only.
 */
export function nameless(chain: DecisionChain, codes: ReadonlyMap<PersonId, string>): (text: string) => string {
  const codeOf = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const plain = cleanText(name ?? '').trim();
    if (plain !== '' && !(han.test(plain) && [...plain].length < 2)) codeOf.set(plain.toLowerCase(), code);
  };
  for (const known of Object.values(chain.assessments)) {
    add(known.primaryOwner, unknown);
    add(known.secondaryOwner, unknown);
    add(known.assessedBy, unknown);
  }
  add(chain.preparedBy, unknown);
  for (const [id, person] of Object.entries(chain.people)) add(person.name, codes.get(id as PersonId) ?? unknown);
  const names = [...codeOf.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return cleanText;
  const pattern = new RegExp(names.map(wholeName).join('|'), 'giu');
  return (text) => cleanText(text).replace(pattern, (name) => codeOf.get(name.toLowerCase()) ?? unknown);
}

function wholeName(name: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return han.test(name) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}
