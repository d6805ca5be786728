// @vitest-environment jsdom
/** What is typed, chosen and walked in 《客户关系评估表》, by keyboard and mouse. */
import { afterEach, expect, test } from 'vitest';
import { type AppPage, eventually, leaveApp, seen } from '../support/appPage.tsx';
import { active, cell, field, grid, ranked, red, row, showAssessment, textOf } from '../support/assessmentPage.tsx';

afterEach(leaveApp);

const options = () => [...document.querySelectorAll('[role="option"]')].map((each) => each.textContent);
const spoken = () => [...document.querySelectorAll('[aria-live="polite"]')].at(-1)?.textContent;

async function into(page: AppPage, name: string, column: string, text: string): Promise<void> {
  await page.user.click(cell(name, column));
  await page.user.keyboard(text);
}

test('arrows, Tab, Enter, Home and End walk; typing replaces; Escape keeps', async () => {
  const { user, press } = await showAssessment();
  await user.click(cell('Da Hai', 'name'));
  expect(active()).toBe('Da Hai name');
  await press('ArrowDown', 'ArrowRight');
  expect(active()).toBe('Iza jobTitle');
  await press('Tab', 'Shift+Tab', 'Shift+Tab');
  expect(active()).toBe('Iza name');
  await press('Enter');
  expect(active()).toBe('Buld name');
  await press('Shift+Enter', 'Home');
  expect(active()).toBe('Iza rank');
  await press('Control+End');
  expect(active()).toMatch(/^ \w+/);
  await press('Control+Home');
  expect(active()).toBe('Da Hai rank');
  await press('ArrowRight');
  await user.keyboard('Dai Hai{Enter}');
  expect(row('Dai Hai').dataset.topRank).toBe('1');
  expect(active()).toBe('Iza name');
  await user.keyboard('nobody{Escape}');
  expect(row('Iza')).toBeTruthy();
  await user.keyboard('{F2} B{Tab}');
  expect(active()).toBe('Iza B jobTitle');
  await press('Control+z', 'Control+z');
  expect(ranked()).toEqual(red);
});

test('one key rates: level 0–6, stance 1–5 and + = −, role by letter', async () => {
  const page = await showAssessment();
  await into(page, 'Mike', 'targetLevel', '5');
  expect(textOf('Mike', 'targetLevel')).toContain('信任');
  expect(textOf('Mike', 'gap')).toBe('1');
  await into(page, 'Lob', 'stance', '+');
  expect(textOf('Lob', 'stance')).toBe('支持');
  await page.user.keyboard('+');
  expect(textOf('Lob', 'stance')).toBe('排他支持');
  await page.user.keyboard('1');
  expect(textOf('Lob', 'stance')).toBe('反对');
  await into(page, 'Lob', 'role', 'g');
  expect(textOf('Lob', 'role')).toMatch(/^守门/);
  await page.press('Delete');
  expect(textOf('Lob', 'role')).toBe('');
  await eventually(() => expect(spoken()).toMatch(/已清除 1 格/));
});

test('the picker opens by Space, F2, Alt+↓ and a click on the active cell; keys and mouse choose', async () => {
  const { user, press } = await showAssessment();
  const list = () => document.querySelector('[role="listbox"][aria-label="目标层次"]');
  await user.click(cell('Mike', 'targetLevel'));
  expect(list()).toBeNull();
  for (const open of [' ', 'F2', 'Alt+ArrowDown']) {
    await press(open);
    await seen('[role="listbox"][aria-label="目标层次"]');
    expect(options()).toEqual(
      ['未接触', '接触', '了解', '接受', '尊重', '信任', '伙伴'].map((level, key) =>
        expect.stringMatching(new RegExp(`^${key}\\s?${level}`)),
      ),
    );
    await press('Escape');
    await eventually(() => expect(list()).toBeNull());
  }
  await user.click(cell('Mike', 'targetLevel'));
  await seen('[role="listbox"][aria-label="目标层次"]');
  const trust = [...document.querySelectorAll('[role="option"]')].find((each) => each.textContent.includes('信任'));
  await user.click(trust ?? expect.fail('no 信任'));
  expect(textOf('Mike', 'targetLevel')).toBe('信任');
  await press('F2', 'ArrowDown', 'Enter');
  expect(textOf('Mike', 'targetLevel')).toBe('伙伴');
  await user.click(cell('Mike', 'targetLevel'));
  await press('F2', '4');
  expect(textOf('Mike', 'targetLevel')).toBe('尊重');
});

test('Enter after Tabs goes below where the first of them was pressed', async () => {
  const page = await showAssessment();
  await into(page, 'Da Hai', 'stance', '4');
  await page.press('Tab', '5', 'Tab', '6', 'Enter');
  expect(active()).toBe('Iza stance');
  await page.press('Tab', 'Tab', 'Shift+Tab', 'Enter');
  expect(active(), 'a Tab back begins anew').toBe('Buld level');
  await page.press('Tab', 'ArrowDown', 'Enter');
  expect(active(), 'and so does an arrow').toMatch(/^Mim /);
  await into(page, 'Da Hai', 'primaryOwner', '王立{Tab}陈静{Enter}');
  expect(active()).toBe('Iza primaryOwner');
});

