import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { pdfOf } from '../../src/export/pdf/pdf.ts';
import { cleanText } from '../../src/scene/cleanText.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { papers } from '../../src/scene/paper.ts';
import { bigChain } from '../support/bigChain.ts';
import { drawSquare, facesFor } from '../support/exportFont.ts';
import { boxOf, pageOptions, texts } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';
import { allBytes, openPdf, pageText, type Rendered, rendered } from '../support/readPdf.ts';
import { hostileChain, secretsAt, tellingChain } from './hostile.ts';

vi.setConfig({ testTimeout: 60_000 });

const populated = randomChain({ ribs: { min: 1, max: 4 }, peoplePerRib: { min: 1, max: 4 } });
const madeAt = new Date('2026-11-02T09:00:00Z');

async function written(chain: DecisionChain, more: Partial<PageOptions> = {}) {
  const { pages } = documentPages(chain, { ...pageOptions, ...more });
  const pdf = pdfOf(pages, await facesFor(pages), { title: '首都区域 GU 项目', madeAt, draw: drawSquare });
  return { pages, ...pdf };
}

function named(chain: DecisionChain, names: readonly string[]): DecisionChain {
  const people = { ...chain.people };
  seatedIds(chain).forEach((id, index) => {
    const person = people[id];
    const name = names[index];
    if (person && name !== undefined) people[id] = { ...person, name };
  });
  return { ...chain, people };
}

const rareNames = [
  '刘䶮',
  '陈㛃',
  '𠮷野家',
  '王喆🙂',
  'Müller, Jörg',
  '李=1+1',
  'ئابدۇرېھىم',
  '葛󠄀城',
  'e\u0301tude',
  'Żółć Şen',
  'O’Connor',
  '阿卜杜拉·买买提',
  '👨‍👩‍👧',
  'नरेंद्र',
];

describe('pdfOf', () => {
  test.prop([randomChain({ ribs: { max: 6 }, peoplePerRib: { max: 6 } }), fc.constantFrom(...papers)], { numRuns: 8 })(
    'every line of text is found on its page, whatever the chart',
    async (chain, paper) => {
      const { bytes, pages } = await written(chain, { paper });
      const pdf = await openPdf(bytes);
      expect(pdf.numPages).toBe(pages.length);
      for (const [index, page] of pages.entries()) {
        const found = await pageText(await pdf.getPage(index + 1));
        for (const { text } of texts([...page.shapes, ...page.tableShapes])) {
          expect(found).toContain(text.replace(/\s/gu, ''));
        }
      }
    },
  );

  it('keeps rare, combining and right-to-left names whole for a search', async () => {
    const { bytes, pictured } = await written(named(exampleChain('zh'), rareNames), { pages: ['fishbone'] });
    const pdf = await openPdf(bytes);
    const found = await pageText(await pdf.getPage(1));
    for (const name of rareNames) expect(found).toContain(cleanText(name).replace(/\s/gu, ''));
    expect(pictured).toEqual(expect.arrayContaining(['𠮷', '🙂', 'ئابدۇرېھىم', '👨‍👩‍👧', 'नरेंद्र']));
    for (const drawn of ['䶮', '㛃', 'Ż', 'Ş', 'é', '’']) expect(pictured).not.toContain(drawn);
  });

  test.prop([hostileChain({ ribs: { max: 3 }, peoplePerRib: { max: 3 } })], { numRuns: 8 })(
    'any text is written, and found but for what no file may hold',
    async (chain) => {
      const { bytes, pages } = await written(chain, { pages: ['fishbone'] });
      const pdf = await openPdf(bytes);
      const found = await pageText(await pdf.getPage(1));
      const [first] = pages;
      // Right-to-left text beside other text comes back in the reader's own order.
      const said = texts(first?.shapes ?? []).filter(({ text }) => !/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text));
      const isPlain = said.every(({ text }) => /^[\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u.test(text));
      if (isPlain) for (const { text } of said) expect(found).toContain(text.normalize('NFC').replace(/\s/gu, ''));
    },
  );

  it('has ink wherever there is text', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { bytes, pages } = await written(named(exampleChain(language), rareNames), { language });
      const pdf = await openPdf(bytes);
      for (const [index, page] of pages.entries()) {
        const picture = await rendered(pdf, await pdf.getPage(index + 1), 2);
        expect(picture.width).toBe(page.width);
        expect(blankTexts(page, picture)).toEqual([]);
      }
    }
  });

  it('has bookmarks, a title and a language, and says nothing of who made it', async () => {
    const { bytes, pages } = await written(exampleChain('en'), { language: 'en' });
    const pdf = await openPdf(bytes);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: '首都区域 GU 项目',
      Language: 'en-GB',
      CreationDate: expect.stringMatching(/^D:2026/),
    });
    expect(info).not.toHaveProperty('Author');
    expect((await pdf.getOutline()).map((item) => item.title)).toEqual(pages.map((page) => page.title));
    const viewport = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect([viewport.width, viewport.height]).toEqual([960, 540]);
  });

  test.prop([populated, fc.constantFrom(...depths)], { numRuns: 6 })(
    'holds nothing that its depth withholds, in no stream and no metadata',
    async (chain, depth) => {
      const telling = tellingChain(chain);
      const { bytes } = await written(telling, { depth, title: telling.title, preparedBy: 'Qpreparer' });
      const pdf = await openPdf(bytes);
      let said = allBytes(bytes) + JSON.stringify(await pdf.getOutline());
      for (let number = 1; number <= pdf.numPages; number++) said += await pageText(await pdf.getPage(number));
      expect(secretsAt[depth].filter((secret) => said.includes(secret))).toEqual([]);
    },
  );

  it('stays light: 42 people under 120 kB', async () => {
    expect((await written(bigChain(42))).bytes.length).toBeLessThan(120_000);
  });

  it('holds no number that is none, dashed lines included', async () => {
    expect(allBytes((await written(exampleChain('zh'))).bytes).includes('NaN')).toBe(false);
  });
});

/** Texts without a dark or coloured pixel on their ground. */
function blankTexts(page: Page, picture: Rendered): string[] {
  return texts([...page.shapes, ...page.tableShapes])
    .filter(({ text }) => text.trim() !== '')
    .filter((text) => !hasInk(boxOf(text), picture))
    .map(({ text }) => text);
}

function hasInk(box: { x: number; y: number; w: number; h: number }, { width, pixels }: Rendered): boolean {
  const colorAt = (x: number, y: number) => {
    const at = (Math.round(y) * width + Math.round(x)) * 4;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0] as const;
  };
  const [r, g, b] = colorAt(box.x - 1, box.y + box.h / 2);
  let inked = 0;
  for (let y = box.y; y < box.y + box.h; y++) {
    for (let x = box.x; x < box.x + Math.min(box.w, 400); x++) {
      const [red, green, blue] = colorAt(x, y);
      if (Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) > 90) inked++;
    }
  }
  return inked >= 6;
}
