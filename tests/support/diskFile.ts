/** A file on a disk that the browser has let the app at: read, written, changed by others, forbidden or gone. */
import type { FileHandle } from '../../src/disk/chartFile.ts';

export type DiskFile = {
  readonly handle: FileHandle;
  readonly text: () => string;
  /** Somebody else writes to it. */
  readonly change: (text: string) => void;
  /** What the browser says when the app asks for it from now on. */
  readonly allow: (permission: PermissionState) => void;
  readonly fail: (error: DOMException | null) => void;
};

export function diskFile(name: string, first: string): DiskFile {
  let text = first;
  let lastModified = 1;
  let permission: PermissionState = 'granted';
  let failure: DOMException | null = null;
  const write = (next: string) => {
    text = next;
    lastModified++;
  };
  return {
    text: () => text,
    change: write,
    allow: (next) => {
      permission = next;
    },
    fail: (error) => {
      failure = error;
    },
    handle: {
      name,
      async getFile() {
        if (failure) throw failure;
        return new File([text], name, { lastModified });
      },
      async createWritable() {
        let written = '';
        return {
          async write(data) {
            written += await data.text();
          },
          close: async () => write(written),
        };
      },
      queryPermission: async () => permission,
      requestPermission: async () => permission,
    },
  };
}
