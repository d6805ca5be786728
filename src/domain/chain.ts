/**
 * A decision chain: what one bid is about, who decides, in which order (method.md §2, file-format.md).
 * Order is stored, never a coordinate or a rank: ribs[0] is nearest the target, personIds[0] nearest the spine.
 * Keys this program does not know ride along on every object, so edits must spread what they change.
 */
import type {
  Confidence,
  Confidentiality,
  DealStage,
  GoalKind,
  Grade,
  Influence,
  Level,
  PlanStatus,
  Relation,
  RibKind,
  Role,
  SnapshotReason,
  Stance,
} from './scales.ts';

export type RibId = `rib:${string}`;
export type PersonId = `person:${string}`;
/** yyyy-mm-dd */
export type IsoDate = string;
/** yyyy-mm-ddThh:mm:ssZ */
export type IsoDateTime = string;

export type Rib = {
  readonly id: RibId;
  readonly name: string;
  readonly kind: RibKind;
  readonly personIds: readonly PersonId[];
};

export type Person = {
  readonly name: string;
  readonly jobTitle: string;
  readonly placeholder?: boolean | undefined;
  readonly role?: Role | null | undefined;
  readonly grade?: Grade | null | undefined;
  readonly scope?: string | undefined;
  readonly coach?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** This seat is a second seat of that person. */
  readonly sameAs?: PersonId | null | undefined;
  readonly note?: string | undefined;
  /** Never leaves but in the JSON file. */
  readonly privateNote?: string | undefined;
};

export type TopTen = { readonly by: 'position' } | { readonly by: 'choice'; readonly personIds: readonly PersonId[] };

export type Competitor = { readonly id: string; readonly name: string };

export type Assessment = {
  readonly level: Level | null;
  readonly targetLevel: Level | null;
  readonly stance: Stance | null;
  readonly targetStance: Stance | null;
  readonly competitorLevels?: Readonly<Record<string, Level | null>> | undefined;
  readonly businessAgenda?: string | undefined;
  readonly personalWin?: string | undefined;
  readonly primaryOwner?: string | undefined;
  readonly secondaryOwner?: string | undefined;
  readonly evidence?: string | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly assessedOn?: IsoDate | null | undefined;
  readonly assessedBy?: string | undefined;
  readonly influence?: Influence | null | undefined;
};

/** One line of a plan row's story: what somebody had to say on a day. */
export type LogEntry = { readonly on: IsoDate; readonly by: string; readonly text: string };

export type PlanItem = {
  readonly id: string;
  readonly personId: PersonId;
  readonly goalKinds: readonly GoalKind[];
  readonly goal: string;
  readonly strategy: string;
  readonly measure?: string | undefined;
  readonly viaPersonIds: readonly PersonId[];
  readonly owner: string;
  readonly due: IsoDate | null;
  readonly status: PlanStatus;
  /** The text of the newest log entry, where there is a log. */
  readonly progress: string;
  /** The day the row was marked as done. */
  readonly doneOn?: IsoDate | null | undefined;
  readonly log?: readonly LogEntry[] | undefined;
};

export type Tier = {
  readonly id: string;
  /** Amounts under this, in the chain's unit; null = no limit, last only. */
  readonly below: number | null;
  readonly approver: string;
  readonly approverIds: readonly PersonId[];
  /** How many must approve: "CEO + 5 SEVP" = 6. */
  readonly approverCount?: number | undefined;
};

export type Stage = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly ribId: RibId | null;
  readonly plannedOn: IsoDate | null;
  /** The first stage without it is the current one. */
  readonly doneOn?: IsoDate | null | undefined;
};

export type DecisionMode = {
  readonly ownership?: string | undefined;
  readonly category?: string | undefined;
  readonly scale?: string | undefined;
  readonly companySize?: string | undefined;
  readonly tiers: readonly Tier[];
  readonly stages: readonly Stage[];
};

export type CoverageItem = {
  readonly id: string;
  readonly relation: Relation;
  readonly level: string;
  readonly primaryOwner: string;
  readonly secondaryOwner: string;
  readonly note: string;
};

export type Tie = {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly kind: 'influence' | 'conflict' | 'informal';
  readonly note: string;
};

