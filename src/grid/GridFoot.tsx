/** What the track means, and the keys of the cell one stands on. */
import type { CellPlace } from '../columns/cell.ts';
import type { Column } from '../columns/column.ts';
import { hasChoices, type Kind, kinds } from '../columns/kinds.ts';
import type { Row } from '../domain/rows.ts';
import { keysOf } from '../sheet/choices.ts';
import { isWide } from '../sheet/columnRoom.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import { opensList } from '../sheet/editorVerbs.ts';
import { sheetKey } from '../sheet/keymap.ts';
import { columnOf } from '../sheet/model.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { strokesOf } from '../ui/keyTable.ts';
import { shade } from '../ui/shade.ts';
import { colourWords } from '../words/colour.ts';
import { gridWords } from '../words/grid.ts';

export function GridFoot({ view }: { view: SheetView<Row> }) {
  const words = useWords(gridWords);
  const column = columnOf(
    view.sheet,
    useSheetDesk(view.host, (desk) => desk.column),
  );
  const isOpen = useSheetDesk(view.host, (desk) => desk.editor !== null);
  const hasTrack = view.sheet.columns.some((each) => isWide(each.column, view.look, each.width));
  const hasRivals = view.all.some((row) => row.rivalLevel !== null);
  const closed = column ? closedKeys(column, words, view.host.place()) : [];
  const keys = isOpen ? openKeys(column?.kind ?? 'line', words) : closed;
  return (
    <footer className="view-foot">
      {hasTrack && <TrackLegend hasRivals={hasRivals} />}
      <span className="grid-space" />
      {keys.map(([key, text]) => (
        <span key={key} className="foot-keys">
          {key.split('|').map((each) => (
            <Keys key={each} keys={each} />
          ))}
          {text}
        </span>
      ))}
    </footer>
  );
}

/** Only where a track is on screen is there something to explain. */
function TrackLegend({ hasRivals }: { hasRivals: boolean }) {
  const words = useWords(gridWords);
  const colour = useWords(colourWords);
  return (
    <>
      <span>
        <svg width={22} height={11} aria-hidden="true">
          <rect width={22} height={11} fill={shade('navy')} />
        </svg>
        {words.levelNow}
      </span>
      <span>
        <svg width={22} height={11} aria-hidden="true">
          <rect
            x={0.75}
            y={0.75}
            width={20.5}
            height={9.5}
            fill={shade('paper')}
            stroke={shade('navy')}
            strokeWidth={1.5}
          />
        </svg>
        {words.levelTarget}
      </span>
      {hasRivals && (
        <span>
          <svg width={8} height={6} aria-hidden="true">
            <path d="M4 0l4 6h-8z" fill={shade('ink3')} />
          </svg>
          {colour.levelRival}
        </span>
      )}
    </>
  );
}

type Hints = readonly (readonly [string, string])[];

function closedKeys(column: Column<Row>, words: (typeof gridWords)['zh'], place: CellPlace): Hints {
  const { key } = words;
  const { kind } = column;
  const keys = keysOf(kinds[kind].choicesOf(place));
  const fill = words.fillIn(column.words[place.language]);
  const own: Hints = [
    ...(kinds[kind].takesKey && keys !== '' ? [[kind === 'stance' ? `${keys}|+|=|−` : keys, fill] as const] : []),
    ...(kind === 'rank' ? [['1–10', key.rank] as const] : []),
  ];
  const isList = opensList(column);
  const word = { open: isList ? key.list : key.edit, walk: key.down, tab: key.next, fill: key.fill };
  const shown = { ...word, 'move-row': isList ? undefined : key.shiftRank };
  const hints = ['F2', 'Enter', 'Tab', 'Ctrl D', 'Alt ↑↓'].flatMap((keys): Hints => {
    const text = shown[verbOf(keys, isList) as keyof typeof shown];
    return text === undefined || (text === key.edit && own.length > 0) ? [] : [[keys, text]];
  });
  return [...own, ...hints];
}

/** What the sheet does on a key as it is printed. */
function verbOf(keys: string, isList: boolean): string | undefined {
  const [stroke] = strokesOf(keys);
  if (!stroke) return undefined;
  const { key, ctrl: ctrlKey, alt: altKey, shift: shiftKey } = stroke;
  return sheetKey({ key, ctrlKey, altKey, shiftKey, metaKey: false }, isList)?.does.verb;
}

function openKeys(kind: Kind, { key }: (typeof gridWords)['zh']): Hints {
  const text: Hints = kind === 'text' ? [['Alt Enter', key.lineBreak]] : [];
  const list: Hints = hasChoices(kind) ? [['↑↓', key.move]] : [];
  return [...list, ...text, ['Enter', key.confirm], ['Esc', key.cancel]];
}
