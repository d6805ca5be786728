/** The one place that says what a document may hold at its depth: chart, title, marks and names, in pages, tables, metadata and file names. */
import type { DecisionChain } from '../domain/chain.ts';
import { cleanText } from './cleanText.ts';
import { type Disclosure, disclosed } from './disclosure.ts';
import type { Doubt } from './doubts.ts';
import type { PageOptions } from './pageOptions.ts';

export type DocumentTexts = Pick<PageOptions, 'title' | 'date' | 'version' | 'preparedBy'>;

export type Outgoing = Pick<Disclosure, 'chain' | 'linked' | 'doubts'> & {
  /** As the user chose them, clean and without what is withheld; `preparedBy` is empty where names are. */
  readonly texts: DocumentTexts;
};

/** Whatever leaves takes every text from here; what is withheld is in none of them. */
export function outgoing(
  chain: DecisionChain,
  { depth, language, title, date, version, preparedBy }: DocumentTexts & Pick<PageOptions, 'depth' | 'language'>,
): Outgoing {
  const { chain: shownChain, linked, shown, doubts, doubtsIn } = disclosed(chain, depth, language, [preparedBy]);
  const isNameless = depth === 'anonymous';
  const said = [
    ...(title === chain.title ? [] : doubtsIn(title, 'heading')),
    ...doubtsIn(version, 'version'),
    ...doubtsIn(date, 'date'),
  ];
  const text = (each: string) => shown(each).trim();
  return {
    chain: shownChain,
    linked,
    texts: {
      title: text(title),
      date: text(date),
      version: text(version),
      preparedBy: isNameless ? '' : cleanText(preparedBy).trim(),
    },
    doubts: isNameless ? [...said, ...doubts] : ([] satisfies Doubt[]),
  };
}
