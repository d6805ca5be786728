/** The decision mode: factors, approval tiers, procurement steps. */
import type { DecisionChain, DecisionMode, Edit, IsoDate, PersonId, RibId, Stage, Tier } from '../chain.ts';
import { ribNamed } from '../lanes.ts';
import { personById, ribById } from '../seats.ts';
import { differs, inserted, movedTo } from './change.ts';
import { addRib } from './ribs.ts';

export type Factors = Pick<DecisionMode, 'ownership' | 'category' | 'scale' | 'companySize'>;

/** Changes the four factors; one without words leaves the file. */
export function changeFactors(change: Partial<Factors>): Edit {
  return onMode((mode) => without({ ...mode, ...change }, (value) => value === '' || value === undefined, factorKeys));
}

const factorKeys = ['ownership', 'category', 'scale', 'companySize'] as const;

/** Adds a tier before the first with a higher limit, one without a limit last; there can be only one of those. */
export function addTier(tier: Tier): Edit {
  return onTiers((tiers, chain) => {
    const { below } = tier;
    const isOpenAlready = below === null && tiers.some((each) => each.below === null);
    if (isOpenAlready || !isLimit(below) || tiers.some(({ id }) => id === tier.id)) return tiers;
    const at = below === null ? -1 : tiers.findIndex((each) => each.below === null || each.below > below);
    return inserted(tiers, [soundTier(chain, tier)], at < 0 ? tiers.length : at);
  });
}

/** Changes a tier where it stands. No limit is for the last alone; approvers are people of this chart, each once. */
export function changeTier(id: string, change: Partial<Omit<Tier, 'id'>>): Edit {
  return onTiers((tiers, chain) => {
    const { below, ...others } = change;
    const isTaken = below !== undefined && isLimit(below) && (below !== null || tiers.at(-1)?.id === id);
    const whole = isTaken ? { ...others, below } : others;
    return changedIn(tiers, id, (tier) => soundTier(chain, { ...tier, ...whole }));
  });
}

export function removeTiers(ids: readonly string[]): Edit {
  return onTiers((tiers) => leftOf(tiers, ids));
}

/** 按金额排序: by limit, the one without last; equal limits keep their order. */
export function sortTiers(): Edit {
  const limit = ({ below }: Tier) => below ?? Number.POSITIVE_INFINITY;
  return onTiers((tiers) => [...tiers].sort((a, b) => (limit(a) < limit(b) ? -1 : limit(a) > limit(b) ? 1 : 0)));
}

/** Puts steps in at `index`, out of range at the end. A unit that bears a chain's name is linked to it. */
export function insertStages(stages: readonly Stage[], index = Number.POSITIVE_INFINITY): Edit {
  return onStages((old, chain) => {
    const used = new Set(old.map(({ id }) => id));
    const added = stages.filter(({ id }) => !used.has(id) && used.add(id));
    return inserted(
      old,
      added.map((stage) => linkedStage(chain, stage)),
      index,
    );
  });
}

/** Changes a step. Another unit brings its own chain; a chain by choice wins. */
export function changeStage(id: string, change: Partial<Omit<Stage, 'id'>>): Edit {
  return onStages((stages, chain) =>
    changedIn(stages, id, (stage) => {
      const next = without({ ...stage, ...change }, (value) => !value, ['doneOn']);
      if (change.ribId !== undefined) return ribExists(chain, next.ribId) ? next : { ...next, ribId: stage.ribId };
      return next.unit.trim() === stage.unit.trim() ? next : linkedStage(chain, { ...next, ribId: null });
    }),
  );
}

/** Done on this day, or not done. */
export function markStage(id: string, doneOn: IsoDate | null): Edit {
  return changeStage(id, { doneOn });
}

/** Moves steps, in the order they stand, to `index`, counted without them. */
export function moveStages(ids: readonly string[], index: number): Edit {
  return onStages((stages) => movedTo(stages, ids, index));
}

export function removeStages(ids: readonly string[]): Edit {
  return onStages((stages) => leftOf(stages, ids));
}

