/** 《客户关系评估表》 as an Excel workbook. The writer is loaded only when a workbook is written. */
import type { DecisionChain } from '../../domain/chain.ts';
import type { DocumentTexts } from '../../scene/outgoing.ts';
import type { PageOptions } from '../../scene/pageOptions.ts';
import { pageWords } from '../../words/pages.ts';
import { scaleWords } from '../../words/scales.ts';
import { choiceLists, joinedLists, optionsSheet } from './choices.ts';
import { peopleTables } from './fileTables.ts';
import { furtherSheets, leavingTables } from './furtherTables.ts';
import { assessmentSheetTable } from './sheetColumns.ts';
import { repeatedColumns } from './sheetPrint.ts';
import { columnsAddress, rowsAddress } from './sheetRange.ts';
import { fontName, fontSize } from './sheetStyle.ts';
import { headingRow, tableSheet } from './tableSheet.ts';
import { sheetWords } from './words.ts';

export type SheetOptions = Pick<
  PageOptions,
  'language' | 'depth' | 'title' | 'date' | 'version' | 'preparedBy' | 'confidentiality' | 'compared'
> & {
  /** The views whose tables are wanted; without it all. */
  readonly pages?: PageOptions['pages'] | undefined;
  readonly madeAt: Date;
};

/**
 * The workbook: the top ten in rank order, everyone, one row a human (`rowsOf`), then the further tables the chart has,
 * of the views asked for, and a hidden sheet with the lists. Where none of them leaves, the first two stand. Every cell is what the table shows, in the chosen language; empty means not assessed. The file names nobody
 * but in its cells. Promise of `depth`: see scene/disclosure.ts; private notes never leave.
 */
export async function toXlsx(chain: DecisionChain, options: SheetOptions): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { language, depth } = options;
  const words = sheetWords[language];
  const table = assessmentSheetTable(chain, language, depth, options);
  const { rows, chain: shownChain, texts } = table;
  const { top, everyone, printed } = peopleTables(table, language);
  const further = furtherSheets(chain, table, options);
  const hasPeople = further.length === 0 || leavingTables(chain, options).includes('assessment');
  const ofPeople = hasPeople ? [choiceLists(everyone.columns, rows, shownChain, language)] : [];
  const lists = joinedLists([...ofPeople, ...further.map((each) => each.lists)]);
  const title = [pageWords[language].assessment, texts.title].filter((text) => text !== '').join(' ');
  const mark = confidentialityText(options);
  const footOf = (heading: string) => [mark, heading].filter((text) => text !== '').join(words.between);
  const shared = {
    printed,
    lists,
    language,
    title,
    foot: footOf(title),
  };
  const metaOf = (...more: readonly string[]) => [...metaTexts(texts, options), ...more].join(words.between);
  const people = [
    tableSheet({
      ...shared,
      ...top,
      meta: metaOf(scaleWords[language].topTen),
      spareRows: 0,
      hasFilter: false,
    }),
    tableSheet({
      ...shared,
      ...everyone,
      meta: metaOf(words.allPeople(rows.length)),
      spareRows: 200,
      hasFilter: true,
    }),
  ];
  const sheets = [
    ...(hasPeople ? people : []),
    ...further.map(({ make }) => make({ language, lists, of: texts.title, footOf, metaOf })),
    optionsSheet(lists, language),
  ];
  const printing = [...(hasPeople ? people.map(() => printed) : []), ...further.map((each) => each.printed)];
  return writeXlsx({
    sheets,
    properties: { title, modified: options.madeAt },
    defaultFont: { name: fontName[language], size: fontSize },
    namedRanges: sheets.slice(0, -1).flatMap(({ name }, index) => [
      { name: '_xlnm.Print_Area', range: columnsAddress(name, (printing[index] ?? 1) - 1), scope: name },
      {
        name: '_xlnm.Print_Titles',
        range: [columnsAddress(name, repeatedColumns - 1), rowsAddress(name, headingRow, headingRow)].join(','),
        scope: name,
      },
    ]),
  });
}

function metaTexts({ date, version, preparedBy }: DocumentTexts, options: SheetOptions): string[] {
  const { language } = options;
  return [
    date,
    version === '' ? '' : pageWords[language].version(version),
    preparedBy === '' ? '' : sheetWords[language].preparedBy(preparedBy),
    confidentialityText(options),
  ].filter((text) => text !== '');
}

function confidentialityText({ language, confidentiality }: SheetOptions): string {
  return confidentiality ? scaleWords[language].confidentiality[confidentiality] : '';
}
