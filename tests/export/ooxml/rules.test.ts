/** The rules notice what they are there for: a sound file spoiled in one place. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../../src/domain/sample.ts';
import { toPptx } from '../../../src/export/pptx/pptx.ts';
import { toXlsx } from '../../../src/export/xlsx/xlsx.ts';
import { documentPages } from '../../../src/scene/document.ts';
import { opened } from './package.ts';
import { presentationFaults } from './presentation.ts';
import { workbookFaults } from './workbook.ts';

const shared = {
  language: 'zh',
  depth: 'full',
  title: '项目',
  date: '',
  version: '',
  preparedBy: '',
  confidentiality: null,
} as const;
const document = documentPages(exampleChain(), {
  ...shared,
  paper: '16:9',
  pages: ['fishbone', 'assessment'],
  firstNumber: null,
  hasLegend: true,
  hasFootnote: true,
});
const pptx = toPptx(document.pages, { title: '项目', madeAt: new Date(0) });
const slide = 'ppt/slides/slide1.xml';

/** Other parts, and changes by [part, what to look for, what to put there]. */
function spoiled(
  bytes: Uint8Array,
  changes: readonly (readonly [string, string | RegExp, string])[],
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, from, to] of changes) {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to spoil in ${path}`);
    parts[path] = strToU8(changed);
  }
  for (const [path, text] of Object.entries(added)) parts[path] = strToU8(text);
  return zipSync(parts);
}

describe('a spoiled presentation', () => {
  const faultsOf = (...args: Parameters<typeof spoiled> extends [unknown, ...infer R] ? R : never) =>
    presentationFaults(opened(spoiled(pptx, ...args))).join('\n');

  it('is sound before it is spoiled', () => {
    expect(presentationFaults(opened(pptx))).toEqual([]);
  });

  it.each([
    [
      'a content type of a missing part',
      ['[Content_Types].xml', '</Types>', '<Override PartName="/ppt/x.xml" ContentType="a/b"/></Types>'],
      'not there: ppt/x.xml',
    ],
    [
      'a part without a type',
      ['[Content_Types].xml', /<Override PartName="\/ppt\/theme[^>]*>/, ''],
      'no content type: ppt/theme',
    ],
    [
      'a relationship to nowhere',
      [`ppt/slides/_rels/slide1.xml.rels`, 'slideLayout1', 'slideLayout9'],
      'which is not there',
    ],
    ['broken XML', [slide, '</p:cSld>', ''], 'not well-formed'],
    ['a double number', [slide, /<p:cNvPr id="9"/, '<p:cNvPr id="8"'], 'used twice'],
    ['glue to nothing', [slide, /<a:endCxn id="\d+"/, '<a:endCxn id="99999"'], 'glued to a shape'],
    ['a negative size', [slide, /<a:ext cx="\d+"/, '<a:ext cx="-5"'], 'size cx'],
    [
      'a fraction',
      [slide, /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(?!0)/, '<a:off x="1.5" y="2"/><a:ext cx="'],
      'place',
    ],
    [
      'fill after line',
      [slide, /(<a:solidFill>(?:(?!<\/a:solidFill>).)*<\/a:solidFill>)(<a:ln>.*?<\/a:ln>)<\/p:spPr>/, '$2$1</p:spPr>'],
      '<p:spPr> has',
    ],
    [
      'slide sizes before slides',
      ['ppt/presentation.xml', /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:sldSz[^>]*>)/, '$2$1'],
      '<p:presentation> has',
    ],
    ['a low slide number', ['ppt/presentation.xml', 'id="256"', 'id="2"'], 'out of range'],
    ['an id without a relationship', ['ppt/presentation.xml', 'r:id="slide1"', 'r:id="slide7"'], 'has no relationship'],
    ['one number for master and layout', ['ppt/presentation.xml', '2147483648', '2147483649'], 'used twice'],
  ] as const)('%s', (_, change, fault) => {
    expect(faultsOf([change])).toContain(fault);
  });

  it('a folder, an orphan', () => {
    const faults = faultsOf([], { 'ppt/media/': '', 'ppt/lost.xml': '<a/>' });
    expect(faults).toContain('directory entry ppt/media/');
    expect(faults).toContain('nothing points to ppt/lost.xml');
  });
});

describe('a spoiled workbook', () => {
  it.each([
    ['overlapping rules', ['xl/worksheets/sheet1.xml', /sqref="F(\d+:)F/, 'sqref="E$1E'], 'two rules on E'],
    ['a list on a missing sheet', ['xl/worksheets/sheet1.xml', /<formula1>'选项'/, "<formula1>'Options'"], 'address'],
    ['a sheet name without quotes', ['xl/workbook.xml', "'客户关系评估表'!", '客户关系评估表!'], 'address'],
    ['a missing text', ['xl/worksheets/sheet1.xml', /t="s" s="1"><v>\d+</, 't="s" s="1"><v>99999<'], 'has no text'],
    ['a missing format', ['xl/worksheets/sheet1.xml', / s="1">/, ' s="999">'], 'has no format'],
    ['an error value', ['xl/worksheets/sheet1.xml', 't="s"', 't="e"'], 'is an error'],
    ['rows out of order', ['xl/worksheets/sheet1.xml', '<row r="2"', '<row r="1"'], 'row 1 after 1'],
    [
      'children out of order',
      ['xl/worksheets/sheet1.xml', /(<mergeCells.*<\/mergeCells>)(<dataValidations.*<\/dataValidations>)/, '$2$1'],
      'children out of order',
    ],
  ] as const)('%s', async (_, change, fault) => {
    const xlsx = await toXlsx(exampleChain(), { ...shared, madeAt: new Date(0) });
    expect(workbookFaults(opened(xlsx))).toEqual([]);
    expect(workbookFaults(opened(spoiled(xlsx, [change]))).join('\n')).toContain(fault);
  });
});
