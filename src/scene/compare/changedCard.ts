/** A person's card in a comparison: every change is a shape or a word, so that it is read without colour (design-2.md §5). */
import type { PersonShape } from '../../layout/shapes.ts';
import { type CardLook, type CardPerson, coachSeal, markAt, personCard, tabOutline } from '../card.ts';
import { faded } from '../faded.ts';
import { stanceMark } from '../marks.ts';
import { placed, polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written, writtenLines } from '../writing.ts';
import type { CardChange } from './cardChange.ts';
import { cardTags, stepTag } from './cardTags.ts';
import { changedStrip } from './changedStrip.ts';

/** What of the name's line a changed stance takes besides its sign. */
export function besideStance(glyph: number): number {
  return glyph * 1.25;
}

export type ChangedPerson = {
  readonly who: CardPerson;
  readonly change: CardChange | undefined;
  /** In words what no arrow tells: from which chain, from which place. */
  readonly moveText: string;
};

/** The card at the origin, in the layout's unit; `ground` is the colour behind it. */
export function changedCard(
  shape: PersonShape,
  { who, change, moveText }: ChangedPerson,
  look: CardLook,
  ground: string,
): Shape[] {
  const at: PersonShape = { ...shape, box: { ...shape.box, x: 0, y: 0 } };
  if (!change) return faded(personCard(at, who, look), ground);
  const tags = cardTags(change, moveText, look).draw(at.box);
  if (change.marks.includes('gone')) return [...goneCard(at, look), ...tags];
  return [...edge(at, who, change, look), ...texts(at, who, change, look), ...signs(at, who, change, look), ...tags];
}

/** The red tab, or in its place the hollow one of a rank that is lost. */
function tabWidth(who: CardPerson, change: CardChange, look: CardLook): number {
  return who.rank !== undefined || change.topOut !== undefined ? look.style.tab : look.style.border;
}

function edge({ box }: PersonShape, who: CardPerson, change: CardChange, { style }: CardLook): Shape[] {
  const isNew = change.marks.includes('new');
  const line = isNew ? style.border * 1.8 : style.border;
  const isTop = who.rank !== undefined;
  const frame: Shape = {
    kind: 'rect',
    x: line / 2,
    y: line / 2,
    w: box.w - line,
    h: box.h - line,
    radius: style.radius - line / 2,
    fill: color.paper,
    stroke: isNew ? color.ink : isTop ? color.red : color.ink3,
    strokeWidth: line,
  };
  const middle = box.h / 2;
  const digits = { size: style.rankSize, bold: true, anchor: 'middle' } as const;
  if (isTop) {
    const isIn = change.topIn !== undefined;
    const up = style.rankSize * 0.3;
    const top = middle - style.rankSize * 0.85;
    const sign: Shape = {
      kind: 'path',
      steps: [
        ...polyline([style.tab / 2, top - up], [style.tab / 2 + up, top + up], [style.tab / 2 - up, top + up]),
        ['Z'],
      ],
      fill: color.onRed,
    };
    return [
      frame,
      { kind: 'path', steps: tabOutline({ ...box, x: 0, y: 0 }, style), fill: color.red },
      ...written(String(who.rank), style.tab / 2, middle + (isIn ? up : 0), { ...digits, fill: color.onRed }),
      ...(isIn ? [sign] : []),
    ];
  }
  if (change.topOut === undefined) return [frame];
  const x = style.tab;
  const old = String(change.topOut);
  const half = style.rankSize * (0.2 + 0.3 * old.length);
  return [
    frame,
    {
      kind: 'path',
      steps: polyline([x, line], [x, box.h - line]),
      stroke: color.ink3,
      strokeWidth: style.border,
      dash: [3, 2],
    },
    ...written(old, x / 2, middle, { ...digits, fill: color.ink3 }),
    {
      kind: 'path',
      steps: polyline([x / 2 - half, middle], [x / 2 + half, middle]),
      stroke: color.ink2,
      strokeWidth: style.border,
    },
  ];
}

function texts(shape: PersonShape, who: CardPerson, change: CardChange, look: CardLook): Shape[] {
  const { style } = look;
  const x = tabWidth(who, change, look) + style.padX;
  const top = style.border + style.padY;
  return [
    ...writtenLines(shape.nameLines, x, top, style.nameLine, {
      size: style.nameSize,
      bold: true,
      fill: who.rank === undefined ? color.ink : color.red,
    }),
    ...writtenLines(shape.titleLines, x, top + shape.nameLines.length * style.nameLine, style.titleLine, {
      size: style.titleSize,
      fill: color.ink2,
    }),
  ];
}

/** Stance, coach and level as on any compact card, with what they were. */
function signs({ box }: PersonShape, who: CardPerson, change: CardChange, look: CardLook): Shape[] {
  if (!look.isAssessed) return [];
  const { style } = look;
  const right = box.w - style.padX * 0.85 - style.glyph;
  const middle = style.border + style.padY + style.nameLine / 2;
  const old = style.glyph * 0.8;
  const arrow = style.glyph * 0.14;
  const tip = right - style.glyph * 0.12;
  const was: Shape[] = change.stance
    ? [
        ...markAt(stanceMark(change.stance.from), right - besideStance(style.glyph), middle, old),
        {
          kind: 'path',
          steps: polyline([tip - arrow, middle - 2 * arrow], [tip, middle], [tip - arrow, middle + 2 * arrow]),
          stroke: color.ink,
          strokeWidth: style.border * 1.2,
        },
      ]
    : [];
  const left = tabWidth(who, change, look) + style.padX;
  const step = stepTag(change, look);
  const room = step ? step.width - style.padX * 0.4 : 0;
  const strip = changedStrip(
    who.known.level,
    step ? (change.level?.from ?? null) : who.known.level,
    box.w - style.border - style.padX - left - room,
    style,
  );
  return [
    ...was,
    ...markAt(stanceMark(who.known.stance), right, middle, style.glyph),
    ...(who.person.coach ? coachSeal(right, middle + style.glyph + 3, style.glyph, look.language) : []),
    ...placed(strip, left, box.h - style.border - style.padY * 0.9 - style.strip),
  ];
}

/** Only an outline and the struck name are left, where they sat outermost of their former chain. */
function goneCard({ box, nameLines }: PersonShape, look: CardLook): Shape[] {
  const { style, measure } = look;
  const ink = { size: style.nameSize, fill: color.ink3, anchor: 'middle' } as const;
  const top = (box.h - nameLines.length * style.nameLine) / 2;
  return [
    {
      kind: 'rect',
      x: style.border / 2,
      y: style.border / 2,
      w: box.w - style.border,
      h: box.h - style.border,
      radius: style.radius,
      fill: color.paper,
      stroke: color.ink3,
      strokeWidth: style.border,
      dash: [style.border * 4, style.border * 3],
    },
    ...writtenLines(nameLines, box.w / 2, top, style.nameLine, ink),
    ...nameLines.map((line, index): Shape => {
      const y = top + (index + 0.5) * style.nameLine;
      const half = widthOf(line, ink, measure) / 2 + 2;
      return {
        kind: 'path',
        steps: polyline([box.w / 2 - half, y], [box.w / 2 + half, y]),
        stroke: color.ink3,
        strokeWidth: style.border,
      };
    }),
  ];
}
