/** The canvas's picture as it will be, made anew a moment after each change. */
import { useEffect, useState } from 'react';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { exportingWords } from '../words/exporting.ts';
import { canvasPicture } from './canvasPicture.ts';
import type { ExportSettings } from './settings.ts';

/** ms */
const pause = 150;

export function ScreenPreview({ settings }: { settings: ExportSettings }) {
  const app = useApp();
  const words = useWords(exportingWords);
  const chain = useChain();
  const [address, setAddress] = useState('');
  useEffect(() => {
    let isCurrent = true;
    let made = '';
    const timer = setTimeout(() => {
      canvasPicture(app, chain, settings, 1, () => isCurrent).then(
        (picture) => {
          if (!isCurrent || !picture) return;
          made = URL.createObjectURL(picture);
          setAddress(made);
        },
        () => setAddress(''),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      URL.revokeObjectURL(made);
    };
  }, [chain, settings, app]);
  return (
    <>
      <div className={`export-sheet on-paper is-screen${settings.isTransparent ? ' is-transparent' : ''}`}>
        {address && <img src={address} alt={words.screen} />}
      </div>
      <ul className="export-notes is-warning">
        <li>{words.screenAll}</li>
      </ul>
    </>
  );
}
