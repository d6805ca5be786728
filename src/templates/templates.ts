/** Ready-made charts: the usual chains of a kind of customer, every seat waiting for its person. */
import {
  type DecisionChain,
  emptyChain,
  type IsoDateTime,
  type Person,
  type PersonId,
  type Rib,
  type RibId,
  type Stage,
} from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';
import type { Language } from '../words/language.ts';
import { type TemplateKey, templateSeats } from './templateSeats.ts';

const targets: Readonly<Record<Language, string>> = { zh: '赢得本项目', en: 'Win this project' };

/**
 * A new chart from a template; every person is a placeholder with the usual title and role of the seat. The target is a
 * plain sentence to type over, so that no check begins with an error (method.md §8).
 */
export function templateChain(key: TemplateKey, language: Language, newId: NewId, now: IsoDateTime): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const ribs = templateSeats[key].map((chain): Rib => {
    const personIds = chain.seats.map((seat) => {
      const id = newId('person');
      people[id] = { name: '', jobTitle: seat[language], placeholder: true, role: seat.role };
      return id;
    });
    return { id: newId('rib'), name: chain[language], kind: chain.kind, personIds };
  });
  return { ...emptyChain(newId('chart'), now), target: targets[language], ribs, people };
}

/**
 * A chart as a template of the team's own: its chains and seats, titles and roles, the steps of buying and the rows of the
 * coverage matrix, which are method; not its target, nobody's name, nothing known of anyone. Approval tiers are one
 * customer's sums in the unit of one project's amount, and the factors describe that customer: both stay behind.
 */
export function templateOf(chain: DecisionChain, language: Language, newId: NewId, now: IsoDateTime): DecisionChain {
  const ribIds = new Map<RibId, RibId>();
  const people: Record<PersonId, Person> = {};
  const ribs = chain.ribs.map((rib): Rib => {
    const id = newId('rib');
    ribIds.set(rib.id, id);
    return {
      id,
      name: rib.name,
      kind: rib.kind,
      personIds: rib.personIds.map((from) => {
        const id = newId('person');
        const person = chain.people[from];
        people[id] = {
          name: '',
          jobTitle: person?.jobTitle ?? '',
          placeholder: true,
          ...(person?.role ? { role: person.role } : {}),
        };
        return id;
      }),
    };
  });
  const { coverageLevels } = chain;
  return {
    ...emptyChain(newId('chart'), now),
    title: chain.title,
    target: targets[language],
    ribs,
    people,
    decisionMode: { tiers: [], stages: stagesOf(chain, ribIds, newId) },
    ...(coverageLevels && { coverageLevels }),
  };
}

/** The steps without their days; a name or unit that names somebody is left open. */
function stagesOf(chain: DecisionChain, ribIds: ReadonlyMap<RibId, RibId>, newId: NewId): readonly Stage[] {
  const names = Object.values(chain.people).flatMap(({ name }) => (name.trim().length > 1 ? [name.trim()] : []));
  const nameless = (text: string) => (names.some((name) => text.includes(name)) ? '' : text);
  return chain.decisionMode.stages.map(({ name, unit, ribId }) => ({
    id: newId('stage'),
    name: nameless(name),
    unit: nameless(unit),
    ribId: (ribId && ribIds.get(ribId)) ?? null,
    plannedOn: null,
  }));
}
