import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { allPersonIds, identityOf, personById, placeOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { toCsv } from '../../src/export/csv.ts';
import { isAnonymised } from '../../src/import/anonymised.ts';
import { applyImport } from '../../src/import/apply.ts';
import { cleanLine } from '../../src/import/cellKind.ts';
import { isEmptied, keepingAll } from '../../src/import/clears.ts';
import type { ImportRow } from '../../src/import/importRow.ts';
import { ownWorkbook } from '../../src/import/ownWorkbook.ts';
import { importPlan } from '../../src/import/plan.ts';
import { rowsOfText } from '../../src/import/tableText.ts';
import { understand } from '../../src/import/understand.ts';
import type { depths } from '../../src/scene/disclosure.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { bookColumns } from '../support/assessmentSheet.ts';
import { fullChain } from '../support/fullChain.ts';
import { randomChain } from '../support/randomChain.ts';
import { exportedSheets, headingRow, typedOver } from './workbooks.ts';

function applied(chain: DecisionChain, rows: readonly ImportRow[]): DecisionChain {
  let next = 0;
  return applyImport(importPlan(chain, rows), new Map(), (prefix) => `${prefix}:new-${++next}`)(chain);
}

/** What a chart knows, without the difference between empty and never filled. */
function known(chain: DecisionChain, id: PersonId): unknown {
  const filled = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '' && value !== false));
  const { competitorLevels, ...assessment } = chain.assessments[identityOf(chain, id)] ?? {};
  return {
    person: filled(personById(chain, id) ?? {}),
    assessment: filled(assessment),
    competitors: filled(competitorLevels ?? {}),
    rib: placeOf(chain, id)?.rib.id,
  };
}

/** Charts whose columns have different headings. */
const distinct = fullChain().map((chain) => ({
  ...chain,
  competitors: chain.competitors.map((rival, index) => ({ ...rival, name: `友商 ${'AB'[index]}` })),
}));

const clearable = (chain: DecisionChain) =>
  bookColumns(chain).filter(({ id }) => !['rank', 'name', 'jobTitle', 'rib', 'gap', 'trend'].includes(id));

test.prop([fc.stringMatching(/^[ab \n\t\r]*$/u)])(
  'a text on one line is clean: cleaning it again changes nothing',
  (text) => {
    expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
  },
);

