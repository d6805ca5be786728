// @vitest-environment jsdom
/** What the export dialog asks for, format by format, and what the page it shows makes of it. */
import { act, cleanup, fireEvent, within } from '@testing-library/react';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { emptyChain } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { toCsv } from '../../src/export/csv.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { type DialogFormat, settingsFor } from '../../src/exporting/settings.ts';
import { bigChain } from '../support/bigChain.ts';
import { newApp } from '../support/newApp.tsx';
import { pageOptions } from '../support/pages.ts';
import { asked, buttons, chosen, dialog, group, openExport, pageTexts } from './dialog.tsx';

afterEach(cleanup);

/** Three people, for what does not hang on who they are. */
const few = bigChain(3);
const worked = workedExample('zh', '2026-11-02');
const empty: DecisionChain = { ...emptyChain('chart:new', '2026-11-02T09:00:00Z'), ribs: [] };
const box = (name: string) => asked().getByRole<HTMLInputElement>('checkbox', { name });
const boxes = () => asked().queryAllByRole<HTMLInputElement>('checkbox');
const select = (name: string) => asked().getByRole<HTMLSelectElement>('combobox', { name });
const field = (name: string) => asked().getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const toggle = (name: string) => asked().getByRole('switch', { name });
const exportButton = (name = '导出') => buttons().getByRole<HTMLButtonElement>('button', { name });
const options = (name: string) => [...select(name).options].map(({ text }) => text);
const choose = async (radio: string, within_: string) =>
  act(async () => fireEvent.click(within(group(within_) ?? expect.fail(within_)).getByRole('radio', { name: radio })));
const click = async (element: HTMLElement) => act(async () => fireEvent.click(element));
const pick = async (name: string, value: string) =>
  act(async () => fireEvent.change(select(name), { target: { value } }));
async function fill(name: string, text: string): Promise<void> {
  await act(async () => fireEvent.change(field(name), { target: { value: text } }));
  await act(async () => fireEvent.blur(field(name)));
}
const isOn = (name: string) => toggle(name).getAttribute('aria-checked') === 'true';

/** Which questions each format has: asking for what it does not use would promise what it does not do. */
const questions: readonly (readonly [DialogFormat, Readonly<Record<string, boolean>>])[] = [
  ['pdf', { 纸张: true, 倍数: false, 内容: true, 语言: true }],
  ['pptx', { 纸张: true, 倍数: false, 内容: true, 语言: true }],
  ['png', { 纸张: true, 倍数: true, 内容: true, 语言: true }],
  ['svg', { 纸张: true, 倍数: false, 内容: true, 语言: true }],
  ['xlsx', { 纸张: false, 倍数: false, 内容: true, 语言: true }],
  ['csv', { 纸张: false, 倍数: false, 内容: true, 语言: true }],
  ['print', { 纸张: true, 倍数: false, 内容: true, 语言: true }],
];

test.each(questions)('%s asks for what it uses', async (format, wanted) => {
  await openExport(newApp(few), format);
  expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, group(name) !== null]))).toEqual(wanted);
  const isTable = format === 'xlsx' || format === 'csv';
  expect(asked().queryByRole('switch', { name: '图例' }) !== null).toBe(!isTable);
  expect(asked().queryByRole('switch', { name: '脚注' }) !== null).toBe(!isTable);
  expect(asked().queryByRole('switch', { name: '透明背景' }) !== null).toBe(format === 'png');
  expect(asked().queryByLabelText('起始页码') !== null).toBe(!isTable);
  expect(asked().queryByLabelText('标题') !== null).toBe(format !== 'csv');
  expect(dialog().queryByText('公司模板') !== null).toBe(format === 'pptx');
  expect(exportButton(format === 'print' ? '打印' : '导出').disabled).toBe(false);
});

