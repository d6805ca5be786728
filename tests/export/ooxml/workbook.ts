/** What a workbook owes beyond the package: addresses that exist, rules that do not overlap, indexes in range. */
import { type OfficeFile, packageFaults, relationshipsOf, textOf, xmlOf } from './package.ts';
import { all, type XmlNode } from './xml.ts';

/** One line for each broken rule; empty is the promise. */
export function workbookFaults(file: OfficeFile): string[] {
  const faults = packageFaults(file);
  if (faults.length > 0) return faults;
  const workbook = xmlOf(file, 'xl/workbook.xml');
  const names = all(workbook, 'sheet').map((sheet) => sheet.getAttribute('name') ?? '');
  for (const name of names) {
    if (name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) faults.push(`sheet name ${name}`);
    if (names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1)
      faults.push(`two sheets ${name}`);
  }
  for (const defined of all(workbook, 'definedName')) faults.push(...addressFaults(defined.textContent ?? '', names));
  const formats = all(xmlOf(file, 'xl/styles.xml'), 'cellXfs')[0]?.children.length ?? 0;
  const strings = file.parts.has('xl/sharedStrings.xml') ? xmlOf(file, 'xl/sharedStrings.xml').children.length : 0;
  for (const { type, target } of relationshipsOf(file, 'xl/workbook.xml')) {
    if (type !== 'worksheet') continue;
    const at = (fault: string) => `${target}: ${fault}`;
    faults.push(...sheetFaults(xmlOf(file, target), names, formats, strings).map(at));
    faults.push(...orderFaults(xmlOf(file, target)).map(at));
  }
  if (/<f>[^<]*<\/f>/.test(textOf(file, 'xl/workbook.xml'))) faults.push('formula outside a sheet');
  return faults;
}

function sheetFaults(sheet: XmlNode, names: readonly string[], formats: number, strings: number): string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of all(sheet, 'row')) {
    const number = Number(row.getAttribute('r'));
    if (number <= lastRow) faults.push(`row ${number} after ${lastRow}`);
    if (Number(row.getAttribute('ht') ?? 0) > 409) faults.push(`row ${number} is too high`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of all(row, 'c')) {
      const address = cell.getAttribute('r') ?? '';
      const column = columnNumber(address);
      if (column <= lastColumn || !address.endsWith(`${number}`)) faults.push(`cell ${address} out of order`);
      lastColumn = column;
      if (Number(cell.getAttribute('s') ?? 0) >= formats) faults.push(`cell ${address} has no format`);
      if (cell.getAttribute('t') === 's' && Number(cell.textContent) >= strings)
        faults.push(`cell ${address} has no text`);
      if (cell.getAttribute('t') === 'e') faults.push(`cell ${address} is an error`);
    }
  }
  const covered = new Map<string, Set<number>>();
  for (const rule of all(sheet, 'dataValidation')) {
    const range = rule.getAttribute('sqref') ?? '';
    const [, letters = '', from, to] = /^([A-Z]+)(\d+):\1(\d+)$/.exec(range) ?? [];
    const rows = covered.get(letters) ?? new Set();
    if (letters === '' || Number(from) > Number(to)) faults.push(`rule on ${range}`);
    for (let row = Number(from); row <= Number(to); row++) {
      if (rows.has(row)) faults.push(`two rules on ${letters}${row}`);
      rows.add(row);
    }
    covered.set(letters, rows);
    const formula = all(rule, 'formula1')[0]?.textContent ?? '';
    if (formula.length > 255) faults.push(`rule on ${range} is too long`);
    if (rule.getAttribute('type') === 'list') faults.push(...addressFaults(formula, names));
  }
  for (const formula of all(sheet, 'f')) {
    for (const [, name = ''] of (formula.textContent ?? '').matchAll(/'((?:[^']|'')*)'!/g)) {
      if (!names.includes(name)) faults.push(`formula of a sheet that is not there: ${name}`);
    }
  }
  return faults;
}

const sheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks'.split(
    ' ',
  );

function orderFaults(sheet: XmlNode): string[] {
  const places = [...sheet.children].map((child) => sheetOrder.indexOf(child.localName));
  return places.some((place, index) => place < (places[index - 1] ?? 0)) ? ['children out of order'] : [];
}

function addressFaults(address: string, names: readonly string[]): string[] {
  const area = /^'((?:[^']|'')*)'!(?:\$?[A-Z]*\$?\d+:\$?[A-Z]*\$?\d+|\$[A-Z]+:\$[A-Z]+)$/;
  return address.split(/,(?=')/).flatMap((part) => {
    const name = area.exec(part)?.[1]?.replaceAll("''", "'");
    return name !== undefined && names.includes(name) ? [] : [`address ${part}`];
  });
}

function columnNumber(address: string): number {
  return [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
