// @vitest-environment jsdom
/** 《客户关系评估表》 beside the fishbone: the same ten in the same order, one filter, one competitor's mark. */
import { fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type AppPage, eventually, leaveApp, named, seen } from '../support/appPage.tsx';
import { cell, field, grid, ranked, red, row, textOf } from '../support/assessmentPage.tsx';
import { card, cards, redCards, showFish, spoken } from '../support/fishPage.tsx';

afterEach(leaveApp);

async function showBoth(language: 'zh' | 'en' = 'zh'): Promise<AppPage> {
  const page = await showFish(undefined, { isDockOpen: true, isLegendOpen: true, language });
  await seen('[role="grid"] [data-person-id]');
  return page;
}

const rowsShown = () => [...grid().querySelectorAll<HTMLElement>('[role="row"][data-person-id]')];
const item = (name: RegExp) => named('[role="menuitem"], [role="menuitemcheckbox"]', name);

/** Rule 3 (method.md §1): red cards and the table's first rows are the same people in the same order. */
function contract(): readonly string[] {
  const ten = redCards();
  expect(ranked()).toEqual(ten);
  const ranks = rowsShown().map((each) => each.dataset.topRank);
  expect(ranks).toEqual(ranks.map((_, at) => (at < ten.length ? String(at + 1) : undefined)));
  expect(new Set(rowsShown().map((each) => each.dataset.personId)).size).toBe(ranks.length);
  return ten;
}

test('the contract holds at the start, after ranking by key, undo and redo', async () => {
  const { user, press } = await showBoth();
  expect(contract()).toEqual(red);
  await user.click(card('Rez'));
  await press('Control+2');
  expect(contract()).toEqual(red.with(1, 'Rez'));
  await press('Control+z');
  expect(contract()).toEqual(red);
  await press('Control+Shift+z');
  expect(contract()).toEqual(red.with(1, 'Rez'));
  await user.click(cell('Buld', 'name'));
  await press('Control+1');
  expect(contract()[0]).toBe('Buld');
  await press('Alt+ArrowDown');
  expect(contract()[1]).toBe('Buld');
});

test('the menu of the ranks reranks, reseats and goes back to by position, each one step', async () => {
  const { user, press } = await showBoth();
  const menu = async (name: string) => {
    await user.click(await named('[role="grid"] button', 'TOP 10 名单'));
    await user.click(await item(new RegExp(`^${name}`)));
  };
  await menu('按位置重排名次');
  await eventually(() => expect(contract()).not.toEqual(red));
  expect([...contract()].sort()).toEqual([...red].sort());
  await menu('改回按位置产生');
  await eventually(() => expect(contract()).toContain('Rez'));
  await user.click(cell('Mim', 'name'));
  await press('Control+1');
  expect(contract()[0]).toBe('Mim');
  const seats = cards().map((each) => each.dataset.personId);
  await menu('按名次重排位置');
  await eventually(() => expect(cards().map((each) => each.dataset.personId)).not.toEqual(seats));
  expect(contract()[0]).toBe('Mim');
  const undo = await named('button', /^撤销/);
  for (let step = 0; step < 4; step++) await user.click(undo);
  expect(contract()).toEqual(red);
  expect(undo.getAttribute('aria-disabled')).toBe('true');
});

test('a filter leaves rows out and dims the others on the canvas, ranks stay; “mine” asks whose, and remembers', async () => {
  const page = await showBoth();
  const { user, press } = page;
  await user.click(await named('button', '筛选'));
  await user.click(await item(/不支持者/));
  await press('Escape');
  await eventually(() => expect(rowsShown()).toHaveLength(3));
  expect(row('Iza').dataset.topRank).toBe('2');
  expect(card('Da Hai').classList).toContain('is-dim');
  expect(card('Iza').classList).not.toContain('is-dim');
  expect(redCards()).toEqual(red);
  await user.click(await seen('.grid-filtered'));
  expect(rowsShown()).toHaveLength(15);
  expect(document.querySelector('.person.is-dim')).toBeNull();

  await user.click(cell('Iza', 'primaryOwner'));
  await user.keyboard('孙宁{Enter}');
  await user.click(await named('button', '筛选'));
  await user.click(await item(/我负责的/));
  fireEvent.click(await item(/^孙宁/));
  await eventually(() => expect(rowsShown().map((each) => each.dataset.topRank)).toEqual(['2']));
  expect(page.app.preferences.getState().filterOwner).toBe('孙宁');
});

test('competitors are added and named in the heading, rated per person, and marked on the card', async () => {
  const { user, press } = await showBoth();
  await user.click(await named('[role="tab"]', '评估表'));
  await user.click(await named('button', '添加友商'));
  await user.keyboard('华星');
  await press('Enter');
  await named('[role="columnheader"]', /华星\s*层次/);
  const theirs = () => row('Iza').querySelector<HTMLElement>('[data-column^="competitor"]') ?? expect.fail('no column');
  await user.click(theirs());
  await press('4');
  expect(theirs().textContent).toBe('尊重领先 2 级');
  await user.click(await named('button', '列'));
  await user.click(await item(/^显示全部列/));
  await eventually(() => expect(textOf('Iza', 'gap')).toContain('友商最高尊重，领先 2 级'));
  await user.click(await named('[role="tab"]', '鱼骨图'));
  await eventually(() => expect(card('Iza').querySelector('.rival-mark')).toBeTruthy());
  await user.selectOptions(await seen('.colour-switch select'), 'competitor');
  expect(card('Iza').textContent).toContain('友商 +2');
  expect(spoken(card('Iza'))).toMatch(/友商 \+2/);
});

test('columns are hidden by choice and all shown again, and the menu says which', async () => {
  const { user, press } = await showBoth();
  await user.click(await named('[role="tab"]', '评估表'));
  const headings = () => [...grid().querySelectorAll<HTMLElement>('.heading-sort')].map((each) => each.title);
  await eventually(() => expect(headings()).toContain('第一责任人'));
  await user.click(await named('button', '列'));
  await user.click(await item(/^第一责任人/));
  await press('Escape');
  await eventually(() => expect(headings()).not.toContain('第一责任人'));
  await user.click(await named('button', '列'));
  await user.click(await item(/^显示全部列/));
  await eventually(() => expect(headings()).toContain('第一责任人'));
  await user.click(await named('button', '列'));
  await item(/^随窗口宽度自动显示/);
  const items = (isOn: boolean) =>
    [...document.querySelectorAll(`[role="menuitemcheckbox"][aria-checked="${isOn}"]`)].map((each) => each.textContent);
  expect(items(true)).not.toEqual([]);
  expect(items(false)).toEqual(['随窗口宽度自动显示']);
});

test('the grid says what it is: roles, positions, counts, one field as its tab stop', async () => {
  const { user, press } = await showBoth('en');
  const all = (role: string) => [...grid().querySelectorAll(`[role="${role}"]`)];
  expect(grid().getAttribute('aria-label')).toBe('Relationship assessment');
  expect(grid().getAttribute('aria-rowcount')).toBe('17');
  expect(all('columnheader')[0]?.textContent).toBe('Rank');
  expect(rowsShown()[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(all('rowheader')).toHaveLength(15);
  expect(all('rowheader')[0]?.textContent).toBe('Da Hai');
  await user.click(cell('Buld', 'jobTitle'));
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute('aria-activedescendant')).toMatch(/jobTitle$/);
  await press('Escape');
  await user.tab();
  expect(document.activeElement).not.toBe(field());
});
