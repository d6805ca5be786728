import { describe, expect, test } from 'vitest';
import type { FileHandle } from '../../src/disk/chartFile.ts';
import { createFiles, type Opened, type Pickers, type Saved } from '../../src/disk/files.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { writeChain } from '../../src/file/write.ts';

const chain = exampleChain('zh');
const text = writeChain(chain);

type Disk = {
  readonly handle: FileHandle;
  text: string;
  lastModified: number;
  readPermission: PermissionState;
  permission: PermissionState;
  /** What the next question for permission is answered. */
  answer: PermissionState;
  /** What the next access fails with. */
  failure: DOMException | null;
};

/** One file on a disk, and the handle a browser gives for it. */
function disk(name: string, content: string): Disk {
  const file: Disk = {
    text: content,
    lastModified: 1000,
    readPermission: 'granted',
    permission: 'granted',
    answer: 'granted',
    failure: null,
    handle: {
      name,
      async getFile() {
        if (file.failure) throw file.failure;
        return new File([file.text], name, { lastModified: file.lastModified });
      },
      async createWritable() {
        let written = '';
        return {
          async write(data) {
            written += await data.text();
          },
          async close() {
            if (file.failure) throw file.failure;
            file.text = written;
            file.lastModified += 1000;
          },
        };
      },
      queryPermission: async ({ mode }) => (mode === 'read' ? file.readPermission : file.permission),
      requestPermission: async () => file.answer,
    },
  };
  return file;
}

const cancelled = () => Promise.reject(new DOMException('', 'AbortError'));

function filesWith(pickers: Partial<Pickers>) {
  return createFiles(() => 'zh', { open: cancelled, save: cancelled, ...pickers });
}

function fileOf(result: Opened | Saved) {
  if (result.kind === 'opened' || result.kind === 'saved' || result.kind === 'changed' || result.kind === 'downloaded')
    return result.file;
  throw new Error(result.kind);
}

async function openedFrom(file: Disk) {
  const files = filesWith({
    open: async () => Object.assign(await file.handle.getFile(), { handle: file.handle }),
  });
  return { files, opened: await files.open() };
}

describe('opening', () => {
  test('gives the chain and the file it is in', async () => {
    const { opened } = await openedFrom(disk('GU.fishbone.json', text));
    expect(opened).toMatchObject({ kind: 'opened', file: { name: 'GU.fishbone.json', lastModified: 1000 } });
    expect(opened.kind === 'opened' && opened.chain).toEqual(chain);
  });

  test('what is no chart is refused with its faults', async () => {
    const { opened } = await openedFrom(disk('notes.json', '{}'));
    const faults = [{ path: '', problem: 'not-this-format' }];
    expect(opened).toEqual({ kind: 'refused', name: 'notes.json', faults, given: expect.any(File) });
  });

  test('a file over 20 MB is refused without being read', async () => {
    const huge = new File([], 'huge.json');
    Object.defineProperty(huge, 'size', { value: 20_000_001 });
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
    expect(await filesWith({}).openFile(huge)).toMatchObject({ kind: 'refused', faults: [{ problem: 'too-large' }] });
  });

  test('thinking better of it is no trouble', async () => {
    expect(await filesWith({}).open()).toEqual({ kind: 'cancelled' });
    expect(await filesWith({}).saveAs(text, 'a.json')).toEqual({ kind: 'cancelled' });
  });

  test('a file the shelf remembers asks for permission, and can be gone', async () => {
    const file = disk('GU.fishbone.json', text);
    file.readPermission = 'prompt';
    expect(await filesWith({}).openHandle(file.handle)).toMatchObject({ kind: 'opened' });
    file.readPermission = 'prompt';
    file.answer = 'denied';
    const denied = { kind: 'failed', name: 'GU.fishbone.json', trouble: 'forbidden' };
    expect(await filesWith({}).openHandle(file.handle)).toEqual(denied);
    file.readPermission = 'granted';
    file.failure = new DOMException('', 'NotFoundError');
    expect(await filesWith({}).openHandle(file.handle)).toMatchObject({ kind: 'failed', trouble: 'gone' });
  });

  test('the first chart among what is dropped is opened, others are left alone', async () => {
    const file = disk('GU.fishbone.json', text);
    const item = (name: string, more: object = {}) => ({ getAsFile: () => new File([text], name), ...more });
    const dropped = (...items: object[]) => ({ items }) as unknown as DataTransfer;
    const files = filesWith({});
    expect(files.openDropped(dropped(item('people.csv'), { getAsFile: () => null }))).toBeUndefined();
    const withHandle = item('GU.JSON', { getAsFileSystemHandle: async () => ({ ...file.handle, kind: 'file' }) });
    const opened = await files.openDropped(dropped(item('people.csv'), withHandle));
    expect(opened).toMatchObject({ kind: 'opened', file: { handle: { name: 'GU.fishbone.json' } } });
    const without = await files.openDropped(dropped(item('GU.json')));
    expect(without).toMatchObject({ kind: 'opened', file: { name: 'GU.json' } });
    expect(fileOf(without as Opened)).not.toHaveProperty('handle');
  });
});

