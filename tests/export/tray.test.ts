import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { toCsv } from '../../src/export/csv.ts';
import { textsOf } from '../../src/export/pageText.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageOptions } from '../support/pages.ts';

const example = exampleChain();
const chain = {
  ...example,
  people: { ...example.people, 'person:waiting': { name: 'QWAITING', jobTitle: '顾问QTITLE' } },
  tray: ['person:waiting' as const],
};

describe('who waits in the tray', () => {
  for (const depth of depths) {
    it(`${depth}: ${depth === 'full' ? 'is in the tables of everyone' : 'is in no export, having no place on the fishbone'}`, async () => {
      const options = { ...pageOptions, depth };
      const csv = new TextDecoder().decode(toCsv(chain, options));
      const workbook = await readXlsx(await toXlsx(chain, { ...options, madeAt: new Date(0) }));
      const cells = workbook.sheets.flatMap((sheet) => sheet.rows.flat().map(String)).join(' ');
      const pages = [...textsOf(documentPages(chain, options).pages)].map(({ text }) => text).join(' ');
      expect(csv.includes('QTITLE')).toBe(depth === 'full');
      expect(cells.includes('QTITLE')).toBe(depth === 'full');
      expect(csv.trim().split('\r\n').length).toBe(1 + Object.keys(example.people).length + (depth === 'full' ? 1 : 0));
      expect(pages).not.toContain('QTITLE');
      expect(csv).toContain('采购部部长');
    });
  }
});
