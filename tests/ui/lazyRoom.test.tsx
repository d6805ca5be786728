// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { Guard, lazyFloat, lazyRoom } from '../../src/ui/lazyRoom.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

const app = newApp();
let isBroken = true;
const place = document.createElement('div');

function Room() {
  if (isBroken) throw new Error('bones');
  return <p>room</p>;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  isBroken = true;
  document.body.replaceChildren(place);
});

const button = (index = 0) => document.querySelectorAll<HTMLElement>('[role="alert"] button')[index];

test('what fails in a room stays in it, says so in a sentence, and can be tried again', async () => {
  const root = createRoot(place);
  await act(async () =>
    root.render(
      inApp(
        app,
        <>
          <Guard>
            <Room />
          </Guard>
          <p>neighbour</p>
        </>,
      ),
    ),
  );
  expect(place.querySelector('[role="alert"] p')?.textContent).toContain('bones');
  expect(place.textContent).toContain('neighbour');
  isBroken = false;
  await act(async () => button()?.click());
  expect(place.textContent).toBe('roomneighbour');
  await act(async () => root.unmount());
});

test('a room that could not be loaded is loaded anew', async () => {
  const load = vi.fn(async () => {
    if (isBroken) throw new Error('no network');
    return Room;
  });
  const Late = lazyRoom(load);
  const root = createRoot(place);
  await act(async () => root.render(inApp(app, <Late />)));
  await act(async () => button()?.click());
  expect(load).toHaveBeenCalledTimes(2);
  isBroken = false;
  await act(async () => button()?.click());
  expect(place.textContent).toBe('room');
  await act(async () => root.unmount());
});

test('a menu is loaded when it first opens; given up, it is loaded anew the next time', async () => {
  const load = vi.fn(async () => {
    if (isBroken) throw new Error('no network');
    return (_: { isOpen: boolean }) => <Room />;
  });
  const Late = lazyFloat(load);
  const root = createRoot(place);
  const draw = (isOpen: boolean) =>
    act(async () => root.render(inApp(app, <Late isOpen={isOpen} onLeave={() => draw(false)} />)));
  await draw(false);
  expect(load).not.toHaveBeenCalled();
  await draw(true);
  await act(async () => button(1)?.click());
  expect(document.querySelector('[role="alert"]')).toBeNull();
  isBroken = false;
  await draw(true);
  expect(place.textContent).toBe('room');
  await act(async () => root.unmount());
});

test('a room stands as soon as its code is here', async () => {
  isBroken = false;
  let come: (room: typeof Room) => void = () => undefined;
  const Late = lazyRoom(
    () =>
      new Promise<typeof Room>((done) => {
        come = done;
      }),
    <p>place</p>,
  );
  const root = createRoot(place);
  root.render(inApp(app, <Late />));
  await expect.poll(() => place.textContent).toBe('place');
  come(Room);
  await new Promise((done) => setTimeout(done));
  expect(place.textContent).toBe('room');
  root.unmount();
});
