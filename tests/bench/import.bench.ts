/** Import of 10,000 rows: from cells to the plan that the preview shows. */
import { emptyChain } from '../../src/domain/chain.ts';
import { importPlan } from '../../src/import/plan.ts';
import { understand } from '../../src/import/understand.ts';

const rows = [
  ['部门', '职务', '姓名', '决策角色', '态度', '关系层次', '第一责任人'],
  ...Array.from({ length: 10_000 }, (_, index) => [
    `部门 ${index % 90}`,
    `${index} 处处长`,
    `陈立${index}`,
    '评估',
    '中立',
    '接受',
    '王立',
  ]),
];
const chain = emptyChain('chart:bench', '2026-11-02T09:00:00Z');
const times = Array.from({ length: 5 }, () => {
  const start = performance.now();
  const plan = importPlan(chain, understand(rows).people);
  const time = performance.now() - start;
  if (plan.rows.length !== 10_000) throw new Error(`${plan.rows.length} rows understood`);
  return time;
}).sort((a, b) => a - b);
console.log(`import 10,000 rows → plan: ${times[2]?.toFixed(0)} ms  (aim ≤ 1,000)`);
