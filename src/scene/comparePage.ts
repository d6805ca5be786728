/** "Since the last review" as pages: both dates on one picture, the top ten then and now, and the changes in words (mock 12, export). */
import { localDay } from '../domain/dates.ts';
import { type Box, bottom } from '../layout/shapes.ts';
import { exportCompactStyle, type FishStyle } from '../layout/style.ts';
import { compareWords } from '../words/compare.ts';
import { fishTexts } from '../words/fish.ts';
import { balanceHeight, balanceRow } from './compare/balanceRow.ts';
import { cardChanges } from './compare/cardChange.ts';
import { type ChangeColumns, changeColumns, columnsHeight, drawnColumns } from './compare/changeColumns.ts';
import { boundsWithTags, type CompareFit, compareFit } from './compare/compareFit.ts';
import { legendItems } from './compare/compareLegend.ts';
import { changesPicture, tagsOfChanges } from './compare/comparePicture.ts';
import type { ShownComparison, ShownDate } from './compare/disclosedComparison.ts';
import { onPage } from './compare/onPage.ts';
import { type PageFrame, pageFrame } from './frame.ts';
import type { Page } from './page.ts';
import type { FitNote } from './pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import { nameFloor, titleFloor } from './paper.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

/** Over so many changes the lists have pages of their own. */
const listedMost = 40;
/** Of the room, what lists under the picture may take. */
const listsMost = 0.36;
/** On a page of their own lists are as large as one page allows without breaking more texts, of these. */
const listScales = [1.5, 1.35, 1.2, 1.1, 1];

export function comparePages(setting: PageSetting, firstIndex: number): MadePages {
  const { compared, options, sheet } = setting;
  const u = sheet.scale;
  const words = compareWords[options.language];
  if (!compared) return { pages: [], notes: [] };
  const heading = compared.isSinceLast ? words.pageHeading : words.pageHeadingFree;
  const facts = [[compared.before, compared.after].map(dateText).join(' → ')];
  const changes = cardChanges(compared.merged);
  // The note's wording follows from the fit, its height does not.
  const { room } = framed(setting, heading, facts, words.pageNames, firstIndex, true).frame;
  const lineSetting = { u, language: options.language, measure: setting.measure };
  const balance = compared.isAssessed ? balanceHeight(compared, room.w, lineSetting) : 0;
  const columns = changeColumns(compared, room.w, u, options.language, setting.measure);
  const count = compared.merged.changes.length;
  const scales = scalesFor(u);
  const { isAssessed } = compared;
  const tagsOf = tagsOfChanges(compared.merged, changes, { language: options.language, isAssessed });
  const fitted = (under: number) => {
    const pictureRoom: Box = { ...room, h: room.h - under - 10 * u };
    const fit = compareFit(compared.merged.chain, changes, roomInside(pictureRoom, u), {
      styles: pageStyles,
      scalesOf: () => scales,
      measure: setting.measure,
      texts: fishTexts(options.language),
      tagsOf,
    });
    return { pictureRoom, fit };
  };
  const mayBeBelow = count > 0 && count <= listedMost && columnsHeight(columns) <= room.h * listsMost;
  const oneSlide = mayBeBelow ? fitted(balance + columnsHeight(columns) + 14 * u) : undefined;
  // Rather than leave people out, the lists go to a page of their own.
  const isBelow = oneSlide !== undefined && oneSlide.fit.stage !== 'changed' && !oneSlide.fit.isBelowFloor;
  const isApart = !isBelow && count > 0;
  const nothing = count === 0 ? 26 * u : 0;
  const { pictureRoom, fit } = isBelow ? oneSlide : fitted(isApart ? 0 : balance + nothing);
  const note = noteOf(fit, compared, words);
  const listFrame = (index: number) => framed(setting, heading + words.goesOn, facts, '', firstIndex + index, false);
  const lists = isApart ? listPages(setting, compared, listFrame(1).frame.room) : [];
  const all = 1 + lists.length;
  const first = framed(setting, heading, facts, note, firstIndex, true);
  const drawn = onPage(
    changesPicture(compared.merged, changes, fit, {
      language: options.language,
      isAssessed: compared.isAssessed,
      ground: color.paper,
    }),
    fit,
    pictureRoom,
    boundsWithTags(fit.fishbone),
    options.language,
  );
  const balanceTop = bottom(pictureRoom) + 10 * u;
  const below: Shape[] = [
    ...(balance > 0 && !isApart
      ? [group('balance', words.topStances, balanceRow(compared, { ...room, y: balanceTop, h: balance }, lineSetting))]
      : []),
    ...(isBelow ? [group('changes', words.list, drawnColumns(columns, room.x, balanceTop + balance + 4 * u))] : []),
    ...(count === 0
      ? written(words.nothing, room.x, balanceTop + balance + nothing / 2, { size: 18 * u, fill: color.ink3 })
      : []),
  ];
  const pages: Page[] = [pageOf(setting, heading, first.shapes, [...drawn.shapes, ...below], drawn.connectors, 1, all)];
  lists.forEach((shapes, index) => {
    pages.push(pageOf(setting, heading, listFrame(index + 1).shapes, shapes, [], index + 2, all));
  });
  return { pages, notes: notesOf(setting, fit, all) };
}

