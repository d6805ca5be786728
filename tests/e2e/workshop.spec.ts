import { expect, test } from '@playwright/test';
import { middleOf, peopleOf, person, picture, start, startEmpty } from './desk.ts';

test('Escape in the title drops the title alone; the person typed before it stays, as one undo step', async ({
  page,
}) => {
  await startEmpty(page);
  await page.keyboard.type('目标');
  await page.keyboard.press('Enter');
  await page.keyboard.type('采购部');
  await page.keyboard.press('Tab');
  await page.keyboard.type('副部长 张三 #1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('写错的职务');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['张三']);
  await expect(person(page, '张三')).toHaveAttribute('aria-label', /副部长/);
  await expect(person(page, '张三')).toHaveAttribute('data-top-rank', '1');
  await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual([]);
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
