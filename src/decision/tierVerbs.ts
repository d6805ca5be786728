/** What can be done to the approval tiers and their approvers. Each is one undo step and is announced. */
import type { DecisionChain, Edit, PersonId, RibId, Tier } from '../domain/chain.ts';
import { mendsOf } from '../domain/checks/mends.ts';
import { changeDetails } from '../domain/edits/chart.ts';
import { addTier, changeFactors, changeTier, type Factors, removeTiers, sortTiers } from '../domain/edits/mode.ts';
import { addPeople, movePeople } from '../domain/edits/people.ts';
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { coveringTier, isAscending } from '../domain/mode.ts';
import { isSameName } from '../domain/sameName.ts';
import { allPersonIds, personById, ribById } from '../domain/seats.ts';
import { numberOf } from '../import/number.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import type { RunningApp } from '../ui/app.ts';
import { commitAloud, nameFor } from '../ui/chartVerbs.ts';
import { newId, newPersonId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { decisionWords } from '../words/decision.ts';
import { decisionDesk, editTier, endEditing, holdTier } from './decisionDesk.ts';

const step = { step: 'tiers' } as const;

export function setFactor(app: RunningApp, key: keyof Factors, text: string): void {
  commitAloud(app, changeFactors({ [key]: text.trim() }), { step: 'factors' });
}

/** A number without a unit keeps the unit there was; the tier that covers it is then the one looked at. */
export function setAmount(app: RunningApp, text: string): void {
  const read = numberOf(text);
  const unit = read?.unit || app.chain().amount?.unit || '';
  commitAloud(app, changeDetails({ amount: read && { value: read.value, unit } }), { step: 'details' });
  decisionDesk(app).setState({ tierId: null });
}

/** Tiers from a table; those there already stay. */
export function pasteTiers(app: RunningApp, tiers: readonly Tier[]): void {
  if (tiers.length === 0) return;
  commitAloud(app, (chain) => tiers.reduce((current, tier) => addTier(tier)(current), chain), { step: 'paste' });
  notify(app, 'info', app.words(decisionWords).pasted(tiers.length));
}

/** The tier looked at. */
export function shownTier(chain: DecisionChain, tierId: string | null): Tier | undefined {
  const { tiers } = chain.decisionMode;
  return tiers.find(({ id }) => id === tierId) ?? coveringTier(chain) ?? tiers[0];
}

/** A tier after the highest limit so far, its limit the next round figure, open to be typed over. */
export function newTier(app: RunningApp): void {
  const { tiers } = app.chain().decisionMode;
  const id = newId('tier');
  const below = nextLimit(Math.max(0, ...tiers.map((tier) => tier.below ?? 0)));
  commitAloud(app, addTier({ id, below, approver: '', approverIds: [] }), step);
  editTier(app, id, 'below');
}

/** 1, 2, 5, 10 … : the first above. A first tier is for less than 100. */
function nextLimit(highest: number): number {
  if (highest === 0) return 100;
  const ten = 10 ** Math.floor(Math.log10(highest) + 1e-9);
  return [1, 2, 5, 10].map((each) => each * ten).find((each) => each > highest * (1 + 1e-9)) ?? highest * 2;
}

const noLimit = /^(?:不限|无上限|以上|及以上|no limit|none|above|unlimited|∞)?$/iu;

/** A limit as typed: null is none, undefined cannot be read. */
export function limitOf(text: string): number | null | undefined {
  const plain = text.trim();
  return noLimit.test(plain) ? null : numberOf(plain.replace(/^[<＜]\s*/u, ''))?.value;
}

/** Whether the tier may have this limit: no limit is for the last alone. */
export function isLimitFit(app: RunningApp, tierId: string, text: string): boolean {
  const limit = limitOf(text);
  return limit !== undefined && (limit !== null || app.chain().decisionMode.tiers.at(-1)?.id === tierId);
}

/** Tiers that ascended go on doing so: the one whose limit changed moves to its place. */
export function setLimit(app: RunningApp, id: string, text: string): void {
  const below = limitOf(text);
  if (below === undefined) return;
  const edit: Edit = (chain) => {
    const next = changeTier(id, { below })(chain);
    return next !== chain && isAscending(chain.decisionMode.tiers) ? sortTiers()(next) : next;
  };
  commitAloud(app, edit, step);
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

/** Whoever is on the chart by that line, name or title; nobody when it could be two. */
function personOf(chain: DecisionChain, text: string): PersonId | undefined {
  const ids = allPersonIds(chain);
  const by = (read: (id: PersonId) => string) => ids.filter((id) => isSameName(read(id), text) && text.trim() !== '');
  const found = [
    by((id) => personLine(chain, id)),
    by((id) => personById(chain, id)?.name ?? ''),
    by((id) => personById(chain, id)?.jobTitle ?? ''),
  ].find((some) => some.length > 0);
  return found?.[0];
}

/** Links somebody of the chart; whoever is not on it yet waits in the tray. */
export function addApprover(app: RunningApp, tierId: string, text: string): void {
  const line = text.trim();
  if (line === '') return;
  const known = personOf(app.chain(), line);
  const id = known ?? newPersonId();
  const words = app.words(decisionWords);
  const link: Edit = (chain) => {
    const tier = chain.decisionMode.tiers.find((each) => each.id === tierId);
    return tier ? changeTier(tierId, { approverIds: [...tier.approverIds, id] })(chain) : chain;
  };
  const entry = isJobTitle(line) ? { name: '', jobTitle: line, placeholder: true } : nameAndTitle(line);
  commitAloud(app, (chain) => link(known ? chain : addPeople([[id, entry]], 'tray')(chain)), {
    ...step,
    subject: known ? nameFor(app, app.chain(), known) : line,
  });
  if (!known) notify(app, 'info', words.intoTray(line));
}

function nameAndTitle(line: string) {
  const { rank: _, ...entry } = personFromLine(line);
  return entry;
}

export function unlinkApprover(app: RunningApp, tierId: string, id: PersonId): void {
  const tier = app.chain().decisionMode.tiers.find((each) => each.id === tierId);
  const approverIds = tier?.approverIds.filter((each) => each !== id) ?? [];
  commitAloud(app, changeTier(tierId, { approverIds }), step);
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
  else decisionDesk(app).setState({ tierId: id, editing: null, held: { id: field === 'approver' ? 'approver' : id } });
  return true;
}
