/** 均衡的客户关系: which levels of the customer, and in which kind of relation, somebody of ours holds (design-2.md §4). */
import type { CoverageItem, CoverageLevel, DecisionChain, Person, PersonId, Rib } from './chain.ts';
import { gradeOfTitle } from './grades.ts';
import { oncePer } from './oncePer.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Level, Relation, RibKind } from './scales.ts';
import { personById, placeOf, seatedIds } from './seats.ts';

const ofTheGroup: readonly RibKind[] = ['management', 'board', 'department', 'committee', 'other'];
const chiefs = '首席 CXO CTO CFO COO CIO CMO CSO CDO CPO CHRO CISO CRO DT chief 总法律顾问 总会计师 董事会秘书'.split(
  ' ',
);

/** The six rows of a chart that has none of its own, top first; the words give them names. */
export const builtInLevels: readonly CoverageLevel[] = [
  { id: 'board', name: '', group: 'ab', grades: ['board'], ribKinds: ofTheGroup, titleWords: [] },
  { id: 'cxo', name: '', group: 'ab', grades: ['executive'], ribKinds: ofTheGroup, titleWords: chiefs },
  { id: 'subsidiary', name: '', group: 'ab', grades: ['board', 'executive'], ribKinds: ['subsidiary'], titleWords: [] },
  { id: 'vp', name: '', group: 'ce', grades: ['executive'], ribKinds: [], titleWords: [] },
  { id: 'manager', name: '', group: 'ce', grades: ['manager'], ribKinds: [], titleWords: [] },
  { id: 'engineer', name: '', group: 'ce', grades: ['engineer'], ribKinds: [], titleWords: [] },
];

export function coverageLevelsOf(chain: DecisionChain): readonly CoverageLevel[] {
  return chain.coverageLevels?.length ? chain.coverageLevels : builtInLevels;
}

/** Whether the team uses the coverage view at all: something typed there, or a grade given. */
export const usesCoverage = oncePer((chain: DecisionChain): boolean => {
  const lists = [chain.coverage, chain.coverageLevels ?? [], chain.coverageAnalysis ?? []];
  return lists.some((list) => list.length > 0) || seatedIds(chain).some((id) => personById(chain, id)?.grade);
});

/** Government and partners are outside parties (method.md §3): they are not counted. */
export function isOutside(rib: Rib): boolean {
  return rib.kind === 'government' || rib.kind === 'partner';
}

/** The first row that fits. Without a grade the title words decide, else the grade that the title speaks of. */
export function levelOf(levels: readonly CoverageLevel[], person: Person, rib: Rib): CoverageLevel | undefined {
  const grade = person.grade ?? gradeOfTitle(person.jobTitle);
  return levels.find((level) => {
    if (level.ribKinds.length > 0 && !level.ribKinds.includes(rib.kind)) return false;
    const isTitled = level.titleWords.some((word) => holdsWord(person.jobTitle, word));
    if (level.titleWords.length > 0 && !isTitled) return false;
    if (level.grades.length === 0) return true;
    return grade ? level.grades.includes(grade) : isTitled;
  });
}

/** Latin words whole ("VP" is not in "MVP"), Chinese ones anywhere. */
function holdsWord(title: string, word: string): boolean {
  const [text, sought] = [title, word].map((each) => each.normalize('NFKC').trim().toLowerCase());
  if (!text || !sought) return false;
  if (/\p{Script=Han}/u.test(sought)) return text.includes(sought);
  return text.split(/[^\p{Script=Latin}\p{N}&-]+/u).includes(sought);
}

export type Cell = {
  readonly levelId: string;
  readonly relation: Exclude<Relation, 'organization'>;
  /** One seat a human, the top ten first. */
  readonly personIds: readonly PersonId[];
  /** How many stand at each level, of the top ten and of the others; those not assessed are in neither. */
  readonly histogram: Readonly<Partial<Record<Level, { readonly top: number; readonly others: number }>>>;
  /** Typed here, else those of the people, the most frequent first. */
  readonly firstOwners: readonly string[];
  readonly secondOwners: readonly string[];
  /** What is done with them, as typed here. */
  readonly note: string;
  /** People without a first owner of their own. */
  readonly ownerless: readonly PersonId[];
};

