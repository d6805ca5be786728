/** 《客户关系提升计划》 on paper. */
import { expect, test } from 'vitest';
import { addLogEntry } from '../../src/domain/edits/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { documentPages } from '../../src/scene/document.ts';
import { papers } from '../../src/scene/paper.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { pageOptions } from '../support/pages.ts';

test('a status is one line on every paper, also where the newest entry stands below it', () => {
  const example = workedExample('en', '2026-11-02');
  const words = Object.values(scaleWords.en.planStatus);
  const told = example.plan.reduce(
    (chain, { id }) =>
      addLogEntry(id, { on: '2026-11-01', by: '', text: 'Meeting put off by a week at their wish' })(chain),
    example,
  );
  for (const paper of papers)
    for (const chain of [example, told]) {
      const { pages } = documentPages(chain, { ...pageOptions, language: 'en', depth: 'full', paper, pages: ['plan'] });
      const rows = pages.flatMap(({ table }) => table?.rows ?? []);
      // A page too narrow for all columns has them in two tables.
      const cells = rows.flat().filter(({ signs }) => /^[□◧■]$/u.test(signs?.map(({ text }) => text).join('') ?? ''));
      expect(cells).toHaveLength(chain.plan.length);
      for (const cell of cells) expect(words).toContain((cell.lines ?? cell.text.split('\n'))[0]);
    }
});
