/** The steps of 决策模式 (method.md §7): which is due, which chain does it. */

import type { DecisionChain, DecisionMode, IsoDate, Rib, RibId, Stage } from './chain.ts';
import { isSameName, nameKey } from './sameName.ts';
import { ribById } from './seats.ts';

/** The first step not done; undefined when all are, or there are none. */
export function currentStage({ stages }: Pick<DecisionMode, 'stages'>): Stage | undefined {
  return stages.find(({ doneOn }) => !doneOn);
}

/** The current step should have been done before today. */
export function lateStage({ decisionMode }: DecisionChain, today: IsoDate): Stage | undefined {
  const stage = currentStage(decisionMode);
  return stage?.plannedOn && stage.plannedOn < today ? stage : undefined;
}

/** The chain that bears a unit's name, blanks at the ends aside. */
export function ribNamed({ ribs }: Pick<DecisionChain, 'ribs'>, unit: string): Rib | undefined {
  return nameKey(unit) === '' ? undefined : ribs.find((rib) => isSameName(rib.name, unit));
}

/** The chain a unit most likely is: of its name, else the only one whose name holds it or is held by it. */
export function likelyRib(chain: Pick<DecisionChain, 'ribs'>, unit: string): Rib | undefined {
  const key = nameKey(unit);
  const isPart = (one: string, other: string) => one.length > 1 && other.includes(one);
  const alike = chain.ribs.filter(({ name }) => isPart(key, nameKey(name)) || isPart(nameKey(name), key));
  return ribNamed(chain, unit) ?? (alike.length === 1 ? alike[0] : undefined);
}

export type Lane = { readonly unit: string; readonly ribId: RibId | null; readonly stages: readonly Stage[] };

/** The units of the steps, in the order in which they first act, each with the chain one of its steps is linked to. */
export function lanesOf(chain: DecisionChain): readonly Lane[] {
  const lanes = new Map<string, Stage[]>();
  for (const stage of chain.decisionMode.stages) {
    const unit = stage.unit.trim();
    lanes.set(unit, [...(lanes.get(unit) ?? []), stage]);
  }
  return [...lanes].map(([unit, stages]) => {
    const linked = stages.find(({ ribId }) => ribId !== null && ribById(chain, ribId));
    return { unit, ribId: linked?.ribId ?? null, stages };
  });
}
