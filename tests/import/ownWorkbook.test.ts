import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, stances } from '../../src/domain/scales.ts';
import { allPersonIds, identityOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { applyImport } from '../../src/import/apply.ts';
import { type NamedSheet, ownWorkbook } from '../../src/import/ownWorkbook.ts';
import { importPlan } from '../../src/import/plan.ts';
import { sheetEdits } from '../../src/import/sheetEdits.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { columnNamed } from '../support/assessmentSheet.ts';
import { fullChain } from '../support/fullChain.ts';
import { exportedSheets, headingRow, typedOver } from './workbooks.ts';

function idOn(sheet: NamedSheet | undefined, place: number): string {
  return sheet?.rows[headingRow + 1 + place]?.find((cell) => cell.startsWith('person:')) ?? '';
}

function read(chain: DecisionChain, sheets: readonly NamedSheet[], language: Language = 'zh') {
  const own = ownWorkbook(sheets, chain, language);
  if (!own) throw new Error('not recognised as our own');
  const plan = importPlan(chain, own.understood.people);
  let next = 0;
  return { own, plan, after: applyImport(plan, new Map(), (prefix) => `${prefix}:new-${++next}`)(chain) };
}

describe('a workbook of ours', () => {
  test.prop(
    [fullChain(), fc.constantFrom<Language>('zh', 'en'), fc.constantFrom(0, 1), fc.nat(50), fc.constantFrom(...levels)],
    { numRuns: 25 },
  )(
    'read back as it is changes nothing; a cell edited on either sheet changes one person',
    async (chain, language, on, pick, level) => {
      const sheets = await exportedSheets(chain, language);
      const count = (sheets[on]?.rows.length ?? 0) - headingRow - 1;
      if (sheets.length < 2 || (sheets[0]?.rows.length ?? 0) <= headingRow + 1) return;
      const same = read(chain, sheets, language);
      expect(same.plan.rows.filter((row) => row.state !== 'same')).toEqual([]);
      expect(same.own.conflicts).toEqual([]);
      const place = pick % count;
      const edited = sheets.map((sheet, at) =>
        at === on
          ? typedOver(
              sheet,
              place,
              columnNamed(chain, 'targetLevel').words[language],
              scaleWords[language].level[level],
            )
          : sheet,
      );
      const { after, own } = read(chain, edited, language);
      expect(own.conflicts).toEqual([]);
      const id = idOn(sheets[on], place);
      const human = identityOf(chain, id as PersonId);
      const before = chain.assessments[human];
      expect(after.assessments[human]?.targetLevel).toBe(level);
      const others = allPersonIds(chain).filter((each) => each !== human);
      for (const other of others) expect(after.assessments[other]).toEqual(chain.assessments[other]);
      if (before)
        expect({
          ...after.assessments[human],
          targetLevel: before.targetLevel,
        }).toEqual(before);
      expect({ ...after, assessments: chain.assessments }).toEqual(chain);
    },
    60_000,
  );

  it('says who is coach and who decides unseen; a note about a coach is a note', async () => {
    const chain = exampleChain();
    const [first, second] = topTen(chain) as [PersonId, PersonId];
    const marked = (id: PersonId, more: Partial<Person>) => ({ ...(chain.people[id] as Person), ...more });
    const before = {
      ...chain,
      people: {
        ...chain.people,
        [first]: marked(first, { coach: true, hidden: false, note: '教练' }),
        [second]: marked(second, { coach: false, hidden: true, note: '教练/不是' }),
      },
    };
    for (const language of languages) {
      const sheets = await exportedSheets(before, language);
      expect(read(before, sheets, language).plan.rows.filter((row) => row.state !== 'same')).toEqual([]);
      const { after } = read(chain, sheets, language);
      expect(after.people[first]).toMatchObject({ coach: true, note: '教练' });
      expect(after.people[second]).toMatchObject({ hidden: true, note: '教练/不是' });
      expect(after.people[second]?.coach).toBeFalsy();
    }
  });

  it('takes edits from both sheets together', async () => {
    const chain = exampleChain();
    const [top, everyone] = await exportedSheets(chain, 'zh');
    if (!top || !everyone) throw new Error('two sheets');
    const { after } = read(chain, [
      typedOver(typedOver(top, 0, '姓名', 'Da Hai Liu'), 0, '态度', '排他支持'),
      typedOver(everyone, 12, '职务', '副主管（代）'),
    ]);
    const first = idOn(top, 0) as keyof typeof chain.people;
    const other = idOn(everyone, 12) as keyof typeof chain.people;
    expect(after.people[first]?.name).toBe('Da Hai Liu');
    expect(after.assessments[first]?.stance).toBe('exclusive');
    expect(after.people[other]?.jobTitle).toBe('副主管（代）');
  });

  const example = exportedSheets(exampleChain(), 'zh');
  test.prop([fc.constantFrom(...stances), fc.constantFrom(...stances)])(
    'where both sheets change a cell, the top ten’s is believed, and only a difference is said',
    async (onTop, onEveryone) => {
      const chain = exampleChain();
      const [top, everyone] = await example;
      if (!top || !everyone) throw new Error('two sheets');
      const words = scaleWords.zh.stance;
      const { own, after } = read(chain, [
        typedOver(top, 0, '态度', words[onTop]),
        typedOver(everyone, 0, '态度', words[onEveryone]),
      ]);
      const id = idOn(top, 0) as keyof typeof chain.people;
      const before = chain.assessments[id]?.stance;
      expect(after.assessments[id]?.stance).toBe(onTop === before ? onEveryone : onTop);
      const disagree = onTop !== onEveryone && onTop !== before && onEveryone !== before;
      expect(own.conflicts).toEqual(disagree ? [{ name: 'Da Hai', field: 'stance' }] : []);
    },
  );

  it('without ids is no longer ours: the sheet with the edit is shown, and the other is named', async () => {
    const chain = exampleChain();
    const [top, everyone] = await exportedSheets(chain, 'zh', 'chart');
    if (!top || !everyone) throw new Error('two sheets');
    const edited = typedOver(top, 2, '职务', '采购总监');
    expect(ownWorkbook([edited, everyone], chain, 'zh')).toBe(null);
    expect(sheetEdits([edited, everyone], chain)).toEqual({ first: 0, updates: [1, 0] });
    const both = sheetEdits([edited, typedOver(everyone, 12, '职务', '代主管')], chain);
    expect(both).toEqual({ first: 1, updates: [1, 1] });
  });
});
