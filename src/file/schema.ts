/**
 * The chain file's shape, version 1 (file-format.md), as zod schemas: keys in the order in which they are written,
 * unknown keys let through, what may be left out with its obvious empty. References are checked in references.ts.
 */
import * as z from 'zod/mini';
import type {
  Answer,
  Assessment,
  Competitor,
  CoverageItem,
  CoverageLevel,
  DecisionChain,
  DecisionMode,
  LogEntry,
  Person,
  PlanItem,
  RatedValue,
  Rating,
  Rib,
  RibAnalysis,
  SellingPoint,
  Snapshot,
  Stage,
  Tie,
  Tier,
} from '../domain/chain.ts';
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
  roles,
  snapshotReasons,
  stances,
} from '../domain/scales.ts';
import { fileLimits } from './limits.ts';

/** Every key of T, and nothing else: a field added to the domain but not to the file is a type error. */
type Shape<T> = { readonly [K in keyof Required<T>]: z.core.$ZodType<T[K]> };

export const format = 'decision-chain-fishbone';
export const version = 1;

const text = z.string().check(z.maxLength(fileLimits.text));
const note = z.string().check(z.maxLength(fileLimits.note));
const emptyText = z._default(text, '');
const emptyNote = z._default(note, '');
export const date = z.iso.date();
export const dateTime = z.iso.datetime({ offset: true });
const noDate = z._default(z.nullable(date), null);
/** Ids become keys of objects, so they may not be names that every object already has. */
const id = z.string().check(
  z.minLength(1),
  z.maxLength(fileLimits.id),
  z.refine((name) => !(name in Object.prototype), { params: { problem: 'reserved-id' } }),
);
export const personId = z.templateLiteral(['person:', z.string()]);
export const ribId = z.templateLiteral(['rib:', z.string()]);
const noPeople = z._default(z.array(personId).check(z.maxLength(fileLimits.people)), []);
export const level = z.nullable(z.enum(levels));
export const stance = z.nullable(z.enum(stances));

function rows<T extends z.core.$ZodType>(row: T, most: number = fileLimits.rows) {
  return z._default(z.array(row).check(z.maxLength(most)), []);
}

export const rib = z.looseObject({
  id: ribId,
  name: emptyText,
  kind: z._default(z.enum(ribKinds), 'department'),
  personIds: noPeople,
} satisfies Shape<Rib>);

export const person = z.looseObject({
  name: emptyText,
  jobTitle: emptyText,
  placeholder: z.optional(z.boolean()),
  role: z.optional(z.nullable(z.enum(roles))),
  grade: z.optional(z.nullable(z.enum(grades))),
  scope: z.optional(text),
  coach: z.optional(z.boolean()),
  hidden: z.optional(z.boolean()),
  sameAs: z.optional(z.nullable(personId)),
  note: z.optional(note),
  privateNote: z.optional(note),
} satisfies Shape<Person>);

export const competitor = z.looseObject({ id, name: emptyText } satisfies Shape<Competitor>);

export const assessment = z.looseObject({
  level: z._default(level, null),
  targetLevel: z._default(level, null),
  stance: z._default(stance, null),
  targetStance: z._default(stance, null),
  competitorLevels: z.optional(z.record(id, level)),
  businessAgenda: z.optional(note),
  personalWin: z.optional(note),
  primaryOwner: z.optional(text),
  secondaryOwner: z.optional(text),
  evidence: z.optional(note),
  confidence: z.optional(z.nullable(z.enum(confidences))),
  assessedOn: z.optional(z.nullable(date)),
  assessedBy: z.optional(text),
  influence: z.optional(z.nullable(z.enum(influences))),
} satisfies Shape<Assessment>);

export const logEntry = z.looseObject({ on: date, by: emptyText, text: emptyNote } satisfies Shape<LogEntry>);

export const planItem = z.looseObject({
  id,
  personId,
  goalKinds: rows(z.enum(goalKinds)),
  goal: emptyNote,
  strategy: emptyNote,
  measure: z.optional(note),
  viaPersonIds: noPeople,
  owner: emptyText,
  due: noDate,
  status: z._default(z.enum(planStatuses), 'planned'),
  progress: emptyNote,
  doneOn: z.optional(z.nullable(date)),
  log: z.optional(z.array(logEntry).check(z.maxLength(fileLimits.rows))),
} satisfies Shape<PlanItem>);

export const tier = z.looseObject({
  id,
  below: z._default(z.nullable(z.number().check(z.gte(0))), null),
  approver: emptyText,
  approverIds: noPeople,
  approverCount: z.optional(z.int().check(z.gte(0))),
} satisfies Shape<Tier>);

export const stage = z.looseObject({
  id,
  name: emptyText,
  unit: emptyText,
  ribId: z._default(z.nullable(ribId), null),
  plannedOn: noDate,
  doneOn: z.optional(z.nullable(date)),
} satisfies Shape<Stage>);

export const decisionMode = z.looseObject({
  ownership: z.optional(text),
  category: z.optional(text),
  scale: z.optional(text),
  companySize: z.optional(text),
  tiers: rows(tier),
  stages: rows(stage),
} satisfies Shape<DecisionMode>);

