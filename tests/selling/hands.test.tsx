// @vitest-environment jsdom
/** The quadrant and its two tables by hand: points dragged, named, copied and deleted, answers added to a person. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { answeredOutside } from '../../src/domain/selling.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { Quadrant } from '../../src/selling/Quadrant.tsx';
import { SellingPage } from '../../src/selling/SellingPage.tsx';
import { answersHost, pointsHost } from '../../src/selling/sellingHosts.tsx';
import type { RowEdits } from '../../src/sheet/host.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import * as page from '../support/roomPage.tsx';

const [first = 'person:1', second = 'person:2'] = topTen(exampleChain()) as PersonId[];

const withPoints = (language: 'zh' | 'en' = 'zh'): DecisionChain => ({
  ...exampleChain(language),
  sellingPoints: [
    { id: 'one', name: 'Smooth', value: 6, uniqueness: 5.5 },
    { id: 'two', name: ' ', value: 9, uniqueness: 10 },
    { id: 'three', name: 'Team', value: null, uniqueness: null },
  ],
  answers: [
    { id: 'answer:1', personId: first, pain: '要先验证', answer: '共建实验室', sellingPointIds: ['one'] },
    { id: 'answer:2', personId: second, pain: '', answer: '现场服务', sellingPointIds: ['one', 'two'] },
  ],
});

let app: RunningApp;
const show = async (chain: DecisionChain = withPoints(), chosen = {}, room = <Quadrant />) => {
  app = await page.showRoom(room, chain, { view: 'plan', ...chosen });
};
const points = () => app.chain().sellingPoints ?? [];
const answers = () => app.chain().answers ?? [];
const point = (id: string) =>
  document.querySelector<HTMLElement>(`[data-selling-point-id="${id}"]`) ?? expect.fail(`no point ${id}`);
const hold = (id: string) => act(() => point(id).focus());
const at = () => (document.activeElement as HTMLElement | null)?.dataset.sellingPointId;
const frame = () => act(() => new Promise(requestAnimationFrame));

afterEach(page.leaveRoom);

describe('a point', () => {
  test('says its letter, name, scores and that it is an edge, in the marks of the language', async () => {
    await show();
    const spoken = () => ['one', 'two', 'three'].map((id) => point(id).getAttribute('aria-label'));
    expect(spoken()).toEqual([
      'a Smooth，价值 6.0，独特性 5.5',
      'b 未命名卖点，价值 9.0，独特性 10.0，利器',
      'c Team，价值 未评，独特性 未评',
    ]);
    expect(page.halfWidth()).toEqual([]);
    page.leaveRoom();
    await show(withPoints('en'), { language: 'en' });
    expect(spoken()).toEqual([
      'a Smooth, value 6.0, uniqueness 5.5',
      'b Unnamed point, value 9.0, uniqueness 10.0, Edge',
      'c Team, value not scored, uniqueness not scored',
    ]);
  });

  test('stops at the ends of both scales', async () => {
    await show();
    hold('two');
    page.press('ArrowUp');
    expect(page.stepsOf(app)).toBe(0);
    for (let step = 0; step < 5; step++) page.press('ArrowRight');
    expect(points()[1]).toMatchObject({ value: 10, uniqueness: 10 });
    expect(page.stepsOf(app)).toBe(2);
    expect(page.heard()).toContain('价值 10.0');
  });

  test('is chosen by its letter, in whichever case; a letter of none, and one beside Ctrl, is nobody’s', async () => {
    await show();
    hold('one');
    page.press('C', { shiftKey: true });
    expect(at()).toBe('three');
    for (const [key, more] of [
      ['z', {}],
      ['a', { ctrlKey: true }],
      ['a', { altKey: true }],
    ] as const) {
      expect(page.press(key, more)).toBe(true);
      expect(at()).toBe('three');
    }
    page.press('Enter');
    expect(at()).toBe('one');
  });

  test('deleted it gives the keyboard to the next, the last to the one before, and all of it comes back', async () => {
    await show();
    hold('two');
    page.press('Backspace');
    expect(at()).toBe('three');
    page.press('Delete');
    expect(at()).toBe('one');
    page.press('Delete', { repeat: true });
    expect(points().map(({ id }) => id)).toEqual(['one']);
    expect(answers()[1]?.sellingPointIds).toEqual(['one']);
    page.undone(app, 2);
    expect(app.chain()).toEqual(withPoints());
  });

  test('pressed and hardly moved, or by another button, it is where it was', async () => {
    await show();
    for (const button of [0, 2]) {
      fireEvent.pointerDown(point('one'), { button, clientX: 100, clientY: 100 });
      fireEvent.pointerMove(window, { clientX: button === 0 ? 103 : 300, clientY: 100 });
      expect(app.chart.getState().preview).toBeNull();
      fireEvent.pointerUp(window, { clientX: 103, clientY: 100 });
    }
    expect(page.stepsOf(app)).toBe(0);
  });

  test('lost to the system in a drag it is where it was; another finger changes nothing', async () => {
    await show();
    fireEvent.pointerDown(point('one'), { button: 0, pointerId: 1, clientX: 100, clientY: 100 });
    fireEvent.pointerMove(window, { pointerId: 2, clientX: 300, clientY: 100 });
    expect(app.chart.getState().preview).toBeNull();
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 300, clientY: 100 });
    fireEvent.pointerUp(window, { pointerId: 2 });
    expect(app.chart.getState().preview).not.toBeNull();
    fireEvent.pointerCancel(window, { pointerId: 1 });
    expect([app.chart.getState().preview, page.stepsOf(app)]).toEqual([null, 0]);
    await frame();
    expect(at()).toBe('one');
  });

  test('dragged out of the row of the unscored it is scored, and keeps the keyboard', async () => {
    await show();
    expect(document.querySelector('.selling-waiting')?.textContent).toContain('未打分');
    fireEvent.pointerDown(point('three'), { button: 0, clientX: 100, clientY: 500 });
    fireEvent.pointerMove(window, { clientX: 300, clientY: 300 });
    fireEvent.pointerUp(window, { clientX: 300, clientY: 300 });
    await frame();
    expect(points()[2]?.value).not.toBeNull();
    expect(at()).toBe('three');
    expect(document.querySelector('.selling-waiting')).toBeNull();
    expect(page.stepsOf(app)).toBe(1);
  });
});

describe('the page', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  });

  test('names whom nothing in the green zone answers, by their letters', async () => {
    await show(withPoints(), {}, <SellingPage />);
    expect(answeredOutside(app.chain()).map(({ personId }) => personId)).toEqual([first]);
    const [line] = [...document.querySelectorAll('.selling-outside li')].map(({ textContent }) => textContent);
    expect(line).toMatch(/只靠卖点 a，不在绿色区域/);
    await act(async () => app.chart.verbs.commit((chain) => ({ ...chain, answers: [] }), { step: 'edit' }));
    expect(document.querySelector('.selling-outside')).toBeNull();
  });

  test('has in its tables what is in the picture: letters, scores, and who is answered with what', async () => {
    await show(withPoints(), {}, <SellingPage />);
    const rows = [...document.querySelectorAll('[data-point-row]')].map((each) => each.textContent);
    expect(rows).toHaveLength(3);
    expect(rows.find((text) => text?.includes('Team'))).toContain('–');
    expect(rows.find((text) => text?.includes('Smooth'))).toContain('5.5');
    const answered = document.querySelectorAll(`[data-person-id="${second}"]`)[0];
    expect(answered?.textContent).toContain('ab');
    expect(document.querySelectorAll('[data-top-rank]')).toHaveLength(10);
  });

  test('F2 on a point opens its name in the table', async () => {
    await show(withPoints(), {}, <SellingPage />);
    hold('one');
    page.press('F2');
    await frame();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Smooth|卖点/);
    expect(pointsHost(app).activeId()).toBe('one');
  });

  test('without points it says what they are good for, and begins one', async () => {
    await show(exampleChain('en'), { language: 'en' }, <SellingPage />);
    const empty = [...document.querySelectorAll('h2')].find((each) => each.textContent === 'No selling points yet');
    page.click(empty?.parentElement?.querySelector('button') ?? expect.fail('no way'));
    await frame();
    expect(points()).toHaveLength(1);
    expect(page.heard()).toBe('Selling point added');
  });
});

describe('rows of the two tables', () => {
  const edits = (host: { readonly rowEdits?: RowEdits }) => host.rowEdits ?? expect.fail('no rows of one’s own');
  const commit = (edit: Parameters<RunningApp['chart']['verbs']['commit']>[0]) =>
    act(() => app.chart.verbs.commit(edit, { step: 'edit' }));

  test('copied, points keep their scores and answers their words, under ids of their own', async () => {
    await show();
    const copied = edits(pointsHost(app)).duplicate(['one', 'gone', 'three']);
    commit(copied.edit);
    expect(points().map(({ name }) => name)).toEqual(['Smooth', ' ', 'Team', 'Smooth', 'Team']);
    expect(points()[3]).toMatchObject({ value: 6, uniqueness: 5.5 });
    expect(copied.rowIds).toEqual(
      expect.arrayContaining(
        points()
          .slice(3)
          .map(({ id }) => id),
      ),
    );
    commit(edits(answersHost(app)).duplicate(['answer:1', first]).edit);
    const own = answers().filter(({ personId }) => personId === first);
    expect(own.map(({ pain, answer }) => [pain, answer])).toEqual([
      ['要先验证', '共建实验室'],
      ['要先验证', '共建实验室'],
    ]);
    expect(new Set(answers().map(({ id }) => id)).size).toBe(answers().length);
  });

  test('a further answer goes to the person of the row beside it; beside one not answered yet there is none', async () => {
    await show();
    const added = edits(answersHost(app)).add(0, 'answer:2') ?? expect.fail('none');
    commit(added.edit);
    expect(answers().find(({ id }) => id === added.rowId)?.personId).toBe(second);
    const bare = answersHost(app)
      .rowsOf(app.chain())
      .find(({ answer }) => !answer);
    expect(edits(answersHost(app)).add(0, bare?.id)).toBeNull();
    expect(edits(answersHost(app)).add(0, undefined)).toBeNull();
  });

  test('deleted, each is called what it is', async () => {
    await show();
    commit(edits(answersHost(app)).remove(['answer:1', 'answer:2']));
    expect(answers()).toEqual([]);
    commit(edits(pointsHost(app)).remove(['one', 'two']));
    expect(points().map(({ id }) => id)).toEqual(['three']);
    const said = (language: 'zh' | 'en') =>
      [pointsHost(app), answersHost(app)].flatMap((host) => {
        const words = edits(host).words(language);
        return [words.add, words.added, words.removed(2), words.removed(1)];
      });
    expect(said('zh')).toEqual([
      ...['新增卖点', '已新增一个卖点', '已删除 2 个卖点', '已删除 1 个卖点'],
      ...['新增方案', '已新增一条方案', '已删除 2 条方案', '已删除 1 条方案'],
    ]);
    expect(said('en').slice(5)).toEqual(['Answer added', '2 answers deleted', 'Answer deleted']);
  });

  test('are told by their names, somebody without an answer by theirs', async () => {
    await show();
    expect([pointsHost(app).nameOf('one'), pointsHost(app).nameOf('gone')]).toEqual(['Smooth', '']);
    expect([answersHost(app).nameOf('answer:1'), answersHost(app).nameOf('gone')]).toEqual([
      answersHost(app).rowsOf(app.chain())[0]?.name,
      '',
    ]);
  });
});
