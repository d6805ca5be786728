import { writeChain } from '../../src/file/write.ts';
import { bigChain } from '../support/bigChain.ts';
import { start } from './desk.ts';
import { expect, test } from './test.ts';

test('of 10,000 people only what can be seen is drawn, and everybody is reached by search, key and press', async ({
  page,
}) => {
  await start(page);
  const people = page.locator('[data-fishbone] [data-person-id]');
  /** px on screen. */
  const nameSize = () =>
    page.locator('.person.is-lead .card-name-text').evaluate((name) => {
      const scale = name.getBoundingClientRect().width / (name as HTMLElement).offsetWidth;
      return Number.parseFloat(getComputedStyle(name).fontSize) * scale;
    });
  await page.setInputFiles('input[data-open]', {
    name: 'big.fishbone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeChain(bigChain(10_000))),
  });
  await expect(page.locator('[data-rib-id]')).toHaveCount(127);
  await expect(people, 'a block each, in one painting').toHaveCount(0);
  await expect(page.locator('.crowd path[fill="var(--red-fill)"]')).toHaveCount(1);

  await page.evaluate(() => {
    const fishbone = document.querySelector<HTMLElement>('[data-fishbone]');
    const count = () => {
      if (!fishbone) return;
      const drawn = fishbone.querySelectorAll('[data-person-id]').length;
      fishbone.dataset.most = `${Math.max(Number(fishbone.dataset.most ?? 0), drawn)}`;
    };
    if (fishbone) new MutationObserver(count).observe(fishbone, { childList: true, subtree: true });
  });
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: '查找' }).fill('欧阳澈5008');
  await page.keyboard.press('Enter');
  const found = page.locator('.person.is-lead');
  await expect(found).toHaveAttribute('aria-label', /^欧阳澈5008/);
  await expect(found).toBeInViewport({ ratio: 0.99 });
  expect(await nameSize()).toBeGreaterThan(11);
  expect(await people.count(), 'the neighbours come along, the others do not').toBeLessThan(400);
  expect(await people.count()).toBeGreaterThan(20);

  await page.keyboard.press('ArrowLeft');
  await expect(found).not.toHaveAttribute('aria-label', /^欧阳澈5008/);
  await expect(found).toBeInViewport({ ratio: 0.99 });
  await expect(page.locator('.place-input')).toHaveAttribute(
    'aria-activedescendant',
    (await found.getAttribute('id')) ?? '',
  );

  await page.keyboard.press('Control+0');
  await expect(people, 'the one the keyboard talks about stays').toHaveCount(1);
  const canvas = await page.locator('.canvas').boundingBox();
  if (!canvas) throw new Error('no canvas');
  await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2 - 40);
  await expect(people.nth(20)).toBeAttached();
  await expect(found).toBeInViewport({ ratio: 0.99 });
  expect(await nameSize(), 'a press on a block brings it up').toBeGreaterThan(11);
  const most = Number(await page.locator('[data-fishbone]').getAttribute('data-most'));
  expect(most, 'never everybody, not for one frame either').toBeLessThan(1000);
});
