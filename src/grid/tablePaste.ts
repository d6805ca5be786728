/** A pasted table that brings its own headings: columns are found by heading, rows by name. */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import { competitorColumnId } from '../columns/assessment/relation.ts';
import type { DecisionChain } from '../domain/chain.ts';
import type { Row } from '../domain/rows.ts';
import { isBlank, isSameName, nameKey } from '../domain/sameName.ts';
import { headerOf } from '../import/columns.ts';
import { competitorOfHeader, type Field, fieldOfHeader } from '../import/field.ts';
import { type BlockEdit, type CellText, computedFaults, textsEdit } from '../sheet/block.ts';
import { type Sheet, sheetColumnsOf } from '../sheet/model.ts';

type Taker = { readonly at: number; readonly column: string };

/** True when the block's first row reads as headings. */
function hasHeadings(block: readonly (readonly string[])[]): boolean {
  return block.length > 1 && headerOf(block)?.at === 0;
}

/**
 * The table as one edit of the people already on the chart, or null when no heading names people: then it is a block
 * like any other. Empty cells change nothing; names nobody bears are returned as strangers.
 */
export function pastedTable(sheet: Sheet<Row>, block: readonly (readonly string[])[]): BlockEdit | null {
  if (!hasHeadings(block)) return null;
  const { host, rows, columns } = sheet;
  const { chain } = host.place();
  const [headings, ...body] = block;
  const fields = (headings ?? []).map((text) => fieldOfHeader(text)?.field ?? null);
  const nameAt = fields.indexOf('name');
  if (nameAt < 0) return null;
  const titleAt = fields.indexOf('jobTitle');
  const takers: Taker[] = [];
  const unknown: string[] = [];
  for (const [at, field] of fields.entries()) {
    const heading = headings?.[at]?.trim() ?? '';
    const column = columnOf(field, heading, chain);
    if (at === nameAt) continue;
    if (column) takers.push({ at, column });
    else if (body.some((cells) => (cells[at] ?? '').trim() !== '')) unknown.push(heading || `${at + 1}`);
  }
  const rowNamed = rowFinder(rows);
  const all = assessmentColumns(chain);
  const isComputed = (id: string) => !all.find((column) => column.id === id)?.set;
  const strangers: string[] = [];
  const texts: CellText[] = [];
  const computed: CellText[] = [];
  for (const cells of body) {
    const name = cells[nameAt]?.trim() ?? '';
    const title = titleAt < 0 ? '' : (cells[titleAt]?.trim() ?? '');
    const row = rowNamed(name, title);
    if (!row) {
      if (cells.some((cell) => cell.trim() !== '')) strangers.push(name || title);
      continue;
    }
    for (const { at, column } of takers) {
      const text = cells[at] ?? '';
      if (text.trim() !== '') (isComputed(column) ? computed : texts).push({ rowId: row.personId, column, text });
    }
  }
  const placed = textsEdit(host, texts);
  const taken = new Set([...texts, ...computed].map(({ column }) => column));
  return {
    ...placed,
    computed: computedFaults(host, placed.edit(chain), computed),
    rowsOver: [],
    columnsOver: [],
    strangers,
    unknown,
    brought: sheetColumnsOf(all)
      .map(({ id }) => id)
      .filter((id) => taken.has(id) && !columns.some((each) => each.id === id)),
  };
}

function columnOf(field: Field | null, heading: string, chain: DecisionChain): string | null {
  const rival = competitorOfHeader(heading);
  const competitor = chain.competitors.find((each) => isSameName(each.name, rival));
  if (competitor) return competitorColumnId(competitor.id);
  if (field === 'chain') return 'rib';
  return assessmentColumns(chain).find(({ id, sheet }) => sheet && id === field)?.id ?? null;
}

type RowNamed = (name: string, title: string) => Row | undefined;

/** Finds the bearer of the name; of several the one with the same title. Without a name, the nameless one with that title. */
function rowFinder(rows: readonly Row[]): RowNamed {
  const bearersOf = new Map<string, Row[]>();
  for (const row of rows) {
    const key = nameKey(row.person.name);
    const bearers = bearersOf.get(key);
    if (bearers) bearers.push(row);
    else bearersOf.set(key, [row]);
  }
  return (name, title) => {
    const bearers = bearersOf.get(nameKey(name)) ?? [];
    const titled = bearers.find((row) => isSameName(row.person.jobTitle, title));
    return isBlank(name) ? (isBlank(title) ? undefined : titled) : (titled ?? bearers[0]);
  };
}