describe('the pages', () => {
  it('offered are those the chart has; documents take all of them, pictures the fishbone', async () => {
    await openExport(newApp(few), 'pdf');
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    cleanup();
    await openExport(newApp(worked), 'pdf');
    expect(boxes().every(({ checked }) => checked)).toBe(true);
    expect(boxes().length).toBe(3);
    cleanup();
    await openExport(newApp(worked), 'png');
    expect(boxes().filter(({ checked }) => checked)).toEqual([box('鱼骨图')]);
  });

  it('can be taken out one by one; with none left nothing can be exported, and that is said', async () => {
    await openExport(newApp(few), 'pdf');
    expect(dialog().getByText('第 1 页，共 2 页')).toBeDefined();
    await click(box('评估表'));
    expect(dialog().queryByText(/共 \d 页/)).toBeNull();
    await click(box('鱼骨图'));
    expect(exportButton().disabled).toBe(true);
    expect(dialog().getByText('至少选一项。')).toBeDefined();
    await click(box('评估表'));
    expect(exportButton().disabled).toBe(false);
    expect(dialog().getByRole('img', { name: /评估表/ })).toBeDefined();
  });

  it('without names say that title and target stay, known names apart', async () => {
    await openExport(newApp({ ...few, title: '首都移动 5G 项目', customer: '首都移动' }), 'pdf');
    await choose('匿名', '内容');
    expect(dialog().getByText(/标题和目标会保留，只换掉其中已知的名称/)).toBeDefined();
    await expect.poll(pageTexts).toContain('客户 5G 项目');
  });

  it('that may not leave are grey and unticked at that depth, and come back with it', async () => {
    await openExport(newApp(worked), 'pdf');
    await choose('不含评估', '内容');
    expect(box('提升计划').disabled).toBe(true);
    expect(box('提升计划').checked).toBe(false);
    expect(box('鱼骨图').disabled).toBe(false);
    expect(dialog().getByText('灰色的页不在此内容范围内。')).toBeDefined();
    await choose('全部', '内容');
    expect(box('提升计划').checked).toBe(true);
    expect(dialog().queryByText('灰色的页不在此内容范围内。')).toBeNull();
  });

  it('are turned over one by one, no further than there are', async () => {
    await openExport(newApp(few), 'pdf');
    const [back, on] = ['上一页', '下一页'].map((name) =>
      dialog().getByRole<HTMLButtonElement>('button', { name }),
    ) as [HTMLButtonElement, HTMLButtonElement];
    expect([back.disabled, on.disabled]).toEqual([true, false]);
    const first = dialog().getByRole('img').getAttribute('aria-label');
    await click(on);
    expect(dialog().getByText('第 2 页，共 2 页')).toBeDefined();
    expect([back.disabled, on.disabled]).toEqual([false, true]);
    expect(dialog().getByRole('img').getAttribute('aria-label')).not.toBe(first);
    // Fewer pages than the one looked at: the last that is left is shown.
    await click(box('评估表'));
    expect(dialog().getByRole('img').getAttribute('aria-label')).toBe(first);
    await click(box('评估表'));
    await click(dialog().getByRole('button', { name: '上一页' }));
    expect(dialog().getByText('第 1 页，共 2 页')).toBeDefined();
  });

  it('of an empty chart are there too', async () => {
    await openExport(newApp(empty), 'pdf');
    expect(dialog().getByRole('img')).toBeDefined();
    expect(exportButton().disabled).toBe(false);
  });
});

describe('what is on them', () => {
  it('follows title, date, version, name, mark and number', async () => {
    await openExport(newApp(few), 'svg');
    await fill('标题', '  评审会 A ');
    await fill('日期', '2026-03-04');
    await fill('版本', '第三稿');
    await fill('填写人', '王立');
    await pick('密级', 'restricted');
    await fill('起始页码', '１７');
    for (const said of ['评审会 A', '2026-03-04', '第三稿', '王立', '17']) expect(pageTexts(), said).toContain(said);
    const marks = options('密级');
    expect(marks[0]).toBe('不标');
    expect(pageTexts()).toContain(select('密级').selectedOptions[0]?.text);
    await pick('密级', '');
    for (const mark of marks.slice(1)) expect(pageTexts()).not.toContain(mark);
  });

  it('refuses what is no page number in one sentence, and keeps the page as it was', async () => {
    await openExport(newApp(few), 'svg');
    const before = pageTexts();
    for (const text of ['0', '-3', '1.5', '第一页']) {
      await fill('起始页码', text);
      expect(asked().getByRole('alert').textContent).toBe('页码是 1 以上的整数');
      expect(field('起始页码').getAttribute('aria-invalid')).toBe('true');
      expect(pageTexts()).toBe(before);
    }
    await fill('起始页码', '');
    expect(asked().queryByRole('alert')).toBeNull();
    expect(pageTexts().length, 'no number is printed').toBeLessThan(before.length);
  });

  it('is without legend and foot where they are switched off', async () => {
    await openExport(newApp(few), 'svg');
    expect([isOn('图例'), isOn('脚注')]).toEqual([true, true]);
    const whole = pageTexts();
    await click(toggle('图例'));
    expect(isOn('图例')).toBe(false);
    const without = pageTexts();
    expect(without.length).toBeLessThan(whole.length);
    await click(toggle('脚注'));
    expect(pageTexts().length).toBeLessThan(without.length);
    await click(toggle('脚注'));
    await click(toggle('图例'));
    expect(pageTexts()).toBe(whole);
  });

  it('is in the language asked for, whatever the window speaks', async () => {
    await openExport(newApp(few), 'svg');
    expect(chosen('语言')).toBe('中文');
    await choose('English', '语言');
    expect(pageTexts()).toContain('decision-chain fishbone');
    expect(dialog().getByText('内容')).toBeDefined();
    cleanup();
    await openExport(newApp(few, { language: 'en' }), 'svg');
    expect(chosen('Language')).toBe('English');
    expect(exportButton('Export').disabled).toBe(false);
  });

  it('can be chosen with the arrow keys, round and round', async () => {
    await openExport(newApp(few), 'png');
    expect([chosen('倍数'), chosen('内容'), chosen('纸张')]).toEqual(['2×', '不含评估', '16:9']);
    const size = group('倍数') ?? expect.fail('no sizes');
    const radios = within(size).getAllByRole('radio');
    expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    await act(async () => radios[1]?.focus());
    await act(async () => fireEvent.keyDown(size, { key: 'ArrowRight' }));
    expect(chosen('倍数')).toBe('4×');
    expect(document.activeElement).toBe(radios[2]);
    await act(async () => fireEvent.keyDown(size, { key: 'ArrowRight' }));
    expect(chosen('倍数')).toBe('1×');
    await act(async () => fireEvent.keyDown(size, { key: 'ArrowLeft' }));
    expect(chosen('倍数')).toBe('4×');
  });
});

