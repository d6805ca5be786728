import { cell, person, row, start } from './desk.ts';
import { expect, test } from './test.ts';

test('an input method composes on an unopened card and an unopened cell without losing a letter, and its Enter never commits', async ({
  page,
}) => {
  await start(page);
  await person(page, 'Mik').click();
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

  await cell(page, 'Da Hai', 'name').click();
  for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(page.locator('.cell-input')).toHaveValue('ni hao');
  await session.send('Input.insertText', { text: '你好' });
  await expect(page.locator('.cell-input')).toHaveValue('你好');
  await page.keyboard.press('Enter');
  await expect(row(page, '你好')).toHaveAttribute('data-top-rank', '1');
  await cell(page, 'Iza', 'stance').click();
  await session.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '支' });
  await expect(page.getByRole('option', { name: /^4 ?支持$/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Iza', 'stance')).toHaveText('支持');
  await page.getByRole('tab', { name: '评估表' }).click();
  await cell(page, 'Iza', 'primaryOwner').click();
  await page.keyboard.type('Wang Li');
  await page.keyboard.press('Enter');
  await session.send('Input.imeSetComposition', { text: 'wa', selectionStart: 2, selectionEnd: 2 });
  await expect(page.locator('.cell-input'), 'nothing is added to what is composed').toHaveValue('wa');
  await session.send('Input.insertText', { text: 'Wang' });
  await expect(page.locator('.cell-input')).toHaveValue('Wang Li');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Buld', 'primaryOwner')).toHaveText('Wang Li');
});
