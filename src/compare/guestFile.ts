/** A chart from a file, to be compared with and never taken into this one. */

import type { RunningApp } from '../ui/app.ts';
import { compareWith } from '../ui/compareFile.ts';

/** Asks for a chart file; the chart on screen stays as it is. */
export function chooseFile(app: RunningApp, which: 'from' | 'to'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.dataset.compareFile = '';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) void compareWith(app, file, which);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}
