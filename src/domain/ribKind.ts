import type { RibKind } from './scales.ts';

/** In order: the first that matches wins, so the particular stand before the general. */
const signs: readonly (readonly [RibKind, RegExp])[] = [
  ['board', /董事会|监事会|理事会|股东会?|\bboard\b|\bshareholders?\b/u],
  [
    'government',
    /政府|监管|主管部门|管理局|监督局|国资委|发改委|卫健委|工信[部委厅局]|财政[部厅局]|通信部|国务院|央行|人民银行|银保监|证监会|\bgovernment|\bministry|\bregulat|\bauthority\b|\bmunicipal/u,
  ],
  [
    'management',
    /高层|高管|管理层|经营层|经理层|领导班子|经营班子|总裁室|行领导|院领导|局领导|厂领导|公司领导|集团领导|\bexecutive|\b(?:senior|top|bank|hospital|company|group|corporate|general|plant) management|^management|\bc-?suite|\bleadership\b/u,
  ],
  [
    'partner',
    /合作伙伴|顾问|咨询|设计院|集成商|代理|供应商|\bpartner|\bconsult|\badvis|\bagen(?:t|cy)\b|\bintegrator|\bdesign institute/u,
  ],
  [
    'committee',
    /委员会|小组|工作组|评委|专班|工作专班|\bcommittee|\btask ?force|\bworking group|\bpanel\b|\bcouncil\b|\bteam\b/u,
  ],
  ['subsidiary', /子公司|分公司|子网|省公司|市公司|地市|分行|支行|分厂|院区|\bsubsidiar|\bbranch|\bopco|\baffiliate/u],
  [
    'department',
    /[部处科室院局厅]$|部门|中心|事业群|事业部|办公室|职能|车间|专业条线|\b(?:department|dept|division|office|centre|center|unit|operations?|procurement|purchasing|finance|marketing|technology|it|engineering|sales|legal|planning|network)\b/u,
  ],
];

/** What a decision chain most likely is, by its name in Chinese or English (method.md §3); a name that says nothing is a department. */
export function ribKindOf(name: string): RibKind {
  const plain = name.normalize('NFKC').trim().toLowerCase();
  return signs.find(([, sign]) => sign.test(plain))?.[0] ?? 'department';
}
