// @vitest-environment jsdom
/** What is set in the export dialog is what the file holds, what it is called, and what the next export begins with. */
import { readFileSync } from 'node:fs';
import { act, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { today } from '../../src/ui/clock.ts';
import { type AppPage, eventually, leaveApp, seen, showApp } from '../support/appPage.tsx';
import {
  button,
  type Download,
  downloaded,
  dropMachine,
  leaveAll,
  newMachine,
  openFile,
  visit,
} from '../support/machine.tsx';

beforeEach(newMachine);
afterEach(async () => {
  await leaveApp();
  await dropMachine();
});

const dialog = '[role="dialog"]';
const quiet = { view: 'assessment', isInspectorOpen: false } as const;

async function openDialog({ user }: AppPage, format: RegExp): Promise<void> {
  await user.click(await seen('.toolbar .is-primary'));
  await user.click(await button(format));
  await seen(`${dialog} .dialog-body`);
}

async function exported(page: AppPage, format: RegExp, ...choices: string[]): Promise<Download> {
  await openDialog(page, format);
  for (const choice of choices) await page.user.click(await button(choice, dialog));
  const file = await downloaded(async () => page.user.click(await button('导出', dialog)));
  await eventually(() => expect(document.querySelector(dialog)).toBeNull());
  return file;
}

/** Everything a file says, packed or not. */
async function allBytes({ blob }: Download): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = (part: Uint8Array) => Buffer.from(part).toString('utf8');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return text(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => name + text(part))
    .join('\n');
}

const field = async (label: string) => within(await seen(dialog)).getByLabelText<HTMLInputElement>(label);

async function fill({ user }: AppPage, label: string, text: string): Promise<void> {
  await user.clear(await field(label));
  await user.paste(text);
}

const isChosen = async (radio: string) => (await button(radio, dialog)).getAttribute('aria-checked') === 'true';

const cancel = async ({ user }: AppPage) => user.click(await button('取消', dialog));

/** What the company would not say, written about Vo. */
function told(chain: DecisionChain): DecisionChain {
  const id = Object.entries(chain.people).find(([, { name }]) => name === 'Vo')?.[0] as 'person:1';
  return changePerson(id, { privateNote: '绝不能出门的话' })(
    assess([id], { evidence: '仅供内部的依据', primaryOwner: '责任人甲' })(chain),
  );
}

test.each([/SVG/, /PPTX/, /XLSX/, /CSV/])(
  'depth is real in %s: what is withheld is in no byte of the file',
  async (format) => {
    const page = await showApp(told(exampleChain()), quiet);
    const full = await allBytes(await exported(page, format, '全部'));
    expect(full).not.toContain('绝不能出门的话');
    expect(full).toContain('Buld');
    const chart = await allBytes(await exported(page, format, '不含评估'));
    for (const secret of ['绝不能出门的话', '仅供内部的依据', '责任人甲', '反对', '教练'])
      expect(chart, secret).not.toContain(secret);
    expect(chart).toContain('Buld');
    const file = await exported(page, format, '匿名');
    const anonymous = await allBytes(file);
    for (const name of ['Buld', 'Da Hai', 'Mim', '责任人甲', '绝不能出门的话'])
      expect(anonymous, name).not.toContain(name);
    expect(file.name, 'it says so in its name').toMatch(/^首都区域 GU 项目-匿名-\d{8}\.\w+$/);
  },
);

test('the dialog counts open errors, speaks the label language apart from the interface, and remembers', async () => {
  const page = await showApp(exampleChain(), quiet);
  await openDialog(page, /SVG/);
  expect((await seen('.export-errors')).textContent).toContain('1 处错误');
  await cancel(page);
  const file = await exported(page, /SVG/, 'English', 'A4');
  expect(await allBytes(file)).toContain('Top 10');
  expect(file.name).toBe(`首都区域 GU 项目-${today().replaceAll('-', '')}.svg`);
  await openDialog(page, /SVG/);
  expect(await isChosen('A4')).toBe(true);
});

