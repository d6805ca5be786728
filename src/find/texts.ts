/** Every text of a chart that a human types, in one list: read, found and rewritten the same way. Ids, dates and scales are none. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { allPersonIds, identityOf } from '../domain/seats.ts';

export const findFields = [
  ...(['name', 'jobTitle', 'chain', 'owner', 'note'] as const),
  ...(['chart', 'assessment', 'plan', 'decision', 'coverage', 'selling'] as const),
] as const;
export type FindField = (typeof findFields)[number];

type TextField = {
  /** Where it stands in the chart's file; `*` is every item of a list or table. */
  readonly at: string;
  readonly field: FindField;
  /** As long as a note may be. */
  readonly isLong?: true;
};

/** Of each chain, then of each person on it, in the order in which a reader meets them. */
const ribTexts: readonly TextField[] = [{ at: 'ribs.*.name', field: 'chain' }];
const personTexts: readonly TextField[] = [
  { at: 'people.*.name', field: 'name' },
  { at: 'people.*.jobTitle', field: 'jobTitle' },
  { at: 'people.*.scope', field: 'jobTitle' },
  { at: 'people.*.note', field: 'note', isLong: true },
  { at: 'people.*.privateNote', field: 'note', isLong: true },
];
/** Of a human with two seats they lie at the one that carries the identity. */
const humanTexts: readonly TextField[] = [
  { at: 'assessments.*.primaryOwner', field: 'owner' },
  { at: 'assessments.*.secondaryOwner', field: 'owner' },
  { at: 'assessments.*.businessAgenda', field: 'assessment', isLong: true },
  { at: 'assessments.*.personalWin', field: 'assessment', isLong: true },
  { at: 'assessments.*.evidence', field: 'assessment', isLong: true },
  { at: 'assessments.*.assessedBy', field: 'owner' },
];
const chartTexts: readonly TextField[] = [
  { at: 'title', field: 'chart' },
  { at: 'customer', field: 'chart' },
  { at: 'target', field: 'chart' },
  { at: 'amount.unit', field: 'chart' },
  { at: 'preparedBy', field: 'chart' },
];
const otherTexts: readonly TextField[] = [
  { at: 'topTenReasons.*', field: 'note', isLong: true },
  { at: 'competitors.*.name', field: 'assessment' },
  { at: 'plan.*.owner', field: 'owner' },
  { at: 'plan.*.goal', field: 'plan', isLong: true },
  { at: 'plan.*.strategy', field: 'plan', isLong: true },
  { at: 'plan.*.measure', field: 'plan', isLong: true },
  { at: 'plan.*.progress', field: 'plan', isLong: true },
  { at: 'plan.*.log.*.by', field: 'owner' },
  { at: 'plan.*.log.*.text', field: 'plan', isLong: true },
  { at: 'decisionMode.ownership', field: 'decision' },
  { at: 'decisionMode.category', field: 'decision' },
  { at: 'decisionMode.scale', field: 'decision' },
  { at: 'decisionMode.companySize', field: 'decision' },
  { at: 'decisionMode.tiers.*.approver', field: 'decision' },
  { at: 'decisionMode.stages.*.name', field: 'decision' },
  { at: 'decisionMode.stages.*.unit', field: 'decision' },
  { at: 'coverage.*.primaryOwner', field: 'owner' },
  { at: 'coverage.*.secondaryOwner', field: 'owner' },
  { at: 'coverage.*.note', field: 'note', isLong: true },
  { at: 'ties.*.note', field: 'note', isLong: true },
  { at: 'coverageLevels.*.name', field: 'coverage' },
  { at: 'coverageLevels.*.group', field: 'coverage' },
  { at: 'coverageLevels.*.titleWords.*', field: 'coverage' },
  { at: 'coverageAnalysis.*.customer', field: 'coverage', isLong: true },
  { at: 'coverageAnalysis.*.rival', field: 'coverage', isLong: true },
  { at: 'coverageAnalysis.*.ours', field: 'coverage', isLong: true },
  { at: 'coverageAnalysis.*.goal', field: 'coverage', isLong: true },
  { at: 'coverageAnalysis.*.owner', field: 'owner' },
  { at: 'sellingPoints.*.name', field: 'selling' },
  { at: 'sellingPoints.*.note', field: 'selling', isLong: true },
  { at: 'answers.*.pain', field: 'selling', isLong: true },
  { at: 'answers.*.answer', field: 'selling', isLong: true },
  { at: 'ratings.*.by', field: 'owner' },
  { at: 'ratings.*.values.*.evidence', field: 'assessment', isLong: true },
  { at: 'snapshots.*.label', field: 'chart' },
];

