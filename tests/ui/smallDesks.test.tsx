// @vitest-environment jsdom
/** Ways from room to room, and what is said on them. */
import { act, cleanup, fireEvent, render, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { fileKey, presentKey } from '../../src/domain/compare/sides.ts';
import { writeChain } from '../../src/file/write.ts';
import { amountFault, setAmount } from '../../src/ui/amountVerbs.ts';
import { openCellDoor } from '../../src/ui/cellDoors.ts';
import { compareDesk, leadToChange } from '../../src/ui/compareDesk.ts';
import { compareWith } from '../../src/ui/compareFile.ts';
import { noticeCopied } from '../../src/ui/copyNotice.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { idIn } from '../../src/ui/domIds.ts';
import { clearFilter, filterByOwner, toggleFilter, useFilter } from '../../src/ui/filterDesk.ts';
import { onForeignPaste, pasteForeign, pasteIntoLine } from '../../src/ui/linePaste.ts';
import { followLook } from '../../src/ui/look.ts';
import { chartToHandOn, useHasOpenText, watchFront } from '../../src/ui/openFields.ts';
import { goToGap } from '../../src/ui/planVerbs.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { TextField } from '../../src/ui/TextField.tsx';
import { hasOwnUndo } from '../../src/ui/typing.ts';
import { showView, tabOf, type ViewRecord, viewBeside } from '../../src/ui/views.ts';
import { patience } from '../support/called.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(document, 'execCommand');
});

const chart = () => chartOf('# 目标\n董事会\n\tCEO 张三');

describe('views', () => {
  const views = (['plan', 'decision', 'compare'] as const).map((id) => [id, {} as ViewRecord] as const);

  test('lie in a ring; from a view that is not there one goes on from the first', () => {
    expect(viewBeside(views, 'plan', 1)).toBe('decision');
    expect(viewBeside(views, 'compare', 1)).toBe('plan');
    expect(viewBeside(views, 'plan', -1)).toBe('compare');
    expect(viewBeside(views, 'fishbone', 1)).toBe('decision');
    expect(viewBeside([], 'fishbone', 1)).toBe('fishbone');
  });

  test('one that is shown has the keyboard on its tab', () => {
    const app = newApp();
    const id = idIn(app, tabOf('plan'));
    const tab = document.body.appendChild(Object.assign(document.createElement('button'), { id }));
    showView(app, 'plan');
    expect([app.preferences.getState().view, document.activeElement]).toEqual(['plan', tab]);
    tab.remove();
  });
});

test('who lacks a plan is shown among the gaps, on the plan’s own page', () => {
  const app = newApp(chart(), { view: 'plan', isSellingShown: true });
  const seen = vi.fn();
  goToGap(app, 'person:1');
  openCellDoor(app, 'plan-gaps', (id) => seen(id));
  expect(seen).toHaveBeenCalledWith('person:1');
  expect(app.preferences.getState()).toMatchObject({ view: 'plan', isSellingShown: false });
});

test('a change that a check tells of is opened in the comparison with the last snapshot', () => {
  const app = newApp(chart());
  compareDesk(app).setState({ shown: 'before', isTopOnly: true, at: 'x' });
  leadToChange(app, app.chain(), 'person:1', 'stance');
  expect(compareDesk(app).getState()).toMatchObject({ at: 'stance person:1', shown: 'both', isTopOnly: false });
  expect(app.preferences.getState().view).toBe('compare');
  leadToChange(app, app.chain(), null, 'stance');
  expect(compareDesk(app).getState().at).toBeNull();
});

describe('a file to compare with', () => {
  const fileOf = (chain: DecisionChain, name: string) => new File([writeChain(chain)], name);

  test('becomes one side under its own name, and the chart stays as it is', async () => {
    const app = newApp(chart());
    const before = app.chain();
    const other = { ...chart(), target: '那时' };
    expect(await compareWith(app, fileOf(other, '六月.fishbone.json'), 'from')).toBe(true);
    const { choice } = compareDesk(app).getState();
    expect(choice).toMatchObject({ from: fileKey, to: presentKey, file: { name: '六月', chain: { target: '那时' } } });
    expect(await compareWith(app, fileOf(other, 'plain.JSON'), 'to')).toBe(true);
    expect(compareDesk(app).getState().choice).toMatchObject({
      from: presentKey,
      to: fileKey,
      file: { name: 'plain' },
    });
    expect(app.chain()).toBe(before);
  });

  test('that is none is said in one sentence, and nothing else is compared', async () => {
    const app = newApp(chart(), { language: 'en' });
    expect(await compareWith(app, new File(['{'], 'bad.json'), 'from')).toBe(false);
    expect(compareDesk(app).getState().choice.file ?? null).toBeNull();
    const [notice, ...others] = noticesOf(app);
    expect([notice?.kind, others]).toEqual(['problem', []]);
    expect(notice?.text).toContain('bad.json');
  });
});

