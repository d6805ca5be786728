import { fc, test } from '@fast-check/vitest';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type FaultReason, faultSentence } from '../../src/import/importWords.ts';
import { mostRows, readTable } from '../../src/import/readTable.ts';
import { understandTable } from '../../src/import/understandTable.ts';
import { xlsHiddenRows } from '../../src/import/xlsHiddenRows.ts';
import { zipContents } from '../../src/import/zipContents.ts';
import { languages } from '../../src/words/language.ts';
import { sampleBytes, sampleFiles, sampleHeader, samplePeople } from './people.ts';

async function sheetsOf(bytes: Uint8Array, name = 'people.csv') {
  const read = await readTable(bytes, name);
  if ('fault' in read) throw new Error(faultSentence(read.fault, 'en'));
  return read.sheets;
}

async function reasonOf(bytes: Uint8Array, name = 'people.xlsx'): Promise<FaultReason | 'read'> {
  const read = await readTable(bytes, name);
  return 'fault' in read ? read.fault.reason : 'read';
}

describe('the five sample files', () => {
  it.each(sampleFiles)('%s holds the same sixteen people, one seat of them without a name', async (file) => {
    const [sheet] = await sheetsOf(sampleBytes(file), file);
    expect(sheet?.rows[0]).toEqual(sampleHeader);
    const { people, leftOver, unclear } = understandTable(sheet?.rows ?? []);
    expect(people.map((one) => [one.chain, one.jobTitle, one.name])).toEqual(samplePeople);
    expect(people[1]?.person).toEqual({ role: 'approver', note: '分管投资\n关注股东回报' });
    expect(people[3]?.person).toEqual({ role: 'decider', coach: true });
    expect(people[14]?.assessment).toEqual({
      stance: 'non-supporter',
      level: 'acceptance',
      targetLevel: 'respect',
      primaryOwner: '周凯',
    });
    expect([leftOver, unclear]).toEqual([[], []]);
  });

  it('are told by content, not by name', async () => {
    for (const file of sampleFiles) expect((await sheetsOf(sampleBytes(file), 'list.bin'))[0]?.rows).toHaveLength(17);
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '采购部',
    '部长, 副部长',
    '"引号"',
    '一\n二',
    'a;b',
    'a\tb',
    '刘䶮',
    '𠮷野',
    'José',
    ' 两端 ',
    "O'Neil",
  ),
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '"', ',', ';', '\t', '\n', ' ', '1'), maxLength: 6 }),
);
const grid = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 8 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map((rows) => [rows[0]?.map((_, column) => `列${column}`) ?? [], ...rows, rows[0]?.map(() => '完') ?? []]);

const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16 le': (text: string) => utf16(`\ufeff${text}`, true),
  'utf-16 be': (text: string) => utf16(`\ufeff${text}`, false),
  'utf-16 le without mark': (text: string) => utf16(text, true),
  'utf-16 be without mark': (text: string) => utf16(text, false),
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function delimited(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  quoteAll: boolean,
): string {
  const quoted = (text: string) => (quoteAll || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

describe('text tables', () => {
  test.prop(
    [
      grid,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
    ],
    { numRuns: 300 },
  )(
    'read back as they were written, in every encoding and with every delimiter',
    async (rows, delimiter, end, all, encoding) => {
      const [sheet] = await sheetsOf(encoders[encoding](delimited(rows, delimiter, end, all)));
      expect(sheet?.rows).toEqual(rows);
    },
  );

  it('reads Windows-1252 where high letters stand alone, and a delimiter said outright', async () => {
    const bytes = Uint8Array.from('sep=;\nname;title\nJosé Müller;Señor\n', (character) => character.charCodeAt(0));
    expect((await sheetsOf(bytes))[0]?.rows).toEqual([
      ['name', 'title'],
      ['José Müller', 'Señor'],
    ]);
  });

  it('takes a quote that never closes for a character', async () => {
    expect((await sheetsOf(encoders['utf-8']('a,b\n"open,c\nd,e\n')))[0]?.rows).toEqual([
      ['a', 'b'],
      ['"open', 'c'],
      ['d', 'e'],
    ]);
  });

  it('reads an .xls that is really an HTML page, merged cells filled down', async () => {
    const html =
      '<html><head><style>td{color:red}</style></head><body><table><tr><td rowspan=2>采购部<td>卫国梁<tr><td>沈&#20134;舟&nbsp;<br>副部长</table></body></html>';
    expect((await sheetsOf(encoders['utf-8'](html), 'people.xls'))[0]?.rows).toEqual([
      ['采购部', '卫国梁'],
      ['采购部', '沈亦舟\n副部长'],
    ]);
  });
});

describe('workbooks', () => {
  it('gives what the cells show: dates, numbers, marks and the values of formulas', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            [new Date(Date.UTC(2026, 10, 2)), 0.1 + 0.2, true, null, '=1+1'],
            [1e21, -7, false, '  ', '文'],
          ],
          cells: new Map([['1,3', { type: 'formula', formula: '1+1', formulaResult: 2, value: null }]]),
        },
      ],
    });
    expect(await sheetsOf(bytes)).toEqual([
      {
        name: '名单',
        rows: [
          ['2026-11-02', '0.3', 'TRUE', '', '=1+1'],
          ['1e+21', '-7', 'FALSE', '2', '文'],
        ],
      },
    ]);
  });

  it('carries merged cells down, leaves hidden and blank sheets out, and keeps row numbers', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '空', rows: [] },
        { name: '选项', rows: [['甲']], hidden: true },
        {
          name: '人员',
          rows: [[], ['部门', '姓名'], ['采购部', '卫国梁'], [null, '沈亦舟'], [null, '吕清']],
          merges: [{ startRow: 2, endRow: 4, startCol: 0, endCol: 0 }],
        },
      ],
    });
    const sheets = await sheetsOf(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['人员']);
    expect(sheets[0]?.rows.map((row) => row[0])).toEqual(['', '部门', '采购部', '采购部', '采购部']);
  });
});

