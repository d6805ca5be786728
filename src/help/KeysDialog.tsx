import { sheetKeys } from '../sheet/keymap.ts';
import { useApp, useWords } from '../ui/app.ts';
import { canvasKeys, type HelpWord } from '../ui/canvasKeys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyText } from '../ui/Keys.tsx';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { windowKeys } from '../ui/windowKeys.ts';
import { keyWords } from '../words/keys.ts';
import './help.css';

type Line = { readonly keys: string; readonly word: HelpWord };

/** What no table has: typing, the wheel, and what the browser's clipboard brings. */
const bare = {
  type: { keys: 'A…Z', word: 'type' },
  pan: { keys: '⇕', word: 'pan' },
  clip: { keys: 'Ctrl X C V', word: 'clip' },
} as const satisfies Record<string, Line>;

/** What F1 lists. */
export const keyGroups: readonly { readonly title: HelpWord; readonly lines: readonly Line[] }[] = [
  {
    title: 'entry',
    lines: [
      ...of('enter', 'shiftEnter', 'tab', 'ctrlEnter'),
      bare.type,
      ...of('f2', 'duplicate', 'alsoSits', 'plan', 'escape'),
    ],
  },
  { title: 'move', lines: of('arrows', 'shiftArrows', 'altUpDown', 'altLeftRight', 'del') },
  { title: 'rate', lines: of('rank', 'unrank', 'stance', 'level') },
  {
    title: 'view',
    lines: [
      ...of('space', 'find', 'replace', 'views', 'fit', 'zoom'),
      bare.pan,
      ...of('undo', 'files'),
      bare.clip,
      ...of('selectAll', 'menu'),
    ],
  },
  {
    title: 'grid',
    lines: [
      ...of('gridWalk', 'gridEnds', 'gridEnter', 'gridTab', 'gridLeave', 'gridMark', 'gridBlocks'),
      ...of('gridOpen', 'gridDrop', 'gridClear', 'gridFill', 'gridFillBlock', 'gridBreak', 'gridToday'),
      ...of('gridRows', 'gridMove', 'gridFilter', 'gridWidth'),
    ],
  },
];

/** The lines of these words, with every key the tables have for them. */
function of(...words: readonly HelpWord[]): Line[] {
  const rows = [...canvasKeys, ...windowKeys, ...sheetKeys];
  return words.map((word) => ({
    keys: [...new Set(rows.flatMap((row) => (row.help === word ? [row.keys] : [])))].join(', '),
    word,
  }));
}

export function KeysDialog() {
  const app = useApp();
  const words = useWords(keyWords);
  const isOpen = useShellDesk((desk) => desk.dialog === 'keys');
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={() => shellDesk(app).setState({ dialog: null })} width={860}>
      <div className="key-groups">
        {keyGroups.map((group) => (
          <section key={group.title}>
            <h3>{words[group.title]}</h3>
            <dl>
              {group.lines.map(({ keys, word }) => (
                <div key={word}>
                  <dt>
                    {keys.split(', ').map((each) => (
                      <kbd key={each}>{keyText(each)}</kbd>
                    ))}
                  </dt>
                  <dd>{words[word]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-credit">{words.credit}</p>
    </Dialog>
  );
}
