/** Random edits of every kind, by names that exist in the chain and a few that do not. */
import fc from 'fast-check';
import type { DecisionChain, Edit, PersonId, RibId, Seat } from '../../src/domain/chain.ts';
import { checkIds, checksOf } from '../../src/domain/checks/checks.ts';
import { mendsOf } from '../../src/domain/checks/mends.ts';
import { builtInLevels } from '../../src/domain/coverage.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCarried, carriedOf } from '../../src/domain/edits/carry.ts';
import { changeAmount, changeDetails } from '../../src/domain/edits/chart.ts';
import { toggleCheck } from '../../src/domain/edits/checks.ts';
import {
  addCompetitor,
  removeCompetitor,
  renameCompetitor,
  setCompetitorLevel,
} from '../../src/domain/edits/competitors.ts';
import {
  addCoverage,
  analyseRib,
  changeCoverage,
  giveGrades,
  handDownOwner,
  planShortBoard,
  putCoverage,
  removeCoverage,
  setCoverageLevels,
} from '../../src/domain/edits/coverage.ts';
import { addLevelSeat } from '../../src/domain/edits/levelSeat.ts';
import { alsoSit, linkSeats } from '../../src/domain/edits/links.ts';
import {
  addTier,
  addUnitRib,
  changeFactors,
  changeStage,
  changeTier,
  insertStages,
  linkUnit,
  markStage,
  moveStages,
  removeStages,
  removeTiers,
  sortTiers,
} from '../../src/domain/edits/mode.ts';
import { addPeople, changePerson, movePeople, removePeople } from '../../src/domain/edits/people.ts';
import {
  addLogEntry,
  addPlanItems,
  changeLogEntry,
  changePlanItem,
  duplicatePlanItem,
  movePlanItems,
  newPlanItem,
  removePlanItems,
} from '../../src/domain/edits/plan.ts';
import {
  fillTop,
  giveReason,
  insertAtRank,
  rankByPosition,
  rankPerson,
  rerankByPosition,
  reseatByRank,
} from '../../src/domain/edits/rank.ts';
import { replacePerson } from '../../src/domain/edits/replace.ts';
import { addRib, changeRib, moveRib, removeRib } from '../../src/domain/edits/ribs.ts';
import {
  addAnswer,
  addSellingPoint,
  changeAnswer,
  changeSellingPoint,
  removeAnswer,
  removeSellingPoint,
} from '../../src/domain/edits/selling.ts';
import { removeSnapshot, renameSnapshot, restoreSnapshot, takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { markReviewed, setDealStage } from '../../src/domain/edits/stage.ts';
import { unlinkSeat } from '../../src/domain/edits/unlink.ts';
import { processKeys, processStages } from '../../src/domain/processes.ts';
import {
  dealStages,
  goalKinds,
  grades,
  levels,
  planStatuses,
  ribKinds,
  roles,
  snapshotReasons,
  stances,
} from '../../src/domain/scales.ts';
import { randomPerson } from './randomChain.ts';
import { today } from './soundChain.ts';

/** A name for messages and an edit that finds its people and chains in whatever chain it meets. */
export type NamedEdit = { readonly name: string; readonly edit: Edit };

type Pick = (chain: DecisionChain) => PersonId;

const who: fc.Arbitrary<Pick> = fc.nat(60).map(
  (number): Pick =>
    (chain) => {
      const ids = Object.keys(chain.people) as PersonId[];
      return (number < 58 ? ids[number % Math.max(1, ids.length)] : undefined) ?? `person:nobody${number}`;
    },
);
const whom = fc.array(who, { maxLength: 4 });

function ribIn(chain: DecisionChain, number: number): RibId {
  return (number < 28 ? chain.ribs[number % Math.max(1, chain.ribs.length)]?.id : undefined) ?? `rib:none${number}`;
}

function seatIn(chain: DecisionChain, number: number, place: number): Seat {
  return number % 5 === 0 ? 'tray' : { ribId: ribIn(chain, number), place };
}

function competitorIn(chain: DecisionChain, number: number): string {
  return chain.competitors[number]?.id ?? `competitor:none${number}`;
}

function snapshotIn(chain: DecisionChain, number: number): string {
  return chain.snapshots[number]?.id ?? `snapshot:none${number}`;
}

const rib = fc.nat(29);
const place = fc.integer({ min: -1, max: 9 });
const rank = fc.integer({ min: 0, max: 11 });
const text = fc.constantFrom('', '甲', 'Lee', '采购部');
const level = fc.option(fc.constantFrom(...levels));
const score = fc.option(fc.double({ min: -3, max: 14, noNaN: true }));
const oneCoverage = { relation: 'key', level: 'cxo', secondaryOwner: '', note: '' } as const;
const newIds = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 3 });

