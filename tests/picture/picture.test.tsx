// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { Picture } from '../../src/picture/Picture.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

const place = document.createElement('div');
let root: Root;

beforeEach(() => {
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
});

const chain = exampleChain('zh');
const [first = '' as PersonId, second = '' as PersonId] = topTen(chain);

test('two pictures stand on one page, each with everybody, and only the lit ones by name', async () => {
  const onPerson = vi.fn();
  await act(async () =>
    root.render(
      inApp(
        newApp(),
        <>
          <Picture chain={chain} label="one" look="blocks" marks={{ lit: new Set([first]) }} onPerson={onPerson} />
          <Picture chain={chain} label="two" look="blocks" language="en" marks={{ spotlight: new Set([second]) }} />
        </>,
      ),
    ),
  );
  const [one, two] = [...place.querySelectorAll('svg')];
  const all = seatedIds(chain);
  for (const picture of [one, two])
    expect(
      [...(picture?.querySelectorAll('[data-person-id]') ?? [])].map((each) => each.getAttribute('data-person-id')),
    ).toEqual(all);
  const named = [...(one?.querySelectorAll('[data-person-id] text') ?? [])].map((each) => each.textContent);
  expect(named).toEqual([chain.people[first]?.name]);
  expect(two?.querySelectorAll('[data-person-id] text')).toHaveLength(0);
  expect(two?.querySelectorAll('[data-person-id]:not([opacity])')).toHaveLength(1);
  expect(place.querySelectorAll('[id]')).toHaveLength(0);
  await act(async () =>
    one?.querySelector(`[data-person-id="${second}"] rect`)?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  expect(onPerson).toHaveBeenCalledExactlyOnceWith(second);
});

test('a way leads from each person through whom somebody is reached to that one, and none to or from who is not on the chart', async () => {
  const third = seatedIds(chain).find((id) => ![first, second].includes(id)) ?? expect.fail();
  const marks = { spotlight: new Set([first]), through: [second, third, 'person:gone', first] as PersonId[] };
  await act(async () => root.render(inApp(newApp(), <Picture chain={chain} label="" marks={marks} />)));
  const ways = place.querySelector('[data-through]')?.getAttribute('d') ?? '';
  const ends = [...ways.matchAll(/M(\S+) (\S+)Q\S+ \S+ (-?[\d.]+) (-?[\d.]+)/g)].map(([, ...all]) => all.join(' '));
  const blocks = (selector: string) => {
    const path = place.querySelector(selector)?.getAttribute('d') ?? '';
    return [...path.matchAll(/M(\S+) ([^h]+)h([^v]+)v([^h]+)/g)].map(
      ([, x, y, w, h]) => `${Number(x) + Number(w) / 2} ${Number(y) + Number(h) / 2}`,
    );
  };
  const [framed] = blocks('[paint-order="stroke"]');
  expect(ends).toHaveLength(2);
  for (const end of ends) expect(end.endsWith(` ${framed}`)).toBe(true);
  await act(async () =>
    root.render(inApp(newApp(), <Picture chain={chain} label="" marks={{ ...marks, through: [] }} />)),
  );
  expect(place.querySelector('[data-through]')).toBeNull();
});

test('a chain that is marked is blue, and it alone', async () => {
  const rib = chain.ribs[2];
  await act(async () =>
    root.render(inApp(newApp(), <Picture chain={chain} label="" look="blocks" marks={{ ribId: rib?.id }} />)),
  );
  const blue = [...place.querySelectorAll('[data-rib-id]')].filter((each) => each.innerHTML.includes('var(--blue)'));
  expect(blue.map((each) => each.getAttribute('data-rib-id'))).toEqual([rib?.id]);
});
