/** The changes in words, one column a group, as they stand under the picture or on pages of their own. */
import type { PersonId, RibId } from '../../domain/chain.ts';
import { type Change, type ChangeGroup, changeGroupOf, changeGroups } from '../../domain/compare/changes.ts';
import { personById, ribById } from '../../domain/seats.ts';
import { topRankOf } from '../../domain/topTen.ts';
import type { Measure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import { type ChangeNames, changeText, compareWords, directionOf, isWorse } from '../../words/compare.ts';
import { fishWords } from '../../words/fish.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { markAt } from '../card.ts';
import { stanceMark } from '../marks.ts';
import { placed, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written, writtenLines } from '../writing.ts';
import type { ShownComparison } from './disclosedComparison.ts';

/** Shapes from the row's left upper corner. */
type Row = { readonly height: number; readonly shapes: readonly Shape[] };
type Column = {
  readonly x: number;
  readonly width: number;
  readonly head: readonly Shape[];
  readonly rows: readonly Row[];
};
export type ChangeColumns = { readonly headHeight: number; readonly columns: readonly Column[] };

/** How wide each is to the others: names stand in all, sentences are longest in the last. */
const shares: Readonly<Record<ChangeGroup, number>> = { top: 0.21, stance: 0.23, level: 0.26, place: 0.3 };

export function changeColumns(
  { merged }: ShownComparison,
  width: number,
  u: number,
  language: Language,
  measure: Measure,
): ChangeColumns {
  const groups = changeGroups
    .map((group) => ({ group, items: merged.changes.filter((change) => changeGroupOf(change) === group) }))
    .filter(({ items }) => items.length > 0);
  const gap = 30 * u;
  const whole = groups.reduce((sum, { group }) => sum + shares[group], 0);
  const free = width - gap * Math.max(0, groups.length - 1);
  let x = 0;
  return {
    headHeight: 36 * u,
    columns: groups.map(({ group, items }): Column => {
      const w = Math.min((free * shares[group]) / whole, 640 * u);
      const column: Column = {
        x,
        width: w,
        head: headOf(group, items, w, u, language),
        rows: items.map((change) => rowOf(change, merged, w, u, language, measure)),
      };
      x += w + gap;
      return column;
    }),
  };
}

/** Of the highest column. */
export function columnsHeight({ headHeight, columns }: ChangeColumns): number {
  return headHeight + Math.max(0, ...columns.map(({ rows }) => rows.reduce((sum, row) => sum + row.height, 0)));
}

export function drawnColumns({ headHeight, columns }: ChangeColumns, left: number, top: number): Shape[] {
  return columns.flatMap((column) => {
    if (column.rows.length === 0) return [];
    let y = top + headHeight;
    const rows = column.rows.flatMap((row) => {
      const shapes = placed(row.shapes, left + column.x, y);
      y += row.height;
      return shapes;
    });
    return [...placed(column.head, left + column.x, top), ...rows];
  });
}

function headOf(group: ChangeGroup, items: readonly Change[], width: number, u: number, language: Language): Shape[] {
  const words = compareWords[language];
  const count = (isIt: (change: Change) => boolean) => items.filter(isIt).length;
  const tally =
    group === 'top'
      ? words.inOut(
          count(({ kind }) => kind === 'top-in'),
          count(({ kind }) => kind === 'top-out'),
        )
      : group === 'place'
        ? String(items.length)
        : words.upDown(
            count((each) => directionOf(each) > 0),
            count((each) => directionOf(each) < 0),
          );
  return [
    ...written(words.group[group], 0, 14 * u, { size: 18 * u, bold: true, fill: color.ink }),
    ...written(tally, width, 14 * u, { size: 17 * u, fill: color.ink3, anchor: 'end' }),
    { kind: 'rect', x: 0, y: 31 * u, w: width, h: 2 * u, fill: color.ink },
  ];
}

function rowOf(
  change: Change,
  { chain }: ShownComparison['merged'],
  width: number,
  u: number,
  language: Language,
  measure: Measure,
): Row {
  const size = 17 * u;
  const line = 23 * u;
  const fish = fishWords[language];
  const names: ChangeNames = {
    person: (id) => {
      const person = personById(chain, id as PersonId);
      return person?.name.trim() || person?.jobTitle.trim() || fish.missingName;
    },
    rib: (id) => ribById(chain, id as RibId)?.name.trim() || fish.namelessRib,
  };
  const isPerson = 'personId' in change;
  const rank = isPerson && change.kind !== 'gone' ? topRankOf(chain, change.personId) : undefined;
  const indent = 38 * u;
  const nameWidth = Math.min((width - indent) * 0.42, 190 * u);
  const name = wrapped(
    isPerson ? names.person(change.personId) : names.rib(change.ribId),
    nameWidth,
    size,
    true,
    measure,
  );
  const textX = indent + nameWidth + 10 * u;
  const fill = isWorse(change) ? color.amber : color.ink2;
  const signs = change.kind === 'stance' ? 62 * u : change.kind === 'level' && directionOf(change) !== 0 ? 20 * u : 0;
  const text =
    change.kind === 'stance' && change.to
      ? scaleWords[language].stance[change.to]
      : change.kind === 'stance'
        ? scaleWords[language].notAssessed
        : changeText(change, names, language);
  const lines = wrapped(text, width - textX - signs, size, false, measure);
  const height = Math.max(name.length, lines.length) * line + 5 * u;
  const middle = line / 2 + 1 * u;
  return {
    height,
    shapes: [
      ...(rank === undefined
        ? []
        : [
            { kind: 'rect', x: 0, y: middle - 10 * u, w: 28 * u, h: 20 * u, radius: 2 * u, fill: color.red } as const,
            ...written(String(rank), 14 * u, middle, { size: 15 * u, bold: true, fill: color.paper, anchor: 'middle' }),
          ]),
      ...writtenLines(name, indent, 1 * u, line, {
        size,
        bold: true,
        fill: rank !== undefined ? color.red : change.kind === 'gone' ? color.ink3 : color.ink,
      }),
      ...signsOf(change, textX, middle, u, fill),
      ...writtenLines(lines, textX + signs, 1 * u, line, { size, fill }),
      { kind: 'rect', x: 0, y: height - 1 * u, w: width, h: 1 * u, fill: color.line },
    ],
  };
}

function signsOf(change: Change, x: number, middle: number, u: number, fill: string): Shape[] {
  if (change.kind === 'stance') {
    return [
      ...markAt(stanceMark(change.from), x, middle, 17 * u),
      ...written('→', x + 28 * u, middle, { size: 15 * u, fill, anchor: 'middle' }),
      ...markAt(stanceMark(change.to), x + 38 * u, middle, 17 * u),
    ];
  }
  const direction = change.kind === 'level' ? directionOf(change) : 0;
  if (direction === 0) return [];
  return written(direction > 0 ? '▲' : '▼', x, middle, { size: 14 * u, fill });
}
