/** Copying a picture, for pasting into a slide. */
import { exportError } from './fault.ts';

/** Whether this browser, at this address, lets a picture be copied. */
function canCopyPicture(): boolean {
  return typeof navigator !== 'undefined' && !!navigator.clipboard?.write && typeof ClipboardItem !== 'undefined';
}

/** Whether the browser has said yes beforehand; one that cannot be asked has not. */
export async function isCopyGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state === 'granted';
  } catch {
    return false;
  }
}

/**
 * Puts a PNG on the clipboard. Must be called within the click itself, with the picture still being made: Safari
 * allows no waiting before. Fails with the picture's own fault, or says that the clipboard is not to be had.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  if (!canCopyPicture()) {
    picture.catch(() => undefined);
    throw exportError({ kind: 'clipboardMissing' });
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (error) {
    await picture;
    throw error instanceof Error && error.cause ? error : exportError({ kind: 'clipboardRefused' });
  }
}
