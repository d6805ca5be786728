import { axe, drag, middleOf, peopleOf, person, picture, rib, start } from './desk.ts';
import { expect, test } from './test.ts';

test('the start screen: recent one click away, templates, a new chart by N', async ({ page }) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.type('Mimi');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('heading', { name: '决策链鱼骨图' })).toBeVisible();
  const { violations } = await axe(page).analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ).toEqual([]);
  await page.getByRole('button', { name: /首都区域 GU 项目.*继续上次的图/ }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
  await page.getByRole('button', { name: '开始页' }).click();
  await page.getByRole('button', { name: /医院/ }).click();
  await expect.poll(async () => (await picture(page)).ribs.map((each) => each.name)[0]).toBe('院领导');
  await expect(page.locator('[data-person-id].person .card-name-text').first()).toHaveText('待识别');
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('heading', { name: '决策链鱼骨图' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('[data-rib-id]')).toHaveCount(0);
  await expect(page.locator('.place-input')).toBeFocused();
  await page.keyboard.type('新目标');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-label', /新目标/);
});

test('the tray: cards go in by drag and come back by drag or Enter, each one undo step', async ({ page }) => {
  await start(page);
  const canvas = await page.locator('.canvas').boundingBox();
  await drag(page, await middleOf(page, 'F'), { x: (canvas?.x ?? 0) + 60, y: (canvas?.y ?? 0) + 66 }, false);
  await expect(page.locator('.tray-target.is-over')).toBeVisible();
  await page.mouse.up();
  const chip = page.getByRole('option', { name: /^F/ });
  await expect(chip).toBeVisible();
  await expect(page.locator('.tray-count')).toHaveText('待定区 1 人');
  const box = await chip.boundingBox();
  if (!box) throw new Error('no chip');
  const mike = await middleOf(page, 'Mike');
  await drag(page, { x: box.x + 10, y: box.y + 10 }, { x: mike.x + 40, y: mike.y - 26 });
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'F']);
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(chip).toBeVisible();
  await rib(page, '政府部门').click();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => peopleOf(page, '政府部门')).toEqual(['姓名待补', 'F']);
});
