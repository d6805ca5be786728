import type { Fishbone } from '../layout/shapes.ts';

/** What others can ask of the canvas's view. */
export type CanvasView = {
  readonly fishbone: () => Fishbone;
  readonly fit: () => void;
  readonly zoom: (by: 1 | -1) => void;
  /** Brings what is selected to where it can be read. */
  readonly bringUp: () => void;
  readonly search: () => void;
  readonly menu: () => void;
  /** The field that takes its keys, to lead the keyboard there. */
  readonly field: () => HTMLElement | null;
  /** The drawing, for a picture of what is on screen, and what of it belongs in one. */
  readonly drawing: () => HTMLElement | null;
  readonly isDrawn: (element: Element) => boolean;
};
