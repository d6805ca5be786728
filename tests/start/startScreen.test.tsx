// @vitest-environment jsdom
/** The start screen: the charts of this machine, the team's templates, and what no key may reach behind it. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { type AppPage, eventually, seen } from '../support/appPage.tsx';
import {
  button,
  downloaded,
  dropMachine,
  kept,
  leaveAll,
  newMachine,
  openFile,
  personNamed,
  rename,
  visit,
} from '../support/machine.tsx';

beforeEach(newMachine);
afterEach(dropMachine);

const sample = (name: string) => readFileSync(`tests/e2e/samples/${name}`, 'utf8');
const ownTemplates = 'section:has(.start-template-tools)';
const rows = () => document.querySelectorAll('.start-recent li');
const rowsAre = (count: number) =>
  eventually(() => expect([...rows()].map((row) => row.textContent)).toHaveLength(count));
const text = () => document.querySelector('.app')?.textContent ?? '';
const names = (app: RunningApp) => allPersonIds(app.chain()).map((id) => personById(app.chain(), id)?.name);

async function toStart({ user }: AppPage): Promise<void> {
  await user.click(await seen('.logo-button'));
  await seen('.start h1');
}

async function chooseInMenu({ user }: AppPage, item: string): Promise<void> {
  await user.click(await seen('.chart-title'));
  await user.click(await button(item));
}

test('every chart kept here is listed, found and removed; what is removed comes back as long as the page stands', async () => {
  const page = await visit();
  const { user } = page;
  const base = JSON.parse(sample('example.fishbone.json'));
  const [rib] = base.ribs;
  const small = { ...base, ribs: [{ ...rib, personIds: ['person:1'] }], people: { 'person:1': { name: '甲' } } };
  for (let index = 1; index <= 14; index++) {
    const chart = { ...small, id: `chart:${index}`, title: `项目 ${index}`, customer: `客户 ${index}` };
    for (const key of ['topTen', 'assessments', 'links', 'competitors', 'tray', 'plan']) delete chart[key];
    await openFile(page, `p${index}.json`, JSON.stringify(chart));
  }
  await toStart(page);
  await rowsAre(8);
  await user.click(await button('全部 14 张'));
  await rowsAre(14);
  const search = await seen('.start-search');
  const searchFor = async (words: string) => {
    await user.clear(search);
    if (words) await user.type(search, words);
  };
  await searchFor('客户 1 p1n');
  await eventually(() => expect(text()).toContain('没有找到'));
  await searchFor('客户 1');
  await rowsAre(6);
  await searchFor('p12.json');
  await user.click(await button('从本机移除 项目 12'));
  await rowsAre(0);
  await searchFor('');
  await user.click(await button('从本机移除 项目 3'));
  await rowsAre(12);
  await user.click(await button('撤销', '.notice'));
  await rowsAre(13);
  await user.click(await button('撤销', '.notice'));
  await rowsAre(14);
  await user.click(await button(/^项目 12/));
  await eventually(() => expect(page.app.chain().title).toBe('项目 12'));
  await eventually(() => expect(document.querySelector('.save-status')?.textContent).toBe('已存于 p12.json'));
});

test('no key reaches the chart behind it, and a chart in no file says so when it is removed', async () => {
  const page = await visit();
  const { app, user, press } = page;
  rename(app, 'Mim', 'Mimi');
  await kept(app);
  await toStart(page);
  const chain = app.chain();
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  for (const keys of ['z', 'y', 'Shift+z', 's', 'Shift+s', 'h', 'p', 'x', '0']) await press(`Control+${keys}`);
  await press('Delete');
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(app.chain()).toBe(chain);
  expect(click).not.toHaveBeenCalled();
  await user.click(await button(/首都区域 GU 项目.*继续上次的图/));
  await seen('.place-input');
  expect(personNamed(app, 'Mimi')).toBeDefined();
  await toStart(page);
  await user.click(await button(/从本机移除/));
  await eventually(() => expect(document.querySelector('.notice')?.textContent).toMatch(/它没有存成文件/));
  await user.click(await button('撤销', '.notice'));
  await user.click(await button(/首都区域 GU 项目.*继续上次的图/));
  (await seen('.place-input')).focus();
  await press('Control+z');
  await eventually(() => expect(personNamed(app, 'Mim')).toBeDefined());
});

test('a paste becomes a chart of its own', async () => {
  const page = await visit();
  const before = page.app.chain();
  await toStart(page);
  await page.user.paste(sample('people-excel.tsv'));
  await page.user.click(await button('导入', '[role="dialog"]'));
  await eventually(() => expect(names(page.app)).toHaveLength(16));
  expect(page.app.chain().id).not.toBe(before.id);
  expect(personNamed(page.app, 'Da Hai')).toBeUndefined();
});

test('a chart saved as a template comes back with its seats and nobody’s name, and goes to a colleague as a file', async () => {
  const page = await visit();
  const seats = page.app.chain().ribs.map(({ personIds }) => personIds.length);
  await chooseInMenu(page, '另存为模板');
  const { name, blob } = await downloaded(async () => page.user.click(await button('存为文件')));
  expect(name).toBe('首都区域 GU 项目 模板.fishbone.json');
  const file = await blob.text();
  expect(file).not.toContain('Buld');
  expect(file).toContain('采购部部长');
  await toStart(page);
  await page.user.click(await button(/./, ownTemplates));
  await eventually(() => expect(new Set(names(page.app))).toEqual(new Set([''])));
  expect(page.app.chain().ribs.map(({ personIds }) => personIds.length)).toEqual(seats);
  expect((await seen('[data-fishbone]')).textContent).not.toContain('Buld');

  await dropMachine();
  newMachine();
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US']);
  const colleague = await visit();
  await toStart(colleague);
  const given = [
    ['team.fishbone.json', file],
    ['operator-42.fishbone.json', sample('operator-42.fishbone.json')],
  ] as const;
  for (const [at, [name, content]] of given.entries()) {
    const choosing = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
      this: HTMLInputElement,
    ) {
      choosing.mockRestore();
      void colleague.user.upload(this, new File([content], name));
    });
    await colleague.user.click(await button('Open a template file'));
    await eventually(() => expect(document.querySelectorAll(`${ownTemplates} li`)).toHaveLength(at + 1));
  }
  await colleague.user.click(await button(/42 seats/, ownTemplates));
  await eventually(() => expect(names(colleague.app)).toHaveLength(42));
  expect((await seen('[data-fishbone]')).textContent).toContain('To identify');
});

test('wiping leaves nothing of a chart in this browser, and says what stays', async () => {
  const page = await visit();
  rename(page.app, 'Mim', 'Mimi');
  await kept(page.app);
  await chooseInMenu(page, '另存为模板');
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(true);
  await chooseInMenu(page, '清除本机上的所有图');
  await eventually(() => expect(text()).toContain('已全部清除'));
  expect(asked.mock.calls.join()).toMatch(/团队模板.*语言和界面布局也保留/);
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/董事会|GU|template/);
  await toStart(page);
  expect(document.querySelector(ownTemplates)).toBeNull();
  await eventually(() => expect(text()).toContain('还没有图'));
});

test('the language follows the browser, can be switched and is remembered, unless the address asks for another', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en-US']);
  const tree = (label: string) => seen(`[role="tree"][aria-label="${label}"]`);
  const { user } = await visit();
  await tree('Decision-chain fishbone');
  expect(await seen('.toolbar [title^="Undo"]')).toBeDefined();
  await user.click(await button('中文'));
  await tree('决策链鱼骨图');
  expect(document.documentElement.lang).toBe('zh-CN');
  await leaveAll();
  await visit();
  await tree('决策链鱼骨图');
  await leaveAll();
  history.replaceState(null, '', '?lang=en');
  await visit();
  await tree('Decision-chain fishbone');
  history.replaceState(null, '', '?');
});
