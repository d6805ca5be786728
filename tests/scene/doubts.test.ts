/** At 匿名 whatever typed text leaves and may still name somebody is listed before, wherever it stands (method.md §10). */
import { describe, expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { sinceLast } from '../../src/domain/compare/sides.ts';
import { csvTableIds } from '../../src/export/xlsx/furtherTables.ts';
import { writtenParts } from '../../src/exporting/documentFile.ts';
import { type PlacedText, placeKey, textsOf, withTexts } from '../../src/find/texts.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { languages } from '../../src/words/language.ts';
import { textsInFile } from '../support/fileTexts.ts';
import { pageOptions } from '../support/pages.ts';
import { allWords, tellTaleChain } from '../support/tellTale.ts';

const stranger = '请李总批准';

/** What holds a name is known to be one: theirs leave as codes, the customer's and ours not at all. */
function mayBeDoubtful({ field, place: [table] }: PlacedText): boolean {
  return field !== 'name' && field !== 'owner' && !['competitors', 'preparedBy', 'customer'].includes(`${table}`);
}

/** With somebody the chart does not know in every text that is typed and is no name. */
function doubtful(chain: DecisionChain, worded = (text: string) => text): DecisionChain {
  const told = textsOf(chain).filter(mayBeDoubtful);
  return withTexts(chain, new Map(told.map(({ place, text }) => [placeKey(place), `${worded(text)} ${stranger}`])));
}

const plain = tellTaleChain();
const [before] = plain.snapshots;
if (!before) throw new Error('a snapshot is there');
const othersThen = doubtful({ ...before.chart, snapshots: [] });
const otherWordsThen = doubtful(plain, (text) => text.replaceAll('Zq', 'Zy'));
const cases = languages.flatMap((language) => [
  { language, who: 'other people', chart: othersThen },
  { language, who: 'the same people under other titles', chart: otherWordsThen },
]);

describe.each(cases)('without names, in $language, compared with $who', ({ language, chart }) => {
  const chain: DecisionChain = { ...doubtful(plain), snapshots: [{ ...before, chart }] };
  const options: PageOptions = {
    ...pageOptions,
    pages: pageKindIds,
    depth: 'anonymous',
    language,
    title: chain.title,
    compared: sinceLast,
  };

  it('every typed text that leaves with a stranger in it is listed, with what stands around', async () => {
    const { pages, doubts } = documentPages(chain, options);
    const order = { chain, options, madeAt: new Date('2026-11-02T09:00:00Z') };
    const book = await writtenParts('xlsx', order, null);
    const lists = await Promise.all(csvTableIds.map((table) => writtenParts('csv', { ...order, table }, null)));
    const files = [
      ...book.map((part) => textsInFile('xlsx', part)),
      ...lists.flat().map((part) => textsInFile('csv', part)),
    ];
    const said = [JSON.stringify(pages), ...(await Promise.all(files))].join('\n');
    const left = allWords(chain).filter((word) => said.includes(word));
    const listed = doubts.map(({ text, part }) => (part === '李总' ? text : '')).join('\n');
    expect(left.filter((word) => !listed.includes(word))).toEqual([]);
    expect(left.length).toBeGreaterThan(15);
    for (const { place, text, part } of doubts) expect([place, text.includes(part)]).toEqual([place, true]);
    expect(new Set(doubts.map(({ place }) => place))).toEqual(
      new Set(['title', 'target', 'chart', 'chain', 'jobTitle', 'decision', 'coverage', 'selling']),
    );
  });

  it('nothing is listed that is not doubtful', () => {
    expect(documentPages(plain, { ...options, title: plain.title }).doubts).toEqual([]);
  });
});
