// @vitest-environment jsdom
/** The checks beside a chart: what they say, mend and stop saying. */
import { act, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import { type AppPage, eventually, leaveApp, named, seen, showApp } from '../support/appPage.tsx';
import { cards, place, selected } from '../support/fishPage.tsx';

afterEach(leaveApp);

const panel = () => within(document.querySelector<HTMLElement>('.checks-panel') ?? expect.fail('no checks'));

async function showChecks(chosen: Partial<Preferences> = {}, chain = exampleChain()): Promise<AppPage> {
  const page = await showApp(chain, { view: 'assessment', ...chosen });
  await page.user.click(await seen('.checks-button'));
  await seen('.checks-rules');
  return page;
}

test('the rules say what they ask, and a line below a check says whom it is about and nothing twice', async () => {
  await showChecks({ language: 'en' });
  expect([...document.querySelectorAll('.checks-rules .unseen')].map((each) => each.textContent)).toEqual([
    'Order: passed',
    'Title & name: 1 to do',
    'Top 10: passed',
  ]);
  const section = panel().getByRole('region', { name: 'Stance not assessed' });
  expect(section.querySelector('.finding p')?.textContent).toBe('9Lob运维部门');
});

test('naming the person takes the error away at once; a rank against position offers both mends', async () => {
  const { app, user } = await showChecks();
  panel().getByText('错误 1');
  const unnamed = allPersonIds(app.chain()).find((id) => personById(app.chain(), id)?.name === '');
  const named = changePerson(unnamed ?? expect.fail('all have names'), { name: '常青山' });
  await act(async () => app.chart.verbs.commit(named, { step: 'edit' }));
  expect(panel().queryByText('错误 1')).toBeNull();
  const first = topTen(app.chain());
  await act(async () => app.chart.verbs.commit(rankPerson(first[4] ?? expect.fail('no fifth'), 1), { step: 'edit' }));
  await eventually(() => panel().getAllByText('名次与远近相反'));
  expect(panel().getAllByRole('button', { name: '按名次重排位置' }).length).toBeGreaterThan(0);
  await user.click(panel().getAllByRole('button', { name: '按位置重排名次' })[0] ?? expect.fail('no mend'));
  expect(panel().queryByText('名次与远近相反')).toBeNull();
  expect(topTen(app.chain())[0]).toBe(first[0]);
});

test('a check switched off says so, and can be switched on again', async () => {
  const { app, user } = await showChecks();
  await user.click(panel().getByRole('button', { name: '不再检查：态度未评' }));
  panel().getByText('已关闭的检查（1）');
  expect(app.chain().checksOff).toEqual(['stance-missing']);
  await user.click(panel().getByRole('button', { name: '打开检查：态度未评' }));
  expect(panel().queryByText(/已关闭的检查/)).toBeNull();
});

test('the reason of a fall is written on a line of its own behind what is there', async () => {
  const [id = expect.fail('nobody')] = topTen(exampleChain());
  const told = assess([id], { level: 'trust', evidence: '例会上替我们说话' })(exampleChain());
  const { snapshots: _, ...chart } = told;
  const past = { id: 'snapshot:1', takenAt: '2026-08-01T09:00:00Z', label: '', chart };
  const fallen = assess([id], { level: 'contact' })({ ...told, snapshots: [past] });
  const { app, user } = await showChecks({}, fallen);
  await user.click(await eventually(() => panel().getByRole('button', { name: '写明原因' })));
  const field = await eventually(() => {
    const now = document.activeElement;
    if (!(now instanceof HTMLTextAreaElement) || !now.value.includes('替我们')) throw new Error('not there yet');
    return now;
  });
  expect([field.value, field.selectionStart]).toEqual(['例会上替我们说话\n', 9]);
  await user.type(field, '新任上级要求重新比选', { skipClick: true });
  await user.tab();
  expect(app.chain().assessments[id]?.evidence).toBe('例会上替我们说话\n新任上级要求重新比选');
});

test('the example has one error: it jumps to the seat, is mended in one step, and comes back by undo', async () => {
  const { user, press } = await showChecks({ view: 'fishbone', isDockOpen: false });
  panel().getByText('错误 1');
  await user.click(await named('.check-title', /^缺姓名/));
  await user.click(await seen('.finding-go'));
  expect(selected()).toEqual(['姓名待补']);
  await eventually(() => {
    const name = document.querySelector('.inspector [data-field="name"]');
    expect(name).toBeTruthy();
    expect(document.activeElement).toBe(name);
  });
  await user.click(panel().getByRole('button', { name: '标为待识别' }));
  expect(panel().queryByText('错误 1')).toBeNull();
  expect(cards().map((each) => each.querySelector('.card-name-text')?.textContent)).toContain('待识别');
  place().focus();
  await press('Control+z');
  panel().getByText('错误 1');
});
