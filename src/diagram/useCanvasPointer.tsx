import {
  type MouseEvent as ReactMouseEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { PersonId, RibId } from '../domain/chain.ts';
import { assessmentOf, personById, placeOf } from '../domain/seats.ts';
import { seatAt } from '../layout/seat.ts';
import { type Fishbone, overlaps } from '../layout/shapes.ts';
import { nobody, selectedPeople, thePerson, theRib, theTarget, toggled } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { rootOf } from '../ui/front.ts';
import { dragNow, type Ghost, press } from '../ui/personDrag.ts';
import { canvasWords } from '../words/canvas.ts';
import { openField } from './canvasVerbs.ts';
import { sizesFor } from './cardRoom.ts';
import { beginPerson } from './entry.ts';
import { takesPress } from './hand.ts';
import { SightCard } from './SightCard.tsx';
import { sightAt, stepAt } from './sight.ts';
import type { Camera } from './useCamera.ts';

export type MenuAt = { readonly x: number; readonly y: number; readonly count: number };

type Thing =
  | { readonly at: 'target' }
  | { readonly at: 'rib'; readonly id: RibId }
  | { readonly at: 'person'; readonly id: PersonId };

function thingOf(target: EventTarget | null): Thing | null {
  if (!(target instanceof Element)) return null;
  const person = target.closest<HTMLElement>('[data-person-id]')?.dataset.personId;
  if (person) return { at: 'person', id: person as PersonId };
  const rib = target.closest<HTMLElement>('[data-rib-id]')?.dataset.ribId;
  if (rib) return { at: 'rib', id: rib as RibId };
  return target.closest('[data-target]') ? { at: 'target' } : null;
}

/** What lies there: a thing on the page, or where people are blocks of one painting, the block under the pointer. */
function thingAt(event: ReactMouseEvent, fishbone: Fishbone, camera: Camera): Thing | null {
  const thing = thingOf(event.target);
  if (thing || sightAt(camera.step) !== 'crowd') return thing;
  const { x, y } = camera.canvas.toFish(event.clientX, event.clientY);
  const person = fishbone.ribs
    .flatMap((rib) => rib.people)
    .find(({ box }) => overlaps(box, { x: x - blockReach, y: y - blockReach, w: 2 * blockReach, h: 2 * blockReach }));
  return person ? { at: 'person', id: person.id } : null;
}

/** How far from a block, in the fishbone's px, a press still means it. */
const blockReach = 6;

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, input, textarea, select, [role="menu"], [role="option"], .overlay') !== null
  );
}

/** Clicks, double clicks, presses that become drags, and the context menu. */
export function useCanvasPointer(fishbone: Fishbone, camera: Camera, field: RefObject<HTMLInputElement | null>) {
  const app = useApp();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  useTouchGuard(camera.canvas.element);

  const actions = useMemo(() => {
    const grabKeys = () => field.current?.focus({ preventScroll: true });
    const openMenu = (x: number, y: number) => setMenu((before) => ({ x, y, count: (before?.count ?? 0) + 1 }));

    const handlers = {
      onPointerDown(event: ReactPointerEvent) {
        if (isControl(event.target)) return;
        if (takesPress(app)) {
          // The pan's own handling of the press takes the focus from the field.
          requestAnimationFrame(grabKeys);
          return;
        }
        const thing = thingOf(event.target);
        if (!thing || event.button !== 0 || !event.isPrimary) return;
        const hasModifier = event.shiftKey || event.ctrlKey || event.metaKey;
        if (thing.at === 'target') return;
        press(app, event, {
          canCopy: thing.at === 'person',
          load: () =>
            thing.at === 'rib' ? { kind: 'rib', id: thing.id } : { kind: 'people', ids: dragged(app, thing.id) },
          ghost: () => ghostOf(app, thing, fishbone, event),
          onStart: () => {
            app.chart.verbs.hover(null);
            if (thing.at === 'rib') app.chart.verbs.select(theRib(thing.id));
            else if (!hasModifier && !selectedPeople(app.chart.getState().selection, app.chain()).includes(thing.id))
              app.chart.verbs.select(thePerson(thing.id));
          },
          onCancel: () => say(app, app.words(canvasWords).dragCancelled),
        });
      },
      onMouseDown(event: ReactMouseEvent) {
        if (isControl(event.target)) return;
        event.preventDefault();
        if (app.chart.getState().editing) field.current?.blur();
        grabKeys();
      },
      onClick(event: ReactMouseEvent) {
        if (isControl(event.target) || takesPress(app)) return;
        const thing = thingAt(event, fishbone, camera);
        if (!thing) return;
        if (thing.at === 'target') app.chart.verbs.select(theTarget);
        else if (thing.at === 'rib') app.chart.verbs.select(theRib(thing.id));
        else
          app.chart.verbs.select(
            event.shiftKey || event.ctrlKey || event.metaKey
              ? toggled(app.chart.getState().selection, thing.id)
              : thePerson(thing.id),
          );
      },
      onDoubleClick(event: ReactMouseEvent) {
        if (isControl(event.target)) return;
        const thing = thingAt(event, fishbone, camera);
        if (thing) {
          const isTitle = event.target instanceof Element && event.target.closest('.card-title') !== null;
          openField(app, isTitle ? 'jobTitle' : 'name');
          return;
        }
        const seat = seatAt(fishbone, camera.canvas.toFish(event.clientX, event.clientY), new Set());
        if (seat) beginPerson(app, seat.ribId, seat.place);
      },
      onPointerOver(event: ReactPointerEvent) {
        if (dragNow(app)) return;
        const thing = thingOf(event.target);
        app.chart.verbs.hover(thing?.at === 'person' ? thing.id : null);
      },
      onPointerLeave() {
        app.chart.verbs.hover(null);
      },
      onContextMenu(event: ReactMouseEvent) {
        if (isControl(event.target)) return;
        event.preventDefault();
        const thing = thingAt(event, fishbone, camera);
        if (thing?.at === 'person' && !selectedPeople(app.chart.getState().selection, app.chain()).includes(thing.id))
          app.chart.verbs.select(thePerson(thing.id));
        if (thing?.at === 'rib') app.chart.verbs.select(theRib(thing.id));
        if (thing?.at === 'target') app.chart.verbs.select(theTarget);
        if (!thing) app.chart.verbs.select(nobody);
        openMenu(event.clientX, event.clientY);
      },
    };

    return {
      handlers,
      openMenu,
      forgetMenu: () => setMenu(null),
    };
  }, [fishbone, camera, field, app]);

  // The menu key opens the menu beside what is selected.
  useEffect(
    () =>
      canvasDesk(app).subscribe((desk, before) => {
        if (desk.menuAsked === before.menuAsked) return;
        const selected = rootOf(app).querySelector('.fish-node.is-selected')?.getBoundingClientRect();
        const canvas = camera.canvas.element.current?.getBoundingClientRect();
        actions.openMenu(
          selected ? selected.left + 16 : (canvas?.left ?? 0) + 40,
          selected ? selected.bottom : (canvas?.top ?? 0) + 40,
        );
      }),
    [actions, camera, app],
  );

  return { ...actions, menu };
}

