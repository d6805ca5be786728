/** What stands on the canvas: people, chains' labels, the target. Spoken as a tree, moved by the diagram. */

import { Plus } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { hasName, placeOf } from '../domain/seats.ts';
import type { Box } from '../layout/shapes.ts';
import { useApp, useChart, useWords } from '../ui/app.ts';
import { idIn } from '../ui/domIds.ts';
import { usePersonDrag } from '../ui/personDrag.ts';
import { canvasWords } from '../words/canvas.ts';
import { fishWords } from '../words/fish.ts';
import { scaleWords } from '../words/scales.ts';
import { beginPerson } from './entry.ts';
import type { PersonNode as Person, RibNode as Rib, TargetNode as Target } from './nodes.ts';
import { SightCard } from './SightCard.tsx';
import type { Sight } from './sight.ts';
import type { CardSize } from './sightText.ts';
import './card.css';
import './fishNodes.css';

/** By left and top: a transform each would make the browser paint and stack a thousand layers. */
function at(box: Box): CSSProperties {
  return { left: box.x, top: box.y, width: box.w, height: box.h };
}

function spokenPerson({ card, ribName, place, peopleOnRib }: Person): string {
  const words = canvasWords[card.language];
  const scales = scaleWords[card.language];
  const spoken = words.personSpoken(
    hasName(card.person) ? card.person.name : words.noName,
    card.person.jobTitle || words.noTitle,
    card.rank === undefined ? '' : card.isOtherSeat ? words.otherSeat(card.rank) : words.top(card.rank),
    card.assessment.stance ? scales.stance[card.assessment.stance] : '',
    card.assessment.level ? scales.level[card.assessment.level] : '',
    ribName,
    place + 1,
    peopleOnRib,
  );
  return card.tag ? `${spoken}, ${card.tag.text}` : spoken;
}

export const PersonNode = memo(function PersonNode({
  node,
  sight,
  size,
}: {
  node: Person;
  sight: Sight;
  size: CardSize;
}) {
  const { card } = node;
  const app = useApp();
  const isHovered = useChart((state) => state.hovered === card.id);
  const isSource = usePersonDrag((drag) => drag?.kind === 'people' && !drag.isCopy && drag.ids.includes(card.id));
  const classes = ['fish-node person'];
  if (node.isSelected) classes.push('is-selected');
  if (node.isLead) classes.push('is-lead');
  if (node.isDim) classes.push('is-dim');
  if (isHovered) classes.push('is-hovered');
  if (isSource) classes.push('is-source');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className={classes.join(' ')}
      style={at(node.box)}
      id={idIn(app, card.id)}
      role="treeitem"
      aria-level={3}
      aria-posinset={node.place + 1}
      aria-setsize={node.peopleOnRib}
      aria-selected={node.isSelected}
      aria-label={spokenPerson(node)}
      data-person-id={card.id}
      data-top-rank={card.isOtherSeat ? undefined : card.rank}
      data-other-seat={card.isOtherSeat ? card.rank : undefined}
      title={card.isOtherSeat && card.rank ? canvasWords[card.language].otherSeat(card.rank) : undefined}
      data-approver={card.tag?.isApproval ? '' : undefined}
    >
      <SightCard sight={sight} size={size} card={card} width={node.box.w} height={node.box.h} />
      {isHovered && (sight === 'near' || sight === 'middle') && !isSource && <AddOutward node={node} />}
    </div>
  );
});

/** The + on the outer edge of a card under the pointer. The keyboard has Enter. */
function AddOutward({ node }: { node: Person }) {
  const app = useApp();
  const words = useWords(canvasWords);
  return (
    <button
      type="button"
      className={`person-add ${node.isUpper ? 'is-above' : 'is-below'}`}
      tabIndex={-1}
      aria-label={words.addAfter}
      title={words.addAfter}
      onClick={() => {
        const seat = placeOf(app.chain(), node.id);
        if (seat) beginPerson(app, seat.rib.id, seat.place + 1);
      }}
    >
      <Plus size={13} strokeWidth={2.6} />
    </button>
  );
}

export const RibNode = memo(function RibNode({ node }: { node: Rib }) {
  const app = useApp();
  const words = useWords(canvasWords);
  const isSource = usePersonDrag((drag) => drag?.kind === 'rib' && drag.id === node.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className={`fish-node rib${node.isSelected ? ' is-selected' : ''}${isSource ? ' is-source' : ''}`}
      style={at(node.box)}
      id={idIn(app, node.id)}
      role="treeitem"
      aria-level={2}
      aria-posinset={node.index + 1}
      aria-setsize={node.ribs}
      aria-selected={node.isSelected}
      aria-expanded={node.people > 0 ? true : undefined}
      aria-label={words.ribSpoken(node.name, node.index + 1, node.ribs, node.people)}
      data-rib-id={node.id}
    >
      <div className={`rib-label${node.isNameless ? ' is-nameless' : ''}`}>
        <span className="rib-name" style={node.far && { fontSize: node.far.size }}>
          {node.far?.text ?? node.name}
        </span>
        {node.count && !node.far && <span className="rib-count">{node.count}</span>}
      </div>
    </div>
  );
});

export const TargetNode = memo(function TargetNode({ node }: { node: Target }) {
  const app = useApp();
  const words = useWords(canvasWords);
  const fish = useWords(fishWords);
  const { box, text, size, lines } = node.head;
  const isOpen = useChart((state) => state.editing?.at === 'target');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the canvas has one tab stop, the field that names this item by aria-activedescendant
    <div
      className={`fish-node target${node.isSelected ? ' is-selected' : ''}`}
      style={at(node.box)}
      id={idIn(app, node.id)}
      role="treeitem"
      aria-level={1}
      aria-posinset={1}
      aria-setsize={1}
      aria-selected={node.isSelected}
      aria-expanded={node.ribs > 0 ? true : undefined}
      aria-label={words.targetSpoken(node.target, node.ribs)}
      data-target=""
    >
      <div
        className={isOpen ? 'target-text is-hidden' : 'target-text'}
        style={{ left: text.x - box.x, top: text.y - box.y, width: text.w, height: text.h }}
      >
        <span className="target-caption">{fish.target}</span>
        <span className="target-lines" style={{ fontSize: size }}>
          {lines.join('\n')}
        </span>
      </div>
    </div>
  );
});
