/** The browser's cut, copy and paste, when the canvas has the focus. */
import { useEffect } from 'react';
import { chart, preferences } from '../ui/app.ts';
import { pasteForeign } from '../ui/linePaste.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { copiedText, cutPeople, pasteData, saysCopied } from './canvasClipboard.ts';

export function useClipboard(): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isStarting() || !isOnCanvas()) return;
      const text = copiedText();
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut') cutPeople();
      else saysCopied();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !isOnCanvas() || !event.clipboardData) return;
      event.preventDefault();
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '') as [
        string,
        string,
      ];
      if (isStarting()) pasteForeign({ text, html });
      else pasteData(text, html);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** No chart is on screen, so nothing is copied from one or pasted into it. */
function isStarting(): boolean {
  return shellDesk.getState().isStarting;
}

function isOnCanvas(): boolean {
  if (chart.getState().editing || preferences.getState().view !== 'fishbone') return false;
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('.place-input');
}
