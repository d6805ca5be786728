/** Writing XML by hand: what a text or an attribute may hold. */
import { plainText } from '../plainText.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Escaped for an element's text. */
export function xmlText(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escaped for an attribute in double quotes; line breaks and tabs become spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, ' ');
}
