/** Which fields are typed in, and which of them have an undo of their own. */

/** What a field wears while it only waits for keys: nothing is being typed in it; and a panel that takes keys. */
export const resting = { 'data-resting': '' } as const;

/** What a field wears while it says what the chart says: undoing that is the chart's. */
export const handedOver = { 'data-handed-over': '' } as const;

/** What a page over the page wears: undo in its fields is theirs alone, for the chart is behind it. */
export const ownUndo = { 'data-own-undo': '' } as const;

/** Whether something is being typed there. */
export function isTyping(target: EventTarget | null): target is HTMLInputElement {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, [contenteditable]') &&
    !target.matches('[data-resting]')
  );
}

/** By what kind of typing a field was left empty, where it was. */
const emptied = new WeakMap<EventTarget, string | undefined>();

/** Give it every `input` event before a field takes its text away. */
export function noteTyping({ target, inputType = '' }: Event & { readonly inputType?: string }): void {
  const field = target as HTMLInputElement;
  emptied.set(field, field.value ? undefined : inputType);
}

/**
 * Whether undo (or redo) is the field's own. A field the app has emptied, its text taken, has nothing of its own left:
 * the browser would bring back what is already in the chart.
 */
export function hasOwnUndo(target: EventTarget | null, isRedo: boolean): boolean {
  if (!isTyping(target) || target.matches('[data-handed-over]')) return false;
  if (target.closest('[data-own-undo]')) return true;
  const by = target.value !== '' ? '' : emptied.get(target);
  const isOwn = by !== undefined && (isRedo || by !== 'historyUndo');
  if (!isOwn) emptied.delete(target);
  return isOwn;
}
