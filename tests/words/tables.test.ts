/** What is true of every word and every sentence in both languages, whatever it is told. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../src/words/language.ts';
import { allWords, countedNouns, names, saidIn, type Word } from '../support/wordTables.ts';

type Said = Readonly<Record<Language, string>> & { readonly word: Word };

const words = await allWords();
/** Every word once, every sentence as often as finds what only some numbers and names bring out. */
const said: readonly Said[] = words.flatMap((word) =>
  fc
    .sample(word.facts, word.told.length === 0 ? 1 : 60)
    .map((facts) => ({ word, zh: saidIn(word, 'zh', facts), en: saidIn(word, 'en', facts) })),
);

/** One example of each word of which this is wrong, so that all of them are seen at once. */
function faults(isWrong: (text: Said) => boolean): string[] {
  const found = new Map<string, string>();
  for (const text of said)
    if (!found.has(text.word.name) && isWrong(text)) found.set(text.word.name, `${text.zh} | ${text.en}`);
  return [...found].map(([name, text]) => `${name}: ${text}`);
}

const either = ({ zh, en }: Said, isWrong: (text: string) => boolean) => isWrong(zh) || isWrong(en);
const without = (text: string, parts: readonly string[]) =>
  parts.reduce((rest, part) => rest.replaceAll(part, ''), text);

/** Where one language needs no word, or a heading says it already. */
const mayBeEmpty = [
  'coverageViewWords.unit',
  'pageWords.none',
  'exportingWords.background.light',
  'gridWords.filterHelp.coach',
  'gridWords.filterHelp.mine',
  'sheetWords.faults.not-choice',
  'sheetWords.faultHints.not-choice',
  'sheetWords.faultHints.not-last',
  'sheetWords.faultHints.not-rib',
  'sheetWords.faultHints.not-seated',
  'sheetWords.faultHints.too-long',
  'sheetWords.faultHints.computed',
  // A space between two others.
  'sheetWords.between',
];

test('there are tables of every room, and sentences among them', () => {
  expect(new Set(words.map(({ file }) => file)).size).toBeGreaterThan(35);
  expect(words.filter(({ told }) => told.length > 0).length).toBeGreaterThan(300);
});

test('nothing that only a program says gets into a sentence', () => {
  const isProgram = (text: string) => /undefined|NaN|null|Infinity|\[object|=>|\$\{|[{}]/u.test(text);
  expect(faults((text) => either(text, isProgram))).toEqual([]);
});

test('a word is empty only where that is meant', () => {
  const empty = faults((text) => either(text, (each) => each.trim() === '')).map((each) => each.split(':')[0]);
  expect(empty.sort()).toEqual([...mayBeEmpty].sort());
});

test('Chinese has no comma, stop, colon, mark or bracket of half width beside its characters', () => {
  const half = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;
  // Rows as they are pasted, not as they are read.
  expect(faults(({ word, zh }) => word.name !== 'startWords.sampleRows' && half.test(zh))).toEqual([]);
});

test('Chinese has a space between a number and the characters around it', () => {
  const close = /\p{Script=Han}\d|\d\p{Script=Han}/u;
  expect(faults(({ zh }) => close.test(without(zh, names)))).toEqual([]);
});

test('English has no Chinese character and no Chinese mark, but for the name of the other language', () => {
  const chinese = /[\p{Script=Han}，。；：！？（）、「」《》\u3000]/u;
  expect(faults(({ en }) => chinese.test(en.replace('中文', '')))).toEqual([]);
});

test('every word is named somewhere else than where it is written', () => {
  const root = new URL('../../src/', import.meta.url);
  const named = new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const source = readFileSync(new URL(file, root), 'utf8');
        return source.match(/= bilingual\(/.test(source) ? /[\w$]+(?![\w$]|: )/g : /[\w$]+/g) ?? [];
      }),
  );
  const keys = words.map(({ name }) => name.split('.').slice(0, 2) as [string, string]);
  expect(keys.filter(([, key]) => !named.has(key)).map((path) => path.join('.'))).toEqual([]);
});

test('quotes, apostrophes and dots are those of print, in both languages', () => {
  const typed = /["']|\.\.\./u;
  expect(faults((text) => either(text, (each) => typed.test(each)))).toEqual([]);
});

test('no mark stands twice, and nothing stands in empty brackets or quotes', () => {
  const twice = /，，|、、|；；|。。|，。|、。|（）|“”|「」|\(\)|, ,|; ;|\.\.(?!\.)/u;
  expect(faults((text) => either(text, (each) => twice.test(each)))).toEqual([]);
});

test('one is one and many are many, whatever is counted', () => {
  const nouns = countedNouns().filter(({ one, many }) => one !== many);
  const any = (form: 'one' | 'many') => [...new Set(nouns.map((noun) => noun[form]))].join('|');
  const manyOfOne = new RegExp(`(?<![\\d,.-])1 (?:${any('many')})(?![\\w-])`, 'u');
  const oneOfMany = new RegExp(`(?<![\\d,.-])(?:0|[2-9]|\\d{2,}) (?:${any('one')})(?![\\w-])`, 'u');
  expect(nouns.length).toBeGreaterThan(40);
  expect(faults(({ en }) => manyOfOne.test(en) || oneOfMany.test(en))).toEqual([]);
});

test('what a sentence tells in one language it tells in the other', () => {
  const untold = words.flatMap((word) =>
    word.told.flatMap((fact, at) => {
      // A number that only one language has a word for is named so.
      if (fact.startsWith('_')) return [];
      const tells = (language: Language, tries: number) =>
        fc.sample(fc.tuple(word.facts, word.facts), tries).some(([told, other]) => {
          const changed = told.map((each, index) => (index === at ? other[at] : each));
          return saidIn(word, language, told) !== saidIn(word, language, changed);
        });
      const isSame = (tries: number) => tells('zh', tries) === tells('en', tries);
      return isSame(40) || isSame(2000) ? [] : [`${word.name}: ${fact}`];
    }),
  );
  expect(untold).toEqual([]);
});
