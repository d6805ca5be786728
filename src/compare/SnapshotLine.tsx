/** The snapshots in time, with the top ten of each moment beneath: what they thought of us, and how near they were. */
import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import { chosenSides } from '../domain/compare/sides.ts';
import { removeSnapshot, restoreSnapshot } from '../domain/edits/snapshots.ts';
import { levels } from '../domain/scales.ts';
import { type Moment, momentsOf, type TopPoint, topTrend } from '../domain/trends.ts';
import { fileSizeOf } from '../file/size.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { choiceOf, choose, useCompareDesk } from '../ui/compareDesk.ts';
import { StanceGlyph } from '../ui/Mark.tsx';
import { MenuItem } from '../ui/MenuParts.tsx';
import { notify } from '../ui/notices.ts';
import { shade } from '../ui/shade.ts';
import { compareWords } from '../words/compare.ts';
import { scaleWords } from '../words/scales.ts';
import { RenameSnapshot } from './RenameSnapshot.tsx';
import { dayBeside, sideName } from './sideText.ts';

/** Wide enough for ten signs under each. */
const least = 140;

export function SnapshotLine() {
  const app = useApp();
  const words = useWords(compareWords);
  const chain = useChain();
  const moments = useMemo(() => momentsOf(chain), [chain]);
  const trend = useMemo(() => topTrend(chain), [chain]);
  const choice = useCompareDesk((desk) => choiceOf(app, chain, desk));
  const sides = useMemo(() => chosenSides(chain, choice), [chain, choice]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const size = useMemo(() => fileSizeOf(chain), [chain]);
  const places = useMemo(() => placesInTime(moments), [moments]);
  const keyOf = ({ snapshotId }: Moment) => snapshotId ?? 'now';
  const chosen = [sides?.before.key, sides?.after.key].map((key) => moments.findIndex((each) => keyOf(each) === key));
  const [from = -1, to = -1] = chosen.sort((a, b) => a - b);
  return (
    <section className="compare-snapshots" aria-label={words.snapshots}>
      <h2>
        {words.snapshots} <span>{words.snapshotsHelp}</span>
        <span className="compare-size">{words.size(bytesText(size.snapshots), bytesText(size.bytes))}</span>
      </h2>
      <div className="compare-scroll">
        <div className="compare-time" style={{ minWidth: moments.length * least }}>
          <span className="compare-rule" />
          {from >= 0 && (
            <span
              className="compare-rule is-chosen"
              style={{
                left: leftOf(places[from] ?? 0),
                width: `calc(${((places[to] ?? 1) - (places[from] ?? 0)) * 100}% - ${((places[to] ?? 1) - (places[from] ?? 0)) * least}px)`,
              }}
            />
          )}
          {moments.map((moment, index) => {
            const key = keyOf(moment);
            const side = { key, at: moment.at, label: moment.label, state: moment.state };
            const name = sideName(side, words);
            return (
              <div
                key={key}
                className={`compare-moment${index === from || index === to ? ' is-chosen' : ''}`}
                style={{ left: leftOf(places[index] ?? 0) }}
                data-snapshot-id={moment.snapshotId ?? undefined}
              >
                <button
                  type="button"
                  className="compare-dot"
                  aria-pressed={index === from || index === to}
                  onClick={() => choose(app, chain, pickOf(key, to, index, sides?.after.key))}
                >
                  <b title={name}>{name}</b>
                  <i />
                  <span className="numeric">{dayBeside(side, words)}</span>
                </button>
                <TopTen point={trend[index]} />
                {moment.snapshotId && (
                  <SnapshotMenu id={moment.snapshotId} name={name} onRename={() => setRenaming(moment.snapshotId)} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {renaming && <RenameSnapshot id={renaming} onClose={() => setRenaming(null)} />}
    </section>
  );
}

/** A snapshot is compared from; the present, or one later than the end, is compared to. */
function pickOf(key: string, to: number, index: number, afterKey: string | undefined) {
  if (key === 'now' || index > to) return { to: key };
  return key === afterKey ? { from: key, to: 'now' } : { from: key };
}

/** From 0 to 1 in proportion to time, the present last, but never nearer to each other than `least` wants. */
function placesInTime(moments: readonly Moment[]): readonly number[] {
  const times = moments.map(({ at }) => Date.parse(at) || 0);
  const first = times[0] ?? 0;
  const span = Math.max(1, (times.at(-1) ?? 0) - first);
  const apart = moments.length > 1 ? 1 / Math.max(moments.length - 1, 7) : 0;
  const places = times.map((time) => Math.min(1, Math.max(0, (time - first) / span)));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + apart);
  if (places.length > 1) places[places.length - 1] = 1;
  for (let i = places.length - 1, most = 1; i >= 0; i--, most -= apart) places[i] = Math.min(places[i] ?? 0, most);
  return places;
}

function leftOf(place: number): string {
  return `calc(${place * 100}% - ${place * least}px + ${least / 2}px)`;
}

/** Ten signs, and the mean level as a bar with a notch between 接受 and 尊重. */
function TopTen({ point }: { point: TopPoint | undefined }) {
  const words = useWords(compareWords);
  const scales = useWords(scaleWords);
  if (!point) return null;
  const level = point.meanLevel === null ? undefined : levels[Math.round(point.meanLevel)];
  const said = [
    level ? words.near(scales.level[level]) : words.nobodyRated,
    ...(point.gapClosed === null ? [] : [words.gapClosed(point.gapClosed)]),
    ...(point.planDone.of > 0 ? [words.planDone(point.planDone.done, point.planDone.of)] : []),
  ].join(words.comma);
  const bar = 104;
  const notch = (bar * 3.5) / 6;
  const filled = ((point.meanLevel ?? 0) / 6) * bar;
  return (
    <span
      className="compare-top"
      role="img"
      aria-label={`${stancesText(point, scales, words.comma)}${words.apart}${said}`}
      title={said}
    >
      <span>
        {point.stances.map((stance, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rank is the place in the list
          <StanceGlyph key={rank} stance={stance} size={9} />
        ))}
      </span>
      <svg width={bar} height={6} aria-hidden="true">
        <rect width={bar} height={6} fill={shade('trackOff')} />
        <rect width={filled} height={6} fill={shade('navy')} />
        <rect x={notch - 1} width={2} height={6} fill={shade('paper')} />
      </svg>
    </span>
  );
}

function stancesText(
  { stances }: TopPoint,
  scales: { stance: Readonly<Record<string, string>>; notAssessed: string },
  comma: string,
): string {
  const counts = new Map<string, number>();
  for (const stance of stances) {
    const word = stance ? (scales.stance[stance] ?? '') : scales.notAssessed;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word} ${count}`).join(comma);
}

function SnapshotMenu({ id, name, onRename }: { id: string; name: string; onRename: () => void }) {
  const app = useApp();
  const words = useWords(compareWords);
  const tell = (said: 'restored' | 'removed') =>
    notify(app, 'info', () => app.words(compareWords)[said](name), undoOffer(app));
  return (
    <Menu.Root>
      <Menu.Trigger className="compare-more" aria-label={words.snapshotMenu(name)}>
        <Ellipsis size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="start" side="top" sideOffset={4}>
          <Menu.Popup className="menu">
            <MenuItem onClick={onRename}>{words.rename}</MenuItem>
            <MenuItem
              onClick={() => {
                commitAloud(app, restoreSnapshot(id), { step: 'restore-snapshot', subject: name });
                tell('restored');
              }}
            >
              {words.restore}
            </MenuItem>
            <MenuItem
              onClick={() => {
                app.chart.verbs.commit(removeSnapshot(id), { step: 'remove-snapshot', subject: name });
                tell('removed');
              }}
            >
              {words.remove}
            </MenuItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function bytesText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(0, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
