/** What is pressed and goes with that, or is switched off by it, leaves the keyboard to the nearest place where it is at work. */
import { workplace } from './views.ts';

/** Frames in which a press has done what it does. */
const soon = 20;

/** Give it every click within an element, before anything else has it. */
export function watchPress({ currentTarget: root, target }: { currentTarget: Element; target: EventTarget }): void {
  const pressed = document.activeElement;
  if (!pressed || !root.contains(pressed) || !(target instanceof Node && pressed.contains(target))) return;
  const way = [pressed];
  for (let at = pressed; at !== root && at.parentElement; at = at.parentElement) way.push(at.parentElement);
  const isGone = () => !pressed.isConnected || pressed.matches(':disabled');
  let frames = soon;
  const look = () => {
    const now = document.activeElement;
    const heir = now === document.body && isGone() ? heirAmong(way) : null;
    if (heir) heir.focus({ preventScroll: true });
    else if ((now === pressed || now === document.body) && frames--) requestAnimationFrame(look);
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
