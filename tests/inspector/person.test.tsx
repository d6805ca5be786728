// @vitest-environment jsdom
/** The inspector of people: each field writes what it says, for one or for several, as one step. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { alsoSit } from '../../src/domain/edits/links.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { giveReason, rankPerson } from '../../src/domain/edits/rank.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { PersonInspector } from '../../src/inspector/PersonInspector.tsx';
import { leadPerson } from '../../src/store/selection.ts';
import { type RunningApp, useChain, useChart } from '../../src/ui/app.ts';
import { onForeignPaste } from '../../src/ui/linePaste.ts';
import type { Language } from '../../src/words/language.ts';
import { allCalled, called, fieldCalled, leaveRoom, saidLast, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

let app: RunningApp;

/** Whoever is selected, as the inspector shows them. */
function Selected() {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  return leadPerson(selection, chain) && selection.kind === 'people' ? <PersonInspector ids={selection.ids} /> : null;
}

async function show(ids: readonly PersonId[], chain: DecisionChain = exampleChain(), language: Language = 'zh') {
  app = newApp(chain, { language });
  app.chart.verbs.select({ kind: 'people', ids });
  await showRoom(<Selected />, app);
}

const field = (label: string) => fieldCalled(label) ?? expect.fail(`no field ${label}`);
function write(label: string, text: string): void {
  fireEvent.change(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
}
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (element: Element) => fireEvent.click(element);
const radio = (group: string, name: string) =>
  [...called('[role="radiogroup"]', group).querySelectorAll<HTMLElement>('[role="radio"]')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  ) ?? expect.fail(`no ${name}`);
const radioOf = (rank: string) =>
  [...document.querySelectorAll('.ranks [role="radio"]')].find((each) => each.textContent === rank) ??
  expect.fail(rank);
const person = (id: PersonId = 'person:8') => app.chain().people[id];
const rating = (id: PersonId = 'person:8') => assessmentOf(app.chain(), id);
const steps = () => app.chart.getState().history.past.map(({ label }) => `${label.step} ${label.subject ?? ''}`);
const heading = () => document.querySelector('.inspector-head')?.textContent?.replace(/\s+/gu, ' ');

describe('one person', () => {
  test('who sits twice has one rank, shown and given at either seat', async () => {
    const { ribs } = exampleChain();
    const last = ribs.at(-1)?.id ?? expect.fail('no chain');
    const chain = rankPerson('person:8', 3)(exampleChain());
    await show(['person:8b'], alsoSit('person:8', 'person:8b', { ribId: last, place: 0 })(chain));
    const ranks = () => [...document.querySelectorAll('.ranks [aria-checked="true"]')].map((each) => each.textContent);
    expect(ranks()).toEqual(['3']);
    press(radioOf('2'));
    expect(ranks()).toEqual(['2']);
  });

  test('who sits twice has one reason for the rank, and the same neighbours in rank, at either seat', async () => {
    const last = exampleChain().ribs.at(-1)?.id ?? expect.fail('no chain');
    const ranked = giveReason('person:10', '由他拍板')(rankPerson('person:10', 2)(exampleChain()));
    const chain = alsoSit('person:10', 'person:10b', { ribId: last, place: 0 })(ranked);
    const second = topTen(chain)[2] ?? expect.fail('no third');
    for (const id of ['person:10', 'person:10b'] as const) {
      await leaveRoom();
      await show([id], chain);
      expect(field('违背位置的理由')).toHaveProperty('value', '由他拍板');
      expect(heading()).toMatch(/^2/);
      expect(called('button', `下一位 ${app.chain().people[second]?.name}`)).toBeTruthy();
    }
    write('违背位置的理由', '另有分工');
    expect(app.chain().topTenReasons).toEqual({ 'person:10': '另有分工' });
  });

  test('is headed by rank, name and place, in both languages', async () => {
    await show(['person:8']);
    expect(heading()).toBe('3Buld采购部 离轴第 1 位，共 3 人');
    act(() => app.preferences.set({ language: 'en' }));
    expect(heading()).toBe('3Buld采购部, 1st of 3 from the spine');
  });

  test('without a name is to be added or to be identified, in the tray it waits', async () => {
    await show(['person:15']);
    expect(heading()).toContain('姓名待补');
    press(called('[role="switch"]', '待识别'));
    expect([heading(), person('person:15')?.placeholder]).toEqual([expect.stringContaining('待识别'), true]);
    await leaveRoom();
    await show(['person:8'], movePeople(['person:8'], 'tray')(exampleChain()));
    expect(heading()).toBe('Buld待定区，还没有落座');
    expect(allCalled('[role="radiogroup"]', 'TOP 10 名次')).toEqual([]);
    expect(allCalled('[role="switch"]', '待识别'), 'who has a name needs no mark').toEqual([]);
  });

  test('is renamed, given a title and notes; each is one step with a name', async () => {
    await show(['person:8']);
    write('姓名', ' 布尔德 ');
    write('职务', ' 采购总监 ');
    write('备注', '喜欢\n下棋');
    write('私密备注', '下月离任');
    expect(person()).toMatchObject({
      name: '布尔德',
      jobTitle: '采购总监',
      note: '喜欢\n下棋',
      privateNote: '下月离任',
    });
    expect(steps()).toEqual([
      'name-person 布尔德',
      'change-person 布尔德',
      'change-person 布尔德',
      'change-person 布尔德',
    ]);
    expect(field('私密备注').closest('[title]')?.getAttribute('title')).toBe('只存在文件里，任何导出都不带');
  });

  test('has the grade its title says until one is chosen, and that one can be taken away again', async () => {
    await show(['person:5']);
    const options = [...field('职级').querySelectorAll('option')];
    expect(options[0]?.textContent).toMatch(/^未填，似 /);
    const [, first] = options;
    choose('职级', first?.value ?? '');
    expect(person('person:5')?.grade).toBe(first?.value);
    choose('职级', '');
    expect(person('person:5')?.grade).toBeNull();
    await leaveRoom();
    await show(['person:5'], changePerson('person:5', { jobTitle: '' })(exampleChain()));
    expect(field('职级').querySelector('option')?.textContent).toBe('未填');
  });

  test('is moved to another chain, outermost, or to the tray, and that is spoken', async () => {
    await show(['person:8']);
    choose('决策链', 'rib:5');
    expect(app.chain().ribs[4]?.personIds).toEqual(['person:12', 'person:8']);
    expect(saidLast()).toBe('Buld 移到市场部，离轴第 2 位');
    choose('决策链', '');
    expect(app.chain().tray).toEqual(['person:8']);
    expect(field('决策链').value).toBe('');
  });

  test('several lines pasted into the name or title are for the import to ask', async () => {
    await show(['person:8']);
    const taken: string[] = [];
    onForeignPaste(app, ({ text }) => taken.push(text));
    const clipboardData = { getData: (type: string) => (type === 'text/plain' ? '甲\n乙' : '') };
    fireEvent.paste(field('姓名'), { clipboardData });
    fireEvent.paste(field('职务'), { clipboardData });
    expect([taken, person()?.name]).toEqual([['甲\n乙', '甲\n乙'], 'Buld']);
  });

  test('has a role, stances and levels, chosen and taken away by a second press', async () => {
    await show(['person:8']);
    press(radio('决策角色', '使用'));
    expect(person()?.role).toBe('user');
    press(radio('决策角色', '使用'));
    expect(person()?.role).toBeNull();
    press(radio('现状', '支持'));
    press(radio('目标', '排他支持'));
    expect(rating()).toMatchObject({ stance: 'supporter', targetStance: 'exclusive' });
    press(radio('目标', '排他支持'));
    expect(rating().targetStance).toBeNull();
    const stairs = called('[role="slider"]', '关系层次');
    expect(stairs.getAttribute('aria-valuetext')).toBe('现状 接受　目标 信任');
    fireEvent.keyDown(stairs, { key: 'ArrowRight' });
    fireEvent.keyDown(stairs, { key: 'ArrowLeft', shiftKey: true });
    expect(rating()).toMatchObject({ level: 'respect', targetLevel: 'respect' });
    fireEvent.keyDown(stairs, { key: 'Delete' });
    fireEvent.keyDown(stairs, { key: 'Delete', shiftKey: true });
    expect(stairs.getAttribute('aria-valuetext')).toBe('现状 未评　目标 未定');
  });

  test('is a coach, hidden, or neither', async () => {
    await show(['person:8']);
    const coach = called('[role="switch"]', /教练/);
    const hidden = called('[role="switch"]', /隐性决策者/);
    press(coach);
    press(hidden);
    expect(person()).toMatchObject({ coach: true, hidden: true });
    press(coach);
    expect([person()?.coach, coach.getAttribute('aria-checked'), hidden.getAttribute('aria-checked')]).toEqual([
      false,
      'false',
      'true',
    ]);
  });

  test('has needs, owners and evidence in the columns’ own words; a date that is none is not taken', async () => {
    await show(['person:8']);
    write('职业', '降本');
    write('第一', '王立');
    write('评估依据', '九月会谈\n纪要');
    choose('可信度', 'fact');
    write('评估日期', '2026-10-01');
    expect(rating()).toMatchObject({
      businessAgenda: '降本',
      primaryOwner: '王立',
      evidence: '九月会谈\n纪要',
      confidence: 'fact',
      assessedOn: '2026-10-01',
    });
    choose('可信度', '');
    expect(rating().confidence ?? null).toBeNull();
    const before = steps().length;
    write('第一', '王立');
    fireEvent.blur(field('职业'));
    expect(steps(), 'what is left as it was is no step').toHaveLength(before);
  });

  test('has a level with each competitor, by its name', async () => {
    const competitors = [
      { id: 'competitor:1', name: '友商 A' },
      { id: 'competitor:2', name: ' ' },
    ] as const;
    await show(['person:8'], { ...exampleChain(), competitors });
    choose('友商 A', 'trust');
    expect(rating().competitorLevels).toEqual({ 'competitor:1': 'trust' });
    choose('友商 A', '');
    expect(Object.values(rating().competitorLevels ?? {}).filter(Boolean)).toEqual([]);
    expect(document.querySelectorAll('[data-field^="competitor"], [data-field^="rival"]').length).toBe(2);
  });

  test('takes a rank from its holder, gives it back, and says whose it is before one presses', async () => {
    await show(['person:10']);
    const ranks = called('[role="radiogroup"]', 'TOP 10 名次');
    const first = ranks.querySelector<HTMLElement>('[role="radio"]') ?? expect.fail('no rank');
    expect(first.title).toContain('Da Hai');
    press(first);
    expect(topTen(app.chain())[0]).toBe('person:10');
    expect(first.getAttribute('aria-checked')).toBe('true');
    press(called('button', '取消名次'));
    expect(topTen(app.chain())).not.toContain('person:10');
    expect(allCalled('button', '取消名次')).toEqual([]);
  });

  test('ranked against the position is asked for a reason, which is kept and can be changed', async () => {
    await show(['person:10'], rankPerson('person:10', 1)(exampleChain()));
    press(called('button', '名次与位置不一致：写下理由'));
    expect(document.activeElement).toBe(field('违背位置的理由'));
    write('违背位置的理由', ' 最后由他拍板 ');
    expect(app.chain().topTenReasons?.['person:10']).toBe('最后由他拍板');
    expect(allCalled('button', /写下理由/)).toEqual([]);
    expect(steps().at(-1)).toBe('reason Sid');
  });

  test('leads to the ranks before and after, or outside the ten to the neighbours on the chain', async () => {
    await show(['person:8']);
    press(called('button', '下一位 Av'));
    expect(heading()).toMatch(/^4Av/);
    press(called('button', '上一位 Buld'));
    expect(heading()).toMatch(/^3Buld/);
    act(() => app.chart.verbs.select({ kind: 'people', ids: ['person:10'] }));
    expect(called('button', '上一位 Vo')).toBeTruthy();
    expect(allCalled('button', /^下一位/)).toEqual([]);
  });

  test('at a second seat says where the others are, goes there, and can be parted', async () => {
    await show(['person:8'], alsoSit('person:8', 'person:90', { ribId: 'rib:5', place: 0 })(exampleChain()));
    const seats = document.querySelector('.same-person') ?? expect.fail('no other seat');
    expect(seats.textContent).toBe('同一人的另一席位市场部取消关联');
    press(called('button', '市场部'));
    expect(heading()).toContain('市场部');
    press(called('button', '取消关联'));
    expect(app.chain().people['person:90']?.sameAs ?? null).toBeNull();
    expect(document.querySelector('.same-person')).toBeNull();
  });
});

describe('several', () => {
  test('are counted, and have no name, rank, plan or note of their own', async () => {
    await show(['person:8', 'person:5']);
    expect(heading()).toBe('已选 2 人修改对选中的人全部生效');
    for (const label of ['姓名', '职务', '备注', '私密备注']) expect(fieldCalled(label), label).toBeNull();
    act(() => app.preferences.set({ language: 'en' }));
    expect(heading()).toBe('2 people selectedA change applies to all of them');
  });

  test('who differ say so at each field, until a change makes them alike', async () => {
    const known = assess(['person:5'], { primaryOwner: '李航' })(
      changePerson('person:8', { coach: true })(exampleChain()),
    );
    const chain = assess(['person:8'], { confidence: 'fact', primaryOwner: '王立', assessedOn: '2026-10-01' })(known);
    await show(['person:8', 'person:5'], chain);
    expect(field('可信度').value).toBe('mixed');
    expect([field('第一').value, field('第一').placeholder]).toEqual(['', '不一致']);
    expect(called('[role="switch"]', /教练/).textContent).toContain('不一致');
    expect(called('[role="switch"]', /隐性/).textContent).not.toContain('不一致');
    choose('可信度', 'guess');
    write('第一', '陈静');
    press(called('[role="switch"]', /教练/));
    for (const id of ['person:8', 'person:5'] as const) {
      expect(rating(id)).toMatchObject({ confidence: 'guess', primaryOwner: '陈静' });
      expect(person(id)?.coach).toBe(true);
    }
    expect(steps()).toEqual(['assess 2 人', 'assess 2 人', 'change-person 2 人']);
    expect(field('可信度').value).toBe('guess');
  });

  test('leave what differs as it is when its field is only passed through', async () => {
    const chain = assess(['person:8'], { primaryOwner: '王立' })(exampleChain());
    await show(['person:8', 'person:5'], chain);
    fireEvent.focus(field('第一'));
    fireEvent.blur(field('第一'));
    expect([rating().primaryOwner, steps()]).toEqual(['王立', []]);
  });
});

test('nobody who is not there is shown', async () => {
  await show(['person:99']);
  expect(document.querySelector('.inspector-head')).toBeNull();
});
