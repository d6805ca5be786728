/** Which fields are typed in, and which of them have an undo of their own. */

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

const typed = new WeakMap<EventTarget, { readonly text: string; readonly by: string }>();

/** Give it every `input` event before a field takes its text away. */
export function noteTyping({ target, inputType = '' }: Event & { readonly inputType?: string }): void {
  if (target) typed.set(target, { text: (target as HTMLInputElement).value, by: inputType });
}

/**
 * Whether undo (or redo) is the field's own. A field the app has emptied, its text taken, has nothing of its own left:
 * the browser would bring back what is already in the chart.
 */
export function hasOwnUndo(target: EventTarget | null, isRedo: boolean): boolean {
  if (!isTyping(target)) return false;
  const input = target as HTMLInputElement;
  const last = typed.get(input);
  const isOwn = input.value !== '' || (last?.text === '' && (isRedo || last.by !== 'historyUndo'));
  if (!isOwn) typed.delete(input);
  return isOwn;
}
