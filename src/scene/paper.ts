/** The sheets pages are made for. One unit is 1/144 inch, so 2 units are 1 pt (design.md §2 Type). */

export const papers = ['16:9', '4:3', 'A4', 'A3'] as const;
export type Paper = (typeof papers)[number];

export const unitsPerInch = 144;
export const unitsPerPoint = 2;

export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** How much larger than on a slide everything is drawn. */
  readonly scale: number;
  /** False: the sheet is the free part of somebody's slide, which has its own title and margins. */
  readonly hasTitle: boolean;
};

/** The free part of somebody's slide, in units. */
export type Area = { readonly width: number; readonly height: number };

const millimetre = unitsPerInch / 25.4;

/** The slide sizes are PowerPoint's own: 13.333 × 7.5 in and 10 × 7.5 in. Paper lies on its side. */
export const sheets: Readonly<Record<Paper, Sheet>> = {
  '16:9': { width: 1920, height: 1080, margin: 64, scale: 1, hasTitle: true },
  '4:3': { width: 1440, height: 1080, margin: 56, scale: 1, hasTitle: true },
  A4: { width: 297 * millimetre, height: 210 * millimetre, margin: 64, scale: 1, hasTitle: true },
  A3: { width: 420 * millimetre, height: 297 * millimetre, margin: 84, scale: 1.3, hasTitle: true },
};

/** What a slide of our own has room for: on a larger one everything is drawn larger, on a smaller one nothing smaller. */
const usual: Area = { width: 1792, height: 850 };

export function areaSheet(area: Area): Sheet {
  const scale = Math.max(1, Math.min(area.width / usual.width, area.height / usual.height));
  return { ...area, margin: 0, scale, hasTitle: false };
}

/** Below this a name or a job title is not drawn: 10 pt and 8.5 pt (design.md §2). */
export const nameFloor = 20;
export const titleFloor = 17;

/** On one page for all a job title may be as small as this, in pt; the first is the floor elsewhere. */
export const onePageFloors = [8.5, 7, 6, 5] as const;
export type OnePageFloor = (typeof onePageFloors)[number];
export const usualOnePageFloor: OnePageFloor = 6;
