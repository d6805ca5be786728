// @vitest-environment jsdom
/** The preview of an import: what it says, what can be chosen, and that nothing changes before its own button. */
import { readFileSync } from 'node:fs';
import { act, within } from '@testing-library/react';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, expect, test } from 'vitest';
import { type DecisionChain, emptyChain } from '../../src/domain/chain.ts';
import { addLogEntry } from '../../src/domain/edits/plan.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import { toCsv } from '../../src/export/csv.ts';
import { writtenParts } from '../../src/exporting/documentFile.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import { idIn } from '../../src/ui/domIds.ts';
import { type AppPage, eventually, leaveApp, seen, showApp } from '../support/appPage.tsx';
import { pageOptions } from '../support/pages.ts';

afterEach(leaveApp);

const example = exampleChain();
const empty = emptyChain('chart:new', '2026-11-23T08:00:00.000Z');
const sample = (name: string) => readFileSync(`tests/e2e/samples/${name}`);
const csv = () => new TextDecoder().decode(toCsv(example, { language: 'zh', depth: 'full' }));

async function given({ user }: AppPage, name: string, content: string | Uint8Array): Promise<HTMLElement> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await user.upload(await seen('input[data-import]'), new File([Uint8Array.from(bytes)], name));
  return seen('[role="dialog"] .import-dialog, [role="dialog"]');
}

const dialog = () => within(document.querySelector<HTMLElement>('[role="dialog"]') ?? expect.fail('no dialog'));
const choice = (label: string) => dialog().getByLabelText<HTMLSelectElement>(label, { selector: 'select' });
const box = (label: string) => dialog().getByLabelText<HTMLInputElement>(label, { selector: 'input' });
const importButton = () => dialog().getByRole<HTMLButtonElement>('button', { name: '导入' });
const isOff = (button: HTMLElement) =>
  button.hasAttribute('disabled') || button.getAttribute('aria-disabled') === 'true';
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
const shows = (selector: string, ...wanted: readonly (string | RegExp)[]) =>
  eventually(() => expect(texts(selector)).toEqual(wanted.map((each) => expect.stringMatching(each))));
const everybody = (chain: DecisionChain) => allPersonIds(chain).flatMap((id) => personById(chain, id) ?? []);
const peopleOf = (chain: DecisionChain, ribName: string) =>
  chain.ribs.find(({ name }) => name === ribName)?.personIds.map((id) => personById(chain, id)?.name);

for (const file of ['people-utf8-bom.csv', 'people-gb18030.csv', 'people.xlsx', 'people.xls']) {
  test(`${file} gives the same sixteen people`, async () => {
    const page = await showApp(empty);
    await given(page, file, sample(file));
    await page.user.click(await eventually(importButton));
    const chain = page.app.chain();
    expect(everybody(chain)).toHaveLength(16);
    expect(peopleOf(chain, '采购部')).toEqual(['卫国梁', '沈亦舟', '吕清']);
    expect(everybody(chain).find(({ name }) => name === '')?.jobTitle).toContain('预算经理');
  });
}

test('a column taken wrongly can be changed, a row skipped, before anything changes', async () => {
  const page = await showApp(example);
  await given(page, '名单.csv', '部门,谁,职务\n市场部,周凯,市场总监\n市场部,李航,品牌经理\n');
  await page.user.selectOptions(await eventually(() => choice('谁')), 'skip');
  await eventually(() => expect(texts('.import-name')[0]).toBe('待识别'));
  await page.user.selectOptions(choice('谁'), 'name');
  await page.user.selectOptions(await eventually(() => choice('处理 李航')), 'skip');
  await shows('.import-summary', /新增 1 人/);
  expect(page.app.chain()).toBe(example);
  await page.user.click(importButton());
  expect(peopleOf(page.app.chain(), '市场部')).toEqual(['Mike', '周凯']);
});

