/** Rows of the improvement plan: added, changed, told of, ordered. */

import type { DecisionChain, Edit, IsoDate, LogEntry, PersonId, PlanItem } from '../chain.ts';
import { localDay } from '../dates.ts';
import { newestEntry, progressOf } from '../plan.ts';
import { goalKinds } from '../scales.ts';
import { identityOf, personById } from '../seats.ts';
import { differs, inserted, movedTo } from './change.ts';

/** Who says it, and on which day; `told` is the day the words themselves are of, where they name one. */
export type Said = Pick<LogEntry, 'on' | 'by'> & { readonly told?: IsoDate };

/** A row about this person with nothing planned yet. */
export function newPlanItem(id: string, personId: PersonId): PlanItem {
  return {
    id,
    personId,
    goalKinds: [],
    goal: '',
    strategy: '',
    viaPersonIds: [],
    owner: '',
    due: null,
    status: 'planned',
    progress: '',
  };
}

/** Puts rows in at `index`, out of range at the end; an id in use or a person who is not in the chart adds nothing. */
export function addPlanItems(items: readonly PlanItem[], index = Number.POSITIVE_INFINITY): Edit {
  return (chain) => {
    const used = new Set(chain.plan.map(({ id }) => id));
    const added = items.filter(({ id, personId }) => personById(chain, personId) && !used.has(id) && used.add(id));
    if (added.length === 0) return chain;
    return {
      ...chain,
      plan: inserted(
        chain.plan,
        added.map((item) => ({ ...item, ...soundLinks(chain, item) })),
        index,
      ),
    };
  };
}

export type PlanChange = Partial<Omit<PlanItem, 'id' | 'log'>>;

/**
 * Changes a row. Marked as done it gets its day, and loses it when it is open again. What `progress` says becomes an
 * entry of the row's log, or amends the newest.
 */
export function changePlanItem(id: string, change: PlanChange, said: Said): Edit {
  return onItem(id, (item, chain) => {
    const { progress, ...others } = change;
    const personId = others.personId && personById(chain, others.personId) ? others.personId : item.personId;
    const isRelinked = personId !== item.personId || others.goalKinds || others.viaPersonIds;
    const changed = { ...item, ...others, personId };
    const whole = isRelinked ? { ...changed, ...soundLinks(chain, changed) } : changed;
    const settled = withDay(whole, item, change, said.on);
    const next = progress === undefined ? settled : withProgress(chain, settled, progress, said);
    return differs(item, next) || Object.keys(item).length !== Object.keys(next).length ? next : item;
  });
}

/** Adds what somebody has to say of a row. The row's own text of before, if it had no log, becomes its first entry. */
export function addLogEntry(id: string, entry: LogEntry): Edit {
  return onItem(id, (item, chain) => {
    if (entry.text.trim() === '') return item;
    return withLog(item, [...toldSoFar(chain, item), entry]);
  });
}

/** Changes one entry; an empty text takes it away. */
export function changeLogEntry(id: string, index: number, change: Partial<LogEntry>): Edit {
  return onItem(id, (item) => {
    const old = item.log?.[index];
    const next = old && { ...old, ...change };
    if (!item.log || !next || !differs(old, next)) return item;
    return withLog(
      item,
      item.log.flatMap((each) => (each !== old ? [each] : next.text.trim() === '' ? [] : [next])),
    );
  });
}

/** A second row after this one with the same intent, not begun: a day done and a log belong to what happened once. */
export function duplicatePlanItem(id: string, newId: string): Edit {
  return (chain) => {
    const index = chain.plan.findIndex((item) => item.id === id);
    const item = chain.plan[index];
    if (!item) return chain;
    const { doneOn: _, log: __, ...intent } = item;
    return addPlanItems([{ ...intent, id: newId, status: 'planned', progress: '' }], index + 1)(chain);
  };
}