export const coverageItem = z.looseObject({
  id,
  relation: z.enum(relations),
  level: emptyText,
  primaryOwner: emptyText,
  secondaryOwner: emptyText,
  note: emptyNote,
} satisfies Shape<CoverageItem>);

export const tie = z.looseObject({
  id,
  from: personId,
  to: personId,
  kind: z._default(z.enum(['influence', 'conflict', 'informal']), 'influence'),
  note: emptyNote,
} satisfies Shape<Tie>);

export const ratedValue = z.looseObject({
  level: z._default(level, null),
  stance: z._default(stance, null),
  evidence: z.optional(note),
  confidence: z.optional(z.nullable(z.enum(confidences))),
} satisfies Shape<RatedValue>);

export const rating = z.looseObject({
  id,
  by: emptyText,
  ratedOn: noDate,
  values: z._default(z.record(personId, ratedValue), {}),
} satisfies Shape<Rating>);
export const coverageLevel = z.looseObject({
  id,
  name: emptyText,
  group: emptyText,
  grades: rows(z.enum(grades)),
  ribKinds: rows(z.enum(ribKinds)),
  titleWords: rows(text),
} satisfies Shape<CoverageLevel>);

export const ribAnalysis = z.looseObject({
  ribId,
  customer: emptyNote,
  rival: emptyNote,
  ours: emptyNote,
  goal: emptyNote,
  owner: emptyText,
} satisfies Shape<RibAnalysis>);

const points = z._default(z.nullable(z.number().check(z.gte(0), z.lte(10), z.multipleOf(0.5))), null);
export const sellingPoint = z.looseObject({
  id,
  name: emptyText,
  value: points,
  uniqueness: points,
  note: z.optional(note),
} satisfies Shape<SellingPoint>);

export const answer = z.looseObject({
  id,
  personId,
  pain: emptyNote,
  answer: emptyNote,
  sellingPointIds: rows(id),
} satisfies Shape<Answer>);

/** Lists that stand in a file only where they are used. */
function optionalRows<T extends z.core.$ZodType>(row: T) {
  return z.optional(z.array(row).check(z.maxLength(fileLimits.rows)));
}

export const topTen = z.discriminatedUnion('by', [
  z.looseObject({ by: z.literal('position') }),
  z.looseObject({
    by: z.literal('choice'),
    personIds: z._default(z.array(personId).check(z.maxLength(fileLimits.topTen)), []),
  }),
]);

/** What a chart may hold since the first files: behind all else, and only when used. */
const addedShape = {
  checksOff: z.optional(z.array(text).check(z.maxLength(fileLimits.rows))),
  dealStage: z.optional(
    z.nullable(z.looseObject({ key: z.enum(dealStages), since: z._default(z.nullable(date), null) })),
  ),
  ratings: z.optional(z.array(rating).check(z.maxLength(fileLimits.rows))),
} satisfies Partial<Shape<DecisionChain>>;

const chartShape = {
  id: z.optional(id),
  title: emptyText,
  customer: emptyText,
  target: text,
  amount: z._default(z.nullable(z.looseObject({ value: z.number().check(z.gte(0)), unit: emptyText })), null),
  confidentiality: z._default(z.enum(confidentialities), 'confidential'),
  preparedBy: emptyText,
  reviewDue: noDate,
  updatedAt: z.optional(dateTime),
  ribs: z.array(rib).check(z.maxLength(fileLimits.ribs)),
  people: z.record(personId, person),
  tray: noPeople,
  topTen: z._default(topTen, { by: 'position' }),
  topTenReasons: z.optional(z.record(personId, note)),
  competitors: rows(competitor, fileLimits.competitors),
  assessments: z._default(z.record(personId, assessment), {}),
  plan: rows(planItem),
  decisionMode: z._default(decisionMode, { tiers: [], stages: [] }),
  coverage: rows(coverageItem),
  ties: rows(tie),
  coverageLevels: optionalRows(coverageLevel),
  coverageAnalysis: optionalRows(ribAnalysis),
  sellingPoints: optionalRows(sellingPoint),
  answers: optionalRows(answer),
} satisfies Omit<Shape<DecisionChain>, 'id' | 'updatedAt' | 'snapshots' | keyof typeof addedShape> & {
  id: z.core.$ZodType<string | undefined>;
  updatedAt: z.core.$ZodType<string | undefined>;
};

export const snapshotChart = z.looseObject({
  format: z.optional(z.literal(format)),
  version: z.optional(z.literal(version)),
  ...chartShape,
  ...addedShape,
});

export const snapshot = z.looseObject({
  id,
  takenAt: dateTime,
  label: emptyText,
  reason: z.optional(z.enum(snapshotReasons)),
  chart: snapshotChart,
} satisfies Omit<Shape<Snapshot>, 'chart'> & { chart: z.core.$ZodType });

export const chainFile = z.looseObject({
  format: z.literal(format),
  version: z.literal(version),
  ...chartShape,
  snapshots: rows(snapshot),
  ...addedShape,
});

/** A file as read: shape and empties are right, references are not yet checked. */
export type ChainFile = z.output<typeof chainFile>;
export type SnapshotChart = z.output<typeof snapshotChart>;
