import { readFileSync, writeFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { publishedSchema } from '../../src/file/jsonSchema.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { fullChain, randomJson } from '../support/fullChain.ts';

vi.setConfig({ testTimeout: 60_000 });

const published = new URL('../../public/decision-chain-fishbone.schema.json', import.meta.url);
if (process.env.UPDATE) writeFileSync(published, publishedSchema());
const schemaText = readFileSync(published, 'utf8');
/** The published text itself, read back by zod's JSON Schema reader. */
const validator = z.fromJSONSchema(JSON.parse(schemaText));

test('the published JSON Schema is up to date', () => {
  expect(schemaText, 'renew it with: UPDATE=1 npx vitest run tests/file/schema.test.ts').toBe(publishedSchema());
});

test.each(['example', 'operator-42'])('the sample %s is valid', (name) => {
  const text = readFileSync(new URL(`./samples/${name}.fishbone.json`, import.meta.url), 'utf8');
  expect(validator.safeParse(JSON.parse(text)).error).toBeUndefined();
});

test.prop([fullChain()], { numRuns: 60 })('every saved file is valid', (chain) => {
  expect(validator.safeParse(JSON.parse(writeChain(chain))).error).toBeUndefined();
});

test.prop([fullChain(), fc.nat(10_000), randomJson], { numRuns: 300 })(
  'what the reader accepts is valid, and what is not valid the reader refuses',
  (chain, at, value) => {
    const file: unknown = JSON.parse(writeChain(chain));
    const places: [Record<string, unknown>, string][] = [];
    const walk = (each: unknown): void => {
      if (typeof each !== 'object' || each === null) return;
      for (const [key, inner] of Object.entries(each)) {
        places.push([each as Record<string, unknown>, key]);
        walk(inner);
      }
    };
    walk(file);
    const [object, key] = places[at % places.length] ?? [];
    if (object && key !== undefined) object[key] = value;
    const isRead = 'chain' in readChain(JSON.stringify(file));
    if (isRead) expect(validator.safeParse(file).error).toBeUndefined();
  },
);

test('only what the format requires is required', () => {
  const schema = JSON.parse(schemaText);
  expect(schema.required).toEqual(['format', 'version', 'target', 'ribs', 'people']);
  expect(
    validator.safeParse({ format: 'decision-chain-fishbone', version: 1, target: '', ribs: [], people: {} }).success,
  ).toBe(true);
  expect(validator.safeParse({ format: 'decision-chain-fishbone', version: 1, target: '', ribs: [] }).success).toBe(
    false,
  );
});
