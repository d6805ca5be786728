import { usePreferences } from './app.ts';

/** Keeps the docked table's place while its room loads, so that the chart is laid out once. */
export function DockPlace() {
  return <div className="dock-place" style={{ height: useDockHeight() }} />;
}

/** What the docked table takes of the window's height, px. */
export function useDockHeight(): number {
  const height = usePreferences((each) => each.dockHeight);
  return usePreferences((each) => each.isDockOpen) ? shownHeight(height) : foldedDockHeight;
}

export const foldedDockHeight = 44;
export const leastDockHeight = 112;
/** What the canvas keeps, px. */
const canvasKept = 240;

export function mostDockHeight(): number {
  return Math.max(leastDockHeight, innerHeight - 52 - canvasKept);
}

/** The kept height as far as the window allows it. */
export function shownHeight(height: number): number {
  return Math.round(Math.max(leastDockHeight, Math.min(height, mostDockHeight())));
}
