/** 《客户关系提升计划》 as pages: the source's columns in the source's order (method.md §6; mock 09). */

import { planColumns } from '../columns/plan/columns.ts';
import { planRowsOf } from '../columns/plan/rows.ts';
import type { IsoDate } from '../domain/chain.ts';
import { localDay } from '../domain/dates.ts';
import { pageWords } from '../words/pages.ts';
import { planViewWords } from '../words/planView.ts';
import type { MadePages, PageSetting } from './pageSetting.ts';
import { tableColumns } from './table/tableColumn.ts';
import { tablePages } from './table/tablePages.ts';

export function planPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options } = setting;
  const { language, depth } = options;
  const words = pageWords[language];
  const rows = planRowsOf(chain, asOf(setting));
  return tablePages(setting, firstIndex, {
    kind: 'plan',
    heading: planViewWords[language].heading,
    columns: tableColumns(planColumns, rows, words.planGroups, depth, { chain, language }),
    note: planViewWords[language].compliance,
    remark: planViewWords[language].compliance,
    nobody: planViewWords[language].nobody,
  });
}

/** What is overdue is so on the day the document bears, else when the chart was last changed. */
function asOf({ options, chain }: PageSetting): IsoDate {
  return /^\d{4}-\d\d-\d\d$/.test(options.date) ? options.date : localDay(chain.updatedAt);
}
