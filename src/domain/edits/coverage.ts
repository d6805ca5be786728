/** What the team types in the coverage view, and what of it goes to people and plan. */
import type {
  CoverageItem,
  CoverageLevel,
  DecisionChain,
  Edit,
  PersonId,
  PlanItem,
  RibAnalysis,
  RibId,
} from '../chain.ts';
import { type Cell, coverageOf } from '../coverage.ts';
import { isOpen, planOf } from '../plan.ts';
import { type Grade, levelNumber } from '../scales.ts';
import { assessmentOf, ribById } from '../seats.ts';
import { boardPeople, stavesOf } from '../shortBoards.ts';
import { assess } from './assess.ts';
import { differs, isSame, withList } from './change.ts';
import { changePerson } from './people.ts';

/** The chart's own rows; none = the built-in six again. */
export function setCoverageLevels(levels: readonly CoverageLevel[]): Edit {
  return (chain) => (isSame(chain.coverageLevels ?? [], levels) ? chain : withList(chain, 'coverageLevels', levels));
}

export function addCoverage(item: CoverageItem): Edit {
  return (chain) =>
    chain.coverage.some((each) => each.id === item.id) ? chain : { ...chain, coverage: [...chain.coverage, item] };
}

export function changeCoverage(id: string, change: Partial<Omit<CoverageItem, 'id'>>): Edit {
  return (chain) =>
    chain.coverage.some((each) => each.id === id && differs(each, change))
      ? { ...chain, coverage: chain.coverage.map((each) => (each.id === id ? { ...each, ...change } : each)) }
      : chain;
}

export function removeCoverage(id: string): Edit {
  return (chain) =>
    chain.coverage.some((each) => each.id === id)
      ? { ...chain, coverage: chain.coverage.filter((each) => each.id !== id) }
      : chain;
}

/** What is said of a cell, in place of what its id said before; with nothing left to say it goes. */
export function putCoverage(item: CoverageItem): Edit {
  return (chain) => {
    const isEmpty = [item.note, item.primaryOwner, item.secondaryOwner].every((text) => text.trim() === '');
    if (isEmpty) return removeCoverage(item.id)(chain);
    const { id, ...change } = item;
    return chain.coverage.some((each) => each.id === id) ? changeCoverage(id, change)(chain) : addCoverage(item)(chain);
  };
}

const nothingSaid = { customer: '', rival: '', ours: '', goal: '', owner: '' };

/** What the team says of a chain; with nothing left to say it goes. */
export function analyseRib(ribId: RibId, change: Partial<Omit<RibAnalysis, 'ribId'>>): Edit {
  return (chain) => {
    const list = chain.coverageAnalysis ?? [];
    const known = list.find((each) => each.ribId === ribId);
    const old = known ?? { ribId, ...nothingSaid };
    if (!ribById(chain, ribId) || !differs<RibAnalysis>(old, change)) return chain;
    const next: RibAnalysis = { ...old, ...change };
    const isEmpty = Object.keys(nothingSaid).every((key) => !next[key as keyof RibAnalysis]?.trim());
    const others = (each: RibAnalysis) => (each.ribId !== ribId ? [each] : isEmpty ? [] : [next]);
    return withList(chain, 'coverageAnalysis', known || isEmpty ? list.flatMap(others) : [...list, next]);
  };
}

/** The cell's first owner becomes the first owner of those in it who have none. */
export function handDownOwner(levelId: string, relation: Cell['relation']): Edit {
  return (chain) => {
    const cell = coverageOf(chain).rows.find(({ level }) => level.id === levelId)?.[relation];
    const [owner] = cell?.firstOwners ?? [];
    return cell && owner ? assess(cell.ownerless, { primaryOwner: owner })(chain) : chain;
  };
}

/** Grades as proposed and confirmed, in one step. */
export function giveGrades(grades: readonly { readonly personId: PersonId; readonly grade: Grade }[]): Edit {
  return (chain) => grades.reduce((current, { personId, grade }) => changePerson(personId, { grade })(current), chain);
}

/**
 * A plan row for the short board of a chain, with the goal and owner of the analysis: about its least known person
 * who has no open row yet. Everybody has one: nothing to add.
 */
export function planShortBoard(ribId: RibId, planId: string): Edit {
  return (chain) => {
    const stave = stavesOf(chain).find((each) => each.ribId === ribId);
    const levelAt = (id: PersonId) => {
      const { level } = assessmentOf(chain, id);
      return level === null ? -1 : levelNumber(level);
    };
    const asked = stave ? boardPeople(chain, stave) : [];
    const waiting = asked.filter((id) => !planOf(chain, id).some(isOpen));
    const [personId] = waiting.sort((a, b) => levelAt(a) - levelAt(b));
    if (!stave || !personId || chain.plan.some(({ id }) => id === planId)) return chain;
    return { ...chain, plan: [...chain.plan, rowOf(chain, planId, personId, stave.short === 'rival', ribId)] };
  };
}

function rowOf(chain: DecisionChain, id: string, personId: PersonId, isRace: boolean, ribId: RibId): PlanItem {
  const said = chain.coverageAnalysis?.find((each) => each.ribId === ribId);
  return {
    id,
    personId,
    goalKinds: isRace ? ['competition'] : [],
    goal: said?.goal ?? '',
    strategy: '',
    viaPersonIds: [],
    owner: said?.owner.trim() || (assessmentOf(chain, personId).primaryOwner ?? ''),
    due: null,
    status: 'planned',
    progress: '',
  };
}
