/** What the person wants, who of ours is responsible, and what the assessment rests on. */
import type { Row } from '../../domain/rows.ts';
import { scaleWords } from '../../words/scales.ts';
import type { PagePlace } from '../column.ts';
import { assessmentColumn, personColumn, type RowColumn, textPage } from './parts.ts';

export const dutyColumns: readonly RowColumn[] = [
  assessmentColumn('businessAgenda', {
    words: { zh: '职业诉求', en: 'Business agenda' },
    kind: 'text',
    group: 'needs',
    sheet: { least: [140, 140, 140, 140], growth: 3, need: 16 },
    page: textPage('evidence', ({ assessment }) => assessment.businessAgenda, { isProse: true }),
    book: { width: { zh: 14, en: 16 }, group: 'aims' },
    headers: '业务诉求 工作诉求 组织诉求 agenda professionalagenda',
    leaves: 'full',
  }),
  assessmentColumn('personalWin', {
    words: { zh: '个人诉求', en: 'Personal aims' },
    kind: 'text',
    group: 'needs',
    sheet: { least: [130, 130, 130, 130], growth: 2, need: 17 },
    page: textPage('evidence', ({ assessment }) => assessment.personalWin, { isProse: true }),
    book: { width: { zh: 14, en: 16 }, group: 'aims' },
    headers: '个人目标 个人赢 personalwin win personalgoal personalagenda personalaims',
    leaves: 'full',
  }),
  assessmentColumn('primaryOwner', {
    words: { zh: '第一责任人', en: 'Primary owner' },
    kind: 'owner',
    group: 'owners',
    sheet: {
      least: [84, 104, 80, 84],
      content: { least: [0, 0], most: [150, 150] },
      growth: 1,
      need: 11,
      short: { full: { zh: '第一', en: 'Primary' } },
    },
    page: textPage('duty', ({ assessment }) => assessment.primaryOwner),
    book: { width: 8, group: 'owners' },
    headers:
      '责任人 第一负责人 主责任人 主责人 我方责任人 我方负责人 负责人 对接人 客户经理 责任人第一 责任第一 owner firstowner ownerprimary ownerfirst accountowner ownedby',
    leaves: 'full',
  }),
  assessmentColumn('secondaryOwner', {
    words: { zh: '第二责任人', en: 'Secondary owner' },
    kind: 'owner',
    group: 'owners',
    sheet: {
      least: [84, 124, 80, 98],
      content: { least: [0, 0], most: [150, 150] },
      growth: 1,
      need: 15,
      short: { full: { zh: '第二', en: 'Secondary' } },
    },
    page: textPage('duty', ({ assessment }) => assessment.secondaryOwner),
    book: { width: 8, group: 'owners' },
    headers: '第二负责人 次责任人 协助人 责任人第二 责任第二 secondowner ownersecondary ownersecond backupowner',
    leaves: 'full',
  }),
  assessmentColumn('evidence', {
    words: { zh: '评估依据', en: 'Evidence' },
    kind: 'text',
    group: 'evidence',
    sheet: { least: [140, 140, 140, 140], growth: 4, need: 13 },
    page: textPage('evidence', evidenceText, { isProse: true }),
    book: { width: { zh: 17.4, en: 21 }, group: 'evidence' },
    headers: '依据 证据 事实依据 评价依据 basis facts',
    leaves: 'full',
  }),
  assessmentColumn('confidence', {
    words: { zh: '可信度', en: 'Confidence' },
    kind: 'confidence',
    group: 'evidence',
    sheet: { least: [64, 84, 68, 94], need: 19 },
    page: { within: 'evidence' },
    book: { width: 7, group: 'evidence', isCentred: true },
    headers: '证据可信度 依据可信度 certainty',
    leaves: 'anonymous',
  }),
  assessmentColumn('assessedOn', {
    words: { zh: '评估日期', en: 'Assessed on' },
    kind: 'date',
    group: 'evidence',
    sheet: { least: [88, 98, 98, 104], need: 14 },
    page: textPage('evidence', ({ assessment: { assessedOn, assessedBy } }) =>
      [assessedOn ?? '', assessedBy ?? ''].filter(Boolean).join('\n'),
    ),
    book: { width: 11.2, group: 'evidence', isCentred: true },
    headers: '评估时间 日期 更新日期 评价日期 date assessmentdate dateassessed',
    leaves: 'anonymous',
  }),
  assessmentColumn('assessedBy', {
    words: { zh: '评估人', en: 'Assessed by' },
    kind: 'owner',
    group: 'evidence',
    sheet: { least: [68, 98, 72, 104], content: { least: [0, 0], most: [140, 140] }, need: 20 },
    page: { within: 'assessedOn' },
    book: { width: 8, group: 'evidence' },
    headers: '评价人 评估者 assessor',
    leaves: 'full',
  }),
  personColumn('note', {
    words: { zh: '备注', en: 'Note' },
    kind: 'text',
    group: 'other',
    sheet: { least: [120, 120, 120, 120], growth: 2, need: 21 },
    page: null,
    book: { width: 24, group: 'note' },
    headers: '备考 说明 备注说明 描述 评论 情况说明 其他 其它 notes remark remarks comment comments description',
    leaves: 'full',
  }),
  {
    id: 'personId',
    words: { zh: '人员编号', en: 'Person id' },
    kind: 'computed',
    group: 'other',
    valueOf: ({ personId }) => personId,
    set: null,
    step: 'edit',
    sheet: null,
    page: null,
    book: { group: 'note', isHidden: true },
    headers: '人员id 人物id',
    leaves: 'full',
  },
];

function evidenceText({ assessment: { evidence = '', confidence } }: Row, { language }: PagePlace): string {
  const word = confidence ? scaleWords[language].confidence[confidence] : '';
  if (evidence.trim() === '' || word === '') return evidence.trim() || word;
  return language === 'zh' ? `${evidence.trim()}（${word}）` : `${evidence.trim()} (${word})`;
}
