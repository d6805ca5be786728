/** A fishbone at the size of a thumbnail: the true layout, with cards as blocks; red where someone is in the top ten. */
import { memo, useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Fishbone, PersonShape } from '../layout/shapes.ts';
import { exportCompactStyle, type FishStyle } from '../layout/style.ts';
import { headOutline } from '../scene/headOutline.ts';
import { color } from '../scene/tokens.ts';
import { fishTexts } from '../words/fish.ts';
import { useLanguage } from './app.ts';
import { FishSketch } from './FishSketch.tsx';
import { drawnShapes } from './Mark.tsx';

/** `names` writes chains and people too, for previews large enough to read; `isNew` marks people in blue. */
export const MiniFish = memo(function MiniFish({
  chain,
  label,
  names = false,
  isNew,
  lit = '',
}: {
  chain: DecisionChain;
  label: string;
  names?: boolean;
  isNew?: ReadonlySet<string>;
  /** Ids of people to be framed, blanks between; then the rest is pale. */
  lit?: string;
}) {
  const language = useLanguage();
  const fishbone = useMemo(
    () =>
      layoutFishbone(chain, {
        style: exportCompactStyle,
        density: 'compact',
        frame: { width: 1500, height: 800 },
        measure: standardMeasure,
        texts: fishTexts(language),
      }),
    [chain, language],
  );
  const { bounds } = fishbone;
  const margin = 12;
  return (
    <svg
      className="mini-fish"
      role={label ? 'img' : 'presentation'}
      aria-label={label || undefined}
      viewBox={`${bounds.x - margin} ${bounds.y - margin} ${bounds.w + 2 * margin} ${bounds.h + 2 * margin}`}
    >
      {names ? <NamedFish fishbone={fishbone} isNew={isNew} /> : <FishSketch fishbone={fishbone} lit={lit} />}
    </svg>
  );
});

function NamedFish({ fishbone, isNew }: { fishbone: Fishbone; isNew: ReadonlySet<string> | undefined }) {
  const { ribs, style, tail } = fishbone;
  return (
    <>
      <path d={`M${tail.x} 0H8`} stroke={color.navy} strokeWidth={style.spineHead} />
      {ribs.map(({ id, joint, tip, label, name, people }) => (
        <g key={id}>
          <path d={`M${joint.x} 0L${tip.x} ${tip.y}`} stroke={color.navy} strokeWidth={3} />
          <rect x={label.x} y={label.y} width={label.w} height={label.h} rx={3} fill={color.navy} />
          <text
            x={label.x + label.w / 2}
            y={label.y + label.h * 0.7}
            textAnchor="middle"
            fontSize={style.labelSize}
            fontWeight={700}
            fill={color.paper}
          >
            {name}
          </text>
          {people.map((person) => (
            <NamedCard key={person.id} person={person} style={style} isNew={isNew?.has(person.id) ?? false} />
          ))}
        </g>
      ))}
      {drawnShapes(headOutline(fishbone))}
    </>
  );
}

function NamedCard({ person, style, isNew }: { person: PersonShape; style: FishStyle; isNew: boolean }) {
  const { box, rank, nameLines } = person;
  const isTop = rank !== undefined;
  return (
    <>
      <rect
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={4}
        fill={color.paper}
        stroke={isNew ? color.blue : isTop ? color.red : color.cardEdge}
        strokeWidth={isNew ? 5 : 2}
      />
      <text
        x={box.x + box.w / 2}
        y={box.y + box.h / 2 + style.card.nameSize * 0.36}
        textAnchor="middle"
        fontSize={style.card.nameSize}
        fontWeight={700}
        fill={isTop ? color.red : color.ink}
      >
        {nameLines[0]}
      </text>
    </>
  );
}
