/**
 * Rows stand still under the hand: what an edit does to the place of the active row, or to whether a filter lets it pass, is
 * done when the hand leaves that row; not between the presses of a double click. So the next key goes to the row one saw
 * next.
 */
import { useRef } from 'react';
import { useChart } from '../ui/app.ts';
import { useSheetDesk } from './desk.ts';
import type { SheetHost } from './host.ts';

type Held = {
  readonly by: readonly unknown[];
  readonly active: string | undefined;
  readonly there: string;
  readonly shown: readonly string[];
};

/**
 * @param rows all of them
 * @param shown those that pass the filters, in order
 * @param by what was asked of them: the same while nobody sorts or filters otherwise; null where nothing was
 */
export function useHeldRows<Row>(
  host: SheetHost<Row>,
  rows: readonly Row[],
  shown: readonly Row[],
  by: readonly unknown[] | null,
): readonly Row[] {
  const inChart = useChart(() => host.activeId());
  const here = useSheetDesk(host, () => host.activeId());
  const isPressed = useSheetDesk(host, (desk) => desk.isPressed);
  const held = useRef<Held | null>(null);
  const result = useRef(shown);
  const { idOf, sections } = host;
  const active = inChart ?? here;
  const asked = by && active !== undefined ? [...by, host.desk] : null;
  const there = asked ? rows.map((row) => `${idOf(row)} ${sections?.of(row) ?? ''}`).join('\n') : '';
  const last = held.current;
  const hasLeft = active !== last?.active && !isPressed;
  if (!asked || !last || hasLeft || last.there !== there || asked.some((each, at) => each !== last.by[at]))
    held.current = asked && { by: asked, active, there, shown: shown.map(idOf) };
  const next = held.current === last && last ? inOrder(rows, last.shown, idOf) : shown;
  if (next.length !== result.current.length || next.some((row, at) => row !== result.current[at]))
    result.current = next;
  return result.current;
}

function inOrder<Row>(rows: readonly Row[], ids: readonly string[], idOf: (row: Row) => string): readonly Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