test('a cell emptied in our own table is shown as cleared; it can be kept, or cleared and undone', async () => {
  const page = await showApp(example);
  await given(page, '改过.csv', csv().replace('副主席', ''));
  await shows('.import-changes', '职务 副主席 → 清空');
  expect(texts('.import-notices').join()).toContain('1 人共 1 个单元格在表中已清空，图上还有内容。');
  await page.user.click(box('导入时一并清空'));
  await shows('.import-changes');
  expect(isOff(importButton())).toBe(true);
  await page.user.click(box('导入时一并清空'));
  await shows('.import-changes', '职务 副主席 → 清空');
  const mim =
    allPersonIds(example).find((id) => personById(example, id)?.jobTitle === '副主席') ?? expect.fail('nobody');
  const title = () => personById(page.app.chain(), mim)?.jobTitle;
  await page.user.click(importButton());
  await eventually(() => expect(title()).toBe(''));
  await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
  await page.user.click(await seen('.toolbar [title^="撤销 "]'));
  expect(title()).toBe('副主席');
});

test('rows taken out of our own table, or emptied, delete nobody, and the preview says so', async () => {
  const page = await showApp(example);
  const rows = csv()
    .split('\r\n')
    .filter((line) => !line.includes(',Sid,'))
    .map((line) =>
      line.includes(',Mik,') ? line.replace(/^.*(?=,person:)/, (cells) => cells.replace(/[^,]/g, '')) : line,
    );
  await given(page, '改过.csv', rows.join('\r\n'));
  await shows(
    '.import-notices li',
    /^Mik 的姓名和职务都已清空：导入不会删除人物/,
    'Sid 不在表中：导入不会删除人物，图上保持不变。',
  );
  expect(isOff(importButton())).toBe(true);
});

test('an anonymised table says that it finds nobody, and changes nothing', async () => {
  const page = await showApp(example);
  await given(page, '匿名.csv', toCsv(example, { language: 'zh', depth: 'anonymous' }));
  await shows('.import-notices', /这是匿名导出的表/);
  expect(document.querySelector('.import-table')).toBeNull();
  expect(isOff(importButton())).toBe(true);
});

test('a list with more than a chart holds says from which row on there is no room', async () => {
  const page = await showApp(example);
  const rows = Array.from({ length: 260 }, (_, at) => `部门${at}号,经理,张三${String.fromCharCode(0x4e00 + at)}`);
  await given(page, '名单.csv', ['部门,职务,姓名', ...rows].join('\n'));
  await shows('.import-notices', '一张图最多 10,000 人、200 条决策链：第 195 行起有 67 行放不下，将跳过。');
  expect(texts('.import-table tbody tr')[193]).toContain('放不下');
  await page.user.click(dialog().getByText(/还有 60 行未列出/));
  await eventually(() => expect(texts('.import-table tbody tr')).toHaveLength(260));
});

test('a list in Big5 is read as it was written, and the encoding can be changed', async () => {
  const page = await showApp(example);
  // 部門,職務,姓名 / 採購部,總經理,陳立衡 in Big5.
  const big5 = 'b3a1aaf92cc2beb0c82ca96da6570ab1c4c1cab3a12cc160b867b27a2cb3afa5dfbfc50a';
  await given(page, '名單.csv', Uint8Array.from(Buffer.from(big5, 'hex')));
  await shows('.import-name', '陳立衡');
  expect(choice('编码').value).toBe('big5');
  await page.user.selectOptions(choice('编码'), 'gb18030');
  await eventually(() => expect(texts('.import-dialog').join()).not.toContain('陳立衡'));
  await page.user.selectOptions(choice('编码'), 'big5');
  await shows('.import-name', '陳立衡');
});

test('bad tables get one clear sentence', async () => {
  const page = await showApp(example);
  const input = await seen('input[data-import]');
  for (const [name, bytes] of [
    ['空.csv', []],
    ['坏.xlsx', [...new TextEncoder().encode('PK\u0003\u0004 not a zip at all')]],
    ['图.csv', [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0, 0, 0, 12, 0, 0, 0]],
  ] as const) {
    await page.user.upload(input, new File([Uint8Array.from(bytes)], name));
    await eventually(() => expect(texts('.notice.is-problem').at(-1)).toContain(name));
  }
  expect(page.app.chain()).toBe(example);
});

