// @vitest-environment jsdom
import { act } from 'react';
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
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
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

test('a chain that is marked is blue, and it alone', async () => {
  const rib = chain.ribs[2];
  await act(async () =>
    root.render(inApp(newApp(), <Picture chain={chain} label="" look="blocks" marks={{ ribId: rib?.id }} />)),
  );
  const blue = [...place.querySelectorAll('[data-rib-id]')].filter((each) => each.innerHTML.includes('#1358B8'));
  expect(blue.map((each) => each.getAttribute('data-rib-id'))).toEqual([rib?.id]);
});
