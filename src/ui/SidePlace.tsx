/** The column at the right of every view: what a room shows beside its page stands there, below the list of checks. */
import { type ReactNode, useCallback, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, useApp } from './app.ts';

type Side = { readonly place: HTMLElement | null; readonly isTaken: boolean };

const places = perApp(() => createStore<Side>(() => ({ place: null, isTaken: false })));

/** The last thing in the column; empty it takes no room. */
export function SidePlace() {
  const app = useApp();
  const hold = useCallback((place: HTMLElement | null) => places(app).setState({ place }), [app]);
  return <div className="side-place" ref={hold} />;
}

/** Shows its children in the column. */
export function InSidePlace({ children }: { children: ReactNode }) {
  const app = useApp();
  const { place } = useStore(places(app));
  useEffect(() => {
    places(app).setState({ isTaken: true });
    return () => places(app).setState({ isTaken: false });
  }, [app]);
  return place && createPortal(children, place);
}

/** Whether a room shows something there. */
export function useIsSideTaken(): boolean {
  const app = useApp();
  return useStore(places(app), ({ isTaken }) => isTaken);
}
