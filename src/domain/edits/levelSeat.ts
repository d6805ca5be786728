/** 待识别 at a level of the customer that nobody on the chart is at: the seat is known, the person is not yet. */
import type { CoverageLevel, DecisionChain, Edit, Person, PersonId, Rib, RibId } from '../chain.ts';
import { coverageLevelsOf, isOutside, levelOf } from '../coverage.ts';
import { freeId } from '../freeId.ts';
import { type RibKind, ribKinds } from '../scales.ts';
import { personById, ribById } from '../seats.ts';
import { addPeople } from './people.ts';
import { addRib } from './ribs.ts';

/**
 * Seats somebody to be identified where the level's row takes them: farthest out on a chain that fits, else on a new one,
 * outermost, that is called like the level. `title`: what the level is called.
 */
export function addLevelSeat(levelId: string, title: string): Edit {
  return (chain) => {
    const place = levelSeat(chain, levelId, title);
    if (!place) return chain;
    const { rib, person } = place;
    const whole = ribById(chain, rib.id) ? chain : addRib(rib, chain.ribs.length)(chain);
    const id = freeId<PersonId>(`person:${idPart(levelId)}`, (each) => personById(chain, each) !== undefined);
    return addPeople([[id, person]], { ribId: rib.id, place: rib.personIds.length })(whole);
  };
}

/** Whether anybody can be put into the level's row: not where a row above it takes everybody. */
export function hasLevelSeat(chain: DecisionChain, levelId: string): boolean {
  return levelSeat(chain, levelId, '') !== undefined;
}

function levelSeat(chain: DecisionChain, levelId: string, title: string): { rib: Rib; person: Person } | undefined {
  const levels = coverageLevelsOf(chain);
  const level = levels.find(({ id }) => id === levelId);
  if (!level) return undefined;
  const titles = [title, ...level.titleWords.slice(0, 1)];
  const [grade] = level.grades;
  const usual: RibKind = grade === 'board' ? 'board' : grade === 'executive' ? 'management' : 'department';
  const usualFirst = (ribs: readonly Rib[]) => [
    ...ribs.filter(({ kind }) => kind === usual),
    ...ribs.filter(({ kind }) => kind !== usual),
  ];
  return [...usualFirst(chain.ribs), ...usualFirst(newRibs(chain, level, title))]
    .filter((rib) => !isOutside(rib))
    .flatMap((rib) =>
      titles.map((jobTitle) => ({
        rib,
        person: { name: '', jobTitle, placeholder: true, ...(grade && { grade }) },
      })),
    )
    .find(({ rib, person }) => levelOf(levels, person, rib) === level);
}

function newRibs(chain: DecisionChain, level: CoverageLevel, name: string): Rib[] {
  const id = freeId<RibId>(`rib:${idPart(level.id)}`, (each) => ribById(chain, each) !== undefined);
  return ribKinds.map((kind) => ({ id, name, kind, personIds: [] }));
}

/** As much of a level's id as leaves an id made of it within its limit. */
function idPart(levelId: string): string {
  return levelId.slice(0, 150);
}
