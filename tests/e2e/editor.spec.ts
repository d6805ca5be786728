import { drag, frames, middleOf, peopleOf, person, picture, rib, settled, start, startEmpty } from './desk.ts';
import { expect, test } from './test.ts';

test('the example is drawn as the method orders it', async ({ page }) => {
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
});

test('a workshop types target, three chains and ten people without the mouse', async ({ page }) => {
  await startEmpty(page);
  let keys = 0;
  const type = async (text: string) => page.keyboard.type(text);
  const key = async (name: string) => {
    keys++;
    await page.keyboard.press(name);
  };
  await type('第五期核心网独家中标');
  await key('Enter');
  const chains: [string, string[]][] = [
    ['董事会', ['董事长 陈立衡', '副董事长 林守正', '独立董事 Omar Khalil']],
    ['高层管理', ['CEO 韩启东', 'Sara Linde / CTO', '何为民，CFO']],
    ['采购部', ['采购部部长 卫国梁', '副部长 沈亦舟 #2', '招标管理处处长 吕清', '合同与商务经理 Priya Nair']],
  ];
  for (const [index, [name, people]] of chains.entries()) {
    await type(name);
    await key('Tab');
    for (const [place, line] of people.entries()) {
      await type(line);
      await key(place < people.length - 1 ? 'Enter' : index < chains.length - 1 ? 'Control+Enter' : 'Enter');
    }
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.notice'), 'one # makes the list the team’s own').toContainText(
    'TOP 10 从现在起由团队自选',
  );
  const seen = await picture(page);
  expect(seen.ribs).toEqual([
    { name: '董事会', people: ['陈立衡', '林守正', 'Omar Khalil'] },
    { name: '高层管理', people: ['韩启东', 'Sara Linde', '何为民'] },
    { name: '采购部', people: ['卫国梁', '沈亦舟', '吕清', 'Priya Nair'] },
  ]);
  await expect(person(page, 'Sara Linde')).toHaveAttribute('aria-label', /^Sara Linde，CTO/);
  await expect(person(page, '何为民')).toHaveAttribute('aria-label', /^何为民，CFO/);
  await expect(person(page, '沈亦舟')).toHaveAttribute('data-top-rank', '2');
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-label', /第五期核心网独家中标/);
  console.log(`keys besides the text: ${keys} for 3 chains and 10 people`);
  expect(keys).toBeLessThanOrEqual(Math.round(1.3 * 10 + 1 * 3) + 1);
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

test('an empty name leaves entry and no trace; undo takes back one person at a time', async ({ page }) => {
  await start(page);
  await person(page, 'sha').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha']);
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveAttribute('aria-disabled', 'true');
  await person(page, 'sha').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('COO 高敏');
  await page.keyboard.press('Enter');
  await page.keyboard.type('秘书 白一帆');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏', '白一帆']);
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveAttribute('title', /撤销 添加 白一帆/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => peopleOf(page, '高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏', '白一帆']);
});

test('Enter inserts after, Shift+Enter before; Tab goes on to title, role, stance and level', async ({ page }) => {
  await start(page);
  await person(page, 'Ru').click();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('贺兰');
  await page.keyboard.press('Tab');
  await page.keyboard.type('核心网总工程师');
  await page.keyboard.press('Tab');
  await page.keyboard.press('e');
  await page.keyboard.press('Tab');
  await page.keyboard.press('4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('5');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '技术部门')).toEqual(['贺兰', 'Ru']);
  await expect(person(page, '贺兰')).toHaveAttribute('aria-label', /^贺兰，核心网总工程师，.*支持，信任/);
  await expect(person(page, '贺兰').locator('.role-chip')).toHaveText('评估');
});

test('arrow keys walk the picture; Alt+arrows move the person as it looks on screen', async ({ page }) => {
  await start(page);
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

test('Ctrl+digit and Alt+0 rank and tell who moves, Alt+Backspace takes away, Ctrl+0 fits; moving changes no chosen list', async ({
  page,
}) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.press('Control+1');
  await expect(person(page, 'Mim')).toHaveAttribute('data-top-rank', '1');
  await expect(person(page, 'Da Hai')).toHaveAttribute('data-top-rank', '5');
  const before = (await picture(page)).red;
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await picture(page)).red).toEqual(before);
  const notice = page.locator('.notice');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+0');
  expect((await picture(page)).red, 'one’s own rank again and fitting change nothing').toEqual(before);
  await page.keyboard.press('Alt+Backspace');
  await expect(person(page, 'Mim')).not.toHaveAttribute('data-top-rank', /./);
  expect((await picture(page)).red).toHaveLength(9);
  await expect(notice).toContainText('退出 Mim');
  await notice.getByRole('button', { name: '撤销' }).click();
  expect((await picture(page)).red).toEqual(before);
  await person(page, 'Mik，').click();
  await page.keyboard.press('Alt+0');
  await expect(person(page, 'Mik，')).toHaveAttribute('data-top-rank', '10');
  await expect(notice).toContainText('进入 Mik；退出 Mike');
  await page.keyboard.press('Alt+Backspace');
  await page.locator('.ranks').getByRole('radio', { name: '2', exact: true }).click();
  await expect(notice).toContainText('进入 Mik；1 人名次变动：Iza 2→10');
  await page.locator('.rank-keys').getByRole('button', { name: '取消名次' }).click();
  await expect(notice).toContainText('退出 Mik');
});

test('stance and level keys rate, Delete removes, both undo', async ({ page }) => {
  await start(page);
  await person(page, 'Sid').click();
  await page.keyboard.press('+');
  await expect(person(page, 'Sid')).toHaveAttribute('aria-label', /，支持，/);
  await page.keyboard.press('+');
  await expect(person(page, 'Sid')).toHaveAttribute('aria-label', /排他支持/);
  await page.keyboard.press(']');
  await expect(person(page, 'Sid')).toHaveAttribute('aria-label', /接受/);
  await page.keyboard.press('Delete');
  await expect(person(page, 'Sid')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(person(page, 'Sid')).toHaveAttribute('aria-label', /排他支持，接受/);
});

test('dragging: a person to a seat on another chain, in one undo step', async ({ page }) => {
  await start(page);
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

test('dragging: Escape cancels, and a drop beyond every seat moves nothing', async ({ page }) => {
  await start(page);
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
});

test('dragging: several selected people together, and a chain along the spine', async ({ page }) => {
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
});

test('dragging at the edge never pans past the picture: a fitted chart stays where it is', async ({ page }) => {
  await start(page);
  const view = () => page.locator('.react-flow__viewport').getAttribute('style');
  const before = await view();
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
  expect(await view()).toBe(before);
});

test('dragging with Alt copies', async ({ page }) => {
  await start(page);
  const to = await middleOf(page, 'Mike');
  await drag(page, await middleOf(page, 'Ru'), { x: to.x + 60, y: to.y - 40 }, false);
  await page.keyboard.down('Alt');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'Ru']);
  await expect.poll(() => peopleOf(page, '技术部门')).toEqual(['Ru']);
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

test('an input method composes on an unopened card, and its Enter never commits', async ({ page }) => {
  await start(page);
  await person(page, 'Mik，').or(person(page, 'Mik')).first().click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  await page
    .locator('.place-input')
    .dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true });
  await expect(page.locator('.place-input.is-open')).toBeVisible();
  await session.send('Input.imeSetComposition', { text: '高敏', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '高敏' });
  await page.keyboard.press('Enter');
  await expect(person(page, '高敏')).toHaveCount(1);
});

test('double click edits in place; double click on an empty seat adds a person there', async ({ page }) => {
  await start(page);
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

test('marquee, select all, context menu and search', async ({ page }) => {
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
  await person(page, 'Iza').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '态度' }).hover();
  await expect(page.getByRole('menuitemcheckbox', { name: '反对' })).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('menuitemcheckbox', { name: '中立' }).dispatchEvent('click');
  await expect(person(page, 'Iza')).toHaveAttribute('aria-label', /中立/);
  await page.keyboard.press('Control+z');
  await person(page, 'Buld').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /在外侧添加一位/ }).click();
  await page.keyboard.type('商务经理 罗安琪');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', '罗安琪', 'Vo', 'Sid']);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('运维部门主管');
  await page.keyboard.press('Enter');
  await expect(person(page, 'Lob')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+a');
  await expect(page.locator('[data-fishbone] [data-person-id][aria-selected="true"]')).toHaveCount(16);
});

test('the inspector edits person, chain and target, several people at once', async ({ page }) => {
  await start(page);
  await person(page, 'Sid').click();
  const inspector = page.getByRole('complementary', { name: '属性' });
  await inspector.getByRole('textbox', { name: '职务' }).fill('采购总监');
  await inspector.getByRole('textbox', { name: '职务' }).press('Enter');
  await expect(person(page, 'Sid')).toHaveAttribute('aria-label', /采购总监/);
  await inspector.getByRole('radio', { name: '10', exact: true }).click();
  await expect(person(page, 'Sid')).toHaveAttribute('data-top-rank', '10');
  await inspector.getByRole('switch', { name: /教练/ }).click();
  await expect(person(page, 'Sid').locator('.seal')).toHaveText('教');
  await person(page, 'Rez').click();
  await person(page, 'F').click({ modifiers: ['Shift'] });
  await inspector.getByRole('radio', { name: '评估', exact: true }).click();
  await expect(person(page, 'Rez').locator('.role-chip')).toHaveText('评估');
  await expect(person(page, 'F').locator('.role-chip')).toHaveText('评估');
  await rib(page, '政府部门').click();
  await inspector.getByRole('textbox', { name: '决策链' }).fill('通信管理局');
  await inspector.getByRole('textbox', { name: '决策链' }).press('Enter');
  await expect(rib(page, '通信管理局')).toHaveCount(1);
  await page.locator('[data-target]').click();
  await inspector.getByLabel('项目名').fill('第二期');
  await inspector.getByLabel('项目名').press('Enter');
  await expect(page.locator('.chart-title')).toHaveText('第二期');
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

test('copy and paste people within the chart', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await person(page, 'Vo').click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('采购部\t采购部(GSM)副部长\tVo');
  await rib(page, '政府部门').click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => peopleOf(page, '政府部门')).toEqual(['姓名待补', 'Vo']);
  await expect(page.locator('[data-person-id][aria-label^="Vo"]').last()).toHaveAttribute('aria-label', /支持，信任/);
});
