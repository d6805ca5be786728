/**
 * What of a chain may leave the room (method.md §10). The result holds nothing that is withheld, so nothing made from
 * it can give it away; private notes and snapshots are never in it, the plan only at `full`.
 */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import type { KeptIn, Leaves } from '../columns/column.ts';
import { type Kind, kinds } from '../columns/kinds.ts';
import {
  type Assessment,
  type DecisionChain,
  emptyChain,
  notAssessed,
  type Person,
  type PersonId,
  type PlanItem,
  type Rib,
  type RibId,
} from '../domain/chain.ts';
import { allPersonIds, assessmentOf, identityOf, personById, seatedIds } from '../domain/seats.ts';
import { rankOf, topTen } from '../domain/topTen.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { cleanLines, cleanText } from './cleanText.ts';
import { disclosedCoverage } from './discloseCoverage.ts';
import { disclosedMode } from './disclosedMode.ts';
import { disclosedSelling } from './discloseSelling.ts';
import { type Doubt, type DoubtsIn, doubtsAbout } from './doubts.ts';
import { namesTaken, theCustomer } from './nameless.ts';

/** Everything but private notes; name, title and rank alone; everything but names, also the customer's, competitors' and ours, and free text. */
export const depths = ['full', 'chart', 'anonymous'] as const;
export type Depth = (typeof depths)[number];

/** Whether what leaves at `leaves` or above may leave at this depth. */
export function leavesAt(leaves: Leaves, depth: Depth): boolean {
  return leaves === 'chart' || leaves === depth || (leaves === 'anonymous' && depth === 'full');
}

export type Disclosure = {
  /**
   * `topTen` is spelled out, so ranks stay true when ribs are taken away from it. Below `full` only the seats of the
   * ten say whose they are: as much as their red tells.
   */
  readonly chain: DecisionChain;
  /** The same, but all further seats say whose they are: to count humans by, never to be told. */
  readonly linked: DecisionChain;
  /** Takes from any other text on the page what this depth withholds. */
  readonly shown: (text: string) => string;
  /** Where a text that is shown may still name somebody; a person has a look at them before the document leaves. */
  readonly doubts: readonly Doubt[];
  /** Under which ids the chain's people and chains stand. */
  readonly idOf: (id: PersonId) => PersonId;
  readonly ribIdOf: (id: RibId) => RibId;
  /** The same for any other text. */
  readonly doubtsIn: DoubtsIn;
};

/**
 * The chain at one depth, with clean texts. `ourNames`: names of our side that the chart does not know. Below `full` ids are new and say nothing, and nobody waits in the
 * tray.
 */
export function disclosed(
  chain: DecisionChain,
  depth: Depth,
  language: Language,
  ourNames: readonly string[] = [],
): Disclosure {
  const take = depth === 'anonymous' ? namesTaken(chain, ourNames) : undefined;
  const rivals = new Map(chain.competitors.map(({ id }, at) => [id, pageWords[language].rivalCode(at)]));
  const companyOf = (whose: string) => (whose === theCustomer ? pageWords[language].customer : rivals.get(whose));
  const codes = take && codesOf(chain, language, (name) => take(name, companyOf).text);
  const codeOf = (whose: string) => codes?.get(whose as PersonId) ?? companyOf(whose);
  const shown = (text: string) => (take ? take(text, codeOf).text : cleanText(text));
  const doubtsIn: DoubtsIn = (text, place, of = '') => {
    const made = take?.(text, codeOf);
    return (made?.doubts ?? []).map((part) => ({ place, of, text: made?.text ?? '', part }));
  };
  const renamed = depth === 'full' ? undefined : newIds(chain);
  const rivalIdOf = new Map(chain.competitors.map(({ id }, at) => [id, codes ? `competitor:${at + 1}` : id]));
  // What only another date knows keeps no id of its own either.
  const idOf = (id: PersonId): PersonId => (renamed ? (renamed.get(id) ?? 'person:0') : id);
  const ribIdOf = (id: RibId): RibId | null => {
    const index = chain.ribs.findIndex((rib) => rib.id === id);
    return index < 0 ? null : renamed ? `rib:${index + 1}` : id;
  };
  const people: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  const shownIds = depth === 'full' ? allPersonIds(chain) : seatedIds(chain);
  for (const id of shownIds) {
    const person = personById(chain, id) ?? { name: '', jobTitle: '' };
    people[idOf(id)] = disclosedPerson(person, depth, shown, codes?.get(id));
    // At lesser depths hardly anything says whose second seat this is, so each seat carries what is known of the person.
    if (depth !== 'chart' && (depth === 'anonymous' || identityOf(chain, id) === id)) {
      assessments[idOf(id)] = disclosedAssessment(assessmentOf(chain, id), depth, rivalIdOf);
    }
  }
  // Who must approve and waits in the tray is told by the code alone.
  const waiting = codes ? chain.tray.filter((id) => approverIds(chain).has(id)) : [];
  for (const id of waiting) people[idOf(id)] = { name: codes?.get(id) ?? '', jobTitle: '' };
  const ribs = chain.ribs.map(
    (rib): Rib => ({
      id: ribIdOf(rib.id) ?? rib.id,
      name: shown(rib.name),
      kind: depth === 'chart' ? 'other' : rib.kind,
      personIds: rib.personIds.map(idOf),
    }),
  );
  const shownChain: DecisionChain = {
    ...emptyChain(renamed ? 'chart:shown' : chain.id, chain.updatedAt),
    title: shown(chain.title),
    customer: depth === 'full' ? cleanText(chain.customer) : '',
    target: shown(chain.target),
    confidentiality: chain.confidentiality,
    preparedBy: depth === 'anonymous' ? '' : cleanText(chain.preparedBy),
    ribs,
    people,
    tray: depth === 'full' ? chain.tray : [],
    topTen: { by: 'choice', personIds: topTen(chain).map(idOf) },
    competitors:
      depth === 'chart'
        ? []
        : chain.competitors.map(({ id, name }) => ({
            id: rivalIdOf.get(id) ?? id,
            name: codes ? (rivals.get(id) ?? '') : cleanText(name),
          })),
    assessments,
    plan: depth === 'full' ? chain.plan.map(disclosedItem) : [],
    ...(depth === 'chart' ? {} : { ...disclosedMode(chain, shown, idOf, ribIdOf), ...stageOf(chain) }),
    ...disclosedCoverage(chain, depth, shown),
    ...disclosedSelling(chain, depth, shown, idOf),
  };
  const linkedAt = (seats: readonly PersonId[]): DecisionChain =>
    depth === 'full' ? shownChain : withSeatsLinked(chain, shownChain, seats, idOf);
  return {
    shown,
    doubts: take ? doubtsAbout(shownChain, doubtsIn) : [],
    idOf,
    ribIdOf: (id) => ribIdOf(id) ?? (renamed ? 'rib:0' : id),
    doubtsIn,
    chain: linkedAt([...shownIds, ...waiting].filter((id) => rankOf(chain, id) !== undefined)),
    linked: linkedAt(shownIds),
  };
}

