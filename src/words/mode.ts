/** Usual ways to buy, and where a deal stands (method.md §7, design-2 §11). */
import type { ProcessKey } from '../domain/processes.ts';
import type { DealStageGroup } from '../domain/review.ts';
import type { DealStage } from '../domain/scales.ts';
import { bilingual } from './language.ts';

export const modeWords = bilingual(
  {
    process: {
      source: '运营商招标（十一步）',
      'public-tender': '公开招标',
      enquiry: '询价采购',
      'single-source': '单一来源采购',
      framework: '框架协议加订单',
    } satisfies Record<ProcessKey, string>,
    dealStage: {
      lead: '机会点挖掘',
      qualified: '立项',
      bid: '投标报价',
      contract: '合同签订',
      delivery: '发货与实施',
      acceptance: '工程验收',
      'cash-delivery': '到货款',
      'cash-acceptance': '验收回款',
      closed: '合同关闭',
    } satisfies Record<DealStage, string>,
    dealStageGroup: {
      leads: 'Leads',
      opportunities: 'Opportunities',
      order: 'Order',
      cash: 'Cash',
    } satisfies Record<DealStageGroup, string>,
  },
  {
    process: {
      source: 'Operator tender (eleven steps)',
      'public-tender': 'Public tender',
      enquiry: 'Enquiry',
      'single-source': 'Single source',
      framework: 'Framework agreement with call-offs',
    },
    dealStage: {
      lead: 'Lead finding',
      qualified: 'Qualified',
      bid: 'Bid and quote',
      contract: 'Contract',
      delivery: 'Delivery',
      acceptance: 'Acceptance',
      'cash-delivery': 'Payment on delivery',
      'cash-acceptance': 'Payment on acceptance',
      closed: 'Closed',
    },
    dealStageGroup: { leads: 'Leads', opportunities: 'Opportunities', order: 'Order', cash: 'Cash' },
  },
);
