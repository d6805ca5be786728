/** What the export dialog asks for, and how it is remembered between exports. */
import type { DecisionChain } from '../domain/chain.ts';
import type { Confidentiality } from '../domain/scales.ts';
import { type Depth, depths } from '../scene/disclosure.ts';
import type { Page } from '../scene/page.ts';
import type { PageOptions } from '../scene/pageOptions.ts';
import { type Area, type Paper, papers } from '../scene/paper.ts';
import { preferences, today } from '../ui/app.ts';
import { type Language, languages } from '../words/language.ts';

const dialogFormats = ['pdf', 'pptx', 'png', 'svg', 'xlsx', 'csv', 'print'] as const;
export type DialogFormat = (typeof dialogFormats)[number];

export type ExportSettings = {
  readonly pages: readonly Page['kind'][];
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
  /** Of pictures: pixels for a unit of the page. */
  readonly factor: 1 | 2 | 4;
  readonly isTransparent: boolean;
  readonly source: 'deck' | 'screen';
};

/** Kept from export to export, for each format; the rest is the chart's own. */
type Remembered = Pick<
  ExportSettings,
  'pages' | 'paper' | 'depth' | 'language' | 'hasLegend' | 'hasFootnote' | 'factor' | 'isTransparent' | 'source'
>;

/** Pictures travel furthest, so they carry the least unless asked. */
const pictureFormats: readonly DialogFormat[] = ['png', 'svg'];

export function settingsFor(format: DialogFormat, chain: DecisionChain): ExportSettings {
  const isPicture = pictureFormats.includes(format);
  const kept = rememberedFor(format);
  return {
    pages: isPicture ? ['fishbone'] : ['fishbone', 'assessment'],
    paper: '16:9',
    depth: isPicture ? 'chart' : 'full',
    language: preferences.getState().language,
    hasLegend: true,
    hasFootnote: true,
    factor: 2,
    isTransparent: false,
    source: 'deck',
    ...kept,
    title: chain.title,
    date: today(),
    version: versionOf(chain),
    preparedBy: chain.preparedBy,
    confidentiality: chain.confidentiality,
    firstNumber: 1,
  };
}

/** The same mark on every page of one state of the chart: when it was last changed, by the user's clock. */
function versionOf(chain: DecisionChain): string {
  const changed = new Date(chain.updatedAt);
  if (Number.isNaN(changed.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [changed.getFullYear(), two(changed.getMonth() + 1), two(changed.getDate())].join('-');
  return `${day} ${two(changed.getHours())}:${two(changed.getMinutes())}`;
}

/** `area`: what a template leaves free on its slides. */
export function pageOptionsOf(settings: ExportSettings, area?: Area): PageOptions {
  const { pages, paper, depth, language, title, date, version, preparedBy, confidentiality, firstNumber } = settings;
  const { hasLegend, hasFootnote } = settings;
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
  };
}

export function remember(format: DialogFormat, settings: ExportSettings): void {
  const { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source } = settings;
  const kept: Remembered = { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source };
  const { remembered } = preferences.getState();
  preferences.set({ remembered: { ...remembered, [`export/${format}`]: JSON.stringify(kept) } });
}

function rememberedFor(format: DialogFormat): Partial<Remembered> {
  try {
    const kept: unknown = JSON.parse(preferences.getState().remembered[`export/${format}`] ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { pages, paper, depth, language, hasLegend, hasFootnote, factor, isTransparent, source } =
      kept as Partial<Remembered>;
    return {
      ...(Array.isArray(pages) &&
      pages.length > 0 &&
      pages.every((page) => page === 'fishbone' || page === 'assessment')
        ? { pages }
        : {}),
      ...oneOf('paper', papers, paper),
      ...oneOf('depth', depths, depth),
      ...oneOf('language', languages, language),
      ...oneOf('factor', [1, 2, 4] as const, factor),
      ...oneOf('source', ['deck', 'screen'] as const, source),
      ...oneOf('hasLegend', [true, false] as const, hasLegend),
      ...oneOf('hasFootnote', [true, false] as const, hasFootnote),
      ...oneOf('isTransparent', [true, false] as const, isTransparent),
    };
  } catch {
    return {};
  }
}

function oneOf<K extends string, V>(key: K, values: readonly V[], value: unknown): { [P in K]?: V } {
  return values.includes(value as V) ? ({ [key]: value } as { [P in K]?: V }) : {};
}