describe('a copy', () => {
  test('without assessments is told by its number alone', () => {
    const app = newApp();
    noticeCopied(app, 3, null);
    expect(noticesOf(app).map(({ text, actions }) => [text, actions])).toEqual([['已复制 3 人', []]]);
  });

  test('with assessments offers one without; whether that worked is told in its place', async () => {
    const app = newApp();
    const told = () => noticesOf(app).map(({ kind, text }) => [kind, text]);
    noticeCopied(app, 1, async () => {});
    expect(told()).toEqual([['info', '已复制 1 人，含评估']]);
    noticesOf(app)[0]?.run('不含评估复制');
    await expect.poll(told, patience).toEqual([['info', '已复制 1 人，不含评估']]);
    noticeCopied(app, 1, () => Promise.reject(new Error('no')));
    noticesOf(app).at(-1)?.run('不含评估复制');
    await expect.poll(told, patience).toEqual([['problem', '浏览器不允许写入剪贴板，请按 Ctrl+C']]);
  });
});

test('the filter takes kinds in and out; one of ours is remembered as me; clearing it forgets nobody', () => {
  const app = newApp(chart(), { filterOwner: '王立' });
  const { result } = renderHook(useFilter, { wrapper: ({ children }) => inApp(app, children) });
  expect(result.current).toEqual({ kinds: [], owner: '王立' });
  act(() => {
    toggleFilter(app, 'unrated' as never);
    toggleFilter(app, 'gap' as never);
    toggleFilter(app, 'unrated' as never);
    filterByOwner(app, '陈静');
  });
  expect(result.current).toEqual({ kinds: ['gap', 'mine'], owner: '陈静' });
  act(() => filterByOwner(app, '陈静'));
  expect(result.current.kinds).toEqual(['gap', 'mine']);
  act(() => filterByOwner(app, null));
  expect(result.current).toEqual({ kinds: ['gap'], owner: '陈静' });
  act(() => clearFilter(app));
  expect(result.current.kinds).toEqual([]);
  expect(app.preferences.getState().filterOwner).toBe('陈静');
});

test('a chosen look frames the window in its paper, and the system’s own gives the frame back', () => {
  const app = newApp();
  const frames = ['#aaaaaa', '#bbbbbb'].map((content) =>
    document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'theme-color', content })),
  );
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ getPropertyValue: () => '#123456' } as never);
  const shown = () => [document.documentElement.dataset.look, ...frames.map(({ content }) => content)];
  followLook(app);
  expect(shown()).toEqual(['system', '#aaaaaa', '#bbbbbb']);
  app.preferences.set({ look: 'dark' });
  expect(shown()).toEqual(['dark', '#123456', '#123456']);
  app.preferences.set({ look: 'system', view: 'plan' });
  expect(shown()).toEqual(['system', '#aaaaaa', '#bbbbbb']);
  for (const frame of frames) frame.remove();
  delete document.documentElement.dataset.look;
});

describe('an amount', () => {
  const chain: DecisionChain = {
    ...chart(),
    amount: { value: 2, unit: '亿元' },
    decisionMode: { stages: [], tiers: [{ id: 'tier:1', below: 1, approver: '', approverIds: [] }] },
  };

  test.each([
    ['', null],
    ['80 百万元', null],
    ['３．５ 亿', null],
    ['很多', '金额要有一个数，如 80 百万元'],
    ['80 到 90', '金额要有一个数，如 80 百万元'],
  ])('%s: %s', (text, fault) => {
    expect(amountFault(newApp(chain), text)).toBe(fault);
  });

  test('keeps its unit, or turns the tiers into another, which is told and undone as one', () => {
    const app = newApp(chain);
    setAmount(app, '3');
    expect(app.chain().amount).toEqual({ value: 3, unit: '亿元' });
    expect(noticesOf(app)).toEqual([]);
    setAmount(app, '30000 万元');
    expect(app.chain().amount).toEqual({ value: 30_000, unit: '万元' });
    expect(app.chain().decisionMode.tiers[0]?.below).toBe(10_000);
    expect(noticesOf(app).at(-1)?.text).toBe('审批各档已换算为万元');
    noticesOf(app).at(-1)?.run('撤销');
    expect(app.chain().decisionMode.tiers[0]?.below).toBe(1);
    setAmount(app, '5 贝');
    expect(app.chain().decisionMode.tiers[0]?.below).toBe(1);
    expect(noticesOf(app).at(-1)?.text).toBe('审批各档的数没有换算，请核对是否以贝计');
    setAmount(app, '');
    expect(app.chain().amount).toBeNull();
  });

  test('that gets its first unit says that the tiers are meant in it too', () => {
    const app = newApp({ ...chain, amount: { value: 320, unit: '' } });
    setAmount(app, '310');
    expect(noticesOf(app)).toEqual([]);
    setAmount(app, '3.2 亿元');
    expect(app.chain().decisionMode.tiers[0]?.below).toBe(1);
    expect(noticesOf(app).at(-1)?.text).toBe('审批各档的数没有换算，请核对是否以亿元计');
    noticesOf(app).at(-1)?.run('撤销');
    expect(app.chain().amount).toEqual({ value: 310, unit: '' });
  });
});

