/** Words of what the canvas can be coloured by, on cards and in the legend. */
import { bilingual } from './language.ts';

export const colourWords = bilingual(
  {
    colourBy: '着色',
    colour: {
      none: '不着色',
      stance: '态度',
      level: '关系层次',
      gap: '差距',
      owner: '责任人',
      plan: '提升计划',
      competitor: '友商领先',
    },
    noOwner: '无责任人',
    planTag: { late: '逾期', open: '有计划', closed: '已完成', gap: '有差距，无计划', none: '无差距' },
    noGap: '已达目标',
    gapTag: (gap: number) => `差 ${gap} 级`,
    gapUnknown: '未定',
    rivalTag: { ahead: '友商领先', level: '持平', behind: '我们领先', unknown: '不详' },
    rivalTagBy: (lead: number) => (lead > 0 ? `友商 +${lead}` : lead === 0 ? '持平' : `我方 +${-lead}`),
    otherOwners: '其他责任人',
    gapLegend: ['已达目标', '差 1 级', '差 2 级', '差 3 级以上'],
    levelRival: '友商当前最高层次',
  },
  {
    colourBy: 'Colour by',
    colour: {
      none: 'No colour',
      stance: 'Stance',
      level: 'Level',
      gap: 'Gap',
      owner: 'Owner',
      plan: 'Improvement plan',
      competitor: 'Competitor ahead',
    },
    noOwner: 'No owner',
    planTag: { late: 'Overdue', open: 'Planned', closed: 'Done', gap: 'Gap, no plan', none: 'No gap' },
    noGap: 'On target',
    gapTag: (gap: number) => `gap ${gap}`,
    gapUnknown: 'not set',
    rivalTag: { ahead: 'They lead', level: 'Even', behind: 'We lead', unknown: 'Unknown' },
    rivalTagBy: (lead: number) => (lead > 0 ? `them +${lead}` : lead === 0 ? 'even' : `us +${-lead}`),
    otherOwners: 'Other owners',
    gapLegend: ['On target', 'gap 1', 'gap 2', 'gap 3 or more'],
    levelRival: 'Best competitor now',
  },
);
