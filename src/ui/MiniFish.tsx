/** A fishbone at the size of a thumbnail: the true layout, with cards as blocks; red where someone is in the top ten. */
import { memo, useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import { exportCompactStyle } from '../layout/style.ts';
import { headOutline } from '../scene/headOutline.ts';
import { color } from '../scene/tokens.ts';
import { fishTexts } from '../words/fish.ts';
import { useLanguage } from './app.ts';
import { drawnShapes } from './Mark.tsx';

/** `names` writes chains and people too, for previews large enough to read; `isNew` marks people in blue. */
export const MiniFish = memo(function MiniFish({
  chain,
  label,
  names = false,
  isNew,
}: {
  chain: DecisionChain;
  label: string;
  names?: boolean;
  isNew?: ReadonlySet<string>;
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
  const { bounds, style, tail } = fishbone;
  const margin = 12;
  return (
    <svg
      className="mini-fish"
      role={label ? 'img' : 'presentation'}
      aria-label={label || undefined}
      viewBox={`${bounds.x - margin} ${bounds.y - margin} ${bounds.w + 2 * margin} ${bounds.h + 2 * margin}`}
    >
      <path d={`M${tail.x} 0H8`} stroke={color.navy} strokeWidth={style.spineHead} />
      {fishbone.ribs.map((rib) => (
        <g key={rib.id}>
          <path d={`M${rib.joint.x} 0L${rib.tip.x} ${rib.tip.y}`} stroke={color.navy} strokeWidth={names ? 3 : 5} />
          {names && (
            <>
              <rect x={rib.label.x} y={rib.label.y} width={rib.label.w} height={rib.label.h} rx={3} fill={color.navy} />
              <text
                x={rib.label.x + rib.label.w / 2}
                y={rib.label.y + rib.label.h * 0.7}
                textAnchor="middle"
                fontSize={style.labelSize}
                fontWeight={700}
                fill={color.paper}
              >
                {rib.name}
              </text>
            </>
          )}
          {rib.people.map(({ id, box, rank, nameLines }) => (
            <g key={id}>
              <rect
                x={box.x}
                y={box.y}
                width={box.w}
                height={box.h}
                rx={4}
                fill={names ? color.paper : rank === undefined ? '#A9B0B8' : color.red}
                stroke={
                  names ? (isNew?.has(id) ? color.blue : rank === undefined ? color.cardEdge : color.red) : 'none'
                }
                strokeWidth={isNew?.has(id) ? 5 : 2}
              />
              {names && (
                <text
                  x={box.x + box.w / 2}
                  y={box.y + box.h / 2 + style.card.nameSize * 0.36}
                  textAnchor="middle"
                  fontSize={style.card.nameSize}
                  fontWeight={700}
                  fill={rank === undefined ? color.ink : color.red}
                >
                  {nameLines[0]}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {drawnShapes(headOutline(fishbone))}
    </svg>
  );
});
