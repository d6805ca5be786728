import { axe, drag, middleOf, person, picture, samples, start } from './desk.ts';
import { expect, type Locator, type Page, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const red = ['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'sha', 'Ru', 'Lob', 'Mike'];

function grid(page: Page): Locator {
  return page.getByRole('grid', { name: /^(客户关系评估表|Relationship assessment)$/ });
}

function row(page: Page, name: string): Locator {
  return grid(page)
    .locator('[role="row"][data-person-id]')
    .filter({ has: page.locator(`[data-column="name"]:text-is("${name}"), [data-column="name"] :text-is("${name}")`) });
}

function cell(page: Page, name: string, column: string): Locator {
  return row(page, name).locator(`[data-column^="${column}"]`).first();
}

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

test.describe('the contract', () => {
  test('holds at the start, after ranking by key, undo and redo', async ({ page }) => {
    await start(page);
    expect(await expectContract(page)).toEqual(red);
    await person(page, 'Rez').click();
    await page.keyboard.press('Control+2');
    expect((await expectContract(page))[1]).toBe('Rez');
    await page.keyboard.press('Control+z');
    expect(await expectContract(page)).toEqual(red);
    await page.keyboard.press('Control+Shift+z');
    await expectContract(page);
    await cell(page, 'Buld', 'name').click();
    await page.keyboard.press('Control+1');
    expect((await expectContract(page))[0]).toBe('Buld');
    await page.keyboard.press('Alt+ArrowDown');
    expect((await expectContract(page))[1]).toBe('Buld');
  });

  test('a card dropped on a row takes its rank, and the holder the old one', async ({ page }) => {
    await start(page);
    await drag(page, await middleOf(page, 'Vo'), await middle(row(page, 'Iza')), false);
    await expect(page.locator('.drop-mark')).toBeVisible();
    await expect(page.getByText('TOP 2，与 Iza 互换')).toBeVisible();
    await page.mouse.up();
    expect(await expectContract(page)).toEqual([
      'Da Hai',
      'Vo',
      'Buld',
      'Av',
      'Mim',
      'Iza',
      'sha',
      'Ru',
      'Lob',
      'Mike',
    ]);
    await person(page, 'Vo').click();
    await page.keyboard.press('Control+z');
    expect(await expectContract(page)).toEqual(red);
  });

  test('a card from outside replaces the holder; Escape and a drop beside change nothing', async ({ page }) => {
    await start(page);
    await drag(page, await middleOf(page, 'Rez'), await middle(row(page, 'Mim')), false);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await expectContract(page)).toEqual(red);
    await drag(page, await middleOf(page, 'Rez'), await middle(row(page, 'Mim')));
    expect(await expectContract(page)).toEqual(red.with(4, 'Rez'));
  });

  test('a row is dragged by its rank: between rows it is put in, below the ten it goes out', async ({ page }) => {
    await start(page);
    await drag(page, await middle(row(page, 'sha').locator('.grid-rank')), await middle(row(page, 'Buld'), -10));
    expect(await expectContract(page)).toEqual([
      'Da Hai',
      'Iza',
      'sha',
      'Buld',
      'Av',
      'Mim',
      'Vo',
      'Ru',
      'Lob',
      'Mike',
    ]);
    await toFullView(page);
    const band = page.locator('.grid-band').first();
    await drag(page, await middle(row(page, 'sha').locator('.grid-rank')), await middle(band, 8));
    expect(await names(page)).toEqual(['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'Ru', 'Lob', 'Mike']);
    await page.getByRole('tab', { name: '鱼骨图' }).click();
    await expectContract(page);
  });

  test('a row dropped on the fishbone takes a seat there', async ({ page }) => {
    await start(page);
    await drag(page, await middle(row(page, 'Mike').locator('.grid-rank')), await middleOf(page, 'Ru', 24));
    const ribs = (await picture(page)).ribs;
    expect(ribs.find((each) => each.name === '技术部门')?.people).toContain('Mike');
    expect(await expectContract(page)).toEqual(red);
  });

  test('the menu of the ranks reranks, reseats and goes back to by position, each one step', async ({ page }) => {
    await start(page);
    const menu = async (item: string) => {
      await grid(page).getByRole('button', { name: 'TOP 10 名单' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('按位置重排名次');
    const reranked = await expectContract(page);
    expect(reranked).not.toEqual(red);
    expect([...reranked].sort()).toEqual([...red].sort());
    await menu('改回按位置产生');
    expect(await expectContract(page)).toContain('Rez');
    await drag(page, await middle(row(page, 'Mim').locator('.grid-rank')), await middle(row(page, 'Da Hai')));
    await menu('按名次重排位置');
    await expectContract(page);
    await page.getByTitle(/^撤销 /).click();
    await page.getByTitle(/^撤销 /).click();
    await page.getByTitle(/^撤销 /).click();
    await page.getByTitle(/^撤销 /).click();
    expect(await expectContract(page)).toEqual(red);
  });
});

test.describe('cells', () => {
  test('an input method composes on an unopened cell without losing a letter', async ({ page }) => {
    await start(page);
    const ime = await page.context().newCDPSession(page);
    await cell(page, 'Da Hai', 'name').click();
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await expect(page.locator('.cell-input')).toHaveValue('ni hao');
    await ime.send('Input.insertText', { text: '你好' });
    await expect(page.locator('.cell-input')).toHaveValue('你好');
    await page.keyboard.press('Enter');
    await expect(row(page, '你好')).toHaveAttribute('data-top-rank', '1');
    await cell(page, 'Iza', 'stance').click();
    await ime.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
    await ime.send('Input.insertText', { text: '支' });
    await expect(page.getByRole('option', { name: /^4 ?支持$/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Iza', 'stance')).toHaveText('支持');
    await toFullView(page);
    await cell(page, 'Iza', 'primaryOwner').click();
    await page.keyboard.type('Wang Li');
    await page.keyboard.press('Enter');
    await ime.send('Input.imeSetComposition', { text: 'wa', selectionStart: 2, selectionEnd: 2 });
    await expect(page.locator('.cell-input'), 'nothing is added to what is composed').toHaveValue('wa');
    await ime.send('Input.insertText', { text: 'Wang' });
    await expect(page.locator('.cell-input')).toHaveValue('Wang Li');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Buld', 'primaryOwner')).toHaveText('Wang Li');
  });
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
    await notice.getByRole('button', { name: '不含评估复制' }).click();
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

test.describe('beside the canvas', () => {
  test('hover and selection are shared both ways, and the row comes into view', async ({ page }) => {
    await start(page);
    await row(page, 'Av').hover();
    await expect(person(page, 'Av')).toHaveClass(/is-hovered/);
    await person(page, 'Iza').hover();
    await expect(row(page, 'Iza')).toHaveClass(/is-hovered/);
    await cell(page, 'Vo', 'name').click();
    await expect(person(page, 'Vo')).toHaveAttribute('aria-selected', 'true');
    await expect(row(page, 'Mik')).not.toBeInViewport();
    await person(page, 'Mik，').click();
    await expect(row(page, 'Mik')).toHaveAttribute('aria-selected', 'true');
    await expect(row(page, 'Mik')).toBeInViewport();
  });

  test('a filter leaves rows out and dims the others on the canvas; ranks stay', async ({ page }) => {
    await start(page);
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /不支持者/ }).click();
    await page.keyboard.press('Escape');
    await expect(grid(page).locator('[data-person-id]')).toHaveCount(3);
    await expect(row(page, 'Iza')).toHaveAttribute('data-top-rank', '2');
    await expect(person(page, 'Da Hai')).toHaveClass(/is-dim/);
    await expect(person(page, 'Iza')).not.toHaveClass(/is-dim/);
    expect(
      Number(
        await person(page, 'Da Hai')
          .locator('.card')
          .evaluate((card) => getComputedStyle(card).opacity),
      ),
    ).toBe(0.42);
    await expect.poll(async () => (await picture(page)).red).toEqual(red);
    await page.locator('.grid-filtered').click();
    await expect(grid(page).locator('[data-person-id]')).toHaveCount(15);
    await expect(page.locator('.person.is-dim')).toHaveCount(0);
  });

  test('“mine” asks whose, and remembers', async ({ page }) => {
    await start(page);
    await cell(page, 'Iza', 'primaryOwner').click();
    await page.keyboard.insertText('孙宁');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.getByRole('menuitem', { name: /我负责的/ }).click();
    await page.getByRole('menuitemcheckbox', { name: '孙宁' }).click();
    await expect(grid(page).locator('[data-person-id]')).toHaveCount(1);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('孙宁');
  });

  test('competitors are added and named in the heading, rated per person, and marked on the card', async ({ page }) => {
    await start(page);
    await toFullView(page);
    await page.getByRole('button', { name: '添加友商' }).click();
    await page.keyboard.insertText('华星');
    await page.keyboard.press('Enter');
    await expect(grid(page).getByRole('columnheader', { name: /华星 层次/ })).toBeVisible();
    await cell(page, 'Iza', 'competitor').click();
    await page.keyboard.press('4');
    await expect(cell(page, 'Iza', 'competitor')).toHaveText('尊重领先 2 级');
    await page.getByRole('button', { name: '列' }).click();
    await page.getByRole('menuitem', { name: '显示全部列' }).click();
    await expect(cell(page, 'Iza', 'gap')).toContainText('友商最高尊重，领先 2 级');
    await page.getByRole('tab', { name: '鱼骨图' }).click();
    await expect(person(page, 'Iza').locator('.rival-mark')).toBeVisible();
    await page.getByRole('combobox', { name: '着色' }).selectOption('competitor');
    await expect(person(page, 'Iza')).toContainText('友商 +2');
    await expect(person(page, 'Iza')).toHaveAttribute('aria-label', /友商 \+2/);
  });

  test('columns are hidden by choice, and the choice is kept', async ({ page }) => {
    await start(page);
    await toFullView(page);
    await page.getByRole('button', { name: '列' }).click();
    await page.getByRole('menuitemcheckbox', { name: '第二责任人' }).click();
    await page.keyboard.press('Escape');
    await expect(grid(page).getByRole('columnheader', { name: '第二责任人' })).toHaveCount(0);
    await page.reload();
    await toFullView(page);
    await expect(grid(page).getByRole('columnheader', { name: '第二责任人' })).toHaveCount(0);
    await page.getByRole('button', { name: '列' }).click();
    await page.getByRole('menuitem', { name: '显示全部列' }).click();
    await expect(grid(page).getByRole('columnheader', { name: '第二责任人' })).toBeVisible();
    await page.getByRole('button', { name: '列' }).click();
    await expect(page.getByRole('menuitemcheckbox', { checked: true })).not.toHaveCount(0);
    await expect(page.getByRole('menuitemcheckbox', { checked: false })).toHaveText(['随窗口宽度自动显示']);
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
});

for (const language of ['zh', 'en'] as const) {
  test(`axe is clean over the grid (${language})`, async ({ page }) => {
    test.slow();
    await start(page, `?lang=${language}`);
    // Each place as a whole once, then what is new in it.
    const look = async (what: string, part = 'html') => {
      const { violations } = await axe(page).include(part).disableRules(['region', 'page-has-heading-one']).analyze();
      expect(violations.map(({ id, impact, nodes }) => `${what}: ${impact} ${id} ${nodes[0]?.html}`)).toEqual([]);
    };
    await cell(page, 'Da Hai', 'stance').click();
    await look('dock');
    await toFullView(page);
    await look('full view');
    await page.keyboard.press('Tab');
    await cell(page, 'Mike', 'targetLevel').click();
    await page.keyboard.press('F2');
    await look('level picker');
    await page.keyboard.press('Escape');
    await cell(page, 'Mike', 'name').click();
    await page.keyboard.press('F2');
    await look('editing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(筛选|Filter)$/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('filter', '[role=menu]');
  });
}

test('several blocks, a heading’s values, a column’s edge and the menu, by mouse and by keyboard', async ({ page }) => {
  await start(page);
  await toFullView(page);
  await drag(page, await middle(cell(page, 'Da Hai', 'stance')), await middle(cell(page, 'Iza', 'level')));
  await page.keyboard.down('Control');
  await drag(page, await middle(cell(page, 'Mim', 'stance')), await middle(cell(page, 'Vo', 'level')));
  await page.keyboard.up('Control');
  await expect(grid(page).locator('.is-marked')).toHaveCount(8);
  await page.keyboard.press('Control+c');
  expect((await copied(page)).split('\n')).toHaveLength(4);
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

  const heading = grid(page).locator('[data-heading="stance"]');
  const widthOf = async () => (await heading.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const edge = await middle(heading.locator('.heading-edge'));
  await drag(page, edge, { x: edge.x + 50, y: edge.y });
  await expect.poll(widthOf).toBeCloseTo(before + 50, 0);
  await page.reload();
  await toFullView(page);
  await expect.poll(widthOf).toBeCloseTo(before + 50, 0);
});

test('columns that the window chose are never cut, those a user chose scroll below frozen headings', async ({
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
});

test('the summary never cuts a number or prints over itself, and says which targets are not set', async ({ page }) => {
  await start(page, '?lang=en');
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(row(page, '陈立衡').first()).toBeVisible();
  await toFullView(page);
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

test('the dock shows a chart just opened from its corner, and the ten again when nobody is selected', async ({
  page,
}) => {
  await start(page);
  const scrolled = () => page.locator('.dock .grid-scroll').evaluate((each) => [each.scrollLeft, each.scrollTop]);
  await person(page, 'Mik，').click();
  await expect(row(page, 'Mik')).toBeInViewport();
  expect((await scrolled())[1]).toBeGreaterThan(0);
  await page.locator('[data-target]').click();
  await expect.poll(scrolled).toEqual([0, 0]);
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

test('the grid says what it is: roles, positions, counts, one field as its tab stop', async ({ page }) => {
  await start(page, '?lang=en');
  const table = page.getByRole('grid', { name: 'Relationship assessment' });
  await expect(table).toHaveAttribute('aria-rowcount', '17');
  await expect(table.getByRole('columnheader').first()).toHaveText('Rank');
  await expect(table.locator('[data-person-id]').first()).toHaveAttribute('aria-rowindex', '2');
  await expect(table.getByRole('rowheader')).toHaveCount(15);
  await expect(table.getByRole('rowheader').first()).toHaveText('Da Hai');
  await table.locator('[data-person-id]').nth(2).locator('[data-column="jobTitle"]').click();
  const field = page.locator('.cell-input');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-activedescendant', /jobTitle$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
});
