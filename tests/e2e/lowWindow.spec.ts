/** What a laptop and a small projector show: nothing that matters is cut, hidden or below the fold. */

import { frames, person, samples, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

/** How many of those elements lie wholly within the place and the window. */
function whole(page: Page, elements: string, place: string): Promise<number> {
  return page.locator(place).evaluate((frame, seen) => {
    const box = frame.getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight);
    return [...document.querySelectorAll(seen)].filter((each) => {
      const at = each.getBoundingClientRect();
      const isAcross = at.left >= box.left - 1 && at.right <= box.right + 1;
      return at.height > 0 && isAcross && at.top >= box.top - 1 && at.bottom <= bottom + 1;
    }).length;
  }, elements);
}

/** Every row of the export dialog and the whole page are within it. */
async function fitsDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.page-preview svg')).toBeVisible();
  const seen = await dialog.evaluate((element) => {
    const boxOf = (selector: string) => element.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const rows = [...element.querySelectorAll('.export-row > *, .export-texts > *, .toggle')];
    const sheet = element.querySelector('.export-sheet');
    return {
      over: Math.max(...rows.map((row) => row.getBoundingClientRect().right)) - boxOf('.export-options').right,
      below: boxOf('.export-sheet').bottom - boxOf('.dialog-body').bottom,
      edge: sheet ? getComputedStyle(sheet, '::after').borderBottomWidth : '',
    };
  });
  expect(seen.over).toBeLessThanOrEqual(0.5);
  expect(seen.below).toBeLessThanOrEqual(0);
  expect(seen.edge).toBe('1px');
}

