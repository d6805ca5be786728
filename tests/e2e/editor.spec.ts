import { drag, frames, middleOf, peopleOf, person, picture, rib, settled, start, startEmpty } from './desk.ts';
import { expect, test } from './test.ts';

test('the example is drawn as the method orders it; arrow keys walk the picture, Alt+arrows move as it looks on screen', async ({
  page,
}) => {
  await start(page);
  const seen = await picture(page);
  expect(seen.ribs.map((each) => each.name)).toEqual([
    '董事会',
    '高层管理',
    '采购部',
    '技术部门',
    '市场部',
    '运维部门',
    '政府部门',
  ]);
  expect(seen.ribs[0]?.people).toEqual(['Da Hai', 'Mim', 'Rez', 'F']);
  expect(seen.red).toEqual(['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'sha', 'Ru', 'Lob', 'Mike']);
  await expect(person(page, '姓名待补')).toHaveAttribute('aria-label', /通信部长/);

  await person(page, 'Da Hai').click();
  await page.keyboard.press('ArrowUp');
  await expect(person(page, 'Mim')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => peopleOf(page, '董事会')).toEqual(['Da Hai', 'Rez', 'Mim', 'F']);
  await person(page, 'Iza').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Av', 'Iza', 'sha']);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => peopleOf(page, '董事会')).toContain('Iza');
  await page.keyboard.press('ArrowLeft');
  await expect(person(page, 'Iza')).toHaveAttribute('aria-selected', 'false');
  await rib(page, '市场部').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(async () => (await picture(page)).ribs.map((each) => each.name).slice(2, 5))
    .toEqual(['采购部', '市场部', '技术部门']);
});

test('the example, 7 chains and 15 people, typed by keyboard within 1.3 keys a person and 1 a chain', async ({
  page,
}) => {
  await startEmpty(page);
  const chains: [string, string[]][] = [
    ['董事会', ['董事会长 Da Hai', '副主席 Mim', '董事 Rez', '董事 F']],
    ['高层管理', ['CEO Iza', 'CTO Av', 'CFO sha']],
    ['采购部', ['采购部部长 Buld', '采购部(GSM)副部长 Vo', '采购部经理(其他业务) Sid']],
    ['技术部门', ['新技术发展部长 Ru']],
    ['市场部', ['市场部部长 Mike']],
    ['运维部门', ['运维部门主管(副总裁级) Lob', '副主管 Mik']],
    ['政府部门', ['通信部长']],
  ];
  let keys = 1;
  await page.keyboard.type('GU 产品进入首都区域');
  await page.keyboard.press('Enter');
  for (const [index, [name, people]] of chains.entries()) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    for (const [place, line] of people.entries()) {
      await page.keyboard.type(line);
      const isLast = place === people.length - 1;
      await page.keyboard.press(isLast && index < chains.length - 1 ? 'Control+Enter' : 'Enter');
    }
    keys += 1 + people.length;
  }
  await page.keyboard.press('Escape');
  console.log(`keys besides the text: ${keys} for 7 chains and 15 people`);
  expect(keys).toBeLessThanOrEqual(1.3 * 15 + 7);
  const { ribs } = await picture(page);
  expect(ribs.map((each) => [each.name, each.people.length])).toEqual(
    chains.map(([name, people]) => [name, people.length]),
  );
  expect(ribs[0]?.people).toEqual(['Da Hai', 'Mim', 'Rez', 'F']);
  expect(ribs[2]?.people).toEqual(['Buld', 'Vo', 'Sid']);
});

test('a drag held at the edge never pans past the picture; cancelled or dropped beyond every seat it moves nothing; dropped on a seat it is one step', async ({
  page,
}) => {
  await start(page);
  const view = () => page.locator('.react-flow__viewport').getAttribute('style');
  const fitted = await view();
  const label = await rib(page, '董事会').boundingBox();
  const at = { x: (label?.x ?? 0) + 20, y: (label?.y ?? 0) + 10 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 160, at.y, { steps: 8 });
  await frames(page, 30);
  const held = await rib(page, '采购部').boundingBox();
  expect(held?.y).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await view()).toBe(fitted);

  const before = await picture(page);
  await drag(page, await middleOf(page, 'Vo'), await middleOf(page, 'Mim', -30), false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => picture(page)).toEqual(before);
  const canvas = await page.locator('.canvas').boundingBox();
  await drag(page, await middleOf(page, 'Vo'), {
    x: (canvas?.x ?? 0) + (canvas?.width ?? 0) - 40,
    y: (canvas?.y ?? 0) + 60,
  });
  await expect.poll(() => picture(page)).toEqual(before);

  const to = await middleOf(page, 'Rez');
  await drag(page, await middleOf(page, 'Vo'), { x: to.x + 40, y: to.y - 32 }, false);
  await expect(page.locator('.drag-ghost-place')).toHaveText('董事会 离轴第 4 位');
  await expect(page.locator('.person-add'), 'nothing else is offered while dragging').toHaveCount(0);
  await page.mouse.up();
  await expect.poll(() => peopleOf(page, '董事会')).toEqual(['Da Hai', 'Mim', 'Rez', 'Vo', 'F']);
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', 'Sid']);
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveAttribute('title', /撤销 移动 Vo/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', 'Vo', 'Sid']);
});

test('several selected people are dragged together, a chain along the spine; with Alt a card is copied with what is known', async ({
  page,
}) => {
  await start(page);
  await person(page, 'Rez').click();
  await person(page, 'F').click({ modifiers: ['Shift'] });
  const to = await middleOf(page, 'Mike');
  await drag(page, await middleOf(page, 'F'), { x: to.x + 60, y: to.y - 40 });
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Rez', 'F']);
  await expect.poll(() => peopleOf(page, '董事会')).toEqual(['Da Hai', 'Mim']);
  const label = await rib(page, '技术部门').boundingBox();
  const target = await rib(page, '董事会').boundingBox();
  if (!label || !target) throw new Error('labels not on screen');
  await drag(page, { x: label.x + 20, y: label.y + 8 }, { x: target.x + target.width + 300, y: label.y - 40 });
  await expect.poll(async () => (await picture(page)).ribs[0]?.name).toBe('技术部门');

  const near = await middleOf(page, 'Mike');
  await drag(page, await middleOf(page, 'Ru'), { x: near.x + 60, y: near.y - 40 }, false);
  await page.keyboard.down('Alt');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Ru', 'Rez', 'F']);
  await expect.poll(() => peopleOf(page, '技术部门')).toEqual(['Ru']);

  const from = await middleOf(page, 'Iza');
  const seat = await middleOf(page, 'Lob', 40);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.keyboard.down('Alt');
  await page.mouse.move(seat.x, seat.y, { steps: 12 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(person(page, 'Iza')).toHaveCount(2);
  for (const copy of await person(page, 'Iza').all()) await expect(copy).toHaveAttribute('aria-label', /反对，了解/);
});

test('a finger drags a card', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await start(page);
  const from = await middleOf(page, 'Vo');
  const to = await middleOf(page, 'Mim', -34);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', from.x, from.y);
  for (let step = 1; step <= 12; step++)
    await touch('touchMove', from.x + ((to.x - from.x) * step) / 12, from.y + ((to.y - from.y) * step) / 12);
  await touch('touchEnd', to.x, to.y);
  await expect.poll(() => peopleOf(page, '董事会')).toContain('Vo');
  await context.close();
});

test('marquee and the canvas’s own menu; a double click edits in place, on an empty seat it adds a person there', async ({
  page,
}) => {
  await start(page);
  const a = await person(page, 'Rez').boundingBox();
  const b = await person(page, 'F').boundingBox();
  if (!a || !b) throw new Error('no cards');
  await page.mouse.move(a.x - 12, b.y - 12);
  await page.mouse.down();
  await page.mouse.move(a.x + a.width / 2, a.y + a.height + 4, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator('[data-fishbone] [data-person-id][aria-selected="true"]')).toHaveCount(2);
  const canvas = await page.locator('.canvas').boundingBox();
  if (!canvas) throw new Error('no canvas');
  const view = () => page.locator('.react-flow__viewport').getAttribute('style');
  const fitted = await view();
  await page.mouse.move(canvas.x + 240, canvas.y + canvas.height - 4);
  await page.mouse.down();
  await page.mouse.move(canvas.x + 300, canvas.y + canvas.height - 8, { steps: 4 });
  await frames(page, 20);
  await page.mouse.up();
  expect(await view()).toBe(fitted);
  await person(page, 'Rez').click();
  await page.mouse.click(canvas.x + 240, canvas.y + canvas.height - 60, { button: 'right' });
  await expect(page.getByRole('menuitem', { name: /适应窗口/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /删除/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await person(page, 'Ru').dblclick({ position: { x: 40, y: 12 } });
  await expect(page.locator('.place-input.is-open.is-name')).toHaveValue('Ru');
  await page.keyboard.type('Rui');
  await page.keyboard.press('Enter');
  await expect(person(page, 'Rui')).toHaveCount(1);
  const box = await person(page, 'Rui').boundingBox();
  if (!box) throw new Error('no card');
  await page.mouse.dblclick(box.x + box.width - 10, box.y + box.height + 50);
  await page.keyboard.type('新来的');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '技术部门')).toEqual(['Rui', '新来的']);
});

test('densities, zoom, fit and the overview map', async ({ page }) => {
  await start(page);
  for (const [name, isLevel] of [
    ['紧凑', false],
    ['详细', true],
    ['标准', true],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).click();
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
    await expect(person(page, 'Da Hai').locator('.card-level')).toHaveCount(isLevel ? 1 : 0);
  }
  await settled(page);
  const zoom = page.getByRole('status', { name: '缩放' });
  const fitted = await zoom.textContent();
  await expect(page.locator('.overview-map')).toHaveCount(0);
  for (let press = 0; press < 4; press++) await page.getByRole('button', { name: '放大' }).click();
  await expect(page.locator('.overview-map')).toBeVisible();
  await expect(zoom).not.toHaveText(fitted ?? '');
  const near = await zoom.textContent();
  const canvas = await page.locator('.canvas').boundingBox();
  await page.mouse.move((canvas?.x ?? 0) + 300, (canvas?.y ?? 0) + 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 300);
  await expect(zoom, 'Control and the wheel zoom').not.toHaveText(near ?? '');
  await page.keyboard.up('Control');
  await page.getByRole('button', { name: '适应' }).click();
  await expect(zoom).toHaveText(fitted ?? '');
  await page.getByRole('button', { name: '放大' }).click();
  await expect(zoom).not.toHaveText(fitted ?? '');
  await page.keyboard.press('Control+0');
  await expect(zoom).toHaveText(fitted ?? '');
  await expect(page.locator('.overview-map')).toHaveCount(0);
  const view = () => page.locator('.react-flow__viewport').getAttribute('style');
  await person(page, 'Iza').click();
  await expect(page.locator('.canvas.is-settling')).toHaveCount(0);
  const before = await view();
  await page.keyboard.down('Space');
  await expect(page.locator('.canvas.is-hand')).toBeVisible();
  await page.mouse.down();
  await page.mouse.move((canvas?.x ?? 0) + 380, (canvas?.y ?? 0) + 260, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  await expect.poll(view, 'Space and a drag pan').not.toBe(before);
  await expect(page.locator('.inspector')).toBeVisible();
  await expect(person(page, 'Iza')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(page.locator('.inspector'), 'Space alone is the inspector').toHaveCount(0);
  await page.keyboard.press('Space');
  const hints = page.locator('.key-hints kbd');
  await expect(hints.first()).toBeVisible();
  await page.locator('.grid [data-column="jobTitle"]').nth(2).click();
  await expect(hints, 'the table has the keyboard').toHaveCount(0);
});

test('people are copied and pasted within the chart with what is known; one cut and pasted keeps the rank', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await person(page, 'Vo').click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('采购部\t采购部(GSM)副部长\tVo');
  await rib(page, '政府部门').click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => peopleOf(page, '政府部门')).toEqual(['姓名待补', 'Vo']);
  await expect(person(page, 'Vo')).toHaveCount(2);
  for (const copy of await person(page, 'Vo').all()) await expect(copy).toHaveAttribute('aria-label', /支持，信任/);

  await person(page, 'Av').click();
  await page.keyboard.press('Control+x');
  await expect(person(page, 'Av')).toHaveCount(0);
  await person(page, 'Mike').click();
  await page.keyboard.press('Control+v');
  await expect(person(page, 'Av')).toHaveAttribute('data-top-rank', '4');
  await expect(person(page, 'Mike')).toHaveAttribute('data-top-rank', '10');
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Av']);
});
