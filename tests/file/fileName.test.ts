import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { fileNameOf, titleOfFileName } from '../../src/file/fileName.ts';
import { randomText } from '../support/fullChain.ts';

const day = new Date(2026, 10, 2, 9);
const named = (title: string, target = '') => ({ title, target });

test('the chart is <title>.fishbone.json, an export <title>-<yyyymmdd>.<ext>', () => {
  expect(fileNameOf(named('第五期核心网集采'), 'json', day, 'zh')).toBe('第五期核心网集采.fishbone.json');
  expect(fileNameOf(named('第五期核心网集采'), 'pptx', day, 'en')).toBe('第五期核心网集采-20261102.pptx');
});

test('without a title the target names the file, then a word of the language', () => {
  expect(fileNameOf(named(' ', 'GU 产品进入首都区域'), 'json', day, 'zh')).toBe('GU 产品进入首都区域.fishbone.json');
  expect(fileNameOf(named('', '???'), 'png', day, 'zh')).toBe('未命名-20261102.png');
  expect(fileNameOf(named('', ''), 'png', day, 'en')).toBe('Untitled-20261102.png');
});

test('what a file system forbids is replaced', () => {
  expect(fileNameOf(named('../../a/b\\c:d*e?f"g<h>i|j\u0000k\n'), 'json', day, 'zh')).toBe(
    'a-b-c-d-e-f-g-h-i-j k.fishbone.json',
  );
  expect(fileNameOf(named('CON'), 'json', day, 'zh')).toBe('CON-.fishbone.json');
  expect(fileNameOf(named('a\u202egnp.exe'), 'json', day, 'zh')).toBe('agnp.exe.fishbone.json');
});

test.each([
  ['NUL.x', 'NUL-.x'],
  ['con.txt', 'con-.txt'],
  ['COM¹', 'COM¹-'],
  ['lpt3 .a.b', 'lpt3- .a.b'],
  ['CONOUT$', 'CONOUT$-'],
  ['Console.x', 'Console.x'],
  ['aux\u200b.x', 'aux-.x'],
])('%s is no device of Windows', (title, safe) => {
  expect(fileNameOf(named(title), 'json', day, 'zh')).toBe(`${safe}.fishbone.json`);
});

test.each(['\u200b', '\u200d\u200d', '\ufeff\u00ad', '\u202e\u202c', '\u3164', '\u2066 \u2069', '\ufe0f'])(
  'a title nobody can see (%j) names no file',
  (title) => {
    expect(fileNameOf(named(title), 'json', day, 'zh')).toBe('未命名.fishbone.json');
    expect(fileNameOf(named(title, '目标'), 'json', day, 'zh')).toBe('目标.fishbone.json');
  },
);

test('the name of a saved chart gives its title back', () => {
  expect(titleOfFileName('第五期.fishbone.json')).toBe('第五期');
  expect(titleOfFileName('第五期.json')).toBe('第五期');
});

test.prop([fc.array(randomText, { maxLength: 60 }), randomText], { numRuns: 500 })(
  'any title makes a name that every file system takes',
  (titles, target) => {
    const name = fileNameOf(named(titles.join(''), target), 'json', day, 'en');
    expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Surrogate}\s.][^/\\:*?"<>|\p{Cc}\p{Surrogate}]*\.fishbone\.json$/u);
    expect(name).not.toMatch(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *\./i);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
    expect(fileNameOf(named(titleOfFileName(name)), 'json', day, 'en')).toBe(name);
  },
);
