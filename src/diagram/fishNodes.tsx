/** What stands on the canvas: people, chains' labels, the target. Spoken as a tree, moved by the diagram. */
import type { NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { rivalLevelOf } from '../domain/rows.ts';
import { hasName, placeOf } from '../domain/seats.ts';
import { chainNow, useChart, usePreferences, useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { useIsFilteredOut } from '../ui/filterDesk.ts';
import { usePersonDrag } from '../ui/personDrag.ts';
import { canvasWords } from '../words/canvas.ts';
import { fishWords } from '../words/fish.ts';
import { scaleWords } from '../words/scales.ts';
import { cardTag } from './cardTag.ts';
import { beginPerson } from './entry.ts';
import type {
  PersonNodeData,
  PersonNode as PersonNodeType,
  RibNode as RibNodeType,
  TargetNode as TargetNodeType,
} from './nodes.ts';
import { FarCard, PersonCard } from './PersonCard.tsx';
import './card.css';
import './fishNodes.css';

export function spokenPerson(data: PersonNodeData): string {
  const { card } = data;
  const words = canvasWords[card.language];
  const scales = scaleWords[card.language];
  return words.personSpoken(
    hasName(card.person) ? card.person.name : words.noName,
    card.person.jobTitle || words.noTitle,
    card.rank === undefined ? '' : words.top(card.rank),
    card.assessment.stance ? scales.stance[card.assessment.stance] : '',
    card.assessment.level ? scales.level[card.assessment.level] : '',
    data.ribName,
    data.place + 1,
    data.peopleOnRib,
  );
}

const PersonNode = memo(function PersonNode({ data, selected }: NodeProps<PersonNodeType>) {
  const { card } = data;
  const isHovered = useChart((state) => state.hovered === card.id);
  const isLead = useChart((state) => state.selection.kind === 'people' && state.selection.ids.at(-1) === card.id);
  const isSource = usePersonDrag((drag) => drag?.kind === 'people' && !drag.isCopy && drag.ids.includes(card.id));
  const isFar = useCanvasDesk((desk) => desk.isFar);
  const isDim = useIsFilteredOut(card.id);
  const colourBy = usePreferences((each) => each.colourBy);
  const tag = useChart((state) => cardTag(state.preview ?? state.history.present, card.id, colourBy, card.language));
  const rivalLevel = useChart((state) => rivalLevelOf(state.preview ?? state.history.present, card.assessment));
  const classes = ['person', isHovered ? 'is-hovered' : '', isLead ? 'is-lead' : '', isSource ? 'is-source' : ''];
  if (isDim) classes.push('is-dim');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className={classes.filter(Boolean).join(' ')}
      id={card.id}
      role="treeitem"
      aria-level={3}
      aria-posinset={data.place + 1}
      aria-setsize={data.peopleOnRib}
      aria-selected={selected}
      aria-label={tag ? `${spokenPerson(data)}, ${tag.text}` : spokenPerson(data)}
      data-person-id={card.id}
      data-top-rank={card.rank}
    >
      {isFar ? <FarCard {...card} tag={tag} /> : <PersonCard {...card} tag={tag} rivalLevel={rivalLevel} />}
      {isHovered && !isFar && !isSource && <AddOutward data={data} />}
    </div>
  );
});

/** The + on the outer edge of a card under the pointer. The keyboard has Enter. */
function AddOutward({ data }: { data: PersonNodeData }) {
  const words = useWords(canvasWords);
  return (
    <button
      type="button"
      className={`person-add ${data.isUpper ? 'is-above' : 'is-below'}`}
      tabIndex={-1}
      aria-label={words.addAfter}
      title={words.addAfter}
      onClick={() => {
        const seat = placeOf(chainNow(), data.card.id);
        if (seat) beginPerson(seat.rib.id, seat.place + 1);
      }}
    >
      <Plus size={13} strokeWidth={2.6} />
    </button>
  );
}

const RibNode = memo(function RibNode({ data, selected }: NodeProps<RibNodeType>) {
  const words = useWords(canvasWords);
  const isSource = usePersonDrag((drag) => drag?.kind === 'rib' && drag.id === data.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className={`rib${isSource ? ' is-source' : ''}`}
      id={data.id}
      role="treeitem"
      aria-level={2}
      aria-posinset={data.index + 1}
      aria-setsize={data.ribs}
      aria-selected={selected}
      aria-expanded={data.people > 0 ? true : undefined}
      aria-label={words.ribSpoken(data.name, data.index + 1, data.ribs, data.people)}
      data-rib-id={data.id}
    >
      <div className={`rib-label${data.isNameless ? ' is-nameless' : ''}`}>
        <span className="rib-name">{data.name}</span>
        {data.count && <span className="rib-count">{data.count}</span>}
      </div>
    </div>
  );
});

const TargetNode = memo(function TargetNode({ data, selected }: NodeProps<TargetNodeType>) {
  const words = useWords(canvasWords);
  const fish = useWords(fishWords);
  const { box, text, size, lines } = data.head;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className="target"
      id="target"
      role="treeitem"
      aria-level={1}
      aria-posinset={1}
      aria-setsize={1}
      aria-selected={selected}
      aria-expanded={data.ribs > 0 ? true : undefined}
      aria-label={words.targetSpoken(data.target, data.ribs)}
      data-target=""
    >
      <div className="target-text" style={{ left: text.x - box.x, top: text.y - box.y, width: text.w, height: text.h }}>
        <span className="target-caption">{fish.target}</span>
        <span className="target-lines" style={{ fontSize: size }}>
          {lines.join('\n')}
        </span>
      </div>
    </div>
  );
});

export const nodeTypes = { person: PersonNode, rib: RibNode, target: TargetNode };