function named<T extends unknown[]>(
  name: string,
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
  edit: (chain: DecisionChain, ...values: T) => Edit,
): fc.Arbitrary<NamedEdit> {
  return fc.tuple<T>(...shape).map((values) => ({ name: `${name}`, edit: (chain) => edit(chain, ...values)(chain) }));
}

/** An id of a row that stands there, or of none. */
const rowIn = (rows: readonly { readonly id: string }[], number: number): string =>
  (number < 18 ? rows[number % Math.max(1, rows.length)]?.id : undefined) ?? `row:none${number}`;
const row = fc.nat(19);
const rowsPicked = fc.array(row, { maxLength: 3 });
const day = fc.constantFrom('2026-10-01', today, '2026-12-24');
const limit = fc.option(fc.constantFrom(0, 100, 200, 500, -1));

const all = (chain: DecisionChain, picks: readonly Pick[]) => picks.map((pick) => pick(chain));

/** One arbitrary for every function of src/domain/edits, by its name, and the mends. */
export const editKinds: Readonly<Record<string, fc.Arbitrary<NamedEdit>>> = {
  addPeople: named('addPeople', [newIds, randomPerson, rib, place], (chain, ids, person, number, at) =>
    addPeople(
      ids.map((id) => [`person:${id}`, person] as const),
      seatIn(chain, number, at),
    ),
  ),
  addCarried: named('addCarried', [newIds, who, rib, place, rank], (chain, ids, pick, number, at, from) => {
    const carried = carriedOf(chain, pick(chain));
    const competitorLevels = { 'competitor:elsewhere': null, ...carried?.assessment.competitorLevels };
    return addCarried(
      carried
        ? ids.map((id, index) => ({
            id: `person:${id}` as const,
            person: carried.person,
            assessment: { ...carried.assessment, competitorLevels },
            rank: index === 0 && from > 0 ? from : undefined,
          }))
        : [],
      seatIn(chain, number, at),
    );
  }),
  changePerson: named(
    'changePerson',
    [
      who,
      fc.record(
        {
          name: text,
          jobTitle: text,
          placeholder: fc.boolean(),
          role: fc.option(fc.constantFrom(...roles)),
          coach: fc.boolean(),
          hidden: fc.boolean(),
          note: text,
          privateNote: text,
        },
        { requiredKeys: [] },
      ),
    ],
    (chain, pick, change) => changePerson(pick(chain), change),
  ),
  movePeople: named('movePeople', [whom, rib, place], (chain, picks, number, at) =>
    movePeople(all(chain, picks), seatIn(chain, number, at)),
  ),
  removePeople: named('removePeople', [fc.array(who, { maxLength: 2 })], (chain, picks) =>
    removePeople(all(chain, picks)),
  ),
  assess: named(
    'assess',
    [
      whom,
      fc.record(
        { level, targetLevel: level, stance: fc.option(fc.constantFrom(...stances)), primaryOwner: text },
        { requiredKeys: [] },
      ),
    ],
    (chain, picks, change) => assess(all(chain, picks), change),
  ),
  linkSeats: named('linkSeats', [who, who], (chain, one, other) => linkSeats(one(chain), other(chain))),
  alsoSit: named('alsoSit', [who, newIds, rib, place], (chain, pick, [id = 'new'], number, at) =>
    alsoSit(pick(chain), `person:${id}`, seatIn(chain, number, at)),
  ),
  unlinkSeat: named('unlinkSeat', [who], (chain, pick) => unlinkSeat(pick(chain))),
  changeDetails: named(
    'changeDetails',
    [
      fc.record(
        { title: text, target: text, amount: fc.option(fc.record({ value: fc.nat(300), unit: text })) },
        { requiredKeys: [] },
      ),
    ],
    (_, change) => changeDetails(change),
  ),
  changeAmount: named(
    'changeAmount',
    [fc.option(fc.record({ value: fc.nat(300), unit: text })), fc.constantFrom(1, 1e-4, 100)],
    (_, amount, factor) => changeAmount(amount, factor),
  ),
  addPlanItems: named('addPlanItems', [newIds, who, whom, place], (chain, ids, pick, via, at) =>
    addPlanItems(
      ids.map((id) => ({ ...newPlanItem(`plan:${id}`, pick(chain)), viaPersonIds: all(chain, via) })),
      at,
    ),
  ),
  changePlanItem: named(
    'changePlanItem',
    [
      row,
      who,
      whom,
      fc.record(
        {
          goalKinds: fc.array(fc.constantFrom(...goalKinds), { maxLength: 4 }),
          goal: text,
          owner: text,
          due: fc.option(day),
          status: fc.constantFrom(...planStatuses),
          progress: text,
          doneOn: fc.option(day),
        },
        { requiredKeys: [] },
      ),
      day,
    ],
    (chain, number, pick, via, change, on) =>
      changePlanItem(
        rowIn(chain.plan, number),
        {
          ...change,
          ...(number % 2 === 0 && { viaPersonIds: all(chain, via) }),
          ...(number % 3 === 0 && { personId: pick(chain) }),
        },
        { on, by: '王立' },
      ),
  ),
  addLogEntry: named('addLogEntry', [row, day, text, text], (chain, number, on, by, said) =>
    addLogEntry(rowIn(chain.plan, number), { on, by, text: said }),
  ),
  changeLogEntry: named('changeLogEntry', [row, fc.nat(3), text], (chain, number, index, said) =>
    changeLogEntry(rowIn(chain.plan, number), index, { text: said }),
  ),
  duplicatePlanItem: named('duplicatePlanItem', [row, fc.nat(30)], (chain, number, id) =>
    duplicatePlanItem(rowIn(chain.plan, number), `plan:${id}`),
  ),
  movePlanItems: named('movePlanItems', [rowsPicked, place], (chain, numbers, at) =>
    movePlanItems(
      numbers.map((number) => rowIn(chain.plan, number)),
      at,
    ),
  ),
  removePlanItems: named('removePlanItems', [rowsPicked], (chain, numbers) =>
    removePlanItems(numbers.map((number) => rowIn(chain.plan, number))),
  ),
  changeFactors: named(
    'changeFactors',
    [fc.record({ ownership: text, category: text, scale: text, companySize: text }, { requiredKeys: [] })],
    (_, change) => changeFactors(change),
  ),
  addTier: named('addTier', [fc.nat(9), limit, whom, fc.nat(3)], (chain, id, below, picks, approverCount) =>
    addTier({ id: `tier:${id}`, below, approver: 'CEO', approverIds: all(chain, picks), approverCount }),
  ),
  changeTier: named('changeTier', [row, limit, whom, fc.nat(7)], (chain, number, below, picks, approverCount) =>
    changeTier(rowIn(chain.decisionMode.tiers, number), {
      ...(number % 2 === 0 && { below }),
      ...(number % 3 === 0 && { approverIds: all(chain, picks) }),
      ...(number % 4 === 0 && { approverCount: approverCount / 2 }),
    }),
  ),
  removeTiers: named('removeTiers', [row], (chain, number) => removeTiers([rowIn(chain.decisionMode.tiers, number)])),
  sortTiers: named('sortTiers', [], () => sortTiers()),
  insertStages: named('insertStages', [fc.constantFrom(...processKeys), fc.nat(30), place], (_, key, from, at) => {
    let next = from;
    return insertStages(
      processStages(key, 'zh', (prefix) => `${prefix}:${next++}`),
      at,
    );
  }),
  changeStage: named('changeStage', [row, text, rib, fc.option(day)], (chain, number, unit, ribAt, plannedOn) =>
    changeStage(rowIn(chain.decisionMode.stages, number), {
      ...(number % 2 === 0 && { unit }),
      ...(number % 3 === 0 && { ribId: ribIn(chain, ribAt) }),
      plannedOn,
    }),
  ),
  markStage: named('markStage', [row, fc.option(day)], (chain, number, on) =>
    markStage(rowIn(chain.decisionMode.stages, number), on),
  ),
  moveStages: named('moveStages', [rowsPicked, place], (chain, numbers, at) =>
    moveStages(
      numbers.map((number) => rowIn(chain.decisionMode.stages, number)),
      at,
    ),
  ),
  removeStages: named('removeStages', [rowsPicked], (chain, numbers) =>
    removeStages(numbers.map((number) => rowIn(chain.decisionMode.stages, number))),
  ),
  linkUnit: named('linkUnit', [text, fc.option(rib)], (chain, unit, number) =>
    linkUnit(unit, number === null ? null : ribIn(chain, number)),
  ),
  addUnitRib: named('addUnitRib', [text, rib], (_, unit, number) => addUnitRib(unit, `rib:new${number}`)),
  setDealStage: named('setDealStage', [fc.option(fc.constantFrom(...dealStages))], (_, key) =>
    setDealStage(key, today),
  ),
  markReviewed: named('markReviewed', [day], (_, on) => markReviewed(on)),
  addCompetitor: named('addCompetitor', [fc.nat(5), text], (_, id, name) =>
    addCompetitor({ id: `competitor:${id}`, name }),
  ),
  renameCompetitor: named('renameCompetitor', [fc.nat(4), text], (chain, number, name) =>
    renameCompetitor(competitorIn(chain, number), name),
  ),
  removeCompetitor: named('removeCompetitor', [fc.nat(4)], (chain, number) =>
    removeCompetitor(competitorIn(chain, number)),
  ),
  setCompetitorLevel: named('setCompetitorLevel', [whom, fc.nat(4), level], (chain, picks, number, value) =>
    setCompetitorLevel(all(chain, picks), competitorIn(chain, number), value),
  ),
  rankPerson: named('rankPerson', [who, fc.option(rank)], (chain, pick, value) => rankPerson(pick(chain), value)),
  insertAtRank: named('insertAtRank', [who, rank], (chain, pick, value) => insertAtRank(pick(chain), value)),
  rerankByPosition: named('rerankByPosition', [], () => rerankByPosition()),
  fillTop: named('fillTop', [], () => fillTop()),
  reseatByRank: named('reseatByRank', [], () => reseatByRank()),
  rankByPosition: named('rankByPosition', [], () => rankByPosition()),
  giveReason: named('giveReason', [who, text], (chain, pick, reason) => giveReason(pick(chain), reason)),
  addRib: named('addRib', [fc.nat(12), text, fc.constantFrom(...ribKinds), place], (_, id, name, kind, at) =>
    addRib({ id: `rib:${id}`, name, kind, personIds: [] }, at),
  ),
  changeRib: named('changeRib', [rib, text, fc.constantFrom(...ribKinds)], (chain, number, name, kind) =>
    changeRib(ribIn(chain, number), { name, kind }),
  ),
  moveRib: named('moveRib', [rib, place], (chain, number, at) => moveRib(ribIn(chain, number), at)),
  removeRib: named(
    'removeRib',
    [rib, fc.constantFrom('with its people' as const, 'people to the tray' as const)],
    (chain, number, people) => removeRib(ribIn(chain, number), people),
  ),
  setCoverageLevels: named('setCoverageLevels', [fc.subarray([...builtInLevels])], (_, rows) =>
    setCoverageLevels(rows),
  ),
  addCoverage: named('addCoverage', [fc.nat(4), text], (_, id, owner) =>
    addCoverage({ ...oneCoverage, id: `coverage:${id}`, primaryOwner: owner }),
  ),
  changeCoverage: named('changeCoverage', [fc.nat(4), text], (_, id, note) =>
    changeCoverage(`coverage:${id}`, { note }),
  ),
  putCoverage: named('putCoverage', [fc.nat(4), text, text], (_, id, owner, note) =>
    putCoverage({ ...oneCoverage, id: `coverage:${id}`, primaryOwner: owner, note }),
  ),
  removeCoverage: named('removeCoverage', [fc.nat(4)], (_, id) => removeCoverage(`coverage:${id}`)),
  analyseRib: named(
    'analyseRib',
    [rib, fc.record({ goal: text, owner: text }, { requiredKeys: [] })],
    (chain, at, said) => analyseRib(ribIn(chain, at), said),
  ),
  handDownOwner: named(
    'handDownOwner',
    [fc.constantFrom(...builtInLevels), fc.constantFrom('key' as const, 'extensive' as const)],
    (_, { id }, relation) => handDownOwner(id, relation),
  ),
  giveGrades: named('giveGrades', [whom, fc.constantFrom(...grades)], (chain, picks, grade) =>
    giveGrades(all(chain, picks).map((personId) => ({ personId, grade }))),
  ),
  planShortBoard: named('planShortBoard', [rib, fc.nat(4)], (chain, at, id) =>
    planShortBoard(ribIn(chain, at), `plan:board${id}`),
  ),
  addLevelSeat: named('addLevelSeat', [fc.constantFrom(...builtInLevels), text], (_, { id }, title) =>
    addLevelSeat(id, title),
  ),
  addSellingPoint: named('addSellingPoint', [fc.nat(4), text, score], (_, id, name, value) =>
    addSellingPoint({ id: `point:${id}`, name, value, uniqueness: null }),
  ),
  changeSellingPoint: named('changeSellingPoint', [fc.nat(4), score, score], (_, id, value, uniqueness) =>
    changeSellingPoint(`point:${id}`, { value, uniqueness }),
  ),
  removeSellingPoint: named('removeSellingPoint', [fc.nat(4)], (_, id) => removeSellingPoint(`point:${id}`)),
  addAnswer: named('addAnswer', [fc.nat(4), who], (chain, id, pick) => addAnswer(`answer:${id}`, pick(chain))),
  changeAnswer: named('changeAnswer', [fc.nat(4), text, fc.array(fc.nat(4))], (_, id, pain, ids) =>
    changeAnswer(`answer:${id}`, { pain, sellingPointIds: ids.map((each) => `point:${each}`) }),
  ),
  removeAnswer: named('removeAnswer', [fc.nat(4)], (_, id) => removeAnswer(`answer:${id}`)),
  takeSnapshot: named('takeSnapshot', [fc.nat(3), text, fc.constantFrom(...snapshotReasons)], (_, id, label, reason) =>
    takeSnapshot({ id: `snapshot:${id}`, takenAt: `2026-09-0${id + 1}T09:00:00Z`, label, reason }),
  ),
  renameSnapshot: named('renameSnapshot', [fc.nat(3), text], (chain, number, label) =>
    renameSnapshot(snapshotIn(chain, number), label),
  ),
  removeSnapshot: named('removeSnapshot', [fc.nat(3)], (chain, number) => removeSnapshot(snapshotIn(chain, number))),
  restoreSnapshot: named('restoreSnapshot', [fc.nat(3)], (chain, number) => restoreSnapshot(snapshotIn(chain, number))),
  replacePerson: named(
    'replacePerson',
    [who, fc.nat(30), fc.record({ name: text }), fc.record({ plan: fc.boolean(), ties: fc.boolean() })],
    (chain, pick, id, change, handover) => replacePerson(pick(chain), `person:successor${id}`, change, handover),
  ),
  toggleCheck: named('toggleCheck', [fc.constantFrom(...checkIds)], (_, id) => toggleCheck(id)),
  mend: named('mend', [fc.nat(50)], (chain, number) => {
    const mends = checksOf(chain, today).flatMap((finding) => mendsOf(finding));
    return mends[number % Math.max(1, mends.length)]?.edit ?? ((same) => same);
  }),
};

export const randomEdit: fc.Arbitrary<NamedEdit> = fc.oneof(...Object.values(editKinds));
