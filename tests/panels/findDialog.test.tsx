// @vitest-environment jsdom
/** The dialog of find and replace by itself: what it lists, which one is current, and what it says it did. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { FindDialog } from '../../src/panels/FindDialog.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { Notices } from '../../src/ui/Notices.tsx';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { allCalled, button, called, calledSoon } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { chartOf } from '../support/outlineChart.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'execCommand');
});

const text = '# 采购部的目标\n采购部\n\t采购部部长 王五\n\t部员 Anna\n董事会\n\tCEO anna';

/** The dialog with what it says beside itself. */
async function show(chain: DecisionChain = chartOf(text), chosen: Partial<Preferences> = {}) {
  stubPage();
  const app = newApp(chain, chosen);
  shellDesk(app).setState({ dialog: 'find' });
  render(
    inApp(
      app,
      <>
        <FindDialog />
        <Notices />
        <Announcer />
      </>,
    ),
  );
  await calledSoon('[role="dialog"]', /./);
  const field = (name: string) => called<HTMLInputElement>('[role="dialog"] input', name);
  const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
  return {
    app,
    field,
    write,
    find: (value: string) => write(app.preferences.getState().language === 'zh' ? '查找' : 'Find', value),
    status: () => document.querySelector('[role="dialog"] [role="status"]')?.textContent ?? '',
    items: () => lines().map((each) => each.textContent ?? ''),
    current: () => lines().findIndex((each) => each.getAttribute('aria-current') === 'true'),
  };
}

const lines = () => [...document.querySelectorAll('[role="dialog"] li')];
const notice = () => document.querySelector('.notice p')?.textContent;
const problem = () => document.querySelector('.notice.is-problem p')?.textContent;

test('says what to type, what was found and where, and that nothing was found', async () => {
  const { status, items, find } = await show();
  expect(status()).toBe('输入要查找的文字');
  expect(button('全部替换（0）')).toHaveProperty('disabled', true);
  expect(allCalled('button', /^选中/)).toEqual([]);
  find('采购部');
  expect(status()).toMatch(/^找到 3 处Enter 下一处/);
  expect(items().map((each) => each.replace(/前往替换$/, ''))).toEqual([
    '本图标题和目标采购部的目标',
    '采购部决策链采购部',
    '采购部 · 王五职务采购部部长',
  ]);
  find('没有的');
  expect(status()).toBe('没有找到“没有的”');
  expect(items()).toEqual([]);
});

test('speaks English whole', async () => {
  const { status, find, field } = await show(chartOf(text), { language: 'en' });
  find('anna');
  expect(status()).toContain('2 found');
  button('Select 2 people');
  button('Replace all (2)');
  button('Go: 董事会 · anna anna');
  expect(field('Replace with').value).toBe('');
  for (const where of [...document.querySelectorAll('fieldset input')].slice(0, -1)) fireEvent.click(where);
  expect(status()).toBe('Choose at least one place to look in');
});

test('Enter and the arrows walk what was found round and round; a new query begins at the first', async () => {
  const { find, field, current } = await show();
  find('部');
  const press = (key: string, more = {}) => fireEvent.keyDown(field('查找'), { key, ...more });
  const walked = [
    current(),
    ...[['Enter'], ['ArrowDown'], ['Enter', { shiftKey: true }], ['ArrowUp'], ['ArrowUp']].map(([key, more]) => {
      press(key as string, more as object);
      return current();
    }),
  ];
  expect(walked).toEqual([0, 1, 2, 1, 0, 4]);
  expect(press('Enter', { isComposing: true }), 'an input method chooses with it').toBe(true);
  expect(current()).toBe(4);
  find('采购部');
  expect(current()).toBe(0);
});

test('one is replaced from its line or by Enter, as a step of its own that is told; another case is another text', async () => {
  const { app, find, write, field, status, items } = await show();
  find('anna');
  fireEvent.click(called('input', '区分大小写'));
  expect(items()).toHaveLength(1);
  fireEvent.click(called('input', '区分大小写'));
  write('替换为', '安娜');
  expect(items()[1]).toContain('anna安娜');
  fireEvent.click(button('替换：董事会 · anna anna'));
  expect(app.chain().people['person:3']?.name).toBe('安娜');
  expect(app.chain().people['person:2']?.name).toMatch(/Anna$/);
  expect([...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)).toContain(
    '已替换 1 处',
  );
  fireEvent.keyDown(field('替换为'), { key: 'Enter' });
  expect(app.chain().people['person:2']?.name).toMatch(/安娜$/);
  expect(app.chart.getState().history.past).toHaveLength(2);
  expect(status()).toBe('没有找到“anna”');
  fireEvent.keyDown(field('替换为'), { key: 'Enter' });
  expect(app.chart.getState().history.past, 'with nothing found there is nothing to do').toHaveLength(2);
});

