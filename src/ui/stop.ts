/**
 * What the places of a view wear that take the keyboard in turn: whoever comes to the view by key is put on the one whose
 * turn it is, which alone has the tab index 0.
 */
export const stopMark = { 'data-stop': '' } as const;

export function stop(isItsTurn: boolean) {
  return { ...stopMark, tabIndex: isItsTurn ? 0 : -1 } as const;
}
