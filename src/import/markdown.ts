/** What Markdown writes around words: marks of emphasis, links, footnotes, pictures. */

/** A longer cell is taken as it is. */
const longestMarked = 10_000;

/** The words a reader sees of one line or cell: without marks, with the text of a link and nothing of a picture. Linear. */
export function withoutMarks(text: string): string {
  if (text.length > longestMarked || !/[*_`~[\]<]/u.test(text)) return text;
  return text
    .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/gu, '')
    .replace(/\[\^[^[\]]{1,40}\]/gu, '')
    .replace(/\[([^[\]]+)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/gu, '$1')
    .replace(/<(https?:[^<>\s]+|[^<>\s@]+@[^<>\s]+)>/gu, '$1')
    .replace(/\*{2,3}|`+|~~/gu, '')
    .replace(/(?<![\p{L}\p{N}_])__(?=\S)|(?<=\S)__(?![\p{L}\p{N}_])/gu, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .trim();
}

/** `[1]: an address` and `[^1]: a footnote`: what a mark elsewhere refers to. */
export function isDefinition(line: string): boolean {
  return /^\s{0,3}\[[^[\]]{1,80}\]:\s*\S/u.test(line);
}

/** `---`, `***`, `===`: a line across the page. */
export function isRule(line: string): boolean {
  return /^\s*([-*_=])(?:\s*\1){2,}\s*$/u.test(line);
}
