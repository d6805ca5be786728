import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { movePeople } from '../../src/domain/edits/people.ts';
import { moveRib } from '../../src/domain/edits/ribs.ts';
import { ribIndexAt, seatAt, seatPreview } from '../../src/layout/seat.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import { type Direction, type Stop, stopBeyond } from '../../src/layout/walk.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const chains = randomChain({ ribs: { min: 1, max: 8 }, peoplePerRib: { min: 1, max: 9 } });
const pick = fc.nat(1000);

describe('seats under the pointer', () => {
  test.prop([chains, pick, fc.boolean()])('a person held over its own seat stays there', (chain, at, isMirrored) => {
    const fishbone = drawn(chain, { isMirrored });
    const people = fishbone.ribs.flatMap((rib) => rib.people);
    const person = people[at % people.length];
    if (!person) return;
    const seat = seatAt(fishbone, person.root, new Set([person.id]));
    expect(seat).toEqual({ ribId: person.ribId, place: person.place });
    expect(seat && movePeople([person.id], seat)(chain)).toBe(chain);
  });

  test.prop([chains, pick, pick, fc.boolean()])(
    'dropping just inside another person takes that place',
    (chain, from, to, isMirrored) => {
      const fishbone = drawn(chain, { isMirrored });
      const people = fishbone.ribs.flatMap((rib) => rib.people);
      const moved = people[from % people.length];
      const other = people[to % people.length];
      if (!moved || !other || moved.id === other.id) return;
      const nearer = {
        x: other.root.x + (other.root.x - (fishbone.ribs.find((rib) => rib.id === other.ribId)?.joint.x ?? 0)) * -0.001,
        y: other.root.y * 0.999,
      };
      const seat = seatAt(fishbone, nearer, new Set([moved.id]));
      if (!seat) throw new Error('a rib has seats all along its people');
      const after = movePeople([moved.id], seat)(chain);
      const rib = after.ribs.find((each) => each.id === other.ribId);
      expect(rib?.personIds.indexOf(moved.id)).toBe((rib?.personIds.indexOf(other.id) ?? 0) - 1);
    },
  );

  test.prop([chains, pick, pick, fc.boolean()])(
    'neighbours that make room never touch, and the slot is free',
    (chain, from, to, isTwoSided) => {
      const fishbone = drawn(chain);
      const people = fishbone.ribs.flatMap((rib) => rib.people);
      const moved = people[from % people.length];
      const rib = fishbone.ribs[to % fishbone.ribs.length];
      if (!moved || !rib) return;
      const stay = rib.people.filter((person) => person.id !== moved.id);
      const place = to % (stay.length + 1);
      const preview = seatPreview(fishbone, { ribId: rib.id, place }, [moved.id], moved.box.h, isTwoSided);
      if (!preview) throw new Error('the rib is there');
      const slid = stay.map((person) => {
        const slide = preview.slides.get(person.id);
        return { ...person.box, x: person.box.x + (slide?.dx ?? 0), y: person.box.y + (slide?.dy ?? 0) };
      });
      const isTailSide = preview.facing === 'tail';
      const slot = {
        x: isTailSide ? preview.root.x - fishbone.twig - preview.boxWidth : preview.root.x + fishbone.twig,
        y: preview.root.y - moved.box.h / 2,
        w: preview.boxWidth,
        h: moved.box.h - 0.01,
      };
      [...slid, slot].forEach((a, index, all) => {
        for (const b of all.slice(index + 1))
          expect(overlaps({ ...a, h: a.h - 0.01 }, { ...b, h: b.h - 0.01 })).toBe(false);
      });
    },
  );

  test.prop([chains, pick, pick])('the preview shows the side the dropped person will sit on', (chain, from, to) => {
    const fishbone = drawn(chain);
    const people = fishbone.ribs.flatMap((rib) => rib.people);
    const moved = people[from % people.length];
    const rib = fishbone.ribs[to % fishbone.ribs.length];
    if (!moved || !rib) return;
    const seat = { ribId: rib.id, place: to % (rib.people.filter((person) => person.id !== moved.id).length + 1) };
    const after = drawn(movePeople([moved.id], seat)(chain)).ribs.find((each) => each.id === rib.id);
    if (!after) throw new Error('the rib stays');
    const preview = seatPreview(fishbone, seat, [moved.id], moved.box.h, after.isTwoSided);
    expect(preview?.facing).toBe(after.people[seat.place]?.facing);
    for (const { id, facing, box } of after.people) {
      if (id === moved.id) continue;
      const before = rib.people.find((person) => person.id === id);
      const x = (before?.box.x ?? 0) + (preview?.slides.get(id)?.dx ?? 0);
      expect(x < rib.joint.x - fishbone.style.slope * Math.abs(box.y + box.h / 2)).toBe(facing === 'tail');
    }
  });

  test.prop([chains, pick, pick, fc.boolean()])(
    'a chain dropped beside a joint stands there',
    (chain, from, to, isMirrored) => {
      const fishbone = drawn(chain, { isMirrored });
      const moved = fishbone.ribs[from % fishbone.ribs.length];
      const beside = fishbone.ribs[to % fishbone.ribs.length];
      if (!moved || !beside || moved === beside) return;
      const tailward = isMirrored ? 1 : -1;
      const after = moveRib(moved.id, ribIndexAt(fishbone, beside.joint.x + tailward, moved.id))(chain);
      const order = after.ribs.map((rib) => rib.id);
      expect(order.indexOf(moved.id)).toBe(order.indexOf(beside.id) + 1);
    },
  );
});

describe('walking with arrow keys', () => {
  test.prop([chains, fc.boolean()])('every person and chain can be reached from the target', (chain, isMirrored) => {
    const fishbone = drawn(chain, { isMirrored });
    const keyOf = (stop: Stop) => (stop.at === 'target' ? 'target' : stop.id);
    const seen = new Map<string, Stop>([['target', { at: 'target' }]]);
    const queue: Stop[] = [{ at: 'target' }];
    for (let stop = queue.shift(); stop; stop = queue.shift()) {
      for (const direction of ['up', 'down', 'left', 'right'] satisfies Direction[]) {
        const next = stopBeyond(fishbone, stop, direction);
        if (!next || seen.has(keyOf(next))) continue;
        seen.set(keyOf(next), next);
        queue.push(next);
      }
    }
    const all = ['target', ...chain.ribs.flatMap((rib) => [rib.id, ...rib.personIds])];
    expect(all.filter((key) => !seen.has(key))).toEqual([]);
  });

  test.prop([chains])('outward and back along a rib is where one was', (chain) => {
    const fishbone = drawn(chain);
    for (const rib of fishbone.ribs) {
      for (const person of rib.people) {
        const outward = stopBeyond(fishbone, { at: 'person', id: person.id }, rib.isUpper ? 'up' : 'down');
        const back = outward && stopBeyond(fishbone, outward, rib.isUpper ? 'down' : 'up');
        expect(back).toEqual({ at: 'person', id: person.id });
      }
    }
  });
});
