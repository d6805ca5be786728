// @vitest-environment jsdom
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { rankOf } from '../../src/domain/topTen.ts';
import { svgOf } from '../../src/export/svg.ts';
import { cleanText } from '../../src/scene/cleanText.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { color } from '../../src/scene/tokens.ts';
import { languages } from '../../src/words/language.ts';
import { pageOptions, texts } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';
import { hostileChain, secretsAt, tellingChain } from './hostile.ts';

vi.setConfig({ testTimeout: 60_000 });

const populated = randomChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { min: 1, max: 5 } });

function written(chain: DecisionChain, more: Partial<PageOptions> = {}): string[] {
  return documentPages(chain, { ...pageOptions, ...more }).pages.map((page) => svgOf(page));
}

function parsed(svg: string): XMLDocument {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
  return document;
}

function titled(document: XMLDocument, id: string): Element | undefined {
  return [...document.querySelectorAll('g[id]')].find((group) => group.getAttribute('id') === id);
}

describe('svgOf', () => {
  test.prop([hostileChain({ ribs: { max: 3 }, peoplePerRib: { max: 3 } })], { numRuns: 25 })(
    'is read by an XML parser whatever people typed, and holds nothing that runs',
    (chain) => {
      for (const svg of written(chain)) {
        const document = parsed(svg);
        const allowed = ['svg', 'title', 'g', 'rect', 'path', 'circle', 'text', 'tspan'];
        expect([...document.querySelectorAll('*')].filter((element) => !allowed.includes(element.tagName))).toEqual([]);
        expect(document.querySelectorAll('[style],[class],[onload],[href]')).toHaveLength(0);
      }
    },
  );

  test.prop([populated], { numRuns: 25 })('every person is a group under a spoken name, the ten in red', (chain) => {
    const documents = written(chain, { pages: ['fishbone'] }).map(parsed);
    for (const rib of chain.ribs) {
      for (const id of rib.personIds) {
        const group = documents.map((document) => titled(document, id)).find(Boolean);
        const person = chain.people[id];
        expect(group?.querySelector('title')?.textContent).toContain(cleanText(person?.name ?? '').trim());
        expect(group?.querySelectorAll(`path[fill="${color.red}"]`).length === 1).toBe(rankOf(chain, id) !== undefined);
      }
    }
  });

  test.prop([populated, fc.constantFrom(...depths)], { numRuns: 20 })('holds nothing withheld', (chain, depth) => {
    const telling = tellingChain(chain);
    const said = written(telling, { depth, title: telling.title, preparedBy: 'Qpreparer' }).join('');
    expect(secretsAt[depth].filter((secret) => said.includes(secret))).toEqual([]);
  });

  test.prop([populated, fc.constantFrom(...languages)], { numRuns: 10 })(
    'read as text alone, has between its words what parts them on the page',
    (chain, language) => {
      const { pages } = documentPages(chain, { ...pageOptions, language, pages: pageKindIds });
      for (const page of pages) {
        const lines = texts([...page.shapes, ...page.tableShapes]).map(({ text }) => text.trim());
        const document = parsed(svgOf(page));
        for (const title of document.querySelectorAll('title')) title.remove();
        const words = (text: string) => text.split(/\s+/u).filter(Boolean);
        expect(words(document.documentElement.textContent ?? '')).toEqual(lines.flatMap(words));
      }
    },
  );

  it('says its size, its language and its page, on white or on nothing', () => {
    const [page] = documentPages(exampleChain('en'), { ...pageOptions, language: 'en' }).pages;
    if (!page) throw new Error('no page');
    const svg = parsed(svgOf(page)).documentElement;
    expect(svg.getAttribute('viewBox')).toBe('0 0 1920 1080');
    expect(svg.getAttribute('text-rendering'), 'small, it has its word spaces').toBe('geometricPrecision');
    expect(svg.getAttribute('lang')).toBe('en-GB');
    expect(svg.querySelector('title')?.textContent).toBe(page.title);
    expect(svg.querySelector(':scope > rect')?.getAttribute('fill')).toBe(color.paper);
    expect(parsed(svgOf(page, { isTransparent: true })).documentElement.querySelector(':scope > rect')).toBeNull();
  });

  it('parts Han from Latin letters by the thin gap, and keeps the text whole', () => {
    const [page] = documentPages({ ...exampleChain('zh'), target: '让GU产品进入' }, pageOptions).pages;
    if (!page) throw new Error('no page');
    const text = [...parsed(svgOf(page)).querySelectorAll('text')].find((each) =>
      each.textContent?.startsWith('让GU产'),
    );
    expect([...(text?.querySelectorAll('tspan') ?? [])].map((run) => run.textContent)).toEqual(['GU', '产品']);
    expect(Number(text?.querySelector('tspan')?.getAttribute('dx'))).toBeCloseTo(29 / 8, 1);
  });
});
