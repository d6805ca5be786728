import { frames, person, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

/** Where every control of the bar is, in tenths of a pixel. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.toolbar button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const name = button.id || button.ariaLabel || button.className;
      return [name, ...[x, y, width, height].map((each) => Math.round(each * 10))].join(' ');
    }),
  );
}

async function withFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const file = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('a rather long name of a chart.fishbone.json', {
        create: true,
      });
    Object.assign(window, { showOpenFilePicker: async () => [await file()], showSaveFilePicker: file });
  });
}

const widths = [1280, 1366, 1440, 1920];

for (const language of ['zh', 'en']) {
  test(`whatever the bar says, no control of it moves (${language})`, { tag: '@served' }, async ({ page }) => {
    const isZh = language === 'zh';
    await withFile(page);
    const status = page.locator('.save-status');
    const title = page.getByRole('complementary').getByLabel(isZh ? '项目名' : 'Project name');
    const boxesAt = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      await frames(page, 2);
      return (await boxes(page)).map((each) => each.replace(/^\S+ is-open /, ''));
    };
    await start(page, `?lang=${language}`);
    await page.evaluate(() => document.fonts.ready);
    const rest = new Map<number, string[]>();
    for (const width of widths) rest.set(width, await boxesAt(width));
    const stays = async (state: string) => {
      for (const width of widths) expect(await boxesAt(width), `${state} at ${width}`).toEqual(rest.get(width));
    };
    await person(page, 'Mim').click();
    await page.keyboard.type('Mimi');
    await stays('typing');
    await page.keyboard.press('Enter');
    await stays('saving here');
    await expect(status).toHaveText(isZh ? /本机/ : /this machine/);
    await stays('saved here');
    await page.keyboard.press('Control+s');
    await expect(status).toHaveText(isZh ? /已存于/ : /Saved in/);
    await stays('in the file');
    // The widest window is the last: what is free there is the note's.
    expect((await status.boundingBox())?.width).toBeGreaterThan(240);
    await person(page, 'Mimi').click();
    await page.keyboard.press('Control+0');
    await page.keyboard.press('Delete');
    await expect(status).toHaveText(isZh ? /还没存入/ : /not yet in/);
    await stays('changed');
    await page.locator('[data-target]').click();
    await title.fill('一个很长很长的项目名，长到标题放不下 and then some more of it');
    await title.press('Enter');
    await stays('long title');
    await title.fill('短');
    await title.press('Enter');
    await stays('short title');
    await page.locator('.chart-title').click();
    await page.getByRole('menuitemcheckbox', { name: isZh ? '自动保存在本机' : 'Autosave on this machine' }).click();
    await page.keyboard.press('Escape');
    await expect(status).toHaveClass(/is-problem/);
    await stays('autosave off');
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').locator('.export-errors .link').click();
    await expect(page.locator('.toolbar .is-primary')).toHaveAccessibleName(isZh ? '继续导出' : 'Resume');
    await stays('an export waits');
    await page.keyboard.press('Alt+PageDown');
    await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('.zoom')).toBeHidden();
    await expect(page.locator('[data-cell-input]')).toBeFocused();
    await stays('the other view');
    await page.keyboard.press('Alt+PageUp');
    await expect(page.locator('.zoom')).toBeVisible();
    await expect(page.locator('.place-input')).toBeFocused();
  });
}

test('保存 pressed with a card open is hit: it stays under the pointer while the text is taken', {
  tag: '@served',
}, async ({ page }) => {
  await withFile(page);
  await start(page);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.save-status')).toHaveText(/已存于/);
  await person(page, 'Mim').click();
  await page.keyboard.type('按下保存');
  const box = await page.getByRole('button', { name: '保存', exact: true }).boundingBox();
  if (!box) throw new Error('no button');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await expect(page.locator('.save-status')).toHaveText(/还没存入/);
  await page.mouse.up();
  await expect(page.locator('.save-status')).toHaveText(/已存于/);
  await expect(person(page, '按下保存')).toHaveCount(1);
});

test('in English on a small laptop the title keeps room for two words, and no heading of a view is cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await start(page, '?lang=en');
  const title = await page.locator('.chart-title > span').boundingBox();
  expect(title?.width).toBeGreaterThan(110);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    const cut = await page
      .locator('.view-head > :is(h1, p)')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
    expect(cut).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Decision mode' }).click();
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expect(page.locator('.view-head > p')).toBeVisible();
  expect(await page.locator('.view-head > p').evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
});

test('the bar says the deal’s stage by its name at every width, whole, in both languages', async ({ page }) => {
  for (const language of ['zh', 'en']) {
    await start(page, `?lang=${language}`);
    const chip = page.getByRole('button', { name: /^(项目阶段|Project stage): / });
    const isWhole = async (state: string) => {
      const word = chip.locator('span:visible');
      await expect(word, state).toHaveCount(1);
      await expect.poll(() => word.evaluate((each) => each.scrollWidth - each.clientWidth), state).toBe(0);
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      await isWhole(`no stage at ${width}`);
    }
    if ((await chip.getAttribute('aria-expanded')) === 'false') await chip.click();
    const stages = page.getByRole('radiogroup', { name: /^(项目阶段|Project stage)$/ }).getByRole('radio');
    await expect(stages).toHaveCount(9);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      // Chosen one by one in the page itself: what is cut off in the frame after.
      const cut = await chip.evaluate(async (button, at) => {
        const found: string[] = [];
        const group = '[role="radiogroup"]:is([aria-label="项目阶段"], [aria-label="Project stage"])';
        for (const stage of document.querySelectorAll<HTMLElement>(`${group} [role="radio"]`)) {
          stage.click();
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const words = [...button.querySelectorAll('span')].filter((each) => each.checkVisibility());
          const isWhole = words.every((each) => each.scrollWidth <= each.clientWidth);
          if (words.length !== 1 || !isWhole) found.push(`${stage.textContent} at ${at}`);
        }
        return found;
      }, width);
      expect(cut).toEqual([]);
      await isWhole(`the last stage at ${width}`);
    }
  }
});
