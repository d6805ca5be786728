/** People carried from one place to another whole: copied, or cut and pasted. */
import {
  type Assessment,
  type DecisionChain,
  type Edit,
  notAssessed,
  type Person,
  type PersonId,
  type Seat,
} from '../chain.ts';
import { assessmentOf, personById } from '../seats.ts';
import { topRankOf } from '../topTen.ts';
import { addPeople } from './people.ts';
import { insertAtRank } from './rank.ts';

/** What goes along with a person: what is known of them, and when they were cut, the rank the team had given. */
export type Carried = { readonly person: Person; readonly assessment: Assessment; readonly rank?: number | undefined };

/** A person as a copy carries them: a human of their own, no second seat of the one copied. */
export function carriedOf(chain: DecisionChain, id: PersonId): Carried | undefined {
  const person = personById(chain, id);
  return person && { person: { ...person, sameAs: null }, assessment: assessmentOf(chain, id) };
}

/** The same with the rank of a chosen list, which follows a person who is cut and pasted; by position nobody has one. */
export function cutOf(chain: DecisionChain, id: PersonId): Carried | undefined {
  const carried = carriedOf(chain, id);
  return carried && chain.topTen.by === 'choice' ? { ...carried, rank: topRankOf(chain, id) } : carried;
}

/** As the chart at a glance shows them: name, title and whether the seat is only known; nothing the team has judged. */
export function withoutAssessment({ person, rank }: Carried): Carried {
  const { name, jobTitle, placeholder, sameAs } = person;
  return {
    person: { name, jobTitle, ...(placeholder !== undefined && { placeholder }), sameAs },
    assessment: notAssessed,
    rank,
  };
}

/** Whether anything is known of them beyond that. */
export function isAssessed({ person, assessment }: Carried): boolean {
  const { name: _, jobTitle: __, placeholder: ___, sameAs: ____, ...more } = person;
  const levels = Object.values(assessment.competitorLevels ?? {});
  return [...Object.values({ ...assessment, competitorLevels: null }), ...Object.values(more), ...levels].some(Boolean);
}

/** From another chart, without the levels of competitors that this one does not have. */
function knownHere(assessment: Assessment, { competitors }: DecisionChain): Assessment {
  if (!assessment.competitorLevels) return assessment;
  const here = Object.entries(assessment.competitorLevels).filter(([id]) => competitors.some((each) => each.id === id));
  return { ...assessment, competitorLevels: Object.fromEntries(here) };
}

/** Seats carried people under new ids, in the order given; ranks are taken up again from the best on. */
export function addCarried(people: readonly (Carried & { readonly id: PersonId })[], seat: Seat): Edit {
  return (chain) => {
    const added = addPeople(
      people.map(({ id, person }) => [id, person] as const),
      seat,
    )(chain);
    if (added === chain) return chain;
    const newcomers = people.filter(({ id }) => !personById(chain, id));
    const known = Object.fromEntries(newcomers.map(({ id, assessment }) => [id, knownHere(assessment, chain)]));
    const whole = { ...added, assessments: { ...added.assessments, ...known } };
    return newcomers
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .reduce((current, { id, rank }) => (rank === undefined ? current : insertAtRank(id, rank)(current)), whole);
  };
}
