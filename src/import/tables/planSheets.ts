/** Several sheets of one file, each with the table it is: what they would do together. */
import type { DecisionChain, Edit } from '../../domain/chain.ts';
import type { NamedSheet } from '../ownWorkbook.ts';
import type { TableSheet } from './recognise.ts';
import { strangersTold } from './rowPeople.ts';
import { type TablePlan, type TableSetting, tablePlan } from './tablePlan.ts';

export type FoundSheet = NamedSheet & {
  /** Which of the file's sheets, from 0. */
  readonly index: number;
  readonly sheet: TableSheet;
};

export type PlannedSheet = FoundSheet & { readonly plan: TablePlan };

/** A stranger of a sheet, as `welcome` names them. */
export function strangerKey(index: number, key: string): string {
  return `${index} ${key}`;
}

/**
 * The sheets in their order, each on what those before it leave. `welcome` holds a `strangerKey` of each stranger who
 * shall come; a sheet for which `isTaken` is false is planned alone and does nothing.
 */
export function planSheets(
  chain: DecisionChain,
  found: readonly FoundSheet[],
  setting: TableSetting,
  isTaken: (index: number) => boolean,
): { readonly sheets: readonly PlannedSheet[]; readonly edit: Edit } {
  const sheets: PlannedSheet[] = [];
  const edits: Edit[] = [];
  let current = chain;
  for (const each of found) {
    const { rows, sheet, index } = each;
    const own = `${index} `;
    const welcome = new Set(
      [...setting.welcome].flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : [])),
    );
    const plan = tablePlan(current, rows, sheet, { ...setting, welcome });
    sheets.push({ ...each, plan });
    if (!isTaken(index)) continue;
    edits.push(plan.edit);
    current = plan.edit(current);
  }
  return { sheets, edit: (from) => edits.reduce((next, edit) => edit(next), from) };
}

/** Whom no sheet of these brings, by name, and how many rows stay out with them; `welcome` as in `planSheets`. */
export function strangersLeft(
  sheets: readonly PlannedSheet[],
  welcome: ReadonlySet<string>,
): { readonly names: readonly string[]; readonly rowCount: number } {
  const isComing = (index: number, key: string) => welcome.has(strangerKey(index, key));
  const coming = new Set(
    sheets.flatMap(({ index, plan }) => plan.strangers.map(({ key }) => key).filter((key) => isComing(index, key))),
  );
  const left = sheets.map(({ plan }) => strangersTold(plan.strangers.filter(({ key }) => !coming.has(key))));
  return {
    names: [...new Set(left.flatMap(({ names }) => names))],
    rowCount: left.reduce((sum, each) => sum + each.rowCount, 0),
  };
}
