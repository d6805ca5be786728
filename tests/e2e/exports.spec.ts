import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync, zipSync } from 'fflate';
import { strayChunks } from '../support/pngChunks.ts';
import { samples } from './desk.ts';
import { exported, openSample } from './exportDesk.ts';
import { expect, test } from './test.ts';

const require = createRequire(import.meta.url);

function today(): string {
  const date = new Date();
  return `${date.getFullYear()}${`${date.getMonth() + 1}`.padStart(2, '0')}${`${date.getDate()}`.padStart(2, '0')}`;
}

const red = ['陈立衡', '韩启东', 'Sara Linde', '卫国梁', '何为民', '林守正', '苏明远', '沈亦舟', '贺兰', '江书怀'];

test('every item of the menu ends in a download with a sensible name; PDF, PNG and SVG show everybody', async ({
  page,
  context,
}) => {
  await openSample(page);
  const whole = async () => {
    await page.getByRole('radio', { name: '全部' }).click();
    await page.getByRole('checkbox', { name: '鱼骨图' }).check();
    await page.getByRole('radio', { name: '1×' }).click();
  };
  const files = new Map<string, Buffer>();
  for (const format of ['PDF', 'PPTX', 'PNG', 'SVG', 'XLSX', 'CSV']) {
    const { name, bytes } = await exported(page, format, format === 'PNG' ? whole : undefined);
    expect(name).toBe(`第五期核心网集采${format === 'PNG' ? '-含评估' : ''}-${today()}.${format.toLowerCase()}`);
    expect(bytes.length).toBeGreaterThan(1000);
    files.set(format, bytes);
  }
  const json = await exported(page, 'JSON');
  expect(json.name).toBe('第五期核心网集采.fishbone.json');
  expect(JSON.parse(json.bytes.toString('utf8')).format).toBe('decision-chain-fishbone');
  const bytesOf = (format: string) => files.get(format) ?? Buffer.alloc(0);
  const [pdf, png] = [bytesOf('PDF'), bytesOf('PNG')];
  expect(pdf.length).toBeLessThan(2 * 120_000);
  expect(strayChunks(png), 'a picture says nothing besides its pixels').toEqual([]);
  const reader = await context.newPage();
  await reader.goto('about:blank');
  const library = require.resolve('pdfjs-dist/package.json').replace('package.json', 'legacy/build/');
  await reader.addScriptTag({ path: `${library}pdf.worker.min.mjs`, type: 'module' });
  await reader.addScriptTag({ path: `${library}pdf.min.mjs`, type: 'module' });
  // The tag of an inline module is there before the module has run.
  await reader.waitForFunction(() => 'pdfjsLib' in globalThis && 'pdfjsWorker' in globalThis);
  const seen = await reader.evaluate(
    async ([document64, picture64]) => {
      const pdfjs = (globalThis as unknown as { pdfjsLib: typeof import('pdfjs-dist') }).pdfjsLib;
      const bytes = Uint8Array.from(atob(document64 ?? ''), (character) => character.charCodeAt(0));
      const document_ = await pdfjs.getDocument({ data: bytes, useSystemFonts: false, isEvalSupported: false }).promise;
      const texts: string[] = [];
      for (let number = 1; number <= document_.numPages; number++) {
        const content = await (await document_.getPage(number)).getTextContent();
        texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
      }
      const outline = (await document_.getOutline()).length;
      const first = await document_.getPage(1);
      const viewport = first.getViewport({ scale: 1920 / first.getViewport({ scale: 1 }).width });
      const draw = (size: { width: number; height: number }) => {
        const canvas = document.createElement('canvas');
        canvas.width = size.width;
        canvas.height = size.height;
        return canvas;
      };
      const canvas = draw({ width: 1920, height: 1080 });
      await first.render({ canvas, viewport }).promise;
      const picture = new Image();
      picture.src = `data:image/png;base64,${picture64}`;
      await picture.decode();
      const other = draw({ width: 1920, height: 1080 });
      other.getContext('2d')?.drawImage(picture, 0, 0, 1920, 1080);
      const pixels = (each: HTMLCanvasElement) =>
        each.getContext('2d')?.getImageData(0, 0, 1920, 1080).data ?? new Uint8ClampedArray();
      const a = pixels(canvas);
      const b = pixels(other);
      let squares = 0;
      let inkA = 0;
      let inkB = 0;
      for (let index = 0; index < a.length; index += 4) {
        squares += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
        if ((a[index] ?? 255) < 128) inkA++;
        if ((b[index] ?? 255) < 128) inkB++;
      }
      return {
        texts,
        outline,
        difference: Math.sqrt(squares / (a.length / 4)) / 255,
        inkRatio: inkA / inkB,
        language: (await document_.getMetadata()).info,
      };
    },
    [pdf.toString('base64'), png.toString('base64')],
  );
  const everyone = Object.values(
    JSON.parse(await readFile(`${samples}operator-42.fishbone.json`, 'utf8')).people as Record<
      string,
      { name: string }
    >,
  ).map(({ name }) => name);
  const squeezed = (seen.texts[0] ?? '').replace(/\s/g, '');
  expect(everyone.filter((name) => !squeezed.includes(name.replace(/\s/g, '')))).toEqual([]);
  expect(red.filter((name) => !(seen.texts.at(-1) ?? '').replace(/\s/g, '').includes(name.replace(/\s/g, '')))).toEqual(
    [],
  );
  expect(seen.outline).toBe(seen.texts.length);
  expect(seen.difference).toBeLessThan(0.08);
  expect(seen.inkRatio).toBeGreaterThan(0.9);
  expect(seen.inkRatio).toBeLessThan(1.1);

  const found = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      error: picture.querySelector('parsererror')?.textContent ?? '',
      titles: [...picture.querySelectorAll('g > title')].map((title) => title.textContent ?? ''),
      foreign: picture.querySelectorAll('foreignObject, script, style, image').length,
      redTexts: [...picture.querySelectorAll('text[fill="#C4122F"]')].map((each) => each.textContent ?? ''),
    };
  }, bytesOf('SVG').toString('utf8'));
  expect(found.error).toBe('');
  expect(found.foreign).toBe(0);
  for (const name of red) {
    expect(found.titles.some((title) => title.includes(name))).toBe(true);
    expect(found.redTexts.join('').replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
  }
  expect(found.redTexts.join('')).not.toContain('段宏');
});

