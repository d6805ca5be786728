// @vitest-environment jsdom
/** Chart files in and out, and what this machine knows of their charts. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shelf } from '../../src/desk/desk.ts';
import { type AppPage, eventually, seen } from '../support/appPage.tsx';
import {
  button,
  chooseFile,
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
afterEach(async () => {
  await dropMachine();
  vi.useRealTimers();
});

/** A chart of some years ago that is not the one an empty machine shows. */
const given = readFileSync('tests/e2e/samples/example.fishbone.json', 'utf8').replace('首都区域 GU 项目', '核心网集采');
const status = () => document.querySelector('.save-status')?.textContent ?? '';
const problem = () =>
  eventually(() => document.querySelector('.notice.is-problem')?.textContent ?? expect.fail('none'));
const shows = (page: AppPage, name: string) => eventually(() => expect(personNamed(page.app, name)).toBeDefined());

/** The start screen's list of charts, read anew. */
async function showRecent({ app, user }: AppPage): Promise<void> {
  const before = shelf(app).get().entries;
  await user.click(await seen('.logo-button'));
  await eventually(() => expect(shelf(app).get().entries).not.toBe(before));
  await seen('.start-recent li');
}

const versions = () => [...document.querySelectorAll('.start-recent .is-version')];

async function undo({ press }: AppPage): Promise<void> {
  (await seen('.place-input')).focus();
  await press('Control+z');
}

test('what a colleague gets is the chart, with what a later version wrote into it, in the order the format gives', async () => {
  const page = await visit();
  const chart = JSON.parse(given);
  chart.futureKey = { kept: [1, 2, 3] };
  chart.people['person:1'].futureMark = '留着';
  chart.ribs[0].futureColour = 'x';
  await openFile(page, 'future.json', JSON.stringify(chart));
  rename(page.app, 'Mim', 'Mimi');
  const { name, blob } = await downloaded(() => page.press('Control+Shift+S'));
  expect(name).toBe('核心网集采.fishbone.json');
  const text = await blob.text();
  const saved = JSON.parse(text);
  expect(Object.keys(saved).slice(0, 6)).toEqual(['format', 'version', 'id', 'title', 'customer', 'target']);
  expect(Object.values(saved.people)).toContainEqual(expect.objectContaining({ name: 'Mimi' }));
  expect(saved.ribs).toEqual(chart.ribs);
  expect(saved.futureKey).toEqual({ kept: [1, 2, 3] });
  expect(saved.people['person:1'].futureMark).toBe('留着');

  const sent = page.app.chain();
  await dropMachine();
  newMachine();
  const colleague = await visit();
  await openFile(colleague, '收到的.json', text);
  expect(colleague.app.chain()).toEqual(sent);
  expect(document.querySelectorAll('[data-fishbone] [data-person-id][aria-label^="Mimi"]')).toHaveLength(1);
});

test('HTML in names is text', async () => {
  const page = await visit();
  const text = JSON.stringify({
    format: 'decision-chain-fishbone',
    version: 1,
    target: '<img src=x onerror=alert(1)>',
    ribs: [{ id: 'rib:1', name: '<b>部门</b>', kind: 'board', personIds: ['person:1'] }],
    people: { 'person:1': { name: '<script>alert(1)</script>', jobTitle: '"><svg onload=alert(1)>' } },
  });
  await openFile(page, 'html.json', text);
  const card = await seen('[data-fishbone] [data-person-id]');
  expect(card.getAttribute('aria-label')).toMatch(/^<script>/);
  expect(document.querySelectorAll('.app img, .app script, .app [onload], .app [onerror]')).toHaveLength(0);
  for (const { innerHTML } of document.querySelectorAll('[data-rib-id]')) expect(innerHTML).not.toContain('<b>部门');
});

test('storage forbidden: the app works, says that autosave is off, and what is left unkept can be taken back', async () => {
  vi.stubGlobal('indexedDB', undefined);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  const page = await visit();
  rename(page.app, 'Mim', 'Mimi');
  await eventually(() => expect(status()).toMatch(/自动保存已关闭/));
  await chooseFile(page.user, 'given.json', given);
  expect(await problem()).toMatch(/“首都区域 GU 项目”刚才的修改没有保存/);
  await page.user.click(await button('取回'));
  await shows(page, 'Mimi');
});

test('a clock set back loses nothing: an older file is known by descent, and both states stay', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T09:00:00Z') });
  const page = await visit();
  await openFile(page, 'given.json', given);
  rename(page.app, 'Mim', 'Mim一');
  const { blob } = await downloaded(() => page.press('Control+Shift+S'));
  vi.setSystemTime(new Date('2026-10-30T09:00:00Z'));
  rename(page.app, 'Mim一', 'Mim二');
  await openFile(page, '旧的.json', await blob.text());
  await shows(page, 'Mim一');
  expect(await problem()).toMatch(/有比“旧的.json”更新的修改/);
  await leaveAll();

  const again = await visit();
  await showRecent(again);
  await again.user.click(await button(/核心网集采.*另一版/));
  await shows(again, 'Mim二');
  await undo(again);
  await shows(again, 'Mim一');
  await showRecent(again);
  await again.user.click(await button(/^从本机移除 .*的版本/));
  await eventually(() => expect(versions()).toHaveLength(0));
  const left = [...document.querySelectorAll('.start-recent li')].map((each) => each.textContent);
  expect(left.filter((text) => text?.includes('核心网集采'))).toHaveLength(1);
});

test('a file of a colleague with other edits is a branch: both are kept; the same file again keeps the undo', async () => {
  const page = await visit();
  await openFile(page, 'a.json', given);
  rename(page.app, 'Mim', '我的');
  await openFile(page, 'b.json', given.replace('Mim', '同事的'));
  await shows(page, '同事的');
  expect(await problem()).toMatch(/“b.json”里没有的修改/);
  await page.user.click(await button('改用那一版'));
  await shows(page, '我的');
  const { blob } = await downloaded(() => page.press('Control+s'));
  await openFile(page, 'c.json', await blob.text());
  await eventually(() => expect(status()).toBe('已存于 c.json'));
  await undo(page);
  await shows(page, 'Mim');
});

test('a page that deletes the database is not in the way, and what is edited after is kept', async () => {
  const page = await visit();
  rename(page.app, 'Mim', 'Mimi');
  await kept(page.app);
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const deleted = names.map(
    (name) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done('deleted');
        request.onblocked = () => done('blocked');
      }),
  );
  expect(await Promise.all(deleted)).toEqual(['deleted', 'deleted']);
  rename(page.app, 'Rez', 'Reza');
  await kept(page.app);
  await eventually(() => expect(status()).toBe('已保存到本机'));
  await leaveAll();
  await shows(await visit(), 'Reza');
});
