import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { isUsed, type Look } from '../columns/column.ts';
import { type RunningApp, useApp, useChain, useChart, useLanguage } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { useSheetChoices } from '../ui/sheetChoices.ts';
import type { Language } from '../words/language.ts';
import { type ColumnChoice, leftOutColumns, placedColumns } from './columnFit.ts';
import { type ContentWidths, contentWidths } from './contentWidth.ts';
import { clearDesk, type SheetDesk, useSheetDesk } from './desk.ts';
import type { SheetHost } from './host.ts';
import { type Sheet, sheetColumnsOf, sheetOf } from './model.ts';
import { type Items, itemsOf, orderedRows } from './rowOrder.ts';
import { useHeldRows } from './useHeldRows.ts';
import { filteredColumns, passesValues } from './valueFilter.ts';

/** A table as it is shown: rows filtered and ordered, columns placed in the room there is. */
export type SheetView<Row> = {
  readonly host: SheetHost<Row>;
  readonly look: Look;
  readonly language: Language;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Inside the scroller, px. */
  readonly room: { readonly width: number; readonly height: number };
  readonly sheet: Sheet<Row>;
  readonly items: Items<Row>;
  /** The rows there are, whatever is filtered. */
  readonly all: readonly Row[];
  /** Those of them that headings may leave out by their values. */
  readonly candidates: readonly Row[];
  /** The columns that can be shown. */
  readonly columnCount: number;
};

/**
 * @param rows all of the chart's
 * @param passes which of them are shown
 * @param hidden columns left out by choice; null while nobody has chosen
 */
export function useSheet<Row>(
  host: SheetHost<Row>,
  look: Look,
  rows: readonly Row[],
  passes: ((row: Row) => boolean) | null,
  hidden: readonly string[] | null,
): SheetView<Row> {
  const chain = useChain();
  const language = useLanguage();
  const sort = useSheetDesk(host, (desk) => desk.sort);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller, host.desk, look);
  useFreshDesk(host);
  const all = host.columnsOf(chain);
  const columns = useMemo(() => sheetColumnsOf(all), [all]);
  const place = useMemo(() => ({ chain, language, today: today() }), [chain, language]);
  const filter = useSheetDesk(host, (desk) => desk.filter);
  const candidates = useMemo(() => (passes ? rows.filter(passes) : rows), [rows, passes]);
  const wanted = useMemo(() => {
    const filtered = filteredColumns(columns, filter);
    return filtered.length > 0 ? candidates.filter((row) => passesValues(filtered, filter, row)) : candidates;
  }, [columns, filter, candidates]);
  const ordered = useMemo(
    () => (sort ? orderedRows(host, columns, wanted, sort, place) : wanted),
    [host, columns, wanted, sort, place],
  );
  const isAsked = sort !== null || passes !== null || filteredColumns(columns, filter).length > 0;
  const shown = useHeldRows(host, rows, ordered, isAsked ? [sort, passes, filter, language] : null);
  const fit = `${look} ${language}`;
  const leftOut = useSheetDesk(host, (desk) => desk.leftOut[fit]);
  const content = useSame(useMemo(() => contentWidths(columns, rows, look, place), [columns, rows, look, place]));
  const kept = useSheetChoices(host.id).widths?.[look];
  const given = useSheetDesk(host, (desk) => desk.sizing) ?? kept;
  const unused = useSame(
    useMemo(
      () =>
        columns
          .filter((column) => column.sheet?.isExtra || (column.isOptional && !isUsed(column, rows)))
          .map(({ id }) => id),
      [columns, rows],
    ),
  );
  const brought = useBrought(host);
  const choice = useMemo(
    (): ColumnChoice<Row> => ({
      columns,
      hidden,
      look,
      language,
      room: room.width,
      leftOut,
      content,
      unused,
      given,
      brought,
    }),
    [columns, hidden, look, language, room.width, leftOut, content, unused, given, brought],
  );
  const placed = useMemo(() => placedColumns(choice), [choice]);
  useLayoutEffect(() => {
    if (choice.hidden || choice.room === 0) return;
    const next = leftOutColumns(choice);
    if (next.join() !== choice.leftOut?.join())
      host.desk.setState((desk) => ({ leftOut: { ...desk.leftOut, [fit]: next } }));
  }, [host, choice, fit]);
  const sheet = useMemo(() => sheetOf(host, shown, placed), [host, shown, placed]);
  const items = useMemo(() => itemsOf(shown, host.sections, host.heights[look]), [host, shown, look]);
  return { host, look, language, scroller, room, sheet, items, all: rows, candidates, columnCount: columns.length };
}

const openedIn = new WeakMap<StoreApi<SheetDesk>, number>();

/** Nothing marked or open in one chart means anything in the next, also where the sheet was not on screen meanwhile. */
function freshen(app: RunningApp, desk: StoreApi<SheetDesk>): void {
  const { opened } = app.chart.getState();
  if (openedIn.get(desk) === opened) return;
  openedIn.set(desk, opened);
  clearDesk(desk);
}

function useFreshDesk<Row>({ desk }: SheetHost<Row>): void {
  const app = useApp();
  useState(() => freshen(app, desk));
  useEffect(() => app.chart.subscribe(() => freshen(app, desk)), [desk, app]);
}

/** The columns brought by pastes that have not been undone. */
function useBrought<Row>(host: SheetHost<Row>): readonly string[] {
  const brought = useSheetDesk(host, (desk) => desk.brought);
  const standing = useChart(({ history: { past } }) =>
    brought
      .filter(({ before }) => past.some(({ state }) => state === before))
      .flatMap(({ columns }) => columns)
      .join(' '),
  );
  return useMemo(() => standing.split(' '), [standing]);
}

/** The same object while nothing in it changes, so that rows need not be drawn again. */
function useSame<T extends ContentWidths | readonly string[]>(next: T): T {
  const kept = useRef<T | null>(null);
  if (!kept.current || JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next;
  return kept.current;
}

type Room = { readonly width: number; readonly height: number };

/** What each table last had, in each of its looks: when it comes again it is drawn once, not a second time after measuring. */
const lastRooms = new WeakMap<StoreApi<SheetDesk>, Map<Look, Room>>();

/** The scroller may come and go while the view stays: it is measured whenever there is another one. */
function useRoom(element: RefObject<HTMLElement | null>, desk: StoreApi<SheetDesk>, look: Look): Room {
  const [room, setRoom] = useState(() => lastRooms.get(desk)?.get(look) ?? { width: 0, height: 0 });
  const isGuess = useRef(room.width > 0);
  const [watched, setWatched] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setWatched(element.current));
  useLayoutEffect(() => {
    if (!watched) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = watched;
      lastRooms.set(desk, (lastRooms.get(desk) ?? new Map<Look, Room>()).set(look, { width, height }));
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    // The observer tells the room too, once the page is laid out for drawing; to ask sooner lays it out one time more.
    if (!isGuess.current) measure();
    isGuess.current = false;
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [watched, desk, look]);
  return room;
}
