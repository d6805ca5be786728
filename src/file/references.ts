/** Ids must lead somewhere, and everyone sits in exactly one place (file-format.md). */
import { addFault, type Fault, type Path, pathText } from './fault.ts';
import type { ChainFile, SnapshotChart } from './schema.ts';

type Chart = Pick<
  ChainFile | SnapshotChart,
  | 'ribs'
  | 'people'
  | 'tray'
  | 'topTen'
  | 'topTenReasons'
  | 'competitors'
  | 'assessments'
  | 'plan'
  | 'decisionMode'
  | 'coverage'
  | 'ties'
  | 'ratings'
  | 'coverageLevels'
  | 'coverageAnalysis'
  | 'sellingPoints'
  | 'answers'
>;

/** Adds every broken reference, double id and double seat of a chart that has its shape. `at` is where the chart stands. */
export function addReferenceFaults(chart: Chart, at: Path, faults: Fault[]): void {
  const ribIds: ReadonlySet<string> = new Set(chart.ribs.map((rib) => rib.id));
  const competitorIds = new Set(chart.competitors.map((each) => each.id));
  const person = (id: string | null | undefined, ...path: Path) => {
    if (id && !Object.hasOwn(chart.people, id)) addFault(faults, [...at, ...path], 'no-such-person');
  };
  const persons = (ids: readonly string[], ...path: Path) => {
    ids.forEach((id, index) => {
      person(id, ...path, index);
    });
  };
  const unique = (list: readonly { readonly id: string }[], ...path: Path) => {
    addDoubleIds(list, [...at, ...path], faults);
  };

  unique(chart.ribs, 'ribs');
  addSeatFaults(chart, at, faults);
  for (const [id, each] of Object.entries(chart.people)) person(each.sameAs, 'people', id, 'sameAs');
  addRingFaults(chart.people, at, faults);
  addTopFaults(chart, at, faults);
  for (const id of Object.keys(chart.topTenReasons ?? {})) person(id, 'topTenReasons', id);
  unique(chart.competitors, 'competitors');
  for (const [id, each] of Object.entries(chart.assessments)) {
    person(id, 'assessments', id);
    for (const competitorId of Object.keys(each.competitorLevels ?? {})) {
      if (competitorIds.has(competitorId)) continue;
      addFault(faults, [...at, 'assessments', id, 'competitorLevels', competitorId], 'no-such-competitor');
    }
  }
  unique(chart.plan, 'plan');
  chart.plan.forEach((item, index) => {
    person(item.personId, 'plan', index, 'personId');
    persons(item.viaPersonIds, 'plan', index, 'viaPersonIds');
  });
  const { tiers, stages } = chart.decisionMode;
  unique(tiers, 'decisionMode', 'tiers');
  tiers.forEach((tier, index) => {
    persons(tier.approverIds, 'decisionMode', 'tiers', index, 'approverIds');
  });
  unique(stages, 'decisionMode', 'stages');
  stages.forEach(({ ribId }, index) => {
    if (ribId && !ribIds.has(ribId)) {
      addFault(faults, [...at, 'decisionMode', 'stages', index, 'ribId'], 'no-such-rib');
    }
  });
  unique(chart.coverage, 'coverage');
  unique(chart.ties, 'ties');
  chart.ties.forEach((tie, index) => {
    person(tie.from, 'ties', index, 'from');
    person(tie.to, 'ties', index, 'to');
  });
  unique(chart.ratings ?? [], 'ratings');
  chart.ratings?.forEach((rating, index) => {
    for (const id of Object.keys(rating.values)) person(id, 'ratings', index, 'values', id);
  });
  unique(chart.coverageLevels ?? [], 'coverageLevels');
  addAnalysisFaults(chart, at, faults);
  const points = chart.sellingPoints ?? [];
  unique(points, 'sellingPoints');
  const answers = chart.answers ?? [];
  unique(answers, 'answers');
  const pointIds = new Set(points.map((point) => point.id));
  answers.forEach((answer, index) => {
    person(answer.personId, 'answers', index, 'personId');
    answer.sellingPointIds.forEach((id, order) => {
      if (pointIds.has(id)) return;
      addFault(faults, [...at, 'answers', index, 'sellingPointIds', order], 'no-such-selling-point');
    });
  });
}

/** Each analysis is of one chain, and each chain has one at most. */
function addAnalysisFaults(chart: Chart, at: Path, faults: Fault[]): void {
  const ribIds: ReadonlySet<string> = new Set(chart.ribs.map((rib) => rib.id));
  const first = new Map<string, Path>();
  (chart.coverageAnalysis ?? []).forEach(({ ribId }, index) => {
    const path = [...at, 'coverageAnalysis', index, 'ribId'];
    const known = first.get(ribId);
    if (!ribIds.has(ribId)) addFault(faults, path, 'no-such-rib');
    else if (known) addFault(faults, path, 'double-id', { first: pathText(known) });
    else first.set(ribId, path);
  });
}

/** Two entries of one list under one id. */
export function addDoubleIds(list: readonly { readonly id: string }[], at: Path, faults: Fault[]): void {
  const first = new Map<string, number>();
  list.forEach(({ id }, index) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, index);
    else addFault(faults, [...at, index, 'id'], 'double-id', { first: pathText([...at, known, 'id']) });
  });
}

function addSeatFaults(chart: Chart, at: Path, faults: Fault[]): void {
  const seats = new Map<string, Path>();
  const seat = (id: string, path: Path) => {
    const first = seats.get(id);
    if (!Object.hasOwn(chart.people, id)) addFault(faults, path, 'no-such-person');
    else if (first) addFault(faults, path, 'person-twice', { first: pathText(first) });
    else seats.set(id, path);
  };
  chart.ribs.forEach((rib, index) => {
    rib.personIds.forEach((id, place) => {
      seat(id, [...at, 'ribs', index, 'personIds', place]);
    });
  });
  chart.tray.forEach((id, place) => {
    seat(id, [...at, 'tray', place]);
  });
  for (const id of Object.keys(chart.people)) {
    if (!seats.has(id)) addFault(faults, [...at, 'people', id], 'person-nowhere');
  }
}

/** `sameAs` must end at someone: each ring is named once. */
function addRingFaults(people: Chart['people'], at: Path, faults: Fault[]): void {
  const settled = new Set<string>();
  for (const id of Object.keys(people)) {
    const trail = new Set<string>();
    let current: string | null | undefined = id;
    while (current && !settled.has(current) && !trail.has(current)) {
      trail.add(current);
      current = Object.hasOwn(people, current) ? people[current as keyof typeof people]?.sameAs : null;
    }
    if (current && trail.has(current)) addFault(faults, [...at, 'people', current, 'sameAs'], 'same-as-ring');
    for (const each of trail) settled.add(each);
  }
}

function addTopFaults(chart: Chart, at: Path, faults: Fault[]): void {
  if (chart.topTen.by !== 'choice') return;
  const inTray = new Set<string>(chart.tray);
  const ranks = new Map<string, Path>();
  chart.topTen.personIds.forEach((id, index) => {
    const path = [...at, 'topTen', 'personIds', index];
    const first = ranks.get(id);
    if (!Object.hasOwn(chart.people, id)) addFault(faults, path, 'no-such-person');
    else if (inTray.has(id)) addFault(faults, path, 'top-in-tray');
    else if (first) addFault(faults, path, 'person-twice', { first: pathText(first) });
    else ranks.set(id, path);
  });
}
