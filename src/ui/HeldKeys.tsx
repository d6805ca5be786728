/** What is typed while a piece of the program is still coming is held, and typed into it once it stands. */
import { useLayoutEffect, useRef } from 'react';
import { isComposingKey } from './keyTable.ts';

type Held = { readonly text: string } | { readonly key: string };

/**
 * Stands where the piece will, as an unseen field that has the keyboard; gives it back, then lets the piece take it. Text
 * goes in as typed, an input method's too; Enter and the arrows follow. Escape gives up.
 */
export function HeldKeys({ onLeave }: { readonly onLeave: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useLayoutEffect(() => {
    const input = field.current;
    const before = document.activeElement;
    if (!input) return;
    const held: Held[] = [];
    const keepText = () => {
      if (input.value !== '') held.push({ text: input.value });
      input.value = '';
    };
    input.focus({ preventScroll: true });
    // Where nothing on the page can be selected, the caret stays in front.
    input.oninput = () => input.setSelectionRange(input.value.length, input.value.length);
    input.onkeydown = (event) => {
      event.stopPropagation();
      if (isComposingKey(event) || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey))
        return;
      if (event.key === 'Escape') {
        held.length = 0;
        input.value = '';
        leave.current();
      }
      if (event.key !== 'Enter' && !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      keepText();
      held.push({ key: event.key });
    };
    return () => {
      keepText();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      void typeAgain(held);
    };
  }, []);
  return <input ref={field} className="unseen" aria-hidden="true" tabIndex={-1} />;
}

/** A piece that stands takes the keyboard within this many milliseconds; what comes later is somebody's own click. */
const soon = 500;

/** Once the piece has taken the keyboard; each key sees what the one before it did. */
async function typeAgain(held: readonly Held[]): Promise<void> {
  if (held.length === 0) return;
  const isTaken = await new Promise<boolean>((done) => {
    addEventListener('focusin', () => done(true), { once: true });
    setTimeout(() => done(false), soon);
  });
  if (!isTaken) return;
  for (const each of held) {
    await new Promise((done) => setTimeout(done));
    if ('text' in each) document.execCommand('insertText', false, each.text);
    else
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: each.key, bubbles: true, cancelable: true }),
      );
  }
}
