/** Printing: the same pages, one a sheet, nothing else of the window. */
import { bundledFaces } from '../export/bundledFont.ts';
import { textOf } from '../export/pageText.ts';
import type { Page } from '../scene/page.ts';
import { unitsPerInch } from '../scene/paper.ts';
import { pictureOf } from './PagePreview.tsx';

/**
 * Opens the browser's print dialog with these pages once their font is here; the window is as before when it closes. Until
 * then it is called `title`: browsers print that above the pages and write it into a PDF.
 */
export async function printPages(pages: readonly Page[], title: string, signal: AbortSignal): Promise<void> {
  const [first] = pages;
  if (!first) return;
  await bundledFaces(textOf(pages));
  signal.throwIfAborted();
  const inches = (units: number) => `${(units / unitsPerInch).toFixed(3)}in`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${inches(first.width)} ${inches(first.height)}; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const place = document.createElement('div');
  place.className = 'print-pages';
  for (const page of pages) {
    const leaf = document.createElement('div');
    leaf.className = 'print-page';
    leaf.append(pictureOf(page));
    place.append(leaf);
  }
  document.body.append(place);
  const before = document.title;
  document.title = title || pages[0]?.title || '';
  const end = () => {
    place.remove();
    document.title = before;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', end, { once: true });
  window.print();
}
