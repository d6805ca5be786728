/** The kinds of page a document can have: what the export dialog offers, remembers and prints follows from this list. */
import type { Words } from '../columns/column.ts';
import { assessmentPages } from './assessmentPage.ts';
import { comparePages } from './comparePage.ts';
import { fishbonePages } from './fishbonePage.ts';
import type { PageKindId } from './page.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';

export type PageKind = {
  /** The name of its tab. */
  readonly words: Words;
  /** The pages, where `firstIndex` pages of the document stand before. */
  readonly make: (setting: PageSetting, firstIndex: number) => MadePages;
  /** One picture, which a picture format takes by itself. */
  readonly isPicture: boolean;
};

export const pageKinds: Readonly<Record<PageKindId, PageKind>> = {
  fishbone: { words: { zh: '鱼骨图', en: 'Fishbone' }, make: fishbonePages, isPicture: true },
  assessment: { words: { zh: '评估表', en: 'Assessment' }, make: assessmentPages, isPicture: false },
  compare: { words: { zh: '对比', en: 'Compare' }, make: comparePages, isPicture: true },
};
