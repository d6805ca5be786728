/** How a chart comes into the situation a check names. */
import type { DecisionChain, Edit, Person, PersonId, PlanItem, Tier } from '../../../src/domain/chain.ts';
import { type CheckId, checksOf, type Finding } from '../../../src/domain/checks/checks.ts';
import { addPeople, changePerson } from '../../../src/domain/edits/people.ts';
import { addRib } from '../../../src/domain/edits/ribs.ts';
import { allPersonIds } from '../../../src/domain/seats.ts';
import { soundChain, today } from '../../support/soundChain.ts';

export type Situation = {
  readonly check: CheckId;
  readonly change: Edit;
  readonly at: Partial<Finding>;
  /** What else must be true of such a chart. */
  readonly also?: readonly CheckId[];
  readonly zh: string;
  readonly en: string;
};

export function ranked(...numbers: number[]): Edit {
  return (chain) => ({ ...chain, topTen: { by: 'choice', personIds: numbers.map((n): PersonId => `person:${n}`) } });
}

export function inTurn(...edits: Edit[]): Edit {
  return (chain) => edits.reduce((current, edit) => edit(current), chain);
}

export function ribWithOne(number: number): Edit {
  const person: Person = { name: `N${number}`, jobTitle: '处长' };
  return inTurn(
    addRib({ id: `rib:${number}`, name: `处 ${number}`, kind: 'department', personIds: [] }, 99),
    addPeople([[`person:r${number}`, person]], { ribId: `rib:${number}`, place: 0 }),
  );
}

export function everyPerson(chain: DecisionChain, change: Partial<Person>): DecisionChain {
  return allPersonIds(chain).reduce((current, id) => changePerson(id, change)(current), chain);
}

export function plan(change: Partial<PlanItem>): Edit {
  return (chain) => ({
    ...chain,
    plan: chain.plan.map((item) => (item.id === 'plan:1' ? { ...item, ...change } : item)),
  });
}

export function tier(index: number, change: Partial<Tier>): Edit {
  return (chain) => ({
    ...chain,
    decisionMode: {
      ...chain.decisionMode,
      tiers: chain.decisionMode.tiers.map((each, at) => (at === index ? { ...each, ...change } : each)),
    },
  });
}

export function stageLost(chain: DecisionChain): DecisionChain {
  const stages = chain.decisionMode.stages.map((stage) => ({ ...stage, ribId: null }));
  return { ...chain, decisionMode: { ...chain.decisionMode, stages } };
}

/** What one check says of the sound chart after these edits. */
export function found(check: CheckId, ...edits: Edit[]) {
  return checksOf(inTurn(...edits)(soundChain()), today).filter((finding) => finding.id === check);
}
