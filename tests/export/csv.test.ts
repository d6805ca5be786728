import { fc, test } from '@fast-check/vitest';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { toCsv } from '../../src/export/csv.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { languages } from '../../src/words/language.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { bookColumns, columnNamed } from '../support/assessmentSheet.ts';
import { expectSame } from '../support/expectSame.ts';
import { randomChain } from '../support/randomChain.ts';
import { hostileChain, kept, secretsAt, tellingChain } from './hostile.ts';

function linesOf(chain: DecisionChain, language: 'zh' | 'en' = 'zh', depth: (typeof depths)[number] = 'full') {
  const text = new TextDecoder().decode(toCsv(chain, { language, depth }));
  return parseCsv(text).map((line) => line.map((cell) => String(cell ?? '')));
}

describe('comma-separated values', () => {
  test.prop([hostileChain(), fc.constantFrom(...languages)], { numRuns: 60 })(
    'read back equal, one line a human',
    (chain, language) => {
      const [headings = [], ...lines] = linesOf(chain, language);
      const columns = bookColumns(chain);
      const ids = columns.map(({ id }) => id);
      expect(headings).toEqual([
        ...columns.map(({ words }, at) => unescaped(kept(words[language]), headings[at])),
        columnNamed(chain, 'personId').words[language],
      ]);
      const rows = rowsOf(chain);
      expect(lines.map((line) => line.at(-1))).toEqual(rows.map(({ personId }) => personId));
      rows.forEach(({ rank, person, assessment }, index) => {
        const cell = (id: string) => lines[index]?.[ids.indexOf(id)];
        const marked = (is: boolean | undefined) => (is ? scaleWords[language].marked : '');
        expectSame(['rank', 'coach', 'hidden', 'assessedOn'].map(cell), [
          rank === null ? '' : `${rank}`,
          marked(person.coach),
          marked(person.hidden),
          assessment.assessedOn ?? '',
        ]);
        for (const [id, text] of [
          ['name', person.name],
          ['jobTitle', person.jobTitle],
          ['evidence', assessment.evidence],
          ['note', person.note],
        ] as const) {
          const said = kept(text ?? '');
          if (cell(id) !== said && cell(id) !== `'${said}`) expect([id, cell(id)]).toEqual([id, said]);
        }
      });
    },
  );

  test.prop([hostileChain()], { numRuns: 60 })('hold nothing a spreadsheet would run', (chain) => {
    const cells = linesOf(chain).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r|]/.test(cell))).toEqual([]);
  });

  it('tell the trend since the newest snapshot, where there is one', () => {
    const chain = exampleChain();
    const id = topTen(chain)[0] as PersonId;
    const heading = '走势';
    expect(linesOf(chain)[0]).not.toContain(heading);
    const kept = takeSnapshot({ id: 's', takenAt: '2026-08-14T02:00:00Z', label: '' })(
      assess([id], { level: 'acceptance' })(chain),
    );
    const [headings = [], line = []] = linesOf(assess([id], { level: 'trust' })(kept));
    expect(line[headings.indexOf(heading)]).toBe('↑ 接受→信任');
    expect(linesOf(kept)[1]?.[headings.indexOf(heading)]).toBe('→ 接受');
  });

  it('begin with a byte order mark, so that Excel reads Chinese', () => {
    expect([...toCsv(exampleChain(), { language: 'zh', depth: 'full' }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.prop([randomChain(), fc.constantFrom(...depths)], { numRuns: 30 })(
    'withhold what the depth withholds',
    (random, depth) => {
      const text = linesOf(tellingChain(random), 'zh', depth).flat().join('\n');
      for (const secret of secretsAt[depth]) expect(text).not.toContain(secret);
    },
  );
});

function unescaped(expected: string, found: string | undefined): string {
  return found === `'${expected}` ? found : expected;
}
