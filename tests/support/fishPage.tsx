/** The fishbone in jsdom, as a reader hears it: chains by nearness to the target, people by nearness to the spine. */
import { expect } from 'vitest';
import { type DecisionChain, emptyChain } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import { tellTopTenChanges } from '../../src/ui/topTenNotice.ts';
import { type AppPage, seen, showApp } from './appPage.tsx';

/** The example on the canvas, with nothing around but what is asked for; changes of the ten are told, as in a running app. */
export async function showFish(
  chain: DecisionChain = workedExample('zh', '2026-11-02'),
  chosen: Partial<Preferences> = {},
): Promise<AppPage> {
  const page = await showApp(chain, { isDockOpen: false, isInspectorOpen: false, isLegendOpen: false, ...chosen });
  tellTopTenChanges(page.app);
  await seen('[data-fishbone] [data-target]');
  return page;
}

/** A chart with nothing in it; the target is selected, so typing names it. */
export async function showEmpty(): Promise<AppPage> {
  const page = await showFish({ ...emptyChain('chart:new', '2026-11-02T09:00:00Z'), ribs: [] });
  await page.user.click(target());
  return page;
}

export const spoken = (element: Element) => element.getAttribute('aria-label') ?? '';
const nameOf = (element: Element) => spoken(element).split('，')[0] ?? '';
const items = () => [...document.querySelectorAll<HTMLElement>('[data-fishbone] [role="treeitem"]')];

/** Every card with this very name. */
export const cards = (name?: string) =>
  items().filter((each) => each.dataset.personId && (name === undefined || nameOf(each) === name));

export const card = (name: string) => cards(name)[0] ?? expect.fail(`no card of ${name}`);

export const rib = (name: string) =>
  items().find((each) => each.dataset.ribId && nameOf(each) === name) ?? expect.fail(`no chain ${name}`);

export const target = () => document.querySelector<HTMLElement>('[data-target]') ?? expect.fail('no target');

/** Chains in their order, each with its people in theirs. */
export function picture(): [string, string[]][] {
  const ribs: [string, string[]][] = [];
  for (const item of items())
    if (item.dataset.ribId) ribs.push([nameOf(item), []]);
    else if (item.dataset.personId) ribs.at(-1)?.[1].push(nameOf(item));
  return ribs;
}

export const peopleOf = (name: string) => picture().find(([each]) => each === name)?.[1] ?? [];

/** The red cards by rank. */
export const redCards = () =>
  cards()
    .filter((each) => each.dataset.topRank)
    .sort((a, b) => Number(a.dataset.topRank) - Number(b.dataset.topRank))
    .map(nameOf);

/** Who and what is selected on the canvas, by name. */
export const selected = () =>
  items()
    .filter((each) => each.getAttribute('aria-selected') === 'true')
    .map(nameOf);

/** The canvas's one field. */
export const place = () => document.querySelector<HTMLInputElement>('.place-input') ?? expect.fail('no field');
