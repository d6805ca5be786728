/** The kinds of page a document can have: what the export dialog offers, remembers and prints follows from this list. */
import type { Words } from '../columns/column.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { usesCoverage } from '../domain/coverage.ts';
import { assessmentPages } from './assessmentPage.ts';
import { coveragePages } from './coveragePage.ts';
import { fishbonePages } from './fishbonePage.ts';
import type { PageKindId } from './page.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';
import { sellingPages } from './sellingPage.ts';

export type PageKind = {
  /** The name of its tab. */
  readonly words: Words;
  /** The pages, where `firstIndex` pages of the document stand before. */
  readonly make: (setting: PageSetting, firstIndex: number) => MadePages;
  /** One picture, which a picture format takes by itself. */
  readonly isPicture: boolean;
  /** Whether the chart has something to show there; a document takes it only then, unless asked. */
  readonly isUsed?: (chain: DecisionChain) => boolean;
};

export const pageKinds: Readonly<Record<PageKindId, PageKind>> = {
  fishbone: { words: { zh: '鱼骨图', en: 'Fishbone' }, make: fishbonePages, isPicture: true },
  assessment: { words: { zh: '评估表', en: 'Assessment' }, make: assessmentPages, isPicture: false },
  coverage: { words: { zh: '覆盖', en: 'Coverage' }, make: coveragePages, isPicture: false, isUsed: usesCoverage },
  selling: { words: { zh: '卖点', en: 'Selling points' }, make: sellingPages, isPicture: false, isUsed: hasPoints },
};

function hasPoints({ sellingPoints }: DecisionChain): boolean {
  return (sellingPoints ?? []).length > 0;
}