export function removePlanItems(ids: readonly string[]): Edit {
  return (chain) => {
    const plan = chain.plan.filter((item) => !ids.includes(item.id));
    return plan.length === chain.plan.length ? chain : { ...chain, plan };
  };
}

/** Moves rows, in the order they stand, to `index`, counted without them. */
export function movePlanItems(ids: readonly string[], index: number): Edit {
  return (chain) => {
    const plan = movedTo(chain.plan, ids, index);
    return plan === chain.plan ? chain : { ...chain, plan };
  };
}

function onItem(id: string, change: (item: PlanItem, chain: DecisionChain) => PlanItem): Edit {
  return (chain) => {
    const item = chain.plan.find((each) => each.id === id);
    const next = item && change(item, chain);
    if (!item || !next || next === item) return chain;
    return { ...chain, plan: chain.plan.map((each) => (each === item ? next : each)) };
  };
}

type Links = Pick<PlanItem, 'personId' | 'goalKinds' | 'viaPersonIds'>;

/** A row's links as they may stand: through others of this chart, each once, and its kinds in the method's order. */
function soundLinks(chain: DecisionChain, { personId, goalKinds: kinds, viaPersonIds }: Links): Links {
  const about = identityOf(chain, personId);
  const helpers = viaPersonIds.filter((id) => personById(chain, id) && identityOf(chain, id) !== about);
  return {
    personId,
    goalKinds: goalKinds.filter((kind) => kinds.includes(kind)),
    viaPersonIds: [...new Set(helpers)],
  };
}

function withDay(item: PlanItem, before: PlanItem, change: PlanChange, today: IsoDate): PlanItem {
  const { doneOn, ...rest } = item;
  if (item.status !== 'done') return rest;
  const day = before.status === 'done' || change.doneOn !== undefined ? doneOn : today;
  return day ? { ...item, doneOn: day } : rest;
}

/**
 * The rule of 进展 written in one cell: nothing said before is lost. A text that goes on from the newest entry amends it, as
 * does one that its author mends on the same day; any other is a new entry behind it. No text takes nothing away where
 * there is a log: its entries go one by one. A day that the words name is the entry's.
 */
function withProgress(chain: DecisionChain, item: PlanItem, text: string, said: Said): PlanItem {
  const before = progressOf(item);
  if (text === before && !said.told) return item;
  if (text.trim() === '') return item.log?.length ? item : { ...item, progress: '' };
  const log = toldSoFar(chain, item);
  const newest = newestEntry({ log });
  if (newest && isAmended(newest, text, said))
    return withLog(
      item,
      log.map((each) => (each === newest ? { ...each, text, on: said.told ?? each.on } : each)),
    );
  const on = said.told ?? (newest && newest.on > said.on ? newest.on : said.on);
  return withLog(item, [...log, { on, by: said.by, text }]);
}

function isAmended(entry: LogEntry, text: string, { on, by, told }: Said): boolean {
  if (text.includes(entry.text.trim())) return true;
  return (told ? entry.on === told : entry.on >= on) && entry.by === by && isAlike(entry.text, text);
}

/** Beginning and end of the shorter are most of the longer. */
function isAlike(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end > Math.max(a.length, b.length) / 2;
}

/** `progress` follows the log; a row whose last entry went says nothing and has no log any more. */
function withLog(item: PlanItem, log: readonly LogEntry[]): PlanItem {
  const { log: _, ...rest } = item;
  if (log.length === 0) return { ...rest, progress: '' };
  return { ...item, log, progress: newestEntry({ log })?.text ?? '' };
}

/** The row's log; a text from before there was one stands in it on the day of the chart's last change, when it was there. */
function toldSoFar(chain: DecisionChain, { log, progress }: PlanItem): readonly LogEntry[] {
  if (log?.length) return log;
  return progress.trim() === '' ? [] : [{ on: localDay(chain.updatedAt), by: '', text: progress }];
}
