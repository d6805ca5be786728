/** The chart as pages: frame, fishbone, legend (mocks 02 and 03). */
import { seatedIds } from '../domain/seats.ts';
import { pageWords } from '../words/pages.ts';
import type { FishFit } from './fishFit.ts';
import { fishPictures } from './fishPicture.ts';
import { type PageFrame, pageFrame } from './frame.ts';
import type { FitNote } from './pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';

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
  const {
    pictures,
    fit,
    isLegendMissing = false,
  } = fishPictures(chain, room, {
    language: options.language,
    measure,
    isAssessed: options.depth !== 'chart',
    hasLegend: options.hasLegend,
    scale: sheet.scale,
  });
  const facts = fit.look.density === 'compact' ? [counts] : [];
  return {
    notes: [...notesOf(setting, fit), ...(isLegendMissing ? [{ kind: 'legend-missing' } as const] : [])],
    pages: pictures.map((picture, index) => {
      const shown = picture.ribNumbers
        ? [words.ribsOfAll(...picture.ribNumbers, all), words.pageOf(index + 1, pictures.length)]
        : facts;
      return {
        kind: 'fishbone',
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, words.fishbone, index + 1, pictures.length),
        language: options.language,
        shapes: [...frameGroups(frameOf(shown, index), words.fishbone, setting), ...picture.shapes],
        connectors: picture.connectors,
        tableShapes: [],
      };
    }),
  };
}

function notesOf(setting: PageSetting, fit: FishFit): FitNote[] {
  const { chain, options } = setting;
  const notes: FitNote[] = [];
  if (fit.look.density === 'compact' && options.depth !== 'chart') notes.push({ kind: 'compact' });
  if (fit.parts.length > 1) notes.push({ kind: 'continued', page: 'fishbone', pages: fit.parts.length });
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