/** Links every step of a unit to a chain by choice, or to none. */
export function linkUnit(unit: string, ribId: RibId | null): Edit {
  return onStages((stages, chain) =>
    ribExists(chain, ribId)
      ? ofUnit(stages, unit, (stage) => (stage.ribId === ribId ? stage : { ...stage, ribId }))
      : stages,
  );
}

/** 建链: the steps of a unit that lack a chain get the one of its name, which is made outermost where there is none. */
export function addUnitRib(unit: string, id: RibId): Edit {
  return (chain) => {
    const name = unit.trim();
    const known = ribNamed(chain, name);
    if (name === '' || (!known && ribById(chain, id))) return chain;
    const rib = known ?? ({ id, name, kind: 'committee', personIds: [] } as const);
    const whole = known ? chain : addRib(rib, Number.POSITIVE_INFINITY)(chain);
    return onStages((stages) =>
      ofUnit(stages, name, (stage) =>
        stage.ribId !== null && ribById(chain, stage.ribId) ? stage : { ...stage, ribId: rib.id },
      ),
    )(whole);
  };
}

function ofUnit(stages: readonly Stage[], unit: string, change: (stage: Stage) => Stage): readonly Stage[] {
  return stages.map((stage) => (stage.unit.trim() === unit.trim() ? change(stage) : stage));
}

type Rows = readonly { readonly id: string }[];

function onMode(change: (mode: DecisionMode, chain: DecisionChain) => DecisionMode): Edit {
  return (chain) => {
    const mode = change(chain.decisionMode, chain);
    const isSame =
      !differs(chain.decisionMode, mode) && Object.keys(mode).length === Object.keys(chain.decisionMode).length;
    return isSame ? chain : { ...chain, decisionMode: mode };
  };
}

function onTiers(change: (tiers: readonly Tier[], chain: DecisionChain) => readonly Tier[]): Edit {
  return onMode((mode, chain) => ({ ...mode, tiers: change(mode.tiers, chain) }));
}

function onStages(change: (stages: readonly Stage[], chain: DecisionChain) => readonly Stage[]): Edit {
  return onMode((mode, chain) => ({ ...mode, stages: change(mode.stages, chain) }));
}

function changedIn<T extends Rows[number]>(rows: readonly T[], id: string, change: (row: T) => T): readonly T[] {
  return rows.map((row) => (row.id === id ? change(row) : row));
}

function leftOf<T extends Rows[number]>(rows: readonly T[], ids: readonly string[]): readonly T[] {
  return rows.filter(({ id }) => !ids.includes(id));
}

/** The value without those of its keys that hold nothing. */
function without<T extends object>(
  value: T,
  isEmpty: (each: unknown) => boolean,
  keys: readonly (keyof T & string)[],
): T {
  const entries = Object.entries(value).filter(
    ([key, each]) => !(keys as readonly string[]).includes(key) || !isEmpty(each),
  );
  return Object.fromEntries(entries) as T;
}

/** An amount a file can hold, or no limit. */
function isLimit(below: number | null): boolean {
  return below === null || (Number.isFinite(below) && below >= 0);
}

function soundTier(chain: DecisionChain, tier: Tier): Tier {
  const approverIds = [...new Set(tier.approverIds)].filter((id: PersonId) => personById(chain, id));
  const approverCount = Math.round(Math.max(0, tier.approverCount ?? 0));
  return without({ ...tier, approverIds, approverCount }, (value) => !value, ['approverCount']);
}

function ribExists(chain: DecisionChain, ribId: RibId | null): boolean {
  return ribId === null || ribById(chain, ribId) !== undefined;
}

/** A step with the chain its unit is linked to already, else the one of the unit's name; a chain of its own stays. */
function linkedStage(chain: DecisionChain, stage: Stage): Stage {
  if (stage.ribId !== null && ribById(chain, stage.ribId)) return stage;
  const unit = stage.unit.trim();
  if (unit === '') return { ...stage, ribId: null };
  const others = chain.decisionMode.stages.filter(({ id }) => id !== stage.id);
  const linked = others.find((each) => each.ribId !== null && each.unit.trim() === unit);
  return { ...stage, ribId: linked?.ribId ?? ribNamed(chain, unit)?.id ?? null };
}
