/** Which sheet of a workbook to show first, and which others would change somebody too. */
import type { DecisionChain } from '../domain/chain.ts';
import type { NamedSheet } from './ownWorkbook.ts';
import { importPlan } from './plan.ts';
import { isTableSheet } from './tables/recognise.ts';
import { likeliestSheet, understand } from './understand.ts';

/** Beyond these nothing is compared before it is shown. */
const sheetsCompared = 12;
const rowsCompared = 2000;

export type SheetEdits = {
  /** The sheet with the most people, or one that changes somebody where that one does not. */
  readonly first: number;
  /** By sheet: how many people already on the chart it would change. */
  readonly updates: readonly number[];
};

export function sheetEdits(sheets: readonly NamedSheet[], chain: DecisionChain): SheetEdits {
  const likeliest = likeliestSheet(sheets);
  if (sheets.length < 2) return { first: likeliest, updates: [0] };
  const plans = sheets
    .slice(0, sheetsCompared)
    .map(({ rows }) =>
      isTableSheet(rows) ? [] : importPlan(chain, understand(rows.slice(0, rowsCompared)).people).rows,
    );
  const updates = plans.map((rows) => rows.filter((row) => row.state === 'update').length);
  const saysNothing = plans[likeliest]?.every((row) => row.state === 'same') ?? false;
  const edited = updates.findIndex((count) => count > 0);
  return { first: saysNothing && edited >= 0 ? edited : likeliest, updates };
}
