/**
 * One pass over JSON text before it is parsed: where it stops being JSON, how deep it nests, and what a parser would
 * pass over in silence: a key twice in one object, `__proto__`, half a surrogate pair, a number that would be rounded.
 * It keeps its own stack, so depth cannot overflow it, and stops where a file holds more than any chart: a parser takes
 * seconds for a million keys.
 */
import { addFault, type Fault, pathText } from './fault.ts';
import { fileLimits } from './limits.ts';

/** `broken`: the text must not be parsed. `faults`: it can be, but would not come back as it was. */
export type Scan = { readonly broken?: Fault; readonly faults: readonly Fault[] };

/** An open list (`keys` null) or object, and the index or key being read in it. */
type Frame = { readonly keys: Set<string> | null; step: string | number };

type Want = 'value' | 'first item' | 'key' | 'first key' | 'comma or end';

export function scanJson(text: string): Scan {
  const faults: Fault[] = [];
  const frames: Frame[] = [];
  const place = () => frames.map((frame) => frame.step);
  const notJson = (at: number): Scan => ({
    broken: { path: '', problem: 'not-json', ...lineAndColumn(text, at) },
    faults,
  });
  let want: Want = 'value';
  let at = 0;
  let values = 0;
  for (;;) {
    at = afterSpace(text, at);
    const char = text.charAt(at);
    const frame = frames.at(-1);
    if (want === 'comma or end') {
      if (!frame) return at === text.length ? { faults } : notJson(at);
      if (char === ',') {
        if (typeof frame.step === 'number') frame.step++;
        want = frame.keys ? 'key' : 'value';
      } else if (char === (frame.keys ? '}' : ']')) frames.pop();
      else return notJson(at);
      at++;
      continue;
    }
    if ((want === 'first key' && char === '}') || (want === 'first item' && char === ']')) {
      frames.pop();
      want = 'comma or end';
      at++;
      continue;
    }
    if (frame?.keys && want !== 'value') {
      const end = char === '"' ? stringEnd(text, at) : ~at;
      if (end < 0) return notJson(~end);
      const key = stringAt(text, at, end);
      frame.step = key;
      if (key === '__proto__') addFault(faults, place(), 'forbidden-key');
      if (!isWhole(key)) addFault(faults, place(), 'broken-text');
      if (frame.keys.has(key)) addFault(faults, place(), 'double-key');
      frame.keys.add(key);
      if (frame.keys.size > fileLimits.keys) {
        const path = pathText(place().slice(0, -1));
        return { broken: { path, problem: 'too-many', limit: fileLimits.keys }, faults };
      }
      at = afterSpace(text, end);
      if (text.charAt(at) !== ':') return notJson(at);
      at++;
      want = 'value';
      continue;
    }
    if (++values > fileLimits.values) {
      return { broken: { path: '', problem: 'too-full', limit: fileLimits.values }, faults };
    }
    if (char === '{' || char === '[') {
      frames.push(char === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
      if (frames.length > fileLimits.depth) {
        const { line } = lineAndColumn(text, at);
        return { broken: { path: '', problem: 'too-deep', limit: fileLimits.depth, line }, faults };
      }
      want = char === '{' ? 'first key' : 'first item';
      at++;
      continue;
    }
    const end =
      char === '"' ? stringEnd(text, at) : char === '-' || isDigit(char) ? numberEnd(text, at) : wordEnd(text, at);
    if (end < 0) return notJson(~end);
    if (char === '"' && !isWhole(stringAt(text, at, end))) addFault(faults, place(), 'broken-text');
    if ((char === '-' || isDigit(char)) && !isKept(text.slice(at, end))) addFault(faults, place(), 'number-unkept');
    at = end;
    want = 'comma or end';
  }
}

/** Lines and columns count from 1. */
function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; ) {
    code = text.charCodeAt(++at);
  }
  return at;
}

/*
 * The readers of one token return the offset behind it, or `~offset` of the character that breaks it.
 */

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return ~at;
    if (code !== 92) continue;
    at++;
    if (text.charAt(at) === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return ~at;
      at += 4;
    } else if (at >= text.length || !'"\\/bfnrt'.includes(text.charAt(at))) return ~at;
  }
  return ~text.length;
}

function numberEnd(text: string, from: number): number {
  let at = text.charAt(from) === '-' ? from + 1 : from;
  const digits = () => {
    const start = at;
    while (isDigit(text.charAt(at))) at++;
    return at > start;
  };
  if (text.charAt(at) === '0') at++;
  else if (!digits()) return ~at;
  if (text.charAt(at) === '.') {
    at++;
    if (!digits()) return ~at;
  }
  if (text.charAt(at) === 'e' || text.charAt(at) === 'E') {
    at++;
    if (text.charAt(at) === '+' || text.charAt(at) === '-') at++;
    if (!digits()) return ~at;
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  const word = ['true', 'false', 'null'].find((each) => text.startsWith(each, from));
  return word ? from + word.length : ~from;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** The text of the string token between two offsets. */
function stringAt(text: string, from: number, end: number): string {
  const raw = text.slice(from, end);
  return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
}

/** Holds no half of a surrogate pair without the other half. */
function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Whole numbers come back digit for digit; others to the precision every JSON reader has. */
function isKept(number: string): boolean {
  return /[.eE]/.test(number) ? Number.isFinite(Number(number)) : Number.isSafeInteger(Number(number));
}
