import { useEffect, useState } from 'react';
import { isCopyGranted } from '../export/clipboard.ts';
import { useWords } from '../ui/app.ts';
import { isOneFile } from '../ui/edition.ts';
import { exportingWords } from '../words/exporting.ts';

/** A page opened from a disk may hardly ever put a picture on the clipboard; it says so in the button's place. */
export function CopyPicture({ isDisabled, onCopy }: { isDisabled: boolean; onCopy: () => void }) {
  const words = useWords(exportingWords);
  const [isAllowed, setAllowed] = useState(!isOneFile);
  useEffect(() => {
    if (isOneFile) void isCopyGranted().then(setAllowed);
  }, []);
  if (!isAllowed) return <span className="export-no-copy">{words.noCopy}</span>;
  return (
    <button type="button" className="button" disabled={isDisabled} onClick={onCopy}>
      {words.copy}
    </button>
  );
}
