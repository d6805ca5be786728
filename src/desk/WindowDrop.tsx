/** A file dropped anywhere on the window is opened; `onOther` takes what is no chart file, here and at every other opening. */

import { useEffect, useState } from 'react';
import { isChartFileName } from '../disk/chartFile.ts';
import { type RunningApp, useApp, useWords } from '../ui/app.ts';
import { comeToFront, isOver, onWindow } from '../ui/front.ts';
import { notify } from '../ui/notices.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { openDropped } from './deskVerbs.ts';
import { otherFiles } from './otherFiles.ts';

export function WindowDrop({ onOther }: { onOther?: (app: RunningApp, file: File) => void }) {
  const app = useApp();
  const words = useWords(shellWords);
  const [isAimed, setAimed] = useState(false);
  useEffect(() => {
    otherFiles(app).take = onOther ?? null;
    return () => {
      otherFiles(app).take = null;
    };
  }, [onOther, app]);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAimed(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null || !isOver(app, event.relatedTarget)) setAimed(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setAimed(false);
      comeToFront(app);
      const [first] = event.dataTransfer.files;
      const isOther = first && !isChartFileName(first.name);
      if (isOther && onOther) onOther(app, first);
      else
        void openDropped(app, event.dataTransfer).then(
          (isChart) => isChart || notify(app, 'problem', () => app.words(deskWords).noChart),
        );
    };
    return onWindow(app, { dragover: over, dragleave: leave, drop });
  }, [onOther, app]);
  return isAimed ? <div className="window-drop">{words.dropHere}</div> : null;
}
