/** The seats of the ready-made charts: chains by nearness to the target, posts by nearness to the spine, with their usual roles. */
import type { RibKind, Role } from '../domain/scales.ts';

type SeatOf = { readonly zh: string; readonly en: string; readonly role: Role };
export type ChainOf = {
  readonly zh: string;
  readonly en: string;
  readonly kind: RibKind;
  readonly seats: readonly SeatOf[];
};

function chain(kind: RibKind, zh: string, en: string, ...seats: readonly (readonly [string, string, Role])[]): ChainOf {
  return { kind, zh, en, seats: seats.map(([seatZh, seatEn, role]) => ({ zh: seatZh, en: seatEn, role })) };
}

export const templateKeys = ['operator', 'bank', 'government', 'hospital', 'manufacturer'] as const;
export type TemplateKey = (typeof templateKeys)[number];

export const templateSeats: Readonly<Record<TemplateKey, readonly ChainOf[]>> = {
  operator: [
    chain('board', '董事会', 'Board', ['董事长', 'Chairman', 'approver'], ['副董事长', 'Vice Chairman', 'approver']),
    chain(
      'management',
      '高层管理',
      'Executive',
      ['CEO', 'CEO', 'decider'],
      ['CTO', 'CTO', 'decider'],
      ['CFO', 'CFO', 'approver'],
    ),
    chain(
      'department',
      '采购部',
      'Procurement',
      ['采购部部长', 'Head of Procurement', 'buyer'],
      ['招标管理处处长', 'Head of Tendering', 'gatekeeper'],
    ),
    chain(
      'department',
      '技术部',
      'Technology',
      ['技术部部长', 'Head of Technology', 'evaluator'],
      ['核心网总工程师', 'Chief Core Engineer', 'evaluator'],
    ),
    chain('department', '市场部', 'Marketing', ['市场部部长', 'Head of Marketing', 'initiator']),
    chain(
      'department',
      '运维部',
      'Operations',
      ['运维部部长', 'Head of Operations', 'user'],
      ['网管中心主任', 'Head of the Network Centre', 'user'],
    ),
    chain('government', '政府与监管', 'Government and regulator', [
      '通信管理局局长',
      'Head of the Telecom Authority',
      'influencer',
    ]),
  ],
  bank: [
    chain(
      'management',
      '行领导',
      'Bank management',
      ['行长', 'President', 'approver'],
      ['分管科技副行长', 'Vice President for Technology', 'decider'],
      ['首席信息官', 'CIO', 'decider'],
    ),
    chain(
      'committee',
      '信息科技委员会',
      'Technology committee',
      ['委员会主任', 'Committee Chair', 'decider'],
      ['委员会秘书', 'Committee Secretary', 'gatekeeper'],
    ),
    chain(
      'department',
      '信息科技部',
      'Information technology',
      ['信息科技部总经理', 'General Manager IT', 'evaluator'],
      ['架构处处长', 'Head of Architecture', 'evaluator'],
      ['安全处处长', 'Head of Security', 'evaluator'],
    ),
    chain(
      'department',
      '集中采购中心',
      'Central procurement',
      ['采购中心主任', 'Head of Procurement', 'buyer'],
      ['采购经理', 'Procurement Manager', 'gatekeeper'],
    ),
    chain(
      'department',
      '业务部门',
      'Business lines',
      ['零售业务部总经理', 'General Manager Retail', 'user'],
      ['公司业务部总经理', 'General Manager Corporate', 'initiator'],
    ),
    chain('department', '风险与合规部', 'Risk and compliance', ['风险部总经理', 'General Manager Risk', 'influencer']),
    chain('government', '监管机构', 'Regulator', ['监管处处长', 'Head of Supervision', 'influencer']),
  ],
  government: [
    chain(
      'management',
      '局领导',
      'Bureau leadership',
      ['局长', 'Director General', 'approver'],
      ['分管副局长', 'Deputy Director General', 'decider'],
    ),
    chain(
      'department',
      '业务处室',
      'Business division',
      ['处长', 'Division Head', 'initiator'],
      ['副处长', 'Deputy Division Head', 'user'],
    ),
    chain(
      'department',
      '信息中心',
      'Information centre',
      ['信息中心主任', 'Head of the Information Centre', 'evaluator'],
      ['总工程师', 'Chief Engineer', 'evaluator'],
    ),
    chain('department', '财务处', 'Finance division', ['财务处处长', 'Head of Finance', 'approver']),
    chain(
      'committee',
      '采购评审小组',
      'Procurement review panel',
      ['评审组组长', 'Panel Chair', 'decider'],
      ['评审专家', 'Review Expert', 'evaluator'],
    ),
    chain('partner', '采购代理机构', 'Procurement agency', ['项目经理', 'Project Manager', 'gatekeeper']),
    chain('government', '上级主管部门', 'Supervising authority', [
      '主管处处长',
      'Head of the Supervising Division',
      'influencer',
    ]),
  ],
  hospital: [
    chain(
      'management',
      '院领导',
      'Hospital management',
      ['院长', 'President', 'approver'],
      ['分管副院长', 'Vice President', 'decider'],
    ),
    chain(
      'committee',
      '采购委员会',
      'Procurement committee',
      ['委员会主任', 'Committee Chair', 'decider'],
      ['招标办主任', 'Head of the Tender Office', 'buyer'],
    ),
    chain(
      'department',
      '使用科室',
      'Clinical department',
      ['科主任', 'Department Director', 'initiator'],
      ['护士长', 'Head Nurse', 'user'],
    ),
    chain(
      'department',
      '信息科',
      'Information department',
      ['信息科主任', 'Head of Information', 'evaluator'],
      ['系统工程师', 'Systems Engineer', 'evaluator'],
    ),
    chain('department', '设备科', 'Equipment department', ['设备科科长', 'Head of Equipment', 'evaluator']),
    chain('department', '财务科', 'Finance department', ['财务科科长', 'Head of Finance', 'gatekeeper']),
    chain('government', '卫生主管部门', 'Health authority', ['主管处处长', 'Division Head', 'influencer']),
  ],
  manufacturer: [
    chain(
      'board',
      '集团董事会',
      'Group board',
      ['董事长', 'Chairman', 'approver'],
      ['总会计师', 'Chief Accountant', 'approver'],
    ),
    chain(
      'management',
      '经理层',
      'Executive',
      ['总经理', 'General Manager', 'decider'],
      ['分管副总经理', 'Deputy General Manager', 'decider'],
      ['总工程师', 'Chief Engineer', 'evaluator'],
    ),
    chain(
      'department',
      '信息化部',
      'Digitalisation',
      ['信息化部部长', 'Head of Digitalisation', 'evaluator'],
      ['架构经理', 'Architecture Manager', 'evaluator'],
    ),
    chain(
      'department',
      '生产制造部',
      'Production',
      ['生产部部长', 'Head of Production', 'user'],
      ['车间主任', 'Workshop Director', 'user'],
    ),
    chain(
      'department',
      '物资采购部',
      'Purchasing',
      ['采购部部长', 'Head of Purchasing', 'buyer'],
      ['招标经理', 'Tender Manager', 'gatekeeper'],
    ),
    chain('department', '财务部', 'Finance', ['财务部部长', 'Head of Finance', 'influencer']),
    chain('partner', '设计院', 'Design institute', ['设计院总工程师', 'Chief Engineer of the Institute', 'influencer']),
  ],
};
