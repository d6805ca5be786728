/** 《客户关系评估表》 as pages: the same ten people as on the fishbone, one row each (method.md §1 rule 3, §5; mock 04). */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import { rowsOf } from '../domain/rows.ts';
import { pageWords } from '../words/pages.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';
import { bandHeight, summaryBand } from './summaryBand.ts';
import { tableColumns } from './table/tableColumn.ts';
import { type TablePage, tablePages } from './table/tablePages.ts';

export function assessmentPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options } = setting;
  const { language, depth } = options;
  const words = pageWords[language];
  const rows = rowsOf(chain).filter((row) => row.section === 'top');
  const table: TablePage = {
    kind: 'assessment',
    heading: depth === 'chart' ? words.topTen : words.assessment,
    columns: tableColumns(assessmentColumns(chain), rows, words.assessmentGroups, depth, { chain, language }),
    keepsRows: true,
    note: words.tableNote,
    nobody: words.nobody,
  };
  if (depth !== 'chart') {
    const draw: NonNullable<TablePage['band']>['draw'] = (box, scale, measure) =>
      summaryBand(chain, box, scale, language, measure);
    return tablePages(setting, firstIndex, { ...table, band: { height: bandHeight, draw } });
  }
  const made = tablePages(setting, firstIndex, table);
  return { ...made, notes: [{ kind: 'assessment-reduced' }, ...made.notes] };
}
