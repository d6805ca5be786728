/** A word or number on the edge of a card or label. */
import { standardMeasure } from '../../layout/measure.ts';
import type { CardStyle } from '../../layout/style.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';

/** Ink: a change; amber: for the worse; plain: a fact that is new. */
export type TagKind = 'ink' | 'amber' | 'plain';

export function tagHeight({ nameSize }: Pick<CardStyle, 'nameSize'>): number {
  return nameSize * 1.02;
}

/** `draw` puts its left upper corner somewhere. */
export function tag(
  text: string,
  kind: TagKind,
  style: Pick<CardStyle, 'nameSize' | 'border'>,
): { readonly width: number; readonly draw: (x: number, y: number) => Shape[] } {
  const size = style.nameSize * 0.74;
  const height = tagHeight(style);
  const width = standardMeasure(text, size, true) + size * 0.8;
  const line = kind === 'ink' ? 0 : style.border;
  const stroke = kind === 'amber' ? color.amberLine : color.ink2;
  return {
    width,
    draw: (x, y) => [
      {
        kind: 'rect',
        x: x + line / 2,
        y: y + line / 2,
        w: width - line,
        h: height - line,
        radius: 2,
        fill: kind === 'ink' ? color.ink : color.paper,
        ...(line > 0 ? { stroke, strokeWidth: line } : {}),
      },
      ...written(text, x + width / 2, y + height / 2, {
        size,
        bold: true,
        fill: kind === 'ink' ? color.paper : kind === 'amber' ? color.amber : color.ink2,
        anchor: 'middle',
      }),
    ],
  };
}