export const textFields: readonly TextField[] = [
  ...chartTexts,
  ...ribTexts,
  ...personTexts,
  ...humanTexts,
  ...otherTexts,
];

/** The way to a text from the chart: keys, ids of items that have one, else their numbers. */
export type TextPlace = readonly (string | number)[];
export type PlacedText = {
  readonly field: FindField;
  readonly place: TextPlace;
  readonly text: string;
  readonly isLong?: true;
};

/**
 * In reading order: the chart's own, each chain and its people, the tray, then the other views. A human's name is named
 * once, at the seat that carries the identity. Empty texts are left out.
 */
export function textsOf(chain: DecisionChain): PlacedText[] {
  const texts: PlacedText[] = [];
  const addAll = (fields: readonly TextField[], item?: string) => {
    for (const { at, ...rest } of fields)
      eachText(chain, at.split('.'), [], item, (place, text) => texts.push({ ...rest, place, text }));
  };
  const addPerson = (id: PersonId) => {
    const isFirstSeat = identityOf(chain, id) === id;
    addAll(isFirstSeat ? personTexts : personTexts.slice(1), id);
    if (isFirstSeat) addAll(humanTexts, id);
  };
  addAll(chartTexts);
  for (const rib of chain.ribs) {
    addAll(ribTexts, rib.id);
    rib.personIds.forEach(addPerson);
  }
  chain.tray.forEach(addPerson);
  addAll(otherTexts);
  return texts;
}

/** @param item of the first `*` this one alone */
function eachText(
  value: unknown,
  [next, ...rest]: readonly string[],
  place: TextPlace,
  item: string | undefined,
  visit: (place: TextPlace, text: string) => void,
): void {
  if (next === undefined) {
    if (typeof value === 'string' && value !== '') visit(place, value);
  } else if (typeof value !== 'object' || value === null) return;
  else if (next !== '*') eachText((value as Bag)[next], rest, [...place, next], item, visit);
  else if (item !== undefined && !Array.isArray(value)) {
    if (Object.hasOwn(value, item)) eachText((value as Bag)[item], rest, [...place, item], undefined, visit);
  } else
    for (const [key, each] of itemsIn(value))
      if (item === undefined || key === item) eachText(each, rest, [...place, key], undefined, visit);
}

type Bag = Readonly<Record<string, unknown>>;

function itemsIn(value: object): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(value) ? value.map((each, at) => [keyOf(each, at), each] as const) : Object.entries(value);
}

/** What an item of a list is called whatever is added before it; its number where it has no id. */
function keyOf(item: unknown, at: number): string | number {
  const { id, ribId } = (typeof item === 'object' && item !== null ? item : {}) as Bag;
  const name = id ?? ribId;
  return typeof name === 'string' ? name : at;
}

export function placeKey(place: TextPlace): string {
  return JSON.stringify(place);
}

/** The chart with these texts, by `placeKey`. A name is written at every seat of its human. What is not named stays the same object. */
export function withTexts(chain: DecisionChain, texts: ReadonlyMap<string, string>): DecisionChain {
  if (texts.size === 0) return chain;
  const changes: Changes = new Map();
  const names = new Map<PersonId, string>();
  for (const [key, text] of texts) {
    const place = JSON.parse(key) as TextPlace;
    const [table, id, name] = place;
    if (table === 'people' && name === 'name') names.set(`${id}` as PersonId, text);
    else put(changes, place, text);
  }
  for (const id of names.size > 0 ? allPersonIds(chain) : []) {
    const name = names.get(identityOf(chain, id));
    if (name !== undefined) put(changes, ['people', id, 'name'], name);
  }
  return changed(chain, changes) as DecisionChain;
}

type Changes = Map<string | number, Changes | string>;

function put(changes: Changes, [key, ...rest]: TextPlace, text: string): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    changes.set(key, text);
    return;
  }
  const inner = changes.get(key);
  const next: Changes = inner instanceof Map ? inner : new Map();
  changes.set(key, next);
  put(next, rest, text);
}

function changed(value: unknown, changes: Changes | string | undefined): unknown {
  if (changes === undefined) return value;
  if (typeof changes === 'string') return changes;
  if (Array.isArray(value)) return value.map((each, at) => changed(each, changes.get(keyOf(each, at))));
  const next = Object.entries(value as Bag).map(([key, each]) => [key, changed(each, changes.get(key))] as const);
  return Object.fromEntries(next);
}