describe('a cell emptied in our own workbook', () => {
  test.prop([distinct, fc.constantFrom(...languages), fc.nat(1), fc.nat(50), fc.nat(50)], { numRuns: 15 })(
    'on either sheet takes that value away and no other; whoever keeps the values changes nothing',
    async (chain, language, on, pick, columnPick) => {
      const sheets = await exportedSheets(chain, language);
      const [top] = sheets;
      const count = (sheets[on]?.rows.length ?? 0) - headingRow - 1;
      if (sheets.length < 2 || (top?.rows.length ?? 0) <= headingRow + 1) return;
      const columns = clearable(chain);
      const heading = columns[columnPick % columns.length]?.words[language] ?? '';
      const emptied = sheets.map((sheet, at) => (at === on ? typedOver(sheet, pick % count, heading, '') : sheet));
      const own = ownWorkbook(emptied, chain, language);
      expect(own?.conflicts).toEqual([]);
      const people = own?.understood.people ?? [];
      expect(importPlan(chain, people.map(keepingAll)).rows.filter(({ state }) => state !== 'same')).toEqual([]);
      const after = applied(chain, people);
      const row = sheets[on]?.rows[headingRow + 1 + (pick % count)] ?? [];
      const id = row.find((cell) => cell.startsWith('person:')) as PersonId;
      const at = sheets[on]?.rows[headingRow]?.indexOf(heading) ?? -1;
      const others = allPersonIds(chain).filter((each) => identityOf(chain, each) !== identityOf(chain, id));
      for (const other of others) expect(known(after, other)).toEqual(known(chain, other));
      const again = await exportedSheets(after, language);
      const written = again[on]?.rows.find((cells) => cells.includes(id)) ?? [];
      const headings = again[on]?.rows[headingRow] ?? [];
      expect(cleanLine(written[headings.indexOf(heading)] ?? '')).toBe('');
      for (const [index, cell] of row.entries()) {
        const name = sheets[on]?.rows[headingRow]?.[index] ?? '';
        if (index !== at && !/差距|Gap|走势|Trend/.test(name)) expect(written[headings.indexOf(name)] ?? '').toBe(cell);
      }
    },
    60_000,
  );

  const chain = workedExample('zh', '2026-11-02');
  const headings = rowsOfText(new TextDecoder().decode(toCsv(chain, { language: 'zh', depth: 'full' })));
  const read = (edit: (cells: string[], name: string) => void) => {
    const rows = headings.map((cells) => [...cells]);
    for (const cells of rows.slice(1)) edit(cells, cells[1] ?? '');
    return understand(rows).people;
  };
  const at = (heading: string) => headings[0]?.indexOf(heading) ?? -1;
  const idOf = (name: string) => allPersonIds(chain).find((id) => personById(chain, id)?.name === name) as PersonId;

  it('is said before it happens, in a CSV too', () => {
    const people = read((cells, name) => {
      if (name === 'Vo') for (const heading of ['评估依据', '教练', '态度']) cells[at(heading)] = '';
    });
    const changed = importPlan(chain, people).rows.filter(({ state }) => state === 'update');
    expect(
      changed.map(({ match, changes }) => [match, changes.map(({ field, to, isClear }) => [field, to, isClear])]),
    ).toEqual([
      [
        idOf('Vo'),
        [
          ['coach', false, true],
          ['stance', null, true],
          ['evidence', '', true],
        ],
      ],
    ]);
  });

  it('of the rank takes out of the top ten, of the chain sends to the tray', () => {
    const [, , third] = topTen(chain);
    const after = applied(
      chain,
      read((cells, name) => {
        if (name === personById(chain, third as PersonId)?.name) cells[at('名次')] = '';
        if (name === 'Sid') cells[at('决策链')] = '';
      }),
    );
    expect(topTen(after)).toEqual(topTen(chain).filter((id) => id !== third));
    expect(after.tray).toEqual([idOf('Sid')]);
  });

  it('nobody is cleared whose name and title are both emptied', () => {
    const people = read((cells, name) => {
      if (name === 'Sid') cells[at('决策链')] = '';
      if (name === 'Vo') for (const [index] of cells.entries()) if (index < cells.length - 1) cells[index] = '';
    });
    const { rows } = importPlan(chain, people);
    expect(rows.filter(({ state }) => state !== 'same').map(({ match }) => match)).toEqual([idOf('Sid')]);
    const emptied = rows.filter(({ row, match }) => match && isEmptied(personById(chain, match) as Person, row));
    expect(emptied.map(({ match }) => match)).toEqual([idOf('Vo')]);
  });

  it('means nothing in a table without ids, and nothing for somebody else’s ids', () => {
    const rows = headings.map((cells) =>
      cells.slice(0, -1).map((cell, index) => (index === at('评估依据') ? '' : cell)),
    );
    const withoutTexts = understand([headings[0]?.slice(0, -1) ?? [], ...rows.slice(1)]).people;
    expect(importPlan(chain, withoutTexts).rows.filter(({ state }) => state !== 'same')).toEqual([]);
    const strange = read((cells) => {
      cells[cells.length - 1] = `person:other-${cells[cells.length - 1]?.slice(7)}`;
      cells[at('评估依据')] = '';
    });
    expect(importPlan(chain, strange).rows.flatMap(({ changes }) => changes)).toEqual([]);
  });
});

describe('an anonymised table', () => {
  const read = (chain: DecisionChain, language: Language, depth: (typeof depths)[number]) =>
    understand(rowsOfText(new TextDecoder().decode(toCsv(chain, { language, depth }))));
  const named = (chain: DecisionChain): DecisionChain => ({
    ...chain,
    people: Object.fromEntries(
      Object.entries(chain.people).map(([id, person]: [string, Person]) => [id, { ...person, placeholder: false }]),
    ),
  });

  test.prop([randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }).map(named), fc.constantFrom(...languages)])(
    'is known as one, and no other is',
    (chain, language) => {
      expect(isAnonymised(read(chain, language, 'anonymous'))).toBe(true);
      expect(isAnonymised(read(chain, language, 'full'))).toBe(false);
      expect(isAnonymised(read(chain, language, 'chart'))).toBe(false);
    },
  );

  it('is not what a list of seats is', () => {
    const rows = [
      ['部门', '姓名', '职务'],
      ['采购部', '采购部-1', '部长'],
      ['采购部', '采购部-2', '经理'],
    ];
    expect(isAnonymised(understand(rows))).toBe(false);
  });
});