/** The top ten then and now, and the changes with whom they are about, on as many pages as they take. */
function listPages({ options, sheet, measure }: PageSetting, compared: ShownComparison, room: Box): Shape[][] {
  const { language } = options;
  const words = compareWords[language];
  const sizes = listScales.map((scale) => {
    const u = sheet.scale * scale;
    const balance = compared.isAssessed ? balanceHeight(compared, room.w, { u, language, measure }) + 14 * u : 0;
    return { u, balance, columns: changeColumns(compared, room.w, u, language, measure, true) };
  });
  const least = sizes.at(-1) as (typeof sizes)[number];
  const fits = ({ balance, columns }: typeof least) =>
    balance + columnsHeight(columns) <= room.h - 12 && columns.lines <= least.columns.lines;
  const { u, balance, columns } = sizes.find(fits) ?? least;
  return paged(columns, room.h - balance).map((part, index) => {
    const top = room.y + 6 * u + (index === 0 ? balance : 0);
    const lists = group('changes', words.list, drawnColumns(part, room.x, top));
    if (index > 0 || balance === 0) return [lists];
    const place = { ...room, y: room.y + 6 * u, h: balance };
    return [group('balance', words.topStances, balanceRow(compared, place, { u, language, measure })), lists];
  });
}

/** As close as the compact card goes, with room for tags between rows. */
const compact: FishStyle = { ...exportCompactStyle, slope: 0.4, rowGapLeast: 11, gutter: 8 };
const pageStyles: readonly FishStyle[] = [
  compact,
  { ...compact, card: { ...compact.card, width: 226 } },
  { ...compact, slope: 0.34, rowGapLeast: 9, firstGap: 22, gutter: 4, card: { ...compact.card, padY: 3 } },
];

/** Steps for a slide, on a larger sheet down to the same floor of type. */
function scalesFor(u: number): readonly number[] {
  const floor = Math.max(nameFloor / compact.card.nameSize, titleFloor / compact.card.titleSize);
  const steps = [1.3 * u, 1.2 * u, 1.1 * u, u, 0.9 * u, 0.8 * u].filter((each) => each > floor * 1.01);
  return [...steps, floor];
}

/** What tags outside the labels take. */
function roomInside(room: Box, u: number): { w: number; h: number } {
  return { w: room.w - 24 * u, h: room.h - 60 * u };
}

