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

/** The fields that typing has left empty, and by what kind of typing. */
const emptied = new WeakMap<EventTarget, string>();

/** Give it every `input` event before a field takes its text away. */
export function noteTyping({ target, inputType }: Event & { readonly inputType?: string }): void {
  if (target) emptied.delete(target);
  if (target && (target as HTMLInputElement).value === '') emptied.set(target, inputType ?? '');
}

/**
 * Whether undo (or redo) is the field's own. A field the app has emptied, its text taken, has nothing of its own left:
 * the browser would bring back what is already in the chart.
 */
export function hasOwnUndo(target: EventTarget | null, isRedo: boolean): boolean {
  if (!isTyping(target) || (target as HTMLInputElement).value !== '') return isTyping(target);
  const by = target ? emptied.get(target) : undefined;
  const isOwn = by !== undefined && (isRedo || by !== 'historyUndo');
  if (target && !isOwn) emptied.delete(target);
  return isOwn;
}
