import { workplace } from './views.ts';

/** For what goes as it is pressed: the keyboard goes to the nearest place where it is at work. */
export function handKeyboardOn(from: Element | null): void {
  const place = from?.querySelector<HTMLElement>(workplace);
  if (place) place.focus({ preventScroll: true });
  else if (from) handKeyboardOn(from.parentElement);
}
