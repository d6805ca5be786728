/** Chart files on disk: opened and saved in place where the browser can, else uploaded and downloaded. */
import { type FileWithHandle, fileOpen, fileSave } from 'browser-fs-access';
import type { DecisionChain, IsoDateTime } from '../domain/chain.ts';
import type { Fault } from '../file/fault.ts';
import { fileLimits } from '../file/limits.ts';
import { readChain } from '../file/read.ts';
import type { Language } from '../words/language.ts';
import { type ChartFile, type FileHandle, isChartFileName, isSameState, type Permission } from './chartFile.ts';
import { diskWords } from './words.ts';

type FileTrouble = 'forbidden' | 'gone' | 'full' | 'unreadable' | 'unwritable';

export type Opened =
  | { readonly kind: 'opened'; readonly chain: DecisionChain; readonly file: ChartFile }
  /** It was read, and is no chart. */
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly Fault[]; readonly given: File }
  | { readonly kind: 'failed'; readonly name: string; readonly trouble: FileTrouble }
  | { readonly kind: 'cancelled' };

export type Saved =
  | { readonly kind: 'saved'; readonly file: ChartFile }
  /** Handed to the browser as a download; whether and where it lands is not known here. */
  | { readonly kind: 'downloaded'; readonly file: ChartFile }
  /** Someone else has changed the file since: nothing was written. */
  | { readonly kind: 'changed'; readonly file: ChartFile }
  | { readonly kind: 'failed'; readonly name: string; readonly trouble: FileTrouble }
  | { readonly kind: 'cancelled' };

/** The browser's two dialogs. Both reject with an AbortError when the user thinks better of it. */
export type Pickers = {
  readonly open: (description: string) => Promise<File & { readonly handle?: FileHandle }>;
  /** Null when the file was downloaded. */
  readonly save: (data: Blob, name: string, description: string) => Promise<FileHandle | null>;
};

/** No verb ever rejects. Those that may ask the user something must be called from a click or a key. */
export type Files = {
  /** Asks for a file and reads it. */
  readonly open: () => Promise<Opened>;
  /** Reads a file come by otherwise: from `input[data-open]`, or dropped. */
  readonly openFile: (file: File, handle?: FileHandle) => Promise<Opened>;
  /** Reads a file the shelf remembers; the browser may ask for permission. */
  readonly openHandle: (handle: FileHandle) => Promise<Opened>;
  /** The first chart file among what was dropped; undefined when there is none. Call it within the drop event. */
  readonly openDropped: (dropped: DataTransfer) => Promise<Opened> | undefined;
  /** Saves to the file the chart came from, or downloads it once more. `overwrite` when the user has seen 'changed'. */
  readonly save: (text: string, file: ChartFile, how?: 'overwrite') => Promise<Saved>;
  /** Asks where to save, or downloads. */
  readonly saveAs: (text: string, name: string) => Promise<Saved>;
};

