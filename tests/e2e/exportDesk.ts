/** What the browser tests do with the export menu and its dialog. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { samples, start } from './desk.ts';

/** Opens one of the sample charts and waits until it shows. */
export async function openSample(page: Page, name = 'operator-42'): Promise<void> {
  await start(page);
  await page.setInputFiles('input[data-open]', `${samples}${name}.fishbone.json`);
  await expect(page.locator('.chart-title')).toHaveText(name === 'example' ? '首都区域 GU 项目' : '第五期核心网集采');
}

/** Chooses a format in the menu; the dialog is open. */
export async function openDialog(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: '导出', exact: true }).first().click();
  await page.getByRole('menuitem', { name: new RegExp(format) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses a format, sets the dialog, exports, and answers what was downloaded. */
export async function exported(
  page: Page,
  format: string,
  set: () => Promise<void> = async () => {},
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: '导出', exact: true }).first().click();
  const item = page.getByRole('menuitem', { name: new RegExp(format) });
  const dialog = page.getByRole('dialog');
  if (format !== 'JSON') {
    await item.click();
    await expect(dialog).toBeVisible();
    await set();
  }
  const last = format === 'JSON' ? item : dialog.getByRole('button', { name: '导出', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), last.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
