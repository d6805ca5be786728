// Exports in Chromium for 42 and 300 people: ms (first, median, and fastest, which a busy machine disturbs least), bytes, weight fetched, ratio to the raster PDF of the
// same chart. Run by hand: node tests/bench/exports.mjs
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from '../support/ensure-browser.mjs';

const port = 4398;
const vite = await createServer({ server: { port, strictPort: true, hmr: false, watch: null }, logLevel: 'error' });
await vite.listen();
const { bigChain, withPlan } = await vite.ssrLoadModule('/tests/support/bigChain.ts');
const { writeChain } = await vite.ssrLoadModule('/src/file/write.ts');
const charts = [
  ['42', readFileSync('tests/file/samples/operator-42.fishbone.json', 'utf8')],
  ['300', writeChain(withPlan(bigChain(300), 30))],
];

/** Runs in the page: every format several times over. */
async function measured(text) {
  const load = (path) => import(/* @vite-ignore */ path);
  const [{ readChain }, { documentPages }, { pdfOf }, { loadFaces }, { codePointsOf }, { drawTextInBrowser }] =
    await Promise.all(
      [
        '/src/file/read.ts',
        '/src/scene/document.ts',
        '/src/export/pdf/pdf.ts',
        '/src/export/font/load.ts',
        '/src/export/pageText.ts',
        '/src/export/textPicture.ts',
      ].map(load),
    );
  const [{ svgOf }, { loadPageFont, pngsOf }, { toPptx }, { toXlsx }, jspdf] = await Promise.all(
    [
      '/src/export/svg.ts',
      '/src/export/png.ts',
      '/src/export/pptx/pptx.ts',
      '/src/export/xlsx/xlsx.ts',
      '/@id/jspdf',
    ].map(load),
  );
  const { chain } = readChain(text);
  const options = {
    language: 'zh',
    paper: '16:9',
    depth: 'full',
    pages: ['fishbone', 'assessment'],
    title: chain.title,
    date: '2026-11-02',
    version: '',
    preparedBy: '',
    confidentiality: 'confidential',
    firstNumber: 1,
    hasLegend: true,
    hasFootnote: true,
  };
  const pages = documentPages({ ...chain }, options).pages;
  const madeAt = new Date();
  const size = (made) => made.size ?? made.length;
  const png = async (scale) => {
    const font = await loadPageFont(pages.slice(0, 1), {});
    try {
      return (await pngsOf(pages.slice(0, 1), font, { scale, isTransparent: false }))[0];
    } finally {
      font.release();
    }
  };
  // Aim: 30 rows ≤ 60 ms warm.
  const planPdf = async () => {
    const plan = documentPages({ ...chain }, { ...options, pages: ['plan'] }).pages;
    return pdfOf(plan, await loadFaces(codePointsOf(plan), {}), { title: '', madeAt, draw: drawTextInBrowser }).bytes;
  };
  const work = {
    pages: () => documentPages({ ...chain }, options).pages,
    pdf: async () =>
      pdfOf(pages, await loadFaces(codePointsOf(pages), {}), { title: '', madeAt, draw: drawTextInBrowser }).bytes,
    ...(chain.plan.length > 0 && { [`plan of ${chain.plan.length} rows in pdf`]: planPdf }),
    svg: () => svgOf(pages[0]),
    'png 1×': () => png(1),
    'png 2×': () => png(2),
    'png 4×': () => png(4),
    pptx: () => toPptx(pages, { title: '', madeAt }),
    xlsx: () => toXlsx({ ...chain }, { ...options, madeAt }),
    'raster pdf': async () => {
      const picture = await png(2);
      const pdf = new jspdf.jsPDF({ unit: 'pt', format: [960, 540], orientation: 'l', compress: true });
      pdf.addImage(new Uint8Array(await picture.arrayBuffer()), 'PNG', 0, 0, 960, 540, undefined, 'FAST');
      return new Uint8Array(pdf.output('arraybuffer'));
    },
  };
  const rows = [];
  for (const [name, run] of Object.entries(work)) {
    const times = [];
    let made;
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      made = await run();
      times.push(performance.now() - start);
    }
    const [first] = times;
    const median = times.slice(1).sort((a, b) => a - b)[3];
    rows.push({ name, first, median, fastest: Math.min(...times), bytes: name === 'pages' ? made.length : size(made) });
  }
  return rows;
}

const found = await ensureBrowser();
const browser = await chromium.launch({
  ...(found.executablePath ? { executablePath: found.executablePath } : {}),
  args: found.args,
  ...(found.env ? { env: { ...process.env, ...found.env } } : {}),
});
try {
  for (const [people, text] of charts) {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    let font = 0;
    page.on('response', async (response) => {
      if (!response.url().includes('/export-font/')) return;
      const { length } = await response.body();
      font += length;
    });
    await page.goto(`http://localhost:${port}/`);
    await page.locator('[data-person-id]').first().waitFor({ timeout: 30_000 });
    const buffer = Buffer.from(text);
    await page.setInputFiles('input[data-open]', { name: 'bench.fishbone.json', mimeType: 'application/json', buffer });
    await page.waitForFunction(
      (title) => document.querySelector('.chart-title')?.textContent === title,
      JSON.parse(text).title,
    );
    const rows = await page.evaluate(measured, text);
    const raster = rows.at(-1);
    console.log(`\n${people} people, ${rows[0].bytes} pages; font fetched ${(font / 1000).toFixed(0)} kB`);
    for (const { name, first, median, fastest, bytes } of rows) {
      const ratio =
        name === 'pdf'
          ? `   × ${(raster.median / median).toFixed(0)} as fast, × ${(raster.bytes / bytes).toFixed(1)} as small as raster`
          : '';
      const weight = name === 'pages' ? '' : `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
      console.log(
        `${name.padEnd(22)} first ${first.toFixed(0).padStart(5)} ms  warm ${median.toFixed(1).padStart(6)} ms  fastest ${fastest.toFixed(1).padStart(6)} ms ${weight}${ratio}`,
      );
    }
  }
} finally {
  await browser.close();
  await vite.close();
}
