/** The kinds of page a document can have: what the export dialog offers, remembers and prints follows from this list. */
import type { Leaves, Words } from '../columns/column.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { chosenSides, type SideChoice, sinceLast } from '../domain/compare/sides.ts';
import { usesCoverage } from '../domain/coverage.ts';
import { hasMode } from '../domain/mode.ts';
import { assessmentPages } from './assessmentPage.ts';
import { comparePages } from './comparePage.ts';
import { coveragePages } from './coveragePage.ts';
import { decisionPages } from './decision/decisionPage.ts';
import { leavesAt } from './disclosure.ts';
import { fishbonePages } from './fishbonePage.ts';
import type { PageKindId } from './page.ts';
import type { PageOptions } from './pageOptions.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';
import { planPages } from './planPage.ts';
import { progressPages } from './progressPage.ts';
import { sellingPages } from './sellingPage.ts';

export type PageKind = {
  /** The name of its tab. */
  readonly words: Words;
  /** The pages, where `firstIndex` pages of the document stand before. */
  readonly make: (setting: PageSetting, firstIndex: number) => MadePages;
  /** One picture, which a picture format takes by itself. */
  readonly isPicture: boolean;
  /** The least open depth at which there is such a page. */
  readonly leaves: Leaves;
  /** Whether a chart has anything for it, and of what is compared there are two sides. */
  readonly isUsed: (chain: DecisionChain, compared: SideChoice) => boolean;
};

const always = () => true;

export const pageKinds: Readonly<Record<PageKindId, PageKind>> = {
  fishbone: {
    words: { zh: '鱼骨图', en: 'Fishbone' },
    make: fishbonePages,
    isPicture: true,
    leaves: 'chart',
    isUsed: always,
  },
  assessment: {
    words: { zh: '评估表', en: 'Assessment' },
    make: assessmentPages,
    isPicture: false,
    leaves: 'chart',
    isUsed: always,
  },
  plan: {
    words: { zh: '提升计划', en: 'Plan' },
    make: planPages,
    isPicture: false,
    leaves: 'full',
    isUsed: ({ plan }) => plan.length > 0,
  },
  progress: {
    words: { zh: '计划进展', en: 'Plan progress' },
    make: progressPages,
    isPicture: false,
    leaves: 'full',
    isUsed: ({ plan }) => plan.some(({ log }) => (log ?? []).length > 0),
  },
  decision: {
    words: { zh: '决策模式', en: 'Decision mode' },
    make: decisionPages,
    isPicture: false,
    leaves: 'anonymous',
    isUsed: ({ decisionMode }) => hasMode(decisionMode),
  },
  coverage: {
    words: { zh: '覆盖', en: 'Coverage' },
    make: coveragePages,
    isPicture: false,
    leaves: 'anonymous',
    isUsed: usesCoverage,
  },
  selling: {
    words: { zh: '卖点', en: 'Selling points' },
    make: sellingPages,
    isPicture: false,
    leaves: 'anonymous',
    isUsed: ({ sellingPoints }) => (sellingPoints ?? []).length > 0,
  },
  compare: {
    words: { zh: '对比', en: 'Compare' },
    make: comparePages,
    isPicture: true,
    leaves: 'chart',
    isUsed: (chain, compared) => chosenSides(chain, compared) !== undefined,
  },
};

/** Those of the pages asked for that a chart has, and of these what leaves at the depth asked for. */
export function pagesAt(
  chain: DecisionChain,
  { pages, depth, compared = sinceLast }: Pick<PageOptions, 'pages' | 'depth' | 'compared'>,
): { readonly leaving: readonly PageKindId[]; readonly withheld: readonly PageKindId[] } {
  const used = pages.filter((kind) => pageKinds[kind].isUsed(chain, compared));
  const isLeaving = (kind: PageKindId) => leavesAt(pageKinds[kind].leaves, depth);
  return { leaving: used.filter(isLeaving), withheld: used.filter((kind) => !isLeaving(kind)) };
}
