/** Two apps on one page, as a host may show them. The entry of the build is a module of its own: run once more, it makes a second app. */
import { drag, frames, person, rib, settled, start } from './desk.ts';
import { expect, type Locator, type Page, test } from './test.ts';

/** The app on the page goes to the left half; another one starts in the right half. */
async function beside(page: Page): Promise<readonly [left: Locator, right: Locator]> {
  await page.evaluate(() => {
    const left = document.querySelector<HTMLElement>('#root');
    const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
    if (!left || !entry) throw new Error('no app');
    const right = Object.assign(document.createElement('div'), { id: 'root' });
    left.id = 'left';
    left.after(right);
    for (const half of [left, right]) Object.assign(half.style, { position: 'absolute', insetBlock: 0, width: '50%' });
    right.style.left = '50%';
    document.body.append(
      Object.assign(document.createElement('script'), { type: 'module', src: `${entry.src}?again` }),
    );
  });
  await expect(page.locator('#root [data-fishbone]')).toBeVisible();
  await expect(page.locator('.dock-place')).toHaveCount(0);
  return [page.locator('#left'), page.locator('#root')];
}

const names = (side: Locator) =>
  side
    .locator('[data-fishbone] [data-person-id]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')?.split('，')[0]).sort());

const middle = async (on: Locator) => {
  const box = await on.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Ids that stand twice on the page, and references that lead nowhere or into the other app's half. */
const astray = (page: Page) =>
  page.evaluate(() => {
    const byId = new Map<string, Element>();
    const twice: string[] = [];
    for (const each of document.querySelectorAll('[id]')) {
      if (byId.has(each.id)) twice.push(each.id);
      byId.set(each.id, each);
    }
    const half = (of: Element) => of.closest('#left, #root');
    const wrong: string[] = [];
    for (const from of document.querySelectorAll('*'))
      for (const { name, value } of from.attributes) {
        const named = /^(?:aria-(?:controls|labelledby|describedby|activedescendant|owns)|for|list)$/.test(name)
          ? value.split(' ')
          : [...value.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id = '']) => id);
        if (/href$/.test(name) && value.startsWith('#')) named.push(value.slice(1));
        for (const id of named) {
          const to = byId.get(id);
          if (!to || (half(to) && half(from) && half(to) !== half(from))) wrong.push(`${from.tagName} ${name}="${id}"`);
        }
      }
    return [...twice.map((id) => `twice: ${id}`), ...wrong];
  });

test('two apps on one page: people, keys, undo, drags, menus and dialogs of one are not the other’s', {
  tag: '@served',
}, async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.setViewportSize({ width: 2600, height: 900 });
  await start(page);
  const [left, right] = await beside(page);
  const example = await names(left);
  const isOver = async (shown: Locator, side: Locator) => {
    const [at, over] = [await middle(shown), await side.boundingBox()];
    expect(at.x).toBeGreaterThan(over?.x ?? 0);
    expect(at.x).toBeLessThan((over?.x ?? 0) + (over?.width ?? 0));
  };

  // A chart of its own in each; until then both showed the same one, and said so.
  const alsoThere = page.getByText('这张图也在另一个标签页里打开着');
  await expect(alsoThere).toHaveCount(2);
  await right.locator('.chart-title').click();
  const fresh = page.getByRole('menuitem', { name: '新建' });
  await isOver(fresh, right);
  expect(await astray(page)).toEqual([]);
  await fresh.click();
  await expect(right.locator('[data-rib-id]')).toHaveCount(0);
  await expect(alsoThere).toHaveCount(0);
  await page.keyboard.type('新目标');
  await page.keyboard.press('Enter');
  await page.keyboard.type('董事会');
  await page.keyboard.press('Tab');
  for (const line of ['董事长 甲', '董事 乙']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => names(right)).toEqual(['乙', '甲']);
  expect(await names(left)).toEqual(example);

  // Keys go to the one last turned to, wherever the focus has gone since.
  await person(left, 'Mike').click();
  await page.keyboard.type('麦克');
  await page.keyboard.press('Enter');
  await expect(person(left, '麦克')).toBeVisible();
  await person(right, '乙').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => names(right)).toEqual(['甲']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(right)).toEqual(['乙', '甲']);
  await expect(person(left, '麦克')).toBeVisible();
  await left.getByRole('tab', { selected: true }).focus();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Control+z');
  await expect(person(left, 'Mike')).toBeVisible();
  expect(await names(right)).toEqual(['乙', '甲']);
  await page.keyboard.press('Control+Shift+z');
  await expect(person(left, '麦克')).toBeVisible();

  // A card dragged over the other is carried by its own app alone, and finds no seat there.
  await settled(page);
  await drag(page, await middle(person(left, 'Vo')), await middle(rib(right, '董事会')), false);
  await expect(page.locator('.drag-ghost')).toHaveCount(1);
  await expect(page.locator('.drag-ghost-place')).toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator('.drag-ghost')).toHaveCount(0);
  await frames(page, 2);
  expect(await names(right)).toEqual(['乙', '甲']);
  await expect.poll(() => names(left)).toContain('Vo');

  // The canvas's menu, the search and the replacement are of the half they were asked for in.
  await person(right, '甲').click({ button: 'right' });
  await isOver(page.getByRole('menu'), right);
  await page.keyboard.press('Escape');
  await person(left, 'Iza').click();
  await page.keyboard.press('Control+f');
  await expect(left.locator('.canvas-search input')).toBeFocused();
  await expect(right.locator('.canvas-search')).toHaveCount(0);
  await page.keyboard.type('董事');
  await expect(left.locator('.canvas-search [role="option"]')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await person(right, '甲').click();
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: '查找和替换' });
  await dialog.getByLabel('查找', { exact: true }).fill('董事');
  await dialog.getByLabel('替换为').fill('理事');
  expect(await astray(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^全部替换/ }).click();
  await page.keyboard.press('Escape');
  await expect(rib(right, '理事会')).toBeVisible();
  await expect(rib(left, '董事会')).toBeVisible();

  // Each shows a view of its own; the pictures of both charts and of a page have no name in common.
  await page.keyboard.press('Alt+PageDown');
  await expect(right.getByRole('tab', { selected: true })).toHaveText('评估表');
  await expect(left.getByRole('tab', { selected: true })).toHaveText('鱼骨图');
  await page.keyboard.press('Alt+PageUp');
  await person(left, 'Iza').click();
  await page.keyboard.press('Control+p');
  await expect(page.locator('.page-preview svg').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('GU 产品进入首都区域');
  expect(await astray(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(problems).toEqual([]);
});
