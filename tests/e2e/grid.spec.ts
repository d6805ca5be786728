import { axe, cell, drag, grid, middleOf, person, picture, row, samples, start } from './desk.ts';
import { expect, type Locator, type Page, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const red = ['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'sha', 'Ru', 'Lob', 'Mike'];

async function names(page: Page): Promise<string[]> {
  return grid(page).locator('[role="row"][data-top-rank] [data-column="name"] .grid-text').allTextContents();
}

/** Rule 3 (method.md §1), read from the screen: red cards and the grid's first rows are the same people in the same order. */
async function expectContract(page: Page): Promise<readonly string[]> {
  const cards = (await picture(page)).red;
  const rows = await grid(page)
    .locator('[role="row"][data-person-id]')
    .evaluateAll((all) =>
      all.map((each) => ({
        id: each.getAttribute('data-person-id'),
        rank: each.getAttribute('data-top-rank'),
        name: each.querySelector('[data-column="name"] .grid-text')?.textContent ?? '姓名待补',
      })),
    );
  const first = rows.slice(0, cards.length);
  expect(first.map((each) => each.name)).toEqual(cards);
  expect(first.map((each) => Number(each.rank))).toEqual(cards.map((_, index) => index + 1));
  expect(rows.slice(cards.length).every((each) => each.rank === null)).toBe(true);
  expect(new Set(rows.map((each) => each.id)).size).toBe(rows.length);
  return cards;
}

async function toFullView(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(评估表|Assessment)$/ }).click();
  await expect(grid(page)).toBeVisible();
}

async function copied(page: Page, type: 'text/plain' | 'text/html' = 'text/plain'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
  }, type);
}

async function toClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
}

async function middle(target: Locator, dy = 0): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + Math.min(box.width / 2, 200), y: box.y + box.height / 2 + dy };
}

/** Nobody is selected, so the dock shows the ten from the first row on and stays there. */
async function fromTheTop(page: Page): Promise<void> {
  await page.locator('[data-target]').click();
  await expect.poll(() => page.locator('.dock .grid-scroll').evaluate((each) => each.scrollTop)).toBe(0);
}

