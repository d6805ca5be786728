/** From a chain to the pages of one document: what is withheld is gone before anything is drawn. */
import type { DecisionChain } from '../domain/chain.ts';
import { standardMeasure } from '../layout/measure.ts';
import { leavesAt } from './disclosure.ts';
import { outgoing } from './outgoing.ts';
import type { Page } from './page.ts';
import { pageKinds, pagesAt } from './pageKinds.ts';
import type { Document, FitNote, PageOptions } from './pageOptions.ts';
import type { PageSetting } from './pageSetting.ts';
import { areaSheet, sheets } from './paper.ts';

/** All pages in the order of `options.pages`, and how they were made to fit. Same chain and options, same pages. */
export function documentPages(chain: DecisionChain, options: PageOptions): Document {
  const { chain: shownChain, texts, doubts } = outgoing(chain, options);
  const setting: PageSetting = {
    chain: shownChain,
    options: { ...options, ...texts },
    sheet: options.area ? areaSheet(options.area) : sheets[options.paper],
    measure: standardMeasure,
    title: texts.title,
  };
  const pages: Page[] = [];
  const notes: FitNote[] = [];
  for (const page of options.pages) {
    const { isUsed, leaves } = pageKinds[page];
    if (isUsed(chain) && !leavesAt(leaves, options.depth)) notes.push({ kind: 'withheld', page });
  }
  for (const kind of pagesAt(shownChain, options.depth, options.pages)) {
    const made = pageKinds[kind].make(setting, pages.length);
    pages.push(...made.pages);
    notes.push(...made.notes);
  }
  return { pages, notes, title: texts.title, doubts };
}