describe('a chart too large for a page', () => {
  it('comes on several; put on one, it says how small that is, and how small it may get', async () => {
    await openExport(newApp(bigChain(50)), 'svg');
    expect(chosen('鱼骨图')).toBe('按字号分页');
    expect(dialog().getByText(/鱼骨图分为 \d+ 页，第一页是总览/)).toBeDefined();
    await choose('一页', '鱼骨图');
    const floors = [...select('最小字号').options].map(({ value }) => Number(value));
    await pick('最小字号', `${Math.min(...floors)}`);
    expect(dialog().getByText(/为放在一页，职务缩到 [\d.]+ 磅/)).toBeDefined();
    expect(dialog().queryByText(/共 \d+ 页/)).toBeNull();
    await pick('最小字号', `${Math.max(...floors)}`);
    expect(dialog().getByText(/一页放不下：职务要小到 [\d.]+ 磅。已分页。/)).toBeDefined();
  });

  it('asks nothing of the kind where it fits', async () => {
    await openExport(newApp(few), 'svg');
    expect(group('鱼骨图')).toBeNull();
  });
});

describe('tables', () => {
  /** Of the table that is shown, its headings and rows. */
  const shownRows = () =>
    within(dialog().getByRole('table'))
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
  const inPreview = () => within(dialog().getByRole('region', { name: '预览' }));
  const sheets = () =>
    inPreview()
      .queryAllByRole('radio')
      .map(({ textContent }) => textContent);

  it('are shown before a workbook of them is made: their names, how many rows, and the very rows that are written', async () => {
    await openExport(newApp(worked), 'xlsx');
    const { sheets: written } = await readXlsx(
      await toXlsx(worked, { ...pageOptions, depth: 'full', pages: ['assessment', 'plan'], madeAt: new Date(0) }),
    );
    const visible = written.slice(0, -1);
    expect(sheets()).toEqual(visible.map(({ name }) => name));
    for (const { name, rows } of visible) {
      await click(inPreview().getByRole('radio', { name }));
      expect(dialog().getByText(new RegExp(`^${rows.length - 3} 行，`))).toBeDefined();
      const said = rows
        .slice(2)
        .map((row) =>
          row.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : `${value ?? ''}`)),
        );
      shownRows().forEach((row, at) => {
        expect(row).toEqual(row.map((_, column) => said[at]?.[column] ?? ''));
      });
      expect(shownRows().length).toBe(Math.min(13, rows.length - 2));
    }
    await click(box('提升计划'));
    expect(sheets()).toEqual(['客户关系评估表', '全部人员']);
    for (const each of boxes()) if (each.checked) await click(each);
    expect(exportButton().disabled).toBe(true);
    expect(dialog().getByText('至少选一项。')).toBeDefined();
  });

  it('that may not leave are grey in a workbook', async () => {
    await openExport(newApp(worked), 'xlsx');
    await choose('匿名', '内容');
    expect(dialog().getByText('灰色的表不在此内容范围内。')).toBeDefined();
    expect(boxes().some(({ disabled, checked }) => disabled && checked)).toBe(false);
  });

  it('are one a CSV: which one is asked where there are several', async () => {
    const app = newApp(worked);
    await openExport(app, 'csv');
    expect(dialog().getByText(/^15 行，\d+ 列，UTF-8 编码$/)).toBeDefined();
    const lines = new TextDecoder().decode(toCsv(worked, { language: 'zh', depth: 'full' })).split('\r\n');
    expect(shownRows()[0]?.join()).toBe(lines[0]?.replace('人员编号', '').replace(/,$/, '').replace('\ufeff', ''));
    expect(shownRows()[12]?.slice(0, 4).join()).toBe(lines[12]?.split(',').slice(0, 4).join());
    expect(inPreview().getByText('另有 3 行')).toBeDefined();
    expect(select('表').value).toBe('people');
    expect(options('表')).toEqual(expect.arrayContaining(['客户关系提升计划']));
    await pick('表', 'plan');
    expect(inPreview().getByText('客户关系提升计划')).toBeDefined();
    await click(buttons().getByRole('button', { name: '取消' }));
    expect(settingsFor(app, 'csv', worked).table, 'that of the view on screen, else of everyone').toBe('people');
    expect(settingsFor(app, 'csv', worked, null, 'plan').table).toBe('plan');
    cleanup();
    // A chart without a plan: the people, and no question.
    await openExport(newApp(few), 'csv');
    expect(asked().queryByRole('combobox', { name: '表' })).toBeNull();
  });
});
