/** Menus and feet name their keys by hand: each is a key of some table, so that none is named that no longer does anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetKeys } from '../../src/sheet/keymap.ts';
import { canvasKeys } from '../../src/ui/canvasKeys.ts';
import { strokesOf } from '../../src/ui/keyTable.ts';
import { viewKeys } from '../../src/ui/viewKeys.ts';
import { windowKeys } from '../../src/ui/windowKeys.ts';

/** The browser's own: it says so by an event, not by a key. */
const clipboard = ['Ctrl X', 'Ctrl C', 'Ctrl V'];

const written = (stroke: object) => JSON.stringify(stroke);
const tables = [...canvasKeys, ...viewKeys, ...windowKeys, ...sheetKeys];
const known = new Set(
  [...tables.flatMap(({ keys, also }) => (also ? [keys, also] : [keys])), ...clipboard].flatMap((keys) =>
    strokesOf(keys).map(written),
  ),
);

test('every key that a menu or a foot names is a key of a table', () => {
  const root = new URL('../../src/', import.meta.url);
  const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, root), 'utf8').matchAll(/\bkeys="([^"]+)"/g)].map(([, keys = '']) => ({
        file,
        keys,
      })),
    );
  expect(named.length).toBeGreaterThan(40);
  const isKey = (keys: string) => strokesOf(keys).every((stroke) => known.has(written(stroke)));
  expect(named.filter(({ keys }) => !isKey(keys))).toEqual([]);
});
