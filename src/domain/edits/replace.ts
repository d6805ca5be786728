/** Somebody leaves a seat and somebody else takes it. */
import type { Assessment, DecisionChain, Edit, Person, PersonId, PlanItem } from '../chain.ts';
import { notAssessed } from '../chain.ts';
import { assessmentOf, personById, placeOf } from '../seats.ts';

/** What the successor takes over besides the seat. */
export type Handover = {
  /** Rows that are neither done nor dropped. */
  readonly plan: boolean;
  /** Ties, and being the one through whom others are reached. */
  readonly ties: boolean;
};

/**
 * Puts a new person on somebody's seat. The seat hands on its place, job title, role, grade, scope, chosen rank and
 * approvals, and our owners look after it as before; what was known of the human, and what was done, stays with the
 * leaver, who goes to the tray, so that earlier states keep showing who sat there (method.md §10: only deleting takes
 * somebody out of them). Without a name the seat waits for its person.
 */
export function replacePerson(id: PersonId, successorId: PersonId, change: Partial<Person>, handover: Handover): Edit {
  return (chain) => {
    const leaver = personById(chain, id);
    if (!leaver || !placeOf(chain, id) || personById(chain, successorId)) return chain;
    const handed = (each: PersonId) => (each === id ? successorId : each);
    const all = (list: readonly PersonId[]) => (list.includes(id) ? list.map(handed) : list);
    const next: DecisionChain = {
      ...chain,
      people: { ...chain.people, [successorId]: successorOf(leaver, change) },
      ribs: chain.ribs.map((rib) => (rib.personIds.includes(id) ? { ...rib, personIds: all(rib.personIds) } : rib)),
      tray: [...chain.tray, id],
      topTen: chain.topTen.by === 'choice' ? { ...chain.topTen, personIds: all(chain.topTen.personIds) } : chain.topTen,
      assessments: { ...chain.assessments, [successorId]: lookedAfter(assessmentOf(chain, id)) },
      plan: chain.plan.map((item) => handedRow(item, id, successorId, handover)),
      decisionMode: {
        ...chain.decisionMode,
        tiers: chain.decisionMode.tiers.map((tier) => ({ ...tier, approverIds: all(tier.approverIds) })),
      },
      ties: handover.ties
        ? chain.ties.map((tie) => ({ ...tie, from: handed(tie.from), to: handed(tie.to) }))
        : chain.ties,
    };
    if (!chain.topTenReasons) return next;
    const reasons = Object.entries(chain.topTenReasons) as [PersonId, string][];
    return { ...next, topTenReasons: Object.fromEntries(reasons.map(([each, reason]) => [handed(each), reason])) };
  };
}

/** The seat's facts, not the human's. */
function successorOf(leaver: Person, change: Partial<Person>): Person {
  const { jobTitle, role, grade, scope } = leaver;
  const seat: Person = {
    name: '',
    jobTitle,
    ...(role !== undefined && { role }),
    ...(grade !== undefined && { grade }),
    ...(scope !== undefined && { scope }),
    ...change,
  };
  return seat.name.trim() === '' ? { ...seat, placeholder: true } : seat;
}

function lookedAfter({ primaryOwner, secondaryOwner }: Assessment): Assessment {
  return {
    ...notAssessed,
    ...(primaryOwner !== undefined && { primaryOwner }),
    ...(secondaryOwner !== undefined && { secondaryOwner }),
  };
}

function handedRow(item: PlanItem, from: PersonId, to: PersonId, { plan, ties }: Handover): PlanItem {
  const isOpen = item.status === 'planned' || item.status === 'doing';
  const personId = plan && isOpen && item.personId === from ? to : item.personId;
  const viaPersonIds =
    ties && isOpen && item.viaPersonIds.includes(from)
      ? item.viaPersonIds.map((each) => (each === from ? to : each))
      : item.viaPersonIds;
  return personId === item.personId && viaPersonIds === item.viaPersonIds ? item : { ...item, personId, viaPersonIds };
}
