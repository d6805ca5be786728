/** Random chains that use every field of the file, for laws about files and merges. */
import fc from 'fast-check';
import type {
  Answer,
  Assessment,
  CoverageItem,
  DecisionChain,
  Person,
  PersonId,
  PlanItem,
  Rating,
  Snapshot,
  Stage,
  Tie,
  Tier,
} from '../../src/domain/chain.ts';
import {
  confidences,
  confidentialities,
  dealStages,
  goalKinds,
  grades,
  influences,
  levels,
  planStatuses,
  relations,
  ribKinds,
  snapshotReasons,
  stances,
} from '../../src/domain/scales.ts';
import { anyText } from './anyText.ts';
import { type ChainShape, randomChain } from './randomChain.ts';

/** Text as people and hostile files write it: any whole character, markup, line breaks, names every object has. */
export const randomText: fc.Arbitrary<string> = fc.oneof(
  anyText({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '第一行\n第二行',
    '\u2028',
    '"\\ud800"',
    '😀',
  ),
);

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = day.map((date) => `${date}T09:00:00Z`);

type Pick = <T>(list: readonly T[]) => T | undefined;

/** Numbers drawn once, spent one after another: the same draw gives the same chain, and shrinks well. */
function picker(draws: readonly number[]): Pick {
  let next = 0;
  return (list) => (list.length === 0 ? undefined : list[(draws[next++ % draws.length] ?? 0) % list.length]);
}

type Extras = {
  draws: number[];
  texts: string[];
  days: string[];
  counts: Record<'plan' | 'tiers' | 'stages' | 'coverage' | 'ties' | 'snapshots' | 'ratings' | 'optional', number>;
  amount: { value: number; unit: string } | null;
  checksOff: string[] | undefined;
};

const extras: fc.Arbitrary<Extras> = fc.record({
  draws: fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }),
  texts: fc.array(randomText, { minLength: 3, maxLength: 9 }),
  days: fc.array(moment, { minLength: 2, maxLength: 5 }),
  counts: fc.record({
    plan: fc.nat(3),
    tiers: fc.nat(3),
    stages: fc.nat(3),
    coverage: fc.nat(3),
    ties: fc.nat(3),
    snapshots: fc.nat(2),
    ratings: fc.nat(2),
    optional: fc.nat(3),
  }),
  amount: fc.option(
    fc.record({ value: fc.double({ min: 0, max: 1e12, noNaN: true }).map(Math.abs), unit: randomText }),
  ),
  checksOff: fc.option(fc.constant(['no-coach', 'no-hidden']), { nil: undefined }),
});

/** Valid chains in which plans, tiers, stages, coverage, ties, reasons, competitors' levels and snapshots occur. */
export function fullChain(shape: ChainShape = {}): fc.Arbitrary<DecisionChain> {
  return fc.tuple(randomChain(shape), extras).map(([chain, more]) => filled(chain, more));
}

