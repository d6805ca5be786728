/**
 * What the export dialog keeps in this browser: for each format, for each chart, for the user. The file menu wipes it, and
 * with autosave off texts live as long as the page.
 */
import { type Confidentiality, confidentialities } from '../domain/scales.ts';
import { depths } from '../scene/disclosure.ts';
import { pageKindIds } from '../scene/page.ts';
import { onePageFloors, papers } from '../scene/paper.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { onWipe } from '../ui/wiping.ts';
import { languages } from '../words/language.ts';
import type { DialogFormat, ExportSettings } from './settings.ts';

/** What belongs to the chart that is exported. */
export type ChartTexts = Pick<ExportSettings, 'title' | 'version' | 'preparedBy' | 'confidentiality' | 'firstNumber'>;
type UserTexts = Pick<ChartTexts, 'preparedBy' | 'confidentiality'>;
type FormatChoices = Pick<
  ExportSettings,
  | 'pages'
  | 'paper'
  | 'depth'
  | 'language'
  | 'hasLegend'
  | 'hasFootnote'
  | 'fit'
  | 'onePageFloor'
  | 'factor'
  | 'isTransparent'
  | 'source'
>;

const chartsKey = 'charts';
const userKey = 'user';
const chartsMost = 30;

/** Newest first. */
type Charts = readonly (readonly [string, Partial<ChartTexts>])[];

type Session = {
  charts: Charts | null;
  user: Partial<UserTexts> | null;
  /** A date someone chose holds until the page is left; else it is always today. */
  readonly dates: Map<string, string>;
};

const session = perApp<Session>((app) => {
  const texts: Session = { charts: null, user: null, dates: new Map() };
  onWipe(app, () => {
    texts.charts = null;
    texts.user = null;
    texts.dates.clear();
  });
  return texts;
});

export function dateOf(app: RunningApp, chartId: string): string {
  return session(app).dates.get(chartId) ?? today();
}

export function keepDate(app: RunningApp, chartId: string, date: string): void {
  if (date === today()) session(app).dates.delete(chartId);
  else session(app).dates.set(chartId, date);
}

export function chartChoices(app: RunningApp, chartId: string): Partial<ChartTexts> {
  const [, kept] = charts(app).find(([id]) => id === chartId) ?? [];
  return textsIn(kept);
}

export function keepChartChoices(app: RunningApp, chartId: string, texts: Partial<ChartTexts>): void {
  const others = charts(app).filter(([id]) => id !== chartId);
  const isEmpty = Object.keys(texts).length === 0;
  const kept = (isEmpty ? others : [[chartId, texts] as const, ...others]).slice(0, chartsMost);
  session(app).charts = kept;
  keepTexts(app, chartsKey, kept);
}

export function userChoices(app: RunningApp): Partial<UserTexts> {
  const { preparedBy, confidentiality } = textsIn(session(app).user ?? kept(app, userKey));
  return {
    ...(preparedBy === undefined ? {} : { preparedBy }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  };
}

/** What is not given stays. */
export function keepUserChoices(app: RunningApp, texts: Partial<UserTexts>): void {
  session(app).user = { ...userChoices(app), ...texts };
  keepTexts(app, userKey, session(app).user);
}

export function keepFormatChoices(app: RunningApp, format: DialogFormat, settings: FormatChoices): void {
  const { pages, paper, depth, language, hasLegend, hasFootnote, fit, onePageFloor } = settings;
  const { factor, isTransparent, source } = settings;
  keep(app, format, {
    pages,
    paper,
    depth,
    language,
    hasLegend,
    hasFootnote,
    fit,
    onePageFloor,
    factor,
    isTransparent,
    source,
  } satisfies FormatChoices);
}

export function formatChoices(app: RunningApp, format: DialogFormat): Partial<FormatChoices> {
  const choices = objectIn(kept(app, format));
  const { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source } = choices;
  return {
    ...(Array.isArray(pages) && pages.length > 0 && pages.every((page) => pageKindIds.includes(page)) ? { pages } : {}),
    ...oneOf('paper', papers, paper),
    ...oneOf('depth', depths, depth),
    ...oneOf('language', languages, language),
    ...oneOf('fit', ['one', 'pages', null] as const, choices.fit),
    ...oneOf('onePageFloor', onePageFloors, choices.onePageFloor),
    ...oneOf('factor', [1, 2, 4] as const, factor),
    ...oneOf('source', ['deck', 'screen'] as const, source),
    ...oneOf('hasLegend', [true, false] as const, hasLegend),
    ...oneOf('hasFootnote', [true, false] as const, hasFootnote),
    ...oneOf('isTransparent', [true, false] as const, isTransparent),
  };
}

function charts(app: RunningApp): Charts {
  const known = session(app).charts;
  if (known) return known;
  const list = kept(app, chartsKey);
  return Array.isArray(list) ? list.filter((each) => Array.isArray(each) && typeof each[0] === 'string') : [];
}

/** Only what is of the right kind, whoever wrote it. */
function textsIn(value: unknown): Partial<ChartTexts> {
  const { title, version, preparedBy, confidentiality, firstNumber } = objectIn(value);
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof preparedBy === 'string' ? { preparedBy } : {}),
    ...oneOf('confidentiality', [...confidentialities, null] as (Confidentiality | null)[], confidentiality),
    ...(firstNumber === null || Number.isInteger(firstNumber) ? { firstNumber: firstNumber as number | null } : {}),
  };
}

function keepTexts(app: RunningApp, key: string, value: unknown): void {
  if (app.preferences.getState().isAutosaveOn) keep(app, key, value);
}

function keep(app: RunningApp, key: string, value: unknown): void {
  app.preferences.set({ exports: { ...app.preferences.getState().exports, [key]: value } });
}

function kept(app: RunningApp, key: string): unknown {
  return app.preferences.getState().exports[key];
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function oneOf<K extends string, V>(key: K, values: readonly V[], value: unknown): { [P in K]?: V } {
  return values.includes(value as V) ? ({ [key]: value } as { [P in K]?: V }) : {};
}
