import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyChain, type PersonId } from '../../src/domain/chain.ts';
import { pastedTable } from '../../src/grid/tablePaste.ts';
import { applyImport } from '../../src/import/apply.ts';
import { parseClipboard } from '../../src/import/clipboard.ts';
import { nothingSaid } from '../../src/import/importRow.ts';
import { importPlan } from '../../src/import/plan.ts';
import { understand } from '../../src/import/understand.ts';
import { blockOf } from '../../src/sheet/clipboardTable.ts';
import { assessmentSheet } from '../support/assessmentSheet.ts';
import { disguised } from '../support/disguised.ts';

const people = [
  ['卫国梁', '部长'],
  ['沈亦舟', '副部长'],
  ['苏明远', '部长'],
  ['刘䶮', '核心网总工程师'],
  ['Sara Linde', 'CTO'],
] as const;
const ids = people.map((_, at): PersonId => `person:${at}`);
const chain = {
  ...emptyChain('chart:1', '2026-11-02T09:00:00Z'),
  ribs: [{ id: 'rib:1' as const, name: '采购部', kind: 'department' as const, personIds: ids }],
  people: Object.fromEntries(people.map(([name, jobTitle], at) => [`person:${at}`, { name, jobTitle }])),
};
const pasted = [
  '姓名\t职务\t第一责任人',
  '刘\u3000䶮\t核心网总工程师\t王立',
  '卫国梁\u200b\t部长\t赵晴',
  'Sara\u00a0Linde\tCTO\t孙博',
  '\u202a沈亦舟\u202c\t副部长\t钱\u200b多',
  ' 苏明远 \u2009\t部长\t周吉\t ',
].join('\n');

describe('a list in which names only look different', () => {
  it('imports as the people already there, and only what is new changes', () => {
    const plan = importPlan(chain, understand(parseClipboard({ text: pasted })).people);
    expect(plan.rows.map(({ state, changes }) => [state, changes.map(({ field }) => field)])).toEqual(
      people.map(() => ['update', ['primaryOwner']]),
    );
    const after = applyImport(plan, new Map(), (prefix) => `${prefix}:new`)(chain);
    expect(ids.map((id) => after.assessments[id]?.primaryOwner)).toEqual(['赵晴', '钱多', '周吉', '王立', '孙博']);
    expect(after.people).toEqual(chain.people);
  });

  it('finds the same people when it is pasted into the table', () => {
    const block = pastedTable(assessmentSheet(chain, { day: '2026-11-02' }), blockOf({ text: pasted, html: '' }));
    expect(block?.strangers).toEqual([]);
    const after = block?.edit(chain);
    expect(ids.map((id) => after?.assessments[id]?.primaryOwner)).toEqual(['赵晴', '钱多', '周吉', '王立', '孙博']);
    expect(after?.people).toEqual(chain.people);
  });

  test.prop([disguised, fc.boolean()])(
    'no disguise makes somebody new or gives another name',
    ({ name, worn }, hasId) => {
      const one = { ...chain, people: { ...chain.people, 'person:0': { name, jobTitle: '部长' } } };
      const row = {
        ...nothingSaid,
        row: 0,
        name: worn,
        jobTitle: '部长',
        personId: hasId ? ('person:0' as const) : null,
      };
      expect(importPlan(one, [row]).rows[0]).toMatchObject({ match: 'person:0', state: 'same' });
    },
  );
});
