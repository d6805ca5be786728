import { middleOf, peopleOf, person, picture, rib, start, startEmpty } from './desk.ts';
import { expect, test } from './test.ts';

test('Escape ends an entry and keeps it, once more takes it back; hints and card say what the keys do', async ({
  page,
}) => {
  await startEmpty(page);
  const hints = page.locator('.key-hints');
  await expect(hints).toContainText('Enter第一条决策链Esc结束录入');
  await page.keyboard.type('目标');
  await page.keyboard.press('Enter');
  await page.keyboard.type('采购部');
  await page.keyboard.press('Tab');
  await expect(hints, 'a blank card goes on to nobody').toContainText('EnterEsc结束录入');
  await page.keyboard.type('副部长 张三 #1');
  await expect(hints).toContainText('Enter下一位');
  await expect(page.locator('.entry-hints')).toContainText('Enter下一位');
  await page.keyboard.press('Tab');
  await page.keyboard.type('采购部副部长');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['张三']);
  await expect(person(page, '张三')).toHaveAttribute('aria-label', /采购部副部长/);
  await expect(person(page, '张三')).toHaveAttribute('data-top-rank', '1');
  await expect(hints).toContainText('Esc撤回录入');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '采购部'), 'and undo brings it again').toEqual(['张三']);
  await person(page, '张三').click();
  await page.keyboard.press('F2');
  await expect(hints).toContainText('Enter确定');
  await expect(hints).toContainText('Esc不改');
  await expect(page.locator('.entry-hints')).toContainText('Enter确定');
  await page.keyboard.type('李四');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['张三']);
});

test('a held key deletes, adds or copies once; held arrows go on', async ({ page }) => {
  await start(page);
  const hold = async (key: string) => {
    for (let at = 0; at < 12; at++) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  const cards = page.locator('[data-fishbone] [data-person-id]');
  const all = await cards.count();
  await person(page, 'Da Hai').click();
  await hold('Delete');
  await expect(cards).toHaveCount(all - 1);
  await hold('Backspace');
  await expect(cards).toHaveCount(all - 2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(all);
  await rib(page, '董事会').click();
  await hold('Tab');
  await expect(cards, 'one blank card').toHaveCount(all + 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await hold('Enter');
  await expect(page.locator('[data-rib-id]')).toHaveCount(8);
  await page.keyboard.press('Escape');
  await expect(cards).toHaveCount(all);
  await person(page, 'Da Hai').click();
  await page.keyboard.down('Control');
  await hold('d');
  await page.keyboard.up('Control');
  await expect(cards).toHaveCount(all + 1);
  await expect(page.locator('.place-input')).toHaveValue('Da Hai');
  await page.keyboard.type('陈新');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await peopleOf(page, '董事会')).slice(0, 2)).toEqual(['Da Hai', '陈新']);
  await hold('ArrowDown');
  await expect(person(page, '陈新')).toHaveAttribute('aria-selected', 'false');
  await rib(page, '采购部').click();
  await hold('Delete');
  await expect(page.locator('[data-rib-id]')).toHaveCount(6);
  await expect(page.locator('.notice')).toContainText('已删除决策链 采购部，含 3 人');
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-rib-id]')).toHaveCount(7);
});

test('the Enter that chooses a candidate in Safari neither goes nor closes the search', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+f');
  const field = page.locator('.canvas-search input');
  await field.fill('Iza');
  await field.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })),
  );
  await expect(field).toBeFocused();
  await expect(person(page, 'Iza')).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Enter');
  await expect(person(page, 'Iza')).toHaveAttribute('aria-selected', 'true');
});

