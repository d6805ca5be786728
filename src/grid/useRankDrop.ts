import { useEffect, useRef, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import type { Row } from '../domain/rows.ts';
import { topRankOf, topSize } from '../domain/topTen.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { nameFor, subjectOf } from '../ui/chartVerbs.ts';
import { type DropZone, registerDropZone } from '../ui/personDrag.ts';
import { gridWords } from '../words/grid.ts';
import { type RankAim, type RankDrop, rankDropOf } from './rankDrop.ts';

/** The drop shown while people are dragged over the grid: a row (`height` px) or a line (0) at `top` px in the body. */
export type DropShown = { readonly drop: RankDrop; readonly top: number; readonly height: number };

const scrollEdge = 28;
const scrollStep = 8;
/** ms the pointer rests at an edge before the grid scrolls, so that a card on its way in does not move the rows. */
const restBefore = 350;

/** The grid as a drop zone of cards and rows. */
export function useRankDrop(view: SheetView<Row>): DropShown | null {
  const app = useApp();
  const [shown, setShown] = useState<DropShown | null>(null);
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    let last = '';
    let restsSince = 0;
    const show = (key: string, next: DropShown | null) => {
      if (key !== last) setShown(next);
      last = key;
    };
    const zone: DropZone = {
      at(x, y, drag) {
        const place = drag.kind === 'people' ? placeAt(latest.current, x, y) : null;
        if (!place || drag.kind !== 'people') {
          show('', null);
          return null;
        }
        const drop = rankDropOf(app.chain(), drag.ids, place.aim);
        if (!drop) {
          show('', null);
          return null;
        }
        const key = `grid ${JSON.stringify(place.aim)}`;
        show(key, { drop, top: place.top, height: place.height });
        return { key, words: dropText(app, drop), drop: () => dropPeople(app, drag.ids, drop) };
      },
      clear() {
        show('', null);
      },
      autoScroll(x, y) {
        const element = latest.current.scroller.current;
        const box = element?.getBoundingClientRect();
        if (!element || !box || x < box.left || x > box.right || y < box.top || y > box.bottom) {
          restsSince = 0;
          return false;
        }
        const isAbove = y < box.top + latest.current.host.heights[latest.current.look].head + scrollEdge;
        const isBelow = y > box.bottom - scrollEdge;
        if (!isAbove && !isBelow) restsSince = 0;
        else if (restsSince === 0) restsSince = performance.now();
        if (restsSince === 0 || performance.now() - restsSince < restBefore) return false;
        const before = element.scrollTop;
        element.scrollTop += isAbove ? -scrollStep : scrollStep;
        return element.scrollTop !== before;
      },
    };
    return registerDropZone(app, zone);
  }, [app]);
  return shown;
}

type DropPlace = { readonly aim: RankAim; readonly top: number; readonly height: number };

/** The middle of a ranked row is the row, its upper and lower quarter the line beside it; below all ranked rows is outside. */
function placeAt({ host, scroller, items, sheet, look }: SheetView<Row>, x: number, y: number): DropPlace | null {
  const box = scroller.current?.getBoundingClientRect();
  if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
  const size = host.heights[look];
  const inBody = Math.max(0, y - box.top - size.head + (scroller.current?.scrollTop ?? 0));
  const ranked = sheet.rows.filter((row) => row.rank !== null).length;
  const lastTop = items.tops[ranked - 1];
  const end = lastTop === undefined ? 0 : lastTop + size.row;
  if (inBody >= end + size.row / 4) {
    if (ranked === 0) return { aim: { at: 'before', rank: 1 }, top: 0, height: 0 };
    return { aim: { at: 'outside' }, top: end, height: Math.max(size.row, items.height - end) };
  }
  const index = Math.min(ranked - 1, Math.floor(inBody / size.row));
  const row = sheet.rows[index];
  if (!row || row.rank === null) return { aim: { at: 'before', rank: 1 }, top: 0, height: 0 };
  const top = items.tops[index] ?? 0;
  const within = (inBody - top) / size.row;
  const inOrder = sheet.rows.slice(0, ranked).every((each, at) => each.rank === at + 1);
  if (!inOrder || (within >= 0.25 && within <= 0.75))
    return { aim: { at: 'rank', rank: row.rank }, top, height: size.row };
  const rank = within < 0.25 ? row.rank : row.rank + 1;
  if (rank > topSize) return { aim: { at: 'rank', rank: topSize }, top, height: size.row };
  return { aim: { at: 'before', rank }, top: within < 0.25 ? top : top + size.row, height: 0 };
}

export function dropPeople(app: RunningApp, ids: readonly PersonId[], { edit, does }: RankDrop): void {
  const words = app.words(gridWords);
  const first = ids[0];
  if (!edit || !first) {
    if (does === 'unseated') say(app, words.drop.unseated);
    return;
  }
  const who = subjectOf(app, ids);
  app.chart.verbs.commit(edit, { step: 'rank', subject: who });
  const rank = topRankOf(app.chain(), first);
  say(app, rank === undefined ? words.unranked(who) : words.rankedAt(nameFor(app, app.chain(), first), rank));
}

/** What a drop would do, in words. */
export function dropText(app: RunningApp, { does, rank, holder }: RankDrop): string {
  const words = app.words(gridWords).drop;
  const name = holder ? nameFor(app, app.chain(), holder) : '';
  switch (does) {
    case 'takes':
      return words.takes(rank);
    case 'swaps':
      return words.swaps(rank, name);
    case 'replaces':
      return words.replaces(rank, name);
    case 'inserts':
      return words.inserts(rank);
    default:
      return words[does];
  }
}
