/** Tables of the views come in: known by their headings, previewed, and our own read back without a change. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import type { TableId } from '../../src/columns/table.ts';
import { tables } from '../../src/columns/tables.ts';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { newPlanItem } from '../../src/domain/edits/plan.ts';
import type { NewId } from '../../src/domain/newId.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { identityOf } from '../../src/domain/seats.ts';
import { toCsv } from '../../src/export/csv.ts';
import { isStatement, tableIn } from '../../src/import/tables/recognise.ts';
import { type TablePlan, tablePlan } from '../../src/import/tables/tablePlan.ts';
import { rowsOfText } from '../../src/import/tableText.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { today } from '../support/assessmentSheet.ts';
import { fullChain } from '../support/fullChain.ts';
import { lawfully } from '../support/laws.ts';
import { exportedSheets } from './workbooks.ts';

const rowsIn = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

function planned(
  chain: DecisionChain,
  rows: readonly (readonly string[])[],
  welcome: readonly string[] = [],
  language: Language = 'zh',
): TablePlan & { readonly id: string } {
  const sheet = tableIn(rows) ?? expect.fail('not known as a table');
  let next = 0;
  const newId: NewId = (prefix) => `${prefix}:new-${++next}`;
  const plan = tablePlan(chain, rows, sheet, { language, today, welcome: new Set(welcome), newId });
  return { ...plan, id: sheet.table.id };
}

function filed(chain: DecisionChain, table: TableId, language: Language = 'zh'): string[][] {
  return rowsOfText(new TextDecoder().decode(toCsv(chain, { language, depth: 'full', table })));
}

const states = ({ rows }: TablePlan) => rows.map(({ state }) => state);
const shape = { ribs: { min: 1 }, peoplePerRib: { min: 1 } };

describe('a team’s own words', () => {
  test.each([
    '客户 | 职务 | 想达到什么 | 怎么做 | 谁负责 | 什么时候 | 进展',
    '客户姓名 | 岗位 | 目的 | 类型 | 对策 | 负责人 | 截止日期 | 状况',
  ])('%s is a plan', (headings) => {
    const sheet = tableIn(rowsIn(headings));
    expect(sheet?.table.id).toBe('plan');
    expect(sheet?.columns.every(Boolean)).toBe(true);
  });

  test.each([
    ['客户名称 | 提升目标 | 责任人', 'Iza | 不反对我司进入首都区域 | 王立\nBuld | 支持排序 | 陈静', 'plan'],
    ['客户名称 | 提升目标', 'Iza | 不反对我司', 'plan'],
    ['客户名称 | 提升目标 | 责任人', 'Iza | 尊重 | 王立\nBuld | 信任 | 陈静', null],
    ['客户名称 | 提升目标 | 责任人', 'Iza | L4 | 王立\nBuld | 4 尊重 | 陈静\nAv | 待定，先接触 | 陈静', null],
    ['Name | Goal | Owner', 'Iza | supports us | Ann', 'plan'],
    ['姓名 | 职务 | 角色 | 态度 | 提升目标', 'Iza | CEO | 批准 | 反对 | 不反对我司', null],
  ] as const)('%s with %s is told by its cells', (headings, body, table) => {
    const rows = rowsIn(`${headings}\n${body}`);
    expect(tableIn(rows)?.table.id ?? null).toBe(table);
    expect(tableIn(rows, ['plan'])?.table.id ?? null, 'the same wherever one is').toBe(table);
  });

  test('where neither headings nor cells tell, it is the table one looks at', () => {
    const rows = rowsIn('客户名称 | 提升目标 | 责任人\nIza | | 王立\nBuld | | 陈静');
    expect([tableIn(rows), tableIn(rows, ['points', 'answers'])]).toEqual([null, null]);
    expect(tableIn(rows, ['plan'])?.table.id).toBe('plan');
  });

  const english = (goalKind: string, measure: string) => {
    const chain = exampleChain('en');
    const headings = '# | Name | Job title | Goal | Goal kinds | Measure | Owner';
    const made = planned(
      chain,
      rowsIn(`${headings}\n1 | Iza | CEO | supports us | ${goalKind} | ${measure} | Ann`),
      [],
      'en',
    );
    expect([made.unknown, made.troubles]).toEqual([[], []]);
    return made.edit(chain).plan.at(-1);
  };
  test.each([
    ['Deal quality', 'quality'],
    ['Improve deal quality', 'quality'],
    ['Value region', 'strategic'],
    ['Strategic project', 'strategic'],
    ['Beat the competitor', 'competition'],
    ['格局项目', 'strategic'],
    ['Competition, deal quality', 'quality competition'],
    ['Value region / Deal quality', 'strategic quality'],
  ])('the goal kind “%s”', (text, kinds) => expect(english(text, '')?.goalKinds.join(' ')).toBe(kinds));

  test.each([
    ['Reference visit', 'Reference site visit'],
    ['reference visits', 'Reference site visit'],
    ['Visit to the headquarters', 'Company visit'],
    ['Executive meeting', 'Executive visit'],
    ['Technical workshop', 'Technical exchange/workshop'],
    ['技术交流', 'Technical exchange/workshop'],
    ['Trade show', 'Exhibition/summit'],
    ['Issue resolution', 'Issue closure'],
    ['Via a third person', 'Through a third person'],
    ['样板点参观', '样板点参观'],
    ['Golf', 'Golf'],
  ])('the measure “%s”', (text, measure) => expect(english('', text)?.measure).toBe(measure));

  test('进展 of a plan is a status where it says one, unless a column of its own has it', () => {
    const chain = exampleChain();
    const [id = ''] = Object.keys(chain.people);
    const { name } = chain.people[id as PersonId] ?? { name: '' };
    const rowOf = (text: string) => {
      const { plan } = planned(chain, rowsIn(text)).edit(chain);
      return plan.at(-1);
    };
    expect(rowOf(`客户名称 | 提升目标 | 进展\n${name} | 建立交流 | 进行中`)).toMatchObject({
      status: 'doing',
      progress: '',
    });
    expect(rowOf(`Name | Goal | Progress\n${name} | Meet | Done`)).toMatchObject({ status: 'done', progress: '' });
    expect(rowOf(`客户名称 | 提升目标 | 进展\n${name} | 建立交流 | 进行中，约周三`)).toMatchObject({
      status: 'doing',
      progress: '进行中，约周三',
    });
    expect(rowOf(`客户名称 | 提升目标 | 状态 | 进展\n${name} | 建立交流 | 未开始 | 进行中`)).toMatchObject({
      status: 'planned',
      progress: '进行中',
    });
  });
});

describe('our own', () => {
  law.prop([fullChain(shape), fc.constantFrom(...languages), fc.constantFrom(...languages)], { numRuns: 10 })(
    'workbook comes back, each sheet where it belongs, and changes nothing, whatever language is on',
    async (chain, written, read) => {
      const sheets = (await exportedSheets(chain, written)).filter(({ rows }) => tableIn(rows) !== null);
      for (const { rows } of sheets) {
        const plan = planned(chain, rows, [], read);
        expect(plan.rows.filter(({ state }) => state !== 'same')).toEqual([]);
        expect([plan.troubles, plan.strangers, plan.leftOver, plan.unknown]).toEqual([[], [], [], []]);
        expect(plan.edit(chain)).toBe(chain);
      }
    },
  );

  law.prop([fullChain(shape), fc.constantFrom(...languages)], { numRuns: 12 })(
    'file of one table comes back the same way',
    (chain, language) => {
      for (const { id, intake } of tables) {
        if (!intake) continue;
        const rows = rowsOfText(
          new TextDecoder().decode(toCsv(chain, { language, depth: 'full', table: id })).slice(1),
        );
        const sheet = tableIn(rows);
        if (sheet?.table.id !== id) continue;
        expect(planned(chain, rows, [], language).edit(chain)).toBe(chain);
      }
    },
  );

  law.prop([fullChain(shape)], { numRuns: 15 })(
    'rows without ids come in, and a second time change nothing, where names tell people apart',
    (random) => {
      const chain = toldApart(random);
      for (const { id, intake } of tables) {
        const rows = filed(chain, id);
        const sheet = tableIn(rows);
        if (!intake || sheet?.table.id !== id) continue;
        const ids = sheet.columns.findIndex((column) => column?.book?.isHidden);
        const bare = rows.map((row) => row.map((cell, at) => (at === ids ? '' : cell)));
        const once = lawfully(chain, planned(chain, bare).edit);
        expect(planned(once, bare).edit(once)).toBe(once);
      }
    },
  );

  it('edited cell and emptied cell are the changes', async () => {
    const chain = withPlan();
    const sheet = (await exportedSheets(chain, 'zh')).find(({ rows }) => tableIn(rows)?.table.id === 'plan');
    const rows = sheet?.rows ?? [];
    const at = (heading: string) => rows[2]?.indexOf(heading) ?? -1;
    const edited = rows.map((row, index) =>
      index === 3
        ? row.map((cell, column) => (column === at('责任人') ? '新人' : column === at('提升目标') ? '' : cell))
        : row,
    );
    const plan = planned(chain, edited);
    expect(states(plan)).toEqual(['update', 'same']);
    const changed = plan.edit(chain).plan.find(({ id }) => id === plan.rows[0]?.id);
    expect([changed?.owner, changed?.goal]).toEqual(['新人', '']);
  });
});

/** Every human with a name of their own: without ids nothing else says which of two people of one name is meant. */
function toldApart(chain: DecisionChain): DecisionChain {
  const named = Object.entries(chain.people).map(([id, person], at) => {
    const one = identityOf(chain, id as PersonId);
    const number = one === id ? at : Object.keys(chain.people).indexOf(one);
    return [id, { ...person, name: `王${'甲乙丙丁戊己庚辛壬癸'[number % 10]}${number}` }] as const;
  });
  return { ...chain, people: Object.fromEntries(named) };
}

