/** What can be done about a finding in one step. */
import type { DecisionChain, Edit, IsoDate, PersonId, RibId } from '../chain.ts';
import { dayAfter, localDay, workdayFrom } from '../dates.ts';
import { assess } from '../edits/assess.ts';
import { giveGrades, planShortBoard } from '../edits/coverage.ts';
import { addLevelSeat } from '../edits/levelSeat.ts';
import { linkSeats } from '../edits/links.ts';
import { addUnitRib, changeTier, linkUnit, sortTiers } from '../edits/mode.ts';
import { changePerson } from '../edits/people.ts';
import { addPlanItems, changePlanItem, newPlanItem, type PlanChange } from '../edits/plan.ts';
import { fillTop, rankByPosition, rankPerson, rerankByPosition, reseatByRank } from '../edits/rank.ts';
import { removeRib } from '../edits/ribs.ts';
import { markReviewed } from '../edits/stage.ts';
import { personFromLine } from '../entry.ts';
import { freeId } from '../freeId.ts';
import { gradeProposals } from '../grades.ts';
import { likelyRib } from '../lanes.ts';
import { assessmentOf, identityOf, personById, ribById } from '../seats.ts';
import { topSize, topTen } from '../topTen.ts';
import type { FindingField, MendKey, Sighting } from './finding.ts';

export type Mend = { readonly key: MendKey; readonly edit: Edit };

/** What only the user can write, and the field for it. */
export type WrittenMend = { readonly key: MendKey; readonly field: FindingField };

/**
 * The mends on offer, none for most findings. Each is one edit, after which the finding is gone. `levelName`: what a level
 * of the customer is called, for what is made for it.
 */
export function mendsOf(finding: Sighting, levelName = (levelId: string) => levelId): readonly Mend[] {
  return (finding.mends ?? []).flatMap((key) =>
    key === 'explain-fall' ? [] : [{ key, edit: editOf(key, finding, levelName) }],
  );
}

/** Those that are written by hand: with something new in the field the finding is gone. */
export function writtenMendsOf({ mends = [] }: Sighting): readonly WrittenMend[] {
  return mends.flatMap((key): WrittenMend[] => (key === 'explain-fall' ? [{ key, field: 'evidence' }] : []));
}

function editOf(
  key: Exclude<MendKey, 'explain-fall'>,
  finding: Sighting,
  levelName: (levelId: string) => string,
): Edit {
  const [first, ...others] = finding.personIds ?? [];
  switch (key) {
    case 'reseat-by-rank':
      return reseatByRank();
    case 'rerank-by-position':
      return rerankByPosition();
    case 'rank-by-position':
      return rankByPosition();
    case 'fill-top':
      return fillTop();
    case 'sort-tiers':
      return sortTiers();
    case 'last-unlimited':
      return finding.tierId ? changeTier(finding.tierId, { below: null }) : unchanged;
    case 'remove-rib':
      return finding.ribId ? removeRib(finding.ribId, 'people to the tray') : unchanged;
    case 'link-stage':
    case 'add-chain':
      return (chain) => withUnitRib(chain, finding.stageId);
    case 'link-likely':
      return (chain) => withLikelyRib(chain, finding.stageId);
    case 'rank-approver':
      return (chain) => (first ? rankedApprover(chain, first, finding.tierId) : chain);
    case 'postpone-review':
      return (chain) => postponed(chain, finding.count ?? 0);
    case 'link-seats':
      return (chain) => (first ? others.reduce((current, id) => linkSeats(id, first)(current), chain) : chain);
    case 'mark-placeholder':
      return first ? changePerson(first, { name: '', placeholder: true }) : unchanged;
    case 'split-name':
      return (chain) => (first ? splitName(chain, first) : chain);
    case 'raise-target':
      return (chain) => (first ? assess([first], { targetLevel: assessmentOf(chain, first).level })(chain) : chain);
    case 'plan-recovery':
      return (chain) => (first ? rowBegun(chain, first) : chain);
    case 'plan-owner':
      return (chain) => ownerGiven(chain, finding.planId);
    case 'plan-done':
      return (chain) => planChanged(chain, finding, () => ({ status: 'done' }));
    case 'plan-postpone':
      return (chain) => planChanged(chain, finding, (on) => ({ due: workdayFrom(dayAfter(on, postponedDays)) }));
    case 'guess-grade':
      return (chain) => giveGrades(gradeProposals(chain).filter(({ personId }) => personId === first))(chain);
    case 'seat-level':
      return addLevelSeat(finding.because ?? '', finding.text || levelName(finding.because ?? ''));
    case 'plan-board':
      return (chain) =>
        finding.ribId ? planShortBoard(finding.ribId, freePlanId(chain, finding.ribId))(chain) : chain;
    case 'aim-higher':
      return first ? assess([first], { targetLevel: 'respect' }) : unchanged;
  }
}

