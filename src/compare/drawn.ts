/** The three pictures of a comparison in a room of some size: laid out once, the states drawn when they are first wanted. */
import type { PersonId } from '../domain/chain.ts';
import { underLaterIds } from '../domain/compare/matching.ts';
import type { Comparison } from '../domain/compare/sides.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import { type Box, unionOf } from '../layout/shapes.ts';
import { editorStyleFor, type FishStyle } from '../layout/style.ts';
import { cardChanges } from '../scene/compare/cardChange.ts';
import { boundsWithTags, type CompareFit, compareFit, type Stage } from '../scene/compare/compareFit.ts';
import { type ComparePicture, changesPicture, statePicture, tagsOfChanges } from '../scene/compare/comparePicture.ts';
import { onBonesOf } from '../scene/compare/earlier.ts';
import { color } from '../scene/tokens.ts';
import { fishTexts } from '../words/fish.ts';
import type { Language } from '../words/language.ts';

export type Drawn = {
  readonly fit: CompareFit;
  readonly bounds: Box;
  readonly both: ComparePicture;
  readonly before: () => ComparePicture;
  readonly after: () => ComparePicture;
};

/** Cards close together, as in the mock; between rows there is room for the tags. */
function screenStyles(language: Language): readonly [FishStyle, ...FishStyle[]] {
  const compact = editorStyleFor('compact', language === 'en');
  const usual = { ...compact, slope: 0.4, rowGapLeast: 8, rowGapMost: 16 };
  const withWidth = (width: number, gutter: number): FishStyle => ({
    ...usual,
    gutter,
    card: { ...compact.card, width, padY: 5 },
  });
  const [usualWidth, wide] = language === 'en' ? [116, 132] : [110, 124];
  const close = withWidth(usualWidth, 4);
  return [
    withWidth(usualWidth, 8),
    withWidth(wide, 6),
    { ...close, slope: 0.34, rowGapLeast: 6, firstGap: 14, card: { ...close.card, padY: 2 } },
  ];
}

/** Names alone may be smaller than names with titles; so small they are still read from a chair. */
const usualScales = [1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.86];
const nameScales = [...usualScales, 0.8, 0.74];
const scalesOf = (stage: Stage) => (stage === 'names' ? nameScales : usualScales);

export function drawnComparison(
  comparison: Comparison,
  room: { readonly w: number; readonly h: number },
  language: Language,
): Drawn {
  const { merged, before, after, matching } = comparison;
  const changes = cardChanges(merged);
  const styles = screenStyles(language);
  const texts = fishTexts(language);
  const margin = styles[0].card.nameSize * 3;
  const inner = { w: room.w - 16, h: Math.max(120, room.h - margin) };
  const options = { language, isAssessed: true, ground: color.canvas };
  const tagsOf = tagsOfChanges(merged, changes, options);
  const earlier = underLaterIds(before.state, after.state, matching);
  const measure = standardMeasure;
  const fit = compareFit(merged.chain, changes, inner, { styles, scalesOf, measure, texts, tagsOf, earlier });
  const { fishbone, scale } = fit;
  const isGone = (id: PersonId) => changes.get(id)?.marks.includes('gone') === true;
  const now = {
    ...fishbone,
    ribs: fishbone.ribs.map((rib) => ({ ...rib, people: rib.people.filter(({ id }) => !isGone(id)) })),
  };
  const frame = { width: inner.w / scale, height: inner.h / scale };
  const alone = () => {
    const { chain = earlier, extraOf } = fit.earlier ?? {};
    return layoutFishbone(chain, { style: fishbone.style, density: 'compact', frame, measure, texts, extraOf });
  };
  return {
    fit,
    bounds: centred(unionOf([boundsWithTags(fishbone)]), room, scale),
    both: changesPicture(merged, changes, fit, options),
    before: once(() => statePicture(earlier, onBonesOf(fishbone, alone()), options)),
    after: once(() => statePicture(after.state, now, options)),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The part of the layout's plane that fills the room, the picture in its middle. */
function centred(bounds: Box, room: { readonly w: number; readonly h: number }, scale: number): Box {
  const w = Math.max(bounds.w, room.w / scale);
  const h = Math.max(bounds.h, room.h / scale);
  return { x: bounds.x - (w - bounds.w) / 2, y: bounds.y - (h - bounds.h) / 2, w, h };
}
