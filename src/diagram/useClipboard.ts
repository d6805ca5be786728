/** The browser's cut, copy and paste, when the canvas has the focus. */
import { useEffect } from 'react';
import { chart, preferences } from '../ui/app.ts';
import { copiedText, cutPeople, pasteData, saysCopied } from './canvasClipboard.ts';

export function useClipboard(): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (!isOnCanvas()) return;
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
      pasteData(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
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

function isOnCanvas(): boolean {
  if (chart.getState().editing || preferences.getState().view !== 'fishbone') return false;
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('.place-input');
}
