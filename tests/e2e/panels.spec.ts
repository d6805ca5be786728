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

test('the outline and the canvas say the same, whichever is edited; a line cut and pasted moves its person as one step; an input method composes there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
  await page.locator('.place-input').focus();
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
  await expect(outline).toHaveValue(/\n市场部\n\t市场部部长 Mike\n/);

  await outline.focus();
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

  // An input method loses neither a letter nor a line.
  await outline.focus();
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

  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: '查找和替换' });
  await expect(dialog.getByLabel('查找', { exact: true })).toBeFocused();
  await page.keyboard.type('部长');
  await dialog.getByLabel('替换为').fill('总经理');
  await expect(dialog.getByText('找到 5 处')).toBeVisible();
  const { violations } = await axe(page).include('.dialog').analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ).toEqual([]);
});
