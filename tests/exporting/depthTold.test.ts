/** What the dialog says a depth keeps and takes out is what happens to the chart. */
import { expect, it } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { depthTold } from '../../src/exporting/depthTold.ts';
import { disclosed } from '../../src/scene/disclosure.ts';
import { languages } from '../../src/words/language.ts';

/** The two halves of the line: what is kept, what is taken out. */
const halves = /^(?:保留|Keeps )(.*?)(?:；|; ).*?(?:去掉|takes out )(.*)$/u;

for (const language of languages) {
  it(`${language}: the columns it names as kept leave at that depth, those it names as taken out do not`, () => {
    const chain = workedExample(language, '2026-11-02');
    for (const depth of ['chart', 'anonymous'] as const) {
      const [, kept = '', out = ''] =
        halves.exec(depthTold(depth, language)) ?? expect.fail(depthTold(depth, language));
      const shown = disclosed(chain, depth, language).chain;
      const said = (text: string) =>
        assessmentColumns({ competitors: [] }).filter(
          ({ words, kept: field }) =>
            field?.on === 'assessment' &&
            text.split(/[、，,；]|等| and /u).some((part) => part.trim() === words[language].toLowerCase()),
        );
      const has = (key: string) =>
        Object.values(shown.assessments).some((each) => (each as Readonly<Record<string, unknown>>)[key] != null);
      for (const { kept: field } of said(kept)) expect(has(field?.key ?? ''), field?.key).toBe(true);
      for (const { kept: field } of said(out)) expect(has(field?.key ?? ''), field?.key).toBe(false);
      expect(said(depth === 'chart' ? out : kept).map(({ id }) => id)).toEqual(['stance', 'level']);
    }
  });
}
