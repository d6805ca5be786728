/** What a copy to the clipboard holds. */
import { bilingual, counted } from './language.ts';

export const copyingWords = bilingual(
  {
    people: (count: number) => `已复制 ${count} 人`,
    withAssessments: (count: number) => `已复制 ${count} 人，含评估`,
    without: '不含评估复制',
    done: (count: number) => `已复制 ${count} 人，不含评估`,
  },
  {
    people: (count: number) => `Copied ${counted(count, 'person', 'people')}`,
    withAssessments: (count: number) => `Copied ${counted(count, 'person', 'people')}, with assessments`,
    without: 'Copy without assessments',
    done: (count: number) => `Copied ${counted(count, 'person', 'people')}, without assessments`,
  },
);
