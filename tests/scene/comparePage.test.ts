import { expect, test } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { bigChain } from '../support/bigChain.ts';
import { boxOf, flat, groupOf, pageOptions, texts } from '../support/pages.ts';

const first = takeSnapshot({ id: 's', takenAt: '2026-08-14T02:00:00Z', label: '张三丰评审' });

/** Private things of then and now, a name of then, a leaver. */
function changed() {
  const then = changePerson('person:8', { name: '旧名字', privateNote: '私密当时' })(exampleChain());
  return [
    changePerson('person:8', { name: '新名字', privateNote: '私密现在' }),
    assess(['person:5'], { level: 'trust', stance: 'neutral', evidence: '依据现在', primaryOwner: '赵敏敏' }),
    movePeople(['person:13'], 'tray'),
  ].reduce((chain, edit) => edit(chain), first(then));
}

const said = (depth: (typeof depths)[number], chain = changed()) =>
  documentPages(chain, { ...pageOptions, depth, pages: ['compare'], preparedBy: '' }).pages.flatMap((page) =>
    texts(page.shapes).map(({ text }) => text),
  );

test('no depth shows a private note of either date', () => {
  for (const depth of depths) expect(said(depth).join('\n')).not.toMatch(/私密|依据现在/);
});

test('below full, both dates are withheld alike', () => {
  expect(said('full').join(' ')).toMatch(/旧名字/);
  const anonymous = said('anonymous').join(' ');
  expect(anonymous).not.toMatch(/旧名字|新名字|Lob|Iza|赵敏敏/);
  expect(anonymous).toContain('了解 → 信任');
  const chart = said('chart').join(' ');
  expect(chart).not.toMatch(/信任|中立|赵敏敏|▲/);
  expect(chart).toContain('离开');
});

test('everybody who is on the chart or left it is on the page, once, with a twig', () => {
  const [page] = documentPages(changed(), { ...pageOptions, depth: 'full', pages: ['compare'] }).pages;
  if (!page) throw new Error('no page');
  for (let number = 1; number <= 15; number++) expect(groupOf(page, `person:${number}`), `${number}`).toBeDefined();
  expect(page.connectors).toHaveLength(15);
});

test('without a second date there is no such page; a large chart leaves out who has not changed and says so', () => {
  expect(documentPages(exampleChain(), { ...pageOptions, depth: 'full', pages: ['compare'] }).pages).toEqual([]);
  const big = bigChain(200);
  const ids = Object.keys(big.people).slice(0, 60) as `person:${string}`[];
  const chain = assess(ids, { level: 'partnership', stance: 'exclusive' })(first(big));
  const made = documentPages(chain, { ...pageOptions, depth: 'full', pages: ['compare'] });
  const left = made.notes.find((note) => note.kind === 'unchanged-left-out');
  expect(left).toBeDefined();
  expect(made.pages.length).toBeGreaterThan(1);
  for (const page of made.pages) {
    for (const shape of flat(page.shapes)) {
      const { x, y, w, h } = boxOf(shape);
      expect(x >= -1 && y >= -1 && x + w <= page.width + 1 && y + h <= page.height + 1).toBe(true);
    }
  }
});
