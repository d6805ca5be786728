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
      if (!isTurn(event.key)) return;
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

/**
 * Once the piece has taken the keyboard; each key sees what the one before it did. What is typed meanwhile waits for its
 * turn, so that no letter overtakes another.
 */
async function typeAgain(held: Held[]): Promise<void> {
  if (held.length === 0) return;
  let isOurs = false;
  const wait = (event: Event, next: Held) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(next);
  };
  const waitText = (event: InputEvent) => {
    if (!isOurs && event.inputType === 'insertText' && event.data) wait(event, { text: event.data });
  };
  const waitKey = (event: KeyboardEvent) => {
    if (!isOurs && !isComposingKey(event) && isTurn(event.key)) wait(event, { key: event.key });
  };
  addEventListener('beforeinput', waitText, true);
  addEventListener('keydown', waitKey, true);
  const isTaken = await new Promise<boolean>((done) => {
    addEventListener('focusin', () => done(true), { once: true });
    setTimeout(() => done(false), soon);
  });
  for (const each of isTaken ? held : []) {
    await new Promise((done) => setTimeout(done));
    isOurs = true;
    if ('text' in each) document.execCommand('insertText', false, each.text);
    else
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: each.key, bubbles: true, cancelable: true }),
      );
    isOurs = false;
  }
  removeEventListener('beforeinput', waitText, true);
  removeEventListener('keydown', waitKey, true);
}

/** Keys that act on what was typed before them. */
function isTurn(key: string): boolean {
  return key === 'Enter' || key.startsWith('Arrow');
}
