/** The people of a picture too small for their names: a block each, as few paths as there are colours. */
import { memo } from 'react';
import type { DecisionChain, IsoDate, PersonId } from '../domain/chain.ts';
import type { Fishbone, PersonShape } from '../layout/shapes.ts';
import { blocksPath } from '../picture/blocks.ts';
import type { ColourBy } from '../store/preferences.ts';
import { cardTag } from '../ui/cardTag.ts';
import { onScreen, shade } from '../ui/shade.ts';
import type { Language } from '../words/language.ts';

const block = shade('block');
const paleBlock = shade('blockPale');

type CrowdProps = {
  readonly chain: DecisionChain;
  readonly fishbone: Fishbone;
  readonly selected: ReadonlySet<string>;
  readonly dimmed: ReadonlySet<PersonId>;
  readonly colourBy: ColourBy;
  readonly language: Language;
  readonly today: IsoDate;
};

export const Crowd = memo(function Crowd({ fishbone, selected, ...look }: CrowdProps) {
  const everyone = fishbone.ribs.flatMap((rib) => rib.people);
  const chosen = everyone.filter(({ id }) => selected.has(id));
  return (
    <svg className="skeleton crowd" width={1} height={1} aria-hidden="true">
      {[...byFill(everyone, look)].map(([fill, people]) => (
        <path key={fill} d={blocksPath(people)} fill={fill} />
      ))}
      {chosen.length > 0 && (
        <path
          d={blocksPath(chosen)}
          fill="none"
          stroke={shade('blue')}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
});

function byFill(
  people: readonly PersonShape[],
  { chain, dimmed, colourBy, language, today }: Omit<CrowdProps, 'fishbone' | 'selected'>,
): ReadonlyMap<string, PersonShape[]> {
  const fills = new Map<string, PersonShape[]>();
  for (const person of people) {
    const tag = colourBy === 'none' ? null : cardTag(chain, person.id, colourBy, language, today);
    const fill = dimmed.has(person.id)
      ? paleBlock
      : person.rank !== undefined
        ? shade('redFill')
        : tag
          ? onScreen(tag.fill)
          : block;
    const same = fills.get(fill);
    if (same) same.push(person);
    else fills.set(fill, [person]);
  }
  return fills;
}
