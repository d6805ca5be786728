// The plan view of the built app with 200 rows: medians in ms of opening it warm and of an edit in a cell.
import { builtApp, firstPage, median, opened, p95, painted, sourcesOf } from './builtApp.mjs';

const [{ bigChain, withPlan }, { writeChain }] = await sourcesOf('/tests/support/bigChain.ts', '/src/file/write.ts');
const { chrome, address, close } = await builtApp();
try {
  const page = await firstPage(chrome, address);
  const title = '计划 200 行';
  await opened(page, writeChain({ ...withPlan(bigChain(200), 200), title }), title);
  const openings = [];
  for (let round = 0; round < 8; round++) {
    await page.getByRole('tab', { name: '鱼骨图' }).click();
    await page.locator('[data-fishbone] [data-person-id]').first().waitFor();
    await page.waitForTimeout(300);
    openings.push(
      await page.evaluate(async () => {
        const tab = [...document.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent === '提升计划');
        const start = performance.now();
        tab.click();
        while (!document.querySelector('[data-plan-id]')) await new Promise(requestAnimationFrame);
        await new Promise((done) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = done;
          requestAnimationFrame(() => channel.port2.postMessage(0));
        });
        return performance.now() - start;
      }),
    );
  }
  const cell = page.locator('[data-plan-id] [data-column="goal"]').nth(3);
  const edits = [];
  for (let round = 0; round < 16; round++) {
    await cell.click();
    await page.keyboard.type(`目标 ${round}`);
    await page.waitForTimeout(150);
    edits.push(
      await painted(
        page,
        `() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`,
      ),
    );
    const said = await cell.textContent();
    if (!said.includes(`目标 ${round}`)) throw new Error(`no edit: ${said}`);
    await page.waitForTimeout(150);
  }
  const [first, ...warm] = openings;
  console.log(
    `  200 plan rows: view → painted first ${first.toFixed(0)} ms, warm ${median(warm).toFixed(0)} ms, fastest ${Math.min(...warm).toFixed(0)} (aim ≤ 100) · ` +
      `edit → painted ${median(edits.slice(1)).toFixed(1)} ms, fastest ${Math.min(...edits).toFixed(1)}, p95 ${p95(edits.slice(1)).toFixed(1)} ms (aim ≤ 33)`,
  );
  await page.context().close();
} finally {
  await close();
}
