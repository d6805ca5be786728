import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isComposingKey } from '../../src/ui/keyTable.ts';

test('a key is an input method’s while it composes, and after it by its code alone', () => {
  expect(isComposingKey({ keyCode: 13, isComposing: true })).toBe(true);
  expect(isComposingKey({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true);
  expect(isComposingKey({ keyCode: 229, nativeEvent: { isComposing: false } })).toBe(true);
  expect(isComposingKey({ keyCode: 13, nativeEvent: { isComposing: false } })).toBe(false);
});

test('every handler of keys asks that one rule', () => {
  const root = new URL('../../src/', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const own = files.filter((name) =>
    /keyCode|229|(?:event|nativeEvent|pressed)\.isComposing\b/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(own).toEqual(['ui/keyTable.ts']);
});
