import { unzipSync } from 'fflate';
import { axe, person, settled } from './desk.ts';
import { exported, openSample } from './exportDesk.ts';
import { expect, type Page, test } from './test.ts';

async function takeSnapshot(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox').fill(label);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function keysOn(page: Page, name: string, ...keys: string[]): Promise<void> {
  await person(page, name).click();
  for (const key of keys) await page.keyboard.press(key);
}

test('a team takes a snapshot, works on, looks at what changed and prints it', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: '对比' }).click();
  await expect(page.getByText('只有现在，没有从前')).toBeVisible();
  await page.keyboard.press('s');
  await takeSnapshot(page, '三季度评审');
  await expect(page.locator('[data-snapshot-id]')).toHaveCount(1);
  await expect(page.locator('[data-change]')).toHaveCount(0);

  await page.getByRole('tab', { name: '鱼骨图' }).click();
  await keysOn(page, '韩启东', '-', ']');
  await keysOn(page, '卫国梁', '[');
  await keysOn(page, '唐可', 'Alt+ArrowDown');
  await person(page, '柏雪').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '换人…' }).click();
  await page.getByRole('dialog').getByLabel('接任者姓名').fill('邹敏敏');
  await page.keyboard.press('Enter');
  await expect(person(page, '邹敏敏')).toBeVisible();

  await page.getByRole('tab', { name: '对比' }).click();
  const card = (name: string) => page.locator(`.compare-picture [data-person-id][aria-label^="${name}"]`);
  await expect(card('韩启东')).toHaveAttribute('data-change', /level-up.*stance|stance.*level-up/);
  await expect(card('卫国梁')).toHaveAttribute('data-change', 'level-down');
  await expect(card('唐可')).toHaveAttribute('data-change', 'moved');
  await expect(card('柏雪')).toHaveAttribute('data-change', 'gone');
  await expect(card('邹敏敏')).toHaveAttribute('data-change', 'new');
  await expect(page.getByRole('button', { name: /柏雪：离开，由邹敏敏接替/ })).toBeVisible();

  // A fall is named, and settled by its reason; the way there stands in inspector and table.
  await page.getByRole('tab', { name: '鱼骨图' }).click();
  await page.getByRole('button', { name: '检查', exact: false }).first().click();
  const fall = page.getByRole('region', { name: '关系层次下滑' });
  await fall.getByRole('button', { name: '写明原因' }).click();
  await expect(page.locator('textarea[data-field="evidence"]')).toBeFocused();
  await page.keyboard.type('新任上级要求重新比选');
  await page.keyboard.press('Tab');
  await expect(fall).toHaveCount(0);
  await expect(page.locator('.inspector').getByRole('img', { name: /^接受（中立）→了解（中立）$/ })).toBeVisible();
  await page.getByRole('tab', { name: '评估表' }).click();
  await page.locator('.assessment').getByRole('button', { name: '列' }).click();
  await page.getByRole('menuitemcheckbox', { name: '走势' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /卫国梁/ }).locator('[data-column="trend"]')).toContainText('▼1');

  await page.getByRole('tab', { name: '对比' }).click();
  await page.keyboard.press('n');
  await expect(page.locator('[data-change-of]').first()).toHaveAttribute('aria-current', 'true');

  // One key turns the picture; who did not move stands where they stood.
  const still = card('陈立衡');
  const place = await still.boundingBox();
  await page.keyboard.press('b');
  await expect(card('邹敏敏')).toHaveCount(0);
  await settled(page);
  expect(await still.boundingBox()).toEqual(place);
  await page.keyboard.press('b');
  await expect(card('柏雪')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(card('柏雪')).toHaveCount(1);
  const { violations } = await axe(page).include('.compare').disableRules(['region', 'page-has-heading-one']).analyze();
  expect(violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html}`)).toEqual([]);

  const { bytes } = await exported(page, 'PPTX', async () => {
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('对比')).toBeChecked();
    await dialog.getByLabel('鱼骨图', { exact: true }).uncheck();
    await dialog.getByRole('checkbox', { name: '评估表' }).uncheck();
  });
  const slide = Buffer.from(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? []).toString('utf8');
  for (const text of ['自上次评审以来的变化', '三季度评审', '邹敏敏', '柏雪']) expect(slide).toContain(text);
  expect(slide).not.toContain('<p:pic>');

  // Back to the snapshot, and forth again.
  await page.locator('[data-snapshot-id]').hover();
  await page.getByRole('button', { name: /快照“三季度评审”的菜单/ }).click();
  await page.getByRole('menuitem', { name: '恢复成现在的图' }).click();
  await expect(page.locator('[data-change]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card('柏雪')).toHaveAttribute('data-change', 'gone');
});