test('cards and rows are dragged onto each other: the holder gives way, a row is put in, taken out or given a seat, and the ten agree', async ({
  page,
}) => {
  await start(page);
  expect(await expectContract(page)).toEqual(red);
  await drag(page, await middleOf(page, 'Vo'), await middle(row(page, 'Iza')), false);
  await expect(page.locator('.drop-mark')).toBeVisible();
  await expect(page.getByText('TOP 2，与 Iza 互换')).toBeVisible();
  await page.mouse.up();
  expect(await expectContract(page)).toEqual(['Da Hai', 'Vo', 'Buld', 'Av', 'Mim', 'Iza', 'sha', 'Ru', 'Lob', 'Mike']);
  await person(page, 'Vo').click();
  await page.keyboard.press('Control+z');
  expect(await expectContract(page)).toEqual(red);

  await fromTheTop(page);
  await drag(page, await middleOf(page, 'Rez'), await middle(row(page, 'Mim')), false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await expectContract(page)).toEqual(red);
  await fromTheTop(page);
  await drag(page, await middleOf(page, 'Rez'), await middle(row(page, 'Mim')));
  expect(await expectContract(page)).toEqual(red.with(4, 'Rez'));
  await person(page, 'Rez').click();
  await page.keyboard.press('Control+z');
  expect(await expectContract(page)).toEqual(red);

  await fromTheTop(page);
  await drag(page, await middle(row(page, 'Mike').locator('.grid-rank')), await middleOf(page, 'Ru', 24));
  const ribs = (await picture(page)).ribs;
  expect(ribs.find((each) => each.name === '技术部门')?.people).toContain('Mike');
  expect(await expectContract(page)).toEqual(red);

  await fromTheTop(page);
  await drag(page, await middle(row(page, 'sha').locator('.grid-rank')), await middle(row(page, 'Buld'), -10));
  expect(await expectContract(page)).toEqual(['Da Hai', 'Iza', 'sha', 'Buld', 'Av', 'Mim', 'Vo', 'Ru', 'Lob', 'Mike']);
  await toFullView(page);
  const band = page.locator('.grid-band').first();
  await drag(page, await middle(row(page, 'sha').locator('.grid-rank')), await middle(band, 8));
  expect(await names(page)).toEqual(['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'Ru', 'Lob', 'Mike']);
  await page.getByRole('tab', { name: '鱼骨图' }).click();
  await expectContract(page);
});

test.describe('blocks', () => {
  test('a block marked by mouse or Shift is copied as words and as a table with the red names', async ({ page }) => {
    await start(page);
    await drag(page, await middle(cell(page, 'Da Hai', 'name')), await middle(cell(page, 'Buld', 'jobTitle')));
    await page.keyboard.press('Control+c');
    await expect.poll(() => copied(page)).toBe('Da Hai\t董事会长\nIza\tCEO\nBuld\t采购部部长');
    await expect.poll(() => copied(page, 'text/html')).toMatch(/C4122F|rgb\(196, 18, 47\)/i);
    await cell(page, 'Vo', 'stance').click();
    const handle = await page.locator('.fill-handle').boundingBox();
    await drag(page, { x: (handle?.x ?? 0) + 4, y: (handle?.y ?? 0) + 4 }, await middle(cell(page, 'Lob', 'stance')));
    for (const name of ['sha', 'Ru', 'Lob']) await expect(cell(page, name, 'stance')).toHaveText('支持');
    await page.keyboard.press('Control+z');
    await cell(page, 'Da Hai', 'stance').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(grid(page).locator('.grid-cell[aria-selected="true"]')).toHaveCount(4);
    await page.keyboard.press('Control+c');
    await expect.poll(() => copied(page)).toBe('支持\t尊重\n反对\t了解');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await copied(page)).split('\n').length).toBe(15);
    const notice = page.getByRole('status').filter({ hasText: '已复制 15 人，含评估' });
    const bare = notice.getByRole('button', { name: '不含评估复制' });
    await bare.hover();
    const before = await bare.boundingBox();
    await page.mouse.down();
    await expect(bare).toBeFocused();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await bare.boundingBox(), 'what is pressed stays under the pointer').toEqual(before);
    await page.mouse.up();
    await expect(page.getByRole('status').filter({ hasText: '已复制 15 人，不含评估' })).toBeVisible();
    await expect.poll(async () => (await copied(page)).split('\n')[0]).toBe('1\tDa Hai\t董事会长\t董事会');
    expect((await copied(page)).split('\n')).toHaveLength(15);
    await page.locator('.card', { hasText: 'Iza' }).first().click();
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('status').filter({ hasText: '已复制 1 人，含评估' })).toBeVisible();
    await expect.poll(() => copied(page)).toBe('高层管理\tCEO\tIza');
  });

  test('a competitor takes no column away; a paste fills the columns one sees, and the hidden ones too at a press', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await start(page);
    await toFullView(page);
    const columns = () =>
      grid(page)
        .locator('.heading-sort')
        .evaluateAll((all) => all.map((each) => each.getAttribute('title')));
    const before = await columns();
    expect(before).toEqual(expect.arrayContaining(['第二责任人', '评估日期']));
    for (const name of ['华星', '远达', '北辰']) {
      await page.getByRole('button', { name: '添加友商' }).click();
      await page.keyboard.insertText(name);
      await page.keyboard.press('Enter');
      await expect(grid(page).getByRole('columnheader', { name: `${name} 层次` })).toBeInViewport();
    }
    expect(await columns()).toEqual(expect.arrayContaining(before));
    expect(await page.locator('.grid-scroll').evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(
      0,
    );
    expect(before).not.toContain('可信度');
    await toClipboard(page, '周凯\t陈静\t高层会面\t事实\t昨天\n');
    await cell(page, 'Iza', 'primaryOwner').click();
    await page.keyboard.press('Control+v');
    const notice = (text: string) => page.locator('.notice', { hasText: text });
    await expect(cell(page, 'Iza', 'evidence')).toHaveText('高层会面');
    await expect(notice('隐藏的列 可信度 没有写入；无法识别为日期：Iza的评估日期“事实”')).toBeVisible();
    await page.getByRole('button', { name: '连同隐藏列粘贴' }).click();
    await expect(notice('粘贴了 5 格；已显示 可信度。')).toBeVisible();
    const pasted = ['primaryOwner', 'secondaryOwner', 'evidence', 'confidence'];
    for (const [at, text] of ['周凯', '陈静', '高层会面', '事实'].entries())
      await expect(cell(page, 'Iza', pasted[at] ?? '')).toHaveText(text);
    await expect(cell(page, 'Iza', 'assessedOn')).toHaveText(/^\d{4}-\d\d-\d\d$/);
    await notice('已显示 可信度').getByRole('button', { name: '撤销' }).click();
    await expect(cell(page, 'Iza', 'evidence')).not.toHaveText('高层会面');
    expect(await columns()).not.toContain('可信度');
    await expect(notice('粘贴了')).toHaveCount(0);
  });
});

