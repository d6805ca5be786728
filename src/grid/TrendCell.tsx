/** How somebody's level and stance went over the snapshots, and by how much the level rose or fell since the newest. */
import type { Look } from '../columns/column.ts';
import type { Row } from '../domain/rows.ts';
import type { TrendRoom } from '../scene/trend.ts';
import { useLanguage } from '../ui/app.ts';
import { LevelTrend } from '../ui/LevelTrend.tsx';
import { trendText } from '../words/trend.ts';

/** The newest of so many moments are drawn. */
const shown = 5;
const large: TrendRoom = { w: 76, h: 28, sign: 11 };

type Props = { readonly row: Row; readonly step: number | null; readonly look: Look };

export function TrendCell({ row: { past, assessment }, step, look }: Props) {
  const language = useLanguage();
  if (past.every(({ level, stance }) => level === null && stance === null)) return null;
  const points = [...past, assessment].slice(-shown);
  const label = trendText(points, language);
  return (
    <span className="grid-trend" title={label}>
      <LevelTrend points={points} label={label} {...(look === 'full' && { room: large })} />
      {step !== null && step !== 0 && (
        <span className={step < 0 ? 'is-worse' : undefined} aria-hidden="true">
          {step < 0 ? `▼${-step}` : `▲${step}`}
        </span>
      )}
    </span>
  );
}
