/** What a text of a plan that comes in says of another column by the words it begins with: 进展 a status, 策略与措施 a measure. */
import { describe, expect, test } from 'vitest';
import { type DecisionChain, emptyChain, type PersonId } from '../../src/domain/chain.ts';
import { newPlanItem } from '../../src/domain/edits/plan.ts';
import { measures } from '../../src/domain/measures.ts';
import { toCsv } from '../../src/export/csv.ts';
import { readAs } from '../../src/import/tables/asTable.ts';
import { rowsOfText } from '../../src/import/tableText.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { planWords } from '../../src/words/plan.ts';

const today = '2026-12-01';
const bear: PersonId = 'person:1';
const chart: DecisionChain = {
  ...emptyChain('chart:1', '2026-11-02T09:00:00Z'),
  ribs: [{ id: 'rib:1', name: '采购部', kind: 'department', personIds: [bear] }],
  people: { [bear]: { name: 'Bear', jobTitle: 'CTO' } },
};

function read(chain: DecisionChain, rows: readonly (readonly string[])[], language: Language = 'zh') {
  let next = 0;
  return readAs(rows, 'plan', { chain, language, today }, (prefix) => `${prefix}:new-${++next}`) ?? expect.fail();
}

/** The row that a row of the table becomes; the table read once more changes nothing. */
function become(headings: string, cells: string, language: Language = 'zh') {
  const rows = [headings, cells].map((line) => line.split('|').map((cell) => cell.trim()));
  const { plan } = read(chart, rows, language);
  const after = plan.edit(chart);
  expect(read(after, rows, language).plan.edit(after), 'once more').toBe(after);
  expect(plan.troubles).toEqual([]);
  return { item: after.plan[0] ?? expect.fail('no row'), writes: plan.rows[0]?.writes ?? [] };
}

describe('进展', () => {
  test.each([
    ['完成', 'done', ''],
    ['已完成。', 'done', ''],
    ['【已完成】', 'done', ''],
    ['100%', 'done', ''],
    ['100 %', 'done', ''],
    ['１００％', 'done', ''],
    ['80%', 'doing', ''],
    ['已取消', 'dropped', ''],
    ['Completed', 'done', ''],
    ['已完成 11-20 沟通', 'done', '已完成 11-20 沟通'],
    ['已完成11-20沟通', 'done', '已完成11-20沟通'],
    ['100%，已归档', 'done', '100%，已归档'],
    ['进行中：第二次约见', 'doing', '进行中：第二次约见'],
    ['進行中，第二次約見', 'doing', '進行中，第二次約見'],
    ['Done; thanks', 'done', 'Done; thanks'],
    ['In progress: second meeting', 'doing', 'In progress: second meeting'],
    ['完成 50%，还差方案', 'doing', '完成 50%，还差方案'],
    ['未完成', 'planned', '未完成'],
    ['not done', 'planned', 'not done'],
    ['Not done yet', 'planned', 'Not done yet'],
    ['完成时间待定', 'planned', '完成时间待定'],
    ['进行中断处理', 'planned', '进行中断处理'],
    ['Done-up slides', 'planned', 'Done-up slides'],
    ['完成？', 'planned', '完成？'],
    ['100%覆盖', 'planned', '100%覆盖'],
    ['完成 2 次拜访', 'planned', '完成 2 次拜访'],
    ['已完成3场交流，待复盘', 'planned', '已完成3场交流，待复盘'],
    ['Completed 2 visits', 'planned', 'Completed 2 visits'],
    ['Completed 20 Nov', 'done', 'Completed 20 Nov'],
    ['完成 2/5', 'planned', '完成 2/5'],
    ['已完成（3/5）', 'planned', '已完成（3/5）'],
    ['已完成：0 项', 'planned', '已完成：0 项'],
    ['完成 20/40', 'doing', '完成 20/40'],
    ['Completed 2 of 5 visits', 'doing', 'Completed 2 of 5 visits'],
    ['Done 5 of 5', 'done', 'Done 5 of 5'],
    ['100% of engineers trained, 2 left', 'planned', '100% of engineers trained, 2 left'],
    ['100%, filed', 'done', '100%, filed'],
    ['11-20：已完成，归档', 'done', '已完成，归档'],
    ['11-20：已完成', 'done', '已完成'],
    ['2026/11/25 进行中', 'doing', '进行中'],
  ] as const)('“%s” is %s', (text, status, progress) => {
    for (const headings of ['客户名称 | 提升目标 | 进展', '客户名称 | 提升目标 | 进展 | 状态']) {
      const { item, writes } = become(headings, `Bear | 支持 | ${text} |`);
      expect([item.status, item.progress]).toEqual([status, progress]);
      expect(writes.some(({ column }) => column.id === 'status')).toBe(status !== 'planned');
    }
  });

  test('a status of its own goes before, and other teams’ words for it are read there too', () => {
    const headings = '客户名称 | 提升目标 | 状态 | 进展';
    expect(become(headings, 'Bear | 支持 | 取消 | 已完成，归档').item.status).toBe('dropped');
    expect(become(headings, 'Bear | 支持 | 完成 | 归档').item.status).toBe('done');
    expect(become(headings, 'Bear | 支持 | 100% | 进行中：x').item).toMatchObject({ status: 'done' });
  });
});