describe('text that is still in its field', () => {
  function Named() {
    const [name, setName] = useState('旧');
    return <TextField label="名" value={name} onCommit={setName} />;
  }
  const field = () => document.querySelector('input') ?? expect.fail('no field');

  test('is taken when a panel, a dialog, the start screen or another view comes to the front, until one stops', () => {
    const app = newApp(chart());
    const { result } = renderHook(useHasOpenText, {
      wrapper: ({ children }) =>
        inApp(
          app,
          <>
            {children}
            <Named />
          </>,
        ),
    });
    const stop = watchFront(app);
    const fronts = [
      () => shellDesk(app).setState({ panel: 'checks' }),
      () => shellDesk(app).setState({ dialog: 'keys' }),
      () => shellDesk(app).setState({ isStarting: true }),
      () => app.preferences.set({ view: 'plan' }),
    ];
    for (const [at, front] of fronts.entries()) {
      fireEvent.change(field(), { target: { value: `新${at}` } });
      expect(result.current).toBe(true);
      act(front);
      expect(result.current, `${at}`).toBe(false);
      expect(field().value).toBe(`新${at}`);
    }
    fireEvent.change(field(), { target: { value: '还在' } });
    act(() => app.preferences.set({ language: 'en' }));
    expect(result.current, 'another language is nothing in front').toBe(true);
    act(stop);
    act(() => app.preferences.set({ view: 'compare' }));
    expect(result.current).toBe(true);
    act(() => void chartToHandOn(app));
    expect(result.current).toBe(false);
  });
});

test('undo in a field of the chart is the field’s own while something is typed there, else the chart’s', () => {
  render(inApp(newApp(), <TextField label="名" value="旧" onCommit={() => {}} />));
  const input = document.querySelector('input') ?? expect.fail('no field');
  expect([hasOwnUndo(input, false), hasOwnUndo(input, true)]).toEqual([false, false]);
  fireEvent.change(input, { target: { value: '新' } });
  expect(hasOwnUndo(input, false)).toBe(true);
  fireEvent.change(input, { target: { value: '旧' } });
  expect(hasOwnUndo(input, true), 'what was typed and undone can come back').toBe(true);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(hasOwnUndo(input, false)).toBe(false);
});

test('undo in a field of a dialog never goes through to the chart behind it', async () => {
  const dialog = (
    <Dialog title="Find" isOpen onClose={() => {}}>
      <input />
    </Dialog>
  );
  render(inApp(newApp(), dialog));
  expect(hasOwnUndo(document.querySelector('[role="dialog"] input'), false)).toBe(true);
});

describe('rows pasted', () => {
  test('that nobody here copied go to the import; before it is wired they go nowhere', () => {
    const app = newApp();
    pasteForeign(app, { text: 'a\tb', html: '' });
    const take = vi.fn();
    onForeignPaste(app, take);
    pasteForeign(app, { text: 'c\td', html: '<table>' });
    expect(take).toHaveBeenCalledExactlyOnceWith({ text: 'c\td', html: '<table>' }, undefined);
  });

  test('into a field of one line become lines where it takes them, else stand in it set apart, a lone line as it is', () => {
    const app = newApp();
    const typed: string[] = [];
    Object.assign(document, { execCommand: (_: string, __: boolean, text: string) => typed.push(text) });
    const onLines = vi.fn();
    const page = render(
      <>
        <input aria-label="one" onPaste={(event) => pasteIntoLine(app, event)} />
        <input aria-label="lines" onPaste={(event) => pasteIntoLine(app, event, onLines)} />
      </>,
    );
    const paste = (into: string, text: string) =>
      fireEvent.paste(page.getByLabelText(into), {
        clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '<b>html</b>') },
      });
    expect(paste('one', '张三')).toBe(true);
    expect(paste('lines', '张三\r\n李四')).toBe(false);
    expect(onLines.mock.calls).toEqual([[{ text: '张三\r\n李四', html: '<b>html</b>' }]]);
    paste('one', '  张三\n');
    paste('lines', '张三\n');
    paste('one', '张三\n\n李四\t王五');
    expect(typed.slice(0, 2).map((each) => each.trim())).toEqual(['张三', '张三']);
    expect(typed[2]).toContain('；');
    expect(onLines).toHaveBeenCalledOnce();
    expect(noticesOf(app)).toHaveLength(1);
  });
});
