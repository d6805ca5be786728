// @vitest-environment jsdom
/** The staves by hand: walked, opened, analysed and planned; and the ways in from a finding of the checks. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { CoverageFoot } from '../../src/coverage/CoverageFoot.tsx';
import { CoverageView } from '../../src/coverage/CoverageView.tsx';
import { coverageDesk } from '../../src/coverage/coverageDesk.ts';
import { EmptyCoverage } from '../../src/coverage/EmptyCoverage.tsx';
import { Staves } from '../../src/coverage/Staves.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { coverageOf } from '../../src/domain/coverage.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { giveGrades } from '../../src/domain/edits/coverage.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { gradeProposals } from '../../src/domain/grades.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { stavesOf } from '../../src/domain/shortBoards.ts';
import { selectedRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { leadToCell } from '../../src/ui/cellDoors.ts';
import * as page from '../support/roomPage.tsx';

let app: RunningApp;
const show = async (chain: DecisionChain = exampleChain(), chosen = {}, room = <Staves />) => {
  app = await page.showRoom(room, chain, { view: 'coverage', ...chosen });
};
const staves = () => [...document.querySelectorAll<HTMLElement>('[data-stave]')];
const stave = (ribId: string) => staves().find(({ dataset }) => dataset.stave === ribId) ?? expect.fail(`no ${ribId}`);
const at = () => (document.activeElement as HTMLElement | null)?.dataset.stave;
const analysis = () => [...document.querySelectorAll<HTMLInputElement>('.analysis input')];

afterEach(page.leaveRoom);

describe('the chains as staves', () => {
  test('stand with the nearest to the target at the right, so that → goes towards it; Home and End go to the ends', async () => {
    await show();
    act(() => stave('rib:1').focus());
    const last = `rib:${staves().length}`;
    for (const [key, wanted] of [
      ['ArrowRight', 'rib:1'],
      ['ArrowLeft', 'rib:2'],
      ['Home', last],
      ['ArrowLeft', last],
      ['End', 'rib:1'],
    ] as const) {
      page.press(key);
      expect(at()).toBe(wanted);
    }
    expect(staves().filter(({ tabIndex }) => tabIndex === 0)).toEqual([stave('rib:1')]);
    expect(page.press('x')).toBe(true);
  });

  test('tell their number, name and levels; the short one says that it is, and is the first tab stop', async () => {
    await show();
    const [short] = stavesOf(app.chain()).filter((each) => each.short);
    const marked = staves().filter(({ dataset }) => dataset.shortBoard);
    expect(marked.every((each) => each.getAttribute('aria-label')?.endsWith('短木板'))).toBe(true);
    expect(staves().filter(({ tabIndex }) => tabIndex === 0)).toEqual([stave(short?.ribId ?? 'rib:1')]);
    expect(stave('rib:1').getAttribute('aria-label')).toMatch(/^1 董事会，4 人，我司/);
    expect(page.halfWidth()).toEqual([]);
  });

  test('Alt+G shows the chain on the chart', async () => {
    await show();
    act(() => stave('rib:3').focus());
    page.press('g', { code: 'KeyG', altKey: true });
    expect(selectedRib(app.chart.getState().selection, app.chain())).toBe('rib:3');
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('a press opens its analysis and another closes it; each field is a step of its own, blank is nothing', async () => {
    await show();
    page.click(stave('rib:3'));
    expect(stave('rib:3').getAttribute('aria-expanded')).toBe('true');
    const labels = [...document.querySelectorAll('.analysis label')].map((each) => each.textContent);
    expect(labels).toEqual(['客户', '对手', '自身', '目标', '责任人']);
    for (const [index, text] of ['看重交付', ' ', '缺样板点'].entries()) {
      page.click(analysis()[index] ?? expect.fail('no field'));
      page.type(text);
      page.press('Enter');
    }
    expect(app.chain().coverageAnalysis).toMatchObject([{ ribId: 'rib:3', customer: '看重交付', ours: '缺样板点' }]);
    expect(page.stepsOf(app)).toBe(2);
    page.click(document.querySelector('.boards [aria-expanded="true"]') ?? expect.fail('not open'));
    expect(analysis()).toEqual([]);
  });

  test('without people or with plans for all it says why there is no further plan row', async () => {
    const chain = exampleChain();
    const empty = {
      ...chain,
      ribs: [...chain.ribs, { id: 'rib:9' as const, name: '', kind: 'department' as const, personIds: [] }],
    };
    await show(empty);
    act(() => stave('rib:9').focus());
    page.press('Enter', { ctrlKey: true });
    expect(page.notices()).toEqual(['这条决策链上没有人']);
    const people = stavesOf(app.chain()).find(({ ribId }) => ribId === 'rib:1')?.personIds.length ?? 0;
    act(() => stave('rib:1').focus());
    for (let row = 0; row < people; row++) page.press('Enter', { ctrlKey: true });
    const rows = app.chain().plan.length;
    expect(page.notices()[0]).toMatch(/^已列入提升计划：|^这条决策链的人都已有未完成的计划$/);
    page.press('Enter', { ctrlKey: true });
    expect(page.notices()).toEqual(['这条决策链的人都已有未完成的计划']);
    expect(app.chain().plan).toHaveLength(rows);
    page.press('Enter', { ctrlKey: true, repeat: true });
    expect(app.chain().plan).toHaveLength(rows);
  });

  test('in the list below a short board has its own way into the plan, and tells how many rows it has', async () => {
    const competitors = [{ id: 'a', name: 'Nor' }];
    const behind = assess(['person:10', 'person:11'], { level: 'contact', competitorLevels: { a: 'trust' } });
    await show(behind({ ...exampleChain('en'), competitors }), { language: 'en' });
    const board = () => document.querySelector('.boards > li') ?? expect.fail('no board');
    const before = board().textContent;
    fireEvent.click(board().querySelector('button.link') ?? expect.fail('no way'));
    expect(app.chain().plan).toHaveLength(1);
    expect(page.notices()[0]).not.toMatch(/\p{Script=Han}/u);
    expect(board().textContent).not.toBe(before);
  });
});

describe('whoever is led here by a finding', () => {
  const lead = async (...[sheet, rowId, column]: [string, string, string]) => {
    await show(exampleChain(), {}, <CoverageView />);
    expect(document.querySelector('[role="grid"]')).toBeNull();
    await act(async () => {
      leadToCell(app, sheet, rowId, column);
      await new Promise(requestAnimationFrame);
    });
    expect(document.querySelector('[role="grid"]')).not.toBeNull();
  };

  test('stands on the cell, though nobody has a grade yet', async () => {
    await lead('coverage', 'cxo', 'key');
    expect((document.activeElement as HTMLElement).dataset).toMatchObject({ coverageLevel: 'cxo', relation: 'key' });
  });

  test('finds the person in the list of the cell they are in', async () => {
    await lead('coverage-person', 'person:5', '');
    const { rows } = coverageOf(app.chain());
    const row = rows.find(({ key, extensive }) => [...key.personIds, ...extensive.personIds].includes('person:5'));
    expect(coverageDesk(app).getState()).toMatchObject({ cell: { levelId: row?.level.id }, open: 'people' });
    expect(document.querySelector('.people-list')?.textContent).toContain('Iza');
  });

  test('finds whom no level takes in the last row, and for somebody outside only the matrix', async () => {
    const chain = changePerson('person:12', { jobTitle: '谜', grade: null, role: null })(exampleChain());
    await show(chain, {}, <CoverageView />);
    await act(async () => {
      leadToCell(app, 'coverage-person', 'person:12', '');
      await new Promise(requestAnimationFrame);
    });
    expect(coverageDesk(app).getState().cell?.levelId).toBe('?');
    await act(async () => coverageDesk(app).setState({ open: null }));
    await act(async () => {
      leadToCell(app, 'coverage-person', 'person:15', '');
      await new Promise(requestAnimationFrame);
    });
    expect(coverageDesk(app).getState().open).toBeNull();
  });

  test('stands on the chain, its analysis open', async () => {
    await lead('coverage-chain', 'rib:4', '');
    expect(at()).toBe('rib:4');
    expect(analysis()).toHaveLength(5);
  });
});

describe('the view around them', () => {
  const graded = () => giveGrades(gradeProposals(exampleChain()))(exampleChain());

  test('writes a mechanism in the row of the active cell, else the first; shows owners alone; opens its levels', async () => {
    await show(graded(), {}, <CoverageView />);
    page.click('组织关系');
    expect(coverageDesk(app).getState()).toMatchObject({
      cell: { levelId: 'board', relation: 'organization' },
      open: 'note',
    });
    await act(async () => coverageDesk(app).setState({ open: null }));
    act(() => document.querySelector<HTMLElement>('[data-coverage-level="vp"][data-relation="key"]')?.focus());
    page.click('组织关系');
    expect(coverageDesk(app).getState().cell).toEqual({ levelId: 'vp', relation: 'organization' });
    await act(async () => coverageDesk(app).setState({ open: null }));
    page.click(
      document.querySelector('[role="radiogroup"] :last-child, .segmented :last-child') ?? expect.fail('no switch'),
    );
    expect(app.preferences.getState().areOwnersShownOnly).toBe(true);
    page.click('层级设置');
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('客户层级');
    page.click('取消');
    expect(coverageDesk(app).getState().dialog).toBeNull();
  });

  test('its foot counts who is outside, and whose grade is only read off the title, with the way to put that right', async () => {
    const chain = exampleChain();
    await show(chain, {}, <CoverageFoot coverage={coverageOf(chain)} />);
    const { rows, outside } = coverageOf(chain);
    const placed = rows.reduce((sum, { count }) => sum + count, 0);
    expect(document.body.textContent).toContain(`外部 ${outside.length} 人不计入`);
    page.click(`${placed} 人的职级暂按职务判断`);
    expect(coverageDesk(app).getState().dialog).toBe('grades');
  });
});

describe('before there is a matrix', () => {
  test('without people it leads to the chart', async () => {
    const chain = { ...exampleChain('en'), people: {}, ribs: [], assessments: {}, topTen: { by: 'position' as const } };
    await show(chain, { language: 'en' }, <EmptyCoverage chain={chain} />);
    expect(page.allNamed(/.*/)).toHaveLength(1);
    page.click(page.allNamed(/.*/)[0] ?? expect.fail('no way'));
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('with people the matrix can be had without grades, for this chart alone', async () => {
    await show(exampleChain(), {}, <CoverageView />);
    page.click('自己选');
    expect(document.querySelectorAll('[role="gridcell"]').length).toBeGreaterThan(0);
    expect(page.halfWidth()).toEqual([]);
    await act(async () => app.chart.verbs.open({ ...exampleChain(), id: 'chart:other' }));
    expect(document.querySelector('[role="gridcell"]')).toBeNull();
    expect(coverageDesk(app).getState().shownFor).not.toBe('chart:other');
  });
});
