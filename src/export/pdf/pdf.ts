/** Pages as a PDF: vector shapes, text that can be searched and copied, two small embedded fonts, bookmarks, title, language. */
import { jsPDF } from 'jspdf';
import type { Page } from '../../scene/page.ts';
import { unitsPerPoint } from '../../scene/paper.ts';
import type { Faces } from '../font/load.ts';
import type { DrawText } from '../textPicture.ts';
import { type PlacedPicture, pageContent } from './content.ts';
import { writeFont } from './fontObject.ts';
import { type GlyphPlan, glyphPlan } from './glyphPlan.ts';
import { replaceFont, writeContent } from './inside.ts';

export type PdfOptions = {
  /** Of the document, for the reader's window. */
  readonly title: string;
  readonly madeAt: Date;
  /** Draws what the export font lacks. */
  readonly draw: DrawText;
};

export type Pdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters drawn as pictures because the export font lacks them; they are found by a search all the same. */
  readonly pictured: readonly string[];
};

/** @param faces with every character of the pages that the export font has; throws without any page */
export function pdfOf(pages: readonly Page[], faces: Faces, options: PdfOptions): Pdf {
  const [first] = pages;
  if (!first) throw new RangeError('A PDF needs at least one page.');
  const plan = glyphPlan(pages, faces, options.draw);
  const pdf = new jsPDF({ ...formatOf(first), unit: 'pt', compress: true, putOnlyUsedFonts: true, floatPrecision: 3 });
  pdf.setProperties({ title: options.title });
  pdf.setLanguage(first.language === 'zh' ? 'zh-CN' : 'en-GB');
  pdf.setCreationDate(options.madeAt);
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.setDisplayMode('fullpage', 'single');
  const fonts = {
    regular: replaceFont(pdf, 'normal', (inside) => writeFont(plan.faces.regular, 'NotoSansSC-Regular', false, inside)),
    bold: replaceFont(pdf, 'bold', (inside) => writeFont(plan.faces.bold, 'NotoSansSC-Bold', true, inside)),
  };
  pages.forEach((page, index) => {
    if (index > 0) {
      const { format, orientation } = formatOf(page);
      pdf.addPage(format, orientation);
    }
    pdf.outline.add(null, page.title, { pageNumber: index + 1 });
    const { operators, pictures } = pageContent(page, plan, fonts);
    const scale = 1 / unitsPerPoint;
    writeContent(pdf, `q\n${scale} 0 0 -${scale} 0 ${page.height * scale} cm\n${operators}\nQ`);
    for (const picture of pictures) addPicture(pdf, picture, plan);
  });
  return { bytes: new Uint8Array(pdf.output('arraybuffer')), pictured: plan.pictured };
}

function formatOf(page: Page): { format: [number, number]; orientation: 'landscape' | 'portrait' } {
  const [width, height] = [page.width / unitsPerPoint, page.height / unitsPerPoint];
  return { format: [width, height], orientation: width > height ? 'landscape' : 'portrait' };
}

/** The same picture is kept once, however often it is shown. */
function addPicture(pdf: jsPDF, placed: PlacedPicture, plan: GlyphPlan): void {
  const { text, weight, fill, x, y, size } = placed;
  const picture = plan.picture(text, fill, weight);
  if (!picture) return;
  const across = (size * placed.width) / picture.advance;
  pdf.addImage(
    picture.png,
    'PNG',
    (x + picture.left * across) / unitsPerPoint,
    (y - picture.top * size) / unitsPerPoint,
    (picture.width * across) / unitsPerPoint,
    (picture.height * size) / unitsPerPoint,
    `${weight}${fill}${text}`,
    'FAST',
  );
}
