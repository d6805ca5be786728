/** The way of one person through the snapshots, a column a moment. */
import type { PersonId } from '../domain/chain.ts';
import { localDay } from '../domain/dates.ts';
import { momentsOf, personTrend } from '../domain/trends.ts';
import type { TrendRoom } from '../scene/trend.ts';
import { useChain, useLanguage, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { LevelTrend } from '../ui/LevelTrend.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { trendText } from '../words/trend.ts';
import { Section } from './Section.tsx';

/** The newest of so many moments have room. */
const shown = 5;
const trendRoom: TrendRoom = { w: 268, h: 46, sign: 13, hasAllSigns: true };

export function TrendSection({ id }: { id: PersonId }) {
  const words = useWords(inspectorWords);
  const scales = useWords(scaleWords);
  const language = useLanguage();
  const chain = useChain();
  if (chain.snapshots.length === 0) return null;
  const moments = momentsOf(chain).slice(-shown);
  const thisYear = today().slice(0, 4);
  const points = personTrend(chain, id).slice(-shown);
  return (
    <Section title={words.trend}>
      <LevelTrend points={points} label={trendText(points, language)} room={trendRoom} />
      <ol className="trend-moments" aria-hidden="true">
        {moments.map(({ snapshotId, at, label }, index) => {
          const level = points[index]?.level;
          const day = localDay(at);
          return (
            <li key={snapshotId ?? 'now'} title={[label, day].filter(Boolean).join(' ')}>
              <b>{level ? scales.levelShort[level] : '–'}</b>
              <span className="numeric">{snapshotId ? day.slice(5) : words.trendNow}</span>
              {snapshotId && day.slice(0, 4) !== thisYear && <small className="numeric">{day.slice(0, 4)}</small>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
