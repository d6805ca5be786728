/** The people, the chains' labels and the target: a tree to screen readers, boxes at the layout's places to the eye. */
import { memo } from 'react';
import { PersonNode, RibNode, TargetNode } from './fishNodes.tsx';
import type { FishNode } from './nodes.ts';
import type { Sight } from './sight.ts';
import type { CardSize } from './sightText.ts';

export const FishTree = memo(function FishTree({
  nodes,
  sight,
  size,
}: {
  nodes: readonly FishNode[];
  sight: Sight;
  size: CardSize;
}) {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'person':
        return <PersonNode key={node.id} node={node} sight={sight} size={size} />;
      case 'rib':
        return <RibNode key={node.id} node={node} />;
      default:
        return <TargetNode key={node.id} node={node} />;
    }
  });
});
