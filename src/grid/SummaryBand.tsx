/** What the ten look like at a glance. */
import { Fragment, type ReactNode } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { rivalLead } from '../domain/filters.ts';
import { type Row, rowsOf, summaryOf } from '../domain/rows.ts';
import { levels, type Stance, stances } from '../domain/scales.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { nameFor } from '../ui/chartVerbs.ts';
import { StanceGlyph } from '../ui/Mark.tsx';
import { namedFirst } from '../ui/rankText.ts';
import { gridWords } from '../words/grid.ts';
import { rankWords } from '../words/ranks.ts';
import { scaleWords } from '../words/scales.ts';

export function SummaryBand() {
  const app = useApp();
  const words = useWords(gridWords);
  const ranks = useWords(rankWords);
  const chain = useChain();
  const summary = summaryOf(chain);
  const names = (ids: readonly PersonId[]) => ids.map((id) => nameFor(app, chain, id));
  const top = rowsOf(chain).filter((row) => row.section === 'top');
  const behind = top.filter((row) => (rivalLead(row) ?? 0) > 0).map((row) => row.personId);
  const { highLevel, coachIds } = summary;
  return (
    <section className="summary" aria-label={words.summary}>
      <div className="summary-parts">
        <StanceCount counts={summary.stances} />
        <LevelCount counts={summary.levels} unknown={summary.levelUnknown} />
        <div className={`summary-figures${chain.competitors.length > 0 ? ' has-rivals' : ''}`}>
          <Figure title={words.highLevel} count={`${highLevel}`} text={words.highLevelUnit} />
          <BelowTarget top={top} count={summary.belowTarget} levels={summary.totalGap} />
          {chain.competitors.length > 0 && (
            <Figure
              title={words.rivals}
              count={`${behind.length}`}
              text={words.rivalsUnit(behind.length, namedFirst(app, names(behind)))}
              whole={words.rivalsUnit(behind.length, names(behind).join(ranks.nameComma))}
            />
          )}
          <Figure
            title={words.coaches}
            count={`${coachIds.length}`}
            text={words.coachesUnit(coachIds.length, namedFirst(app, names(coachIds)))}
            whole={words.coachesUnit(coachIds.length, names(coachIds).join(ranks.nameComma))}
          />
        </div>
      </div>
    </section>
  );
}

/** While no target is set there is no number to be proud of. */
function BelowTarget({ top, count, levels }: { top: readonly Row[]; count: number; levels: number }): ReactNode {
  const words = useWords(gridWords);
  const unset = top.filter((row) => row.assessment.targetLevel === null).length;
  const isUnknown = unset > 0 && unset === top.length;
  return (
    <Figure
      title={words.belowTarget}
      count={isUnknown ? '–' : `${count}`}
      text={isUnknown ? words.targetsUnset(unset) : words.belowTargetUnit(count, levels, unset)}
    />
  );
}

type FigureProps = {
  readonly title: string;
  readonly count: string;
  readonly text: string;
  /** All of what `text` says the beginning of. */
  readonly whole?: string;
};

function Figure({ title, count, text, whole = text }: FigureProps): ReactNode {
  return (
    <div>
      <h2>
        <span>{title}</span>
      </h2>
      <p className="summary-figure">
        <b className="numeric">{count}</b>{' '}
        <span title={whole}>
          <ByWord text={text} />
        </span>
      </p>
    </div>
  );
}

function StanceCount({ counts }: { counts: Readonly<Record<Stance | 'none', number>> }) {
  const words = useWords(gridWords);
  const scales = useWords(scaleWords);
  const order: readonly (Stance | 'none')[] = [...[...stances].reverse(), 'none'];
  const held = order.filter((stance) => counts[stance] > 0);
  const wordOf = (stance: Stance | 'none') => (stance === 'none' ? scales.notAssessed : scales.stance[stance]);
  return (
    <div className="summary-stances">
      <h2>
        <span>{words.stanceOfTop}</span>
      </h2>
      <p className="summary-glyphs" aria-hidden="true">
        {held.map((stance) => (
          <Fragment key={stance}>
            {Array.from({ length: counts[stance] }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal marks in a row
              <StanceGlyph key={index} stance={stance === 'none' ? null : stance} size={18} />
            ))}
          </Fragment>
        ))}
      </p>
      <p className="summary-words">
        {held.map((stance) => (
          <span key={stance}>{`${wordOf(stance)} ${counts[stance]}`}</span>
        ))}
      </p>
    </div>
  );
}

function LevelCount({
  counts,
  unknown,
}: {
  counts: Readonly<Record<(typeof levels)[number], number>>;
  unknown: number;
}) {
  const words = useWords(gridWords);
  const scales = useWords(scaleWords);
  const rest = [
    counts.none > 0 ? `${scales.level.none} ${counts.none}` : '',
    unknown > 0 ? `${scales.notAssessed} ${unknown}` : '',
  ].filter(Boolean);
  return (
    <div className="summary-reached">
      <h2>
        <span>{words.levelOfTop}</span>
        {rest.length > 0 && <span className="summary-rest">{rest.join('　')}</span>}
      </h2>
      <dl className="summary-levels">
        {levels.slice(1).map((level) => (
          <div key={level} className={level === 'respect' ? 'is-first-high' : undefined}>
            <dd>
              <span className="unseen">{counts[level]}</span>
              {Array.from({ length: counts[level] }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: equal marks in a row
                <i key={index} aria-hidden="true" />
              ))}
            </dd>
            <dt>{scales.levelShort[level]}</dt>
          </div>
        ))}
      </dl>
    </div>
  );
}
