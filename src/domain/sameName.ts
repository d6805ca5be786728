/** When two written names are one: the only place that says so. What cannot be seen and how wide a character is make no difference. */

/**
 * Characters nobody sees and no text needs: controls but tab and line ends, soft hyphen, zero-width and direction
 * controls, noncharacters. Joiners and variation selectors are not among them: some scripts are written with them.
 */
export const invisibleMarks =
  /[^\P{Cc}\t\n\v\f\r\u0085]|[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;

/** White space, and everything that is drawn as nothing. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu;
const unseenInWords =
  /[^\P{Cc}\t\n\v\f\r\u0085]|(?![\u3164\uFFA0\u115F\u1160])\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|[\uFFF9-\uFFFB]/gu;
const plain = /^[\x21-\x7E\u4E00-\u9FFF]*$/u;

/** Whether there is anything to see in it. */
export function isBlank(text: string): boolean {
  return text.trim() === '' || text.replace(unseen, '') === '';
}

/** Equal for names, and for titles, chains and owners, that read the same: case, width, blanks and invisible marks apart. Empty for a blank. */
export function nameKey(text: string): string {
  return (plain.test(text) ? text : text.normalize('NFKC').replace(unseen, '')).toLowerCase();
}

export function isSameName(one: string, other: string): boolean {
  return one === other || nameKey(one) === nameKey(other);
}

/** The name as it is read, case and all: one blank between words, none between Chinese characters, each in its usual width. */
export function readName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseenInWords, '')
    .replace(/[\s\u2800\u3164\uFFA0\u115F\u1160]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

const hidden =
  '[\\u00AD\\u034F\\u061C\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]';
const hiddenOrBlank = `[${hidden.slice(1, -1)}\\s]`;
const han = /\p{Script=Han}/u;

/**
 * Finds the text inside others as they are read: a letter or digit in either width, any number of blanks for one (and any
 * between Chinese characters), invisible marks anywhere. Blanks alone find just themselves; no text finds nothing: null.
 */
export function lookAlike(text: string, isCaseless: boolean): RegExp | null {
  if (text === '') return null;
  const flags = isCaseless ? 'giu' : 'gu';
  if (isBlank(text)) return new RegExp(literal(text), flags);
  const units = [
    ...text
      .replace(unseenInWords, '')
      .replace(/\s+/gu, ' ')
      .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, narrowed),
  ];
  const isHan = (at: number) => han.test(units[at] ?? '');
  const parts = units.map((unit, at) => {
    if (unit === ' ') return isHan(at - 1) && isHan(at + 1) ? '' : `${hidden}*\\s${hiddenOrBlank}*`;
    const before = units[at - 1] === ' ' ? at - 2 : at - 1;
    return (isHan(at) && isHan(before) ? `${hiddenOrBlank}*` : at === 0 ? '' : `${hidden}*`) + eitherWidth(unit);
  });
  return new RegExp(parts.join(''), flags);
}

function narrowed(wide: string): string {
  return String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0);
}

function eitherWidth(unit: string): string {
  const isNarrow = /^[0-9A-Za-z]$/.test(unit);
  return isNarrow ? `[${unit}${String.fromCodePoint((unit.codePointAt(0) ?? 0) + 0xfee0)}]` : literal(unit);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