describe('策略与措施', () => {
  const one = '客户名称 | 提升目标 | 策略与措施';
  test.each([
    ['高层互访：总部会面', '高层互访', '总部会面'],
    ['高层互访，总部会面', '高层互访', '总部会面'],
    ['高层互访。总部会面；再约', '高层互访', '总部会面；再约'],
    ['Executive visit: meet at HQ', 'Executive visit', 'meet at HQ'],
    ['参观样板点; 11 月', '样板点参观', '11 月'],
    ['样板点参观', '样板点参观', ''],
    ['技术交流', '技术交流/Workshop', ''],
    ['高层互访后再约', '', '高层互访后再约'],
    ['安排高层互访：总部会面', '', '安排高层互访：总部会面'],
    ['：总部会面', '', '：总部会面'],
  ])('“%s”', (text, measure, strategy) => {
    const { item } = become(one, `Bear | 支持 | ${text}`);
    expect([item.measure ?? '', item.strategy]).toEqual([measure, strategy]);
  });

  test.each(languages)('begins with any measure of the method in %s', (language) => {
    for (const measure of measures) {
      const word = planWords[language].measure[measure];
      expect(become(one, `Bear | 支持 | ${word}：x`, language).item).toMatchObject({ measure: word, strategy: 'x' });
    }
  });

  test('beside a column of measures the text stays as it is', () => {
    const { item } = become(`${one} | 措施`, 'Bear | 支持 | 高层互访：总部会面 |');
    expect([item.measure ?? '', item.strategy]).toEqual(['', '高层互访：总部会面']);
  });

  test.each(languages)('a table of ours with such texts, with and without ids, changes nothing in %s', (language) => {
    const item = { ...newPlanItem('plan:1', bear), strategy: '高层互访：总部会面', progress: '已完成 沟通' };
    for (const goal of ['支持', '']) {
      const chain = { ...chart, plan: [{ ...item, goal }] };
      const file = rowsOfText(
        new TextDecoder().decode(toCsv(chain, { language, depth: 'full', table: 'plan' })).slice(1),
      );
      const [measure, status, id] = { zh: ['措施', '状态', '计划编号'], en: ['Measure', 'Status', 'Plan id'] }[
        language
      ];
      for (const left of [[], [measure, status], [measure, status, id]]) {
        const kept = (file[0] ?? []).flatMap((heading, at) => (left.includes(heading) ? [] : [at]));
        const rows = file.map((row) => kept.map((at) => row[at] ?? ''));
        expect(read(chain, rows, language).plan.edit(chain), `${goal} ${left}`).toBe(chain);
      }
    }
  });
});

test.each([
  ['客户名称 | 提升目标 | 完成时间 | 进展', '已约', '已约；完成时间：2026-02-30'],
  ['客户名称 | 提升目标 | 完成时间 | 进展', '已约。', '已约。完成时间：2026-02-30'],
  ['Name | Goal | Due | Progress', 'Met once', 'Met once; Due: 2026-02-30'],
  ['Name | Goal | Due | Progress', 'Met once.', 'Met once. Due: 2026-02-30'],
  ['Name | Goal | Due | Progress', '', 'Due: 2026-02-30'],
])('%s: a day no calendar knows stands behind “%s”, set apart', (headings, progress, kept) => {
  const rows = [headings, `Bear | 支持 | 2026-02-30 | ${progress}`].map((line) =>
    line.split('|').map((cell) => cell.trim()),
  );
  const after = read(chart, rows).plan.edit(chart);
  expect(after.plan[0]?.progress).toBe(kept);
  for (const language of languages) expect(read(after, rows, language).plan.edit(after)).toBe(after);
});