test('levels are typed down a column as in Excel: a key, Enter, the next', async () => {
  const { user, press } = await showAssessment();
  await user.click(cell('Da Hai', 'level'));
  expect((await seen('.view-foot')).textContent).toContain('Enter下一行');
  await press('5', 'Enter', '6', 'Enter', '1', 'Tab', '2', 'Shift+Enter');
  expect(document.querySelector('.cell-list')).toBeNull();
  for (const [name, level] of Object.entries({ 'Da Hai': '信任', Iza: '伙伴', Buld: '接触' }))
    expect(textOf(name, 'level')).toBe(level);
  expect(textOf('Buld', 'targetLevel')).toBe('了解');
  await press('3');
  expect(textOf('Iza', 'targetLevel')).toBe('接受');
});

test('dates are typed in many forms or picked; what is no date stays open and is said', async () => {
  const page = await showAssessment();
  const { user, press } = page;
  const year = new Date().getFullYear();
  for (const text of [`${year}-06-11`, `${year}/6/11`, `11 Jun ${year}`, `${year}年6月11日`]) {
    await into(page, 'Iza', 'assessedOn', `${text}{Enter}`);
    expect(textOf('Iza', 'assessedOn')).toBe(`${year}-06-11`);
    await into(page, 'Iza', 'assessedOn', '{Delete}');
    expect(textOf('Iza', 'assessedOn')).toBe('');
  }
  await into(page, 'Iza', 'assessedOn', 'soon{Enter}');
  const alert = () => document.querySelector('[role="alert"]')?.textContent ?? '';
  expect(alert()).toMatch(/^无法识别为日期：Iza的评估日期“soon”/);
  expect(field().value).toBe('soon');
  await press('Backspace');
  expect(alert()).toBe('');
  await press('Escape', 'F2');
  const day = (await seen('.date-pick input')) as HTMLInputElement;
  await user.type(day, `${year}-05-20`);
  expect(textOf('Iza', 'assessedOn')).toBe(`${year}-05-20`);
});

test('owners are completed from names in use', async () => {
  const page = await showAssessment();
  await into(page, 'Da Hai', 'primaryOwner', '王立{Enter}陈静{Enter}李航{Enter}');
  await into(page, 'Av', 'primaryOwner', '陈');
  expect(options()).toEqual(['陈静']);
  await page.press('ArrowDown', 'Enter');
  expect(textOf('Av', 'primaryOwner')).toBe('陈静');
  await page.user.keyboard('陈{Enter}');
  expect(textOf('Mim', 'primaryOwner')).toBe('陈静');
});

test('the rest of a name in use stands marked behind what is typed: Enter and Tab take it, typing and Backspace do not', async () => {
  const page = await showAssessment();
  const { user } = page;
  await into(page, 'Da Hai', 'primaryOwner', 'Wang Li{Enter}wa');
  expect(field().value).toBe('wang Li');
  expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('ng Li');
  await user.keyboard('{Enter}');
  expect(textOf('Iza', 'primaryOwner')).toBe('Wang Li');
  await user.keyboard('Wa{Tab}');
  expect(textOf('Buld', 'primaryOwner')).toBe('Wang Li');
  await into(page, 'Av', 'primaryOwner', 'Wan{Backspace}');
  expect(field().value).toBe('Wan');
  await user.keyboard('{Enter}');
  expect(textOf('Av', 'primaryOwner')).toBe('Wan');
  await user.keyboard('Wade{Enter}');
  expect(textOf('Mim', 'primaryOwner')).toBe('Wade');
});

test('a rank is typed, 0 being 10; Delete takes it away; Alt+↑ brings the first outsider to the last rank', async () => {
  const page = await showAssessment();
  const { user, press } = page;
  await into(page, 'Da Hai', 'rank', '0{Enter}');
  expect(ranked()).toEqual(['Mike', ...red.slice(1, 9), 'Da Hai']);
  await press('Control+z');
  await user.click(cell('Rez', 'name'));
  await press('Alt+ArrowUp');
  expect(ranked()).toEqual([...red.slice(0, 9), 'Rez']);
  await eventually(() => expect(spoken()).toBe('Rez：TOP 10'));
  await press('Alt+ArrowUp');
  expect(ranked()).toEqual([...red.slice(0, 8), 'Rez', 'Lob']);
  await press('Home', 'Delete');
  await user.click(cell('Mik', 'name'));
  await press('Alt+ArrowUp');
  expect(ranked()).toEqual([...red.slice(0, 8), 'Lob', 'Mik']);
});

test('sorting orders within the ten and never ranks', async () => {
  const { user } = await showAssessment();
  const heading = [...grid().querySelectorAll<HTMLElement>('[role="columnheader"]')].find((each) =>
    each.textContent.includes('态度'),
  );
  await user.click(heading?.querySelector('button') ?? expect.fail('no heading'));
  expect(ranked()).not.toEqual(red);
  expect([...ranked()].sort()).toEqual([...red].sort());
});
