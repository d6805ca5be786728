/** Tiers and steps from rows of a table without headings of ours: which column is which is told by what stands in it. */

import { readLimit } from '../columns/readLimit.ts';
import { readPlanned } from '../columns/readPlanned.ts';
import type { IsoDate, Stage, Tier } from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';

type Rows = readonly (readonly string[])[];

/** A step a row: its first text is the name, the next the unit; the first cell that reads as a day is when it is planned. */
export function stagesFromRows(rows: Rows, today: IsoDate, newId: NewId): Stage[] {
  return withoutNumbers(rows).flatMap((row): Stage[] => {
    const days = row.map((cell) => readPlanned(cell, today));
    const texts = row.filter((cell, at) => cell !== '' && days[at] === null);
    const [name = '', unit = ''] = texts;
    if (name === '' || isHeading(name)) return [];
    return [{ id: newId('stage'), name, unit, ribId: null, plannedOn: days.find((day) => day !== null) ?? null }];
  });
}

/** Tiers, and the texts of rows with a number that is no limit in the unit asked for. */
export type PastedTiers = { readonly tiers: readonly Tier[]; readonly left: readonly string[] };

/** A tier a row: the cell that reads as a limit, and the first other one as the approver. */
export function tiersFromRows(rows: Rows, newId: NewId, unit = ''): PastedTiers {
  const tiers: Tier[] = [];
  const left: string[] = [];
  for (const cells of rows) {
    const row = cells.map((cell) => cell.trim());
    const limits = row.map((cell) => (cell === '' ? null : readLimit(cell, unit)));
    const at = limits.findIndex((limit) => limit !== null);
    const approver = row.find((cell, index) => index !== at && cell !== '') ?? '';
    const limit = limits[at];
    if (typeof limit === 'number')
      tiers.push({ id: newId('tier'), below: Number.isFinite(limit) ? limit : null, approver, approverIds: [] });
    else {
      const number = row.find((cell) => /\d/u.test(cell) && !dayLike.test(cell));
      if (number !== undefined) left.push(number);
    }
  }
  return { tiers, left };
}

const dayLike = /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?$/u;

/** A first column that only counts the rows says nothing. */
function withoutNumbers(rows: Rows): string[][] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const isCounted = trimmed.length > 1 && trimmed.slice(1).every(([first = '']) => /^\d{1,3}[.、]?$/u.test(first));
  return isCounted ? trimmed.map((row) => row.slice(1)) : trimmed;
}

function isHeading(name: string): boolean {
  return /^(?:采购)?(?:环节|步骤|阶段|流程)(?:名称)?$|^(?:procurement )?(?:steps?|stages?)$/iu.test(name);
}