test('without names, what may still be one is listed before', async () => {
  const page = await showApp(exampleChain(), quiet);
  await openDialog(page, /SVG/);
  await fill(page, '标题', '请李总交给 Iza 的项目');
  expect(document.querySelector('.export-doubts')).toBeNull();
  await page.user.click(await button('匿名', dialog));
  await seen('.export-doubts li');
  const doubts = [...document.querySelectorAll('.export-doubts li')].map((each) => each.textContent);
  expect(doubts).toEqual(['标题请李总交给 高层管理-1 的项目']);
  expect(document.querySelector('.export-doubts b')?.textContent).toBe('李总');
});

test('what was set is there again: after a look at the checks, at the next export, at another visit, until it is wiped', async () => {
  const page = await visit();
  await openFile(page, 'given.json', readFileSync('tests/e2e/samples/example.fishbone.json', 'utf8'));
  await openDialog(page, /SVG/);
  const texts = [
    ['标题', '评审会 A'],
    ['填写人', '王立'],
    ['日期', '2026-03-04'],
    ['起始页码', '7'],
  ] as const;
  for (const [label, text] of texts) await fill(page, label, text);
  await page.user.click(await button('A4', dialog));
  await page.user.click(await button('查看', dialog));
  await eventually(() => expect(document.querySelector(dialog)).toBeNull());
  await page.user.click(await seen('.toolbar .is-primary'));
  for (const [label, text] of texts) expect((await field(label)).value).toBe(text);
  expect(await isChosen('A4')).toBe(true);
  const { name } = await downloaded(async () => page.user.click(await button('导出', dialog)));
  expect(name).toBe('评审会 A-20260304.svg');
  await eventually(() => expect(document.querySelector(dialog)).toBeNull());
  await openDialog(page, /PPTX/);
  for (const [label, text] of texts) expect((await field(label)).value).toBe(text);
  await leaveAll();

  // Another visit: the date is today's again, the rest stays.
  const again = await visit();
  await openDialog(again, /PPTX/);
  expect((await field('标题')).value).toBe('评审会 A');
  expect((await field('日期')).value).toBe(today());
  await cancel(again);
  vi.spyOn(window, 'confirm').mockReturnValue(true);
  await again.user.click(await seen('.chart-title'));
  await again.user.click(await button(/^清除/));
  await eventually(() => expect(document.querySelector('.app')?.textContent).toContain('已全部清除'));
  await openDialog(again, /PPTX/);
  expect((await field('标题')).value).toBe('首都区域 GU 项目');
  expect((await field('填写人')).value).toBe('');
});

test('from a view its own page is seen first and its own table is the file of one, which is called so', async () => {
  const page = await showApp(workedExample('zh', '2026-11-02'), { ...quiet, view: 'plan' });
  await openDialog(page, /SVG/);
  await page.user.click(await button('全部', dialog));
  for (const box of document.querySelectorAll<HTMLInputElement>(`${dialog} .export-checks input:not(:checked)`))
    await page.user.click(box);
  const first = await eventually(() => within(document.querySelector(dialog) as HTMLElement).getByRole('img'));
  await eventually(() => expect(first.getAttribute('aria-label')).toContain('客户关系提升计划'));
  await cancel(page);
  await eventually(() => expect(document.querySelector(dialog)).toBeNull());
  const plan = await exported(page, /CSV/, '全部');
  expect(plan.name).toBe(`${page.app.chain().title}-客户关系提升计划-${today().replaceAll('-', '')}.csv`);
  expect(await allBytes(plan)).toContain('通过谁');
  await act(async () => page.app.preferences.set({ view: 'fishbone' }));
  const people = await exported(page, /CSV/, '全部');
  expect(people.name).toBe(`${page.app.chain().title}-${today().replaceAll('-', '')}.csv`);
});
