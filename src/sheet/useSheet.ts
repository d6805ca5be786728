import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { passes } from '../domain/filters.ts';
import { type Row, rowsOf } from '../domain/rows.ts';
import { useChain, useLanguage, usePreferences } from '../ui/app.ts';
import { useFilter } from '../ui/filterDesk.ts';
import type { Language } from '../words/language.ts';
import type { GridLook } from './column.ts';
import { gridColumns, leftOutColumns } from './columnFit.ts';
import { columnsChosen } from './columnVerbs.ts';
import { type ContentWidths, contentWidths } from './contentWidth.ts';
import { gridDesk, useGridDesk } from './gridDesk.ts';
import { type Items, itemsOf, orderedRows } from './rowOrder.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** px */
export const heights = {
  dock: { head: 24, row: 23, band: 24 },
  full: { head: 55, row: 40, band: 30 },
} as const;

/** "top" while the full view shows the ten only. */
export const rowsChosen = 'grid-rows';

export type Assessment = {
  readonly look: GridLook;
  readonly language: Language;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Inside the scroller, px. */
  readonly room: { readonly width: number; readonly height: number };
  readonly sheet: Sheet;
  readonly items: Items;
  /** Everyone, whatever is filtered. */
  readonly everyone: readonly Row[];
};

/** The table as it is shown: rows filtered and ordered, columns placed in the room there is. */
export function useAssessment(look: GridLook, isTopOnly: boolean): Assessment {
  const chain = useChain();
  const language = useLanguage();
  const filter = useFilter();
  const sort = useGridDesk((desk) => desk.sort);
  const hidden = usePreferences((each) => (each.remembered[columnsChosen] ? each.hiddenColumns : null));
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const everyone = rowsOf(chain);
  const rows = useMemo(() => {
    const wanted = everyone.filter((row) => (!isTopOnly || row.section === 'top') && passes(row, filter));
    return orderedRows(wanted, sort, language);
  }, [everyone, isTopOnly, filter, sort, language]);
  const { competitors } = chain;
  const fit = `${look} ${language}`;
  const leftOut = useGridDesk((desk) => desk.leftOut[fit]);
  const content = useContentWidths(everyone, look, language);
  const choice = useMemo(
    () => ({ competitors, hidden, look, language, room: room.width, leftOut, content }),
    [competitors, hidden, look, language, room.width, leftOut, content],
  );
  const columns = useMemo(() => gridColumns(choice), [choice]);
  useLayoutEffect(() => {
    if (choice.hidden || choice.room === 0) return;
    const next = leftOutColumns(choice);
    if (next.join() !== choice.leftOut?.join())
      gridDesk.setState((desk) => ({ leftOut: { ...desk.leftOut, [fit]: next } }));
  }, [choice, fit]);
  const sheet = useMemo(() => sheetOf(rows, columns), [rows, columns]);
  const items = useMemo(() => itemsOf(rows, heights[look]), [rows, look]);
  return { look, language, scroller, room, sheet, items, everyone };
}

/** The same object while no width changes, so that the rows need not be drawn again. */
function useContentWidths(rows: readonly Row[], look: GridLook, language: Language): ContentWidths {
  const kept = useRef<ContentWidths | null>(null);
  const next = useMemo(() => contentWidths(rows, look, language), [rows, look, language]);
  if (!kept.current || JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next;
  return kept.current;
}

function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = watched;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
