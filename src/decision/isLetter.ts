import type { KeyboardEvent } from 'react';

/** A key that writes: it opens the text it stands on, which then takes the letter itself. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
