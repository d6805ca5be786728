// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeldKeys } from '../../src/ui/HeldKeys.tsx';

/** The page's own insertion of text, which jsdom has not. */
function insert(text: string): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.value += text;
}

/** A key of the user's that writes: the page is asked first. */
function write(text: string): void {
  const asked = new InputEvent('beforeinput', { inputType: 'insertText', data: text, bubbles: true, cancelable: true });
  if (document.activeElement?.dispatchEvent(asked)) insert(text);
  document.activeElement?.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  Object.assign(document, { execCommand: (_: string, __: boolean, text: string) => insert(text) });
});
afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

test('what is typed while a piece comes, and just as it stands, is in it in the order it was typed', async () => {
  const done = vi.fn((event: React.KeyboardEvent<HTMLInputElement>) => event.currentTarget.value);
  const page = render(<HeldKeys onLeave={() => undefined} />);
  write('运维');
  page.rerender(
    <input
      aria-label="piece"
      ref={(field) => field?.focus()}
      onKeyDown={(event) => event.key === 'Enter' && done(event)}
    />,
  );
  write('部门');
  press('Enter');
  await expect.poll(() => done.mock.results.map(({ value }) => value)).toEqual(['运维部门']);
  write('主管');
  expect(page.getByLabelText('piece')).toHaveProperty('value', '运维部门主管');
  page.unmount();
});

test('a piece given up gets nothing', async () => {
  const leave = vi.fn();
  const page = render(<HeldKeys onLeave={leave} />);
  write('运维');
  press('Escape');
  expect(leave).toHaveBeenCalledOnce();
  page.rerender(<input aria-label="piece" ref={(field) => field?.focus()} />);
  write('人');
  expect(page.getByLabelText('piece')).toHaveProperty('value', '人');
  page.unmount();
});