function framed(
  setting: PageSetting,
  heading: string,
  facts: readonly string[],
  note: string,
  index: number,
  hasLegend: boolean,
): { frame: PageFrame; shapes: Shape[] } {
  const { options, sheet, measure, compared } = setting;
  const size = 18 * sheet.scale;
  const items =
    hasLegend && options.hasLegend && compared ? legendItems(options.language, size, measure, compared.isAssessed) : [];
  const legendWidth = items.reduce((sum, item) => sum + item.width + size * 1.5, 0);
  const frameOf = (lines: number) => pageFrame(frameTexts(setting, heading, facts, '', index, lines), sheet, measure);
  const isOneLine = legendWidth + measure(note, size, false) <= frameOf(1).footWidth;
  const lines = items.length > 0 && note && !isOneLine ? 2 : 1;
  const frame = frameOf(lines);
  let x = sheet.margin;
  const middle = frame.footMiddle - (lines - 1) * 26 * sheet.scale;
  const legend = items.flatMap((item) => {
    const shapes = [
      ...item.mark.draw(x, middle),
      ...written(item.text, x + item.mark.width + size * 0.5, middle, { size, fill: color.ink2 }),
    ];
    x += item.width + size * 1.5;
    return shapes;
  });
  const said = written(note, lines === 2 ? sheet.margin : x, frame.footMiddle, { size, fill: color.ink3 });
  const words = compareWords[options.language];
  return {
    frame,
    shapes: [
      ...frameGroups(frame, heading, setting),
      ...(legend.length + said.length > 0 ? [group('legend', words.name, [...legend, ...said])] : []),
    ],
  };
}

function group(id: string, name: string, shapes: readonly Shape[]): Shape {
  return { kind: 'group', id, name, shapes };
}

function pageOf(
  setting: PageSetting,
  heading: string,
  frame: readonly Shape[],
  shapes: readonly Shape[],
  connectors: Page['connectors'],
  number: number,
  of: number,
): Page {
  const { sheet, options } = setting;
  return {
    kind: 'compare',
    width: sheet.width,
    height: sheet.height,
    title: pageTitle(setting, heading, number, of),
    language: options.language,
    shapes: [...frame, ...shapes],
    connectors,
    tableShapes: [],
  };
}

function dateText({ at, label }: ShownDate): string {
  const day = localDay(at);
  return label.includes(day) ? label : [label, day].filter(Boolean).join(' ');
}

type Words = (typeof compareWords)['zh'];

function noteOf({ stage, hidden }: CompareFit, { isAssessed }: ShownComparison, words: Words): string {
  const said = stage === 'names' ? words.pageNames : stage === 'changed' ? words.pageChanged(hidden) : words.pageTitles;
  return isAssessed ? said : `${said}${words.apart}${words.withheld}`;
}

function notesOf({ options }: PageSetting, fit: CompareFit, pages: number): FitNote[] {
  const notes: FitNote[] = [];
  if (options.depth === 'chart') notes.push({ kind: 'compare-reduced' });
  if (fit.stage === 'names') notes.push({ kind: 'titles-left-out' });
  if (fit.stage === 'changed') notes.push({ kind: 'unchanged-left-out', people: fit.hidden });
  if (pages > 1) notes.push({ kind: 'continued', page: 'compare', pages });
  if (fit.isBelowFloor) notes.push({ kind: 'below-floor', page: 'compare', scale: fit.scale });
  return notes;
}

/** The lists over as many pages as they take, each column going on where it stopped. */
function paged(columns: ChangeColumns, height: number): ChangeColumns[] {
  const pages: ChangeColumns[] = [];
  let rest = columns;
  while (rest.columns.some((column) => column.rows.length > 0)) {
    const page: ChangeColumns['columns'][number][] = [];
    const left: ChangeColumns['columns'][number][] = [];
    for (const column of rest.columns) {
      let used = columns.headHeight;
      let fits = 0;
      for (const row of column.rows) {
        if (fits > 0 && used + row.height > height - 12) break;
        used += row.height;
        fits++;
      }
      page.push({ ...column, rows: column.rows.slice(0, fits) });
      left.push({ ...column, rows: column.rows.slice(fits) });
    }
    pages.push({ ...columns, columns: page });
    rest = { ...columns, columns: left };
  }
  return pages;
}
