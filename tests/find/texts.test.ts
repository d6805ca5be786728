/** The one list of what a human types, against the file's own schema: a text added there is found, or named as none. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { chainFile } from '../../src/file/schema.ts';
import { placeKey, textFields, textsOf, withTexts } from '../../src/find/texts.ts';
import { fullChain } from '../support/fullChain.ts';

/** Strings that nobody types as text: ids, what refers to one, the wordless keys of checks, and states of the past. */
const notTyped =
  /(^|\.)(id|personIds|sellingPointIds|approverIds|viaPersonIds)(\.\*)?$|^checksOff\.\*$|^coverage\.\*\.level$|\.chart\b/;

type Def = {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, Node>>;
  readonly element?: Node;
  readonly valueType?: Node;
  readonly innerType?: Node;
  readonly options?: readonly Node[];
};
type Node = { readonly _zod: { readonly def: Def } };

/** Where the schema has strings of any wording, `*` for items. */
function stringsIn({ _zod: { def } }: Node, at = ''): string[] {
  const under = (key: string) => (at === '' ? key : `${at}.${key}`);
  if (def.type === 'string') return def.format ? [] : [at];
  if (def.shape) return Object.entries(def.shape).flatMap(([key, each]) => stringsIn(each, under(key)));
  if (def.element) return stringsIn(def.element, under('*'));
  if (def.valueType) return stringsIn(def.valueType, under('*'));
  if (def.innerType) return stringsIn(def.innerType, at);
  return (def.options ?? []).flatMap((each) => stringsIn(each, at));
}

describe('the texts a human types', () => {
  test('are all that the file has room for, each once', () => {
    const typed = [...new Set(stringsIn(chainFile as unknown as Node))].filter((at) => !notTyped.test(at));
    expect(typed.length).toBeGreaterThan(40);
    expect(textFields.map(({ at }) => at).toSorted()).toEqual(typed.toSorted());
  });

  law.prop([fullChain(), fc.nat(200)], { numRuns: 60 })(
    'are rewritten where they were read, and nothing else is',
    (chain, at) => {
      const texts = textsOf(chain);
      expect(new Set(texts.map(({ place }) => placeKey(place))).size).toBe(texts.length);
      const one = texts[at % Math.max(1, texts.length)];
      if (!one || one.field === 'name') return;
      const after = textsOf(withTexts(chain, new Map([[placeKey(one.place), 'x'.repeat(9)]])));
      expect(after).toEqual(texts.map((each) => (each === one ? { ...each, text: 'x'.repeat(9) } : each)));
    },
  );
});
