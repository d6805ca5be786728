/** From a chain to the pages of one document: what is withheld is gone before anything is drawn. */
import type { DecisionChain } from '../domain/chain.ts';
import { sinceLast } from '../domain/compare/sides.ts';
import { standardMeasure } from '../layout/measure.ts';
import { disclosedComparison } from './compare/disclosedComparison.ts';
import { outgoing } from './outgoing.ts';
import type { Page, PageKindId } from './page.ts';
import { pageKinds, pagesAt } from './pageKinds.ts';
import type { Document, FitNote, PageOptions } from './pageOptions.ts';
import type { PageSetting } from './pageSetting.ts';
import { areaSheet, sheets } from './paper.ts';

/** All pages in the order of `options.pages`, and how they were made to fit. Same chain and options, same pages. */
export function documentPages(chain: DecisionChain, options: PageOptions): Document {
  const { leaving, withheld } = pagesAt(chain, options);
  const { chain: shownChain, linked, texts, doubts } = outgoing(chain, options);
  const compared = leaving.includes('compare')
    ? disclosedComparison(chain, options.compared ?? sinceLast, options.depth, options.language, [options.preparedBy])
    : undefined;
  const setting: PageSetting = {
    compared,
    chain: shownChain,
    linked,
    options: { ...options, ...texts },
    sheet: options.area ? areaSheet(options.area) : sheets[options.paper],
    measure: standardMeasure,
    title: texts.title,
  };
  const pages: Page[] = [];
  const kinds: PageKindId[] = [];
  const notes: FitNote[] = withheld.map((page) => ({ kind: 'withheld', page }));
  for (const kind of leaving) {
    const made = pageKinds[kind].make(setting, pages.length);
    pages.push(...made.pages);
    kinds.push(...made.pages.map(() => kind));
    notes.push(...made.notes);
  }
  const known = new Set(doubts.map((doubt) => JSON.stringify(doubt)));
  const more = (compared?.doubts ?? []).filter((doubt) => !known.has(JSON.stringify(doubt)));
  return { pages, kinds, notes, title: texts.title, doubts: [...doubts, ...more] };
}
