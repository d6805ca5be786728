// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

test('a button that does nothing looks so, the main one of a dialog too', () => {
  const style = document.createElement('style');
  style.textContent = readFileSync('src/toolbar/toolbar.css', 'utf8');
  document.body.append(style);
  const looksOf = (className: string, isOff: boolean) => {
    const button = document.createElement('button');
    Object.assign(button, { className, disabled: isOff });
    document.body.append(button);
    const { backgroundColor, background, color } = getComputedStyle(button);
    return { background: background || backgroundColor, color };
  };
  expect(looksOf('button is-primary', true)).toEqual(looksOf('button', true));
  for (const name of ['button', 'button is-primary']) expect(looksOf(name, true)).not.toEqual(looksOf(name, false));
});
