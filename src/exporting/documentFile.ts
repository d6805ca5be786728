/** From a chart and what was chosen to the bytes and the name of a file. Its title, everywhere in it, is what the depth shows of it. */
import type { DecisionChain } from '../domain/chain.ts';
import type { Faces } from '../export/font/load.ts';
import { areaOf } from '../export/pptx/area.ts';
import type { ChosenLayout } from '../export/pptx/pptx.ts';
import type { DrawText } from '../export/textPicture.ts';
import { type CsvTable, leavingTable } from '../export/xlsx/furtherTables.ts';
import { fileNameOf } from '../file/fileName.ts';
import { documentPages } from '../scene/document.ts';
import { outgoing } from '../scene/outgoing.ts';
import { pageKindIds } from '../scene/page.ts';
import type { PageOptions } from '../scene/pageOptions.ts';
import { exportingWords } from '../words/exporting.ts';
import type { Language } from '../words/language.ts';
import { usualDepth } from './usualDepth.ts';

export type FileFormat = 'pdf' | 'pptx' | 'png' | 'svg' | 'xlsx' | 'csv';
/** What is written without a screen or a font. */
export type WrittenFormat = Exclude<FileFormat, 'pdf' | 'png'>;

export type FileOrder = {
  readonly chain: DecisionChain;
  readonly options: PageOptions;
  readonly madeAt: Date;
  /** Of a file that holds one table. */
  readonly table?: CsvTable;
};

/** One part a file: SVG has one a page. Writers load on demand. */
export async function writtenParts(
  format: WrittenFormat,
  { chain, options, madeAt, table }: FileOrder,
  template: ChosenLayout | null,
): Promise<readonly (string | Uint8Array)[]> {
  switch (format) {
    case 'svg': {
      const { svgOf } = await import('../export/svg.ts');
      return documentPages(chain, options).pages.map((page) => svgOf(page));
    }
    case 'pptx': {
      const { toPptx } = await import('../export/pptx/pptx.ts');
      const area = template ? areaOf(template.layout) : undefined;
      const { pages, title } = documentPages(chain, { ...options, area });
      return [toPptx(pages, { title, madeAt, firstNumber: options.firstNumber }, template ?? undefined)];
    }
    case 'xlsx': {
      const { toXlsx } = await import('../export/xlsx/xlsx.ts');
      return [await toXlsx(chain, { ...options, madeAt })];
    }
    default: {
      const { toCsv } = await import('../export/csv.ts');
      return [toCsv(chain, { ...options, table })];
    }
  }
}

/** The PDF, and the characters its font lacks. */
export async function pdfPart(
  { chain, options, madeAt }: FileOrder,
  facesOf: (pages: ReturnType<typeof documentPages>['pages']) => Promise<Faces>,
  draw: DrawText,
) {
  const { pdfOf } = await import('../export/pdf/pdf.ts');
  const { pages, title } = documentPages(chain, options);
  return pdfOf(pages, await facesOf(pages), { title: pages[0]?.title ?? title, madeAt, draw });
}

/**
 * `<title>-<yyyymmdd>.<ext>`, the day being the pages' own; numbered where there are several. A file of another depth than
 * its format's usual one says so, and so do a file of a table other than that of everyone and a picture of the canvas,
 * which holds everything: nobody sends the wrong one.
 */
export function fileNames(
  format: FileFormat,
  { chain, options, madeAt, table }: FileOrder,
  count: number,
  isCanvas: boolean,
  language: Language,
): string[] {
  const words = exportingWords[language];
  const shown = outgoing(chain, isCanvas ? { ...options, depth: 'full' } : options);
  const title = shown.texts.title || shown.chain.title;
  const isUsual = options.depth === usualDepth(format);
  const one = format === 'csv' && table ? leavingTable(chain, { ...options, pages: pageKindIds }, table) : null;
  const depth = isUsual ? '' : words.depthMark[options.depth];
  const mark = isCanvas ? words.canvasMark : [one?.name, depth].filter(Boolean).join('-');
  const day = new Date(`${format === 'csv' ? '' : options.date}T00:00:00`);
  const date = Number.isNaN(day.getTime()) ? madeAt : day;
  const whole = fileNameOf({ title, target: shown.chain.target }, format, date, language, mark);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? whole : whole.replace(/(\.\w+)$/, `-${index + 1}$1`),
  );
}
