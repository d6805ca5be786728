// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { eventually, leaveApp, seen, showApp } from '../support/appPage.tsx';

afterEach(leaveApp);

const base = {
  format: 'decision-chain-fishbone',
  version: 1,
  target: 'x',
  ribs: [{ id: 'rib:1', name: 'a', kind: 'board', personIds: ['person:1'] }],
  people: { 'person:1': { name: 'n', jobTitle: 't' } },
};

const bad: readonly (readonly [string, string, RegExp])[] = [
  ['no JSON', '{"format": ', /没有打开“bad.json”：.+/],
  ['foreign', '{"a": 1}', /没有打开“bad.json”：.+/],
  ['newer', JSON.stringify({ ...base, version: 2 }), /版本|新/],
  [
    'broken reference',
    JSON.stringify({ ...base, ribs: [{ ...base.ribs[0], personIds: ['person:1', 'person:7'] }] }),
    /ribs\[0\]\.personIds\[1\]/,
  ],
  [
    'on two ribs',
    JSON.stringify({ ...base, ribs: [base.ribs[0], { ...base.ribs[0], id: 'rib:2' }] }),
    /ribs\[1\]\.personIds\[0\]/,
  ],
  [
    'on none',
    JSON.stringify({ ...base, people: { ...base.people, 'person:2': { name: 'm', jobTitle: '' } } }),
    /person:2/,
  ],
  ['double ids', JSON.stringify({ ...base, ribs: [base.ribs[0], { ...base.ribs[0], personIds: [] }] }), /ribs\[1\]/],
  ['deep', `${'['.repeat(60_000)}${']'.repeat(60_000)}`, /没有打开/],
  ['prototype', JSON.stringify(base).replace('"target"', '"__proto__":{"polluted":1},"target"'), /__proto__/],
];

test('bad files get one sentence with the place, and change nothing', async () => {
  const { app, user } = await showApp(exampleChain(), { view: 'assessment' });
  const before = app.chain();
  for (const [name, text, sentence] of bad) {
    await user.upload(await seen('input[data-open]'), new File([text], 'bad.json'));
    const notice = await seen('.notice.is-problem');
    expect(notice.textContent, name).toMatch(sentence);
    expect(document.querySelectorAll('.notice.is-problem'), name).toHaveLength(1);
    await user.click(notice.querySelector('.notice-close') ?? expect.fail('it stays'));
    await eventually(() => expect(document.querySelector('.notice.is-problem')).toBeNull());
  }
  expect(app.chain()).toBe(before);
  expect('polluted' in {}).toBe(false);
});

test('a table opened as a chart is said to be none, and can be imported from there', async () => {
  const { app, user } = await showApp(exampleChain(), { view: 'assessment' });
  const before = app.chain();
  // In GB18030, as Excel saves it.
  const file = new File([new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xc0, 0xee, 0xba, 0xbd])], '名单.csv');
  fireEvent.change(await seen('input[data-open]'), { target: { files: [file] } });
  const notice = await seen('.notice.is-problem');
  expect(notice.textContent).toContain('没有打开“名单.csv”：这不是决策链文件（.fishbone.json）；表格请用“导入表格…”');
  await user.click(within(notice).getByRole('button', { name: '导入表格…' }));
  expect((await seen('[role="dialog"]')).textContent).toContain('名单.csv');
  expect(app.chain()).toBe(before);
});