test('canvas and dock share hover and selection, and a filter dims; the dock shows who is selected, the ten again when nobody is, and a chart just opened from its corner', async ({
  page,
}) => {
  await start(page);
  await row(page, 'Av').hover();
  await expect(person(page, 'Av')).toHaveClass(/is-hovered/);
  await person(page, 'Iza').hover();
  await expect(row(page, 'Iza')).toHaveClass(/is-hovered/);
  await cell(page, 'Vo', 'name').click();
  await expect(person(page, 'Vo')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Mik')).not.toBeInViewport();
  await person(page, 'Mik').click();
  await expect(row(page, 'Mik')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Mik')).toBeInViewport();

  const scrolled = () => page.locator('.dock .grid-scroll').evaluate((each) => [each.scrollLeft, each.scrollTop]);
  expect((await scrolled())[1]).toBeGreaterThan(0);
  await page.locator('[data-target]').click();
  await expect.poll(scrolled).toEqual([0, 0]);

  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: /不支持者/ }).click();
  await page.keyboard.press('Escape');
  await expect(person(page, 'Da Hai').locator('.card'), 'whom a filter leaves out is dim').toHaveCSS('opacity', '0.42');
  await expect(person(page, 'Iza').locator('.card')).toHaveCSS('opacity', '1');
  await expect.poll(async () => (await picture(page)).red).toEqual(red);
  await page.locator('.grid-filtered').click();
  await expect(page.locator('.person.is-dim')).toHaveCount(0);

  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(row(page, '陈立衡').first()).toBeVisible();
  await page.getByRole('button', { name: '列' }).click();
  await page.getByRole('menuitem', { name: '显示全部列' }).click();
  await page.keyboard.press('Escape');
  await page.locator('.dock .grid-scroll').evaluate((each) => {
    const scroll = new Promise((seen) => each.addEventListener('scroll', seen, { once: true }));
    each.scrollLeft = 300;
    each.scrollTop = 400;
    return scroll.then(() => undefined);
  });
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect.poll(scrolled).toEqual([0, 0]);
});

test('the dock folds to badges and names, is resized, and remembers', async ({ page }) => {
  await start(page);
  const dock = page.locator('.dock');
  await expect(dock).toHaveCSS('height', '292px');
  const edge = await page.getByRole('separator', { name: '评估表高度' }).boundingBox();
  const from = { x: (edge?.x ?? 0) + 300, y: (edge?.y ?? 0) + 4 };
  await drag(page, from, { x: from.x, y: from.y - 60 });
  await expect(dock).toHaveCSS('height', '352px');
  await page.getByRole('button', { name: '收起', exact: true }).click();
  await expect(dock).toHaveCSS('height', '44px');
  await expect(dock.getByRole('listitem')).toHaveText(red.map((name, index) => `${index + 1}${name}`));
  await page.reload();
  await expect(dock).toHaveCSS('height', '44px');
  await page.getByRole('button', { name: '展开', exact: true }).click();
  await expect(dock).toHaveCSS('height', '352px');
});

for (const language of ['zh', 'en'] as const) {
  test(`axe is clean over the grid (${language})`, async ({ page }) => {
    await start(page, `?lang=${language}`);
    // Contrast is asked once for each thing, and in one language: no word has a colour of its own in the other.
    const look = async (what: string, drawnAnew = 'html', part = 'html') => {
      const rest = axe(page).include(part).disableRules(['region', 'page-has-heading-one', 'color-contrast']);
      const found = (await rest.analyze()).violations;
      if (language === 'zh') {
        const contrast = axe(page).include(drawnAnew).withRules(['color-contrast']);
        found.push(...(await contrast.analyze()).violations);
      }
      expect(found.map(({ id, impact, nodes }) => `${what}: ${impact} ${id} ${nodes[0]?.html}`)).toEqual([]);
    };
    await cell(page, 'Da Hai', 'stance').click();
    await look('dock');
    await toFullView(page);
    await look('full view');
    await page.keyboard.press('Tab');
    await cell(page, 'Mike', 'targetLevel').click();
    await page.keyboard.press('F2');
    await expect(page.locator('.cell-list')).toBeVisible();
    await look('level picker', '.cell-list');
    await page.keyboard.press('Escape');
    await cell(page, 'Mike', 'name').click();
    await page.keyboard.press('F2');
    await expect(page.locator('.cell-input[data-open]')).toBeVisible();
    await look('editing', '.cell-input');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(筛选|Filter)$/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('filter', '[role=menu]', '[role=menu]');
  });
}

