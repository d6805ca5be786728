/** The changes in words, one column a group, as they stand under the picture or on pages of their own. */
import type { DecisionChain } from '../../domain/chain.ts';
import { type Change, type ChangeGroup, changeGroupOf, changeGroups } from '../../domain/compare/changes.ts';
import { personById, placeOf } from '../../domain/seats.ts';
import { topRankOf } from '../../domain/topTen.ts';
import type { Measure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import { type ChangeNames, changeNames, changeText, compareWords, directionOf, isWorse } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { markAt } from '../card.ts';
import { stanceMark } from '../marks.ts';
import { placed, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written, writtenLines } from '../writing.ts';
import type { ShownComparison } from './disclosedComparison.ts';

/** Shapes from the row's left upper corner. */
type Row = { readonly height: number; readonly lines: number; readonly shapes: readonly Shape[] };
type Column = {
  readonly x: number;
  readonly width: number;
  readonly head: readonly Shape[];
  readonly rows: readonly Row[];
};
export type ChangeColumns = {
  readonly headHeight: number;
  readonly columns: readonly Column[];
  /** Of all rows. */
  readonly lines: number;
};

/** How wide each is to the others: names stand in all, sentences are longest in the last. */
const shares: Readonly<Record<ChangeGroup, number>> = { top: 0.21, stance: 0.23, level: 0.26, place: 0.3 };

/** Before the names, for a rank; after them. */
const indent = 38;
const between = 14;

/** With `isPlaced` job title and chain stand under each name. */
export function changeColumns(
  { merged }: ShownComparison,
  width: number,
  u: number,
  language: Language,
  measure: Measure,
  isPlaced = false,
): ChangeColumns {
  const groups = changeGroups
    .map((group) => ({ group, items: merged.changes.filter((change) => changeGroupOf(change) === group) }))
    .filter(({ items }) => items.length > 0);
  const names = changeNames(merged.chain, language);
  const gap = 30 * u;
  const free = width - gap * Math.max(0, groups.length - 1);
  const widest = groups.map(({ items }) => widestOf(items, names, u, language, measure));
  const widths = sharedWidths(
    groups.map(({ group }) => group),
    widest.map(({ name, text }) => indent * u + name + between * u + text),
    free,
  );
  let x = 0;
  const columns = groups.map(({ group, items }, index): Column => {
    const w = Math.min(widths[index] ?? 0, 640 * u);
    const nameWidth = Math.min((w - indent * u) * 0.42, 190 * u, widest[index]?.name ?? 0);
    const place = { width: w, nameWidth, u, language, measure, isPlaced };
    const column: Column = {
      x,
      width: w,
      head: headOf(group, items, w, u, language),
      rows: items.map((change) => rowOf(change, merged.chain, names, place)),
    };
    x += w + gap;
    return column;
  });
  const lines = columns.reduce((sum, { rows }) => rows.reduce((all, row) => all + row.lines, sum), 0);
  return { headHeight: 36 * u, columns, lines };
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

/** What the widest name and the widest text of a column need to stand on one line. */
function widestOf(
  items: readonly Change[],
  names: ChangeNames,
  u: number,
  language: Language,
  measure: Measure,
): { readonly name: number; readonly text: number } {
  const most = (widths: readonly number[]) => Math.ceil(Math.max(...widths)) + 1;
  return {
    name: most(items.map((change) => measure(subjectName(change, names), 17 * u, true))),
    text: most(
      items.map((change) => measure(whatText(change, names, language), 17 * u, false) + signsWidth(change) * u),
    ),
  };
}

/** As wide as each must be, and the rest alike; where that is not to be had, by their usual shares. */
function sharedWidths(groups: readonly ChangeGroup[], needed: readonly number[], free: number): number[] {
  const spare = free - needed.reduce((sum, each) => sum + each, 0);
  if (spare >= 0) return needed.map((each) => each + spare / needed.length);
  const whole = groups.reduce((sum, group) => sum + shares[group], 0);
  return groups.map((group) => (free * shares[group]) / whole);
}

function subjectName(change: Change, names: ChangeNames): string {
  return 'personId' in change ? names.person(change.personId) : names.rib(change.ribId);
}

type RowPlace = {
  readonly width: number;
  readonly nameWidth: number;
  readonly u: number;
  readonly language: Language;
  readonly measure: Measure;
  readonly isPlaced: boolean;
};

function rowOf(
  change: Change,
  chain: DecisionChain,
  names: ChangeNames,
  { width, nameWidth, u, language, measure, isPlaced }: RowPlace,
): Row {
  const size = 17 * u;
  const line = 23 * u;
  const isPerson = 'personId' in change;
  const rank = isPerson && change.kind !== 'gone' ? topRankOf(chain, change.personId) : undefined;
  const nameX = indent * u;
  const name = wrapped(subjectName(change, names), nameWidth, size, true, measure);
  const textX = nameX + nameWidth + between * u;
  const fill = isWorse(change) ? color.amber : color.ink2;
  const signs = signsWidth(change) * u;
  const text = whatText(change, names, language);
  const lines = wrapped(text, width - textX - signs, size, false, measure);
  const said = Math.max(name.length, lines.length) * line;
  const small = { size: 14 * u, line: 19 * u };
  const about = isPlaced ? wrapped(placeText(chain, change, names), width - nameX, small.size, false, measure) : [];
  const height = said + about.length * small.line + (isPlaced ? 9 : 5) * u;
  const middle = line / 2 + 1 * u;
  return {
    height,
    lines: name.length + lines.length,
    shapes: [
      ...(rank === undefined
        ? []
        : [
            { kind: 'rect', x: 0, y: middle - 10 * u, w: 28 * u, h: 20 * u, radius: 2 * u, fill: color.red } as const,
            ...written(String(rank), 14 * u, middle, { size: 15 * u, bold: true, fill: color.onRed, anchor: 'middle' }),
          ]),
      ...writtenLines(name, nameX, 1 * u, line, {
        size,
        bold: true,
        fill: rank !== undefined ? color.red : change.kind === 'gone' ? color.ink3 : color.ink,
      }),
      ...signsOf(change, textX, middle, u, fill),
      ...writtenLines(lines, textX + signs, 1 * u, line, { size, fill }),
      ...writtenLines(about, nameX, said + 1 * u, small.line, { size: small.size, fill: color.ink3 }),
      { kind: 'rect', x: 0, y: height - 1 * u, w: width, h: 1 * u, fill: color.line },
    ],
  };
}

/** Job title and chain of a person; the people a chain holds need no words here. */
function placeText(chain: DecisionChain, change: Change, names: ChangeNames): string {
  if (!('personId' in change)) return '';
  const person = personById(chain, change.personId);
  const rib = placeOf(chain, change.personId)?.rib;
  const title = person?.name.trim() ? person.jobTitle.trim() : '';
  return [title, rib && names.rib(rib.id)].filter(Boolean).join(' · ');
}

/** A stance is told by its signs and the new word. */
function whatText(change: Change, names: ChangeNames, language: Language): string {
  if (change.kind !== 'stance') return changeText(change, names, language);
  return change.to ? scaleWords[language].stance[change.to] : scaleWords[language].notAssessed;
}

function signsWidth(change: Change): number {
  if (change.kind === 'stance') return 62;
  return change.kind === 'level' && directionOf(change) !== 0 ? 20 : 0;
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
