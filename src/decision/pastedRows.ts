/** Tiers and steps from rows of a table: which column is which is told by what stands in it. */
import type { IsoDate, Stage, Tier } from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';
import { readPlanned } from './readPlanned.ts';
import { limitOf } from './tierVerbs.ts';

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

/** A tier a row: the cell that reads as a limit, and the first other one as the approver; rows without a limit are left out. */
export function tiersFromRows(rows: Rows, newId: NewId): Tier[] {
  return rows.flatMap((cells): Tier[] => {
    const row = cells.map((cell) => cell.trim());
    const at = row.findIndex((cell) => cell !== '' && limitOf(cell) !== undefined);
    const approver = row.find((cell, index) => index !== at && cell !== '') ?? '';
    const below = limitOf(row[at] ?? '\0');
    return at < 0 || below === undefined ? [] : [{ id: newId('tier'), below, approver, approverIds: [] }];
  });
}

/** A first column that only counts the rows says nothing. */
function withoutNumbers(rows: Rows): string[][] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const isCounted = trimmed.length > 1 && trimmed.slice(1).every(([first = '']) => /^\d{1,3}[.、]?$/u.test(first));
  return isCounted ? trimmed.map((row) => row.slice(1)) : trimmed;
}

function isHeading(name: string): boolean {
  return /^(?:采购)?(?:环节|步骤|阶段|流程)(?:名称)?$|^(?:procurement )?(?:steps?|stages?)$/iu.test(name);
}
