// @vitest-environment jsdom
/** Blocks of 《客户关系评估表》: marked, copied, pasted, filled and cleared. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readChain } from '../../src/file/read.ts';
import { eventually, leaveApp } from '../support/appPage.tsx';
import {
  cell,
  copied,
  grid,
  marked,
  marks,
  pasted,
  ranked,
  red,
  row,
  says,
  showAssessment,
  textOf,
} from '../support/assessmentPage.tsx';

afterEach(leaveApp);

const sort = (heading: string) =>
  [...grid().querySelectorAll<HTMLElement>('[role="columnheader"]')]
    .find((each) => each.textContent.includes(heading))
    ?.querySelector('button') ?? expect.fail(`no heading ${heading}`);

test('what Excel copies is pasted as one step, quoted line breaks included', async () => {
  const page = await showAssessment();
  await pasted(page, '5\t信任\r\n"多行\r\n说明"\tTrust\r\n0\t\r\n', 'Da Hai', 'level');
  await eventually(() => expect(textOf('Da Hai', 'level')).toBe('信任'));
  expect(textOf('Iza', 'targetLevel')).toBe('信任');
  expect(textOf('Buld', 'level')).toBe('未接触');
  await says(/粘贴了 5 格；无法识别为关系层次：Iza的关系层次“多行\s*说明”/);
  await page.press('Control+z');
  expect(textOf('Da Hai', 'level')).toBe('尊重');
  expect(textOf('Buld', 'level')).toBe('接受');
  await pasted(page, '"看重声誉\n关注回报"\r\n', 'Da Hai', 'evidence');
  await eventually(() => expect(textOf('Da Hai', 'evidence')).toBe('看重声誉\n关注回报'));
  expect(copied()).toBe('"看重声誉\n关注回报"');
});

test('one cell fills a block; what lies beyond the sheet is named', async () => {
  const page = await showAssessment();
  await page.user.click(cell('Da Hai', 'stance'));
  await page.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await page.user.paste('+');
  await eventually(() => expect(textOf('Buld', 'stance')).toBe('支持'));
  for (const name of ['Da Hai', 'Iza']) expect(textOf(name, 'stance')).toBe('支持');
  await pasted(page, 'x\ny\nz', 'Mik', 'jobTitle');
  await says('粘贴了 2 格；没有放下：多出 1 行（z）。');
});

test('three misfits are named and the rest counted by column; a computed column says that it is', async () => {
  const page = await showAssessment();
  await pasted(page, ['高', '低', '中', '好', '坏'].join('\n'), 'Da Hai', 'level');
  await says(
    /^没有粘贴任何一格；无法识别为关系层次：Da Hai的关系层次“高”、Iza的关系层次“低”、Buld的关系层次“中”（.*）；另有 2 格没有放下（关系层次）。/,
  );
  await pasted(page, '9', 'Da Hai', 'gap');
  await says(/^没有粘贴任何一格；差距由程序计算，不能填写。/);
  await pasted(page, '10', 'Da Hai', 'rank');
  await eventually(() => expect(ranked()).toEqual(['Mike', ...red.slice(1, 9), 'Da Hai']));
});

test('Shift and a click on a rank badge extend the block as beside it', async () => {
  const page = await showAssessment();
  const badge = (name: string) => row(name).querySelector<HTMLElement>('.grid-rank') ?? expect.fail('no badge');
  await marks(page, cell('Da Hai', 'rank'), badge('Buld'));
  expect(marked()).toBe(3);
  await marks(page, cell('Da Hai', 'rank'), badge('Mim'));
  expect(marked()).toBe(5);
  expect(ranked()).toEqual(red);
});

test('a table with headings finds its people by name, in the samples as Excel has them', async () => {
  const read = readChain(readFileSync('tests/e2e/samples/operator-42.fishbone.json', 'utf8'));
  const page = await showAssessment('chain' in read ? read.chain : expect.fail('no sample'));
  await pasted(
    page,
    '姓名\t态度\t关系层次\t第一责任人\n陈立衡\t反对\t信任\t周凯\n韩启东\t++\t6\t王立\n无此人\t中立\t1\t\n',
    '陈立衡',
    'name',
  );
  await eventually(() => expect(textOf('陈立衡', 'stance')).toBe('反对'));
  expect(textOf('韩启东', 'stance')).toBe('排他支持');
  expect(textOf('韩启东', 'level')).toContain('伙伴');
  await says('粘贴了 6 格；没有放下：图上没有 无此人。');
  await page.press('Control+z');
  expect(textOf('陈立衡', 'stance')).toBe('支持');
});

test('Ctrl+D fills down; Delete clears; cutting takes along', async () => {
  const page = await showAssessment();
  await page.user.click(cell('Iza', 'level'));
  await page.press('Control+d');
  expect(textOf('Iza', 'level')).toContain('尊重');
  await page.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  expect(textOf('Av', 'level')).toContain('尊重');
  await marks(page, cell('Vo', 'role'), cell('Vo', 'stance'));
  expect(copied('cut')).toBe('评估\t支持');
  await eventually(() => expect(textOf('Vo', 'role')).toBe(''));
  expect(textOf('Vo', 'stance')).toBe('未评');
  await page.press('Control+z');
  expect(textOf('Vo', 'role')).toMatch(/^评估/);
});

test('a marked block is the same cells of the same people, or the active cell, whatever comes between', async () => {
  const page = await showAssessment();
  const texts = () => [...grid().querySelectorAll('[data-person-id] [data-column="level"]')].map((c) => c.textContent);
  const mark = () => marks(page, cell('Da Hai', 'stance'), cell('Buld', 'targetLevel'));
  await mark();
  expect(marked()).toBe(9);
  await page.user.click(sort('差距'));
  expect(marked()).toBe(1);
  const sorted = texts();
  await page.press('Delete');
  expect(textOf('Da Hai', 'stance')).toBe('未评');
  for (const name of ['Av', 'Mim', 'sha', 'Iza', 'Buld']) expect(textOf(name, 'stance')).not.toBe('未评');
  expect(texts()).toEqual(sorted);
  await page.press('Control+z');
  await page.user.click(sort('名次'));
  await mark();
  await page.press('Control+2');
  expect(row('Da Hai').dataset.topRank).toBe('2');
  expect(marked()).toBe(9);
  await page.press('Delete');
  for (const name of ['Da Hai', 'Iza', 'Buld']) expect(textOf(name, 'stance')).toBe('未评');
  expect(textOf('Av', 'stance')).not.toBe('未评');
  await page.press('Control+z');
  await mark();
  expect(marked()).toBe(6);
  await page.press('Control+8');
  expect(marked()).toBe(1);
});