function unchanged(chain: DecisionChain): DecisionChain {
  return chain;
}

/** An id for a row about somebody or a chain that neither the plan nor a snapshot of it has. */
function freePlanId(chain: DecisionChain, about: PersonId | RibId): string {
  const plans = [chain.plan, ...chain.snapshots.map(({ chart }) => chart.plan)];
  const taken = new Set(plans.flatMap((plan) => plan.map(({ id }) => id)));
  let number = 1;
  const idAt = (at: number) => `plan:${about.slice(0, 150)}:${at}`;
  while (taken.has(idAt(number))) number++;
  return idAt(number);
}

/** A row to be filled in. */
function rowBegun(chain: DecisionChain, personId: PersonId): DecisionChain {
  const owner = assessmentOf(chain, personId).primaryOwner ?? '';
  return addPlanItems([{ ...newPlanItem(freePlanId(chain, personId), personId), owner }])(chain);
}

/** A late row is put off by so many days from today, to a working day. */
const postponedDays = 14;

/** A late row changed on the day the finding was made, which is so many days after it was due. */
function planChanged(
  chain: DecisionChain,
  { planId, count }: Sighting,
  change: (on: IsoDate) => PlanChange,
): DecisionChain {
  const item = chain.plan.find(({ id }) => id === planId);
  if (!item?.due) return chain;
  const on = dayAfter(item.due, count ?? 0);
  return changePlanItem(item.id, change(on), { on, by: '' })(chain);
}

function ownerGiven(chain: DecisionChain, planId: string | undefined): DecisionChain {
  const item = chain.plan.find(({ id }) => id === planId);
  const owner = item && assessmentOf(chain, item.personId).primaryOwner?.trim();
  return item && owner ? changePlanItem(item.id, { owner }, { on: localDay(chain.updatedAt), by: '' })(chain) : chain;
}

function splitName(chain: DecisionChain, id: PersonId): DecisionChain {
  const person = personById(chain, id);
  if (!person) return chain;
  const { name, jobTitle } = personFromLine(person.name);
  return changePerson(id, { name, jobTitle: person.jobTitle.trim() || jobTitle })(chain);
}

/** Gives the first free rank, else that of the last in the top ten who need not approve at this tier. */
function rankedApprover(chain: DecisionChain, id: PersonId, tierId: string | undefined): DecisionChain {
  const top = topTen(chain);
  const tier = chain.decisionMode.tiers.find((each) => each.id === tierId);
  const approvers = new Set(tier?.approverIds.map((each) => identityOf(chain, each)));
  const last = top.findLastIndex((each) => !approvers.has(identityOf(chain, each)));
  const rank = top.length < topSize ? top.length + 1 : last < 0 ? topSize : last + 1;
  return rankPerson(id, rank)(chain);
}

/** A stage's unit becomes a chain, or is linked to the one that bears its name; its id is made of the stage's. */
function withUnitRib(chain: DecisionChain, stageId: string | undefined): DecisionChain {
  const stage = chain.decisionMode.stages.find((each) => each.id === stageId);
  if (!stage) return chain;
  const id = freeId<RibId>(`rib:${stage.id}`, (each) => ribById(chain, each) !== undefined);
  return addUnitRib(stage.unit, id)(chain);
}

/** A stage's unit is linked to the chain it most likely is. */
function withLikelyRib(chain: DecisionChain, stageId: string | undefined): DecisionChain {
  const unit = chain.decisionMode.stages.find((each) => each.id === stageId)?.unit ?? '';
  const rib = likelyRib(chain, unit);
  return rib ? linkUnit(unit, rib.id)(chain) : chain;
}

/** A quarter from today, which is so many days after the date that passed. */
function postponed(chain: DecisionChain, daysPast: number): DecisionChain {
  return chain.reviewDue ? markReviewed(dayAfter(chain.reviewDue, daysPast))(chain) : chain;
}
