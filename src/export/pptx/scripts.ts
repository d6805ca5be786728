/** Scripts that a reader's PowerPoint must be told of: right to left, and those set in the complex-script font. */
import { xmlText } from './xml.ts';

/** The usual language of each, for fonts and proofing. */
const complexScripts: readonly (readonly [script: RegExp, tag: string])[] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Thai}/u, 'th-TH'],
  [/\p{Script=Devanagari}/u, 'hi-IN'],
  [/\p{Script=Bengali}/u, 'bn-BD'],
  [/\p{Script=Tamil}/u, 'ta-IN'],
  [/\p{Script=Khmer}/u, 'km-KH'],
  [/\p{Script=Lao}/u, 'lo-LA'],
  [/\p{Script=Myanmar}/u, 'my-MM'],
];
/** Few texts have any, and cutting a text into its letters is slow. */
const anyComplex = new RegExp(complexScripts.map(([script]) => script.source).join('|'), 'u');
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const strong = /\p{L}/u;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** ` rtl="1"` where the first letter of the text runs to the left; sides stay those of the page. */
export function directionOf(text: string): string {
  return rightToLeft.test(text.match(strong)?.[0] ?? '') ? ' rtl="1"' : '';
}

/** One run for each stretch of one script, in these properties; a complex script is told by its language. */
export function runsXml(line: string, properties: string): string {
  return stretches(line)
    .map(({ text, tag }) => `<a:r>${tag ? inLanguage(properties, tag) : properties}<a:t>${xmlText(text)}</a:t></a:r>`)
    .join('');
}

function inLanguage(properties: string, tag: string): string {
  return properties.replace(/ lang="[^"]*" altLang="[^"]*"/u, ` lang="${tag}"`);
}

/** What is no letter goes with what stands before it. */
function stretches(line: string): { text: string; tag: string }[] {
  if (!anyComplex.test(line)) return line === '' ? [] : [{ text: line, tag: '' }];
  const found: { text: string; tag: string }[] = [];
  for (const { segment } of graphemes.segment(line)) {
    const last = found.at(-1);
    const tag = complexScripts.find(([script]) => script.test(segment))?.[1] ?? '';
    if (last && (tag === last.tag || !strong.test(segment))) last.text += segment;
    else found.push({ text: segment, tag });
  }
  return found;
}
