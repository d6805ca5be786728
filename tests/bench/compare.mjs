// Two dates of 200 people with sixty changes: ms from the tab to the picture, once it has been there; before and after.
import { builtApp, firstPage, median, opened, painted, sourcesOf } from './builtApp.mjs';

const [{ bigChain, withSnapshotBefore }, { writeChain }] = await sourcesOf(
  '/tests/support/bigChain.ts',
  '/src/file/write.ts',
);
const { chrome, address, close } = await builtApp();
try {
  const page = await firstPage(chrome, address);
  const title = '两个时间点';
  await opened(page, writeChain({ ...withSnapshotBefore(bigChain(200)), id: 'chart:two-dates', title }), title);
  const tab = (name) =>
    `() => [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === '${name}').click()`;
  const shown = [];
  for (let round = 0; round < 8; round++) {
    const time = await painted(page, tab('对比'));
    await page.locator('.compare-picture').waitFor();
    if (round > 0) shown.push(time);
    await page.waitForTimeout(300);
    if (round === 7) break;
    await painted(page, tab('鱼骨图'));
    await page.locator('[data-fishbone]').waitFor();
    await page.waitForTimeout(300);
  }
  const changes = await page.locator('[data-change-of]').count();
  const turned = [];
  for (let round = 0; round < 12; round++) {
    turned.push(
      await painted(
        page,
        `() => dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', bubbles: true }))`,
      ),
    );
    await page.waitForTimeout(250);
  }
  console.log(
    `compare 200 people, ${changes} changes: tab → painted ${median(shown).toFixed(0)} ms (aim ≤ 100) · before/after → painted ${median(turned.slice(3)).toFixed(1)} ms, first ${Math.max(...turned.slice(0, 3)).toFixed(0)} ms (aim one frame)`,
  );
} finally {
  await close();
}
