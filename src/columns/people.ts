/** People as what a cell holds: found by name, or by name and job title, and said the same way. */
import type { DecisionChain, Person, PersonId } from '../domain/chain.ts';
import { allPersonIds, identityOf, personById } from '../domain/seats.ts';
import type { Choice } from './cell.ts';
import { keyOf } from './readScale.ts';

/** The name; of somebody unknown the job title. */
export function personSaid(chain: DecisionChain, id: string): string {
  const person = personById(chain, id as PersonId);
  return person ? person.name.trim() || person.jobTitle.trim() : '';
}

/** Everybody once, chains in their order, then the tray. */
export function peopleChoices(chain: DecisionChain): Choice[] {
  return humansOf(chain).map(([id, { name, jobTitle }]) => ({
    key: '',
    value: id,
    label: name.trim() || jobTitle.trim(),
    note: name.trim() === '' ? '' : jobTitle.trim(),
    match: [name.toLowerCase(), jobTitle.toLowerCase()],
  }));
}

/** "王明远", "王明远 CEO", "CEO 王明远", "王明远（CEO）"; a job title alone finds its only holder. Null: nobody, or several. */
export function readPerson(chain: DecisionChain, text: string): PersonId | null {
  const said = keyOf(text);
  if (said === '') return null;
  const humans = humansOf(chain);
  const bare = said.replace(/[()（）/／,，]/gu, '');
  const sole = (found: readonly (readonly [PersonId, Person])[]) =>
    found.length === 1 ? (found[0]?.[0] ?? null) : null;
  const both = humans.filter(([, { name, jobTitle }]) => {
    const [who, what] = [keyOf(name), keyOf(jobTitle).replace(/[()（）/／,，]/gu, '')];
    return who !== '' && what !== '' && (bare === who + what || bare === what + who);
  });
  if (both.length > 0) return both[0]?.[0] ?? null;
  const named = humans.filter(([, { name }]) => keyOf(name) === said);
  if (named.length > 0) return sole(named);
  return sole(humans.filter(([, { jobTitle }]) => keyOf(jobTitle) === said));
}

function humansOf(chain: DecisionChain): (readonly [PersonId, Person])[] {
  return allPersonIds(chain).flatMap((id) => {
    const person = personById(chain, id);
    return person && identityOf(chain, id) === id ? [[id, person] as const] : [];
  });
}
