/** Space: held, a drag pans the canvas; pressed and let go, it does what the key does by itself. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Hand = { readonly isHeld: boolean; readonly hasPanned: boolean };

const open: Hand = { isHeld: false, hasPanned: false };
const hand = createStore<Hand>(() => open);

/** The key went down; `onTap` runs when it comes up without having panned. */
export function holdHand(onTap: () => void): void {
  if (hand.getState().isHeld) return;
  hand.setState({ isHeld: true, hasPanned: false });
  const stop = () => {
    hand.setState(open);
    removeEventListener('keyup', onUp, true);
    removeEventListener('blur', stop);
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    const { hasPanned } = hand.getState();
    stop();
    if (!hasPanned) onTap();
  };
  addEventListener('keyup', onUp, true);
  addEventListener('blur', stop);
}

/** True while the key is held; a press then belongs to panning, and is noted as such. */
export function takesPress(): boolean {
  const { isHeld } = hand.getState();
  if (isHeld) hand.setState({ hasPanned: true });
  return isHeld;
}

export function useIsHandHeld(): boolean {
  return useStore(hand, (state) => state.isHeld);
}
