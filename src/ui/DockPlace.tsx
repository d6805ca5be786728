import { usePreferences } from './app.ts';

/** Keeps the docked table's place while its room loads, so that the chart is laid out once. */
export function DockPlace() {
  const isOpen = usePreferences((each) => each.isDockOpen);
  const height = usePreferences((each) => each.dockHeight);
  return <div className="dock-place" style={{ height: isOpen ? height : foldedDockHeight }} />;
}

export const foldedDockHeight = 44;
