import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyChain } from '../../src/domain/chain.ts';
import type { NewId } from '../../src/domain/newId.ts';
import { applyImport } from '../../src/import/apply.ts';
import { readClipboard } from '../../src/import/clipboard.ts';
import { hiddenRowCount, withoutHiddenRows } from '../../src/import/hiddenRows.ts';
import { type ImportRow, isChainOnly } from '../../src/import/importRow.ts';
import { importPlan } from '../../src/import/plan.ts';
import { understand } from '../../src/import/understand.ts';
import type { Understood } from '../../src/import/understood.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { noteLists } from './lists/notes.ts';
import { tableLists } from './lists/tables.ts';

const lists = [...noteLists, ...tableLists];
const nothing = emptyChain('chart:1', '2026-11-02T09:00:00Z');

function counting(): NewId {
  let next = 0;
  return (prefix) => `${prefix}:new-${++next}`;
}

function rowsIn(text: string): readonly (readonly string[])[] {
  return readClipboard({ text }).rows;
}

function shown(one: ImportRow): string {
  const said = [one.person.note, ...one.kept, ...Object.values(one.assessment)].filter(Boolean).join('；');
  return [one.chain, one.jobTitle, one.name, said].join('|').replace(/\|$/u, '');
}

/** Rows of which nothing at all has come out: neither people nor a line left over nor the words of a heading or title. */
function vanished(rows: readonly (readonly string[])[], { people, leftOver, headerRow }: Understood): string[] {
  const plain = (text: string | null) => (text ?? '').normalize('NFKC').replace(/[\s*_`#>|~-]/gu, '');
  const there = new Set([...people, ...leftOver].map(({ row }) => row));
  const words = people.flatMap(({ chain, jobTitle, person, assessment: { stance, level } }) =>
    [chain, jobTitle, person.note, stance && scaleWords.zh.stance[stance], level && scaleWords.zh.level[level]].filter(
      (word) => word !== undefined,
    ),
  );
  const heard = plain(words.join('\n'));
  return rows.flatMap((row, at) => {
    const text = row.join(' ');
    if (there.has(at) || (headerRow !== null && at <= headerRow) || !/[\p{L}\p{N}]/u.test(text)) return [];
    const core = text.match(/[\p{L}\p{N}（()）&/ -]{2,}/gu)?.map(plain) ?? [];
    const isHeading =
      core.some((part) => heard.includes(part)) ||
      words.some((word) => word !== '' && plain(text).includes(plain(word)));
    return isHeading ? [] : [text];
  });
}

describe('lists as they come', () => {
  it('are more than sixty', () => {
    expect(lists.length).toBeGreaterThanOrEqual(60);
  });

  it.each(lists)('$name', ({ text, people, left }) => {
    const understood = understand(rowsIn(text));
    expect(understood.people.map(shown)).toEqual(people);
    expect(understood.leftOver.filter((line) => !line.isAboveHeader).map((line) => line.text)).toEqual(left);
  });

  it.each(noteLists)('no line of it disappears: $name', ({ text }) => {
    const rows = rowsIn(text);
    expect(vanished(rows, understand(rows))).toEqual([]);
  });

  it.each(lists)('the order of the list is the order on the rib: $name', ({ text }) => {
    const { people } = understand(rowsIn(text));
    const chain = applyImport(importPlan(nothing, people), new Map(), counting())(nothing);
    for (const rib of chain.ribs) {
      const listed = people.filter((one) => one.chain === rib.name && !isChainOnly(one));
      expect(rib.personIds.map((id) => chain.people[id]?.name)).toEqual(listed.map((one) => one.name));
    }
  });

  it.each(lists)('importing it again, or only its names, lowers nothing: $name', ({ text }) => {
    const { people } = understand(rowsIn(text));
    const newId = counting();
    const first = applyImport(importPlan(nothing, people), new Map(), newId)(nothing);
    const again = importPlan(first, people);
    expect(again.rows.filter(({ state, match }) => state === 'update' && match)).toEqual([]);
    const bare = people
      .filter((one) => one.name !== '')
      .map((one) => ({ ...one, jobTitle: '', person: {}, assessment: {}, kept: [] }));
    const after = applyImport(importPlan(first, bare), new Map(), newId)(first);
    for (const [id, person] of Object.entries(first.people)) expect(after.people[id as never]).toEqual(person);
    expect(after.assessments).toEqual(first.assessments);
  });

  test.prop(
    [
      fc.shuffledSubarray(
        noteLists.flatMap(({ text }) => text.split('\n')),
        { minLength: 1, maxLength: 12 },
      ),
    ],
    {
      numRuns: 200,
    },
  )('however their lines are mixed, none disappears', (lines) => {
    const rows = lines.map((line) => [line]);
    expect(vanished(rows, understand(rows))).toEqual([]);
  });
});

describe('hidden rows', () => {
  const html =
    '<table><tr><td>姓名<td>职务<tr style="display:none"><td>甲某<td>部长<tr hidden><td>乙某<td>部长<tr height=0><td>卫国梁<td>部长</table>';
  it('of a table on the clipboard are left out and counted, and can be taken', () => {
    const sheet = { name: '', ...readClipboard({ html }) };
    expect(hiddenRowCount(sheet)).toBe(2);
    const [seen] = withoutHiddenRows([sheet]);
    expect(understand(seen?.rows ?? []).people.map((one) => [one.row, one.name])).toEqual([[3, '卫国梁']]);
    expect(understand(sheet.rows).people).toHaveLength(3);
  });
});

describe('too much of anything', () => {
  /** A hundred times what is needed. */
  const soon = 10_000;
  const lots: readonly (readonly [string, string])[] = [
    ['full-width commas and a title', `${'，'.repeat(16_000)}部长`],
    ['titles and colons', '部长：'.repeat(16_000)],
    ['names and titles in turn', '部长、卫国梁、'.repeat(8_000)],
    ['brackets that never close', `${'（'.repeat(16_000)}部长`],
    ['Markdown marks', `${'*_['.repeat(16_000)}部长`],
    ['dashes', '部长——卫国梁 '.repeat(8_000)],
    ['blanks', `部长${' '.repeat(100_000)}卫`],
    ['columns', `${'姓名\t'.repeat(4_000)}\n${'卫国梁\t'.repeat(4_000)}`],
    ['cells in a row', Array.from({ length: 20 }, () => 'x\t'.repeat(16_384)).join('\n')],
    ['quotes', '"'.repeat(3_000_000)],
  ];
  it.each(lots)('%s', (_, text) => {
    const start = performance.now();
    const { people, leftOver } = understand(rowsIn(text));
    expect(people.length + leftOver.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(soon);
  });

  it.each([
    ['marks', `<table><tr><td>${'<b>'.repeat(2_100_000)}`],
    ['cells', `<table>${`<tr>${'<td>a'.repeat(1_000)}`.repeat(1_100)}`],
    ['cells by spans', `<table>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(2_000)}`],
  ])('%s of a page are not read to the end, and that is said', (_, html) => {
    expect(readClipboard({ html, text: '' })).toEqual({ rows: [], isCut: true });
  });

  it('cells of a text are not read to the end, and that is said', () => {
    expect(readClipboard({ text: 'a\t'.repeat(1_100_000) })).toEqual({ rows: [], isCut: true });
  });
});
