/** The usual ways to buy, as steps to start from (method.md §7): a team changes them to what its customer does. */
import type { Stage } from './chain.ts';
import type { NewId } from './newId.ts';

type Named = { readonly zh: string; readonly en: string };
type Step = { readonly name: Named; readonly unit: Named };

const units = {
  marketing: { zh: '市场部', en: 'Marketing' },
  planning: { zh: '计划部', en: 'Planning' },
  procurement: { zh: '采购部', en: 'Procurement' },
  technology: { zh: '技术部门', en: 'Technology' },
  finance: { zh: '财务部', en: 'Finance' },
  user: { zh: '需求部门', en: 'Requesting department' },
  legal: { zh: '法务部', en: 'Legal' },
  agency: { zh: '招标代理', en: 'Tender agency' },
  evaluation: { zh: '评标小组', en: 'Evaluation team' },
  negotiation: { zh: '谈判小组', en: 'Negotiation team' },
  management: { zh: '高层管理', en: 'Management' },
  nobody: { zh: '', en: '' },
} as const satisfies Record<string, Named>;

function step(zh: string, en: string, unit: keyof typeof units): Step {
  return { name: { zh, en }, unit: units[unit] };
}

const steps = {
  /** The source's eleven, its units left open where it leaves them open. */
  source: [
    step('需求立项', 'Need approved', 'marketing'),
    step('预算设立', 'Budget set', 'planning'),
    step('批准采购模式', 'Way of buying approved', 'procurement'),
    step('招标书发放', 'Tender issued', 'evaluation'),
    step('技术评标', 'Technical evaluation', 'evaluation'),
    step('商务评标', 'Commercial evaluation', 'nobody'),
    step('综合排名、短名单', 'Ranking and short list', 'evaluation'),
    step('商务谈判', 'Commercial negotiation', 'negotiation'),
    step('宣布中标', 'Award announced', 'nobody'),
    step('合同谈判', 'Contract negotiation', 'nobody'),
    step('合同批准、签订、执行', 'Contract approved, signed, carried out', 'nobody'),
  ],
  'public-tender': [
    step('采购立项', 'Purchase approved', 'user'),
    step('预算批复', 'Budget approved', 'finance'),
    step('招标公告', 'Tender published', 'agency'),
    step('资格预审', 'Prequalification', 'agency'),
    step('招标文件发售与澄清', 'Documents sold and clarified', 'agency'),
    step('开标', 'Bids opened', 'agency'),
    step('评标', 'Evaluation', 'evaluation'),
    step('中标候选人公示', 'Intended award published', 'agency'),
    step('定标、中标通知', 'Award and notice', 'management'),
    step('合同签订', 'Contract signed', 'procurement'),
  ],
  enquiry: [
    step('提出需求', 'Need raised', 'user'),
    step('成立询价小组', 'Enquiry team formed', 'procurement'),
    step('发出询价单', 'Enquiry sent', 'procurement'),
    step('报价', 'Quotations received', 'procurement'),
    step('技术符合性确认', 'Technical compliance confirmed', 'technology'),
    step('比价、确定供应商', 'Prices compared, supplier chosen', 'procurement'),
    step('审批', 'Approval', 'management'),
    step('下单', 'Order placed', 'procurement'),
  ],
  'single-source': [
    step('提出需求与理由', 'Need and reason given', 'user'),
    step('唯一性论证', 'Sole source justified', 'technology'),
    step('采购方式审批', 'Way of buying approved', 'management'),
    step('单一来源公示', 'Sole source published', 'procurement'),
    step('方案与价格谈判', 'Solution and price negotiated', 'negotiation'),
    step('合同审查', 'Contract reviewed', 'legal'),
    step('合同签订', 'Contract signed', 'management'),
  ],
  framework: [
    step('需求汇总', 'Demand gathered', 'planning'),
    step('框架招标', 'Framework tender', 'procurement'),
    step('框架评标', 'Framework evaluation', 'evaluation'),
    step('份额分配', 'Shares allotted', 'management'),
    step('框架合同签订', 'Framework agreement signed', 'procurement'),
    step('提出订单需求', 'Call-off raised', 'user'),
    step('订单预算确认', 'Call-off budget confirmed', 'finance'),
    step('下达订单', 'Call-off placed', 'procurement'),
    step('到货验收', 'Delivery accepted', 'user'),
  ],
} as const satisfies Record<string, readonly Step[]>;

export type ProcessKey = keyof typeof steps;
export const processKeys = Object.keys(steps) as readonly ProcessKey[];

/** The steps of a usual process, none dated, done or linked yet. */
export function processStages(key: ProcessKey, language: 'zh' | 'en', newId: NewId): Stage[] {
  return steps[key].map(({ name, unit }) => ({
    id: newId('stage'),
    name: name[language],
    unit: unit[language],
    ribId: null,
    plannedOn: null,
  }));
}