export type Coverage = {
  readonly rows: readonly {
    readonly level: CoverageLevel;
    readonly organization: readonly CoverageItem[];
    readonly key: Cell;
    readonly extensive: Cell;
    readonly count: number;
    /** A row of the first group (A\B) that nobody on the chart is in. */
    readonly isHole: boolean;
  }[];
  /** 未判定: on the chart, in no row. */
  readonly unplaced: readonly PersonId[];
  readonly outside: readonly PersonId[];
};

/** Everybody on the chart is counted once: in one cell, among the unplaced, or outside. */
export function coverageOf(chain: DecisionChain): Coverage {
  const levels = coverageLevelsOf(chain);
  const cells = new Map<string, Row[]>();
  const unplaced: PersonId[] = [];
  const outside: PersonId[] = [];
  for (const row of rowsOf(chain)) {
    const rib = placeOf(chain, row.personId)?.rib;
    if (!rib) continue;
    const level = levelOf(levels, row.person, rib);
    if (isOutside(rib)) outside.push(row.personId);
    else if (!level) unplaced.push(row.personId);
    else {
      const key = `${relationOf(row)} ${level.id}`;
      cells.set(key, [...(cells.get(key) ?? []), row]);
    }
  }
  const rows = levels.map((level) => {
    const cell = (relation: Cell['relation']) =>
      cellOf(level, relation, cells.get(`${relation} ${level.id}`) ?? [], itemsOf(chain, level, relation));
    const [key, extensive] = [cell('key'), cell('extensive')];
    const count = key.personIds.length + extensive.personIds.length;
    const isHole = count === 0 && level.group === levels[0]?.group;
    return { level, organization: itemsOf(chain, level, 'organization'), key, extensive, count, isHole };
  });
  return { rows, unplaced, outside };
}

/** Key: top ten, approvers and deciders (design-2.md §17). */
export function relationOf({ rank, person }: Pick<Row, 'rank' | 'person'>): Cell['relation'] {
  return rank !== null || person.role === 'approver' || person.role === 'decider' ? 'key' : 'extensive';
}

/** What is typed of a cell, by the id of its level or, in older files, its name. */
export function itemsOf(chain: DecisionChain, level: CoverageLevel, relation: Relation): readonly CoverageItem[] {
  return chain.coverage.filter(
    (item) =>
      item.relation === relation && (item.level === level.id || (level.name !== '' && item.level === level.name)),
  );
}

function cellOf(
  level: CoverageLevel,
  relation: Cell['relation'],
  rows: readonly Row[],
  items: readonly CoverageItem[],
): Cell {
  const histogram: Partial<Record<Level, { top: number; others: number }>> = {};
  for (const { rank, assessment } of rows) {
    if (assessment.level === null) continue;
    const at = histogram[assessment.level] ?? { top: 0, others: 0 };
    histogram[assessment.level] = rank === null ? { ...at, others: at.others + 1 } : { ...at, top: at.top + 1 };
  }
  const owners = (key: 'primaryOwner' | 'secondaryOwner') => {
    const typed = named(items.map((item) => item[key]));
    return typed.length > 0 ? typed : named(rows.map(({ assessment }) => assessment[key]));
  };
  return {
    levelId: level.id,
    relation,
    personIds: rows.map(({ personId }) => personId),
    histogram,
    firstOwners: owners('primaryOwner'),
    secondOwners: owners('secondaryOwner'),
    note: items.flatMap(({ note }) => note.trim() || []).join('\n'),
    ownerless: rows.filter(({ assessment }) => !assessment.primaryOwner?.trim()).map(({ personId }) => personId),
  };
}

/** Each name once, the most frequent first. */
function named(names: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name?.trim()) counts.set(name.trim(), (counts.get(name.trim()) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
