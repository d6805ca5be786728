/**
 * A page in a test runs by itself, as in a browser: `act` of the testing library waits for what follows, and nothing else has
 * to be wrapped. What React, a room or jsdom complains of fails the test it comes in; unread it would hide the next.
 */
import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

const complaints: string[] = [];
const { error, warn } = console;
const complain = (...said: unknown[]) => void complaints.push(format(...said));

beforeEach(() => {
  complaints.length = 0;
  Object.assign(console, { error: complain, warn: complain });
});

afterEach(() => {
  Object.assign(console, { error, warn });
  expect(complaints).toEqual([]);
});
