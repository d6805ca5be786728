/** What the track means, and the keys of the cell one stands on. */
import { color } from '../scene/tokens.ts';
import { useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { colourWords } from '../words/colour.ts';
import { gridWords } from '../words/grid.ts';
import { hasChoices } from './choices.ts';
import { type CellKind, kindOf } from './column.ts';
import { useGridDesk } from './gridDesk.ts';
import type { Assessment } from './useAssessment.ts';

export function GridFoot({ assessment }: { assessment: Assessment }) {
  const words = useWords(gridWords);
  const colour = useWords(colourWords);
  const kind = kindOf(useGridDesk((desk) => desk.column));
  const isOpen = useGridDesk((desk) => desk.editor !== null);
  const hasRivals = assessment.everyone.some((row) => row.rivalLevel !== null);
  const keys = isOpen ? openKeys(kind, words) : closedKeys(kind, words);
  return (
    <footer className="assessment-foot">
      <span>
        <svg width={22} height={11} aria-hidden="true">
          <rect width={22} height={11} fill={color.navy} />
        </svg>
        {words.levelNow}
      </span>
      <span>
        <svg width={22} height={11} aria-hidden="true">
          <rect x={0.75} y={0.75} width={20.5} height={9.5} fill={color.paper} stroke={color.navy} strokeWidth={1.5} />
        </svg>
        {words.levelTarget}
      </span>
      {hasRivals && (
        <span>
          <svg width={8} height={6} aria-hidden="true">
            <path d="M4 0l4 6h-8z" fill={color.ink3} />
          </svg>
          {colour.levelRival}
        </span>
      )}
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

type Hints = readonly (readonly [string, string])[];

function closedKeys(kind: CellKind, words: (typeof gridWords)['zh']): Hints {
  const { key } = words;
  const own: Partial<Record<CellKind, Hints>> = {
    level: [['0–6', key.level]],
    stance: [
      ['1–5', key.stance],
      ['+|=|−', key.stance],
    ],
    role: [['A D E I B U G N', key.role]],
    confidence: [['F H G', key.confidence]],
    rank: [['1–10', key.rank]],
  };
  const list: Hints = hasChoices(kind) || kind === 'date' ? [['Enter', key.list]] : [['Enter', key.down]];
  const rank: Hints = hasChoices(kind) || kind === 'date' ? [] : [['Alt ↑↓', key.shiftRank]];
  return [...(own[kind] ?? [['F2', key.edit] as const]), ...list, ['Tab', key.next], ['Ctrl D', key.fill], ...rank];
}

function openKeys(kind: CellKind, { key }: (typeof gridWords)['zh']): Hints {
  const text: Hints = kind === 'text' ? [['Alt Enter', key.lineBreak]] : [];
  const list: Hints = hasChoices(kind) ? [['↑↓', key.move]] : [];
  return [...list, ...text, ['Enter', key.confirm], ['Esc', key.cancel]];
}
