import { expect, test } from '@playwright/test';
import { openDialog, openSample } from './exportDesk.ts';

test('a full-width bracket stands in preview and print where the file has it', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    window.print = () => {
      const { textSpacingTrim } = getComputedStyle(document.querySelector('.print-page text') ?? document.body) as {
        textSpacingTrim?: string;
      };
      document.documentElement.dataset.printed = textSpacingTrim ?? '';
      dispatchEvent(new Event('afterprint'));
    };
  });
  const dialog = await openDialog(page, '打印');
  await dialog.getByRole('button', { name: '下一页' }).click();
  const heading = dialog.locator('.page-preview text', { hasText: '《客户关系评估表》' });
  const bracket = await heading.evaluate(
    (text: SVGTextElement) => text.getSubStringLength(0, 1) / Number(text.getAttribute('font-size')),
  );
  expect(bracket).toBeGreaterThan(0.9);
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'space-all');
});
