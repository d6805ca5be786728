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
/** Nothing but the blanks in it makes no difference. */
const plainWords = /^[\x20-\x7E\u4E00-\u9FFF]*$/u;

/** Whether there is nothing to see in it. */
export function isBlank(text: string): boolean {
  // Nearly every name begins with a character that is seen.
  if (plain.test(text[0] ?? ' ')) return false;
  return text.trim() === '' || text.replace(unseen, '') === '';
}

/** Equal for names, and for titles, chains and owners, that read the same: case, width, blanks and invisible marks apart. Empty for a blank. */
export function nameKey(text: string): string {
  const seen = plainWords.test(text) ? text.replaceAll(' ', '') : text.normalize('NFKC').replace(unseen, '');
  return seen.toLowerCase();
}

/** Equal for people whose name and job title read the same. */
export function writtenKey({ name, jobTitle }: { readonly name: string; readonly jobTitle: string }): string {
  return `${nameKey(name)} ${nameKey(jobTitle)}`;
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
