/** A heading before what stood under it, in the marks of its own script. */

/** "态度：很好", "Mood: fine". */
export function headed(heading: string, text: string): string {
  return `${heading}${isHan(heading) ? '：' : ': '}${text}`;
}

/** What parts it from what stands before it. */
export function partingOf(heading: string): string {
  return isHan(heading) ? '；' : '; ';
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
