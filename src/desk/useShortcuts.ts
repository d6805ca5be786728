/** Keys that work wherever the focus is: undo, files, find, help. */
import { useEffect } from 'react';
import { say } from '../ui/announce.ts';
import { chart, preferences, wordsNow } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import { openFile, save, saveAs } from './deskVerbs.ts';

export function useShortcuts(onPrint: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const run =
        event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
          ? onPrint
          : shortcutOf(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onPrint]);
}

function shortcutOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.key === 'F1') return () => shellDesk.setState({ dialog: 'keys' });
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  const isText = isTyping(event.target);
  if (key === 'z' && !isText) return event.shiftKey ? redo : undo;
  if (key === 'y' && !isText) return redo;
  if (key === 's') return event.shiftKey ? () => void saveAs() : () => void save();
  if (key === 'o') return () => void openFile();
  if (key === 'h' && !shellDesk.getState().isStarting) return () => shellDesk.setState({ dialog: 'find' });
  if (key === 'f' && isLookingAtFish()) return () => canvasDesk.getState().view?.search();
  if (key === '0' && !isText && isLookingAtFish() && chart.getState().selection.kind !== 'people')
    return () => canvasDesk.getState().view?.fit();
  return undefined;
}

function isLookingAtFish(): boolean {
  return preferences.getState().view === 'fishbone' && !shellDesk.getState().isStarting;
}

function undo(): void {
  const { language } = preferences.getState();
  const step = chart.getState().history.past.at(-1);
  chart.verbs.undo();
  if (step) say(wordsNow(shellWords).undoWhat(stepText(step.label, language)));
}

function redo(): void {
  const { language } = preferences.getState();
  const step = chart.getState().history.future[0];
  chart.verbs.redo();
  if (step) say(wordsNow(shellWords).redoWhat(stepText(step.label, language)));
}

/** Whether a field is open whose own undo the key belongs to. The canvas's unopened field is not one. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, [contenteditable]')) return false;
  if (target.matches('.place-input')) return chart.getState().editing !== null;
  return !target.matches('[data-cell-input]:not([data-open])');
}
