/** The tags on a card's edges, and what they take of the room around it. */
import { comma } from '../../columns/parts.ts';
import { levelNumber } from '../../domain/scales.ts';
import type { CardStyle } from '../../layout/style.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import type { Shape } from '../shapes.ts';
import type { CardChange } from './cardChange.ts';
import { type Tag, tag, tagHeight } from './tag.ts';

export type TagLook = { readonly style: CardStyle; readonly language: Language; readonly isAssessed: boolean };

export type CardTags = {
  /** How far they stand out over and under the card. */
  readonly above: number;
  readonly below: number;
  /** On a card at the origin, no narrower than its style says. */
  readonly draw: (box: { readonly w: number; readonly h: number }) => Shape[];
};

/** By how much somebody's level has risen or fallen. */
export function stepTag({ level }: CardChange, { style, isAssessed }: TagLook): Tag | undefined {
  if (!isAssessed || !level?.from || !level.to) return undefined;
  const by = levelNumber(level.to) - levelNumber(level.from);
  return by > 0 ? tag(`▲${by}`, 'ink', style) : tag(`▼${-by}`, 'amber', style);
}

/** `moveText`: from which chain, from which place, where no arrow tells. */
export function cardTags(change: CardChange, moveText: string, look: TagLook): CardTags {
  const { style, language } = look;
  const words = compareWords[language];
  const height = tagHeight(style);
  const left = style.tab * 0.4;
  const isGone = change.marks.includes('gone');
  const mark = isGone ? 'gone' : change.marks.includes('new') ? 'new' : undefined;
  const corner = mark && tag(words.mark[mark], 'ink', style);
  const room = style.width - left;
  const moved = isGone || !moveText ? undefined : tag(moveText, 'plain', style, room - (corner ? corner.width + 4 : 0));
  const step = isGone ? undefined : stepTag(change, look);
  const said = change.said.map((each) => words.said[each]).join(comma[language]);
  const facts = isGone || !said ? undefined : tag(said, 'plain', style, room - (step ? step.width + 4 : 0));
  const over = (each: Tag) => height * 0.34 - each.height;
  // The level's strip ends where a step begins; other facts stand under it.
  const under = { step: height * 0.5, facts: height * 0.2 };
  return {
    above: Math.max(0, ...[corner, moved].map((each) => (each ? -over(each) : 0))),
    below: Math.max(0, step ? step.height - under.step : 0, facts ? facts.height - under.facts : 0),
    draw: ({ w, h }) => [
      ...(corner?.draw(w - corner.width, over(corner)) ?? []),
      ...(moved?.draw(left, over(moved)) ?? []),
      ...(step?.draw(w - step.width + style.border * 2, h - under.step) ?? []),
      ...(facts?.draw(left, h - under.facts) ?? []),
    ],
  };
}
