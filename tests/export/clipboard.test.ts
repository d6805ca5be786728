/** A picture on the clipboard: handed over while it is being made, and one clear sentence where it cannot be. */
import { afterEach, expect, it, vi } from 'vitest';
import { copyPicture, isCopyGranted } from '../../src/export/clipboard.ts';
import { exportError, exportErrorText } from '../../src/export/fault.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const picture = new Blob(['pixels'], { type: 'image/png' });

class Item {
  readonly parts: Readonly<Record<string, Promise<Blob>>>;
  constructor(parts: Item['parts']) {
    this.parts = parts;
  }
}

/** A browser with a clipboard that does so with what it is given. */
function browser(
  write: (items: readonly Item[]) => Promise<void>,
  permission?: () => Promise<{ state: string }>,
): void {
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write }, ...(permission && { permissions: { query: permission } }) });
}

const sentence = (work: Promise<unknown>) =>
  work.then(
    () => 'no fault',
    (error) => exportErrorText(error, 'zh'),
  );

it('is handed over at once as a PNG, before it is made', async () => {
  const given: string[] = [];
  let made: (blob: Blob) => void = () => undefined;
  const making = new Promise<Blob>((resolve) => {
    made = resolve;
  });
  browser(async ([item]) => {
    given.push('asked');
    const [type, promise] = Object.entries(item?.parts ?? {})[0] ?? [];
    given.push(type ?? '', await ((await promise)?.text() ?? ''));
  });
  const copying = copyPicture(making);
  expect(given, 'Safari allows no waiting before').toEqual(['asked']);
  made(picture);
  await copying;
  expect(given).toEqual(['asked', 'image/png', 'pixels']);
});

it('says that there is no clipboard, and lets no failed picture go unheard', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  vi.stubGlobal('navigator', { clipboard: {} });
  vi.stubGlobal('ClipboardItem', Item);
  expect(await sentence(copyPicture(Promise.reject(new Error('too late'))))).toContain('不允许写入剪贴板');
  vi.stubGlobal('ClipboardItem', undefined);
  browser(async () => undefined);
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await sentence(copyPicture(Promise.resolve(picture)))).toContain('不允许写入剪贴板');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});

it('tells a refused clipboard from a picture that failed', async () => {
  browser(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  expect(await sentence(copyPicture(Promise.resolve(picture)))).toBe(
    '浏览器拒绝写入剪贴板，请允许后重试，或改为下载。',
  );
  const tooLarge = exportError({ kind: 'pictureTooLarge', width: 20_000, height: 9000 });
  expect(await sentence(copyPicture(Promise.reject(tooLarge)))).toContain('20000 × 9000');
  // A browser may pass on the picture's own fault.
  browser(() => Promise.reject(exportError({ kind: 'pictureFailed' })));
  expect(await sentence(copyPicture(Promise.resolve(picture)))).toContain('没能生成图片');
});

it('is granted only by a browser that says so beforehand', async () => {
  const asked: unknown[] = [];
  const answering = (state: string) =>
    browser(
      async () => undefined,
      async (...what: unknown[]) => {
        asked.push(...what);
        return { state };
      },
    );
  answering('granted');
  expect(await isCopyGranted()).toBe(true);
  expect(asked).toEqual([{ name: 'clipboard-write' }]);
  for (const state of ['prompt', 'denied']) {
    answering(state);
    expect(await isCopyGranted()).toBe(false);
  }
  browser(
    async () => undefined,
    () => Promise.reject(new TypeError('no such permission')),
  );
  expect(await isCopyGranted()).toBe(false);
  browser(async () => undefined);
  expect(await isCopyGranted()).toBe(false);
});