export function createFiles(language: () => Language, pickers: Pickers = browserPickers): Files {
  /** What this program itself last wrote to a handle, so that its own save never looks like someone else's. */
  const written = new WeakMap<FileHandle, ChartFile>();
  let last: Promise<unknown> = Promise.resolve();
  const description = () => diskWords[language()].fileKind;

  async function openFile(file: File, handle?: FileHandle): Promise<Opened> {
    if (file.size > fileLimits.bytes) {
      return {
        kind: 'refused',
        name: file.name,
        faults: [{ path: '', problem: 'too-large', limit: fileLimits.bytes }],
        given: file,
      };
    }
    try {
      const read = readChain(new Uint8Array(await file.arrayBuffer()), isoOf(file.lastModified));
      if ('faults' in read) return { kind: 'refused', name: file.name, faults: read.faults, given: file };
      return { kind: 'opened', chain: read.chain, file: chartFileOf(file, handle) };
    } catch (error) {
      return { kind: 'failed', name: file.name, trouble: troubleOf(error, 'unreadable') };
    }
  }

  async function openHandle(handle: FileHandle): Promise<Opened> {
    try {
      if (!(await isAllowed(handle, { mode: 'read' }))) {
        return { kind: 'failed', name: handle.name, trouble: 'forbidden' };
      }
      return await openFile(await handle.getFile(), handle);
    } catch (error) {
      return { kind: 'failed', name: handle.name, trouble: troubleOf(error, 'unreadable') };
    }
  }

  async function savedAs(text: string, name: string): Promise<Saved> {
    try {
      const handle = await pickers.save(blobOf(text), name, description());
      return handle ? await savedTo(handle) : { kind: 'downloaded', file: { name } };
    } catch (error) {
      if (isCancel(error)) return { kind: 'cancelled' };
      return { kind: 'failed', name, trouble: troubleOf(error, 'unwritable') };
    }
  }

  async function savedTo(handle: FileHandle): Promise<Saved> {
    const file = chartFileOf(await handle.getFile(), handle);
    written.set(handle, file);
    return { kind: 'saved', file };
  }

  async function saved(text: string, file: ChartFile, handle: FileHandle, how?: 'overwrite'): Promise<Saved> {
    try {
      if (!(await isAllowed(handle, { mode: 'readwrite' }))) {
        return { kind: 'failed', name: file.name, trouble: 'forbidden' };
      }
      const onDisk = chartFileOf(await handle.getFile(), handle);
      const ours = written.get(handle);
      const isOurs = isSameState(file, onDisk) || (ours !== undefined && isSameState(ours, onDisk));
      if (!isOurs && how !== 'overwrite') return { kind: 'changed', file: onDisk };
      const writable = await handle.createWritable();
      await writable.write(blobOf(text));
      await writable.close();
      return await savedTo(handle);
    } catch (error) {
      return { kind: 'failed', name: file.name, trouble: troubleOf(error, 'unwritable') };
    }
  }

  return {
    openFile,
    openHandle,
    saveAs: savedAs,
    async open() {
      try {
        const file = await pickers.open(description());
        return await openFile(file, file.handle);
      } catch (error) {
        return isCancel(error)
          ? { kind: 'cancelled' }
          : { kind: 'failed', name: description(), trouble: troubleOf(error, 'unreadable') };
      }
    },
    openDropped(dropped) {
      for (const item of dropped.items) {
        const file = item.getAsFile();
        if (!file || !isChartFileName(file.name)) continue;
        // The item is only alive within the event, so both are asked of it before anything is awaited.
        const handle = handleOf(item);
        return handle.then((found) => openFile(file, found));
      }
      return undefined;
    },
    save(text, file, how) {
      const { handle } = file;
      if (!handle) return savedAs(text, file.name);
      const next = last.then(() => saved(text, file, handle, how));
      last = next;
      return next;
    },
  };
}

const fileTypes = { mimeTypes: ['application/json'], extensions: ['.json'], id: 'fishbone' };

const browserPickers: Pickers = {
  open: async (description) => (await fileOpen({ ...fileTypes, description })) satisfies FileWithHandle,
  save: (data, fileName, description) => fileSave(data, { ...fileTypes, fileName, description }),
};

function chartFileOf(file: File, handle?: FileHandle): ChartFile {
  return {
    name: handle?.name ?? file.name,
    lastModified: file.lastModified,
    size: file.size,
    ...(handle ? { handle } : {}),
  };
}

function blobOf(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}

function isoOf(milliseconds: number): IsoDateTime {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Browsers without the question allow what they have handed out. */
async function isAllowed(handle: FileHandle, wanted: Permission): Promise<boolean> {
  const known = (await handle.queryPermission?.(wanted)) ?? 'granted';
  return known === 'granted' || (known === 'prompt' && (await handle.requestPermission?.(wanted)) === 'granted');
}

async function handleOf(item: DataTransferItem): Promise<FileHandle | undefined> {
  if (!('getAsFileSystemHandle' in item) || typeof item.getAsFileSystemHandle !== 'function') return undefined;
  try {
    const handle: FileHandle & { readonly kind?: string } = await item.getAsFileSystemHandle();
    return handle?.kind === 'file' ? handle : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function isCancel(error: unknown): boolean {
  return nameOf(error) === 'AbortError';
}

function troubleOf(error: unknown, otherwise: 'unreadable' | 'unwritable'): FileTrouble {
  const known: Readonly<Record<string, FileTrouble>> = {
    NotFoundError: 'gone',
    NotAllowedError: 'forbidden',
    SecurityError: 'forbidden',
    NoModificationAllowedError: 'forbidden',
    QuotaExceededError: 'full',
  };
  return known[nameOf(error)] ?? otherwise;
}