/** A row of the coverage matrix, by whom it takes: an empty list takes any; the first row that fits wins. */
export type CoverageLevel = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly grades: readonly Grade[];
  readonly ribKinds: readonly RibKind[];
  readonly titleWords: readonly string[];
};

/** What the team says of one chain in the coverage view: the customer's side, the competitor's, ours, and what is wanted. */
export type RibAnalysis = {
  readonly ribId: RibId;
  readonly customer: string;
  readonly rival: string;
  readonly ours: string;
  readonly goal: string;
  readonly owner: string;
};

export type SellingPoint = {
  readonly id: string;
  readonly name: string;
  /** Worth to the customer, 0…10 in halves; null = not scored. */
  readonly value: number | null;
  /** Against the competitors, 0…10 in halves; null = not scored. */
  readonly uniqueness: number | null;
  readonly note?: string | undefined;
};

/** What pains somebody, what we answer, and the selling points the answer rests on. */
export type Answer = {
  readonly id: string;
  readonly personId: PersonId;
  readonly pain: string;
  readonly answer: string;
  readonly sellingPointIds: readonly string[];
};

export type Snapshot = {
  readonly id: string;
  readonly takenAt: IsoDateTime;
  readonly label: string;
  readonly reason?: SnapshotReason | undefined;
  readonly chart: Omit<DecisionChain, 'snapshots'>;
};

/** What one of us found of a person on their own, before the team settled it. */
export type RatedValue = {
  readonly level: Level | null;
  readonly stance: Stance | null;
  readonly evidence?: string | undefined;
  readonly confidence?: Confidence | null | undefined;
};

/** One colleague's independent ratings. */
export type Rating = {
  readonly id: string;
  readonly by: string;
  readonly ratedOn: IsoDate | null;
  readonly values: Readonly<Record<PersonId, RatedValue>>;
};

export type DecisionChain = {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  readonly target: string;
  readonly amount: { readonly value: number; readonly unit: string } | null;
  readonly confidentiality: Confidentiality;
  readonly preparedBy: string;
  readonly reviewDue: IsoDate | null;
  readonly updatedAt: IsoDateTime;
  readonly ribs: readonly Rib[];
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly tray: readonly PersonId[];
  readonly topTen: TopTen;
  readonly topTenReasons?: Readonly<Record<PersonId, string>> | undefined;
  readonly competitors: readonly Competitor[];
  readonly assessments: Readonly<Record<PersonId, Assessment>>;
  readonly plan: readonly PlanItem[];
  readonly decisionMode: DecisionMode;
  readonly coverage: readonly CoverageItem[];
  readonly ties: readonly Tie[];
  /** Rows of the coverage matrix, top first; absent = the built-in six. */
  readonly coverageLevels?: readonly CoverageLevel[] | undefined;
  readonly coverageAnalysis?: readonly RibAnalysis[] | undefined;
  readonly sellingPoints?: readonly SellingPoint[] | undefined;
  readonly answers?: readonly Answer[] | undefined;
  readonly snapshots: readonly Snapshot[];
  /** Checks the team has switched off, by id (method.md §8). */
  readonly checksOff?: readonly string[] | undefined;
  /** Where the deal stands, and since when. */
  readonly dealStage?: { readonly key: DealStage; readonly since: IsoDate | null } | null | undefined;
  readonly ratings?: readonly Rating[] | undefined;
};

/** A change of the whole value. Returning the same chain means: nothing to record. */
export type Edit = (chain: DecisionChain) => DecisionChain;

/** Where a person can be put: a place on a rib (0 = nearest the spine) or the tray. */
export type Seat = { readonly ribId: RibId; readonly place: number } | 'tray';

export function emptyChain(id: string, at: IsoDateTime): DecisionChain {
  return {
    id,
    title: '',
    customer: '',
    target: '',
    amount: null,
    confidentiality: 'confidential',
    preparedBy: '',
    reviewDue: null,
    updatedAt: at,
    ribs: [],
    people: {},
    tray: [],
    topTen: { by: 'position' },
    competitors: [],
    assessments: {},
    plan: [],
    decisionMode: { tiers: [], stages: [] },
    coverage: [],
    ties: [],
    snapshots: [],
  };
}

export const notAssessed: Assessment = { level: null, targetLevel: null, stance: null, targetStance: null };
