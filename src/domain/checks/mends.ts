/** What can be done about a finding in one step. */
import type { DecisionChain, Edit, PersonId, PlanItem } from '../chain.ts';
import { assess } from '../edits/assess.ts';
import { giveGrades } from '../edits/coverage.ts';
import { linkSeats } from '../edits/links.ts';
import { changePerson } from '../edits/people.ts';
import { rankByPosition, rerankByPosition, reseatByRank } from '../edits/rank.ts';
import { removeRib } from '../edits/ribs.ts';
import { personFromLine } from '../entry.ts';
import { gradeProposals } from '../grades.ts';
import { assessmentOf, hasName, identityOf, personById, placeOf, seatedIds } from '../seats.ts';
import { topSize, topTen } from '../topTen.ts';
import type { MendKey, Sighting } from './finding.ts';

export type Mend = { readonly key: MendKey; readonly edit: Edit };

/** The mends on offer, none for most findings. Each is one edit, after which the finding is gone. */
export function mendsOf(finding: Sighting): readonly Mend[] {
  return (finding.mends ?? []).map((key) => ({ key, edit: editOf(key, finding) }));
}

function editOf(key: MendKey, finding: Sighting): Edit {
  const [first, ...others] = finding.personIds ?? [];
  switch (key) {
    case 'reseat-by-rank':
      return reseatByRank();
    case 'rerank-by-position':
      return rerankByPosition();
    case 'rank-by-position':
      return rankByPosition();
    case 'fill-top':
      return filledTop;
    case 'sort-tiers':
      return sortedTiers;
    case 'remove-rib':
      return finding.ribId ? removeRib(finding.ribId, 'people to the tray') : unchanged;
    case 'link-stage':
      return (chain) => linkedStage(chain, finding.stageId);
    case 'link-seats':
      return (chain) => (first ? others.reduce((current, id) => linkSeats(id, first)(current), chain) : chain);
    case 'mark-placeholder':
      return first ? changePerson(first, { name: '', placeholder: true }) : unchanged;
    case 'split-name':
      return (chain) => (first ? splitName(chain, first) : chain);
    case 'raise-target':
      return (chain) => (first ? assess([first], { targetLevel: assessmentOf(chain, first).level })(chain) : chain);
    case 'plan-recovery':
      return (chain) => (first ? recoveryPlanned(chain, first) : chain);
    case 'guess-grade':
      return (chain) => giveGrades(gradeProposals(chain).filter(({ personId }) => personId === first))(chain);
    case 'aim-higher':
      return first ? assess([first], { targetLevel: 'respect' }) : unchanged;
  }
}

function unchanged(chain: DecisionChain): DecisionChain {
  return chain;
}

/** A row to be filled in, under an id that neither the plan nor a snapshot of it has. */
function recoveryPlanned(chain: DecisionChain, personId: PersonId): DecisionChain {
  const plans = [chain.plan, ...chain.snapshots.map(({ chart }) => chart.plan)];
  const taken = new Set(plans.flatMap((plan) => plan.map(({ id }) => id)));
  let number = 1;
  const idAt = (at: number) => `plan:${personId.slice(0, 150)}:${at}`;
  while (taken.has(idAt(number))) number++;
  const row: PlanItem = {
    id: idAt(number),
    personId,
    goalKinds: [],
    goal: '',
    strategy: '',
    viaPersonIds: [],
    owner: assessmentOf(chain, personId).primaryOwner ?? '',
    due: null,
    status: 'planned',
    progress: '',
  };
  return { ...chain, plan: [...chain.plan, row] };
}

function splitName(chain: DecisionChain, id: PersonId): DecisionChain {
  const person = personById(chain, id);
  if (!person) return chain;
  const { name, jobTitle } = personFromLine(person.name);
  return changePerson(id, { name, jobTitle: person.jobTitle.trim() || jobTitle })(chain);
}

/** Adds named people behind the chosen ones, nearest the target first, until there are ten. */
function filledTop(chain: DecisionChain): DecisionChain {
  const ids = [...topTen(chain)];
  const humans = new Set(ids.map((id) => identityOf(chain, id)));
  const steps = (id: PersonId) => {
    const seat = placeOf(chain, id);
    return seat ? (seat.ribIndex + seat.place) * 100_000 + seat.place : Number.POSITIVE_INFINITY;
  };
  for (const id of seatedIds(chain).sort((a, b) => steps(a) - steps(b))) {
    const person = personById(chain, id);
    const identity = identityOf(chain, id);
    if (ids.length === topSize || !person || !hasName(person) || humans.has(identity)) continue;
    humans.add(identity);
    ids.push(id);
  }
  return { ...chain, topTen: { by: 'choice', personIds: ids } };
}

function sortedTiers(chain: DecisionChain): DecisionChain {
  const limit = (below: number | null) => below ?? Number.POSITIVE_INFINITY;
  const tiers = [...chain.decisionMode.tiers].sort((a, b) => (limit(a.below) < limit(b.below) ? -1 : 1));
  return { ...chain, decisionMode: { ...chain.decisionMode, tiers } };
}

/** Ties a stage to the chain that bears its unit's name. */
function linkedStage(chain: DecisionChain, stageId: string | undefined): DecisionChain {
  const stages = chain.decisionMode.stages.map((stage) => {
    const rib = stage.id === stageId && chain.ribs.find((each) => each.name.trim() === stage.unit.trim());
    return rib ? { ...stage, ribId: rib.id } : stage;
  });
  return { ...chain, decisionMode: { ...chain.decisionMode, stages } };
}
