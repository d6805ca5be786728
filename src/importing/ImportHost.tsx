/** Holds the import dialog and the hidden field through which tables come in. */
import { useEffect, useRef } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { useApp, useWords } from '../ui/app.ts';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { attempt } from '../ui/pieces.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import { offerTables, useImportSource } from './importDesk.ts';

const ImportDialog = lazyFloat(async () => (await import('./ImportDialog.tsx')).ImportDialog);

/** `chain` is what the people come to; `onDone` is called just before they arrive: a start screen opens a chart then. */
export function ImportHost({ chain, onDone }: { chain: DecisionChain; onDone: () => void }) {
  const app = useApp();
  const words = useWords(shellWords);
  const source = useImportSource();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => offerTables(app, () => field.current?.click()), [app]);
  const isOpen = useShellDesk((desk) => desk.dialog === 'import');
  return (
    <>
      <input
        ref={field}
        type="file"
        className="unseen"
        data-import=""
        tabIndex={-1}
        aria-label={words.importTable}
        accept=".csv,.tsv,.xlsx,.xls,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void attempt(app, async () => (await import('./beginImport.ts')).beginFile(app, file));
        }}
      />
      {isOpen && source && (
        <ImportDialog
          key={`${source.name} ${source.sheets.length} ${source.text?.encoding}`}
          source={source}
          chain={chain}
          onDone={onDone}
          onLeave={() => shellDesk(app).setState({ dialog: null })}
        />
      )}
    </>
  );
}
