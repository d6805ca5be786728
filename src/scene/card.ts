/** A person's card (design.md §2, §4; mocks 02 and 03). */
import type { Assessment, Person } from '../domain/chain.ts';
import { type Level, levelNumber, type Role } from '../domain/scales.ts';
import { hasName } from '../domain/seats.ts';
import { roomOf } from '../layout/card.ts';
import type { Measure } from '../layout/measure.ts';
import { type Box, bottom, type PersonShape, right } from '../layout/shapes.ts';
import type { CardStyle, Density } from '../layout/style.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import {
  levelMeter,
  levelStrip,
  markSize,
  meterWidth,
  otherSeatMark,
  rivalMark,
  stanceMark,
  warningMark,
} from './marks.ts';
import { type PathStep, placed, type Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { widthOf, written, writtenLines } from './writing.ts';

/** How the cards of one document look. */
export type CardLook = {
  readonly style: CardStyle;
  readonly density: Density;
  readonly language: Language;
  readonly measure: Measure;
  /** Stance, role, level and coach are part of the card. */
  readonly isAssessed: boolean;
  /** What roles are called: all by their words, or all by their letters where a word fits not on every card. */
  readonly roleTexts: ReadonlyMap<Role, string>;
  /** Levels are called by their shorter words, so that roles have room. */
  readonly hasShortLevels: boolean;
};

export type CardPerson = {
  readonly person: Person;
  readonly known: Assessment;
  readonly rank: number | undefined;
  /** The rank is held at another seat of the same human: the tab says so by ↔. */
  readonly isOtherSeat?: boolean;
  /** The best level a competitor has. */
  readonly rivalLevel: Level | null;
};

/** One card where the layout put it, in the layout's unit. */
export function personCard(shape: PersonShape, who: CardPerson, look: CardLook): Shape[] {
  const { style, density } = look;
  const { box } = shape;
  const isMissing = !hasName(who.person);
  const text = box.x + (who.rank === undefined ? style.border : style.tab) + style.padX;
  const top = box.y + style.border + style.padY;
  const nameFill = isMissing ? color.amber : who.rank === undefined ? color.ink : color.red;
  const indent = isMissing ? style.glyph + 3 : 0;
  const names = writtenLines(shape.nameLines, text + indent, top, style.nameLine, {
    size: style.nameSize,
    bold: true,
    fill: nameFill,
  });
  const isUntitled = who.person.jobTitle.trim() === '';
  // A card that is to have no title has no line for it.
  const isEmpty = isUntitled && shape.titleLines.length > 0;
  const titles = writtenLines(
    isEmpty ? [fishWords[look.language].missingTitle] : shape.titleLines,
    text,
    top + shape.nameLines.length * style.nameLine,
    style.titleLine,
    { size: style.titleSize, fill: isEmpty ? color.amber : color.ink2 },
  );
  const warning = isMissing ? markAt(warningMark, text, top + style.nameLine / 2, style.glyph * 0.86) : [];
  const assessed = !look.isAssessed
    ? []
    : density === 'compact'
      ? compactMarks(box, text, who, look)
      : [
          ...standardMarks(box, text + indent, top, shape.nameLines[0] ?? '', who, look),
          ...metaRow(box, text, who, look),
        ];
  const room = roomOf(
    {
      isRanked: who.rank !== undefined,
      isCoach: who.person.coach === true,
      isMissing,
      isUnmarked: !look.isAssessed,
    },
    box.w,
    style,
    density,
  );
  const lines: Shape = {
    kind: 'group',
    shapes: [...names, ...titles],
    flow: {
      x: text + indent,
      y: top,
      paragraphs: [
        { width: room.name, lines: names.length, lineHeight: style.nameLine },
        { width: room.title - indent, lines: titles.length, lineHeight: style.titleLine },
      ],
      spare: style.padX * 0.8,
    },
  };
  return [...cardFrame(box, who, isMissing, style), ...warning, lines, ...assessed];
}

/** Drawn with a dashed edge: no formal step in the decision, or an assessment that is a guess. */
function isDashed({ person, known }: CardPerson): boolean {
  return person.hidden === true || known.confidence === 'guess';
}

/** Edge and red tab. */
export function cardFrame(box: Box, who: CardPerson, isMissing: boolean, style: CardStyle): Shape[] {
  const inset = style.border / 2;
  const isLoose = isDashed(who);
  const stroke =
    who.rank !== undefined ? color.red : isMissing ? color.amberLine : isLoose ? color.ink3 : color.cardEdge;
  const frame: Shape = {
    kind: 'rect',
    x: box.x + inset,
    y: box.y + inset,
    w: box.w - style.border,
    h: box.h - style.border,
    radius: style.radius - inset,
    fill: color.paper,
    stroke,
    strokeWidth: style.border,
    ...(isMissing || isLoose ? { dash: [style.border * 3, style.border * 2] } : {}),
  };
  if (who.rank === undefined) return [frame];
  return [
    frame,
    { kind: 'path', steps: tabOutline(box, style), fill: color.red },
    ...written(
      String(who.rank),
      box.x + style.tab / 2,
      box.y + box.h / 2 - (who.isOtherSeat ? style.rankSize * 0.3 : 0),
      {
        size: style.rankSize,
        bold: true,
        fill: color.onRed,
        anchor: 'middle',
      },
    ),
    ...(who.isOtherSeat
      ? markAt(
          otherSeatMark,
          box.x + style.tab / 2 - style.rankSize / 2,
          box.y + box.h / 2 + style.rankSize * 0.7,
          style.rankSize,
        )
      : []),
  ];
}

/** Round on the card's side, straight toward the text. */
export function tabOutline(box: Box, style: CardStyle): PathStep[] {
  const r = style.radius;
  const k = r * 0.45;
  const end = box.x + style.tab;
  return [
    ['M', end, box.y],
    ['L', box.x + r, box.y],
    ['C', box.x + k, box.y, box.x, box.y + k, box.x, box.y + r],
    ['L', box.x, bottom(box) - r],
    ['C', box.x, bottom(box) - k, box.x + k, bottom(box), box.x + r, bottom(box)],
    ['L', end, bottom(box)],
    ['Z'],
  ];
}

function standardMarks(
  box: Box,
  nameX: number,
  top: number,
  firstLine: string,
  who: CardPerson,
  look: CardLook,
): Shape[] {
  const { style } = look;
  const middle = top + style.nameLine / 2;
  const stance = markAt(
    stanceMark(who.known.stance),
    right(box) - style.border - style.padX - style.glyph,
    middle,
    style.glyph,
  );
  if (!who.person.coach) return stance;
  const afterName =
    nameX + widthOf(firstLine, { size: style.nameSize, bold: true, fill: '' }, look.measure) + style.nameSize * 0.3;
  return [...stance, ...coachSeal(afterName, middle, style.metaSize * 1.27, look.language)];
}

function compactMarks(box: Box, text: number, who: CardPerson, look: CardLook): Shape[] {
  const { style } = look;
  const x = right(box) - style.padX * 0.85 - style.glyph;
  const middle = box.y + style.border + style.padY + style.nameLine / 2;
  const stripWidth = right(box) - style.border - style.padX - text;
  const strip = levelStrip(who.known.level, stripWidth, style.strip);
  const stripTop = bottom(box) - style.border - style.padY * 0.9 - style.strip;
  return [
    ...markAt(stanceMark(who.known.stance), x, middle, style.glyph),
    ...(who.person.coach ? coachSeal(x, middle + style.glyph + 3, style.glyph, look.language) : []),
    ...placed(strip, text, stripTop),
    ...rivalUnder(who.rivalLevel, strip, text, stripTop + style.strip, style),
  ];
}

/** The best competitor's level: a triangle under its cell; nothing at 未接触. */
function rivalUnder(level: Level | null, cells: readonly Shape[], x: number, y: number, style: CardStyle): Shape[] {
  const cell = level ? cells[levelNumber(level) - 1] : undefined;
  if (cell?.kind !== 'rect') return [];
  return [rivalMark(x + cell.x + cell.w / 2, y + 0.5, style.padY * 0.9, color.ink)];
}

/** Role at the left; level meter and its word at the right. */
function metaRow(box: Box, text: number, who: CardPerson, look: CardLook): Shape[] {
  const { style } = look;
  const middle = bottom(box) - style.border - style.padY - style.metaLine / 2;
  const end = right(box) - style.border - style.padX;
  const level = who.known.level;
  const word = levelWord(level, look);
  const ink = { size: style.metaSize, fill: level === null ? color.amber : color.ink2 };
  const height = style.metaSize * 0.82;
  const cell = meterCell(style);
  const meterX = end - widthOf(word, ink, look.measure) - style.metaSize * 0.4 - meterWidth(cell);
  const meter = levelMeter(level, null, { cell, height });
  return [
    ...(who.person.role ? roleChip(text, middle, look.roleTexts.get(who.person.role) ?? '', look) : []),
    ...placed(meter, meterX, middle - height / 2),
    ...rivalUnder(who.rivalLevel, meter, meterX, middle + height / 2, style),
    ...written(word, end, middle, { ...ink, anchor: 'end' }),
  ];
}

function meterCell(style: CardStyle): number {
  return (style.metaSize * 0.82 * 5) / 9;
}

function levelWord(level: Level | null, { language, hasShortLevels }: CardLook): string {
  const words = scaleWords[language];
  if (level === null) return hasShortLevels ? words.notAssessedShort : words.notAssessed;
  return (hasShortLevels ? words.levelShort : words.level)[level];
}

function chipWidth(text: string, look: CardLook): number {
  return look.measure(text, look.style.metaSize, false) + look.style.metaSize * 0.9;
}

function roleChip(x: number, middle: number, text: string, look: CardLook): Shape[] {
  const { style } = look;
  const w = chipWidth(text, look);
  return [
    { kind: 'rect', x, y: middle - style.metaLine / 2, w, h: style.metaLine, radius: 2, fill: color.chip },
    ...written(text, x + w / 2, middle, { size: style.metaSize, fill: color.chipText, anchor: 'middle' }),
  ];
}

/** Whether a role's text and the level's word stand side by side on this card. */
export function hasRoomForRole(box: Box, who: CardPerson, text: string, look: CardLook): boolean {
  const { style } = look;
  const inner = box.w - 2 * style.padX - style.border - (who.rank === undefined ? style.border : style.tab);
  const word = levelWord(who.known.level, look);
  const needed =
    chipWidth(text, look) + meterWidth(meterCell(style)) + look.measure(word, style.metaSize, false) + style.metaSize;
  return needed <= inner;
}

/** 教 in a navy frame; C in English. */
export function coachSeal(x: number, middle: number, side: number, language: Language): Shape[] {
  const line = side * 0.07;
  return [
    {
      kind: 'rect',
      x: x + line / 2,
      y: middle - side / 2 + line / 2,
      w: side - line,
      h: side - line,
      radius: 2,
      fill: color.paper,
      stroke: color.navy,
      strokeWidth: line,
    },
    ...written(scaleWords[language].coachSeal, x + side / 2, middle, {
      size: side * 0.72,
      bold: true,
      fill: color.navy,
      anchor: 'middle',
    }),
  ];
}

/** A mark of the method at a size, its left edge at `x`. */
export function markAt(mark: readonly Shape[], x: number, middle: number, size: number): Shape[] {
  return placed(mark, x, middle - size / 2, size / markSize);
}
