/** What the canvas tells the rest of the window: its zoom, its verbs, whether it is being searched. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Selection } from '../store/selection.ts';
import { perApp, useApp } from './app.ts';
import type { CanvasView } from './canvasView.ts';

export type CanvasDesk = {
  readonly zoom: number;
  readonly view: CanvasView | null;
  readonly isSearching: boolean;
  /** Counts how often the keyboard has asked for the menu. */
  readonly menuAsked: number;
  /** The open field holds nothing but blanks. */
  readonly isBlank: boolean;
  /** The step that Esc ended an entry with, and what it left selected: as long as both stand, Esc takes it back. */
  readonly entered: { readonly step: object; readonly selection: Selection } | null;
};

export const canvasDesk = perApp(() =>
  createStore<CanvasDesk>(() => ({
    zoom: 1,
    view: null,
    isSearching: false,
    menuAsked: 0,
    isBlank: true,
    entered: null,
  })),
);

export function useCanvasDesk<T>(select: (desk: CanvasDesk) => T): T {
  const app = useApp();
  return useStore(canvasDesk(app), select);
}
