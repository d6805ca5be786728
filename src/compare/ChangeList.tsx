/** The changes by kind, to be read out: each leads to its place in the picture and is led to from there. */
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import {
  type Change,
  type ChangeGroup,
  changeGroupOf,
  changeGroups,
  subjectOf,
  subjectsOf,
} from '../domain/compare/changes.ts';
import { personById, seatedIds } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { personTrend } from '../domain/trends.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { changeKey, compareDesk, useCompareDesk } from '../ui/compareDesk.ts';
import { LevelTrend } from '../ui/LevelTrend.tsx';
import { StanceGlyph } from '../ui/Mark.tsx';
import { changeBrief, changeSentence, compareWords, directionOf, isWorse } from '../words/compare.ts';
import { scaleWords } from '../words/scales.ts';
import { trendText } from '../words/trend.ts';
import { MatchList } from './MatchList.tsx';
import { openSubject } from './useCompareKeys.ts';
import type { ComparisonView } from './useComparison.ts';

export function ChangeList({ view }: { view: ComparisonView }) {
  const words = useWords(compareWords);
  const { changes, comparison } = view;
  const all = comparison.merged.changes;
  const groups = useMemo(() => byGroup(changes), [changes]);
  const about = [...new Set(all.flatMap(subjectsOf))];
  const people = new Set(about.filter((id) => id.startsWith('person:')));
  const ribs = about.length - people.size;
  const same = seatedIds(comparison.after.state).filter((id) => !people.has(id)).length;
  const isEmpty = changes.length === 0;
  return (
    <section className="compare-list" aria-label={words.list}>
      <h2>
        {words.changes(changes.length)} <span>{words.counts(people.size, ribs, same)}</span>
      </h2>
      <MatchList comparison={comparison} />
      {isEmpty && <p className="compare-quiet">{all.length === 0 ? words.nothing : words.nothingShown}</p>}
      {groups.map(({ group, items }) => (
        <section key={group}>
          <h3>
            {words.group[group]} <span>{tally(group, items, words)}</span>
          </h3>
          <ul>
            {items.map((change) => (
              <Item key={changeKey(change)} change={change} view={view} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function byGroup(changes: readonly Change[]): readonly { group: ChangeGroup; items: readonly Change[] }[] {
  return changeGroups.flatMap((group) => {
    const items = changes.filter((change) => changeGroupOf(change) === group);
    return items.length > 0 ? [{ group, items }] : [];
  });
}

function tally(
  group: ChangeGroup,
  items: readonly Change[],
  words: { upDown: (up: number, down: number) => string; inOut: (come: number, gone: number) => string },
): string {
  const count = (isIt: (change: Change) => boolean) => items.filter(isIt).length;
  if (group === 'top')
    return words.inOut(
      count(({ kind }) => kind === 'top-in'),
      count(({ kind }) => kind === 'top-out'),
    );
  if (group === 'place') return String(items.length);
  return words.upDown(
    count((each) => directionOf(each) > 0),
    count((each) => directionOf(each) < 0),
  );
}

const Item = memo(function Item({ change, view }: { change: Change; view: ComparisonView }) {
  const app = useApp();
  const language = useLanguage();
  const key = changeKey(change);
  const id = subjectOf(change);
  const isAt = useCompareDesk((desk) => desk.at === key);
  const isHovered = useCompareDesk((desk) => desk.hovered === id);
  const button = useRef<HTMLButtonElement>(null);
  const wasAt = useRef(isAt);
  useEffect(() => {
    if (isAt) button.current?.scrollIntoView?.({ block: 'nearest' });
    // Who walks the changes by key is led along: the frame is never left round the tab.
    if (isAt && !wasAt.current) button.current?.focus({ preventScroll: true });
    wasAt.current = isAt;
  }, [isAt]);
  const { comparison, names } = view;
  const sentence = changeSentence(change, names, language);
  const isPerson = 'personId' in change;
  const chain = comparison.after.state;
  const rank = isPerson ? topRankOf(chain, change.personId) : undefined;
  const number = isPerson ? undefined : chain.ribs.findIndex((rib) => rib.id === change.ribId) + 1;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={`compare-item${isAt ? ' is-at' : ''}${isHovered ? ' is-hovered' : ''}`}
        data-change-of={id}
        data-change-kind={change.kind}
        aria-label={sentence}
        aria-current={isAt ? 'true' : undefined}
        title={sentence}
        onClick={() => (isAt ? openSubject(app, change) : compareDesk(app).setState({ at: key }))}
        onPointerEnter={() => compareDesk(app).setState({ hovered: id })}
        onPointerLeave={() => compareDesk(app).setState({ hovered: null })}
      >
        {rank !== undefined ? (
          <i className="rank-badge">{rank}</i>
        ) : number ? (
          <i className="compare-ring-badge">{number}</i>
        ) : (
          <i />
        )}
        <b
          className={
            rank !== undefined ? 'is-top' : change.kind === 'gone' || change.kind === 'rib-gone' ? 'is-gone' : ''
          }
        >
          {isPerson ? names.person(change.personId) : names.rib(change.ribId)}
        </b>
        <span className={`compare-what${isWorse(change) ? ' is-worse' : ''}`}>
          <What change={change}>
            <ByWord text={changeBrief(change, names, language)} />
          </What>
        </span>
        {isPerson && changeGroupOf(change) !== 'place' && <Trend id={change.personId} />}
      </button>
    </li>
  );
});

/** A stance by its two signs and the new word; a level by a triangle and both words. */
function What({ change, children }: { change: Change; children: ReactNode }) {
  const scales = useWords(scaleWords);
  if (change.kind === 'stance') {
    return (
      <>
        <StanceGlyph stance={change.from} size={14} />
        <span aria-hidden="true">→</span>
        <StanceGlyph stance={change.to} size={14} />
        {change.to ? scales.stance[change.to] : scales.notAssessed}
      </>
    );
  }
  const direction = change.kind === 'level' ? directionOf(change) : 0;
  return (
    <>
      {direction !== 0 && <span aria-hidden="true">{direction > 0 ? '▲' : '▼'}</span>}
      <span>{children}</span>
    </>
  );
}

function Trend({ id }: { id: PersonId }) {
  const chain = useChain();
  const language = useLanguage();
  const points = useMemo(() => trendOf(chain, id), [chain, id]);
  return points ? <LevelTrend points={points} label={trendText(points, language)} /> : null;
}

/** The last five moments; nothing for somebody of another chart, or never assessed in them. */
function trendOf(chain: DecisionChain, id: PersonId) {
  if (!personById(chain, id) || chain.snapshots.length === 0) return undefined;
  const points = personTrend(chain, id).slice(-5);
  return points.some(({ level }) => level !== null) ? points : undefined;
}
