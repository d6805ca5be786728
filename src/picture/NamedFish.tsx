/** A laid-out fishbone with every name on it, for previews large enough to read; `isNew` marks people in blue. */
import type { Fishbone, PersonShape } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import { headOutline, spineEnd } from '../scene/headOutline.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';

export function NamedFish({ fishbone, isNew }: { fishbone: Fishbone; isNew: ReadonlySet<string> | undefined }) {
  const { ribs, style, tail } = fishbone;
  return (
    <>
      <path d={`M${tail.x} 0H${spineEnd(fishbone)}`} stroke={shade('navy')} strokeWidth={style.spineHead} />
      {ribs.map(({ id, joint, tip, label, name, people }) => (
        <g key={id}>
          <path d={`M${joint.x} 0L${tip.x} ${tip.y}`} stroke={shade('navy')} strokeWidth={3} />
          <rect x={label.x} y={label.y} width={label.w} height={label.h} rx={3} fill={shade('navy')} />
          <text
            x={label.x + label.w / 2}
            y={label.y + label.h * 0.7}
            textAnchor="middle"
            fontSize={style.labelSize}
            fontWeight={700}
            fill={shade('paper')}
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
        fill={shade('paper')}
        stroke={isNew ? shade('blue') : isTop ? shade('redFill') : shade('cardEdge')}
        strokeWidth={isNew ? 5 : 2}
      />
      <text
        x={box.x + box.w / 2}
        y={box.y + box.h / 2 + style.card.nameSize * 0.36}
        textAnchor="middle"
        fontSize={style.card.nameSize}
        fontWeight={700}
        fill={isTop ? shade('red') : shade('ink')}
      >
        {nameLines[0]}
      </text>
    </>
  );
}
