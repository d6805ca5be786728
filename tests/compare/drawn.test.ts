/** Before and after in the picture of both: nothing covers anything, and who did not move stands where they stood. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { drawnComparison } from '../../src/compare/drawn.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { comparisonOf, sinceLast } from '../../src/domain/compare/sides.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import { fishTexts } from '../../src/words/fish.ts';
import { languages } from '../../src/words/language.ts';
import { randomChain } from '../support/randomChain.ts';
import { randomEdit } from '../support/randomEdit.ts';

const worked = fc
  .tuple(
    randomChain({ ribs: { min: 2, max: 7 }, peoplePerRib: { min: 1, max: 6 } }),
    fc.array(randomEdit, { maxLength: 20 }),
  )
  .map(([chain, edits]) =>
    edits.reduce(
      (now, { edit }) => edit(now),
      takeSnapshot({ id: 's', takenAt: '2026-08-14T02:00:00Z', label: '' })({ ...chain, snapshots: [] }),
    ),
  );
const room = { w: 1128, h: 608 };
const drawnOf = (chain: DecisionChain, language: (typeof languages)[number]) => {
  const comparison = comparisonOf(chain, sinceLast);
  return comparison && { comparison, drawn: drawnComparison(comparison, room, language) };
};

test.prop([worked, fc.constantFrom(...languages)], { numRuns: 60 })(
  'no card of then or now lies over another or over a label',
  (chain, language) => {
    const made = drawnOf(chain, language);
    fc.pre(made !== undefined);
    for (const picture of [made?.drawn.before(), made?.drawn.after()]) {
      const boxes = [
        ...(picture?.people ?? []).map(({ shape }) => ({ id: shape.id, box: shape.box })),
        ...(picture?.ribs ?? []).map(({ shape }) => ({ id: shape.id, box: shape.label })),
      ];
      const covered = boxes.flatMap(({ id, box }, index) =>
        boxes.slice(index + 1).flatMap((other) => (overlaps(box, other.box) ? [`${id} ${other.id}`] : [])),
      );
      expect(covered).toEqual([]);
    }
  },
);

test.prop([worked], { numRuns: 60 })(
  'chains stand still under the numbers of then, and those out of order for that say so; so do people of a chain where nobody moved and no card was taller',
  (chain) => {
    const made = drawnOf(chain, 'zh');
    fc.pre(made !== undefined);
    const both = made?.drawn.both;
    const before = made?.drawn.before();
    expect(before?.ribs.map(({ shape }) => shape.joint)).toEqual(both?.ribs.map(({ shape }) => shape.joint));
    const then = made?.comparison.before.state.ribs.map(({ id }) => id) ?? [];
    const places = (before?.ribs ?? []).flatMap(({ shape, marks }) =>
      marks.length > 0 || !then.includes(shape.id) ? [] : [then.indexOf(shape.id)],
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const now = new Map(both?.people.map(({ shape }) => [shape.id, shape]));
    const moved = made?.comparison.merged.changes.flatMap((each) =>
      each.kind === 'moved' ? [each.ribId] : each.kind === 'gone' ? [each.at.ribId] : [],
    );
    const isTouched = new Set(
      before?.people
        .filter(
          ({ shape }) => shape.box.h > (now.get(shape.id)?.box.h ?? 0) || now.get(shape.id)?.ribId !== shape.ribId,
        )
        .map(({ shape }) => shape.ribId)
        .concat(moved ?? []),
    );
    for (const { shape } of before?.people ?? []) {
      if (isTouched.has(shape.ribId)) continue;
      expect(now.get(shape.id)?.root).toEqual(shape.root);
    }
  },
);

test.prop([worked, fc.constantFrom(...languages)], { numRuns: 60 })(
  'the number beside a chain is of those who stand there unmarked by having gone',
  (chain, language) => {
    const made = drawnOf(chain, language);
    fc.pre(made !== undefined && made.drawn.fit.stage !== 'changed');
    const people = made?.drawn.both.people ?? [];
    for (const { shape } of made?.drawn.both.ribs ?? []) {
      const ids = new Set(shape.people.map(({ id }) => id));
      const here = people.filter((each) => ids.has(each.shape.id) && !each.marks.includes('gone'));
      expect(shape.count).toBe(fishTexts(language).count(here.length, shape.index));
    }
  },
);
