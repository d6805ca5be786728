import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import { overlaps } from '../../src/layout/shapes.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { papers } from '../../src/scene/paper.ts';
import { color } from '../../src/scene/tokens.ts';
import { languages } from '../../src/words/language.ts';
import { bigChain } from '../support/bigChain.ts';
import { boxOf, flat, groupOf, groups, pageOptions, texts } from '../support/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

const options = { ...pageOptions, pages: ['fishbone'] } as const;

function notes(page: Page) {
  return texts(groupOf(page, 'bones')?.shapes ?? []).filter((text) => /决策链|见前页|Chain|see/u.test(text.text));
}

describe('a page that goes on', () => {
  it('says in whole words which chains stand before', () => {
    const said = (language: 'zh' | 'en') =>
      documentPages(bigChain(100), { ...options, language, paper: '4:3' }).pages.map((page) =>
        notes(page)
          .map((note) => note.text)
          .join(' '),
      );
    const [, first, second, third] = said('en');
    expect(first).toBe('');
    expect(second).toMatch(/^Chains 1–\d+: see previous page$/);
    expect(third).toMatch(/^Chains 1–\d+: see previous pages$/);
    expect(said('zh')[2]).toMatch(/^决策链 1–\d+ 见前页$/);
  });

  test.prop([fc.integer({ min: 50, max: 220 }), fc.constantFrom(...papers), fc.constantFrom(...languages)], {
    numRuns: 20,
  })('its words touch neither the break in the spine nor joints, head and cards', (people, paper, language) => {
    for (const page of documentPages(bigChain(people), { ...options, paper, language }).pages) {
      const bones = flat(groupOf(page, 'bones')?.shapes ?? []);
      const others = [
        ...bones.filter((shape) => shape.kind === 'circle' || ('fill' in shape && shape.fill === color.paper)),
        ...groups(page).filter(({ id }) => id === 'head' || /^(?:person|rib):/.test(id ?? '')),
      ].map(boxOf);
      for (const note of notes(page)) {
        const box = boxOf(note);
        expect(others.filter((other) => overlaps(box, other))).toEqual([]);
      }
    }
  });
});
