/** What the canvas tells the rest of the window: its zoom, its verbs, whether it is being searched. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CanvasView } from './canvasView.ts';

export type CanvasDesk = {
  readonly zoom: number;
  readonly view: CanvasView | null;
  readonly isSearching: boolean;
  /** Counts how often the keyboard has asked for the menu. */
  readonly menuAsked: number;
};

export const canvasDesk = createStore<CanvasDesk>(() => ({
  zoom: 1,
  view: null,
  isSearching: false,
  menuAsked: 0,
}));

export function useCanvasDesk<T>(select: (desk: CanvasDesk) => T): T {
  return useStore(canvasDesk, select);
}
