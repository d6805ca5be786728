/** Words of the import dialog. */
import { bilingual, counted } from './language.ts';

export const importingWords = bilingual(
  {
    people: '人物',
    titleOf: ([first = '', second, ...more]: readonly string[], name: string) =>
      more.length > 0
        ? `导入${first}等 ${more.length + 2} 种：${name}`
        : `导入${first}${second ? `和${second}` : ''}：${name}`,
    tableFound: (table: string) => `识别为“${table}”`,
    tableSummary: (added: number, updated: number, same: number, repeats: number) =>
      [
        added > 0 ? `新增 ${added} 行` : '',
        updated > 0 ? `更新 ${updated} 行` : '',
        same > 0 ? `${same} 行无变化` : '',
        repeats > 0 ? `${repeats} 行重复，将跳过` : '',
      ]
        .filter(Boolean)
        .join('，') || '没有可导入的行',
    readAs: '读作',
    peopleList: '人物名单',
    subject: '谁、什么',
    strangers: '图上没有的人：勾选后放进待定区，他们的行才会导入',
    stranger: (who: string, rows: readonly number[]) => `${who}（第 ${rows.join('、')} 行）`,
    unknownColumns: (headings: readonly string[]) => `不认识的列，未导入：${headings.join('、')}`,
    trouble: (row: number, column: string, text: string, why: string, keeper: string) =>
      `第 ${row} 行“${column}”的“${text}”${why}，${keeper ? `已记入“${keeper}”` : '未导入'}`,
    notTaken: (line: string) => `${line}（未导入）`,
    statements: (names: readonly string[]) => `${names.join('、')}是从图里写出的，不从表里读入。`,
    doneRows: (rows: number) => `已导入 ${rows} 项`,
    show: (page: string) => `查看${page}`,
    nothingNew: '没有变化',
    between: '，',
    paste: '粘贴的内容',
    sheet: '工作表',
    bothSheets: '两张表合并：哪张改了都算',
    sheetsDisagree: (name: string, column: string, sheet: string) =>
      `${name} 的“${column}”两张表改得不同，以“${sheet}”为准`,
    changesElsewhere: (sheet: string, people: number) => `工作表“${sheet}”也改动了 ${people} 人，未在此列出`,
    emptyCells: (cells: number, people: number) => `${people} 人共 ${cells} 个单元格在表中已清空，图上还有内容。`,
    clearToo: '导入时一并清空',
    emptiedRows: (names: readonly string[], people: number) =>
      `${names.join('、')}${people > names.length ? ` 等 ${people} 人` : ''} 的姓名和职务都已清空：导入不会删除人物，要删除请在图上选中后按 Del。`,
    missing: (names: readonly string[], people: number) =>
      `${names.join('、')}${people > names.length ? ` 等 ${people} 人` : ''} 不在表中：导入不会删除人物，图上保持不变。`,
    anonymised: '这是匿名导出的表，认不出谁是谁，所以什么都不会改变；请用内容为“全部”的导出。',
    encoding: '编码',
    encodingName: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      gb18030: '简体中文 GB18030',
      big5: '繁体中文 Big5',
      shift_jis: '日文 Shift-JIS',
      'windows-1252': '西文 Windows-1252',
    },
    rows: '人物',
    preview: '导入之后的鱼骨图',
    columns: '各列含义',
    columnFallback: (index: number) => `第 ${index} 列`,
    headerRow: '标题行',
    headerFound: (row: number | null) => (row === null ? '自动：没有标题行' : `自动：第 ${row} 行`),
    headerFind: '自动识别',
    headerNone: '没有标题行',
    headerIs: (row: number, text: string) => `第 ${row} 行：${text}`,
    hiddenRows: (rows: number, isRead: boolean) =>
      isRead ? `表中隐藏的 ${rows} 行也已读入。` : `表中隐藏（筛选掉）的 ${rows} 行没有读入。`,
    hiddenToo: '隐藏的行也导入',
    tooWide: (columns: number) => `表太宽：只读前 ${columns} 列。`,
    summary: (add: number, update: number, same: number, chains: number, repeats: number) =>
      [
        `新增 ${add} 人`,
        update > 0 ? `更新 ${update} 人` : '',
        same > 0 ? `${same} 人无变化` : '',
        chains > 0 ? `新决策链 ${chains} 条` : '',
        repeats > 0 ? `${repeats} 行重复，将跳过` : '',
      ]
        .filter(Boolean)
        .join('，'),
    name: '姓名',
    jobTitle: '职务',
    chain: '决策链',
    choice: '处理',
    changes: '变化',
    noName: '待识别',
    inTray: '待定区',
    repeats: (row: number) => `与第 ${row} 行重复`,
    leftOver: '没有看懂的行',
    unclear: '将记入备注的值',
    allToTray: '全部放进待定区',
    import: '导入',
    nothing: '没有认出任何人',
    done: (people: number) => `已导入 ${people} 人`,
    more: (count: number) => `还有 ${count} 行未列出，处理方式相同；再列一些`,
    noRoom: '放不下',
    moreLines: (count: number) => `还有 ${count} 行未列出`,
    reading: '正在读取…',
    emptyClipboard: '剪贴板里没有文字',
    noClipboard: '浏览器不允许读剪贴板，请直接按 Ctrl+V',
    becomes: (from: string, to: string) => `${from || '空'} → ${to || '清空'}`,
    joins: (text: string) => `新增一条：${text}`,
  },
  {
    people: 'People',
    titleOf: ([first = '', second, ...more], name) =>
      `Import ${[first, more.length > 0 ? `${more.length + 1} more tables` : second]
        .flatMap((each) => each?.toLowerCase() ?? [])
        .join(' and ')}: ${name}`,
    tableFound: (table: string) => table,
    tableSummary: (added: number, updated: number, same: number, repeats: number) =>
      [
        added > 0 ? `${counted(added, 'new row', 'new rows')}` : '',
        updated > 0 ? `${updated} updated` : '',
        same > 0 ? `${same} unchanged` : '',
        repeats > 0 ? `${repeats} repeated, skipped` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'no row to import',
    readAs: 'Read as',
    peopleList: 'List of people',
    subject: 'Who or what',
    strangers: 'Not on the chart: tick to put in the tray and bring their rows',
    stranger: (who: string, rows: readonly number[]) => `${who} (row ${rows.join(', ')})`,
    unknownColumns: (headings: readonly string[]) => `Columns not known and left out: ${headings.join(', ')}`,
    trouble: (row: number, column: string, text: string, why: string, keeper: string) =>
      `Row ${row}, ${column}: “${text}” ${why}; ${keeper ? `kept in ${keeper}` : 'not imported'}`,
    notTaken: (line: string) => `${line} (not imported)`,
    statements: (names: readonly string[]) =>
      `${names.join(', ')}: written from the chart, so nothing is read from there.`,
    doneRows: (rows: number) => `Imported ${counted(rows, 'change', 'changes')}`,
    show: (page: string) => `Show ${page.toLowerCase()}`,
    nothingNew: 'Nothing changes',
    between: '; ',
    paste: 'Pasted text',
    sheet: 'Sheet',
    bothSheets: 'Both sheets: an edit on either counts',
    sheetsDisagree: (name: string, column: string, sheet: string) =>
      `${name}, ${column}: the sheets disagree; “${sheet}” is believed`,
    changesElsewhere: (sheet: string, people: number) =>
      `Sheet “${sheet}” changes ${counted(people, 'person', 'people')} too, not listed here`,
    emptyCells: (cells: number, people: number) =>
      `${counted(cells, 'cell', 'cells')} of ${counted(people, 'person', 'people')} emptied in the table, filled on the chart.`,
    clearToo: 'Clear on the chart too',
    emptiedRows: (names: readonly string[], people: number) =>
      `${names.join(', ')}${people > names.length ? ` and ${people - names.length} more` : ''}: name and title are emptied. An import deletes nobody; select the person on the chart and press Del.`,
    missing: (names: readonly string[], people: number) =>
      `${names.join(', ')}${people > names.length ? ` and ${people - names.length} more` : ''}: not in the table. An import deletes nobody, so nothing changes for them.`,
    anonymised:
      'This is an anonymised table: it does not say who is who, so nothing will change. Use an export of “Everything”.',
    encoding: 'Encoding',
    encodingName: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      gb18030: 'Simplified Chinese GB18030',
      big5: 'Traditional Chinese Big5',
      shift_jis: 'Japanese Shift-JIS',
      'windows-1252': 'Western Windows-1252',
    },
    rows: 'People',
    preview: 'The fishbone after the import',
    columns: 'What the columns hold',
    columnFallback: (index: number) => `Column ${index}`,
    headerRow: 'Heading row',
    headerFound: (row: number | null) => (row === null ? 'Found: none' : `Found: row ${row}`),
    headerFind: 'Find it',
    headerNone: 'No heading row',
    headerIs: (row: number, text: string) => `Row ${row}: ${text}`,
    hiddenRows: (rows: number, isRead: boolean) =>
      isRead
        ? `${counted(rows, 'hidden row', 'hidden rows')} of the table read too.`
        : `${counted(rows, 'hidden row', 'hidden rows')} of the table (filtered out) left out.`,
    hiddenToo: 'Import hidden rows too',
    tooWide: (columns: number) =>
      `The table is very wide: only its first ${counted(columns, 'column is', 'columns are')} read.`,
    summary: (add: number, update: number, same: number, chains: number, repeats: number) =>
      [
        `${counted(add, 'person', 'people')} added`,
        update > 0 ? `${update} updated` : '',
        same > 0 ? `${same} unchanged` : '',
        chains > 0 ? `${counted(chains, 'new chain', 'new chains')}` : '',
        repeats > 0 ? `${counted(repeats, 'repeated row', 'repeated rows')} skipped` : '',
      ]
        .filter(Boolean)
        .join(', '),
    name: 'Name',
    jobTitle: 'Title',
    chain: 'Chain',
    choice: 'Do',
    changes: 'Changes',
    noName: 'To identify',
    inTray: 'Tray',
    repeats: (row: number) => `repeats row ${row}`,
    leftOver: 'Lines not understood',
    unclear: 'Values that will go to the note',
    allToTray: 'Put all in the tray',
    import: 'Import',
    nothing: 'Nobody was recognised',
    done: (people: number) => `Imported ${counted(people, 'person', 'people')}`,
    more: (count: number) => `${counted(count, 'more row', 'more rows')} not listed, treated alike; list more`,
    noRoom: 'no room',
    moreLines: (count: number) => `${counted(count, 'more line', 'more lines')} not listed`,
    reading: 'Reading…',
    emptyClipboard: 'The clipboard holds no text',
    noClipboard: 'The browser does not let the clipboard be read: press Ctrl+V',
    becomes: (from: string, to: string) => `${from || 'empty'} → ${to || 'cleared'}`,
    joins: (text: string) => `new entry: ${text}`,
  },
);
