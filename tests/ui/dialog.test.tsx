// @vitest-environment jsdom
import { act, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

afterEach(() => vi.restoreAllMocks());

test('a dialog that comes has the keyboard before a frame has gone by, so that Escape is its own; then the keyboard goes back', async () => {
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  const behind = vi.fn();
  const leave = vi.fn();
  const app = newApp();
  const desk = (isOpen: boolean) =>
    inApp(
      app,
      <>
        <input aria-label="behind" onKeyDown={behind} />
        <Dialog
          title="Import"
          isOpen={isOpen}
          onClose={leave}
          footer={
            <button type="button" className="button is-primary">
              Take
            </button>
          }
        >
          text
        </Dialog>
      </>,
    );
  const page = render(desk(false));
  const field = page.getByLabelText('behind');
  field.focus();
  await act(async () => page.rerender(desk(true)));
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Take' }));
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  expect(leave).toHaveBeenCalledOnce();
  expect(behind).not.toHaveBeenCalled();
  await act(async () => page.rerender(desk(false)));
  expect(document.activeElement).toBe(field);
  page.unmount();
});