/** One entry of 16 MB of zeros, listed so often that it unpacks to more than 256 MB. */
function zipBomb(): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(16_777_216) });
  const view = new DataView(zip.buffer);
  const central = view.getUint32(zip.length - 6, true);
  const entry = zip.slice(central, zip.length - 22);
  const end = zip.slice(zip.length - 22);
  new DataView(end.buffer).setUint16(10, 20, true);
  return Uint8Array.from([...zip.slice(0, central), ...Array.from({ length: 20 }, () => [...entry]).flat(), ...end]);
}

/** The same, stating a size of nothing. */
function lyingBomb(): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(2_000_000) });
  const view = new DataView(zip.buffer);
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, 0, true);
  return zip;
}

function oleWith(streamName: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(streamName, true), 1_024);
  return bytes;
}

/** The workbook stream of people.xls with a FILEPASS record (0x2F) where its second record was. */
function passwordXls(): Uint8Array {
  const bytes = sampleBytes('people.xls');
  const view = new DataView(bytes.buffer);
  for (let at = 512; at < bytes.length; at += 512) {
    if (view.getUint32(at, true) !== 0x0010_0809) continue;
    view.setUint16(at + 20, 0x2f, true);
    break;
  }
  return bytes;
}

describe('files that cannot be read', () => {
  const text = (content: string) => strToU8(content);
  const cases: readonly (readonly [string, FaultReason, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['an empty file', 'empty', () => new Uint8Array()],
    ['blank cells only', 'empty', () => text(' , ,\n,,\n')],
    ['21 MB', 'too-large', () => new Uint8Array(21 * 1024 * 1024)],
    [
      'a picture',
      'binary',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
    ],
    ['a PDF', 'binary', () => text('%PDF-1.7\n')],
    ['a page without a table', 'binary', () => text('<html><body>403</body></html>')],
    ['bytes in no encoding', 'encoding', () => Uint8Array.from([0xff, 0x41, 0xff, 0xff, 0xff, 0x0a, 0x81, 0x0a])],
    ['an encrypted .xlsx', 'encrypted', () => oleWith('EncryptedPackage\0')],
    ['an .xls with a password', 'encrypted', passwordXls],
    ['a Word .doc', 'not-a-workbook', () => oleWith('WordDocument\0')],
    ['a Word .docx', 'not-a-workbook', () => zipSync({ 'word/document.xml': text('<w/>') })],
    [
      'an .ods',
      'other-format',
      () => zipSync({ mimetype: [text('application/vnd.oasis'), { level: 0 }], 'content.xml': text('<o/>') }),
    ],
    ['an .xlsb', 'other-format', () => zipSync({ 'xl/workbook.bin': text('x') })],
    [
      'an XML spreadsheet',
      'other-format',
      () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['half a zip', 'broken-zip', () => sampleBytes('people.xlsx').slice(0, 3_000)],
    ['a zip bomb', 'zip-bomb', zipBomb],
    [
      'a workbook with broken parts',
      'damaged',
      () => zipSync({ 'xl/workbook.xml': text('<workbook'), '[Content_Types].xml': text('?') }),
    ],
    ['an Excel 4 sheet', 'old-format', () => Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0])],
    ['our own file', 'chain-file', () => text('{\n  "format": "decision-chain-fishbone",\n  "version": 1 }')],
    ['100,001 rows of text', 'too-many-rows', () => text('张三,部长\n'.repeat(mostRows + 1))],
    [
      'two far corners',
      'too-many-cells',
      async () => {
        const bytes = await writeXlsx({ sheets: [{ name: '宽', rows: [['甲']] }] });
        const { unzipSync } = await import('fflate');
        const parts = unzipSync(bytes);
        const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
        const wide = sheet.replace('</sheetData>', '<row r="90000"><c r="XFD90000"><v>1</v></c></row></sheetData>');
        return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': text(wide) });
      },
    ],
  ];

  it.each(cases)('%s: %s', async (_, reason, make) => {
    const bytes = await make();
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('a zip that unpacks to more than it says is refused as soon as that shows', () => {
    expect(zipContents(lyingBomb(), 2_000_000)).toEqual({ fault: 'broken' });
    expect(zipContents(lyingBomb(), 256 * 1024 * 1024)).toEqual({ fault: 'broken' });
  });

  it('a part that is nearly all padding is refused by what it says', () => {
    const padded = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(9 * 1024 * 1024).fill(32), { level: 9 }] });
    expect(zipContents(padded, 256 * 1024 * 1024)).toEqual({ fault: 'too-much', bytes: 9 * 1024 * 1024 });
  });

  it('says the sheet and the row', async () => {
    const rows = Array.from({ length: mostRows + 1 }, () => ['张三']);
    const read = await readTable(await writeXlsx({ sheets: [{ name: '长', rows }] }), '名单.xlsx');
    expect('fault' in read && read.fault).toMatchObject({ file: '名单.xlsx', sheet: '长', row: 100_001 });
    expect('fault' in read && faultSentence(read.fault, 'zh')).toBe(
      '名单.xlsx › 长：第 100001 行起超过 100000 行的上限，请只保留人员名单后再导入。',
    );
  });

  it('each in one sentence with the file, in both languages', async () => {
    for (const [, reason] of cases) {
      for (const language of languages) {
        const sentence = faultSentence({ reason, file: '名单.xlsx', limit: 20, row: 1 }, language);
        expect(sentence).toMatch(/^名单\.xlsx[：:].+[。.]$/);
        expect(sentence).not.toMatch(/undefined|。.*。$|\. [A-Z]/);
      }
    }
  });
});

