// @vitest-environment jsdom
/** Somebody leaves a seat: who takes it, what is handed over, and that it can all be taken back. */
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SuccessorDialog } from '../../src/diagram/SuccessorDialog.tsx';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { leadPerson, nobody, thePerson } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import type { Language } from '../../src/words/language.ts';
import { eventually, named } from '../support/appPage.tsx';
import { notices } from '../support/assessmentPage.tsx';
import { called, fieldCalled, leaveRoom, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

let app: RunningApp;

async function open(
  id: PersonId | null = 'person:8',
  chain = workedExample('zh', '2026-11-02'),
  language: Language = 'zh',
) {
  app = newApp(chain, { language });
  app.chart.verbs.select(id ? thePerson(id) : nobody);
  shellDesk(app).setState({ dialog: 'successor' });
  await showRoom(<SuccessorDialog />, app);
}

const type = (label: string, text: string) =>
  fireEvent.change(fieldCalled(label) ?? expect.fail(`no field ${label}`), { target: { value: text } });
const replace = async () => fireEvent.click(await named('button.is-primary', /^(?:换人|Replace)$/));
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
const rib = () => app.chain().ribs[2]?.personIds ?? [];
const successor = () => {
  const id = leadPerson(app.chart.getState().selection, app.chain()) ?? expect.fail('nobody');
  return { id, ...app.chain().people[id] };
};

/** Buld has an open and a done row, and is the way to Sid. */
function withWork(): DecisionChain {
  const chain = workedExample('zh', '2026-11-02');
  const [row = expect.fail('no plan')] = chain.plan;
  return {
    ...chain,
    plan: [
      { ...row, id: 'plan:a', personId: 'person:8', viaPersonIds: [], status: 'doing' },
      { ...row, id: 'plan:b', personId: 'person:8', viaPersonIds: [], status: 'done' },
      { ...row, id: 'plan:c', personId: 'person:10', viaPersonIds: ['person:8'], status: 'planned' },
    ],
    ties: [{ id: 'tie:1', from: 'person:8', to: 'person:9', kind: 'influence', note: '' }],
  };
}

test('the successor takes seat, title and rank, and begins without an assessment; the leaver waits in the tray', async () => {
  await open();
  const rank = topTen(app.chain()).indexOf('person:8');
  expect(called('.dialog-title', '换人：Buld')).toBeTruthy();
  await eventually(() =>
    expect(document.activeElement?.hasAttribute('data-first'), 'the name is typed at once').toBe(true),
  );
  type('接任者姓名', ' 卫国梁 ');
  await replace();
  const { id, ...person } = successor();
  expect(person).toMatchObject({ name: '卫国梁', jobTitle: '采购部部长', role: 'decider' });
  expect([rib()[0], app.chain().tray]).toEqual([id, ['person:8']]);
  expect(topTen(app.chain()).indexOf(id)).toBe(rank);
  expect(app.chain().assessments[id]).toMatchObject({ level: null, stance: null });
  expect(shellDesk(app).getState().dialog).toBeNull();
  expect(notices()[0]).toMatch(/^卫国梁接替了Buld/);
});

test('is one step, and the notice takes it back', async () => {
  await open();
  const before = app.chain();
  type('接任者姓名', '卫国梁');
  await replace();
  fireEvent.click(await named('.notice button', '撤销'));
  expect(app.chain().ribs).toEqual(before.ribs);
  expect([app.chain().tray, Object.keys(app.chain().people).length]).toEqual([[], Object.keys(before.people).length]);
});

test('whose name is not known yet the seat is marked to identify; the title may be another', async () => {
  await open();
  type('职务', '采购部代部长');
  await replace();
  expect(successor()).toMatchObject({ name: '', jobTitle: '采购部代部长', placeholder: true });
  expect(notices()[0]).toMatch(/^待识别的人接替了Buld/);
});

test('open rows go to the successor unless one says no; ties and ways only if one says so', async () => {
  await open('person:8', withWork());
  expect(boxes().map((each) => each.checked)).toEqual([true, false]);
  expect(screen.getByText('未完成的 1 条计划交给接任者')).toBeTruthy();
  expect(screen.getByText('2 处关系线和“通过谁”交给接任者')).toBeTruthy();
  type('接任者姓名', '卫国梁');
  await replace();
  const { id } = successor();
  const plan = () => app.chain().plan.map(({ personId, viaPersonIds }) => [personId, ...viaPersonIds]);
  expect(plan()).toEqual([[id], ['person:8'], ['person:10', 'person:8']]);
  expect(app.chain().ties[0]?.from).toBe('person:8');
});

test('the other way round the leaver keeps the plan and the successor has the ties', async () => {
  await open('person:8', withWork());
  for (const box of boxes()) fireEvent.click(box);
  await replace();
  const { id } = successor();
  expect(app.chain().plan.map(({ personId }) => personId)).toEqual(['person:8', 'person:8', 'person:10']);
  expect(app.chain().plan[2]?.viaPersonIds).toEqual([id]);
  expect(app.chain().ties[0]?.from).toBe(id);
});

test('nothing is asked where there is nothing to hand over', async () => {
  await open('person:8', { ...workedExample('zh', '2026-11-02'), plan: [], ties: [] });
  expect(boxes()).toEqual([]);
});

test('Enter replaces too, but not the one that chooses a candidate; Cancel and Escape change nothing', async () => {
  await open();
  const before = app.chain();
  const field = fieldCalled('接任者姓名') ?? expect.fail('no field');
  expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 }), 'it must not send the form').toBe(false);
  fireEvent.click(await named('button', '取消'));
  expect([app.chain(), shellDesk(app).getState().dialog]).toEqual([before, null]);
  await leaveRoom();
  await open();
  fireEvent.submit(document.querySelector('form') ?? expect.fail('no form'));
  expect(app.chain().tray).toEqual(['person:8']);
});

test('there is no such dialog for somebody without a seat, or for nobody', async () => {
  for (const [id, chain] of [
    ['person:8', movePeople(['person:8'], 'tray')(workedExample('zh', '2026-11-02'))],
    [null, workedExample('zh', '2026-11-02')],
  ] as const) {
    await open(id, chain);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    await leaveRoom();
  }
});

test('in English all of it is English but the names', async () => {
  await open('person:8', workedExample('en', '2026-11-02'), 'en');
  expect(called('.dialog-title', 'Replace Buld').closest('[role="dialog"]')?.textContent).not.toMatch(
    /\p{Script=Han}/u,
  );
  await replace();
  expect(notices()[0]).toMatch(/^Someone to identify succeeds Buld/);
});
