/** The sizes a fishbone is drawn in (design.md §2 Type, §3 Presets). All in the unit of the frame. */

export type Density = 'compact' | 'standard' | 'detailed';

export type CardStyle = {
  readonly width: number;
  readonly border: number;
  readonly radius: number;
  readonly padX: number;
  readonly padY: number;
  /** Width of the red tab. */
  readonly tab: number;
  readonly rankSize: number;
  readonly glyph: number;
  readonly nameSize: number;
  readonly nameLine: number;
  readonly titleSize: number;
  readonly titleLine: number;
  readonly metaSize: number;
  readonly metaLine: number;
  /** Height of the level strip on compact cards. */
  readonly strip: number;
};

export type FishStyle = {
  readonly card: CardStyle;
  /** κ: how far a rib leans back for one unit of height. */
  readonly slope: number;
  readonly taper: number;
  /** From the spine to the nearest card. */
  readonly firstGap: number;
  readonly rowGapLeast: number;
  readonly rowGapMost: number;
  /** Least space between the people of neighbouring ribs. */
  readonly gutter: number;
  readonly lead: number;
  readonly labelHeight: number;
  readonly labelSize: number;
  readonly labelOverhang: number;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly targetSize: number;
  readonly targetCaption: number;
  readonly jointRadius: number;
  readonly ribWidth: number;
  readonly twigWidth: number;
  readonly spineTail: number;
  readonly spineHead: number;
  readonly fin: number;
  /** More people than this on one rib sit on both sides of it. */
  readonly oneSidedMost: number;
};

export const editorStyle: FishStyle = {
  card: {
    width: 172,
    border: 1,
    radius: 3,
    padX: 8,
    padY: 4,
    tab: 21,
    rankSize: 13,
    glyph: 14,
    nameSize: 14,
    nameLine: 18,
    titleSize: 12,
    titleLine: 15,
    metaSize: 11,
    metaLine: 14,
    strip: 4,
  },
  slope: 0.48,
  taper: 0.5,
  firstGap: 18,
  rowGapLeast: 5,
  rowGapMost: 10,
  gutter: 14,
  lead: 22,
  labelHeight: 23,
  labelSize: 13,
  labelOverhang: 6,
  headWidth: 168,
  headHeight: 150,
  targetSize: 16,
  targetCaption: 11,
  jointRadius: 11,
  ribWidth: 2,
  twigWidth: 1.4,
  spineTail: 3,
  spineHead: 8,
  fin: 15,
  oneSidedMost: 5,
};

const editorCompactStyle: FishStyle = {
  ...editorStyle,
  card: { ...editorStyle.card, width: 124, padX: 6, tab: 19, rankSize: 12 },
  slope: 0.43,
  taper: 0.4,
  firstGap: 17,
  gutter: 8,
};

const editorDetailedStyle: FishStyle = { ...editorStyle, card: { ...editorStyle.card, width: 196 } };

const editorStyles: Readonly<Record<Density, FishStyle>> = {
  compact: editorCompactStyle,
  standard: editorStyle,
  detailed: editorDetailedStyle,
};

/** The editor's sizes for a density. English words are longer than Chinese ones, so its cards are wider. */
export function editorStyleFor(density: Density, isEnglish: boolean): FishStyle {
  return isEnglish ? englishStyles[density] : editorStyles[density];
}

const englishStyles: Readonly<Record<Density, FishStyle>> = {
  compact: widened(editorCompactStyle, 12),
  standard: widened(editorStyle, 22),
  detailed: widened(editorDetailedStyle, 22),
};

function widened(style: FishStyle, by: number): FishStyle {
  return { ...style, card: { ...style.card, width: style.card.width + by } };
}

export const presentationStyle: FishStyle = {
  ...editorStyle,
  card: {
    width: 214,
    border: 1.25,
    radius: 3,
    padX: 10,
    padY: 5,
    tab: 27,
    rankSize: 16,
    glyph: 18,
    nameSize: 18,
    nameLine: 22,
    titleSize: 14,
    titleLine: 18,
    metaSize: 12,
    metaLine: 15,
    strip: 4,
  },
  slope: 0.46,
  taper: 0.45,
  firstGap: 21,
  rowGapMost: 16,
  gutter: 16,
  lead: 26,
  labelHeight: 28,
  labelSize: 16,
  labelOverhang: 8,
  headWidth: 204,
  headHeight: 178,
  targetSize: 20,
  targetCaption: 13,
  jointRadius: 14,
  ribWidth: 2.4,
  twigWidth: 1.6,
  spineTail: 4,
  spineHead: 10,
  fin: 20,
};

/** 1920 units = 13.333 in, so 2 units = 1 pt. */
export const exportStandardStyle: FishStyle = {
  ...editorStyle,
  card: {
    width: 298,
    border: 2,
    radius: 4,
    padX: 13,
    padY: 7,
    tab: 36,
    rankSize: 21,
    glyph: 24,
    nameSize: 25,
    nameLine: 30,
    titleSize: 19,
    titleLine: 25,
    metaSize: 17,
    metaLine: 21,
    strip: 6,
  },
  slope: 0.5,
  taper: 0.45,
  firstGap: 32,
  rowGapLeast: 9,
  rowGapMost: 22,
  gutter: 30,
  lead: 34,
  labelHeight: 42,
  labelSize: 24,
  labelOverhang: 8,
  headWidth: 262,
  headHeight: 250,
  targetSize: 29,
  targetCaption: 19,
  jointRadius: 18,
  ribWidth: 3,
  twigWidth: 2,
  spineTail: 5,
  spineHead: 14,
  fin: 26,
};

export const exportCompactStyle: FishStyle = {
  ...exportStandardStyle,
  card: {
    width: 170,
    border: 1.5,
    radius: 3,
    padX: 8,
    padY: 5,
    tab: 27,
    rankSize: 18,
    glyph: 18,
    nameSize: 20,
    nameLine: 25,
    titleSize: 17,
    titleLine: 22,
    metaSize: 15,
    metaLine: 19,
    strip: 5,
  },
  slope: 0.43,
  taper: 0.4,
  firstGap: 28,
  rowGapLeast: 7,
  rowGapMost: 20,
  gutter: 10,
  lead: 28,
  labelHeight: 36,
  labelSize: 20,
  headWidth: 216,
  headHeight: 220,
  targetSize: 23,
  targetCaption: 17,
  jointRadius: 15,
  ribWidth: 2.5,
  twigWidth: 1.8,
  spineTail: 4,
  spineHead: 12,
  fin: 22,
};
