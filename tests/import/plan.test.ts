import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type DecisionChain, emptyChain, type PersonId } from '../../src/domain/chain.ts';
import type { NewId } from '../../src/domain/newId.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, roles, stances } from '../../src/domain/scales.ts';
import { allPersonIds, identityOf, seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { applyImport, type RowChoices } from '../../src/import/apply.ts';
import { type CellName, type ImportRow, nothingSaid } from '../../src/import/importRow.ts';
import { importPlan, type RowChoice } from '../../src/import/plan.ts';
import { rowsOfText } from '../../src/import/tableText.ts';
import { likeliestSheet, understand } from '../../src/import/understand.ts';
import { understandTable } from '../../src/import/understandTable.ts';
import { languages } from '../../src/words/language.ts';
import { fullChain } from '../support/fullChain.ts';
import { randomChain } from '../support/randomChain.ts';
import { sampleBytes, samplePeople } from './people.ts';
import { exportedSheets } from './workbooks.ts';

function counting(): NewId {
  let next = 0;
  return (prefix) => `${prefix}:new-${++next}`;
}

const asPlanned: RowChoices = new Map();

function imported(chain: DecisionChain, rows: readonly ImportRow[], choices = asPlanned): DecisionChain {
  return applyImport(importPlan(chain, rows), choices, counting())(chain);
}

const samples = understandTable(rowsOfText(new TextDecoder().decode(sampleBytes('people-excel.tsv')))).people;
const nothing = emptyChain('chart:1', '2026-11-02T09:00:00Z');

function row(said: Partial<ImportRow>): ImportRow {
  return { ...nothingSaid, row: 0, ...said };
}

describe('into an empty chart', () => {
  const chain = imported(nothing, samples);

  it('chains follow each other in order of first appearance, people outward in row order', () => {
    expect(chain.ribs.map((rib) => [rib.name, rib.kind])).toEqual([
      ['董事会', 'board'],
      ['集团高层管理', 'management'],
      ['采购部', 'department'],
      ['网络技术部', 'department'],
      ['计划部', 'department'],
      ['运维部', 'department'],
      ['政府与监管', 'government'],
    ]);
    expect(seatedIds(chain).map((id) => chain.people[id]?.name)).toEqual(samplePeople.map(([, , name]) => name));
  });

  it('a seat without a name is a placeholder, and ratings come along', () => {
    const placeholders = Object.values(chain.people).filter((person) => person.placeholder);
    expect(placeholders).toEqual([{ name: '', jobTitle: '预算经理', placeholder: true, role: 'evaluator' }]);
    expect(Object.keys(chain.assessments)).toHaveLength(14);
  });

  it('who has no chain waits in the tray', () => {
    expect(imported(nothing, [row({ name: '张三', jobTitle: 'CEO' })]).tray).toHaveLength(1);
    expect(imported(nothing, [row({ chain: '市场部' })]).ribs.map((rib) => rib.name)).toEqual(['市场部']);
  });

  it('ranks become the chosen top ten', () => {
    const ranked = imported(nothing, [
      row({ name: '甲', chain: '采购部', rank: 3 }),
      row({ name: '乙', chain: '采购部', rank: 1 }),
      row({ name: '丙', chain: '采购部' }),
      row({ name: '丁', rank: 2 }),
    ]);
    expect(ranked.topTen.by).toBe('choice');
    expect(topTen(ranked).map((id) => ranked.people[id]?.name)).toEqual(['乙', '甲']);
  });
});

describe('into a chart with people', () => {
  const example = exampleChain();
  const stateOf = (said: Partial<ImportRow>) => importPlan(example, [row(said)]).rows[0];

  it('finds them by name and title, by name and chain, by id', () => {
    expect(stateOf({ name: 'iza', jobTitle: 'ceo' })).toMatchObject({ match: 'person:5', state: 'update' });
    expect(stateOf({ name: 'Buld', jobTitle: '总监', chain: '采购部门' })).toMatchObject({ match: 'person:8' });
    expect(stateOf({ name: 'Iza', jobTitle: 'CEO', chain: '高层管理' })).toMatchObject({
      match: 'person:5',
      state: 'same',
    });
    expect(stateOf({ name: 'Isa', personId: 'person:5' })).toMatchObject({
      match: 'person:5',
      changes: [{ field: 'name' }],
    });
    expect(stateOf({ name: 'Iza', jobTitle: 'COO', chain: '市场部' })).toMatchObject({ state: 'new', choice: 'add' });
    expect(stateOf({ name: 'Iza' })).toMatchObject({ match: 'person:5', state: 'same' });
  });

  it('gives a name to the nameless seat with that title, and leaves the seat as it is without one', () => {
    const seat = { jobTitle: '通信部长', chain: '政府部门' };
    expect(stateOf(seat)).toMatchObject({ match: 'person:15', state: 'same' });
    const named = imported(example, [row({ ...seat, name: 'Noor' })]);
    expect(named.people['person:15']).toMatchObject({ name: 'Noor', jobTitle: '通信部长' });
    expect(named.ribs).toEqual(example.ribs);
    expect(stateOf({ jobTitle: 'CEO', chain: '高层管理' })).toMatchObject({ match: 'person:5', state: 'same' });
    expect(stateOf({ jobTitle: 'COO', chain: '高层管理' })).toMatchObject({ state: 'new' });
  });

  it('changes only the given cells that differ', () => {
    const said = row({
      name: 'Iza',
      jobTitle: 'CEO',
      person: { role: 'approver' },
      assessment: { level: 'acquaintance', stance: 'neutral' },
    });
    const plan = importPlan(example, [said]);
    expect(plan.rows[0]?.changes).toEqual([
      { on: 'person', field: 'role', from: 'decider', to: 'approver' },
      { on: 'assessment', field: 'stance', from: 'opponent', to: 'neutral' },
    ]);
    const next = imported(example, [said]);
    expect(next.people['person:5']).toEqual({ ...example.people['person:5'], role: 'approver' });
    expect(next.assessments['person:5']).toEqual({ ...example.assessments['person:5'], stance: 'neutral' });
    expect({ ...next, people: example.people, assessments: example.assessments }).toEqual(example);
  });

  it('a guessed chain seats new people only', () => {
    const guessed = { jobTitle: '采购部部长', chain: '采购管理部', isChainGuessed: true };
    expect(stateOf({ ...guessed, name: 'Buld' })).toMatchObject({ state: 'same' });
    expect(importPlan(example, [row({ ...guessed, name: 'Neo' })]).newChains).toEqual(['采购管理部']);
  });

  it('what no field takes is added to the note once', () => {
    const said = row({ name: 'Iza', jobTitle: 'CEO', kept: ['办公地点：三楼'] });
    const once = imported(example, [said]);
    expect(once.people['person:5']?.note).toBe('办公地点：三楼');
    expect(imported(once, [said])).toBe(once);
  });

  it("competitors' levels find their column, or make one while there is room", () => {
    const levelsOf = (name: string) => row({ name: 'Iza', jobTitle: 'CEO', competitorLevels: { [name]: 'trust' } });
    const next = imported(example, [levelsOf('华星')]);
    expect(next.competitors).toEqual([{ id: expect.stringMatching(/^competitor:/), name: '华星' }]);
    expect(Object.values(next.assessments['person:5']?.competitorLevels ?? {})).toEqual(['trust']);
    const full = { ...example, competitors: ['甲', '乙', '丙', ''].map((name, at) => ({ id: `c${at}`, name })) };
    expect(imported(full, [levelsOf('丁')]).people['person:5']?.note).toBe('丁: trust');
    expect(imported(full, [levelsOf('友商 4')]).assessments['person:5']?.competitorLevels).toEqual({ c3: 'trust' });
  });

  it('the same person twice in a table is one', () => {
    const twice = [row({ name: '张三', jobTitle: '部长' }), row({ row: 1, name: '张三', jobTitle: '部长' })];
    const plan = importPlan(nothing, twice);
    expect(plan.rows[1]).toMatchObject({ repeats: 0, choice: 'skip' });
    expect(Object.keys(imported(nothing, twice).people)).toHaveLength(1);
    expect(Object.keys(imported(nothing, [row({ jobTitle: '评委' }), row({ jobTitle: '评委' })]).people)).toHaveLength(
      2,
    );
  });

  it('an id of another chart says nothing', () => {
    const twice = [
      row({ name: '张三', jobTitle: '部长' }),
      row({ row: 1, name: '张三', jobTitle: '部长', personId: 'person:99' }),
    ];
    expect(Object.keys(imported(nothing, twice).people)).toHaveLength(1);
  });

  it('given ranks push out of a list by position whom the table names without a rank', () => {
    const byPosition: DecisionChain = { ...example, topTen: { by: 'position' } };
    const ranked = imported(byPosition, [
      row({ name: 'Iza', jobTitle: 'CEO', rank: 1 }),
      row({ name: 'Da Hai', jobTitle: '董事会长' }),
    ]);
    const names = topTen(ranked).map((id) => ranked.people[id]?.name);
    expect(names[0]).toBe('Iza');
    expect(names).toHaveLength(9);
    expect(names).not.toContain('Da Hai');
  });

  it('ranks that are so already leave the list by position', () => {
    const byPosition: DecisionChain = { ...example, topTen: { by: 'position' } };
    const rows = topTen(byPosition).map((id, at) => row({ row: at, personId: id, rank: at + 1 }));
    expect(imported(byPosition, rows)).toBe(byPosition);
  });

  it('ranks that are so already, beside somebody without one, are a list of the team’s own: who has none is not red', () => {
    const lines =
      '部门\t姓名\t职务\tTOP\n董事会\t王一\t董事长\t1\n董事会\t李二\t董事\t3\n采购部\t张三\t部长\t2\n采购部\t赵四\t经理\t';
    const people = understandTable(rowsOfText(lines)).people;
    const ranked = imported(nothing, people);
    const names = (chain: DecisionChain) => topTen(chain).map((id) => chain.people[id]?.name);
    expect(names({ ...ranked, topTen: { by: 'position' } }).slice(0, 3)).toEqual(['王一', '张三', '李二']);
    expect(names(ranked)).toEqual(['王一', '张三', '李二']);
    expect(imported(ranked, people)).toBe(ranked);
  });

  it('the user decides row by row', () => {
    const rows = [row({ name: 'Iza', jobTitle: 'CEO', person: { role: 'user' } }), row({ name: '新', jobTitle: '人' })];
    expect(
      imported(
        example,
        rows,
        new Map<number, RowChoice>([
          [0, 'skip'],
          [1, 'skip'],
        ]),
      ),
    ).toBe(example);
    const added = imported(example, rows, new Map<number, RowChoice>([[0, 'add']]));
    expect(Object.values(added.people).filter((person) => person.name === 'Iza')).toHaveLength(2);
    expect(added.people['person:5']?.role).toBe('decider');
  });

  it('stops at what a chart file can hold', () => {
    const many = Array.from({ length: 10_010 }, (_, at) => row({ row: at, name: `甲${at}`, chain: '采购部' }));
    const plan = importPlan(example, many);
    expect(plan.beyond).toBe(25);
    expect(plan.rows.findIndex((each) => each.isBeyond)).toBe(plan.rows.length - 25);
    const asked = new Map(plan.rows.map((_, at) => [at, 'add' as const]));
    expect(Object.keys(applyImport(plan, asked, counting())(example).people).length).toBeLessThanOrEqual(10_000);
    expect(Object.keys(applyImport(plan, asPlanned, counting())(example).people)).toHaveLength(10_000);
  });
});

const clearable: CellName[] = [
  'seat chain',
  'rank rank',
  'person name',
  'person jobTitle',
  'person role',
  'person coach',
  'person hidden',
  'person note',
  'assessment level',
  'assessment stance',
  'assessment primaryOwner',
  'competitor 友商 A',
];

/** A cell is empty or says something. */
function isUnsaid(one: Omit<ImportRow, 'row' | 'blank'>, cell: CellName): boolean {
  if (cell === 'seat chain') return one.chain === '' && !one.inTray;
  if (cell === 'rank rank') return one.rank === null;
  if (cell === 'person name') return one.name === '';
  if (cell === 'person jobTitle') return one.jobTitle === '';
  const field = cell.slice(cell.indexOf(' ') + 1);
  return ![one.person, one.assessment, one.competitorLevels].some((said) => field in said);
}

const randomRow: fc.Arbitrary<ImportRow> = fc
  .record({
    personId: fc.option(
      fc.nat(30).map((at): PersonId => `person:${at}`),
      { freq: 4 },
    ),
    chain: fc.constantFrom('', '', '董事会', '采购部', '采购', '技术部门', '市场部', 'Operations and maintenance'),
    isChainGuessed: fc.boolean(),
    inTray: fc.constantFrom(false, false, false, true),
    name: fc.constantFrom('', '张三', '王明远', '刘䶮', 'Da Hai', 'da hai', 'Iza', '欧阳立衡', '新人'),
    jobTitle: fc.constantFrom(
      '',
      'CEO',
      '采购部部长',
      '副部长（核心网品类）',
      '副部长(核心网品类)',
      'Head of Operations',
      '新职务',
    ),
    rank: fc.option(fc.integer({ min: 1, max: 10 })),
    person: fc.record(
      {
        role: fc.constantFrom(...roles),
        coach: fc.boolean(),
        hidden: fc.boolean(),
        note: fc.constantFrom('备注', '别的'),
      },
      { requiredKeys: [] },
    ),
    assessment: fc.record(
      {
        level: fc.constantFrom(...levels),
        stance: fc.constantFrom(...stances),
        primaryOwner: fc.constantFrom('王立', '陈静'),
      },
      { requiredKeys: [] },
    ),
    competitorLevels: fc.dictionary(
      fc.constantFrom('友商 A', '友商 1', '华星', '丁', '戊', '己'),
      fc.constantFrom(...levels),
      { maxKeys: 2 },
    ),
    kept: fc.subarray(['态度：很好', '办公：三楼', '态度']),
    blank: fc.subarray(clearable),
  })
  .filter((one) => one.name !== '' || one.jobTitle !== '' || one.chain !== '')
  .map((one) => ({
    ...one,
    row: 0,
    chain: one.inTray ? '' : one.chain,
    blank: one.personId === null ? [] : one.blank.filter((cell) => isUnsaid(one, cell)),
    isChainGuessed: one.isChainGuessed && one.chain !== '',
  }));

const table = fc.array(randomRow, { maxLength: 8 }).map((rows) => rows.map((one, at) => ({ ...one, row: at })));

/** Seats of one human carry one name, as linking them makes it. */
function named(chain: DecisionChain): DecisionChain {
  const people = Object.entries(chain.people).map(([id, person]) => {
    return [id, { ...person, name: chain.people[identityOf(chain, id as PersonId)]?.name ?? '' }];
  });
  return { ...chain, people: Object.fromEntries(people) };
}

const wholeChain = randomChain().map(named);

describe('laws', () => {
  it('two seats of one title, of which the chart knew one by name, are the same two when the table comes again', () => {
    const rows = ['副部长（核心网）', '副部长(核心网)'].map((jobTitle, at) =>
      row({ row: at, jobTitle, chain: '采购', person: at === 0 ? { role: 'user' } : {} }),
    );
    const start: DecisionChain = {
      ...nothing,
      ribs: [{ id: 'rib:1', name: '采购部', kind: 'department', personIds: ['person:1'] }],
      people: { 'person:1': { name: '张三', jobTitle: '副部长（核心网）' } },
    };
    const once = imported(start, rows);
    expect(Object.keys(once.people)).toHaveLength(2);
    expect(importPlan(once, rows).rows.flatMap((each) => each.changes)).toEqual([]);
    expect(imported(once, rows)).toBe(once);
  });

  it('a name that one row empties at one seat and the next row gives again is nobody new the second time', () => {
    const seat = { name: '王明远', jobTitle: 'CEO' };
    const chain: DecisionChain = {
      ...nothing,
      ribs: [{ id: 'rib:1', name: '高层管理', kind: 'management', personIds: ['person:1', 'person:3'] }],
      people: { 'person:1': { ...seat, sameAs: 'person:3' }, 'person:3': seat },
    };
    for (const said of [{ name: '王明远' }, { ...seat, chain: '高层管理' }, seat]) {
      const rows = [row({ personId: 'person:3', jobTitle: 'CEO', blank: ['person name'] }), row({ row: 1, ...said })];
      const once = imported(chain, rows);
      expect(importPlan(once, rows).rows.map(({ state }) => state)).toEqual(['same', 'same']);
      expect(imported(once, rows)).toBe(once);
    }
  });

  it('whoever a table of ours seats without a rank is not in the top ten, the second time as the first', () => {
    const one: PersonId = 'person:1';
    const chain = { ...nothing, people: { [one]: { name: '张三', jobTitle: 'CEO' } }, tray: [one] };
    const rows = [row({ personId: one, name: '张三', chain: '采购', blank: ['rank rank'] })];
    const once = imported(chain, rows);
    expect(seatedIds(once)).toEqual([one]);
    expect(topTen(once)).toEqual([]);
    expect(imported(once, rows)).toBe(once);
  });

  test.prop([wholeChain, table], { numRuns: 300 })(
    'importing the same table twice changes nothing the second time',
    (chain, rows) => {
      const once = imported(chain, rows);
      const again = importPlan(once, rows);
      expect(again.rows.filter((each) => each.state !== 'same')).toEqual([]);
      expect(applyImport(again, asPlanned, counting())(once)).toBe(once);
    },
  );

  test.prop([wholeChain, table, fc.array(fc.constantFrom<RowChoice>('add', 'update', 'skip'), { maxLength: 8 })], {
    numRuns: 300,
  })(
    'whatever is chosen, the chart is whole, keeps its other people, and the edit gives the same each time',
    (chain, rows, chosen) => {
      const edit = applyImport(importPlan(chain, rows), new Map(chosen.entries()), counting());
      const next = edit(chain);
      expect(edit(chain)).toEqual(next);
      const read = readChain(writeChain(next));
      expect('faults' in read && read.faults).toBe(false);
      expect(allPersonIds(next)).toEqual(expect.arrayContaining(allPersonIds(chain)));
      expect(new Set(allPersonIds(next)).size).toBe(Object.keys(next.people).length);
    },
  );

  test.prop([fullChain(), fc.constantFrom(...languages), fc.nat(50), fc.constantFrom(...levels)], { numRuns: 20 })(
    'an exported workbook reads back as the same people, and one edited cell changes one person',
    async (chain, language, pick, level) => {
      const sheets = await exportedSheets(chain, language);
      const sheet = sheets[likeliestSheet(sheets)];
      const { people } = understand(sheet?.rows ?? []);
      expect(importPlan(chain, people).rows.flatMap((each) => (each.state === 'same' ? [] : [each]))).toEqual([]);
      const edited = people[pick % Math.max(1, people.length)];
      if (!edited) return;
      const after = imported(
        chain,
        people.map((one) => (one === edited ? { ...one, assessment: { ...one.assessment, targetLevel: level } } : one)),
      );
      const changed = allPersonIds(chain).filter((id) => after.assessments[id] !== chain.assessments[id]);
      expect(changed.length).toBeLessThanOrEqual(1);
      expect({ ...after, assessments: chain.assessments }).toEqual(chain);
    },
    60_000,
  );
});
