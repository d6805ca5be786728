/** Ready-made charts: the usual chains of a kind of customer, every seat waiting for its person. */
import {
  type DecisionChain,
  emptyChain,
  type IsoDateTime,
  type Person,
  type PersonId,
  type Rib,
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

/** A chart as a template of the team's own: its chains and seats, titles and roles; not its target, nobody's name, nothing known of anyone. */
export function templateOf(chain: DecisionChain, language: Language, newId: NewId, now: IsoDateTime): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const ribs = chain.ribs.map(
    (rib): Rib => ({
      id: newId('rib'),
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
    }),
  );
  return { ...emptyChain(newId('chart'), now), title: chain.title, target: targets[language], ribs, people };
}
