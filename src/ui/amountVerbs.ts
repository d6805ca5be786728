/** The project's amount, typed wherever it stands. Its unit is the unit of the approval tiers. */

import { exchanged } from '../columns/amount.ts';
import { numberOf, type WrittenNumber } from '../columns/number.ts';
import { changeAmount } from '../domain/edits/chart.ts';
import { inspectorWords } from '../words/inspector.ts';
import type { RunningApp } from './app.ts';
import { commitAloud, undoOffer } from './chartVerbs.ts';
import { notify } from './notices.ts';

/** One number, and a unit without another. */
function amountOf(text: string): WrittenNumber | null {
  const read = numberOf(text);
  return read && !/\d/u.test(read.unit) ? read : null;
}

/** What is wrong with a typed amount, or null. */
export function amountFault(app: RunningApp, text: string): string | null {
  return text.trim() === '' || amountOf(text) ? null : app.words(inspectorWords).amountWanted;
}

/** A number without a unit keeps the unit there was; another unit turns the tiers' limits into it, a first one is taken as theirs. */
export function setAmount(app: RunningApp, text: string): void {
  const read = amountOf(text);
  const { amount, decisionMode } = app.chain();
  const was = amount?.unit ?? '';
  const unit = read?.unit || was;
  const factor = was === '' ? 1 : exchanged(was, unit);
  const next = read && { value: read.value, unit };
  commitAloud(app, changeAmount(next, read ? (factor ?? 1) : 1), { step: 'details' });
  const isMoved =
    read !== null && (factor !== 1 || unit !== was) && decisionMode.tiers.some(({ below }) => below !== null);
  const said = was === '' || factor === null ? 'tiersKept' : 'tiersTurned';
  if (isMoved) notify(app, 'info', () => app.words(inspectorWords)[said](unit), undoOffer(app));
}
