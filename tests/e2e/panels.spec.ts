import { axe, frames, peopleOf, person, picture, rib, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

async function openFromMenu(page: Page, item: string) {
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Puts the cursor behind a text of the outline, as a click would. */
async function cursorBehind(page: Page, text: string): Promise<void> {
  const outline = page.getByRole('textbox', { name: '大纲' });
  await expect(outline).toBeFocused();
  await outline.evaluate((area, wanted) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
    const at = area.value.indexOf(wanted) + wanted.length;
    area.setSelectionRange(at, at);
  }, text);
  await frames(page, 2);
}

test('the outline and the canvas say the same, whichever is edited', async ({ page }) => {
  await start(page);
  await openFromMenu(page, '大纲');
  const outline = page.getByRole('textbox', { name: '大纲' });
  await expect(outline).toHaveValue(/^# GU 产品进入首都区域\n董事会\n\t董事会长 Da Hai\n/);
  await cursorBehind(page, 'CEO Iza');
  await page.keyboard.press('Enter');
  await page.keyboard.type('COO 高敏');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', '高敏', 'Av', 'sha']);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', '高敏', 'sha']);
  await page.keyboard.press('Shift+Tab');
  await expect
    .poll(async () => (await picture(page)).ribs.map((each) => each.name).slice(0, 4))
    .toEqual(['董事会', '高层管理', 'COO 高敏', '采购部']);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha']);
  await page.keyboard.press('Escape');
  await person(page, 'Mike').click();
  await page.keyboard.type('麦克');
  await page.keyboard.press('Enter');
  await expect(outline).toHaveValue(/\n市场部\n\t市场部部长 麦克\n/);
  await rib(page, '政府部门').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(outline).toHaveValue(/\n政府部门\n\t通信部长\n运维部门\n/);
});

test('a line cut here and pasted there moves its person with rank and ratings, as one step', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await openFromMenu(page, '大纲');
  const outline = page.getByRole('textbox', { name: '大纲' });
  await cursorBehind(page, '采购部部长 Buld');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+x');
  await expect(page.getByText(/离开大纲时将删除 1 人/)).toBeVisible();
  await cursorBehind(page, '市场部部长 Mike');
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/离开大纲时将删除/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Buld']);
  await expect(person(page, 'Buld')).toHaveAttribute('data-top-rank', '3');
  await expect(person(page, 'Buld')).toHaveAttribute('aria-label', /中立，接受/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', 'Vo', 'Sid']);
  await expect(outline).toHaveValue(/\n采购部\n\t采购部部长 Buld\n/);
});

test('an input method composes in the outline without losing a letter or a line', async ({ page }) => {
  await start(page);
  await openFromMenu(page, '大纲');
  await cursorBehind(page, 'CEO Iza');
  await page.keyboard.press('Enter');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  await client.send('Input.imeSetComposition', { text: 'gao min', selectionStart: 7, selectionEnd: 7 });
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha']);
  await client.send('Input.insertText', { text: '高敏' });
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', '高敏', 'Av', 'sha']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveAttribute('title', /撤销 编辑大纲/);
});

test('find and replace: one, all as one step, and everyone found set at once', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: '查找和替换' });
  await expect(dialog.getByLabel('查找', { exact: true })).toBeFocused();
  await page.keyboard.type('部长');
  await expect(dialog.getByText('找到 5 处')).toBeVisible();
  await dialog.getByLabel('替换为').fill('总经理');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(person(page, 'Vo')).toHaveAttribute('aria-label', /^Vo，采购部\(GSM\)副总经理/);
  await expect(person(page, 'Buld')).toHaveAttribute('aria-label', /^Buld，采购部部长/);
  await dialog.getByRole('button', { name: '全部替换（4）' }).click();
  await expect(dialog.getByText('没有找到“部长”')).toBeVisible();
  await expect(person(page, 'Buld')).toHaveAttribute('aria-label', /^Buld，采购部总经理/);
  const { violations } = await axe(page).include('.dialog').analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ).toEqual([]);
  await dialog.getByLabel('查找', { exact: true }).fill('董事');
  await dialog.getByRole('checkbox', { name: '决策链' }).uncheck();
  await dialog.getByRole('checkbox', { name: '诉求和依据' }).uncheck();
  await dialog.getByRole('button', { name: '选中这 3 人' }).click();
  await expect(page.locator('.inspector h2')).toHaveText(/3/);
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(person(page, 'Buld')).toHaveAttribute('aria-label', /^Buld，采购部部长/);
  await expect(person(page, 'Vo')).toHaveAttribute('aria-label', /^Vo，采购部\(GSM\)副总经理/);
  await page.keyboard.press('Control+h');
  await dialog.getByLabel('查找', { exact: true }).fill('高层互访');
  await dialog.getByRole('button', { name: /^前往/ }).first().click();
  await expect(page.getByRole('tab', { name: '提升计划' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.plan [data-cell-input]')).toBeFocused();
  await expect(page.locator('.plan [data-cell-input]')).toHaveAttribute('aria-activedescendant', /-measure$/);
});
