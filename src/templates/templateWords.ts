/** The templates' texts in both languages: chains nearest the target first, seats nearest the spine first. */
import type { RibKind, Role } from '../domain/scales.ts';
import { bilingual } from '../words/language.ts';

export const templateKeys = ['operator', 'bank', 'agency', 'hospital', 'manufacturer', 'empty'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** Job titles by seat, in the order and with the roles of `templateShapes`. */
type ChainWords = readonly [name: string, jobTitles: readonly string[]];

export const templateShapes: Readonly<Record<TemplateKey, readonly (readonly [RibKind, readonly Role[]])[]>> = {
  operator: [
    ['board', ['approver', 'approver', 'influencer']],
    ['management', ['decider', 'decider', 'approver']],
    ['department', ['decider', 'buyer', 'buyer']],
    ['department', ['evaluator', 'evaluator', 'evaluator']],
    ['department', ['initiator', 'user']],
    ['department', ['user', 'user']],
    ['government', ['influencer']],
  ],
  bank: [
    ['management', ['approver', 'decider', 'decider']],
    ['committee', ['decider', 'evaluator']],
    ['department', ['decider', 'evaluator', 'evaluator']],
    ['department', ['buyer', 'gatekeeper']],
    ['department', ['initiator', 'user']],
    ['department', ['evaluator', 'evaluator']],
    ['department', ['evaluator', 'gatekeeper']],
    ['government', ['influencer']],
  ],
  agency: [
    ['management', ['approver', 'decider']],
    ['committee', ['decider', 'evaluator']],
    ['department', ['initiator', 'user']],
    ['department', ['evaluator', 'evaluator']],
    ['department', ['approver', 'buyer']],
    ['partner', ['gatekeeper', 'evaluator']],
    ['government', ['influencer', 'approver']],
  ],
  hospital: [
    ['management', ['approver', 'decider', 'influencer']],
    ['committee', ['decider', 'evaluator']],
    ['department', ['initiator', 'user', 'user']],
    ['department', ['evaluator', 'evaluator']],
    ['department', ['decider', 'buyer']],
    ['department', ['approver', 'gatekeeper']],
    ['government', ['influencer']],
  ],
  manufacturer: [
    ['board', ['approver', 'approver']],
    ['management', ['decider', 'decider', 'approver']],
    ['committee', ['decider', 'evaluator']],
    ['department', ['decider', 'buyer']],
    ['department', ['evaluator', 'evaluator']],
    ['department', ['initiator', 'user']],
    ['department', ['evaluator', 'user']],
    ['subsidiary', ['user', 'user']],
    ['government', ['influencer']],
  ],
  empty: [],
};

type TemplateTexts = { readonly name: string; readonly about: string; readonly chains: readonly ChainWords[] };
type AllTexts = Readonly<Record<TemplateKey, TemplateTexts>>;

const zh: AllTexts = {
  operator: {
    name: '电信运营商',
    about: '董事会、管理层、采购、技术、市场、运维、主管部门',
    chains: [
      ['董事会', ['董事长', '副董事长', '董事']],
      ['高层管理', ['首席执行官 CEO', '首席技术官 CTO', '首席财务官 CFO']],
      ['采购部', ['采购部部长', '采购部副部长', '采购经理']],
      ['技术部门', ['网络技术部部长', '核心网总工程师', '传输处处长']],
      ['市场部', ['市场部部长', '产品经理']],
      ['运维部门', ['运维部总监', '网络运行中心主任']],
      ['政府部门', ['通信管理局局长']],
    ],
  },
  bank: {
    name: '银行',
    about: '行领导、信息科技、采购、业务、风险、财务、监管',
    chains: [
      ['行领导', ['行长', '分管科技副行长', '首席信息官 CIO']],
      ['集中采购评审委员会', ['委员会主任', '评审委员']],
      ['信息科技部', ['信息科技部总经理', '架构处处长', '运行维护处处长']],
      ['采购管理部', ['采购管理部总经理', '采购经理']],
      ['业务部门', ['业务部门总经理', '业务主管']],
      ['风险与合规部', ['风险管理部总经理', '信息安全主管']],
      ['计划财务部', ['计划财务部总经理', '预算主管']],
      ['金融监管机构', ['科技监管处处长']],
    ],
  },
  agency: {
    name: '政府机关',
    about: '局领导、领导小组、业务、信息、财务、代理机构、主管部门',
    chains: [
      ['局领导', ['局长', '分管副局长']],
      ['项目领导小组', ['领导小组组长', '领导小组办公室主任']],
      ['业务处室', ['业务处处长', '业务处科长']],
      ['信息中心', ['信息中心主任', '信息中心总工程师']],
      ['财务处', ['财务处处长', '政府采购专员']],
      ['采购代理机构', ['项目负责人', '评审专家']],
      ['上级主管部门', ['主管处室处长', '财政部门审批负责人']],
    ],
  },
  hospital: {
    name: '医院',
    about: '院领导、委员会、临床、信息、采购、财务与审计、卫生主管部门',
    chains: [
      ['院领导', ['院长', '分管副院长', '党委书记']],
      ['设备与信息化委员会', ['委员会主任', '委员会委员']],
      ['临床科室', ['科主任', '科副主任', '护士长']],
      ['信息科', ['信息科科长', '信息科工程师']],
      ['采购与设备科', ['采购与设备科科长', '采购专员']],
      ['财务与审计', ['财务科科长', '审计科科长']],
      ['卫生主管部门', ['规划信息处处长']],
    ],
  },
  manufacturer: {
    name: '国有制造企业',
    about: '董事会、经营班子、招标、采购、技术、生产、信息、子公司、国资监管',
    chains: [
      ['董事会', ['董事长', '外部董事']],
      ['经营班子', ['总经理', '分管副总经理', '总会计师']],
      ['招标领导小组', ['招标领导小组组长', '技术评标负责人']],
      ['采购部', ['采购部部长', '采购经理']],
      ['技术中心', ['技术中心主任', '总工程师']],
      ['生产部', ['生产部部长', '车间主任']],
      ['信息化部', ['信息化部部长', '系统运维主管']],
      ['子公司', ['子公司总经理', '子公司设备部部长']],
      ['国资监管机构', ['规划发展处处长']],
    ],
  },
  empty: { name: '空白', about: '从目标开始', chains: [] },
};

const en: AllTexts = {
  operator: {
    name: 'Telecom operator',
    about: 'Board, management, procurement, technology, marketing, operations, government',
    chains: [
      ['Board', ['Chairman', 'Vice Chairman', 'Board Director']],
      ['Management', ['Chief Executive Officer', 'Chief Technology Officer', 'Chief Financial Officer']],
      ['Procurement', ['Head of Procurement', 'Deputy Head of Procurement', 'Procurement Manager']],
      ['Technology', ['Head of Network Technology', 'Chief Engineer, Core Network', 'Transport Network Manager']],
      ['Marketing', ['Head of Marketing', 'Product Manager']],
      ['Operations', ['Director of Operations', 'Manager of the Network Operations Centre']],
      ['Government', ['Head of the Communications Authority']],
    ],
  },
  bank: {
    name: 'Bank',
    about: 'Executives, committee, IT, procurement, business, risk, finance, regulator',
    chains: [
      ['Executive management', ['President', 'Vice President for Technology', 'Chief Information Officer']],
      ['Procurement review committee', ['Committee Chairperson', 'Committee Member']],
      ['Information technology', ['Head of Information Technology', 'Architecture Manager', 'IT Operations Manager']],
      ['Procurement', ['Head of Procurement', 'Procurement Manager']],
      ['Business departments', ['Head of Business Department', 'Business Supervisor']],
      ['Risk and compliance', ['Head of Risk Management', 'Information Security Manager']],
      ['Finance', ['Head of Finance', 'Budget Manager']],
      ['Financial regulator', ['Head of Technology Supervision']],
    ],
  },
  agency: {
    name: 'Government agency',
    about: 'Leadership, steering group, business, information, finance, agent, superior authority',
    chains: [
      ['Agency leadership', ['Director General', 'Deputy Director General']],
      ['Project steering committee', ['Head of the Steering Committee', 'Steering Office Director']],
      ['Business divisions', ['Head of Business Division', 'Section Manager']],
      ['Information centre', ['Director of the Information Centre', 'Chief Engineer']],
      ['Finance division', ['Head of Finance', 'Public Procurement Specialist']],
      ['Procurement agent', ['Project Manager', 'Review Expert']],
      ['Superior authority', ['Division Director', 'Budget Approval Officer']],
    ],
  },
  hospital: {
    name: 'Hospital',
    about: 'Leadership, committee, clinical departments, IT, procurement, finance and audit, health authority',
    chains: [
      ['Hospital leadership', ['Hospital President', 'Hospital Vice President', 'Party Secretary']],
      ['Equipment and IT committee', ['Committee Chairperson', 'Committee Member']],
      ['Clinical departments', ['Clinical Director', 'Deputy Clinical Director', 'Head Nurse']],
      ['Information technology', ['Head of Information Technology', 'IT Engineer']],
      ['Procurement and equipment', ['Head of Procurement and Equipment', 'Procurement Specialist']],
      ['Finance and audit', ['Head of Finance', 'Head of Audit']],
      ['Health authority', ['Head of Planning and Information']],
    ],
  },
  manufacturer: {
    name: 'State-owned manufacturer',
    about: 'Board, executives, tender group, procurement, technology, production, IT, subsidiary, regulator',
    chains: [
      ['Board', ['Chairman', 'External Director']],
      ['Executive management', ['General Manager', 'Deputy General Manager', 'Chief Accountant']],
      ['Tender committee', ['Head of the Tender Committee', 'Technical Evaluation Manager']],
      ['Procurement', ['Head of Procurement', 'Procurement Manager']],
      ['Technology centre', ['Director of the Technology Centre', 'Chief Engineer']],
      ['Production', ['Head of Production', 'Workshop Manager']],
      ['Information technology', ['Head of Information Technology', 'Systems Operations Supervisor']],
      ['Subsidiary', ['General Manager of the Subsidiary', 'Equipment Manager of the Subsidiary']],
      ['State assets regulator', ['Head of Planning and Development']],
    ],
  },
  empty: { name: 'Empty', about: 'Begin with the target', chains: [] },
};

export const templateWords = bilingual(
  { target: '赢得本项目', names: '模板', texts: zh },
  { target: 'Win this project', names: 'Templates', texts: en },
);
