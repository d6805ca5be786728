/** Which fields have an undo of their own. */

/** What a field wears while it only waits for keys: nothing is being typed in it. */
export const resting = { 'data-resting': '' } as const;

/** Whether something is being typed there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, [contenteditable]') &&
    !target.matches('[data-resting]')
  );
}