test('Ctrl+Enter leaves an empty card behind and begins the next chain', async ({ page }) => {
  await startEmpty(page);
  for (const [text, key] of [
    ['目标', 'Enter'],
    ['采购部', 'Tab'],
    ['CEO Iza', 'Enter'],
    ['', 'Control+Enter'],
    ['董事会', 'Tab'],
    ['主席 李明', 'Enter'],
    ['', 'Enter'],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  }
  await expect
    .poll(async () => (await picture(page)).ribs)
    .toEqual([
      { name: '采购部', people: ['Iza'] },
      { name: '董事会', people: ['李明'] },
    ]);
});

test('Tab goes through the page and edits nothing; after any other key it is the canvas’s own', async ({ page }) => {
  await start(page);
  const before = await picture(page);
  await page.getByRole('button', { name: '导出' }).focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    await expect(page.locator('.place-input.is-open')).toHaveCount(0);
  }
  await expect.poll(() => picture(page)).toEqual(before);
  await page.locator('.place-input').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(page.locator('.place-input')).toBeFocused();
});

test('Shift+Tab goes back from a person to the chain, from the chain to the target', async ({ page }) => {
  await start(page);
  await person(page, 'Av').click();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-rib-id][aria-selected="true"]')).toHaveAttribute('aria-label', /^高层管理/);
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-selected', 'true');
});

test('several people: what they share is shown, what differs is said, and a change reaches all', async ({ page }) => {
  await start(page);
  await person(page, 'Iza').click();
  await person(page, 'Mim').click({ modifiers: ['Shift'] });
  const inspector = page.locator('.inspector');
  await expect(inspector.locator('.stance-word').first()).toHaveText('不一致');
  await expect(inspector.getByRole('textbox', { name: '职业' })).toHaveAttribute('placeholder', '不一致');
  await expect(inspector.getByRole('combobox', { name: '第一', exact: true })).toHaveValue('王立');
  await inspector.getByRole('radio', { name: '支持', exact: true }).first().click();
  await expect(inspector.locator('.stance-word').first()).toHaveText('支持');
  for (const name of ['Iza', 'Mim']) await expect(person(page, name)).toHaveAttribute('aria-label', /支持/);
});

test('the link to a reason opens its field, and what is typed is the reason', async ({ page }) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.getByRole('button', { name: '名次与位置不一致：写下理由' }).click();
  await page.keyboard.type('最后由他拍板');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '违背位置的理由' })).toHaveValue('最后由他拍板');
  await expect(person(page, 'Mim')).toHaveCount(1);
});

test('a jump from the checks moves the panel, never the page', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: '检查' }).click();
  for (const go of await page.getByRole('button', { name: '前往' }).all()) {
    await go.click();
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollTop, document.body.scrollTop])).toEqual([
      0, 0, 0,
    ]);
    const bar = await page.locator('.toolbar').boundingBox();
    expect(bar?.y).toBe(0);
  }
});

test('a copy made with Alt keeps what is known; a person cut and pasted keeps the rank', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await person(page, 'Av').click();
  await page.keyboard.press('Control+x');
  await expect(person(page, 'Av')).toHaveCount(0);
  await person(page, 'Mike').click();
  await page.keyboard.press('Control+v');
  await expect(person(page, 'Av')).toHaveAttribute('data-top-rank', '4');
  await expect(person(page, 'Mike')).toHaveAttribute('data-top-rank', '10');
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Av']);

  const from = await middleOf(page, 'Iza');
  const to = await middleOf(page, 'Lob', 40);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.keyboard.down('Alt');
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(person(page, 'Iza')).toHaveCount(2);
  for (const copy of await person(page, 'Iza').all()) await expect(copy).toHaveAttribute('aria-label', /反对，了解/);
});

test('a small window, or 200 % zoom: nothing in the bar covers anything else', async ({ page }) => {
  for (const language of ['zh', 'en']) {
    await page.setViewportSize({ width: 720, height: 450 });
    await start(page, `?lang=${language}`);
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.toolbar button, .dock-head button')].flatMap((button) => {
        const box = button.getBoundingClientRect();
        if (box.width === 0) return [];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top && button.contains(top) ? [] : [button.textContent || button.ariaLabel];
      }),
    );
    expect(covered).toEqual([]);
  }
});

test('an untouched example is there again after a reload, and nothing is complained of', async ({ page }) => {
  await start(page);
  await page.reload();
  await expect(person(page, 'Da Hai')).toHaveCount(1);
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page).toHaveTitle('首都区域 GU 项目 · 决策链鱼骨图');
});
