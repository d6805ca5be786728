/** A chart's shape, small enough to lie beside its name on the shelf: a text per chain, a letter per person. */
import { type DecisionChain, emptyChain, type Person, type PersonId, type Rib } from '../domain/chain.ts';
import { topTen } from '../domain/topTen.ts';

/** "r" for a person of the top ten, "o" for the others; chains by nearness to the target, people to the spine. */
export type Sketch = readonly string[];

const ribsMost = 40;
const peopleMost = 20;

/** Longer charts are cut: at the size of a thumbnail nobody can tell. */
export function sketchOf(chain: DecisionChain): Sketch {
  const red = new Set<PersonId>(topTen(chain));
  return chain.ribs.slice(0, ribsMost).map((rib) =>
    rib.personIds
      .slice(0, peopleMost)
      .map((id) => (red.has(id) ? 'r' : 'o'))
      .join(''),
  );
}

/** A chain of that shape and of nothing else, to be drawn. */
export function chainOfSketch(sketch: Sketch): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const red: PersonId[] = [];
  const ribs = sketch.map(
    (letters, index): Rib => ({
      id: `rib:${index}`,
      name: '',
      kind: 'other',
      personIds: [...letters].map((letter, place) => {
        const id: PersonId = `person:${index}-${place}`;
        people[id] = { name: '', jobTitle: '' };
        if (letter === 'r') red.push(id);
        return id;
      }),
    }),
  );
  return { ...emptyChain('chart:sketch', ''), ribs, people, topTen: { by: 'choice', personIds: red.slice(0, 10) } };
}

/** Whether a value from the storage is a sketch this program can draw. */
export function isSketch(value: unknown): value is Sketch {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
