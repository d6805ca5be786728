/** The picture of both dates at its place on a page, with twigs that native formats can glue. */
import type { Box } from '../../layout/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import { pageWords } from '../../words/pages.ts';
import type { Connector } from '../page.ts';
import { placed, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import type { CompareFit } from './compareFit.ts';
import type { ComparePicture } from './comparePicture.ts';

export function onPage(
  picture: ComparePicture,
  { fishbone, scale, chain }: CompareFit,
  room: Box,
  bounds: Box,
  language: Language,
): { readonly shapes: readonly Shape[]; readonly connectors: readonly Connector[] } {
  const words = compareWords[language];
  const at = {
    x: room.x - bounds.x * scale + Math.max(0, room.w - bounds.w * scale) / 2,
    y: room.y - bounds.y * scale + Math.max(0, room.h - bounds.h * scale) / 2,
  };
  const here = (shapes: readonly Shape[]) => placed(shapes, at.x, at.y, scale);
  const spoken = (name: string, marks: readonly (keyof typeof words.mark)[]) =>
    [name, ...marks.map((mark) => words.mark[mark])].join('，');
  const roots = picture.people.map(
    ({ shape }): Shape => ({
      kind: 'circle',
      x: shape.root.x,
      y: shape.root.y,
      r: fishbone.style.ribWidth * 1.35,
      fill: color.navy,
    }),
  );
  return {
    shapes: [
      { kind: 'group', id: 'bones', name: pageWords[language].bones, shapes: here([...picture.bones, ...roots]) },
      { kind: 'group', id: 'head', name: chain.target, shapes: here(picture.head) },
      ...picture.ribs.map(
        ({ shape, marks, label }): Shape => ({
          kind: 'group',
          id: shape.id,
          name: spoken(shape.name, marks),
          shapes: here(label),
        }),
      ),
      ...picture.people.map(
        ({ shape, marks, card }): Shape => ({
          kind: 'group',
          id: shape.id,
          name: spoken(shape.nameLines.join(' '), marks),
          shapes: here(placed(card, shape.box.x, shape.box.y)),
        }),
      ),
      ...arrows(picture, here),
    ],
    connectors: picture.people.map(({ shape }) => ({
      personId: shape.id,
      from: [shape.root.x * scale + at.x, shape.root.y * scale + at.y],
      to: [shape.twigEnd.x * scale + at.x, shape.twigEnd.y * scale + at.y],
      stroke: color.twig,
      strokeWidth: fishbone.style.twigWidth * scale,
    })),
  };
}

function arrows({ people }: ComparePicture, here: (shapes: readonly Shape[]) => Shape[]): Shape[] {
  const shapes = people.flatMap(({ arrow }) => arrow);
  return shapes.length > 0 ? [{ kind: 'group', id: 'moves', shapes: here(shapes) }] : [];
}
