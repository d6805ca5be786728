// @vitest-environment jsdom
/** The chosen row beside the plan: whose it is, what is wanted, the measure, how it goes, and the rows next to it. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { takeRow } from '../../src/plan/planDesk.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { planned, plannedChain, planRows, showPlanRows, withPlan } from '../support/planPage.tsx';
import { button, field, leaveToys, notices, press } from '../support/toyPage.tsx';

afterEach(leaveToys);

const panel = () => document.querySelector<HTMLElement>('aside.plan-panel') ?? expect.fail('no panel');
const inPanel = (name: string) => button(name, panel());
const take = (app: RunningApp, at: number) => act(() => takeRow(app, app.chain().plan[at]?.id ?? expect.fail()));
const steps = (app: RunningApp) => app.chart.getState().history.past.length;

describe('whose row it is', () => {
  test('by rank, name, title and chain, and through whom; the little chart leads to the large one, on that person', () => {
    const app = showPlanRows();
    take(app, 1);
    expect(panel().querySelector('.inspector-head')?.textContent).toBe('2IzaCEO，高层管理');
    expect(panel().querySelector('.plan-path')?.textContent).toBe('通过 Da Hai → Iza');
    act(() => inPanel('到图上').click());
    expect([app.preferences.getState().view, app.chart.getState().selection]).toMatchObject([
      'fishbone',
      { ids: ['person:5'] },
    ]);
  });

  test('somebody without a name, not on the chart or unknown is told as such', () => {
    const [first] = plannedChain().plan;
    const id = first?.personId ?? expect.fail();
    const unnamed = changePerson(id, { name: '', placeholder: true })(movePeople([id], 'tray')(withPlan({})));
    const app = showPlanRows(unnamed);
    take(app, 0);
    expect(panel().querySelector('.inspector-head')?.textContent).toMatch(/待识别.*，不在图上$/);
    expect(panel().querySelector('.plan-path')).toBeNull();
  });

  test('closing it chooses nobody, here and on the chart', () => {
    const app = showPlanRows();
    take(app, 0);
    act(() => inPanel('收起').click());
    expect(document.querySelector('aside.plan-panel')).toBeNull();
    expect(app.chart.getState().selection.kind).toBe('nothing');
  });

  test('the rows next to it are named and one click away, to the ends of the table', () => {
    const app = showPlanRows();
    const neighbours = () => [...panel().querySelectorAll<HTMLElement>('nav button')];
    const said = () => neighbours().map((each) => [each.title, each.textContent]);
    take(app, 0);
    expect(said()).toEqual([['下一项', '2Iza']]);
    act(() => neighbours()[0]?.click());
    expect(said()).toEqual([
      ['上一项', '1Da Hai'],
      ['下一项', '3Buld'],
    ]);
    act(() => neighbours()[0]?.click());
    expect(panel().querySelector('h2')?.textContent).toBe('Da Hai');
    take(app, app.chain().plan.length - 1);
    expect(said().map(([title]) => title)).toEqual(['上一项']);
  });
});

describe('what is wanted', () => {
  const stanceOf = (app: RunningApp) => {
    const { stance, targetStance, level, targetLevel } = assessmentOf(app.chain(), 'person:5');
    return [stance, targetStance, level, targetLevel];
  };

  test('is set here as in the assessment, each a step of its own; the chosen one again takes it away', () => {
    const app = showPlanRows();
    take(app, 1);
    const [now, wanted] = [...panel().querySelectorAll<HTMLElement>('[role="radiogroup"]')];
    const radio = (group: HTMLElement | undefined, name: string) =>
      act(() => group?.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click());
    radio(now, '中立');
    radio(wanted, '排他支持');
    const stairs = panel().querySelector<HTMLElement>('[role="slider"]') ?? expect.fail();
    act(() => stairs.focus());
    press('ArrowRight', 'Shift+ArrowRight');
    expect(stanceOf(app)).toEqual(['neutral', 'exclusive', 'acceptance', 'trust']);
    expect(stairs.getAttribute('aria-valuetext')).toBe('现状 接受　目标 信任');
    expect(steps(app)).toBe(4);
    radio(now, '中立');
    press('Delete', 'Shift+Delete');
    expect(stanceOf(app)).toEqual([null, 'exclusive', null, null]);
    expect(stairs.getAttribute('aria-valuetext')).toBe('现状 未评　目标 未定');
  });
});

describe('the measure', () => {
  const chips = () => [...panel().querySelectorAll<HTMLElement>('.plan-chips button')];
  const on = () => chips().flatMap((each) => (each.getAttribute('aria-pressed') === 'true' ? [each.textContent] : []));

  test('is one of those listed or one’s own; a click changes it, and takes the chosen one away', () => {
    const app = showPlanRows(withPlan({ measure: '登门拜访' }));
    take(app, 0);
    expect(on()).toEqual(['登门拜访']);
    act(() => inPanel('高层互访').click());
    expect([on(), app.chain().plan[0]?.measure]).toEqual([['高层互访'], '高层互访']);
    act(() => inPanel('高层互访').click());
    expect([on(), app.chain().plan[0]?.measure?.trim() ?? '']).toEqual([[], '']);
    act(() => app.chart.verbs.undo());
    act(() => app.chart.verbs.undo());
    act(() => inPanel('登门拜访').click());
    expect(app.chain().plan[0]?.measure?.trim() ?? '').toBe('');
  });

  test('a suggestion says why, and what entertains somebody is bound to rules', () => {
    const app = showPlanRows();
    take(app, 0);
    const why = [...panel().querySelectorAll('.plan-why')].map((each) => each.textContent);
    expect(why).toEqual([expect.stringMatching(/^建议.+：.+。$/), '接待与差旅须符合公司政策及当地法律。']);
  });
});

describe('the row itself', () => {
  test('is copied and deleted by the links below, as by keys', () => {
    const app = showPlanRows();
    take(app, 0);
    act(() => inPanel('复制这一行').click());
    expect(planned().slice(0, 3)).toEqual(['Da Hai', 'Da Hai', 'Iza']);
    act(() => inPanel('删除这一行').click());
    expect([planned().slice(0, 2), notices()]).toEqual([['Da Hai', 'Iza'], ['删除了 1 项']]);
    expect(panel().querySelector('h2')?.textContent, 'the row that came up').toBe('Iza');
    act(() => app.chart.verbs.undo());
    expect(planned()[1]).toBe('Da Hai');
  });
});

describe('the log', () => {
  const entry = () => panel().querySelector<HTMLInputElement>('.plan-entry input') ?? expect.fail('no field');
  const write = (text: string, key?: string) => {
    fireEvent.change(entry(), { target: { value: text } });
    if (key) fireEvent.keyDown(entry(), { key });
  };
  const log = (app: RunningApp) => app.chain().plan[0]?.log?.map(({ text }) => text) ?? [];

  test('takes an entry by Enter or when the keyboard leaves, none that is blank; Escape drops what was typed', async () => {
    const app = showPlanRows(withPlan({ log: [], progress: '' }));
    take(app, 0);
    write('  ', 'Enter');
    write('已约 CTO', 'Escape');
    expect([log(app), entry().value]).toEqual([[], '']);
    fireEvent.compositionStart(entry());
    fireEvent.change(entry(), { target: { value: '已约' } });
    fireEvent.keyDown(entry(), { key: 'Enter', isComposing: true });
    expect(log(app), 'Enter is the input method’s').toEqual([]);
    write('已约 CTO', 'Enter');
    write('下周三见面');
    fireEvent.blur(entry());
    expect([log(app), entry().value]).toEqual([['已约 CTO', '下周三见面'], '']);
    expect(panel().querySelector('.plan-log h3')?.textContent).toBe('进展记录2 条');
  });

  test('Alt+N leads to it from any other field of the panel', () => {
    const app = showPlanRows(withPlan({ log: [{ on: '2026-11-01', by: '', text: '已约' }], progress: '已约' }));
    take(app, 0);
    const author = panel().querySelector<HTMLInputElement>('input[aria-label="记录人：已约"], [placeholder="记录人"]');
    act(() => author?.focus());
    expect(document.activeElement).toBe(author);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'n', code: 'KeyN', altKey: true });
    expect(document.activeElement).toBe(entry());
  });

  test('Escape in the empty field goes back to the cell one came from', async () => {
    const app = showPlanRows(withPlan({}));
    take(app, 0);
    act(() => entry().focus());
    await act(async () => void press('Escape'));
    expect(document.activeElement).toBe(field());
  });

  test('what was said before there was a log can be mended in place, and so can each entry; each is a step', () => {
    const app = showPlanRows(withPlan({ log: [], progress: '已发邀请' }));
    take(app, 0);
    const texts = () => [...panel().querySelectorAll<HTMLTextAreaElement>('.plan-log textarea')];
    expect(panel().querySelector('.plan-log h3')?.textContent).toBe('进展记录1 条');
    const mend = (text: string) => {
      const at = texts()[0] ?? expect.fail('no text');
      act(() => at.focus());
      fireEvent.change(at, { target: { value: text } });
      fireEvent.blur(at);
    };
    mend('已发两次邀请');
    expect(app.chain().plan[0]?.progress).toBe('已发两次邀请');
    expect(log(app), 'what was said stays').toEqual(['已发邀请', '已发两次邀请']);
    write('已回复', 'Enter');
    mend('已回复同意');
    expect(log(app).at(-1)).toBe('已回复同意');
    expect(steps(app)).toBe(3);
  });
});

test('no row chosen, no panel', () => {
  showPlanRows();
  expect(planRows().some((each) => each.getAttribute('aria-selected') === 'true')).toBe(false);
  expect(document.querySelector('aside.plan-panel')).toBeNull();
});