test('several blocks, a heading’s values, a column hidden and a column’s edge, by mouse and by keyboard; columns are kept', async ({
  page,
}) => {
  await start(page);
  await toFullView(page);
  await drag(page, await middle(cell(page, 'Da Hai', 'stance')), await middle(cell(page, 'Iza', 'level')));
  await page.keyboard.down('Control');
  await drag(page, await middle(cell(page, 'Mim', 'stance')), await middle(cell(page, 'Vo', 'level')));
  await page.keyboard.up('Control');
  await expect(grid(page).locator('.is-marked')).toHaveCount(8);
  await page.keyboard.press('Control+c');
  await expect.poll(async () => (await copied(page)).split('\n').length).toBe(4);
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Vo', 'level')).toHaveText('未评');
  await expect(cell(page, 'Buld', 'level')).toHaveText('接受');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Vo', 'level')).toHaveText('信任');

  await cell(page, 'F', 'stance').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^只看“反对”/ }).click();
  await expect(grid(page).locator('[role="row"][data-person-id]')).toHaveCount(3);
  await expect(page.locator('.filter-line')).toContainText('显示 3 / 15 行');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('中立');
  await page.keyboard.press('Enter');
  await expect(page.locator('.filter-line')).toContainText('显示 7 / 15 行');
  await page.locator('.filter-line').getByRole('button').click();
  await expect(page.locator('.filter-line')).toHaveCount(0);

  await page.getByRole('button', { name: '列' }).click();
  await page.getByRole('menuitemcheckbox', { name: '第二责任人' }).click();
  await page.keyboard.press('Escape');
  const second = grid(page).getByRole('columnheader', { name: '第二责任人' });
  await expect(second).toHaveCount(0);
  const heading = grid(page).locator('[data-heading="stance"]');
  const widthOf = async () => (await heading.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const edge = await middle(heading.locator('.heading-edge'));
  await drag(page, edge, { x: edge.x + 50, y: edge.y });
  await expect.poll(widthOf).toBeCloseTo(before + 50, 0);
  await page.reload();
  await toFullView(page);
  await expect.poll(widthOf).toBeCloseTo(before + 50, 0);
  await expect(second).toHaveCount(0);
});

test('columns that the window chose are never cut, those a user chose scroll below frozen headings; the summary never cuts a number and says which targets are not set', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await start(page, '?lang=en');
  const over = () => page.locator('.grid-scroll').evaluate((each) => each.scrollWidth - each.clientWidth);
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(row(page, '陈立衡').first()).toBeVisible();
  const columns = () => grid(page).getByRole('columnheader').allTextContents();
  expect(await over()).toBe(0);
  const shown = await columns();
  await page.setViewportSize({ width: 1024, height: 720 });
  await expect(page.locator('.dock .grid-scroll.is-wide')).toBeVisible();
  expect(await columns(), 'a narrower window takes no column away; the table scrolls').toEqual(shown);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.locator('.dock .grid-scroll.is-wide')).toHaveCount(0);
  await page.getByRole('button', { name: /^Checks/ }).click();
  await expect(page.getByRole('region', { name: 'Checks' })).toBeVisible();
  const textCut = () =>
    cell(page, 'Sara Linde', 'name')
      .locator('.grid-text')
      .evaluate((each) => each.scrollWidth > each.clientWidth || each.getClientRects().length > 1);
  for (const view of ['Fishbone', 'Assessment']) {
    await page.getByRole('tab', { name: view }).click();
    expect([view, await over()]).toEqual([view, 0]);
    await expect(grid(page).getByRole('columnheader', { name: 'Chain' })).toBeVisible();
    expect([view, await textCut()]).toEqual([view, false]);
  }
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Show all columns' }).click();
  await page.keyboard.press('Escape');
  expect(await over()).toBeGreaterThan(100);
  await page.locator('.grid-scroll').evaluate((each) => {
    each.scrollLeft = 500;
  });
  const seen = await page.evaluate(() => {
    const box = document.querySelector('.grid-groups')?.getBoundingClientRect();
    return [20, 80, 140].map(
      (x) =>
        document.elementFromPoint((box?.left ?? 0) + 500 + x, (box?.top ?? 0) + 14)?.closest('[role="columnheader"]')
          ?.textContent,
    );
  });
  expect(seen).toEqual(['Customer', 'Customer', 'Customer']);

  await page.getByRole('button', { name: /^Checks/ }).click();
  await expect(page.getByRole('region', { name: 'Checks' })).toHaveCount(0);
  await cell(page, '陈立衡', 'stance').click();
  await page.keyboard.press('5');
  await expect(page.locator('.summary')).toContainText('10 targets not set');
  await cell(page, '陈立衡', 'targetLevel').click();
  await page.keyboard.press('6');
  await expect(page.locator('.summary')).toContainText('2 levels to climb; 9 targets not set');
  for (const width of [600, 720, 912, 1136, 1280, 1440, 1900]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page.locator('.summary').evaluate((band) => {
      const texts = [...band.querySelectorAll('h2 > span, b, .summary-words > span, .summary-figure > span')];
      return texts
        .filter((each) => {
          const field = each.closest('.summary-parts > div, .summary-figures > div')?.getBoundingClientRect();
          const box = each.getBoundingClientRect();
          return each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'hidden'
            ? true
            : each.scrollHeight > each.clientHeight + 2 || box.right > (field?.right ?? 0) + 1;
        })
        .map((each) => each.textContent);
    });
    expect([width, cut]).toEqual([width, []]);
  }
});
