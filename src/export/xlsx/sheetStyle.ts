/** How the table looks (design.md §2, §4): red is the top ten's alone, amber asks to be filled in. */
import type { CellStyle } from 'hucre/xlsx';
import { color } from '../../scene/tokens.ts';
import type { Language } from '../../words/language.ts';

export type CellRole = 'title' | 'meta' | 'heading' | 'rank' | 'name' | 'text' | 'centred';
export type CellState = { readonly isTop: boolean; readonly isMissing: boolean };

export const fontName: Readonly<Record<Language, string>> = { zh: 'Microsoft YaHei', en: 'Arial' };

/** Points. */
export const fontSize = 10;

const sizeOf: Partial<Readonly<Record<CellRole, number>>> = { title: 16 };

const made = new Map<string, CellStyle>();

/** One style for all cells that look alike. */
export function cellStyle(role: CellRole, language: Language, state: CellState): CellStyle {
  const look = `${role} ${language} ${state.isTop} ${state.isMissing}`;
  const style = made.get(look) ?? styleOf(role, language, state);
  made.set(look, style);
  return style;
}

function styleOf(role: CellRole, language: Language, state: CellState): CellStyle {
  const font = { name: fontName[language], size: sizeOf[role] ?? fontSize };
  if (role === 'title' || role === 'meta') {
    const tone = role === 'title' ? color.ink : color.ink3;
    return {
      font: { ...font, bold: role === 'title', color: { rgb: rgb(tone) } },
      alignment: { vertical: 'center', horizontal: 'left' },
    };
  }
  const fill = fillOf(role, state);
  return {
    font: {
      ...font,
      bold: role === 'heading' || role === 'name' || isBadge(role, state),
      color: { rgb: rgb(inkOf(role, state)) },
    },
    alignment: {
      vertical: 'center',
      horizontal: role === 'text' || role === 'name' ? 'left' : 'center',
      wrapText: true,
    },
    border: hairlines,
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(fill) } } }),
  };
}

function isBadge(role: CellRole, { isTop }: CellState): boolean {
  return role === 'rank' && isTop;
}

function inkOf(role: CellRole, state: CellState): string {
  if (role === 'heading' || isBadge(role, state)) return color.paper;
  if (role === 'name') return state.isTop ? color.red : color.ink;
  return color.ink2;
}

function fillOf(role: CellRole, state: CellState): string | undefined {
  if (role === 'heading') return color.navy;
  if (isBadge(role, state)) return color.red;
  return state.isMissing ? color.amberSoft : undefined;
}

const hairline = { style: 'thin', color: { rgb: rgb(color.line2) } } as const;
const hairlines = { top: hairline, right: hairline, bottom: hairline, left: hairline };

function rgb(hex: string): string {
  return hex.slice(1);
}
