/** 对比: two dates on one picture, the changes as a list, the snapshots on a line (design-2.md §5, mock 12). */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { compareDesk, useCompareDesk } from '../ui/compareDesk.ts';
import { compareWords } from '../words/compare.ts';
import { ChangeList } from './ChangeList.tsx';
import { CompareBar } from './CompareBar.tsx';
import { CompareFoot } from './CompareFoot.tsx';
import { ComparePicture, goToSubject, subjectAt } from './ComparePicture.tsx';
import '../ui/viewFrame.css';
import './compare.css';
import { drawnComparison } from './drawn.ts';
import { EmptyCompare } from './EmptyCompare.tsx';
import { SnapshotLine } from './SnapshotLine.tsx';
import { useCompareKeys } from './useCompareKeys.ts';
import { type ComparisonView, useComparison } from './useComparison.ts';

export function CompareView() {
  const view = useComparison();
  useCompareKeys(view);
  if (!view) return <EmptyCompare />;
  return (
    <div className="view-page compare">
      <CompareBar view={view} />
      <div className="compare-body">
        <div className="compare-main">
          <CompareCanvas view={view} />
          <SnapshotLine />
        </div>
        <ChangeList view={view} />
      </div>
      <CompareFoot />
    </div>
  );
}

type Room = { readonly w: number; readonly h: number };

/** As large as its room, in a window without layout, so that it is drawn there too. */
const noWindow = { w: 1128, h: 608 };

function CompareCanvas({ view }: { view: ComparisonView }) {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: w, clientHeight: h } = element;
      setRoom((before) =>
        w > 0 && h > 0 ? (before?.w === w && before.h === h ? before : { w, h }) : (before ?? noWindow),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here the keys N and F8 do for the list
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      ref={place}
      className="compare-canvas"
      onPointerOver={(event) => compareDesk(app).setState({ hovered: subjectAt(event.target) })}
      onPointerLeave={() => compareDesk(app).setState({ hovered: null })}
      onClick={(event) => {
        const id = subjectAt(event.target);
        if (id) goToSubject(app, view, id);
      }}
    >
      {room && <PictureIn room={room} view={view} />}
    </div>
  );
}

function PictureIn({ room, view }: { room: Room; view: ComparisonView }) {
  const words = useWords(compareWords);
  const language = useLanguage();
  const shown = useCompareDesk((desk) => desk.shown);
  const { comparison } = view;
  const drawn = useMemo(() => drawnComparison(comparison, room, language), [comparison, room, language]);
  const { stage, hidden } = drawn.fit;
  const picture = shown === 'both' ? drawn.both : shown === 'before' ? drawn.before() : drawn.after();
  const isElsewhere = shown === 'before' && picture.ribs.some(({ marks }) => marks.includes('order'));
  // Cards glide from one date to the other, never from one drawing to another: its bones would be there before them.
  const drawing = [comparison.before.key, comparison.after.key, room.w, room.h].join(' ');
  const notes = [
    ...(isElsewhere ? [words.placesThen] : []),
    ...(stage === 'names' ? [words.titlesHidden] : []),
    ...(stage === 'changed' ? [words.unchangedHidden(hidden)] : []),
  ];
  return (
    <>
      <ComparePicture key={drawing} view={view} picture={picture} bounds={drawn.bounds} />
      {comparison.merged.changes.length === 0 && <p className="compare-none">{words.nothing}</p>}
      {notes.length > 0 && <p className="compare-note">{notes.join(words.apart)}</p>}
    </>
  );
}