function withPlan(): DecisionChain {
  const chain = exampleChain();
  const [one, two] = chain.ribs.flatMap(({ personIds }) => personIds) as [PersonId, PersonId];
  return {
    ...chain,
    plan: [
      { ...newPlanItem('plan:1', one), goal: '不反对', owner: '张', due: '2026-12-01' },
      { ...newPlanItem('plan:2', two), goal: '支持', owner: '李' },
    ],
  };
}

describe('a table of somebody else', () => {
  test.each([
    [
      'plan',
      '序号 | 客户名称 | 职务 | 提升目标 | 策略与措施 | 责任人 | 完成时间 | 进展\n1 | Iza | CEO | 支持 | 高层互访 | 张 | 2026-12-01 |',
    ],
    [
      'plan',
      'No. | Name | Job title | Goal | Strategy and measures | Owner | Due | Progress\n1 | Iza | CEO | support | visit | Li | 2026-12-01 |',
    ],
    ['tiers', '金额 | 审批人\n<100 | SEVP\n500 以上 | Board'],
    ['tiers', 'Below | Approver\n100 | SEVP'],
    ['stages', '采购环节 | 责任部门 | 计划时间\n技术评标 | 评标小组 | 2026-11-16'],
    ['stages', 'Step | Unit | Planned\nTender | Procurement | 2026-11-16'],
    ['points', '卖点 | 价值 | 独特性\n节能 | 8 | 7.5'],
    ['answers', '姓名 | 痛点 | 我司方案 | 卖点\nIza | 成本 | 节能 | a'],
    ['boards', '决策链 | 客户 | 对手 | 自身 | 目标 | 责任人\n采购部 | 要价低 | 已驻场 | 没有人 | 月例会 | 张'],
  ])('%s is known by its headings', (id, text) => {
    expect(tableIn(rowsIn(text))?.table.id).toBe(id);
    expect(tableIn([['标题'], [], ...rowsIn(text)])?.headerRow).toBe(2);
  });

  test.each([
    '姓名 | 职务 | 部门 | 态度 | 关系层次 | 责任人 | 备注\n王 | 部长 | 采购部 | 支持 | 接受 | 张 | 无',
    '姓名 | 职务 | 目标态度 | 第一责任人 | 评估日期\n王 | 部长 | 支持 | 张 | 2026-01-01',
    'Name | Title | Department | Status | Owner\nA | CTO | IT | active | B',
    '部门 | 姓名\n采购部 | 王',
  ])('a list of people stays one: %s', (text) => {
    expect(tableIn(rowsIn(text))).toBeNull();
  });

  it('carries a merged person down, finds people by name and title, and offers the unknown', () => {
    const chain = exampleChain();
    const rows = rowsIn(
      '客户名称 | 职务 | 提升目标 | 责任人 | 完成时间\nIza | CEO | 支持 | 张 | 2026-12-01\n | | 排他支持 | 李 | 12月31日\n查无此人 | 总监 | 认识 | 王 |',
    );
    const plan = planned(chain, rows);
    expect(states(plan)).toEqual(['new', 'new']);
    expect(plan.strangers.map(({ name, jobTitle, rows: at }) => [name, jobTitle, at])).toEqual([
      ['查无此人', '总监', [3]],
    ]);
    const after = plan.edit(chain);
    const iza = Object.entries(chain.people).find(([, { name }]) => name === 'Iza')?.[0];
    expect(after.plan.map(({ personId, goal }) => [personId, goal])).toEqual([
      [iza, '支持'],
      [iza, '排他支持'],
    ]);
    const welcome = planned(
      chain,
      rows,
      plan.strangers.map(({ key }) => key),
    );
    const whole = lawfully(chain, welcome.edit);
    expect(whole.plan).toHaveLength(3);
    expect(whole.tray.map((id) => whole.people[id]?.name)).toEqual(['查无此人']);
    expect(planned(whole, rows).edit(whole)).toBe(whole);
  });

  it('tiers take limits however they are written', () => {
    const chain = { ...exampleChain(), amount: { value: 300, unit: '万元' }, decisionMode: { tiers: [], stages: [] } };
    const rows = rowsIn(
      '金额 | 批准人\n<100 | SEVP\n100–200 | CEO\n200-500万 | CEO + 5 SEVP\n500及以上 | Board\n不明 | ？',
    );
    const plan = planned(chain, rows);
    expect(plan.edit(chain).decisionMode.tiers.map(({ below, approver }) => [below, approver])).toEqual([
      [100, 'SEVP'],
      [200, 'CEO'],
      [500, 'CEO + 5 SEVP'],
      [null, 'Board'],
    ]);
    expect(plan.leftOver.map(({ row }) => row)).toEqual([5]);
  });
});

