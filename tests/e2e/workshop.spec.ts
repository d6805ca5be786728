import { person, picture, start } from './desk.ts';
import { expect, test } from './test.ts';

test('looking edits nothing: Tab goes through the page, a jump from the checks moves the panel alone, and after a reload the example is untouched', async ({
  page,
}) => {
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

  await page.getByRole('button', { name: '检查' }).click();
  const goes = page.getByRole('button', { name: '前往' });
  await expect(goes.first()).toBeVisible();
  for (const go of await goes.all()) {
    await go.click();
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollTop, document.body.scrollTop])).toEqual([
      0, 0, 0,
    ]);
    const bar = await page.locator('.toolbar').boundingBox();
    expect(bar?.y).toBe(0);
  }

  await page.reload();
  await expect(person(page, 'Da Hai')).toHaveCount(1);
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page).toHaveTitle('首都区域 GU 项目 · 决策链鱼骨图');
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
