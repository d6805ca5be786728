/** What tables are called where they stand among others: sheets of a workbook, choices of a file, an import. */
import { bilingual } from './language.ts';

/** A sheet's name has at most 31 characters and none of \ / : * ? [ ]. */
export const tableWords = bilingual(
  {
    people: '全部人员',
    tiers: '审批权限',
    stages: '采购环节',
    levels: '均衡的客户关系',
    boards: '各决策链平均层次',
    points: '差异化卖点',
    answers: '痛点与方案',
    progress: '计划进展',
    changes: '变化',
  },
  {
    people: 'All people',
    tiers: 'Approval tiers',
    stages: 'Procurement steps',
    levels: 'Coverage',
    boards: 'Mean level of each chain',
    points: 'Selling points',
    answers: 'Pains and answers',
    progress: 'Plan progress',
    changes: 'Changes',
  },
);
