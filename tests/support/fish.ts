/** Drawing a chain in tests, and proof that nothing touches (the acceptance of design.md §3). */
import type { DecisionChain } from '../../src/domain/chain.ts';
import { type FishOptions, layoutFishbone } from '../../src/layout/fishbone.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import type { FishTexts } from '../../src/layout/plan.ts';
import { type Box, type Fishbone, overlaps, type Point } from '../../src/layout/shapes.ts';
import { editorStyle } from '../../src/layout/style.ts';

export const fishTexts: FishTexts = {
  missingName: '姓名待补',
  placeholderName: '待识别',
  namelessRib: '未命名',
  namelessTarget: '目标待定',
  count: (people) => `${people} 人`,
};

export function drawn(chain: DecisionChain, options: Partial<FishOptions> = {}): Fishbone {
  return layoutFishbone(chain, {
    style: editorStyle,
    density: 'standard',
    frame: { width: 1100, height: 540 },
    measure: standardMeasure,
    texts: fishTexts,
    ...options,
  });
}

type Named = { readonly name: string; readonly box: Box; readonly rib: number };

/** Every pair of things that touch, by name; empty is the promise. */
export function collisions(fishbone: Fishbone): string[] {
  const { style } = fishbone;
  const boxes: Named[] = [];
  for (const rib of fishbone.ribs) {
    rib.people.forEach((person, place) => {
      boxes.push({ name: `person ${rib.index + 1}.${place + 1}`, box: person.box, rib: rib.index });
    });
    boxes.push({ name: `label ${rib.index + 1}`, box: rib.label, rib: rib.index });
    const r = style.jointRadius;
    boxes.push({
      name: `joint ${rib.index + 1}`,
      box: { x: rib.joint.x - r, y: -r, w: 2 * r, h: 2 * r },
      rib: rib.index,
    });
  }
  const head = fishbone.head.box;
  boxes.push({ name: 'head', box: { ...head, y: head.y * 0.9, h: head.h * 0.9 }, rib: -1 });
  const found: string[] = [];
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) if (overlaps(shrunk(a.box), b.box)) found.push(`${a.name} × ${b.name}`);
  });
  for (const rib of fishbone.ribs) {
    for (const each of boxes) {
      const isOwn = each.rib === rib.index && !each.name.startsWith('person');
      if (!isOwn && each.name !== 'head' && crosses(rib.joint, rib.tip, shrunk(each.box)))
        found.push(`rib ${rib.index + 1} × ${each.name}`);
    }
  }
  return found;
}

function shrunk(box: Box): Box {
  return { x: box.x + 0.01, y: box.y + 0.01, w: box.w - 0.02, h: box.h - 0.02 };
}

/** Whether the segment from a to b enters the box (Liang–Barsky). */
function crosses(a: Point, b: Point, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const clips: [number, number][] = [
    [a.x - b.x, a.x - box.x],
    [b.x - a.x, box.x + box.w - a.x],
    [a.y - b.y, a.y - box.y],
    [b.y - a.y, box.y + box.h - a.y],
  ];
  for (const [p, q] of clips) {
    if (p === 0 && q < 0) return false;
    if (p === 0) continue;
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
  }
  return enter < leave;
}
