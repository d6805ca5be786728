/** Charts to begin from: chains in order of nearness, seats with their titles and roles, nobody in them yet. */
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
import { type TemplateKey, templateShapes, templateWords } from './templateWords.ts';

/**
 * A new chart from a template: every seat is a placeholder (待识别) with a job title and a role, the target is a plain
 * sentence to type over, no check finds an error (method.md §8). A new value with new ids every time.
 */
export function templateChain(key: TemplateKey, language: Language, newId: NewId, now: IsoDateTime): DecisionChain {
  const words = templateWords[language];
  const people: Record<PersonId, Person> = {};
  const ribs = words.texts[key].chains.map(([name, jobTitles], index): Rib => {
    const [kind, roles] = templateShapes[key][index] ?? ['department', []];
    const personIds = jobTitles.map((jobTitle, seat) => {
      const id = newId('person');
      people[id] = { name: '', jobTitle, placeholder: true, role: roles[seat] ?? null };
      return id;
    });
    return { id: newId('rib'), name, kind, personIds };
  });
  return { ...emptyChain(newId('chart'), now), target: words.target, ribs, people };
}
