/** What the person who exports chooses, and what the pages say back before anything is written. */

import type { SideChoice } from '../domain/compare/sides.ts';
import type { Confidentiality } from '../domain/scales.ts';
import type { Language } from '../words/language.ts';
import type { Depth } from './disclosure.ts';
import type { Doubt } from './doubts.ts';
import type { Page, PageKindId } from './page.ts';
import type { Area, OnePageFloor, Paper } from './paper.ts';

export type PageOptions = {
  /** Of the labels; what people typed stays as it is. */
  readonly language: Language;
  readonly paper: Paper;
  /** Instead of the paper: what is free on the slides of a template. */
  readonly area?: Area | undefined;
  readonly depth: Depth;
  readonly pages: readonly PageKindId[];
  /** Beside the heading: the project's name. */
  readonly title: string;
  /** As it shall be read; empty leaves it out. */
  readonly date: string;
  /** One mark on every page of one state of the chart; empty leaves it out. */
  readonly version: string;
  /** Left out where depth withholds names. */
  readonly preparedBy: string;
  readonly confidentiality: Confidentiality | null;
  /** The first page's number; null prints none. */
  readonly firstNumber: number | null;
  readonly hasLegend: boolean;
  readonly hasFootnote: boolean;
  /** The fishbone on one page, or on as many as the type floor needs; without a choice what is usual for the sheet. */
  readonly fit?: 'one' | 'pages' | undefined;
  /** How small job titles may be on one page, in pt. */
  readonly onePageFloor?: OnePageFloor | undefined;
  /** Which two dates a page compares; without it those since the last snapshot. */
  readonly compared?: SideChoice | undefined;
};

/** How the chart was made to fit, to be said before the export. */
export type FitNote =
  /** Cards show name, title, stance and a strip; role and level word are left out. */
  | { readonly kind: 'compact' }
  /** It takes this many pages of the kind. */
  | { readonly kind: 'continued'; readonly page: PageKindId; readonly pages: number }
  /** Chains that have more people than one page takes, and in how many parts each comes. */
  | { readonly kind: 'chains-split'; readonly ribs: readonly { readonly name: string; readonly parts: number }[] }
  /** Only some pages have room for the legend; of a single one, it has none. */
  | { readonly kind: 'legend-missing'; readonly pages: number }
  /** All on one page, with job titles of so many pt, which is below the floor. */
  | { readonly kind: 'one-page'; readonly points: number }
  /** One page would take job titles of so many pt, smaller than asked for. */
  | { readonly kind: 'one-page-missed'; readonly points: number }
  /** Even so, something is drawn smaller than 10 pt names and 8.5 pt titles: this part of it. */
  | { readonly kind: 'below-floor'; readonly page: PageKindId; readonly scale: number }
  /** The assessment withholds everything but rank, name and title at this depth. */
  | { readonly kind: 'assessment-reduced' }
  /** The page holds nothing that may leave at this depth, so it is not there. */
  | { readonly kind: 'withheld'; readonly page: PageKindId }
  /** The comparison withholds stances and levels of both dates. */
  | { readonly kind: 'compare-reduced' }
  /** In the comparison those who have not changed have their names alone. */
  | { readonly kind: 'titles-left-out' }
  /** The comparison draws those who changed, and leaves out so many others. */
  | { readonly kind: 'unchanged-left-out'; readonly people: number };

export type Document = {
  readonly pages: readonly Page[];
  /** Of each page, which kind it is of. */
  readonly kinds: readonly PageKindId[];
  readonly notes: readonly FitNote[];
  /** For the file's own metadata. */
  readonly title: string;
  readonly doubts: readonly Doubt[];
};
