/** The levels as stairs: filled = now, dashed = on the way to the target, a flag on the target. */
import type { KeyboardEvent } from 'react';
import { type Level, levelBeside, levelNumber, levels } from '../domain/scales.ts';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { useWords } from './app.ts';
import { shade } from './shade.ts';
import './levelStairs.css';

type Props = {
  readonly level: Level | null;
  readonly target: Level | null;
  /** Both in words, as the heading says them. */
  readonly spoken: string;
  readonly onLevel: (level: Level | null) => void;
  readonly onTarget: (level: Level | null) => void;
};

const steps = levels.filter((level) => level !== 'none');
const stepWidth = 44.6;
const height = 62;

export function LevelStairs({ level, target, spoken, onLevel, onTarget }: Props) {
  const words = useWords(scaleWords);
  const inspector = useWords(inspectorWords);
  const now = level ? levelNumber(level) : 0;
  const wanted = target ? levelNumber(target) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0;
    if (event.key === 'Delete' || event.key === 'Backspace') return event.shiftKey ? onTarget(null) : onLevel(null);
    if (step === 0) return;
    event.preventDefault();
    // A target not yet set begins at what is so today.
    if (event.shiftKey) onTarget(levelBeside(target ?? level, step));
    else onLevel(levelBeside(level, step));
  };
  return (
    <div
      className="level-stairs"
      data-field="level"
      role="slider"
      tabIndex={0}
      aria-label={inspector.level}
      aria-valuemin={0}
      aria-valuemax={6}
      aria-valuenow={now}
      aria-valuetext={spoken}
      title={inspector.levelHelp}
      onKeyDown={onKeyDown}
    >
      <svg width={268} height={92} viewBox="0 -14 268 92" aria-hidden="true">
        {steps.map((step, index) => {
          const number = index + 1;
          const rise = 9 + number * 7.6;
          const x = index * stepWidth + (number > 3 ? 4 : 0);
          const isNow = number === now;
          const isWanted = number === wanted;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the slider do the same
            <g
              key={step}
              className="level-stair"
              onClick={(event) => {
                if (event.shiftKey) onTarget(isWanted ? null : step);
                else onLevel(isNow ? null : step);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                onTarget(isWanted ? null : step);
              }}
            >
              <title>{`${words.level[step]}：${words.levelAnchor[step]}`}</title>
              <rect x={x} y={-14} width={stepWidth - 3} height={height + 32} fill="transparent" />
              <rect
                x={x + 0.75}
                y={height - rise + 0.75}
                width={stepWidth - 4.5}
                height={rise - 1.5}
                fill={number <= now ? shade('navy') : shade('paper')}
                stroke={number <= Math.max(now, wanted) ? shade('navy') : shade('line2')}
                strokeWidth={1.5}
                strokeDasharray={number > now && number <= wanted ? '3 2.4' : undefined}
              />
              {isWanted && (
                <path
                  d={`M${x + stepWidth / 2 - 2} ${height - rise - 3}v-13l9 3.4-9 3.4`}
                  fill={shade('navy')}
                  stroke={shade('navy')}
                  strokeWidth={1.2}
                />
              )}
            </g>
          );
        })}
      </svg>
      <div className="level-stair-words" aria-hidden="true">
        {steps.map((step, index) => (
          <span key={step} className={index + 1 === now || index + 1 === wanted ? 'is-on' : ''}>
            {words.levelShort[step]}
          </span>
        ))}
      </div>
    </div>
  );
}