describe('limits are read in the unit of the amount', () => {
  const chain = (unit: string) => ({
    ...exampleChain(),
    amount: { value: 3, unit },
    decisionMode: { tiers: [], stages: [] },
  });
  const read = (unit: string, rows: string) => {
    const plan = planned(chain(unit), rowsIn(rows));
    const { tiers } = plan.edit(chain(unit)).decisionMode;
    return {
      tiers: tiers.map(({ below, approver }) => [below, approver]),
      left: plan.leftOver.map(({ text }) => text),
    };
  };

  it('bare ones in that of their heading, others in their own; other money is left out and named', () => {
    const rows = '审批人 | 金额上限（万元）\n部门经理 | 5000\n总经理 | 1 亿\n董事会 | 300 USD\n集团 | 不限';
    expect(read('亿元', rows)).toEqual({
      tiers: [
        [0.5, '部门经理'],
        [1, '总经理'],
        [null, '集团'],
      ],
      left: ['董事会 300 USD'],
    });
  });

  it('one with a unit is not taken for a bare number where the amount says none', () => {
    expect(read('', '批准人 | 金额\n部门经理 | 500\n总经理 | 500万')).toEqual({
      tiers: [[500, '部门经理']],
      left: ['总经理 500万'],
    });
  });
});

describe('what a plan cannot take is said with row and column, and not lost', () => {
  const heading = '客户名称 | 职务 | 提升目标 | 责任人 | 完成时间 | 进展';
  const long = '长'.repeat(2500);
  test.each([
    [
      'a date no calendar knows',
      'Iza | CEO | 支持 | 张 | 2026-02-30 | 已约',
      ['完成时间 not-date kept'],
      '已约；完成时间：2026-02-30',
    ],
    ['a date in words', 'Iza | CEO | 支持 | 张 | 尽快 |', ['完成时间 not-date kept'], '完成时间：尽快'],
    [
      'a name too long for an owner',
      `Iza | CEO | 支持 | ${long} | 2026-12-01 |`,
      ['责任人 too-long kept'],
      `责任人：${'长'.repeat(500)}`,
    ],
    ['a formula', 'Iza | CEO | =1+1 | 张 | 2026-12-01 | =1+1', [], '=1+1'],
  ])('%s', (_, line, troubles, progress) => {
    const chain = exampleChain();
    const plan = planned(chain, rowsIn(`${heading}\n${line}`));
    expect(
      plan.troubles.map(
        ({ row, heading: column, fault, isKept }) => `${column} ${fault}${isKept ? ' kept' : ''} ${row}`,
      ),
    ).toEqual(troubles.map((each) => `${each} 1`));
    const [item] = plan.edit(chain).plan;
    expect(item?.progress).toBe(progress);
    expect(item?.goal).toBe(line.split('|')[2]?.trim());
    const after = plan.edit(chain);
    expect(planned(after, rowsIn(`${heading}\n${line}`)).edit(after)).toBe(after);
  });

  it('a text of 2,000 characters comes whole, the same row twice comes once', () => {
    const chain = exampleChain();
    const line = `Iza | CEO | ${'目'.repeat(2000)} | 张 | 2026-12-01 |`;
    const plan = planned(chain, rowsIn(`${heading}\n${line}\n${line}`));
    expect(states(plan)).toEqual(['new', 'repeat']);
    expect(plan.edit(chain).plan.map(({ goal }) => goal.length)).toEqual([2000]);
  });

  it('one person in several rows, and two people in one, each have their own', () => {
    const chain = exampleChain();
    const plan = planned(
      chain,
      rowsIn(`${heading}\nIza | CEO | 一 | 张 | |\nIza | CEO | 二 | 张 | |\nAv、sha | | 三 | 张 | |`),
    );
    expect(plan.edit(chain).plan.map(({ personId, goal }) => `${chain.people[personId]?.name} ${goal}`)).toEqual([
      'Iza 一',
      'Iza 二',
      'Av 三',
      'sha 三',
    ]);
  });

  it('1,000 rows come in, and come again without a change', () => {
    const chain = exampleChain();
    const lines = Array.from({ length: 1000 }, (_, at) => `Iza | CEO | 目标 ${at} | 张 | 2026-12-01 | 进展 ${at}`);
    const rows = rowsIn([heading, ...lines].join('\n'));
    const after = planned(chain, rows).edit(chain);
    expect(after.plan).toHaveLength(1000);
    expect(planned(after, rows).edit(after)).toBe(after);
  });

  it('rows about nobody are named', () => {
    const plan = planned(exampleChain(), rowsIn(`${heading}\n | | 没有人 | 张 | |\n`));
    expect(plan.leftOver).toEqual([{ row: 1, text: '没有人 张' }]);
  });
});

describe('what is only told', () => {
  it('is known as such and brings nothing', async () => {
    for (const language of languages) {
      const sheets = await exportedSheets(worked(), language);
      expect(sheets.filter(({ rows }) => isStatement(rows)).map(({ name }) => name)).toEqual(
        language === 'zh' ? ['均衡的客户关系', '变化'] : ['Coverage', 'Changes'],
      );
    }
  });
});

function worked(): DecisionChain {
  const chain = withPlan();
  const { snapshots: _, ...chart } = chain;
  return {
    ...chain,
    coverage: [{ id: 'c', relation: 'key', level: 'board', primaryOwner: '张', secondaryOwner: '', note: '' }],
    snapshots: [
      { id: 's', takenAt: '2026-08-01T09:00:00Z', label: '', chart: { ...chart, ribs: [...chart.ribs].reverse() } },
    ],
  };
}