describe('whatever the bytes', () => {
  test.prop(
    [fc.constantFrom(...sampleFiles), fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 30 })],
    {
      numRuns: 150,
    },
  )('a damaged file is read or refused, never thrown over', async (file, changes) => {
    const bytes = sampleBytes(file);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    await expect(readTable(bytes, file)).resolves.toBeDefined();
  });

  test.prop([
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom('', 'PK\u0003\u0004', 'ÐÏ\u0011à', '<table>', '{\\rtf'),
  ])('random bytes are read or refused', async (bytes, magic) => {
    const file = Uint8Array.from([...magic].map((character) => character.charCodeAt(0)).concat(...bytes));
    await expect(readTable(file, 'x')).resolves.toBeDefined();
  });
});

describe('hidden rows of an old workbook', () => {
  /** The sample with its rows 2 and 5 hidden, as Excel marks them: a bit of the Row record. */
  function withHidden(rows: readonly number[]): Uint8Array {
    const bytes = sampleBytes('people.xls').slice();
    const view = new DataView(bytes.buffer);
    for (let at = 512; at + 20 < bytes.length; at++) {
      const isRow = view.getUint16(at, true) === 0x208 && view.getUint16(at + 2, true) === 16;
      if (isRow && rows.includes(view.getUint16(at + 4, true))) bytes[at + 16] = (bytes[at + 16] ?? 0) | 0x20;
    }
    return bytes;
  }

  it('are told', async () => {
    expect((await sheetsOf(withHidden([]), 'people.xls'))[0]?.hidden).toBeUndefined();
    expect((await sheetsOf(withHidden([2, 5]), 'people.xls'))[0]?.hidden).toEqual([2, 5]);
  });

  test.prop([fc.nat(), fc.nat({ max: 255 })])('a damaged file never throws', (at, byte) => {
    const bytes = withHidden([2]);
    bytes[at % bytes.length] = byte;
    expect(() => xlsHiddenRows(bytes)).not.toThrow();
  });
});
