import type { DecisionChain, Person, PersonId, Rating } from '../chain.ts';
import { seatsByHuman } from '../seats.ts';
import { withList } from './change.ts';

type Chart = Omit<DecisionChain, 'snapshots'>;

/**
 * A chart without these people: their ids stand nowhere in it. Someone who keeps another seat keeps there what is known
 * and planned, and the rank.
 */
export function withoutPeople<T extends Chart>(chart: T, gone: ReadonlySet<PersonId>): T {
  const heirs = heirsOf(chart, gone);
  const stays = (id: PersonId) => !gone.has(id);
  const keptId = (id: PersonId): PersonId | undefined => (stays(id) ? id : heirs.get(id));
  const kept = (list: readonly PersonId[]): readonly PersonId[] =>
    list.every(stays) ? list : [...new Set(list.flatMap((id) => keptId(id) ?? []))];
  const cleaned: T = {
    ...chart,
    people: peopleLeft(chart, gone, heirs),
    ribs: chart.ribs.map((rib) =>
      rib.personIds.every(stays) ? rib : { ...rib, personIds: rib.personIds.filter(stays) },
    ),
    tray: chart.tray.filter(stays),
    topTen: chart.topTen.by === 'choice' ? { ...chart.topTen, personIds: kept(chart.topTen.personIds) } : chart.topTen,
    assessments: assessmentsLeft(chart, gone, heirs),
    plan: chart.plan.flatMap((item) => {
      const personId = keptId(item.personId);
      const viaPersonIds = kept(item.viaPersonIds);
      if (personId === item.personId && viaPersonIds === item.viaPersonIds) return [item];
      return personId ? [{ ...item, personId, viaPersonIds }] : [];
    }),
    decisionMode: {
      ...chart.decisionMode,
      tiers: chart.decisionMode.tiers.map((tier) =>
        tier.approverIds.every(stays) ? tier : { ...tier, approverIds: kept(tier.approverIds) },
      ),
    },
    ties: chart.ties.flatMap((tie) => {
      const from = keptId(tie.from);
      const to = keptId(tie.to);
      if (from === tie.from && to === tie.to) return [tie];
      return from && to && from !== to ? [{ ...tie, from, to }] : [];
    }),
    ...(chart.ratings && { ratings: chart.ratings.map((rating) => ratingWithout(rating, gone, heirs)) }),
  };
  const answered = cleaned.answers
    ? withList(
        cleaned,
        'answers',
        cleaned.answers.flatMap((each) => {
          const personId = keptId(each.personId);
          if (personId === each.personId) return [each];
          return personId ? [{ ...each, personId }] : [];
        }),
      )
    : cleaned;
  if (!chart.topTenReasons) return answered;
  const reasons = entriesOf(chart.topTenReasons);
  const inherited = reasons.flatMap(([id, reason]): [PersonId, string][] => {
    const heir = heirs.get(id);
    return heir ? [[heir, reason]] : [];
  });
  return { ...answered, topTenReasons: Object.fromEntries([...inherited, ...reasons.filter(([id]) => stays(id))]) };
}

type Heirs = ReadonlyMap<PersonId, PersonId>;

/** For each removed seat of a human who keeps another: the seat that stands for them from now on. */
function heirsOf(chart: Chart, gone: ReadonlySet<PersonId>): Heirs {
  const heirs = new Map<PersonId, PersonId>();
  if (!Object.values(chart.people).some((person) => person.sameAs)) return heirs;
  const chain: DecisionChain = { ...chart, snapshots: [] };
  for (const [identity, seats] of seatsByHuman(chain)) {
    const heir = gone.has(identity) ? seats.find((seat) => !gone.has(seat)) : identity;
    for (const seat of seats) if (heir && gone.has(seat)) heirs.set(seat, heir);
  }
  return heirs;
}

/** Everyone who stays. An heir of the seat that stood for the human points nowhere, the others at the heir. */
function peopleLeft(chart: Chart, gone: ReadonlySet<PersonId>, heirs: Heirs): Record<PersonId, Person> {
  const leads = new Set(heirs.values());
  const left = entriesOf(chart.people).filter(([id]) => !gone.has(id));
  return Object.fromEntries(
    left.map(([id, person]): [PersonId, Person] => {
      if (!person.sameAs) return [id, person];
      if (leads.has(id)) return [id, { ...person, sameAs: null }];
      return gone.has(person.sameAs) ? [id, { ...person, sameAs: heirs.get(person.sameAs) ?? null }] : [id, person];
    }),
  );
}

/** What is known of a human stands at the seat that stands for them, and goes with that to the heir. */
function assessmentsLeft(chart: Chart, gone: ReadonlySet<PersonId>, heirs: Heirs): DecisionChain['assessments'] {
  const left = Object.fromEntries(entriesOf(chart.assessments).filter(([id]) => !gone.has(id)));
  for (const [id, heir] of heirs) {
    if (chart.people[id]?.sameAs) continue;
    const known = chart.assessments[id];
    if (known) left[heir] = known;
    else delete left[heir];
  }
  return left;
}

/** One colleague's ratings without these people; an heir not rated yet takes over what was found of the human. */
function ratingWithout(rating: Rating, gone: ReadonlySet<PersonId>, heirs: Heirs): Rating {
  const rated = entriesOf(rating.values);
  if (!rated.some(([id]) => gone.has(id))) return rating;
  const values = Object.fromEntries(rated.filter(([id]) => !gone.has(id)));
  for (const [id, value] of rated) {
    const heir = heirs.get(id);
    if (heir) values[heir] ??= value;
  }
  return { ...rating, values };
}

function entriesOf<V>(record: Readonly<Record<PersonId, V>>): [PersonId, V][] {
  return Object.entries(record) as [PersonId, V][];
}
