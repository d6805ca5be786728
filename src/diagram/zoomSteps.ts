/** The zooms one chooses by number, in percent. */
export const zoomSteps = [50, 75, 100, 150, 200] as const;
