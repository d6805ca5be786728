/** Text as an XML file, a CSV file or a cell may hold it. */

const forbidden = /[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu;

/** The text without control characters (line breaks and tabs stay) and without half surrogate pairs. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}
