/** Everything a reader could get out of a file, whatever its format: names of parts, attributes, unpacked bytes, text as a search sees it. */
import { strFromU8, unzipSync } from 'fflate';
import { allBytes, openPdf, pageText } from './readPdf.ts';

export async function textsInFile(format: string, part: string | Uint8Array): Promise<string> {
  if (typeof part === 'string') return withBareText(part);
  if (format === 'pptx' || format === 'xlsx') {
    const parts = Object.entries(unzipSync(part));
    return parts.map(([path, bytes]) => `${path}\n${withBareText(strFromU8(bytes))}`).join('\n');
  }
  return format === 'pdf' ? pdfTexts(part) : new TextDecoder().decode(part);
}

/** A word may be broken over several elements. */
function withBareText(markup: string): string {
  return `${markup}\n${markup.replace(/<[^>]*>/gu, '').replace(/\s/gu, '')}`;
}

async function pdfTexts(bytes: Uint8Array): Promise<string> {
  const raw = allBytes(bytes);
  const hex = [...raw.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').toString('latin1'),
  );
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => pageText(await pdf.getPage(at + 1))),
  );
  const told = JSON.stringify([await pdf.getMetadata(), await pdf.getOutline()]);
  return [raw, ...hex].join('\n').replaceAll('\0', '') + told + pages.join('\n');
}
