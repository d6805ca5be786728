/** 进展 of the plan as pages: what was written on which day about whom, the newest first. */
import { progressColumns, progressRows } from '../columns/plan/progress.ts';
import { pageWords } from '../words/pages.ts';
import { planViewWords } from '../words/planView.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';
import { tableColumns } from './table/tableColumn.ts';
import { tablePages } from './table/tablePages.ts';

export function progressPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options } = setting;
  const { language, depth } = options;
  const words = planViewWords[language];
  const groups = { progress: pageWords[language].planGroups.progress };
  return tablePages(setting, firstIndex, {
    kind: 'progress',
    heading: words.historyHeading,
    columns: tableColumns(progressColumns, progressRows(chain), groups, depth, { chain, language }),
    note: words.compliance,
    remark: words.compliance,
    nobody: words.nobody,
  });
}