/** The whole selection when the pressed card is part of it, in picture order; else that card alone. */
function dragged(app: RunningApp, id: PersonId): PersonId[] {
  const chain = app.chain();
  const selected = selectedPeople(app.chart.getState().selection, chain);
  if (!selected.includes(id)) return [id];
  const order = (each: PersonId) => {
    const seat = placeOf(chain, each);
    return seat ? seat.ribIndex * 1e6 + seat.place : Number.MAX_SAFE_INTEGER;
  };
  return [...selected].sort((a, b) => order(a) - order(b));
}

function ghostOf(
  app: RunningApp,
  thing: Exclude<Thing, { at: 'target' }>,
  fishbone: Fishbone,
  event: { clientX: number; clientY: number; target: EventTarget },
): Ghost {
  const box = (event.target as Element).closest('.fish-node')?.getBoundingClientRect();
  const rib = fishbone.ribs.find((each) =>
    thing.at === 'rib' ? each.id === thing.id : each.people.some((person) => person.id === thing.id),
  );
  const shape = thing.at === 'person' ? rib?.people.find((person) => person.id === thing.id) : undefined;
  const width = shape?.box.w ?? rib?.label.w ?? 100;
  const height = shape?.box.h ?? rib?.label.h ?? 24;
  const { zoom } = canvasDesk(app).getState();
  const scale = box ? box.width / width : zoom;
  const chain = app.chain();
  const { language } = app.preferences.getState();
  const step = stepAt(zoom);
  const person = thing.at === 'person' ? personById(chain, thing.id) : undefined;
  const picture =
    thing.at === 'person' && shape && person ? (
      <SightCard
        sight={sightAt(step)}
        size={sizesFor(chain, fishbone, step, language)}
        width={width}
        height={height}
        card={{
          id: thing.id,
          person,
          assessment: assessmentOf(chain, thing.id),
          rank: shape.rank,
          isOtherSeat: shape.isOtherSeat,
          nameLines: shape.nameLines,
          titleLines: shape.titleLines,
          density: fishbone.density,
          language,
        }}
      />
    ) : (
      <div className="rib-label">
        <span className="rib-name">{rib?.name}</span>
      </div>
    );
  return {
    picture,
    width,
    height,
    scale,
    holdX: box ? (event.clientX - box.left) / scale : width / 2,
    holdY: box ? (event.clientY - box.top) / scale : height / 2,
  };
}

/** One finger on a card drags it; the canvas pans only from its ground, and pinches from anywhere. */
function useTouchGuard(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const guard = (event: TouchEvent) => {
      if (
        event.touches.length === 1 &&
        thingOf(event.target)?.at !== undefined &&
        thingOf(event.target)?.at !== 'target'
      )
        event.stopPropagation();
    };
    canvas.addEventListener('touchstart', guard, { capture: true, passive: true });
    return () => canvas.removeEventListener('touchstart', guard, { capture: true });
  }, [element]);
}