describe('saving', () => {
  test('to the same file, as often as one likes, is no change of someone else’s', async () => {
    const file = disk('GU.fishbone.json', '');
    file.text = text;
    const { files, opened } = await openedFrom(file);
    const first = await files.save('one', fileOf(opened));
    expect(first).toMatchObject({ kind: 'saved', file: { lastModified: 2000, size: 3 } });
    const results = await Promise.all([files.save('two', fileOf(first)), files.save('three', fileOf(first))]);
    expect(results.map((each) => each.kind)).toEqual(['saved', 'saved']);
    expect(file.text).toBe('three');
  });

  test('two saves at once are one after the other', async () => {
    const file = disk('GU.fishbone.json', text);
    const { files, opened } = await openedFrom(file);
    const results = await Promise.all([files.save('one', fileOf(opened)), files.save('two', fileOf(opened))]);
    expect(results.map((each) => fileOf(each).lastModified)).toEqual([2000, 3000]);
    expect(file.text).toBe('two');
  });

  test('over someone else’s change asks first', async () => {
    const file = disk('GU.fishbone.json', text);
    const { files, opened } = await openedFrom(file);
    file.text = 'theirs';
    file.lastModified = 5000;
    const changed = await files.save('ours', fileOf(opened));
    expect(changed).toMatchObject({ kind: 'changed', file: { lastModified: 5000 } });
    expect(file.text).toBe('theirs');
    expect(await files.save('ours', fileOf(changed), 'overwrite')).toMatchObject({ kind: 'saved' });
    expect(file.text).toBe('ours');
    expect(await files.save('ours again', fileOf(changed))).toMatchObject({ kind: 'saved' });
  });

  test.each([
    ['NotFoundError', 'gone'],
    ['NotAllowedError', 'forbidden'],
    ['NoModificationAllowedError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['DataError', 'unwritable'],
  ])('%s is told as %s', async (name, trouble) => {
    const file = disk('GU.fishbone.json', text);
    const { files, opened } = await openedFrom(file);
    file.failure = new DOMException('', name);
    const failed = { kind: 'failed', name: 'GU.fishbone.json', trouble };
    expect(await files.save('ours', fileOf(opened))).toEqual(failed);
    expect(file.text).toBe(text);
  });

  test('without permission nothing is written', async () => {
    const file = disk('GU.fishbone.json', text);
    const { files, opened } = await openedFrom(file);
    file.permission = 'prompt';
    file.answer = 'denied';
    expect(await files.save('ours', fileOf(opened))).toMatchObject({ kind: 'failed', trouble: 'forbidden' });
    expect(file.text).toBe(text);
  });

  test('as a new file, then to that file', async () => {
    const file = disk('new.fishbone.json', '');
    const asked: string[] = [];
    const files = filesWith({
      async save(data, name, description) {
        asked.push(name, description);
        file.text = await data.text();
        return file.handle;
      },
    });
    const saved = await files.saveAs('one', 'GU.fishbone.json');
    expect(asked).toEqual(['GU.fishbone.json', '决策链鱼骨图']);
    expect(saved).toMatchObject({ kind: 'saved', file: { name: 'new.fishbone.json' } });
    expect(await files.save('two', fileOf(saved))).toMatchObject({ kind: 'saved' });
    expect(file.text).toBe('two');
  });

  test('where the browser has no handles, each save is a download of the same name', async () => {
    const downloads: string[] = [];
    const files = filesWith({
      async save(data, name) {
        downloads.push(`${name} ${await data.text()}`);
        return null;
      },
    });
    const saved = await files.saveAs('one', 'GU.fishbone.json');
    expect(saved).toEqual({ kind: 'downloaded', file: { name: 'GU.fishbone.json' } });
    expect(await files.save('two', fileOf(saved))).toMatchObject({ kind: 'downloaded' });
    expect(downloads).toEqual(['GU.fishbone.json one', 'GU.fishbone.json two']);
  });
});
