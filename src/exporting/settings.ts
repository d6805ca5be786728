/** What the export dialog asks for, and how it is remembered between exports. */
import type { DecisionChain } from '../domain/chain.ts';
import { localDay } from '../domain/dates.ts';
import type { Confidentiality } from '../domain/scales.ts';
import { type CsvTable, tableOfPage } from '../export/xlsx/furtherTables.ts';
import type { Depth } from '../scene/disclosure.ts';
import { type PageKindId, pageKindIds } from '../scene/page.ts';
import type { PageOptions } from '../scene/pageOptions.ts';
import { type Area, type OnePageFloor, type Paper, usualOnePageFloor } from '../scene/paper.ts';
import type { RunningApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { choiceOf } from '../ui/compareDesk.ts';
import type { Language } from '../words/language.ts';
import {
  type ChartTexts,
  chartChoices,
  dateOf,
  formatChoices,
  keepChartChoices,
  keepDate,
  keepFormatChoices,
  keepUserChoices,
  userChoices,
} from './remembered.ts';
import { usualDepth } from './usualDepth.ts';

const dialogFormats = ['pdf', 'pptx', 'png', 'svg', 'xlsx', 'csv', 'print'] as const;
export type DialogFormat = (typeof dialogFormats)[number];

export type ExportSettings = {
  readonly pages: readonly PageKindId[];
  readonly paper: Paper;
  readonly depth: Depth;
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly preparedBy: string;
  readonly confidentiality: Confidentiality | null;
  readonly firstNumber: number | null;
  readonly hasLegend: boolean;
  readonly hasFootnote: boolean;
  /** Null: what is usual for the sheet. */
  readonly fit: 'one' | 'pages' | null;
  readonly onePageFloor: OnePageFloor;
  /** Of pictures: pixels for a unit of the page. */
  readonly factor: 1 | 2 | 4;
  readonly isTransparent: boolean;
  readonly source: 'deck' | 'screen';
  /** Which table a file of one holds. */
  readonly table: CsvTable;
};

/** Pictures travel furthest, so they carry the least unless asked. */
const pictureFormats: readonly DialogFormat[] = ['png', 'svg'];

/** A picture of the canvas, not of pages. */
export function isOfScreen(format: DialogFormat, settings: Pick<ExportSettings, 'source'>): boolean {
  return format === 'png' && settings.source === 'screen';
}

/**
 * As last chosen for the format, the chart and by the user; what nobody chose follows the chart and the day. A file of one
 * table holds that of the view on screen, whose page is `shown`, or that of everyone.
 */
export function settingsFor(
  app: RunningApp,
  format: DialogFormat,
  chain: DecisionChain,
  wanted: readonly PageKindId[] | null = null,
  shown?: PageKindId,
): ExportSettings {
  const isPicture = pictureFormats.includes(format);
  const chosen = formatChoices(app, format);
  return {
    paper: '16:9',
    depth: usualDepth(format),
    language: app.preferences.getState().language,
    hasLegend: true,
    hasFootnote: true,
    fit: null,
    onePageFloor: usualOnePageFloor,
    factor: 2,
    isTransparent: false,
    source: 'deck',
    table: (shown && tableOfPage(shown)) ?? 'people',
    ...chosen,
    // Also those the chart has nothing for: a document passes over them, and the next chart may have them.
    pages: wanted ?? chosen.pages ?? (isPicture ? ['fishbone'] : pageKindIds),
    ...(canvasDesk(app).getState().view ? {} : { source: 'deck' as const }),
    ...chartDefaults(app, chain),
    ...chartChoices(app, chain.id),
    date: dateOf(app, chain.id),
  };
}

/** What the chart and its user say while nothing else is chosen. */
function chartDefaults(app: RunningApp, chain: DecisionChain): ChartTexts {
  const user = userChoices(app);
  return {
    title: chain.title,
    version: versionOf(chain),
    preparedBy: chain.preparedBy || (user.preparedBy ?? ''),
    confidentiality: chain.confidentiality ?? user.confidentiality ?? null,
    firstNumber: 1,
  };
}

/** The same mark on every page of one state of the chart: when it was last changed, by the user's clock. */
function versionOf(chain: DecisionChain): string {
  const changed = new Date(chain.updatedAt);
  if (Number.isNaN(changed.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${localDay(changed)} ${two(changed.getHours())}:${two(changed.getMinutes())}`;
}

/** `area`: what a template leaves free on its slides. */
export function pageOptionsOf(app: RunningApp, settings: ExportSettings, area?: Area): PageOptions {
  const { pages, paper, depth, language, title, date, version, preparedBy, confidentiality, firstNumber } = settings;
  const { hasLegend, hasFootnote, fit, onePageFloor } = settings;
  return {
    pages,
    paper,
    area,
    depth,
    language,
    title,
    date,
    version,
    preparedBy,
    confidentiality,
    firstNumber,
    hasLegend,
    hasFootnote,
    fit: fit ?? undefined,
    onePageFloor,
    compared: choiceOf(app, app.chain()),
  };
}

/** Keeps what was chosen in this browser. What equals the chart's own is not kept, so it goes on following the chart. */
export function remember(app: RunningApp, format: DialogFormat, chain: DecisionChain, settings: ExportSettings): void {
  keepFormatChoices(app, format, settings);
  keepDate(app, chain.id, settings.date);
  const defaults = chartDefaults(app, chain);
  const isOwn: Readonly<Record<keyof ChartTexts, boolean>> = {
    title: settings.title !== defaults.title,
    version: settings.version !== defaults.version,
    preparedBy: [defaults, chain].some((each) => settings.preparedBy !== each.preparedBy),
    confidentiality: [defaults, chain].some((each) => settings.confidentiality !== each.confidentiality),
    firstNumber: settings.firstNumber !== defaults.firstNumber,
  };
  keepChartChoices(app, chain.id, chosenTexts(settings, isOwn));
  const { preparedBy, confidentiality } = settings;
  keepUserChoices(app, { ...(preparedBy ? { preparedBy } : {}), ...(confidentiality ? { confidentiality } : {}) });
}

function chosenTexts(settings: ExportSettings, isOwn: Readonly<Record<keyof ChartTexts, boolean>>) {
  const { title, version, preparedBy, confidentiality, firstNumber } = settings;
  return {
    ...(isOwn.title ? { title } : {}),
    ...(isOwn.version ? { version } : {}),
    ...(isOwn.preparedBy ? { preparedBy } : {}),
    ...(isOwn.confidentiality ? { confidentiality } : {}),
    ...(isOwn.firstNumber ? { firstNumber } : {}),
  };
}