test('all are replaced as one step, told with its undo, those out of scope left', async () => {
  const { app, find, write } = await show();
  find('采购部');
  fireEvent.click(called('input', '标题和目标'));
  write('替换为', '采购部（集团）');
  fireEvent.click(button('全部替换（2）'));
  expect(notice()).toBe('已替换 2 处');
  expect(app.chain()).toMatchObject({ target: '采购部的目标', ribs: [{ name: '采购部（集团）' }, { name: '董事会' }] });
  fireEvent.click(screen.getByText('撤销'));
  expect(app.chain().ribs[0]?.name).toBe('采购部');
});

test('what a file could not hold is left and said, be it some, all, or the one', async () => {
  const long = '长'.repeat(1_996);
  const { app, find, write } = await show(chartOf(`# 目标\n采购部${long}\n\t部长 采购部`));
  const all = () => fireEvent.click(button(/^全部替换/));
  find('采购部');
  write('替换为', '采购部总部');
  fireEvent.click(screen.getAllByText('替换')[0] ?? expect.fail('no button'));
  expect(problem()).toBe('有 1 处替换后过长，保持原样');
  expect(app.chart.getState().history.past).toEqual([]);
  all();
  expect([...document.querySelectorAll('.notice p')].map(({ textContent }) => textContent)).toContain(
    '已替换 1 处 · 有 1 处替换后过长，保持原样',
  );
  expect(app.chain().people['person:1']).toMatchObject({ jobTitle: '部长 采购部总部' });
  write('替换为', '采'.repeat(2_001));
  all();
  expect(problem()).toBe('有 2 处替换后过长，保持原样');
  expect(app.chart.getState().history.past).toHaveLength(1);
  write('替换为', '采购部');
  all();
  expect(app.chart.getState().history.past, 'the same words are no step').toHaveLength(1);
});

test('everyone found is selected once each, with the inspector beside', async () => {
  const { app, find } = await show(chartOf('# 目标\n采购部\n\t部员部长 部甲\n\t部员 乙'), {
    isInspectorOpen: false,
  });
  find('部');
  fireEvent.click(button('选中这 2 人'));
  expect(app.chart.getState().selection).toEqual({ kind: 'people', ids: ['person:1', 'person:2'] });
  expect(app.preferences.getState().isInspectorOpen).toBe(true);
  expect(shellDesk(app).getState().dialog).toBeNull();
});

test('a hundred are listed, the rest counted and replaced too; a long text is shown around what was found', async () => {
  const many = Array.from({ length: 103 }, (_, at) => `\t部员 甲${at}`).join('\n');
  const { app, find, items, write } = await show(chartOf(`# ${'前'.repeat(40)}部员${'后'.repeat(40)}\n队\n${many}`));
  find('部员');
  expect(items()).toHaveLength(100);
  expect(items()[0]).toContain(`…${'前'.repeat(24)}部员${'后'.repeat(24)}…`);
  screen.getByText('另有 4 处未列出，“全部替换”包括它们');
  write('替换为', '专员');
  fireEvent.click(button('全部替换（104）'));
  const people = Object.values(app.chain().people).map(({ jobTitle, name }) => `${jobTitle} ${name}`.trim());
  expect(people).toHaveLength(103);
  expect(people.filter((each) => !each.startsWith('专员'))).toEqual([]);
});

test('several lines pasted into a field stand in it set apart, and that is said; Escape closes', async () => {
  const { app, field } = await show();
  const typed = vi.fn();
  Object.assign(document, { execCommand: (_: string, __: boolean, each: string) => typed(each) });
  const paste = (text: string) =>
    fireEvent.paste(field('查找'), {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
  expect(paste('王五'), 'one line is the browser’s own').toBe(true);
  expect(paste('王五\n李四')).toBe(false);
  expect(typed).toHaveBeenLastCalledWith('王五；李四');
  expect(notice()).toBe('2 行放进了一行，用“；”隔开');
  paste('王五\n');
  expect(typed).toHaveBeenLastCalledWith('王五');
  fireEvent.keyDown(field('查找'), { key: 'Escape' });
  await act(async () => {});
  expect(shellDesk(app).getState().dialog).toBeNull();
});
