import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import type { Fault } from '../../src/file/fault.ts';
import { faultsText, faultText } from '../../src/file/faultText.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { anyText } from '../support/anyText.ts';
import { fullChain, randomJson } from '../support/fullChain.ts';

vi.setConfig({ testTimeout: 60_000 });

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

function isNotJson(fault: Fault | undefined): boolean {
  return fault?.problem === 'not-json' || fault?.problem === 'empty-file';
}

/** Reading answers with a chain that can be saved and opened again, or with sentences; it never throws. */
function expectAnswer(input: string | Uint8Array): void {
  const read = readChain(input);
  if (typeof input === 'string') expect('faults' in read && isNotJson(read.faults[0])).toBe(!isJson(input));
  if ('chain' in read) {
    const text = writeChain(read.chain);
    const again = readChain(text);
    if ('faults' in again) throw new Error(`saved, but: ${faultsText(again.faults, 'en')}`);
    expect(writeChain(again.chain)).toBe(text);
    return;
  }
  expect(read.faults.length).toBeGreaterThan(0);
  const sentences = read.faults.flatMap((fault) => [faultText(fault, 'zh'), faultText(fault, 'en')]);
  expect(sentences.filter((each) => !/^[^\n]+$/.test(each) || /undefined|NaN|\[object/.test(each))).toEqual([]);
}

const small = { ribs: { min: 1, max: 3 }, peoplePerRib: { max: 3 } };

/** Puts something else in one place of a JSON tree, takes it away, doubles it, or swaps it with a neighbour. */
function mutate(file: unknown, at: number, how: number, value: unknown): void {
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
  if (!object || key === undefined) return;
  const list = Array.isArray(object) ? object : undefined;
  const [other, otherKey] = places[(at * 31 + how) % places.length] ?? [object, key];
  if (how === 0) object[key] = value;
  else if (how === 1 && list) list.splice(Number(key), 1);
  else if (how === 1) delete object[key];
  else if (how === 2 && list) list.push(list[Number(key)]);
  else if (how === 2) object[`${key}2`] = object[key];
  else if (typeof other[otherKey] !== 'object') object[key] = other[otherKey];
}

const changes = fc.array(fc.tuple(fc.nat(10_000), fc.nat(3), randomJson), { minLength: 1, maxLength: 4 });

test.prop([fullChain(small), fc.array(changes, { minLength: 4, maxLength: 4 })], { numRuns: 300 })(
  'files with something else in some places',
  (chain, mutants) => {
    const text = writeChain(chain);
    for (const mutant of mutants) {
      const file: unknown = JSON.parse(text);
      for (const [at, how, value] of mutant) mutate(file, at, how, value);
      expectAnswer(JSON.stringify(file));
    }
  },
);

const splinter = fc.oneof(
  anyText({ maxLength: 3 }),
  fc.constantFrom(
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\u',
    '\\ud800',
    '\u0000',
    'null',
    '-',
    '1e999',
    '"__proto__":',
    '/*',
  ),
);

const cuts = fc.array(fc.tuple(fc.nat(100_000), fc.nat(12), splinter), { minLength: 1, maxLength: 3 });

test.prop([fullChain(small), fc.array(cuts, { minLength: 4, maxLength: 4 })], { numRuns: 300 })(
  'texts cut and spliced anywhere',
  (chain, mutants) => {
    for (const mutant of mutants) {
      let text = writeChain(chain);
      for (const [at, length, piece] of mutant) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + piece + text.slice(from + length);
      }
      expectAnswer(text);
    }
  },
);

test.prop([fc.uint8Array({ maxLength: 40 })], { numRuns: 1000 })('any bytes at all', (bytes) => {
  expectAnswer(bytes);
});

test.prop([fc.oneof(fc.json({ maxDepth: 3 }), anyText())], { numRuns: 1000 })(
  'any JSON, and any text that is none',
  (text) => {
    expectAnswer(text);
  },
);
