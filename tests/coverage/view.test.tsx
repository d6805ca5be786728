// @vitest-environment jsdom
/** The coverage view without a mouse: what is empty teaches, cells are walked, typed in and put right; each is one step. */
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeGrades } from '../../src/coverage/coverageVerbs.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { giveGrades } from '../../src/domain/edits/coverage.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { gradeProposals } from '../../src/domain/grades.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';

let root: Root;

beforeEach(async () => {
  stubPage();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

async function show(chain: DecisionChain) {
  const app = newApp(chain, { view: 'coverage' });
  const { CoverageView } = await import('../../src/coverage/CoverageView.tsx');
  await act(async () => root.render(inApp(app, <CoverageView />)));
  return app.chart;
}

/** Without grades and without a word about coverage. */
const bare = () => exampleChain();
const graded = () => giveGrades(gradeProposals(exampleChain()))(exampleChain());

const cell = (level: string, relation: string) =>
  document.querySelector<HTMLElement>(`[data-coverage-level="${level}"][data-relation="${relation}"]`);
const button = (name: string | RegExp) =>
  [...document.querySelectorAll('button')].find((each) =>
    typeof name === 'string' ? each.textContent === name : name.test(each.textContent ?? ''),
  );

async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
}

async function type(input: HTMLInputElement | null | undefined, text: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('grades that were written can be taken back where it is said', async () => {
  const app = newApp(bare());
  writeGrades(app, gradeProposals(bare()).slice(0, 2));
  const [said] = noticesOf(app);
  expect(said?.text).toBe('已写入 2 人的职级');
  said?.run('撤销');
  expect(app.chain()).toEqual(bare());
});

test('empty, it says why and proposes grades from titles, which are looked at before they are written', async () => {
  const chart = await show(bare());
  expect(document.querySelector('[data-coverage-level]')).toBeNull();
  expect(document.body.textContent).toContain('没有一位填了职级');
  const [counted, outside] = [/(\d+) 人中没有/, /外部 (\d+) 人不计入/].map((said) =>
    Number(said.exec(document.body.textContent ?? '')?.[1]),
  );
  expect([counted, outside]).toEqual([14, 1]);
  await act(async () => button('按职务判定')?.click());
  const proposals = gradeProposals(chart.getState().history.present);
  expect(document.querySelectorAll('.grade-list li')).toHaveLength(proposals.length);
  expect(chart.getState().history.past).toHaveLength(0);
  await act(async () => document.querySelector<HTMLInputElement>('.grade-list input')?.click());
  await act(async () => button(`写入 ${proposals.length - 1} 人`)?.click());
  const { past, present } = chart.getState().history;
  expect(past).toHaveLength(1);
  expect(Object.values(present.people).filter(({ grade }) => grade)).toHaveLength(proposals.length - 1);
  expect(cell('board', 'key')).not.toBeNull();
  await act(async () => chart.verbs.undo());
  expect(cell('board', 'key')).toBeNull();
});

test('every level has its three cells; a level A\\B without anybody says so', async () => {
  await show(graded());
  for (const level of ['board', 'cxo', 'subsidiary', 'vp', 'manager', 'engineer']) {
    for (const relation of ['organization', 'key', 'extensive']) expect(cell(level, relation)).not.toBeNull();
  }
  expect(cell('subsidiary', 'key')?.textContent).toContain('图上没有人');
  expect(cell('board', 'organization')?.textContent).toContain('没有机制');
  expect(document.querySelectorAll('[role="gridcell"][tabindex="0"]')).toHaveLength(1);
});

test('arrows walk the cells, F2 opens what is typed there at its owner, Enter hands it over in one step', async () => {
  const chart = await show(graded());
  await act(async () => cell('board', 'key')?.focus());
  await press('ArrowDown');
  await press('ArrowLeft');
  expect(document.activeElement).toBe(cell('cxo', 'organization'));
  await press('F2');
  const [note, first, second] = document.querySelectorAll<HTMLInputElement>('.cell-entry input');
  expect(document.activeElement).toBe(first);
  await type(note, '联合创新委员会');
  await type(first, ' 李航 ');
  await type(second, '王立');
  await act(async () => note?.focus());
  await press('Enter');
  const { past, present } = chart.getState().history;
  expect(past).toHaveLength(1);
  expect(present.coverage).toMatchObject([
    { relation: 'organization', level: 'cxo', note: '联合创新委员会', primaryOwner: '李航', secondaryOwner: '王立' },
  ]);
  expect(cell('cxo', 'organization')?.textContent).toBe('联合创新委员会第一李航第二王立');
  await act(async () => chart.verbs.undo());
  expect(chart.getState().history.present.coverage).toEqual([]);
});

test('Escape leaves a cell as it was', async () => {
  const chart = await show(graded());
  await act(async () => cell('board', 'organization')?.focus());
  await press('F2');
  await type(document.querySelector<HTMLInputElement>('.cell-entry input'), '年度峰会');
  await act(async () => document.querySelector<HTMLInputElement>('.cell-entry input')?.focus());
  await press('Escape');
  expect(document.querySelector('.cell-entry')).toBeNull();
  expect(chart.getState().history.past).toHaveLength(0);
});

test('Enter lists the people of a cell; its owner goes to those who have none in one step, a grade moves somebody', async () => {
  const chain = assess(['person:1'], { primaryOwner: '王立' })(
    assess(['person:1', 'person:2', 'person:3', 'person:4'], { primaryOwner: '' })(graded()),
  );
  const chart = await show(chain);
  await act(async () => cell('board', 'key')?.focus());
  await press('Enter');
  const people = [...document.querySelectorAll('.people-list li')];
  expect(people.length).toBeGreaterThan(2);
  const handing = button(/^王立 作为无责任人的/);
  await act(async () => handing?.click());
  expect(chart.getState().history.past).toHaveLength(1);
  expect(assessmentOf(chart.getState().history.present, 'person:2').primaryOwner).toBe('王立');
  expect(button(/^王立 作为无责任人的/)).toBeUndefined();
  const select = document.querySelector<HTMLSelectElement>('.people-list select');
  await act(async () => {
    if (select) select.value = 'engineer';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(cell('engineer', 'key')?.textContent).toContain('1');
  await act(async () => chart.verbs.undo());
  await act(async () => chart.verbs.undo());
  expect(chart.getState().history.present).toEqual(chain);
});

test('a short board is marked; its analysis is typed, and one key makes a plan row of it', async () => {
  const known = assess(['person:10', 'person:11'], {
    level: 'contact',
    competitorLevels: { a: 'respect' },
  })({ ...graded(), competitors: [{ id: 'a', name: '友商 A' }] });
  const chart = await show(known);
  const { stavesOf } = await import('../../src/domain/shortBoards.ts');
  const short = stavesOf(known).filter((stave) => stave.short);
  const marked = [...document.querySelectorAll<HTMLElement>('[data-short-board]')];
  expect(marked.map((each) => each.dataset.shortBoard).sort()).toEqual(short.map(({ ribId }) => ribId).sort());
  const rows = known.plan.length;
  const waiting = marked.find(
    (each) =>
      !known.plan.some(({ personId }) =>
        short.some((s) => s.ribId === each.dataset.shortBoard && s.personIds.includes(personId)),
      ),
  );
  await act(async () => (waiting ?? marked[0])?.focus());
  await press('Enter', { ctrlKey: true });
  expect(chart.getState().history.present.plan.length).toBe(rows + (waiting ? 1 : 0));
  await act(async () => marked[0]?.click());
  const goal = document.querySelectorAll<HTMLInputElement>('.analysis input')[3];
  await type(goal, '两个季度内到尊重');
  await act(async () => goal?.focus());
  await press('Enter');
  expect(chart.getState().history.present.coverageAnalysis).toMatchObject([
    { ribId: marked[0]?.dataset.shortBoard, goal: '两个季度内到尊重' },
  ]);
});

test('an organization cell without anything opens at what is done by Enter', async () => {
  await show(graded());
  await act(async () => cell('board', 'organization')?.focus());
  await press('Enter');
  expect(document.activeElement).toBe(document.querySelector('.cell-entry input'));
});

test('a chain opened that is no short board stands under a heading of its own; what nobody rated is said once', async () => {
  const known = { ...graded(), assessments: {}, competitors: [] };
  await show(assess(['person:1'], { level: 'trust' })(known));
  expect(document.querySelectorAll('.staves h3')).toHaveLength(1);
  await act(async () => document.querySelector<HTMLElement>('.stave:not([data-short-board])')?.click());
  const [short, others] = document.querySelectorAll('.staves h3');
  expect(short?.textContent).toContain('没有短木板');
  expect(others?.textContent).toContain('其他决策链');
  expect(others?.nextElementSibling?.querySelectorAll('li')).toHaveLength(1);
  expect(document.querySelectorAll('.boards > li')).toHaveLength(1);
  const legend = [...document.querySelectorAll('.staves-fixed text')].map(({ textContent }) => textContent);
  expect(legend.filter((text) => text?.includes('未评'))).toEqual(['都未评']);
});

test('whoever no level takes stands in a row of their own', async () => {
  await show(changePerson('person:12', { jobTitle: '谜', grade: null, role: null })(graded()));
  const row = document.querySelector('.is-unplaced');
  expect(row?.textContent).toContain('未判定');
});

test('where whoever no level takes stands there is no organization to add: it goes to the first level', async () => {
  await show(changePerson('person:12', { jobTitle: '谜', grade: null, role: null })(graded()));
  act(() => document.querySelector<HTMLElement>('.is-unplaced [tabindex]')?.focus());
  await press('Enter', { ctrlKey: true });
  expect(document.querySelectorAll('.coverage-popup input, .coverage-popup textarea').length).toBeGreaterThan(0);
});
