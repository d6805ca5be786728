/** Two languages, complete: a word missing in one is a type error. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same keys and the same arguments, whatever the text. */
export type SameShape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: SameShape<T[K]> };

export type Bilingual<T> = Readonly<Record<Language, SameShape<T>>>;

/** Declares a room's words. Chinese sets the shape, English must follow it. */
export function bilingual<const T extends object>(zh: T, en: SameShape<T>): Bilingual<T> {
  return { zh: zh as unknown as SameShape<T>, en };
}

/** What a thing is called, and what it is: the label with its colon before the text. */
export function labelled(label: string, text: string, language: Language): string {
  return `${label}${language === 'zh' ? '：' : ': '}${text}`;
}

export const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const englishPlural = new Intl.PluralRules('en');

/** `counted(1, 'person', 'people')` is "1 person"; for English only, Chinese has no plural. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${englishPlural.select(count) === 'one' ? one : many}`;
}

/** `ordinal(2)` is "2nd". */
export function ordinal(count: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  return `${count}${suffix[englishOrdinal.select(count)]}`;
}
const englishOrdinal = new Intl.PluralRules('en', { type: 'ordinal' });

/** A browser's language list decides until the user picks: any `zh*` first means Chinese, else English. */
export function languageOf(browserLanguages: readonly string[]): Language {
  return browserLanguages[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
