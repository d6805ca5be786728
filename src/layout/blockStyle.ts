import type { FishStyle } from './style.ts';

/** Each person one line high: a name or a block, no title and no marks (design-2 §0). One unit is 1 px on screen. */
export function blockStyleFor(isEnglish: boolean): FishStyle {
  return {
    card: {
      width: isEnglish ? 82 : 68,
      border: 0,
      radius: 1,
      padX: 4,
      padY: 0,
      tab: 0,
      rankSize: 0,
      // Nothing stands beside the name, and the gap before a mark is 3.
      glyph: -3,
      nameSize: 11,
      nameLine: 16,
      titleSize: 0,
      titleLine: 0,
      metaSize: 0,
      metaLine: 0,
      strip: 0,
    },
    slope: 0.44,
    taper: 0.35,
    firstGap: 17,
    rowGapLeast: 4,
    rowGapMost: 6,
    gutter: 10,
    lead: 24,
    labelHeight: 19,
    labelSize: 12,
    labelOverhang: 7,
    headWidth: 116,
    headHeight: 112,
    targetSize: 13,
    targetCaption: 9,
    jointRadius: 9,
    ribWidth: 1.6,
    twigWidth: 1,
    spineTail: 2.5,
    spineHead: 4,
    fin: 9,
    oneSidedMost: 9,
  };
}