for (const language of ['zh', 'en'] as const) {
  test(`at 1280 × 720 nothing that matters is cut or below the fold, with the stages open (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await start(page, `?lang=${language}`);
    await page.locator('.stage-chip').click();
    await expect(page.locator('.review')).toBeVisible();
    const steps = page.locator('.stage-steps');
    expect(await steps.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    expect(await page.locator('.chart-title > span').evaluate((each) => each.clientWidth)).toBeGreaterThan(80);

    // A job title on a card is 9 px or not there.
    const smallest = await page.locator('.card-title').evaluateAll((all) =>
      Math.min(
        99,
        ...all.map((each) => {
          const zoom = each.getBoundingClientRect().width / Math.max(1, (each as HTMLElement).offsetWidth);
          return Number.parseFloat(getComputedStyle(each).fontSize) * zoom;
        }),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(8.9);

    const tab = page.getByRole('tab');
    await tab.nth(1).click();
    const summary = page.locator('.summary');
    await expect(summary).toBeVisible();
    expect(await summary.evaluate((each) => each.clientHeight)).toBeLessThan(110);
    const track = page.locator('.heading-track');
    await expect(page.locator('.view-foot svg')).toHaveCount((await track.count()) > 0 ? 2 : 0);

    await tab.nth(2).click();
    expect(await whole(page, '.strip-review > b, .strip-today > b', '.plan-strip')).toBe(2);
    await page.locator('.plan-rows [data-plan-id]').first().click();
    await expect(page.locator('.plan-panel')).toBeVisible();
    expect(await whole(page, '.strip-cell', '.plan-strip')).toBe(await page.locator('.strip-cell').count());
    expect(await whole(page, '.plan-loads button', '.plan-band'), 'who carries the rows stays in sight').toBe(5);
    expect(await whole(page, '.plan-foot > .foot-keys', '.plan-foot')).toBeGreaterThanOrEqual(5);
    const table = page.locator('.plan-rows .grid-scroll');
    const hasRoom = async () => {
      for (const column of ['strategy', 'status', 'due', 'owner'])
        await expect(table.locator(`[data-heading="${column}"]`)).toBeInViewport({ ratio: 0.9 });
      expect(
        await table.evaluate((each) => each.scrollWidth - (each.querySelector('.grid') as HTMLElement).offsetWidth),
        'nothing stands out of the table',
      ).toBeLessThanOrEqual(0);
    };
    await hasRoom();
    await page.keyboard.press('Alt+n');
    const field = page.locator('.plan-entry > input');
    await expect(field).toBeFocused();
    for (const text of ['一', '二', '三', '四', '五']) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('.plan-log li')).toHaveCount(5);
    expect(await whole(page, '.plan-entry > input', '.plan-panel .inspector-body')).toBe(1);
    expect(await whole(page, '.plan-log li', '.plan-panel .inspector-body')).toBe(5);
    await page.locator('.checks-button').click();
    await expect(page.locator('.checks-panel')).toBeVisible();
    await hasRoom();
    const [list, panel] = [page.locator('.checks-panel'), page.locator('.plan-panel')];
    const [upper, lower] = [await list.boundingBox(), await panel.boundingBox()];
    expect(lower?.y, 'the chosen row stands below the list of checks').toBe((upper?.y ?? 0) + (upper?.height ?? 0));
    expect(await whole(page, '.plan-panel h2', '.plan-panel')).toBe(1);
    await list.press('Escape');

    await tab.nth(3).click();
    await page.locator('.mode-action').first().click();
    await page.getByRole('menuitem').first().click();
    await expect(page.locator('.lane-dates')).toBeVisible();
    expect(await whole(page, '.lane-dates', '.mode-body')).toBe(1);
    expect(await whole(page, '.lane-head', '.mode-body')).toBeGreaterThanOrEqual(4);

    await tab.nth(0).click();
    await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
    await expect(person(page, '段宏')).toBeVisible();
    await person(page, '段宏').click();
    await page.locator('.checks-button').click();
    await expect(page.locator('.check').first()).toBeVisible();
    const checks = await page.locator('.check').count();
    expect(await whole(page, '.check', '.checks-list')).toBeGreaterThanOrEqual(Math.min(5, checks));

    await page.setViewportSize({ width: 1280, height: 560 });
    await page.locator('.toolbar .is-primary').click();
    await page.getByRole('menuitem', { name: /PNG/ }).click();
    await fitsDialog(page);
  });
}

test('on a wide screen the due dates take the width they have, and the ring of a square is whole', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await start(page);
  await page.getByRole('tab', { name: '提升计划' }).click();
  const [strip, last] = [page.locator('.strip'), page.locator('.strip-cell').last()];
  const [frame, cell] = [await strip.boundingBox(), await last.boundingBox()];
  expect((cell?.x ?? 0) + (cell?.width ?? 0)).toBeCloseTo((frame?.x ?? 0) + (frame?.width ?? 0), 0);
  await page.locator('.strip-place:has(.strip-square) > .strip-cell').first().focus();
  await page.keyboard.press('ArrowUp');
  const square = page.locator('.strip-square:focus');
  await expect(square).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('.strip-stack:has(> :focus)')).toHaveCSS('overflow', 'visible');
});

test('a notice lies on neither tray nor legend, nor on the table below', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const language of ['zh', 'en']) {
    await start(page, `?lang=${language}`);
    await person(page, language === 'zh' ? 'Mim' : 'Buld').click({ button: 'right' });
    await page.getByRole('menuitem', { name: language === 'zh' ? '移到待定区' : 'Move to tray' }).click();
    const notice = page.locator('.notice');
    await expect(notice).toBeVisible();
    await expect(page.locator('.tray')).toBeVisible();
    const isOn = (other: string) =>
      notice.evaluate((element, selector) => {
        const [a, b] = [element, document.querySelector(selector)].map((each) => each?.getBoundingClientRect());
        if (!a || !b) throw new Error(`no ${selector}`);
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      }, other);
    for (const other of ['.tray', '.legend, .legend-button', '.dock'])
      await expect.poll(() => isOn(other), `${other} in ${language}`).toBe(false);
  }
});

test('under the pointer the arrow of a sorted heading stands whole beside the sign that opens its values', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await start(page);
  for (const tab of ['评估表', '提升计划']) {
    await page.getByRole('tab', { name: tab }).click();
    const headings = page.locator('.view-page .grid-heading:not(.is-lower):has(> .heading-filter)');
    for (const heading of (await headings.all()).slice(1, 6)) {
      await heading.locator('.heading-sort').click({ position: { x: 12, y: 8 } });
      const arrow = await heading.locator('.heading-sort > svg').boundingBox();
      const sign = await heading.locator('.heading-filter > svg').boundingBox();
      if (!arrow || !sign) throw new Error('no arrow or no sign');
      expect(arrow.x + arrow.width, (await heading.textContent()) ?? '').toBeLessThanOrEqual(sign.x + 0.5);
    }
  }
});

test('a storage warning is read whole, at any width and at 200 %', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  for (const language of ['zh', 'en']) {
    await start(page, `?lang=${language}`);
    const banner = page.locator('.banner.is-problem');
    await expect(banner).toHaveText(language === 'zh' ? /请保存为文件$/ : /save to a file$/);
    for (const [width, height] of [
      [640, 360],
      [1280, 720],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await frames(page, 2);
      expect(await banner.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      await expect(banner).toBeInViewport({ ratio: 1 });
    }
  }
});
