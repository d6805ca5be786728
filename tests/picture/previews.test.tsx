// @vitest-environment jsdom
/** Pictures that are only looked at: previews with every name, thumbnails, and what a press on one means. */
import { fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { Picture } from '../../src/picture/Picture.tsx';
import { shade } from '../../src/ui/shade.ts';
import { leaveRoom } from '../support/canvasPage.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

const chain = exampleChain();
type Props = Parameters<typeof Picture>[0];
const show = (props: Partial<Props> = {}) =>
  render(inApp(newApp(), <Picture chain={chain} label="预览" {...props} />)).container.querySelector('svg') ??
  expect.fail('no picture');
const texts = (svg: SVGElement) => [...svg.querySelectorAll('text')].map((each) => each.textContent);

describe('a preview with names', () => {
  test('has every chain and everybody by name, whoever has none as missing', () => {
    const all = texts(show({ look: 'named' }));
    for (const { name } of chain.ribs) expect(all).toContain(name);
    for (const id of seatedIds(chain)) expect(all).toContain(chain.people[id]?.name || '姓名待补');
  });

  test('shows the ten in red and who is new in blue, the new among the ten too', () => {
    const inRed = (svg: SVGElement) =>
      [...svg.querySelectorAll('text')].filter((each) => each.getAttribute('fill') === shade('red')).length;
    const edges = (svg: SVGElement, of: string) => svg.querySelectorAll(`rect[stroke="${of}"]`).length;
    const plain = show({ look: 'named' });
    expect([inRed(plain), edges(plain, shade('redFill')), edges(plain, shade('blue'))]).toEqual([10, 10, 0]);
    const isNew = new Set(['person:1', 'person:3']);
    const marked = show({ look: 'named', marks: { isNew } });
    expect([inRed(marked), edges(marked, shade('redFill')), edges(marked, shade('blue'))]).toEqual([10, 9, 2]);
  });

  test('is in the language asked for, else in that of the interface', () => {
    expect(texts(show({ look: 'named', language: 'en' }))).toContain('Name?');
    expect(texts(show({ look: 'named' }))).not.toContain('Name?');
  });
});

describe('a thumbnail', () => {
  test('of an empty chart is a fish all the same', () => {
    const svg = show({ chain: { ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] } });
    expect(svg.getAttribute('viewBox')?.split(' ').map(Number).every(Number.isFinite)).toBe(true);
    expect(texts(svg)).toEqual([]);
  });

  test('steps back behind those in the spotlight, who keep their colour, and frames them', () => {
    const blocks = (svg: SVGElement, fill: string) =>
      [...svg.querySelectorAll('path')]
        .filter((each) => each.getAttribute('fill') === fill)
        .reduce((sum, each) => sum + (each.getAttribute('d')?.match(/M/g)?.length ?? 0), 0);
    const plain = show();
    expect([blocks(plain, shade('redFill')), blocks(plain, shade('block'))]).toEqual([
      10,
      seatedIds(chain).length - 10,
    ]);
    const [first = expect.fail()] = topTen(chain);
    const lit = show({ marks: { spotlight: new Set([first]) } });
    expect([blocks(lit, shade('redFill')), blocks(lit, shade('redPale')), blocks(lit, shade('block'))]).toEqual([
      1, 9, 0,
    ]);
    expect(lit.querySelectorAll('[paint-order="stroke"]')).toHaveLength(1);
  });

  test('that only decorates says nothing, any other its label', () => {
    expect([show().getAttribute('role'), show().getAttribute('aria-label')]).toEqual(['img', '预览']);
    expect([show({ label: '' }).getAttribute('role'), show({ label: '' }).getAttribute('aria-label')]).toEqual([
      'presentation',
      null,
    ]);
  });
});

describe('blocks', () => {
  test('pressed give the person or the chain, the ground neither', () => {
    const [onPerson, onRib] = [vi.fn(), vi.fn()];
    const svg = show({ look: 'blocks', onPerson, onRib });
    fireEvent.click(svg.querySelector('[data-person-id="person:8"] *') ?? expect.fail());
    fireEvent.click(svg.querySelector('[data-rib-id="rib:3"] *') ?? expect.fail());
    fireEvent.click(svg);
    expect([onPerson.mock.calls, onRib.mock.calls]).toEqual([[['person:8']], [['rib:3']]]);
  });

  test('nobody listens to are no buttons', () => {
    const svg = show({ look: 'blocks' });
    expect(svg.querySelectorAll('.is-live')).toHaveLength(0);
    fireEvent.click(svg.querySelector('[data-person-id] *') ?? expect.fail());
    expect(show({ look: 'blocks', onPerson: () => {} }).querySelectorAll('.is-live')).toHaveLength(
      seatedIds(chain).length,
    );
  });

  test('carry what whoever shows them wants to find again', () => {
    const svg = show({ look: 'blocks', marks: { dataOf: (id) => ({ 'data-way': `way ${id}` }) } });
    expect(svg.querySelector('[data-person-id="person:8"]')?.getAttribute('data-way')).toBe('way person:8');
  });
});
