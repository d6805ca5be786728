/** A fishbone that is only looked at: any chain, laid out and drawn as everywhere else. Two of them on a page do not meet. */
import { memo, useMemo } from 'react';
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Box } from '../layout/shapes.ts';
import { exportCompactStyle } from '../layout/style.ts';
import { type BlockMarks, blockShapes, fittedBlocks } from '../scene/blockFish.ts';
import type { Shape } from '../scene/shapes.ts';
import { useLanguage } from '../ui/app.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { fishTexts } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { FishSketch } from './FishSketch.tsx';
import { NamedFish } from './NamedFish.tsx';
import './picture.css';

export type PictureMarks = BlockMarks & {
  /** Who stands out while the rest steps back; everybody alike without it. */
  readonly spotlight?: ReadonlySet<PersonId> | undefined;
  /** In a thumbnail: through whom those in the spotlight are reached, a path leading from each. */
  readonly through?: readonly PersonId[] | undefined;
  /** `named` draws these in blue. */
  readonly isNew?: ReadonlySet<string> | undefined;
  /** Attributes of a person's element, for those who look for it. */
  readonly dataOf?: ((id: PersonId) => Readonly<Record<`data-${string}`, string>>) | undefined;
};

type Props = {
  readonly chain: DecisionChain;
  /** Spoken for the whole; empty where the picture only decorates. */
  readonly label: string;
  /** A thumbnail; a preview with every name; or blocks with the names of those who are lit, in a frame of its own shape. */
  readonly look?: 'sketch' | 'named' | 'blocks';
  readonly marks?: PictureMarks;
  /** The shape to fill, px; blocks are drawn no larger than that many px a unit. */
  readonly frame?: { readonly width: number; readonly height: number };
  /** Of the interface if left out. */
  readonly language?: Language;
  readonly onPerson?: (id: PersonId) => void;
  readonly onRib?: (id: RibId) => void;
};

const wide = { width: 1500, height: 800 };
const noMarks: PictureMarks = {};

export const Picture = memo(function Picture({ look = 'sketch', ...props }: Props) {
  return look === 'blocks' ? <Blocks {...props} /> : <Cards {...props} hasNames={look === 'named'} />;
});

function Cards({
  chain,
  label,
  hasNames,
  marks = noMarks,
  frame = wide,
  language,
}: Omit<Props, 'look'> & { hasNames: boolean }) {
  const spoken = useLanguage();
  const said = language ?? spoken;
  const fishbone = useMemo(
    () =>
      layoutFishbone(chain, {
        style: exportCompactStyle,
        density: 'compact',
        frame,
        measure: standardMeasure,
        texts: fishTexts(said),
      }),
    [chain, frame, said],
  );
  return (
    <svg {...frameOf(fishbone.bounds, 12)} role={label ? 'img' : 'presentation'} aria-label={label || undefined}>
      {hasNames ? (
        <NamedFish fishbone={fishbone} isNew={marks.isNew} />
      ) : (
        <FishSketch
          fishbone={fishbone}
          lit={[...(marks.spotlight ?? [])].join(' ')}
          through={marks.through?.join(' ') ?? ''}
        />
      )}
    </svg>
  );
}

function Blocks({ chain, label, marks = noMarks, frame = wide, language, onPerson, onRib }: Omit<Props, 'look'>) {
  const spoken = useLanguage();
  const said = language ?? spoken;
  const { lit, ribId, spotlight, dataOf } = marks;
  const fishbone = useMemo(() => fittedBlocks(chain, frame, lit, said, standardMeasure), [chain, frame, lit, said]);
  const shapes = useMemo(
    () => blockShapes(chain, fishbone, { lit, ribId }, said, standardMeasure),
    [chain, fishbone, lit, ribId, said],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: whoever shows a picture lists its people for the keyboard
    <svg
      {...frameOf(fishbone.bounds, 6)}
      role={label ? 'img' : 'presentation'}
      aria-label={label || undefined}
      style={{ maxWidth: (fishbone.bounds.w + 12) * 1.3 }}
      onClick={(event) => {
        const of = (event.target as Element).closest<SVGElement>('[data-person-id], [data-rib-id]')?.dataset;
        if (of?.personId) onPerson?.(of.personId as PersonId);
        else if (of?.ribId) onRib?.(of.ribId as RibId);
      }}
    >
      {shapes.map((shape, index) => (
        <Part
          key={shape.kind === 'group' ? (shape.id ?? index) : index}
          shape={shape}
          isBack={spotlight !== undefined && isPerson(shape) && !spotlight.has(shape.id as PersonId)}
          data={isPerson(shape) ? dataOf?.(shape.id as PersonId) : undefined}
          isLive={isPerson(shape) ? onPerson !== undefined : onRib !== undefined}
        />
      ))}
    </svg>
  );
}

function isPerson(shape: Shape): shape is Extract<Shape, { kind: 'group' }> {
  return shape.kind === 'group' && shape.id?.startsWith('person:') === true;
}

function Part({
  shape,
  isBack,
  data,
  isLive,
}: {
  shape: Shape;
  isBack: boolean;
  data: Readonly<Record<string, string>> | undefined;
  isLive: boolean;
}) {
  const id = shape.kind === 'group' && shape.id?.includes(':') ? shape.id : undefined;
  return (
    <g
      {...(id && (id.startsWith('rib:') ? { 'data-rib-id': id } : { 'data-person-id': id }))}
      {...data}
      className={id && isLive ? 'is-live' : undefined}
      opacity={isBack ? 0.34 : undefined}
    >
      {drawnShapes([shape])}
    </g>
  );
}

function frameOf(bounds: Box, margin: number) {
  return {
    className: 'picture',
    viewBox: `${bounds.x - margin} ${bounds.y - margin} ${bounds.w + 2 * margin} ${bounds.h + 2 * margin}`,
  };
}
