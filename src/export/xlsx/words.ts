/** The words of the exported table. */
import { bilingual } from '../../words/language.ts';
import { tableWords } from '../../words/tables.ts';

export const sheetWords = bilingual(
  {
    topSheet: '客户关系评估表',
    peopleSheet: tableWords.zh.people,
    optionsSheet: '选项',
    allPeople: (count: number) => `全部 ${count} 人`,
    preparedBy: (name: string) => `填写人：${name}`,
    invalidTitle: '无效取值',
    invalidChoice: '请从下拉列表中选择，或清空单元格。',
    invalidDate: '请填写日期，例如 2026-11-02。',
    between: '　',
  },
  {
    topSheet: 'Relationship assessment',
    peopleSheet: tableWords.en.people,
    optionsSheet: 'Options',
    allPeople: (count: number) => (count === 1 ? '1 person' : `All ${count} people`),
    preparedBy: (name: string) => `Prepared by ${name}`,
    invalidTitle: 'Not a valid value',
    invalidChoice: 'Choose from the list, or clear the cell.',
    invalidDate: 'Enter a date, for example 2026-11-02.',
    between: '   ',
  },
);