/** Where the deal stands; since when is nobody's business. */
function stageOf({ dealStage }: DecisionChain): Pick<DecisionChain, 'dealStage'> {
  return dealStage ? { dealStage: { key: dealStage.key, since: null } } : {};
}

function approverIds({ decisionMode }: DecisionChain): ReadonlySet<PersonId> {
  return new Set(decisionMode.tiers.flatMap((tier) => tier.approverIds));
}

/** Of these seats, each further one of somebody is linked to the one that is ranked, else to the first. */
function withSeatsLinked(
  chain: DecisionChain,
  shown: DecisionChain,
  seats: readonly PersonId[],
  idOf: (id: PersonId) => PersonId,
): DecisionChain {
  const leads = new Map(topTen(chain).map((id) => [identityOf(chain, id), id]));
  const people = { ...shown.people };
  for (const id of seats) {
    const human = identityOf(chain, id);
    const lead = leads.get(human) ?? id;
    leads.set(human, lead);
    const person = people[idOf(id)];
    if (person && lead !== id) people[idOf(id)] = { ...person, sameAs: idOf(lead) };
  }
  return { ...shown, people };
}

const keptColumns = assessmentColumns({ competitors: [] }).filter(({ kept }) => kept !== undefined);

/** The fields of a person or an assessment whose columns may leave at this depth, with clean texts. */
function leavingFields(on: KeptIn['on'], from: object, depth: Depth): Readonly<Record<string, unknown>> {
  const values = from as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    keptColumns.flatMap(({ kept, kind, leaves }) => {
      const value = kept && values[kept.key];
      if (!kept || kept.on !== on || value === undefined || !leavesAt(leaves, depth)) return [];
      return [[kept.key, typeof value === 'string' ? cleanField(value, kind) : value]];
    }),
  );
}

function cleanField(text: string, kind: Kind): string {
  return kinds[kind].isLong ? cleanLines(text) : kind === 'line' || kind === 'owner' ? cleanText(text) : text;
}

function disclosedPerson(person: Person, depth: Depth, shown: (text: string) => string, code?: string): Person {
  return {
    ...leavingFields('person', person, depth),
    name: code ?? cleanText(person.name),
    jobTitle: shown(person.jobTitle),
    placeholder: depth === 'anonymous' ? undefined : person.placeholder,
    ...(depth === 'full' && { sameAs: person.sameAs }),
  };
}

function disclosedAssessment(known: Assessment, depth: Depth, rivalIdOf: ReadonlyMap<string, string>): Assessment {
  const levels = [...rivalIdOf].map(([id, shownId]) => [shownId, known.competitorLevels?.[id] ?? null]);
  return {
    ...notAssessed,
    ...leavingFields('assessment', known, depth),
    competitorLevels: Object.fromEntries(levels),
  };
}

function disclosedItem(item: PlanItem): PlanItem {
  const { log, measure } = item;
  return {
    ...item,
    goal: cleanLines(item.goal),
    strategy: cleanLines(item.strategy),
    owner: cleanText(item.owner),
    progress: cleanLines(item.progress),
    ...(measure !== undefined && { measure: cleanText(measure) }),
    ...(log && { log: log.map(({ on, by, text }) => ({ on, by: cleanText(by), text: cleanLines(text) })) }),
  };
}

function newIds(chain: DecisionChain): Map<PersonId, PersonId> {
  return new Map(allPersonIds(chain).map((id, index) => [id, `person:${index + 1}`]));
}

/** What stands for each person: the chain's name and the place on it, "采购部-2". */
function codesOf(chain: DecisionChain, language: Language, plain: (name: string) => string): Map<PersonId, string> {
  const codes = new Map<PersonId, string>();
  const names = chain.ribs.map((rib) => plain(rib.name).trim() || fishWords[language].namelessRib);
  chain.ribs.forEach((rib, index) => {
    const name = names[index] ?? '';
    const isShared = names.some((other, at) => other === name && at !== index);
    rib.personIds.forEach((id, place) => {
      codes.set(id, `${name}${isShared ? ` ${index + 1}` : ''}-${place + 1}`);
    });
  });
  chain.tray.forEach((id, place) => {
    codes.set(id, `${pageWords[language].tray}-${place + 1}`);
  });
  return codes;
}