function filled(chain: DecisionChain, more: Extras): DecisionChain {
  const pick = picker(more.draws);
  const text = () => pick(more.texts) ?? '';
  const date = () => pick([null, ...more.days.map((each) => each.slice(0, 10))]) ?? null;
  const everyone = Object.keys(chain.people) as PersonId[];
  const some = () => [...new Set([pick(everyone), pick(everyone)].filter((id) => id !== undefined))];
  const maybe = <T>(value: T) => (pick([true, false]) === true ? value : undefined);
  const times = <T>(count: number, made: (index: number) => T | undefined): T[] =>
    Array.from({ length: count }, (_, index) => made(index)).filter((each) => each !== undefined);

  const people: Record<PersonId, Person> = {};
  for (const id of everyone) {
    people[id] = defined({
      ...(chain.people[id] as Person),
      scope: maybe(text()),
      grade: maybe(pick(grades) ?? null),
      privateNote: maybe(text()),
    });
  }
  const assessments: Record<PersonId, Assessment> = {};
  for (const [id, each] of Object.entries(chain.assessments) as [PersonId, Assessment][]) {
    assessments[id] = defined({
      ...each,
      competitorLevels: maybe(
        Object.fromEntries(chain.competitors.map(({ id: rival }) => [rival, pick(levels) ?? null])),
      ),
      businessAgenda: maybe(text()),
      secondaryOwner: maybe(text()),
      confidence: maybe(pick(confidences) ?? null),
      assessedOn: maybe(date()),
      assessedBy: maybe(text()),
      influence: maybe(pick([...influences, null]) ?? null),
    });
  }
  const current: DecisionChain = {
    ...chain,
    title: text(),
    customer: text(),
    amount: more.amount,
    confidentiality: pick(confidentialities) ?? 'confidential',
    preparedBy: text(),
    reviewDue: date(),
    updatedAt: pick(more.days) ?? chain.updatedAt,
    people,
    assessments,
    topTenReasons: Object.fromEntries(some().map((id) => [id, text()])),
    plan: times(more.counts.plan, (index): PlanItem | undefined => {
      const personId = pick(everyone);
      if (!personId) return undefined;
      return defined({
        id: `plan:${index}`,
        personId,
        goalKinds: goalKinds.slice(0, index),
        goal: text(),
        strategy: text(),
        measure: maybe(text()),
        viaPersonIds: some(),
        owner: text(),
        due: date(),
        status: pick(planStatuses) ?? 'planned',
        progress: text(),
        doneOn: maybe(date()),
        log: maybe(times(index, () => ({ on: date() ?? '2026-11-02', by: text(), text: text() }))),
      });
    }),
    decisionMode: defined({
      ownership: maybe(text()),
      category: maybe(text()),
      scale: maybe(text()),
      companySize: maybe(text()),
      tiers: times(
        more.counts.tiers,
        (index): Tier =>
          defined({
            id: `tier:${index}`,
            below: pick([null, 100, 200.5]) ?? null,
            approver: text(),
            approverIds: some(),
            approverCount: maybe(index * 3),
          }),
      ),
      stages: times(
        more.counts.stages,
        (index): Stage =>
          defined({
            id: `stage:${index}`,
            name: text(),
            unit: text(),
            ribId: pick(chain.ribs)?.id ?? null,
            plannedOn: date(),
            doneOn: maybe(date()),
          }),
      ),
    }),
    coverage: times(
      more.counts.coverage,
      (index): CoverageItem => ({
        id: `coverage:${index}`,
        relation: pick(relations) ?? 'key',
        level: text(),
        primaryOwner: text(),
        secondaryOwner: text(),
        note: text(),
      }),
    ),
    ties: times(more.counts.ties, (index): Tie | undefined => {
      const [from, to] = some();
      return from && to
        ? {
            id: `tie:${index}`,
            from,
            to,
            kind: pick(['influence', 'conflict', 'informal'] as const) ?? 'influence',
            note: text(),
          }
        : undefined;
    }),
  };
  const lists = more.counts.optional > 0 ? optionalLists(current, more.counts.optional, { pick, text, some }) : {};
  const whole: DecisionChain = defined({
    ...current,
    ...lists,
    checksOff: more.checksOff,
    dealStage: maybe(pick([null, ...dealStages.map((key) => ({ key, since: date() }))]) ?? null),
    ratings: maybe(
      times(
        more.counts.ratings,
        (index): Rating => ({
          id: `rating:${index}`,
          by: text(),
          ratedOn: date(),
          values: Object.fromEntries(
            some().map((id) => [
              id,
              defined({
                level: pick(levels) ?? null,
                stance: pick([null, ...stances]) ?? null,
                evidence: maybe(text()),
                confidence: maybe(pick(confidences) ?? null),
              }),
            ]),
          ),
        }),
      ),
    ),
  });
  const { snapshots: _, ...chart } = whole;
  return {
    ...whole,
    snapshots: times(
      more.counts.snapshots,
      (index): Snapshot =>
        defined({
          id: `snapshot:${index}`,
          takenAt: pick(more.days) ?? chain.updatedAt,
          label: text(),
          reason: maybe(pick(snapshotReasons)),
          chart,
        }),
    ),
  };
}

type Draw = { readonly pick: Pick; readonly text: () => string; readonly some: () => PersonId[] };

/** The lists that stand in a file only where they are used. */
function optionalLists(chain: DecisionChain, count: number, { pick, text, some }: Draw): Partial<DecisionChain> {
  const few = Array.from({ length: count }, (_, index) => index);
  const halves = [null, 0, 0.5, 6, 10];
  return {
    coverageLevels: few.map((index) => ({
      id: `level:${index}`,
      name: text(),
      group: text(),
      grades: grades.slice(index),
      ribKinds: ribKinds.slice(0, index),
      titleWords: [text()],
    })),
    coverageAnalysis: chain.ribs
      .slice(0, count)
      .map(({ id }) => ({ ribId: id, customer: text(), rival: text(), ours: text(), goal: text(), owner: text() })),
    sellingPoints: few.map((index) =>
      defined({
        id: `point:${index}`,
        name: text(),
        value: pick(halves) ?? null,
        uniqueness: pick(halves) ?? null,
        note: pick([undefined, text()]),
      }),
    ),
    answers: some().map(
      (personId, index): Answer => ({
        id: `answer:${index}`,
        personId,
        pain: text(),
        answer: text(),
        sellingPointIds: few.slice(index).map((each) => `point:${each}`),
      }),
    ),
  };
}

/** Without the keys that were left undefined, as an edit would leave them out. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Anything JSON can say, keys that every object has included; `__proto__` is not among them. */
export const randomJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, '', 'person:1', 'rib:1'),
    fc.integer(),
    randomText,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'constructor', 'toString', '1', '名', 'id'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;
