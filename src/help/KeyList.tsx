/** Every key, by what it is for, those of the view on screen first: read from the tables the keys themselves use. */
import { sheetKeys } from '../sheet/keymap.ts';
import type { Preferences } from '../store/preferences.ts';
import { usePreferences, useWords } from '../ui/app.ts';
import { canvasKeys, type HelpWord } from '../ui/canvasKeys.ts';
import { keyText } from '../ui/Keys.tsx';
import { useShellDesk } from '../ui/shellDesk.ts';
import { viewKeys } from '../ui/viewKeys.ts';
import { type KeyGroup, useView } from '../ui/views.ts';
import { windowKeys } from '../ui/windowKeys.ts';
import { keyWords } from '../words/keys.ts';

type Line = { readonly keys: string; readonly word: HelpWord };

/** What no table has: typing, a point's own letter, the wheel, and what the browser's clipboard brings. */
const bare = {
  type: { keys: 'A…Z', word: 'type' },
  pan: { keys: '⇕', word: 'pan' },
  clip: { keys: 'Ctrl X C V', word: 'clip' },
  point: { keys: 'A…Z', word: 'pointLetter' },
} as const satisfies Record<string, Line>;

/** What F1 lists. */
export const keyGroups: readonly { readonly title: KeyGroup; readonly lines: readonly Line[] }[] = [
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
      ...of('space', 'commands', 'find', 'replace', 'views', 'fit', 'zoom'),
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
  { title: 'plans', lines: of('toChart', 'planLog', 'planBegin', 'planDue', 'planShift', 'planRow') },
  { title: 'mode', lines: of('modeWalk', 'modeUnit', 'modeOrder', 'modeDone', 'modeAdd', 'modeEdit', 'modeRemove') },
  { title: 'coverage', lines: of('cellWalk', 'cellOpen', 'cellEdit', 'cellAdd') },
  { title: 'selling', lines: [...of('pointMove', 'pointNext'), bare.point, ...of('pointEdit', 'pointRemove')] },
  { title: 'compare', lines: of('takeSnapshot', 'walkChanges', 'openChange', 'turnSides', 'otherSnapshot') },
];

/** The lines of these words, with every key the tables have for them. */
function of(...words: readonly HelpWord[]): Line[] {
  const rows = [...canvasKeys, ...windowKeys, ...sheetKeys, ...viewKeys];
  return words.map((word) => ({
    keys: [...new Set(rows.flatMap((row) => (row.help === word ? [row.keys] : [])))].join(', '),
    word,
  }));
}

/** The groups of keys of what is on screen, a view's or its page's; none where no chart is. */
function useKeysHere(): readonly KeyGroup[] {
  const isStarting = useShellDesk((desk) => desk.isStarting);
  const view = useView()?.[1];
  const chosen = usePreferences((each) => each);
  const isShown = (shown: Partial<Preferences>) =>
    (Object.keys(shown) as (keyof Preferences)[]).every((key) => shown[key] === chosen[key]);
  if (isStarting) return [];
  return view?.pages?.find(({ shown }) => isShown(shown))?.keys ?? view?.keys ?? [];
}

export function KeyList() {
  const words = useWords(keyWords);
  const here = useKeysHere();
  const rank = ({ title }: { title: KeyGroup }) => (here.includes(title) ? here.indexOf(title) : here.length);
  return (
    <>
      <div className="key-groups">
        {[...keyGroups]
          .sort((a, b) => rank(a) - rank(b))
          .map((group) => (
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
    </>
  );
}
