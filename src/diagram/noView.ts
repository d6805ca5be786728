import type { CanvasView } from '../ui/canvasView.ts';

/** For verbs that ask nothing of the view. */
export const noView: CanvasView = {
  fishbone: () => {
    throw new Error('this verb looks at no picture');
  },
  fit: () => {},
  zoom: () => {},
  bringUp: () => {},
  search: () => {},
  menu: () => {},
  field: () => null,
  drawing: () => null,
  isDrawn: () => true,
};
