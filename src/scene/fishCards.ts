/** Who is on the cards of a fitted chart, how the cards look, and which marks each page shows. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { rivalLevelOf } from '../domain/rows.ts';
import { levelNumber, type Role, roleLetter } from '../domain/scales.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import { isOtherTopSeat, rankOf } from '../domain/topTen.ts';
import type { Measure } from '../layout/measure.ts';
import type { PersonShape } from '../layout/shapes.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import { type CardLook, type CardPerson, hasRoomForRole } from './card.ts';
import type { FishFit } from './fishFit.ts';
import type { LegendFacts } from './legend.ts';
import type { FishPart } from './partLayouts.ts';

export type Cards = { readonly look: CardLook; readonly who: (id: PersonId) => CardPerson };

type CardOptions = { readonly language: Language; readonly measure: Measure; readonly isAssessed: boolean };

export function peopleOf(part: FishPart): PersonShape[] {
  return part.fishbone.ribs.flatMap((rib) => rib.people);
}

export function cardsOf(chain: DecisionChain, fit: FishFit, options: CardOptions): Cards {
  const { language, measure, isAssessed } = options;
  const known = new Map<PersonId, CardPerson>();
  const who = (id: PersonId): CardPerson => {
    const person = known.get(id) ?? cardPerson(chain, id);
    known.set(id, person);
    return person;
  };
  const { style, density } = fit.look;
  const shapes = isAssessed && density === 'standard' ? fit.parts.flatMap(peopleOf) : [];
  const words = scaleWords[language];
  const holders = shapes.flatMap(({ box, id }) => {
    const { role } = who(id).person;
    return role ? [{ box, id, role }] : [];
  });
  const lookWith = (names: Readonly<Record<Role, string>>, hasShortLevels: boolean): CardLook => ({
    style: style.card,
    density,
    language,
    measure,
    isAssessed,
    hasShortLevels,
    roleTexts: new Map(holders.map(({ role }) => [role, names[role]])),
  });
  const hasRoom = (look: CardLook) =>
    holders.every(({ box, id, role }) => hasRoomForRole(box, who(id), look.roleTexts.get(role) ?? '', look));
  // All cards of a document call roles by the same words: the longest that fit on every one, at last by letters.
  const looks = [lookWith(words.role, false), lookWith(words.role, true), lookWith(words.roleShort, true)];
  return { who, look: looks.find(hasRoom) ?? lookWith(roleLetter, false) };
}

/** Somebody as a card shows them. */
export function cardPerson(chain: DecisionChain, id: PersonId): CardPerson {
  const known = assessmentOf(chain, id);
  return {
    person: personById(chain, id) ?? { name: '', jobTitle: '' },
    known,
    rank: rankOf(chain, id),
    isOtherSeat: isOtherTopSeat(chain, id),
    rivalLevel: rivalLevelOf(chain, known),
  };
}

/** For each page what its cards show. */
export function legendFacts(fit: FishFit, cards: Cards, options: CardOptions): LegendFacts[] {
  return fit.parts.map((part) => factsOf([part], cards, options));
}

/** What the cards of these pages show between them. */
export function factsOf(
  parts: readonly FishPart[],
  { who, look }: Cards,
  { language, isAssessed }: CardOptions,
): LegendFacts {
  const people = parts.flatMap(peopleOf).map(({ id }) => who(id));
  const assessed = isAssessed ? people : [];
  const shown = new Set(assessed.map(({ person }) => person.role));
  return {
    language,
    hasTop: people.some(({ rank }) => rank !== undefined),
    hasRibs: parts.some((part) => part.ribs.length > 0),
    stances: new Set(assessed.map(({ known }) => known.stance)),
    hasLevels: assessed.some(({ known }) => known.level !== null && levelNumber(known.level) > 0),
    hasShortLevels: look.hasShortLevels,
    roleTexts: new Map([...look.roleTexts].filter(([role]) => shown.has(role))),
    hasCoach: assessed.some(({ person }) => person.coach),
    hasHidden: people.some(({ person }) => person.hidden),
    hasGuess: people.some(({ known }) => known.confidence === 'guess'),
    hasRivals: assessed.some(({ rivalLevel }) => rivalLevel !== null && levelNumber(rivalLevel) > 0),
  };
}
