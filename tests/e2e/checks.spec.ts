import { person, samples, start } from './desk.ts';
import { expect, test } from './test.ts';

test('in the full view 前往 takes the very cell: shown if it was hidden or filtered out, in view, with the keyboard on it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 720 });
  await start(page);
  await page.getByRole('tab', { name: '评估表' }).click();
  await page.getByRole('button', { name: /^检查/ }).click();
  const panel = page.getByRole('region', { name: '填写要求检查' });
  const go = async (check: string, who: string) => {
    const section = panel.getByRole('region', { name: check, exact: true });
    const title = section.locator('.check-title');
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
    await section.getByRole('button', { name: new RegExp(`^前往：.*${who}`) }).click();
  };
  const expectCell = async (who: string, column: string) => {
    const field = page.locator('.cell-input');
    await expect(field).toBeFocused();
    const id = (await field.getAttribute('aria-activedescendant')) ?? '';
    const taken = page.locator(`[id="${id}"]`);
    await expect(taken).toHaveAttribute('data-column', column);
    await expect(taken).toBeInViewport({ ratio: 0.95 });
    await expect(page.locator('[role="row"]', { has: taken }).getByRole('rowheader')).toContainText(who);
  };
  await go('态度未评', 'Lob');
  await expectCell('Lob', 'stance');
  await page.getByRole('radio', { name: 'TOP 10' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await go('缺姓名', '通信部长');
  await expectCell('姓名待补', 'name');
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(person(page, '江书怀'), 'a chart opens on its fishbone').toBeVisible();
  await page.getByRole('tab', { name: '评估表' }).click();
  await expect(page.getByRole('rowheader').first()).toHaveText('陈立衡');
  await expect(page.getByRole('columnheader', { name: '评估依据' }).locator('.heading-text')).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: '态度', exact: true })).toHaveCount(1);
  await go('缺评估依据', '江书怀');
  await expectCell('江书怀', 'evidence');
  await expect(page.getByRole('columnheader', { name: '态度', exact: true }), 'no other column gave way').toHaveCount(
    1,
  );
  await page.getByRole('button', { name: /^列/ }).click();
  await page.getByRole('menuitem', { name: '显示全部列' }).click();
  await page.getByRole('button', { name: /^列/ }).click();
  await page.getByRole('menuitemcheckbox', { name: '目标层次' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: '目标层次' })).toHaveCount(0);
  await go('目标层次未定', '韩启东');
  await expectCell('韩启东', 'targetLevel');
  await go('缺第一责任人', '贺兰');
  await expectCell('贺兰', 'primaryOwner');
});
