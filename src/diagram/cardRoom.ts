/** The room for text on cards seen from some way off. */
import type { DecisionChain, Person } from '../domain/chain.ts';
import { hasName, personById } from '../domain/seats.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import type { CardData } from './PersonCard.tsx';
import { sightAt } from './sight.ts';
import { type CardSize, type CardText, cardSize } from './sightText.ts';

/** px, borders included; with card.css. The coach's seal stands beside the job title, so that the name has its whole line. */
export const middle = { padding: 16, rank: 25, mark: 18, gap: 5, seal: 23, above: 8, strip: 9 } as const;
export const narrow = { ...middle, padding: 12, rank: 20, mark: 14, gap: 3, seal: 18 } as const;
const far = { padding: 14, rank: 27 } as const;

type Card = Pick<CardData, 'person' | 'rank' | 'density' | 'language'>;

export function middleText({ person, rank, density, language }: Card, name: string, w: number, h: number): CardText {
  const isNarrow = density === 'compact';
  const size = isNarrow ? narrow : middle;
  const width = w - size.padding - (rank === undefined ? 0 : size.rank);
  const mark = size.mark + size.gap;
  const seal = person.coach ? size.seal : 0;
  const nameWidth = width - mark - (hasName(person) ? 0 : mark);
  return {
    name,
    title: person.jobTitle.trim() || fishWords[language].missingTitle,
    nameWidth,
    // Stance and seal then stand beside the level.
    aloneWidth: nameWidth + mark,
    titleWidth: width - seal,
    height: h - size.above - size.strip,
  };
}

export function farText({ rank }: Card, name: string, w: number, h: number): CardText {
  const width = w - far.padding - (rank === undefined ? 0 : far.rank);
  // Within the border.
  return { name, title: '', nameWidth: width, aloneWidth: width, titleWidth: width, height: h - 3 };
}

/** The sizes in which all cards of this picture are set for a step of zoom. */
export function sizesFor(
  chain: Pick<DecisionChain, 'people'>,
  fishbone: Fishbone,
  step: number,
  language: Language,
): CardSize {
  const sight = sightAt(step);
  const { density } = fishbone;
  const textOf = sight === 'middle' ? middleText : farText;
  const people = sight === 'near' || sight === 'crowd' ? [] : fishbone.ribs.flatMap((rib) => rib.people);
  const texts = people.map(({ id, rank, nameLines, box }) => {
    const person = personById(chain, id) ?? nobody;
    const name = hasName(person) ? person.name.trim() : nameLines.join(' ');
    const asked = [sight, density, language, rank, box.w, box.h, name].join('\n');
    const last = lastText.get(person);
    if (last?.asked === asked) return last.text;
    const text = textOf({ person, rank, density, language }, name, box.w, box.h);
    lastText.set(person, { asked, text });
    return text;
  });
  return cardSize(texts, step);
}

const nobody: Person = { name: '', jobTitle: '' };
/** The same text as long as it is, so that what has been found of it need not be found again. */
const lastText = new WeakMap<Person, { readonly asked: string; readonly text: CardText }>();
