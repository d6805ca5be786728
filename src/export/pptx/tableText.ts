/** The runs of a table's cell: signs, text, the word behind it. */
import type { TableCell } from '../../scene/page.ts';
import { boldParts } from '../../scene/table/tableType.ts';
import type { Language } from '../../words/language.ts';
import type { Placement } from './placement.ts';
import { runsXml } from './scripts.ts';
import { type Ink, runProperties } from './text.ts';

/** Has all signs, each as wide as it is high; the theme's own fonts may not. */
const signFont = 'Microsoft YaHei';

export function cellTextXml(
  cell: TableCell,
  ink: Ink,
  noteShare: number,
  language: Language,
  placement: Placement,
): string {
  const look = (other: Partial<Ink>) => runProperties('a:rPr', { ...ink, ...other }, language, placement);
  if (cell.inked) {
    const lines = cell.inked.map((runs) =>
      runs.map(({ text, color, bold = false }) => run(text, look({ fill: color, bold }), '')).join(''),
    );
    return lines.join(`<a:br>${look({})}</a:br>`) || runProperties('a:endParaRPr', ink, language, placement);
  }
  const signs = (cell.signs ?? []).map(({ text, color }) =>
    run(text, inSignFont(look({ bold: false, fill: color })), ''),
  );
  const gap = cell.signs && cell.text !== '' ? run(' ', inSignFont(look({ bold: false })), '') : '';
  const [{ bold, rest } = { bold: '', rest: cell.text }] = boldParts(cell.lead ?? '', [cell.text]);
  const own = run(bold, look({ bold: true }), look({})) + run(rest, look({}), look({}));
  const note = cell.note
    ? run(cell.note.text, look({ bold: false, fill: cell.note.color, size: ink.size * noteShare }), look({}))
    : '';
  return signs.join('') + gap + own + note || runProperties('a:endParaRPr', ink, language, placement);
}

/** Line breaks in the text break the line. */
function run(text: string, properties: string, breakProperties: string): string {
  return text
    .split('\n')
    .map((line) => runsXml(line, properties))
    .join(`<a:br>${breakProperties}</a:br>`);
}

function inSignFont(properties: string): string {
  return properties.replace(/typeface="[^"]*"/gu, `typeface="${signFont}"`);
}