test('what the preview leaves out is said, and can be taken: hidden rows, columns of a wide table, another heading row', async () => {
  const page = await showApp(empty);
  const heads = [
    '工号',
    '姓名',
    '性别',
    '民族',
    '部门',
    '职称',
    '职务',
    '手机',
    '邮箱',
    '月薪',
    '紧急联系人',
    '办公地点',
  ];
  const cells = (name: string, title: string) => [
    'A1',
    name,
    '男',
    '汉',
    '采购部',
    '工程师',
    title,
    '13800001111',
    'a@b.cn',
    '30000',
    '王芳',
    '三楼',
  ];
  const row = (values: readonly string[], hidden = false) =>
    `<tr${hidden ? ' style="display:none"' : ''}>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
  const html = `<table>${row(['员工花名册'])}${row(heads)}${row(cells('卫国梁', '部长'))}${row(cells('沈亦舟', '副部长'), true)}</table>`;
  await given(page, '花名册.xls', html);
  await shows('.import-summary', '新增 1 人，新决策链 1 条');
  expect(texts('[role="dialog"]').join()).toContain('表中隐藏（筛选掉）的 1 行没有读入');
  for (const name of ['民族', '手机', '月薪', '紧急联系人', '办公地点']) expect(choice(name).value).toBe('skip');
  await page.user.click(box('隐藏的行也导入'));
  await shows('.import-summary', '新增 2 人，新决策链 1 条');
  expect(choice('标题行').value).toBe('found');
  await page.user.selectOptions(choice('标题行'), 'none');
  await shows('.import-summary', /新增 [3-9] 人/);
  await page.user.selectOptions(choice('标题行'), '自动识别');
  await page.user.selectOptions(await eventually(() => choice('办公地点')), 'note');
  await page.user.click(importButton());
  expect(peopleOf(page.app.chain(), '采购部')).toEqual(['卫国梁', '沈亦舟']);
});

test('a plan from a file is known by its headings, previewed, and comes in with a stranger', async () => {
  const page = await showApp(example);
  await given(
    page,
    '计划.tsv',
    '客户名称\t职务\t提升目标\t责任人\t完成时间\nIza\tCEO\t支持\t张\t2027-12-01\n\t\t排他\t李\t2027-02-30\n查无此人\t总监\t认识\t王\t\n',
  );
  const part = await seen('[data-import-table="plan"]');
  expect(part.textContent).toContain('新增 2 行');
  expect(part.textContent).toContain('第 3 行“完成时间”的“2027-02-30”无法识别为日期，已记入“进展”');
  await page.user.click(within(part).getByLabelText(/^查无此人/));
  await eventually(() => expect(part.textContent).toContain('新增 3 行'));
  expect(page.app.chain()).toBe(example);
  await page.user.click(importButton());
  await eventually(() => expect(texts('.notice').join()).toContain('已导入 3 项'));
  expect(page.app.chain().plan).toHaveLength(3);
  expect(texts('.notice .link')).toEqual(['撤销', '查看提升计划']);
  await page.user.click(within(await seen('.notice')).getByText('查看提升计划'));
  expect(page.app.preferences.getState()).toMatchObject({ view: 'plan', isSellingShown: false });
  expect(document.activeElement?.id).toBe(idIn(page.app, 'tab-plan'));
  expect(texts('.notice')).toEqual([]);
});

test('after tables came in their pages are offered, each once and not the one on screen', async () => {
  const page = await showApp(example, { view: 'plan', language: 'en' });
  const sheet = (name: string, ...rows: readonly string[]) => ({ name, rows: rows.map((row) => row.split(',')) });
  const bytes = await writeXlsx({
    sheets: [
      sheet('a', 'Name,Goal,Owner', 'Iza,Supports us,Li'),
      sheet('b', 'Step,Unit,Planned', 'Tender,Procurement,2027-01-05'),
      sheet('c', 'Selling point,Value,Uniqueness', 'One cabinet,High,Low'),
    ],
  });
  await given(page, 'all.xlsx', bytes);
  await eventually(() => expect(document.querySelectorAll('[data-import-table]')).toHaveLength(3));
  await page.user.click(dialog().getByRole('button', { name: 'Import' }));
  await eventually(() => expect(texts('.notice .link')).toEqual(['Undo', 'Show decision mode', 'Show selling points']));
  await page.user.click(within(await seen('.notice')).getByText('Show selling points'));
  expect(page.app.preferences.getState()).toMatchObject({ view: 'plan', isSellingShown: true });
});

test('what comes in as progress joins what was told, and the preview says so', async () => {
  const worked = workedExample('zh', '2026-11-02');
  const item =
    worked.plan.find(({ personId }) => personById(worked, personId)?.name === 'Iza') ?? expect.fail('no row');
  const told = addLogEntry(item.id, { on: '2026-11-01', by: '', text: '已约' })(worked);
  const page = await showApp(told);
  await given(page, '进展.tsv', `客户名称\t提升目标\t进展\nIza\t${item.goal}\t会面改到下周\n`);
  await seen('[data-import-table="plan"]');
  await shows('[data-import-table="plan"] .import-changes', /^进展\s新增一条：会面改到下周$/);
  await page.user.click(importButton());
  const row = page.app.chain().plan.find(({ id }) => id === item.id);
  expect(row?.log?.map(({ text }) => text)).toEqual(['已约', '会面改到下周']);
});

test('notes from a chat become people beside who is selected, and in the chains they name', async () => {
  const page = await showApp(example, { isDockOpen: false, isInspectorOpen: false });
  const buld = allPersonIds(example).find((id) => personById(example, id)?.name === 'Buld') ?? expect.fail('nobody');
  await act(async () => page.app.chart.verbs.select({ kind: 'people', ids: [buld] }));
  const place = await seen('.place-input');
  await act(async () => place.focus());
  await page.user.paste(sample('people-notes.txt').toString('utf8'));
  await page.user.click(await eventually(importButton));
  const chain = page.app.chain();
  expect(peopleOf(chain, '采购部')).toEqual(['Buld', 'Vo', 'Sid', '卫国梁', '沈亦舟', '吕清']);
  expect(peopleOf(chain, '网络技术部')?.slice(0, 2)).toEqual(['苏明远', '刘䶮']);
});

/** The workbook of a chart as the export dialog writes it. */
async function workbookOf(chain: DecisionChain): Promise<Uint8Array> {
  const options = { ...pageOptions, pages: pageKindIds };
  const [book] = await writtenParts('xlsx', { chain, options, madeAt: new Date('2026-11-02T09:00:00Z') }, null);
  return book instanceof Uint8Array ? book : expect.fail('no workbook');
}

test('cells edited on either sheet of the exported workbook are the ones that change', async () => {
  const page = await showApp(example);
  const { sheets } = await readXlsx(await workbookOf(example));
  const [top, everyone] = sheets;
  const typeOver = (sheet: (typeof sheets)[number] | undefined, from: string, to: string) => {
    const row = sheet?.rows.find((cells) => cells.includes(from)) ?? expect.fail(`${from} is not on the sheet`);
    row[row.indexOf(from)] = to;
  };
  typeOver(top, '副主席', '常务副主席');
  typeOver(everyone, '副主管', '代主管');
  const edited = sheets.map(({ name, rows, hidden = false }) => ({ name, rows, hidden }));
  await given(page, '改过.xlsx', await writeXlsx({ sheets: edited }));
  await shows('.import-summary', /新增 0 人，更新 2 人/);
  await shows('.import-changes', /副主席 → 常务副主席/, /副主管 → 代主管/);
  await page.user.click(importButton());
  const titleOf = (name: string) => everybody(page.app.chain()).find((person) => person.name === name)?.jobTitle;
  expect([titleOf('Mim'), titleOf('Mik')]).toEqual(['常务副主席', '代主管']);
});

test('our workbook of a plan changes nothing', async () => {
  const worked = workedExample('zh', '2026-11-02');
  const page = await showApp(worked);
  await given(page, '自己的.xlsx', await workbookOf(worked));
  const part = await seen('[data-import-table="plan"]');
  expect(part.textContent).toContain('行无变化');
  expect(part.textContent).not.toContain('更新');
  expect(isOff(importButton())).toBe(true);
});
