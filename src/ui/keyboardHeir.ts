/** What is pressed and goes with that, or is switched off by it, leaves the keyboard to the nearest place where it is at work. */
import { workplace } from './views.ts';

/** Frames in which a press has done what it does. */
const soon = 20;

/** Give it every click within an element, before anything else has it. */
export function watchPress({ currentTarget: root }: { readonly currentTarget: Element }): void {
  const pressed = document.activeElement;
  if (!pressed || !root.contains(pressed)) return;
  const way = [pressed];
  for (let at = pressed; at !== root && at.parentElement; at = at.parentElement) way.push(at.parentElement);
  let frames = soon;
  const look = () => {
    const now = document.activeElement;
    if (now === document.body) heirAmong(way)?.focus({ preventScroll: true });
    else if (now === pressed && frames--) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** On the way out, the first place that is still there. */
function heirAmong(way: readonly Element[]): HTMLElement | null {
  for (const each of way) {
    const place = each.isConnected ? each.querySelector<HTMLElement>(workplace) : null;
    if (place) return place;
  }
  return null;
}
