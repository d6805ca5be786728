/** A word or number on the edge of a card or label. */
import { standardMeasure } from '../../layout/measure.ts';
import type { CardStyle } from '../../layout/style.ts';
import { wrapped } from '../../layout/wrap.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';

/** Ink: a change; amber: for the worse; plain: a fact that is new. */
export type TagKind = 'ink' | 'amber' | 'plain';

export function tagHeight({ nameSize }: Pick<CardStyle, 'nameSize'>): number {
  return nameSize * 1.02;
}

export type Tag = {
  readonly width: number;
  readonly height: number;
  /** Puts its left upper corner somewhere. */
  readonly draw: (x: number, y: number) => Shape[];
};

/** No wider than `most`: a longer text takes several lines. */
export function tag(
  text: string,
  kind: TagKind,
  style: Pick<CardStyle, 'nameSize' | 'border'>,
  most = Number.POSITIVE_INFINITY,
): Tag {
  const size = style.nameSize * 0.74;
  const lines = wrapped(text, most - size * 0.8, size, true, standardMeasure);
  const lineHeight = size * 1.2;
  const one = tagHeight(style);
  const height = one + (lines.length - 1) * lineHeight;
  const width = Math.max(0, ...lines.map((line) => standardMeasure(line, size, true))) + size * 0.8;
  const line = kind === 'ink' ? 0 : style.border;
  const stroke = kind === 'amber' ? color.amberLine : color.ink2;
  return {
    width,
    height,
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
      ...lines.flatMap((each, index) =>
        written(each, x + width / 2, y + one / 2 + index * lineHeight, {
          size,
          bold: true,
          fill: kind === 'ink' ? color.paper : kind === 'amber' ? color.amber : color.ink2,
          anchor: 'middle',
        }),
      ),
    ],
  };
}
