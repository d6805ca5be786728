/** Both dates as one picture on screen. What one is at or points to is ringed; nothing is laid out again for that. */
import { memo, useMemo } from 'react';
import { subjectsOf } from '../domain/compare/changes.ts';
import type { ChangeMark } from '../domain/compare/mergedChain.ts';
import { topRankOf } from '../domain/topTen.ts';
import { type Box, unionOf } from '../layout/shapes.ts';
import type { ComparePicture as Picture, PicturedPerson, PicturedRib } from '../scene/compare/comparePicture.ts';
import { type RunningApp, useWords } from '../ui/app.ts';
import { changeKey, compareDesk, useCompareDesk } from '../ui/compareDesk.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';
import { compareWords } from '../words/compare.ts';
import { type ComparisonView, changeAbout } from './useComparison.ts';

type Props = { readonly view: ComparisonView; readonly picture: Picture; readonly bounds: Box };

export function ComparePicture({ view, picture, bounds }: Props) {
  const words = useWords(compareWords);
  const shown = useCompareDesk((desk) => desk.shown);
  const lit = useMemo(() => new Set<string>(view.changes.flatMap(subjectsOf)), [view.changes]);
  const { names } = view;
  const marked = (marks: readonly ChangeMark[]) => marks.map((each) => words.mark[each]).join(words.comma);
  const state = shown === 'before' ? view.comparison.before.state : view.comparison.after.state;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the tree inside has the name
    <svg className={`compare-picture is-${shown}`} viewBox={`${bounds.x} ${bounds.y} ${bounds.w} ${bounds.h}`}>
      <g role="tree" aria-label={words.picture}>
        <g>{useMemo(() => drawnShapes(picture.bones), [picture])}</g>
        {picture.ribs.map((rib) => (
          <Rib
            key={rib.shape.id}
            rib={rib}
            name={`${rib.shape.name}${rib.marks.length > 0 ? words.comma + marked(rib.marks) : ''}`}
          />
        ))}
        {picture.people.map((person) => (
          <Person
            key={person.shape.id}
            person={person}
            rank={topRankOf(state, person.shape.id)}
            isPale={shown === 'both' && !person.isPale && !lit.has(person.shape.id)}
            name={[names.person(person.shape.id), marked(person.marks)].filter(Boolean).join(words.comma)}
          />
        ))}
        {picture.people.map(
          (person) => person.arrow.length > 0 && <g key={person.shape.id}>{drawnShapes(person.arrow)}</g>,
        )}
        <g>{useMemo(() => drawnShapes(picture.head), [picture])}</g>
        <Ring picture={picture} view={view} />
      </g>
    </svg>
  );
}

const Person = memo(function Person({
  person,
  rank,
  isPale,
  name,
}: {
  person: PicturedPerson;
  rank: number | undefined;
  isPale: boolean;
  name: string;
}) {
  const { shape, marks } = person;
  return (
    <g
      className={`compare-person${isPale ? ' is-pale' : ''}`}
      data-person-id={shape.id}
      data-top-rank={rank}
      data-change={marks.length > 0 ? marks.join(' ') : undefined}
      role="treeitem"
      aria-label={name}
      style={{ transform: `translate(${shape.box.x}px, ${shape.box.y}px)` }}
    >
      {drawnShapes([person.twig])}
      {drawnShapes(person.card)}
    </g>
  );
});

const Rib = memo(function Rib({ rib, name }: { rib: PicturedRib; name: string }) {
  return (
    <g
      data-rib-id={rib.shape.id}
      data-change={rib.marks.length > 0 ? rib.marks.join(' ') : undefined}
      role="treeitem"
      aria-label={name}
    >
      {drawnShapes(rib.label)}
    </g>
  );
});

/** Around what the list is at, and lighter around what the pointer is on. */
function Ring({ picture, view }: { picture: Picture; view: ComparisonView }) {
  const at = useCompareDesk((desk) => desk.at);
  const hovered = useCompareDesk((desk) => desk.hovered);
  const change = view.changes.find((each) => changeKey(each) === at);
  return (
    <>
      {hovered && <Frame box={boxOf(picture, [hovered])} width={1.2} />}
      {change && <Frame box={boxOf(picture, subjectsOf(change))} width={2.4} />}
    </>
  );
}

function Frame({ box, width }: { box: Box | undefined; width: number }) {
  if (!box) return null;
  return (
    <rect
      className="compare-ring"
      x={box.x - 4}
      y={box.y - 4}
      width={box.w + 8}
      height={box.h + 8}
      rx={5}
      fill="none"
      stroke={shade('blue')}
      strokeWidth={width}
    />
  );
}

function boxOf({ people, ribs }: Picture, ids: readonly string[]): Box | undefined {
  const boxes = [
    ...people.filter(({ shape }) => ids.includes(shape.id)).map(({ shape }) => shape.box),
    ...ribs.filter(({ shape }) => ids.includes(shape.id)).map(({ shape }) => shape.label),
  ];
  return boxes.length === 0 ? undefined : unionOf(boxes);
}

/** The person or chain under the pointer. */
export function subjectAt(target: EventTarget): string | null {
  const place = (target as Element).closest?.('[data-person-id], [data-rib-id]');
  return place?.getAttribute('data-person-id') ?? place?.getAttribute('data-rib-id') ?? null;
}

/** Goes to what changed of them, if anything did. */
export function goToSubject(app: RunningApp, view: ComparisonView, id: string): void {
  const change = changeAbout(view.changes, id);
  if (change) compareDesk(app).setState({ at: changeKey(change) });
}
