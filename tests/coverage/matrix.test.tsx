// @vitest-environment jsdom
/** The matrix by hand: cells walked to their ends, opened, typed in, saved, left and removed; people led to and graded. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Matrix } from '../../src/coverage/Matrix.tsx';
import { PeopleList } from '../../src/coverage/PeopleList.tsx';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { coverageOf } from '../../src/domain/coverage.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { giveGrades, putCoverage } from '../../src/domain/edits/coverage.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { gradeProposals } from '../../src/domain/grades.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById } from '../../src/domain/seats.ts';
import { selectedPeople } from '../../src/store/selection.ts';
import { type RunningApp, useChain, usePreferences } from '../../src/ui/app.ts';
import * as page from '../support/roomPage.tsx';

const graded = (language: 'zh' | 'en' = 'zh') => {
  const chain = exampleChain(language);
  return giveGrades(gradeProposals(chain))(chain);
};

function Room() {
  const isOwnersOnly = usePreferences((each) => each.areOwnersShownOnly);
  return <Matrix coverage={coverageOf(useChain())} isOwnersOnly={isOwnersOnly} />;
}

let app: RunningApp;
const show = async (chain: DecisionChain = graded(), chosen = {}, room = <Room />) => {
  app = await page.showRoom(room, chain, { view: 'coverage', ...chosen });
};
const cells = () => [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')];
const cell = (level: string, relation: string) =>
  cells().find(({ dataset }) => dataset.coverageLevel === level && dataset.relation === relation) ??
  expect.fail(`no cell ${level} ${relation}`);
const at = () => {
  const { coverageLevel, relation } = (document.activeElement as HTMLElement).dataset;
  return `${coverageLevel} ${relation}`;
};
const enter = (level: string, relation: string) => act(() => cell(level, relation).focus());
const press = async (key: string, more: KeyboardEventInit = {}) => {
  page.press(key, more);
  await act(async () => {});
};
const popup = () => document.querySelector<HTMLElement>('.coverage-popup');
const inputs = () => [...(popup()?.querySelectorAll<HTMLInputElement>('.cell-entry input') ?? [])];
const said = (level: string, relation: string) =>
  app.chain().coverage.find((item) => item.level === level && item.relation === relation);
const typeIn = (index: number, value: string) =>
  fireEvent.change(inputs()[index] ?? expect.fail(`no field ${index}`), { target: { value } });

afterEach(page.leaveRoom);

describe('walked', () => {
  test('arrows stop at the edges, Home and End go to the ends of a row, and one cell is the tab stop', async () => {
    await show();
    enter('board', 'key');
    for (const [key, wanted] of [
      ['ArrowUp', 'board key'],
      ['Home', 'board organization'],
      ['ArrowLeft', 'board organization'],
      ['End', 'board extensive'],
      ['ArrowRight', 'board extensive'],
      ['Home', 'board organization'],
      ['End', 'board extensive'],
      ['ArrowDown', 'cxo extensive'],
    ] as const) {
      await press(key);
      expect(at()).toBe(wanted);
      expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    }
  });

  test('the last row is that of those whom no level takes, one cell wide', async () => {
    await show(changePerson('person:12', { jobTitle: '谜', grade: null, role: null })(graded()));
    enter('engineer', 'organization');
    await press('ArrowDown');
    expect(at()).toBe('? extensive');
    await press('ArrowLeft');
    expect(at()).toBe('? extensive');
    await press('Enter');
    expect(popup()?.textContent).toContain('没有职级，职务里也看不出');
    await press('Escape');
    await press('F2');
    expect(popup()).toBeNull();
  });

  test('Ctrl+Enter writes a mechanism in the row of the active cell', async () => {
    await show();
    enter('vp', 'extensive');
    await press('Enter', { ctrlKey: true });
    typeIn(0, '年度峰会');
    await press('Enter');
    expect(said('vp', 'organization')).toMatchObject({ note: '年度峰会' });
  });

  test('Alt+G shows the people of a cell on the chart, of an empty cell nobody', async () => {
    await show();
    enter('subsidiary', 'key');
    await press('g', { code: 'KeyG', altKey: true });
    expect(app.preferences.getState().view).toBe('coverage');
    enter('board', 'key');
    await press('g', { code: 'KeyG', altKey: true });
    const ids = coverageOf(app.chain()).rows[0]?.key.personIds;
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(ids);
    expect(app.preferences.getState().view).toBe('fishbone');
  });
});

describe('what is typed of a cell', () => {
  const withItem = () =>
    putCoverage({
      id: 'coverage:1',
      relation: 'organization',
      level: 'board',
      note: '联合委员会',
      primaryOwner: '王立',
      secondaryOwner: '',
    })(graded());
  const openItem = () =>
    page.click(cell('board', 'organization').querySelector('.cell-mechanism') ?? expect.fail('none'));

  beforeEach(() => show(withItem()));

  test('says who is missing, is opened by a press, and saved by the button', async () => {
    expect(cell('board', 'organization').textContent).toBe('联合委员会第一王立缺第二责任人');
    openItem();
    expect(inputs().map(({ value }) => value)).toEqual(['联合委员会', '王立', '']);
    typeIn(2, ' 陈静 ');
    page.click('保存');
    expect(said('board', 'organization')).toMatchObject({ secondaryOwner: '陈静' });
    expect([popup(), page.stepsOf(app)]).toEqual([null, 1]);
  });

  test('unchanged it is no step, whether saved or entered', async () => {
    for (const end of [
      () => page.click('保存'),
      () => fireEvent.keyDown(inputs()[0] ?? document.body, { key: 'Enter' }),
    ]) {
      openItem();
      end();
      expect([popup(), page.stepsOf(app)]).toEqual([null, 0]);
    }
  });

  test('is kept when one presses elsewhere, and dropped by Escape', async () => {
    openItem();
    typeIn(0, '年度峰会');
    fireEvent.pointerDown(document.body);
    fireEvent.mouseDown(document.body);
    fireEvent.click(document.body);
    await act(async () => {});
    expect([popup(), said('board', 'organization')?.note]).toEqual([null, '年度峰会']);
    openItem();
    typeIn(0, '季度峰会');
    await press('Escape');
    expect([popup(), said('board', 'organization')?.note]).toEqual([null, '年度峰会']);
  });

  test('is removed by its link, what was typed meanwhile with it, in one step', async () => {
    openItem();
    typeIn(0, '不要了');
    page.click('删除');
    expect([app.chain().coverage, page.stepsOf(app), popup()]).toEqual([[], 1, null]);
    page.undone(app);
    expect(said('board', 'organization')?.note).toBe('联合委员会');
  });

  test('an empty mechanism says so, with its way to one', async () => {
    await act(async () => app.chart.verbs.commit(() => graded(), { step: 'edit' }));
    expect(cell('board', 'organization').textContent).toContain('没有机制');
    page.click(cell('board', 'organization').querySelector('button') ?? expect.fail('no way'));
    expect(document.activeElement).toBe(inputs()[0]);
    expect(page.allNamed('删除')).toEqual([]);
  });
});

describe('people and their owners', () => {
  const owned = () => {
    const board: PersonId[] = ['person:1', 'person:2', 'person:3', 'person:4'];
    return assess(['person:1'], { primaryOwner: '王立', secondaryOwner: '陈静' })(
      assess(board, { primaryOwner: '' })(graded()),
    );
  };
  const open = async () => {
    enter('board', 'key');
    await press('Enter');
  };
  const lines = () => [...document.querySelectorAll<HTMLElement>('.person-go')];

  test('a cell says how many, who, who of ours, and for how many that is open; a press on what is open lists them', async () => {
    await show(owned());
    const text = cell('board', 'key').textContent ?? '';
    for (const each of ['Da Hai', '第一王立', '第二陈静', '人无责任人']) expect(text).toContain(each);
    page.click(/^\d+ 人无责任人$/);
    expect(lines().length).toBeGreaterThan(1);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    page.click(cell('board', 'key').querySelector('.cell-owners button') ?? expect.fail('no owners'));
    expect(document.activeElement).toBe(inputs()[1]);
    expect(inputs()[1]?.placeholder).toBe('取自人物：王立');
    expect(inputs()[2]?.placeholder).toBe('取自人物：陈静');
  });

  test('where nobody of ours is named the first is missing, and the second not asked for', async () => {
    await show(assess(['person:1', 'person:2', 'person:3', 'person:4'], { primaryOwner: '' })(graded()));
    expect(cell('board', 'key').textContent).toContain('缺第一责任人');
    expect(cell('board', 'key').textContent).not.toContain('缺第二责任人');
  });

  test('the list is walked by the arrows to its ends; one line leads to one, its foot to all', async () => {
    await show(owned());
    await open();
    act(() => lines()[0]?.focus());
    page.press('ArrowUp');
    expect(document.activeElement).toBe(lines()[0]);
    page.press('ArrowDown');
    expect(document.activeElement).toBe(lines()[1]);
    for (let step = 0; step < 9; step++) page.press('ArrowDown');
    expect(document.activeElement).toBe(lines().at(-1));
    const ids = coverageOf(app.chain()).rows[0]?.key.personIds ?? [];
    page.click(lines()[1] ?? expect.fail('no second'));
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual([ids[1]]);
    page.press('g', { code: 'KeyG', altKey: true });
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(ids);
  });

  test('a grade is given, changed and taken away in the list; the arrows of its field stay the field’s', async () => {
    await show(owned());
    await open();
    const select = () =>
      document.querySelector<HTMLSelectElement>('[aria-label="Da Hai的职级"]') ?? expect.fail('gone');
    act(() => select().focus());
    expect(page.press('ArrowDown')).toBe(true);
    fireEvent.change(select(), { target: { value: '' } });
    expect(personById(app.chain(), 'person:1')?.grade).toBeNull();
    expect(select().selectedOptions[0]?.textContent).toMatch(/^按职务：/);
    fireEvent.change(select(), { target: { value: 'executive' } });
    expect(personById(app.chain(), 'person:1')?.grade).toBe('executive');
    expect(page.stepsOf(app)).toBe(2);
  });

  test('of many only the first sixty are listed, the rest by a press', async () => {
    const ids = Array.from({ length: 64 }, (_, index): PersonId => `person:m${index}`);
    const people = Object.fromEntries(ids.map((id) => [id, { name: id.slice(7), jobTitle: '' }]));
    await show({ ...exampleChain(), people, tray: ids }, {}, <PeopleList ids={ids} cell={undefined} />);
    expect(lines()).toHaveLength(60);
    page.click('+4');
    expect(lines()).toHaveLength(64);
    expect(page.allNamed(/^\+/)).toEqual([]);
  });

  test('a level of the first group that nobody is in gets a seat to identify, and has the keyboard there', async () => {
    await show();
    const people = Object.keys(app.chain().people).length;
    expect(cell('subsidiary', 'key').textContent).toContain('先问教练');
    page.click(cell('subsidiary', 'key').querySelector('button') ?? expect.fail('no seat'));
    await act(() => new Promise(requestAnimationFrame));
    expect(Object.keys(app.chain().people)).toHaveLength(people + 1);
    expect(at()).toBe('subsidiary extensive');
    expect(cell('subsidiary', 'key').textContent).not.toContain('先问教练');
    expect(page.heard()).toMatch(/^添加 /);
    page.undone(app);
    expect(Object.keys(app.chain().people)).toHaveLength(people);
  });

  test('with owners only no counts and names are shown, and all owners are', async () => {
    const chain = (['王立', '陈静', '李航'] as const).reduce(
      (current, primaryOwner, index) =>
        assess(coverageOf(current).rows[0]?.key.personIds.slice(index, index + 1) ?? [], { primaryOwner })(current),
      graded(),
    );
    await show(chain);
    expect(cell('board', 'key').textContent).toMatch(/第一\S+、\S+ \+1/);
    await act(async () => app.preferences.set({ areOwnersShownOnly: true }));
    expect(cell('board', 'key').textContent).not.toContain('Da Hai');
    for (const owner of ['王立', '陈静', '李航']) expect(cell('board', 'key').textContent).toContain(owner);
  });
});
