/** Why a table could not be read, what a column was taken for, what happens to a row: in both languages. */
import { bilingual, counted, type Language } from '../words/language.ts';

export type FaultReason =
  | 'too-large'
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'encrypted'
  | 'broken-zip'
  | 'zip-bomb'
  | 'not-a-workbook'
  | 'damaged'
  | 'old-format'
  | 'other-format'
  | 'chain-file'
  | 'too-many-rows'
  | 'too-many-cells';

/** `sheet` and `row` (1 = first) are there when the fault has a place; `limit` is the number that was passed. */
export type TableFault = {
  readonly reason: FaultReason;
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly limit?: number | undefined;
};

type FaultText = (fault: TableFault) => string;

const chineseFaults: Readonly<Record<FaultReason, FaultText>> = {
  'too-large': ({ file, limit }) => `${file}：文件超过 ${limit} MB，请只保留人员名单后再导入。`,
  empty: ({ file }) => `${file}：文件里没有任何内容。`,
  binary: ({ file }) => `${file}：这不是表格，请导入 .xlsx、.xls、.csv 或 .tsv 文件。`,
  encoding: ({ file }) => `${file}：无法识别文字编码，请另存为 UTF-8 的 CSV 或 .xlsx。`,
  encrypted: ({ file }) => `${file}：工作簿有密码，请在 Excel 中取消密码后再导入。`,
  'broken-zip': ({ file }) => `${file}：文件已损坏或不完整，请重新保存或重新获取。`,
  'zip-bomb': ({ file, limit }) => `${file}：解压后超过 ${limit} MB，已停止读取。`,
  'not-a-workbook': ({ file }) => `${file}：文件里没有 Excel 工作簿，请导入 .xlsx、.xls、.csv 或 .tsv 文件。`,
  damaged: ({ file, sheet }) => `${at(file, sheet)}：工作簿内容已损坏，请在 Excel 中打开并另存为 .xlsx。`,
  'old-format': ({ file }) => `${file}：这是 Excel 97 以前的格式，请另存为 .xlsx。`,
  'other-format': ({ file }) => `${file}：暂不支持这种表格格式，请另存为 .xlsx。`,
  'chain-file': ({ file }) => `${file}：这是决策链鱼骨图文件，请用“打开”。`,
  'too-many-rows': ({ file, sheet, row, limit }) =>
    `${at(file, sheet)}：第 ${row} 行起超过 ${limit} 行的上限，请只保留人员名单后再导入。`,
  'too-many-cells': ({ file, sheet }) => `${at(file, sheet)}：单元格太多，请只保留人员名单后再导入。`,
};

const englishFaults: Readonly<Record<FaultReason, FaultText>> = {
  'too-large': ({ file, limit }) =>
    `${file}: the file is over ${limit} MB; keep only the list of people and try again.`,
  empty: ({ file }) => `${file}: there is nothing in this file.`,
  binary: ({ file }) => `${file}: this is not a table; import an .xlsx, .xls, .csv or .tsv file.`,
  encoding: ({ file }) => `${file}: the text encoding is not known; save it as UTF-8 CSV or .xlsx.`,
  encrypted: ({ file }) => `${file}: the workbook has a password; remove it in Excel and try again.`,
  'broken-zip': ({ file }) => `${file}: the file is damaged or incomplete; save it or fetch it again.`,
  'zip-bomb': ({ file, limit }) => `${file}: it unpacks to more than ${limit} MB; reading stopped.`,
  'not-a-workbook': ({ file }) =>
    `${file}: there is no Excel workbook inside; import an .xlsx, .xls, .csv or .tsv file.`,
  damaged: ({ file, sheet }) => `${at(file, sheet)}: the workbook is damaged; open it in Excel and save it as .xlsx.`,
  'old-format': ({ file }) => `${file}: this format is older than Excel 97; save it as .xlsx.`,
  'other-format': ({ file }) => `${file}: this kind of spreadsheet is not supported; save it as .xlsx.`,
  'chain-file': ({ file }) => `${file}: this is a fishbone file; use Open.`,
  'too-many-rows': ({ file, sheet, row, limit }) =>
    `${at(file, sheet)}: over the limit of ${limit} rows from row ${row} on; keep only the list of people and try again.`,
  'too-many-cells': ({ file, sheet }) =>
    `${at(file, sheet)}: too many cells; keep only the list of people and try again.`,
};

function at(file: string, sheet: string | undefined): string {
  return sheet ? `${file} › ${sheet}` : file;
}

/** One sentence: which file, which sheet and row, what is wrong, what to do. */
export function faultSentence(fault: TableFault, language: Language): string {
  return (language === 'zh' ? chineseFaults : englishFaults)[fault.reason](fault);
}

export const importWords = bilingual(
  {
    state: { new: '新增', update: '更新', same: '无变化' },
    choice: { add: '新增', update: '更新', skip: '跳过' },
    row: (row: number, text: string) => `第 ${row} 行：${text}`,
    unclear: (row: number, column: string, text: string) => `第 ${row} 行“${column}”的值“${text}”未识别，将记入备注`,
    beyond: (rows: number, first: number) =>
      `一张图最多 10,000 人、200 条决策链：第 ${first} 行起有 ${rows} 行放不下，将跳过。`,
  },
  {
    state: { new: 'New', update: 'Update', same: 'No change' },
    choice: { add: 'Add', update: 'Update', skip: 'Skip' },
    row: (row, text) => `Row ${row}: ${text}`,
    unclear: (row, column, text) => `Row ${row}, ${column}: “${text}” is not a known value; it will go to the note`,
    beyond: (rows, first) =>
      `A chart holds at most 10,000 people and 200 chains: from row ${first} on there is no room for ${counted(rows, 'row', 'rows')}, which will be skipped.`,
  },
);
