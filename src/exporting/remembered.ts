/**
 * What the export dialog keeps in this browser: for each format, for each chart, for the user. The file menu wipes it, and
 * with autosave off texts live as long as the page.
 */
import { type Confidentiality, confidentialities } from '../domain/scales.ts';
import { csvTableIds } from '../export/xlsx/furtherTables.ts';
import { depths } from '../scene/disclosure.ts';
import { pageKindIds } from '../scene/page.ts';
import { papers } from '../scene/paper.ts';
import { preferences, today } from '../ui/app.ts';
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
  | 'factor'
  | 'isTransparent'
  | 'source'
  | 'table'
>;

const chartsKey = 'charts';
const userKey = 'user';
const chartsMost = 30;

/** Newest first. */
type Charts = readonly (readonly [string, Partial<ChartTexts>])[];

let sessionCharts: Charts | null = null;
let sessionUser: Partial<UserTexts> | null = null;
/** A date someone chose holds until the page is left; else it is always today. */
const dates = new Map<string, string>();

export function dateOf(chartId: string): string {
  return dates.get(chartId) ?? today();
}

export function keepDate(chartId: string, date: string): void {
  if (date === today()) dates.delete(chartId);
  else dates.set(chartId, date);
}

export function chartChoices(chartId: string): Partial<ChartTexts> {
  const [, kept] = charts().find(([id]) => id === chartId) ?? [];
  return textsIn(kept);
}

export function keepChartChoices(chartId: string, texts: Partial<ChartTexts>): void {
  const others = charts().filter(([id]) => id !== chartId);
  const isEmpty = Object.keys(texts).length === 0;
  sessionCharts = (isEmpty ? others : [[chartId, texts] as const, ...others]).slice(0, chartsMost);
  keepTexts(chartsKey, sessionCharts);
}

export function userChoices(): Partial<UserTexts> {
  const { preparedBy, confidentiality } = textsIn(sessionUser ?? kept(userKey));
  return {
    ...(preparedBy === undefined ? {} : { preparedBy }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  };
}

/** What is not given stays. */
export function keepUserChoices(texts: Partial<UserTexts>): void {
  sessionUser = { ...userChoices(), ...texts };
  keepTexts(userKey, sessionUser);
}

export function keepFormatChoices(format: DialogFormat, settings: FormatChoices): void {
  const { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source, table } = settings;
  keep(format, {
    pages,
    paper,
    depth,
    language,
    hasLegend,
    hasFootnote,
    factor,
    isTransparent,
    source,
    table,
  } satisfies FormatChoices);
}

export function formatChoices(format: DialogFormat): Partial<FormatChoices> {
  const { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source, table } = objectIn(
    kept(format),
  );
  return {
    ...(Array.isArray(pages) && pages.length > 0 && pages.every((page) => pageKindIds.includes(page)) ? { pages } : {}),
    ...oneOf('paper', papers, paper),
    ...oneOf('depth', depths, depth),
    ...oneOf('language', languages, language),
    ...oneOf('factor', [1, 2, 4] as const, factor),
    ...oneOf('source', ['deck', 'screen'] as const, source),
    ...oneOf('table', csvTableIds, table),
    ...oneOf('hasLegend', [true, false] as const, hasLegend),
    ...oneOf('hasFootnote', [true, false] as const, hasFootnote),
    ...oneOf('isTransparent', [true, false] as const, isTransparent),
  };
}

onWipe(() => {
  sessionCharts = null;
  sessionUser = null;
  dates.clear();
});

function charts(): Charts {
  if (sessionCharts) return sessionCharts;
  const list = kept(chartsKey);
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

function keepTexts(key: string, value: unknown): void {
  if (preferences.getState().isAutosaveOn) keep(key, value);
}

function keep(key: string, value: unknown): void {
  preferences.set({ exports: { ...preferences.getState().exports, [key]: value } });
}

function kept(key: string): unknown {
  return preferences.getState().exports[key];
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function oneOf<K extends string, V>(key: K, values: readonly V[], value: unknown): { [P in K]?: V } {
  return values.includes(value as V) ? ({ [key]: value } as { [P in K]?: V }) : {};
}
