/** Space: held, a drag pans the canvas; pressed and let go, it does what the key does by itself. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';

type Hand = { readonly isHeld: boolean; readonly hasPanned: boolean };

const open: Hand = { isHeld: false, hasPanned: false };
const hand = perApp(() => createStore<Hand>(() => open));

/** The key went down; `onTap` runs when it comes up without having panned. */
export function holdHand(app: RunningApp, onTap: () => void): void {
  if (hand(app).getState().isHeld) return;
  hand(app).setState({ isHeld: true, hasPanned: false });
  const stop = () => {
    hand(app).setState(open);
    removeEventListener('keyup', onUp, true);
    removeEventListener('blur', stop);
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    const { hasPanned } = hand(app).getState();
    stop();
    if (!hasPanned) onTap();
  };
  addEventListener('keyup', onUp, true);
  addEventListener('blur', stop);
}

/** True while the key is held; a press then belongs to panning, and is noted as such. */
export function takesPress(app: RunningApp): boolean {
  const { isHeld } = hand(app).getState();
  if (isHeld) hand(app).setState({ hasPanned: true });
  return isHeld;
}

export function useIsHandHeld(): boolean {
  const app = useApp();
  return useStore(hand(app), (state) => state.isHeld);
}
