/** Whether an element stands in the table of a sheet. */
export function isInSheet(element: Element | null): boolean {
  return Boolean(element?.closest('.grid-scroll'));
}
