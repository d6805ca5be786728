/** A chart's file on disk as this program last saw it. */

/** What this program uses of a `FileSystemFileHandle`. */
export type FileHandle = {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>;
};

export type Permission = { readonly mode: 'read' | 'readwrite' };

export type ChartFile = {
  readonly name: string;
  /** Where the browser lets this program write to the file again; a downloaded or uploaded file has none. */
  readonly handle?: FileHandle;
  /** Milliseconds and bytes, to tell whether someone else has changed it since. */
  readonly lastModified?: number;
  readonly size?: number;
};

export function isSameState(file: ChartFile, onDisk: ChartFile): boolean {
  return file.lastModified === onDisk.lastModified && file.size === onDisk.size;
}

/** A chart's name: `.fishbone.json` or `.json`. */
export function isChartFileName(name: string): boolean {
  return /\.json$/i.test(name);
}

/** The file without a handle that the storage cannot hold. */
export function storableFile(file: ChartFile): ChartFile {
  if (!file.handle) return file;
  try {
    structuredClone(file.handle);
    return file;
  } catch {
    const { handle: _, ...rest } = file;
    return rest;
  }
}
