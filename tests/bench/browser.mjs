// The built app in Chromium at 40, 200 and 1,000 people: medians in ms, frame intervals, heap, weight of the first load.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, firstPage, median, opened as openedIn, p95, painted, sourcesOf } from './builtApp.mjs';

const [{ bigChain }, { writeChain }, { firstLoadWeight }] = await sourcesOf(
  '/tests/support/bigChain.ts',
  '/src/file/write.ts',
  '/tests/support/firstLoad.ts',
);
const { chrome, address, close } = await builtApp();
try {
  console.log(
    `first load: ${(firstLoadWeight('dist') / 1000).toFixed(0)} kB of gzipped JavaScript (aim ≤ 250); dist ${readdirSync('dist/assets').reduce((sum, name) => sum + statSync(join('dist/assets', name)).size, 0) >> 10} KiB in all`,
  );
  for (const people of [42, 200, 1000]) {
    const page = await firstPage(chrome, address);
    const opened = [];
    for (let round = 0; round < 3; round++) {
      const title = `${people} 人，第 ${round} 次`;
      opened.push(
        await openedIn(page, writeChain({ ...bigChain(people), id: `chart:big${people}${round}`, title }), title),
      );
      await page.waitForTimeout(400);
    }
    const field = page.locator('.place-input');
    const press = (key, extra = '') =>
      `() => document.querySelector('.place-input').dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true, ${extra} }))`;
    // As near as names can be read, so that builds are measured with one picture, wherever a search would take it.
    const scale = () =>
      page
        .locator('.react-flow__viewport')
        .evaluate((viewport) => new DOMMatrix(getComputedStyle(viewport).transform).a);
    while ((await scale()) < 0.48) {
      await field.focus();
      await page.keyboard.press('Control+=');
      await page.waitForTimeout(300);
    }
    // Of a large chart only what can be seen is on the page.
    const toFive = async () => {
      await field.focus();
      await page.keyboard.press('Control+f');
      await page.locator('.canvas-search input').fill('韩启东');
      await page.keyboard.press('Enter');
      await field.focus();
    };
    await toFive();
    const moves = [];
    for (let round = 0; round < 12; round++) {
      moves.push(await painted(page, press(round % 2 ? 'ArrowDown' : 'ArrowUp', 'altKey: true')));
      await page.waitForTimeout(250);
    }
    const onRib = () => page.locator('[data-fishbone] .person[aria-selected="true"]').getAttribute('aria-setsize');
    const before = await onRib();
    const adds = [];
    for (let round = 0; round < 8; round++) {
      adds.push(await painted(page, press('Enter')));
      await page.waitForTimeout(200);
      // Nobody has been named, so that every round begins with the same people.
      await page.keyboard.press('Escape');
      await page.waitForTimeout(250);
      await toFive();
      const now = await onRib();
      if (now !== before) throw new Error(`${before} became ${now}`);
    }
    const red = await page.locator('[role=grid] [data-person-id]').first().getAttribute('data-person-id');
    const stanceCell = page.locator(`[role=grid] [data-person-id="${red}"] [data-column="stance"]`);
    const bothSides = async () => [
      await stanceCell.textContent(),
      await page.locator('[data-fishbone] [aria-selected="true"]').getAttribute('aria-label'),
    ];
    await stanceCell.click();
    const cells = [];
    for (let round = 0; round < 12; round++) {
      const before = await bothSides();
      cells.push(await painted(page, `() => document.execCommand('insertText', false, '${round % 2 ? '=' : '+'}')`));
      const after = await bothSides();
      if (round > 0 && before.some((text, side) => text === after[side]))
        throw new Error(`no edit: ${before} ${after}`);
      await page.waitForTimeout(250);
    }
    const frames = async (act) => {
      await page.evaluate(() => {
        const list = [];
        window.frameTimes = list;
        let last = performance.now();
        const look = (now) => {
          list.push(now - last);
          last = now;
          window.frameLook = requestAnimationFrame(look);
        };
        window.frameLook = requestAnimationFrame(look);
      });
      await act();
      return page.evaluate(() => {
        cancelAnimationFrame(window.frameLook);
        return window.frameTimes.slice(2);
      });
    };
    const canvas = await page.locator('.canvas').boundingBox();
    const card = await page.locator('[data-fishbone] [data-person-id="person:5"]').boundingBox();
    const dragging = await frames(async () => {
      await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2);
      await page.mouse.down();
      for (let step = 1; step <= 90; step++) {
        await page.mouse.move(
          canvas.x + 120 + (canvas.width - 300) * Math.abs(Math.sin(step / 28)),
          canvas.y + 80 + (canvas.height - 160) * (step / 90),
        );
        await page.waitForTimeout(8);
      }
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
    await page.mouse.move(canvas.x + 300, canvas.y + 60);
    const panning = await frames(async () => {
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(step % 20 < 10 ? 14 : -14, step % 14 < 7 ? 9 : -9);
        await page.waitForTimeout(10);
      }
    });
    const heap = await page.evaluate(() => {
      globalThis.gc?.();
      return performance.memory.usedJSHeapSize / 1e6;
    });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    console.log(
      `${String(people).padStart(5)} people: open → painted ${median(opened).toFixed(0)} ms · add → painted ${median(adds).toFixed(1)} ms · move → painted ${median(moves).toFixed(1)} ms · cell → both sides ${median(cells).toFixed(1)} ms · ` +
        `frame p95 dragging ${p95(dragging).toFixed(1)} ms, panning ${p95(panning).toFixed(1)} ms · heap ${heap.toFixed(1)} MB · ${elements} elements`,
    );
    await page.context().close();
  }
} finally {
  await close();
}
