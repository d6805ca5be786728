import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { slideXml } from '../../src/export/pptx/slide.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageOptions } from '../support/pages.ts';

function slideOf(chain: DecisionChain): string {
  const [page] = documentPages(chain, { ...pageOptions, pages: ['fishbone'] }).pages;
  return page ? slideXml(page, { kind: 'own' }) : '';
}

function named(name: string, jobTitle: string): { chain: DecisionChain; id: PersonId } {
  const chain = exampleChain();
  const id = chain.ribs[0]?.personIds[0] ?? 'person:';
  return { id, chain: { ...chain, people: { ...chain.people, [id]: { ...chain.people[id], name, jobTitle } } } };
}

/** The text boxes of the slide, each as its paragraphs. */
function boxesOf(xml: string): string[][] {
  return [...xml.matchAll(/<p:txBody>(.*?)<\/p:txBody>/gu)].map(([, body = '']) =>
    [...body.matchAll(/<a:p>(.*?)<\/a:p>/gu)].map(([, paragraph = '']) =>
      paragraph
        .split('<a:br>')
        .map((line) => [...line.matchAll(/<a:t>(.*?)<\/a:t>/gu)].map(([, text]) => text).join(''))
        .join(' '),
    ),
  );
}

const words = fc
  .array(fc.constantFrom('Sara', 'Linde', '采购部', '副部长', '王', 'Operations', 'Venkatasubramanian', 'عمر'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

test.prop([words, words], { numRuns: 25 })(
  'name and job title are one box of two paragraphs, each whole',
  (name, title) => {
    const squeezed = (text: string) => text.replaceAll(' ', '');
    const boxes = boxesOf(slideOf(named(name, title).chain)).map((box) => box.map(squeezed));
    expect(boxes).toContainEqual([squeezed(name), squeezed(title)]);
  },
);

it('right-to-left names say so, and complex scripts bear their language', () => {
  const xml = slideOf(named('عمر خليل', 'Director / مدير المشتريات').chain);
  const paragraph = (text: string) => [...xml.matchAll(/<a:p>.*?<\/a:p>/gu)].find(([each]) => each.includes(text))?.[0];
  expect(paragraph('عمر خليل')).toMatch(/<a:pPr[^>]* rtl="1"/u);
  expect(paragraph('عمر خليل')).toContain('lang="ar-SA"');
  // The first letter decides; what is Latin stays in the page's language.
  const mixed = paragraph('مدير') ?? '';
  expect(mixed).not.toContain('rtl="1"');
  expect(mixed).toMatch(/lang="zh-CN"[^>]*>(?:(?!<a:t>).)*<a:t>Director \/ <\/a:t>/u);
  expect(mixed).toContain('lang="ar-SA"');
});
