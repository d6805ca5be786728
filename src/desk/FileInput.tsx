import { useApp, useWords } from '../ui/app.ts';
import { shellWords } from '../words/shell.ts';
import { openGiven } from './deskVerbs.ts';

/** Where automation and old browsers hand a chart file in. */
export function FileInput() {
  const app = useApp();
  const words = useWords(shellWords);
  return (
    <input
      type="file"
      accept=".json,application/json"
      data-open=""
      className="unseen"
      tabIndex={-1}
      aria-label={words.open}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = '';
        if (file) void openGiven(app, file);
      }}
    />
  );
}
