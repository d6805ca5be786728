/** The words a fishbone carries, on screen and in exports. */
import type { FishTexts } from '../layout/plan.ts';
import { bilingual, type Language } from './language.ts';

export const fishWords = bilingual(
  {
    fishbone: '决策链鱼骨图',
    assessment: '客户关系评估表',
    target: '目标',
    missingName: '姓名待补',
    placeholderName: '待识别',
    missingTitle: '职务待补',
    namelessRib: '未命名决策链',
    namelessTarget: '目标待定',
    stance: '态度',
    level: '层次',
    rank: '排名',
    marks: '标记',
    ribOrder: '决策链次序',
  },
  {
    fishbone: 'Decision-chain fishbone',
    assessment: 'Relationship assessment',
    target: 'Target',
    missingName: 'Name?',
    placeholderName: 'To identify',
    missingTitle: 'Title?',
    namelessRib: 'Unnamed chain',
    namelessTarget: 'Target to be set',
    stance: 'Stance',
    level: 'Level',
    rank: 'Rank',
    marks: 'Marks',
    ribOrder: 'Chain order',
  },
);

export function fishTexts(language: Language): FishTexts {
  const words = fishWords[language];
  return {
    missingName: words.missingName,
    placeholderName: words.placeholderName,
    namelessRib: words.namelessRib,
    namelessTarget: words.namelessTarget,
    count: (people) => (language === 'zh' ? `${people} 人` : `${people}`),
  };
}
