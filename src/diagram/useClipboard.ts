/** The browser's cut, copy and paste, when the canvas has the focus. */

import { useEffect } from 'react';
import { type RunningApp, useApp } from '../ui/app.ts';
import { onWindow } from '../ui/front.ts';
import { pasteForeign } from '../ui/linePaste.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { copiedText, cutPeople, pasteData, saysCopied } from './canvasClipboard.ts';

export function useClipboard(): void {
  const app = useApp();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isStarting(app) || !isOnCanvas(app)) return;
      const text = copiedText(app);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut') cutPeople(app);
      else saysCopied(app);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !isOnCanvas(app) || !event.clipboardData) return;
      event.preventDefault();
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '') as [
        string,
        string,
      ];
      if (isStarting(app)) pasteForeign(app, { text, html });
      else pasteData(app, text, html);
    };
    return onWindow(app, { copy: onCopy, cut: onCopy, paste: onPaste });
  }, [app]);
}

/** No chart is on screen, so nothing is copied from one or pasted into it. */
function isStarting(app: RunningApp): boolean {
  return shellDesk(app).getState().isStarting;
}

function isOnCanvas(app: RunningApp): boolean {
  if (app.chart.getState().editing || app.preferences.getState().view !== 'fishbone') return false;
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('.place-input');
}
