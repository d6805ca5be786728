/** The chart as pages: frame, fishbone, legend (mocks 02 and 03). */
import { seatedIds } from '../domain/seats.ts';
import type { Box } from '../layout/shapes.ts';
import { pageWords } from '../words/pages.ts';
import type { FishFit } from './fishFit.ts';
import { type FishPictures, fishPictures, legendGroup } from './fishPicture.ts';
import { type PageFrame, pageFrame } from './frame.ts';
import { overviewPicture, type PagePicture } from './overview.ts';
import type { Page } from './page.ts';
import type { FitNote } from './pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import { onePageFloors, usualOnePageFloor } from './paper.ts';

/** As many pages as it takes; `firstIndex` pages of the document stand before. */
export function fishbonePages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options, sheet, measure } = setting;
  const words = pageWords[options.language];
  const all = chain.ribs.length;
  const counts = words.counts(all, seatedIds(chain).length);
  const note = !options.hasFootnote
    ? ''
    : options.pages.includes('assessment') && options.depth !== 'chart'
      ? words.ruleNoteWithTable
      : words.ruleNote;
  const frameOf = (facts: readonly string[], index: number): PageFrame =>
    pageFrame(frameTexts(setting, words.fishbone, facts, note, firstIndex + index), sheet, measure);
  // The longer line decides how much room is left, so that the picture fits under either.
  const continued = [words.ribsOfAll(all, all, all), words.pageOf(all, all)];
  const { room } = frameOf(counts.length > continued.join('').length ? [counts] : continued, 0);
  const { pictures, fit, isLegendMissing = false, overviewLegend } = fittedPictures(setting, room);
  const facts = fit.look.density === 'compact' ? [counts] : [];
  const isSeveral = pictures.length > 1;
  const of = pictures.length + (isSeveral ? 1 : 0);
  const pageOf = (picture: PagePicture, shown: readonly string[], index: number): Page => ({
    kind: 'fishbone',
    width: sheet.width,
    height: sheet.height,
    title: pageTitle(setting, words.fishbone, index + 1, of),
    language: options.language,
    shapes: [...frameGroups(frameOf(shown, index), words.fishbone, setting), ...picture.shapes],
    connectors: picture.connectors,
    tableShapes: [],
  });
  const overview = () => {
    const shown = [counts, words.overview, words.pageOf(1, of)];
    const whole = frameOf(shown, 0).room;
    const under = overviewLegend ? overviewLegend.height + 10 * sheet.scale : 0;
    const picture = overviewPicture(chain, { ...whole, h: whole.h - under }, fit, options.language, measure);
    const drawn = overviewLegend?.draw(whole.x, whole.y + whole.h - overviewLegend.height) ?? [];
    const legend = legendGroup(drawn, options.language);
    return pageOf({ ...picture, shapes: [...picture.shapes, ...legend] }, shown, 0);
  };
  return {
    notes: [
      ...notesOf(setting, fit),
      ...(isLegendMissing ? [{ kind: 'legend-missing', pages: pictures.length } as const] : []),
    ],
    pages: [
      ...(isSeveral ? [overview()] : []),
      ...pictures.map((picture, index) => {
        const number = index + 1 + of - pictures.length;
        const numbers = picture.ribNumbers;
        const shown = numbers ? [words.ribsOfAll(...numbers, all), words.pageOf(number, of)] : facts;
        return pageOf(picture, shown, number - 1);
      }),
    ],
  };
}

/** A chart that would take more pages than this on a slide of somebody's stands on one, unless asked otherwise. */
const pagesOnArea = 2;

function fittedPictures({ chain, options, sheet, measure }: PageSetting, room: Box): FishPictures {
  const { language, depth, hasLegend, fit, onePageFloor = usualOnePageFloor } = options;
  const isAssessed = depth !== 'chart';
  const made = (onePage?: number) =>
    fishPictures(chain, room, { language, measure, isAssessed, hasLegend, scale: sheet.scale, onePage });
  const share = onePageFloor / onePageFloors[0];
  if (fit === 'one') return made(share);
  const pages = made();
  if (fit === 'pages' || !options.area || pages.pictures.length <= pagesOnArea) return pages;
  const proposed = made(share);
  return proposed.pictures.length === 1 ? proposed : pages;
}

function notesOf(setting: PageSetting, fit: FishFit): FitNote[] {
  const { chain, options } = setting;
  const notes: FitNote[] = [];
  if (fit.look.density === 'compact' && options.depth !== 'chart') notes.push({ kind: 'compact' });
  const points = (fit.shrunk ?? 1) * onePageFloors[0];
  if (points < onePageFloors[0]) notes.push({ kind: fit.parts.length > 1 ? 'one-page-missed' : 'one-page', points });
  if (fit.parts.length > 1) notes.push({ kind: 'continued', page: 'fishbone', pages: fit.parts.length + 1 });
  const runs = fit.parts.flatMap((part) => part.ribs).filter((rib) => !rib.isWhole);
  const ribs = [...new Set(runs.map((run) => run.ribIndex))].map((ribIndex) => ({
    name: chain.ribs[ribIndex]?.name.trim() ?? '',
    parts: runs.filter((run) => run.ribIndex === ribIndex).length,
  }));
  if (ribs.length > 0) notes.push({ kind: 'chains-split', ribs });
  if (fit.isBelowFloor) {
    notes.push({ kind: 'below-floor', page: 'fishbone', scale: Math.min(...fit.parts.map((part) => part.scale)) });
  }
  return notes;
}
