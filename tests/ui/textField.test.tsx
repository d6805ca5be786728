// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitOpen } from '../../src/ui/openFields.ts';
import { TextField } from '../../src/ui/TextField.tsx';
import { inApp, newApp } from '../support/newApp.tsx';

const app = newApp();
let root: Root;
let taken: string[];

beforeEach(async () => {
  taken = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const field = <TextField label="due" type="date" value="2027-02-26" onCommit={(text) => taken.push(text)} />;
  await act(async () => root.render(inApp(app, field)));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const input = () => document.querySelector('input') as HTMLInputElement;

/** A browser's date field says nothing while a part of the date is missing, and that this is no date. */
async function type(text: string, isPart: boolean): Promise<void> {
  input().focus();
  Object.defineProperty(input().validity, 'badInput', { value: isPart, configurable: true });
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input(), text);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('a date of which a part is missing gives way to the one that stood there, however it is left', async () => {
  await type('', true);
  await act(async () => commitOpen(app));
  await act(async () => input().blur());
  expect([input().value, taken]).toEqual(['2027-02-26', []]);
  await type('', true);
  await act(async () => input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect([input().value, taken]).toEqual(['2027-02-26', []]);
});

test('a whole date and an emptied field are taken', async () => {
  await type('2027-03-01', false);
  await act(async () => input().blur());
  await type('', false);
  await act(async () => input().blur());
  expect(taken).toEqual(['2027-03-01', '']);
});