test('on a company’s template the preview is its slide with what it draws, its title is read there, and type keeps its size', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await openSample(page, 'example');
  const own = await exported(page, 'PPTX');
  const plain = await exported(page, 'PPTX', () => page.getByRole('radio', { name: '4:3' }).click());
  const dialog = page.getByRole('dialog');
  const onPlain = await exported(page, 'PPTX', async () => {
    await dialog.locator('input[type=file]').setInputFiles({
      name: '公司.pptx',
      mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      buffer: plain.bytes,
    });
    await expect(dialog.locator('.export-notes')).toContainText('使用模板“公司.pptx”的“仅标题”版式');
    await expect(dialog.locator('.slide-title')).toContainText('客户决策链鱼骨图');
    await expect(dialog.getByRole('radio', { name: 'A4' })).toHaveCount(0);
    const sheet = await dialog.locator('.export-sheet').boundingBox();
    expect((sheet?.width ?? 0) / (sheet?.height ?? 1)).toBeCloseTo(4 / 3, 1);
  });
  const onlyTitle = Buffer.from(unzipSync(onPlain.bytes)['ppt/slides/slide1.xml'] ?? []).toString('utf8');
  const nameSize = /sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>Da Hai</.exec(onlyTitle)?.[1];
  expect(Number(nameSize)).toBeGreaterThanOrEqual(1000);

  const files = unzipSync(own.bytes);
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const relations = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
  const edit = (path: string, from: string, to: string) => {
    const text = Buffer.from(files[path] ?? []).toString('utf8');
    expect(text).toContain(from);
    files[path] = Buffer.from(text.replace(from, to));
  };
  const place = (x: number, y: number, w: number, h: number) =>
    `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const bar = `<p:sp><p:nvSpPr><p:cNvPr id="20" name="Bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(0, 0, 12_192_000, 800_000)}<a:solidFill><a:srgbClr val="1B2F4B"/></a:solidFill></p:spPr></p:sp>`;
  const logo = `<p:pic><p:nvPicPr><p:cNvPr id="21" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch/></p:blipFill><p:spPr>${place(11_000_000, 6_300_000, 900_000, 400_000)}</p:spPr></p:pic>`;
  const maker = `<p:sp><p:nvSpPr><p:cNvPr id="22" name="Maker"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(400_000, 6_400_000, 3_000_000, 300_000)}</p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr sz="1000"/><a:t>R&amp;D</a:t></a:r></a:p></p:txBody></p:sp>`;
  edit(master, '</p:grpSpPr>', `</p:grpSpPr>${bar}${logo}${maker}`);
  const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  edit(
    relations,
    '</Relationships>',
    `<Relationship Id="rId9" Type="${image}" Target="../media/logo.png"/></Relationships>`,
  );
  edit('[Content_Types].xml', '<Default ', '<Default Extension="png" ContentType="image/png"/><Default ');
  files['ppt/media/logo.png'] = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  const { bytes } = await exported(page, 'PPTX', async () => {
    await dialog.getByRole('button', { name: '不用模板' }).click();
    await dialog.locator('input[type=file]').setInputFiles({
      name: '公司.pptx',
      mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      buffer: Buffer.from(zipSync(files)),
    });
    const drawn = dialog.locator('.slide-drawings');
    await expect(drawn.locator('path[fill="#1B2F4B"]')).toHaveCount(1);
    await expect(drawn.locator('image')).toHaveAttribute('href', /^blob:/);
    await expect(drawn.locator('text')).toHaveText('R&D');
    await expect(dialog.locator('.slide-title')).toHaveCSS('color', 'rgb(255, 255, 255)');
    const area = await dialog.locator('.slide-area').boundingBox();
    const bars = await drawn.locator('path[fill="#1B2F4B"]').boundingBox();
    const picture = await drawn.locator('image').boundingBox();
    expect(area?.y ?? 0).toBeGreaterThan((bars?.y ?? 0) + (bars?.height ?? 0));
    expect((area?.y ?? 0) + (area?.height ?? 0)).toBeLessThan(picture?.y ?? 0);
  });
  const slide = Buffer.from(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? []).toString('utf8');
  expect(/<p:ph type="title"\/>.*?srgbClr val="(\w+)"/s.exec(slide)?.[1]).toBe('FFFFFF');
  expect(refused).toEqual([]);
});
