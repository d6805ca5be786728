/** What can be done to the approval tiers and their approvers. Each is one undo step and is announced. */

import { numberOf } from '../columns/number.ts';
import { limitUnit, readLimit } from '../columns/readLimit.ts';
import type { DecisionChain, Edit, Person, PersonId, RibId, Tier } from '../domain/chain.ts';
import { mendsOf } from '../domain/checks/mends.ts';
import { changeDetails } from '../domain/edits/chart.ts';
import { addTier, changeFactors, changeTier, type Factors, removeTiers, sortTiers } from '../domain/edits/mode.ts';
import { addPeople, movePeople, removePeople } from '../domain/edits/people.ts';
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { coveringTier, isAscending } from '../domain/mode.ts';
import { nameKey } from '../domain/sameName.ts';
import { allPersonIds, identityOf, personById, ribById } from '../domain/seats.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { commitAloud, nameFor, undoOffer } from '../ui/chartVerbs.ts';
import { newId, newPersonId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { decisionWords } from '../words/decision.ts';
import { shellWords } from '../words/shell.ts';
import { amountText } from '../words/tierText.ts';
import { beginTier, type Editing, editTier, endEditing, holdPart, holdTier } from './decisionDesk.ts';
import type { PastedTiers } from './pastedRows.ts';

const step = { step: 'tiers' } as const;

export function setFactor(app: RunningApp, key: keyof Factors, text: string): void {
  commitAloud(app, changeFactors({ [key]: text.trim() }), { step: 'factors' });
}

/** Tiers from a table; those there already stay. Rows whose limit cannot be read are named. */
export function pasteTiers(app: RunningApp, { tiers, left }: PastedTiers): void {
  if (tiers.length === 0 && left.length === 0) return;
  commitAloud(app, (chain) => tiers.reduce((current, tier) => addTier(tier)(current), chain), { step: 'paste' });
  notify(app, left.length > 0 ? 'problem' : 'info', () => {
    const words = app.words(decisionWords);
    const rest = left.length === 0 ? '' : words.leftTiers(left, limitWanted(app, left[0] ?? ''));
    return [tiers.length > 0 ? words.pasted(tiers.length) : '', rest].filter(Boolean).join(app.words(shellWords).apart);
  });
}

/** The tier looked at. */
export function shownTier(chain: DecisionChain, tierId: string | null): Tier | undefined {
  const { tiers } = chain.decisionMode;
  return tiers.find(({ id }) => id === tierId) ?? coveringTier(chain) ?? tiers[0];
}

/** A tier to come, open for its limit: nothing is in the chart before that is given. */
export function newTier(app: RunningApp): void {
  beginTier(app, newId('tier'));
}

/** The tier begun and not yet in the chart, or null. */
export function begunTier({ decisionMode }: DecisionChain, editing: Editing | null): string | null {
  return editing?.of === 'tier' && !isTier(decisionMode, editing.id) ? editing.id : null;
}

function isTier({ tiers }: DecisionChain['decisionMode'], id: string): boolean {
  return tiers.some((tier) => tier.id === id);
}

/** The keyboard back to a tier; from one that was given up to the one that is shown. */
export function backToTier(app: RunningApp, id: string): void {
  const chain = app.chain();
  const tier = shownTier(chain, id);
  if (tier) holdTier(app, tier.id);
  else endEditing(app);
}

/** A limit as typed, in a unit: null is none, undefined cannot be read. */
export function limitOf(text: string, unit = ''): number | null | undefined {
  const limit = text.trim() === '' ? Number.POSITIVE_INFINITY : readLimit(text, unit);
  return limit === null ? undefined : limit === Number.POSITIVE_INFINITY ? null : limit;
}

function unitNow(app: RunningApp): string {
  return app.chain().amount?.unit ?? '';
}

function limitWanted(app: RunningApp, text: string): string {
  const words = app.words(decisionWords);
  const unit = unitNow(app);
  return unit === '' && numberOf(text)?.unit ? words.unitWanted : words.limitWanted(unit);
}

/** A limit as typed, in the unit of the project's amount; an amount without a unit takes the one typed here. */
function readTyped({ amount }: DecisionChain, text: string) {
  const unit = amount && (amount.unit || limitUnit(text));
  const below = limitOf(text, unit ?? '');
  return below === undefined ? undefined : { below, amount: amount && { ...amount, unit: unit ?? '' } };
}

/** Whether the limit could be taken if only the project's amount were known: a unit stands nowhere but with that. */
export function wantsAmount(app: RunningApp, text: string): boolean {
  return app.chain().amount === null && limitUnit(text) !== '' && limitOf(text) === undefined;
}

/** Why the tier may not have this limit, or null: no limit is for the last alone. One to come is without one while blank. */
export function limitFault(app: RunningApp, tierId: string, text: string): string | null {
  const { decisionMode } = app.chain();
  const isThere = isTier(decisionMode, tierId);
  if (!isThere && text.trim() === '') return null;
  if (wantsAmount(app, text)) return app.words(decisionWords).amountFirst;
  const below = readTyped(app.chain(), text)?.below;
  const { tiers } = decisionMode;
  const isLast = isThere ? tiers.at(-1)?.id === tierId : tiers.every((tier) => tier.below !== null);
  return below !== undefined && (below !== null || isLast) ? null : limitWanted(app, text);
}

/** Tiers that ascended go on doing so: the one whose limit changed moves to its place. One to come is there from now. */
export function setLimit(app: RunningApp, id: string, text: string): void {
  const before = app.chain();
  const read = readTyped(before, text);
  const isThere = isTier(before.decisionMode, id);
  if (read === undefined || (!isThere && text.trim() === '')) return;
  const { below, amount } = read;
  const change = isThere ? changeTier(id, { below }) : addTier({ id, below, approver: '', approverIds: [] });
  const edit: Edit = (chain) => {
    const next = change(chain);
    const sorted = next !== chain && isAscending(chain.decisionMode.tiers) ? sortTiers()(next) : next;
    return changeDetails({ amount })(sorted);
  };
  commitAloud(app, edit, step);
  if (!amount || amount.unit === before.amount?.unit) return;
  const said = () => app.words(decisionWords).unitTaken(amountText(amount, app.preferences.getState().language));
  notify(app, 'info', said, undoOffer(app));
}

export function setApprover(app: RunningApp, id: string, approver: string): void {
  commitAloud(app, changeTier(id, { approver: approver.trim() }), step);
}

export function setApproverCount(app: RunningApp, id: string, text: string): void {
  const count = text.trim() === '' ? 0 : numberOf(text)?.value;
  if (count !== undefined) commitAloud(app, changeTier(id, { approverCount: Math.min(count, 999) }), step);
}

export function sortByAmount(app: RunningApp): void {
  commitAloud(app, sortTiers(), step);
}

export function removeTier(app: RunningApp, id: string): void {
  const { tiers } = app.chain().decisionMode;
  const index = tiers.findIndex((each) => each.id === id);
  const next = tiers[index + 1] ?? tiers[index - 1];
  commitAloud(app, removeTiers([id]), step);
  if (next) holdTier(app, next.id);
  else endEditing(app);
}

export function stepTier(app: RunningApp, id: string, by: 1 | -1): void {
  const { tiers } = app.chain().decisionMode;
  const next = tiers[tiers.findIndex((each) => each.id === id) + by];
  if (next) holdTier(app, next.id);
}

/** How somebody is listed to be chosen from. */
export function personLine(chain: DecisionChain, id: PersonId): string {
  const { name = '', jobTitle = '' } = personById(chain, id) ?? {};
  return [name, jobTitle].filter(Boolean).join(' · ');
}

/** Who may be meant by a text: whoever is called so, then whose name or title begins with it, then whose holds it. */
export function approversMatching(chain: DecisionChain, tier: Tier, text: string): readonly PersonId[] {
  const wanted = nameKey(text);
  if (wanted === '') return [];
  const linked = new Set(tier.approverIds.map((id) => identityOf(chain, id)));
  const wordsOf = (id: PersonId) => {
    const { name = '', jobTitle = '' } = personById(chain, id) ?? {};
    return [personLine(chain, id), `${jobTitle} ${name}`, name, jobTitle].map(nameKey);
  };
  const tests = [
    (word: string) => word === wanted,
    (word: string) => word.startsWith(wanted),
    (word: string) => word.includes(wanted),
  ];
  const found = tests.flatMap((test) => allPersonIds(chain).filter((id) => wordsOf(id).some(test)));
  const seen = new Set<string>();
  return found.filter((id) => {
    const who = identityOf(chain, id);
    return !linked.has(who) && !seen.has(who) && seen.add(who);
  });
}

/** Links somebody of the chart. */
export function linkApprover(app: RunningApp, tierId: string, id: PersonId): void {
  commitAloud(app, linkEdit(tierId, id), { ...step, subject: nameFor(app, app.chain(), id) });
}

function linkEdit(tierId: string, id: PersonId): Edit {
  return (chain) => {
    const tier = chain.decisionMode.tiers.find((each) => each.id === tierId);
    return tier ? changeTier(tierId, { approverIds: [...tier.approverIds, id] })(chain) : chain;
  };
}

/** People begun here, as they were begun: nobody else has had to do with them yet. */
const begunHere = perApp(() => new Map<PersonId, Person>());

/** Begins somebody who is not on the chart yet, in the tray, and links them. */
export function addApprover(app: RunningApp, tierId: string, text: string): void {
  const line = text.trim();
  if (line === '') return;
  const id = newPersonId();
  const entry = isJobTitle(line) ? { name: '', jobTitle: line, placeholder: true } : nameAndTitle(line);
  commitAloud(app, (chain) => linkEdit(tierId, id)(addPeople([[id, entry]], 'tray')(chain)), {
    ...step,
    subject: line,
  });
  const person = personById(app.chain(), id);
  if (!person) return;
  begunHere(app).set(id, person);
  notify(app, 'info', () => app.words(decisionWords).intoTray(line), undoOffer(app));
}

function nameAndTitle(line: string) {
  const { rank: _, ...entry } = personFromLine(line);
  return entry;
}

/** Whoever was begun for this alone goes with the link; whoever else waits in the tray is said to stay there. */
export function unlinkApprover(app: RunningApp, tierId: string, id: PersonId): void {
  const chain = app.chain();
  const { decisionMode, tray } = chain;
  const tier = decisionMode.tiers.find((each) => each.id === tierId);
  const approverIds = tier?.approverIds.filter((each) => each !== id) ?? [];
  const isLinked = decisionMode.tiers.some((each) => each.id !== tierId && each.approverIds.includes(id));
  const isWaiting = tray.includes(id) && !isLinked;
  const isOnlyHere = isWaiting && begunHere(app).get(id) === personById(chain, id) && !isSpokenOf(chain, id);
  const name = nameFor(app, chain, id);
  const edit = changeTier(tierId, { approverIds });
  commitAloud(app, (now) => (isOnlyHere ? removePeople([id])(edit(now)) : edit(now)), step);
  const said = isOnlyHere ? 'goneAgain' : 'staysInTray';
  if (isWaiting) notify(app, 'info', () => app.words(decisionWords)[said](name), undoOffer(app));
}

/** Whether assessment, plan or ties say anything of them. */
function isSpokenOf({ assessments, plan, ties }: DecisionChain, id: PersonId): boolean {
  const isPlanned = plan.some((item) => item.personId === id || item.viaPersonIds.includes(id));
  return assessments[id] !== undefined || isPlanned || ties.some(({ from, to }) => from === id || to === id);
}

/** 列入 TOP 10, as the check's own mend does it. */
export function rankApprover(app: RunningApp, tierId: string, id: PersonId): void {
  const [mend] = mendsOf({ tierId, personIds: [id], mends: ['rank-approver'] });
  if (mend) commitAloud(app, mend.edit, { step: 'rank', subject: nameFor(app, app.chain(), id) });
}

/** From the tray to the outer end of a chain. */
export function seatApprover(app: RunningApp, id: PersonId, ribId: RibId): void {
  const place = ribById(app.chain(), ribId)?.personIds.length ?? 0;
  commitAloud(app, movePeople([id], { ribId, place }), { step: 'move-person', subject: nameFor(app, app.chain(), id) });
}

export function showOnChart(app: RunningApp, id: PersonId): void {
  app.preferences.set({ view: 'fishbone', isInspectorOpen: true });
  app.chart.verbs.select(thePerson(id));
  say(app, nameFor(app, app.chain(), id));
}

/** Where a finding leads: a cell of the stairs. */
export function leadToTier(app: RunningApp, id: string, field: string): boolean {
  if (!app.chain().decisionMode.tiers.some((each) => each.id === id)) return false;
  if (field === 'below') editTier(app, id, 'below');
  else if (field === 'approver') holdPart(app, 'approver', id);
  else holdTier(app, id);
  return true;
}
