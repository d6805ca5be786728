/** The bundled Chinese web font, loaded only where the system has none. */

import type { RunningApp } from './app.ts';
import { isOneFile } from './edition.ts';
import { attempt } from './pieces.ts';

/** Draws one Han character in the system's fonts: without a glyph it is blank, or the same box as an unassigned one. */
function hasChineseFont(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 40;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  const inkOf = (character: string) => {
    context.clearRect(0, 0, 40, 40);
    context.font = '30px Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
    context.fillText(character, 2, 32);
    return context.getImageData(0, 0, 40, 40).data.join('');
  };
  const one = inkOf('\u51b3');
  return /[1-9]/.test(one) && one !== inkOf('\u7b56');
}

export function loadFontIfNeeded(app: RunningApp): void {
  if (!isOneFile && !hasChineseFont()) void attempt(app, () => import('@fontsource-variable/noto-sans-sc'));
}
