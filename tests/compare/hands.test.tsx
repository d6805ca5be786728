// @vitest-environment jsdom
/** The comparison by hand: which dates, which changes, where one is in them, and the way to the chart. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChangeList } from '../../src/compare/ChangeList.tsx';
import { CompareBar } from '../../src/compare/CompareBar.tsx';
import { CompareView } from '../../src/compare/CompareView.tsx';
import { EmptyCompare } from '../../src/compare/EmptyCompare.tsx';
import { useCompareKeys } from '../../src/compare/useCompareKeys.ts';
import { useComparison } from '../../src/compare/useComparison.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { chosenSides } from '../../src/domain/compare/sides.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addPeople, changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { addRib, changeRib } from '../../src/domain/edits/ribs.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { writeChain } from '../../src/file/write.ts';
import { selectedPeople, selectedRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { changeFilters, choiceOf, compareDesk } from '../../src/ui/compareDesk.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { compareWords } from '../../src/words/compare.ts';
import * as page from '../support/roomPage.tsx';

function Bar() {
  const view = useComparison();
  return view ? <CompareBar view={view} /> : null;
}

/** All but the picture, which costs most to draw. */
function Unpictured() {
  const view = useComparison();
  useCompareKeys(view);
  return view ? (
    <>
      <CompareBar view={view} />
      <ChangeList view={view} />
    </>
  ) : (
    <EmptyCompare />
  );
}

let app: RunningApp;
const show = async (chain: DecisionChain = changed(), room = <Unpictured />, chosen = {}) => {
  app = await page.showRoom(room, chain, { view: 'compare', ...chosen });
};

function changed(language: 'zh' | 'en' = 'zh'): DecisionChain {
  return [
    takeSnapshot({ id: 'snapshot:1', takenAt: '2026-02-14T02:00:00Z', label: '一季度' }),
    assess(['person:1'], { level: 'trust' }),
    takeSnapshot({ id: 'snapshot:2', takenAt: '2026-08-14T02:00:00Z', label: '三季度' }),
    assess(['person:5'], { level: 'trust', stance: 'supporter', primaryOwner: '王立' }),
    assess(['person:8'], { level: 'contact' }),
    movePeople(['person:13'], 'tray'),
    changePerson('person:2', { jobTitle: '主席' }),
    addPeople([['person:new', { name: '邹敏', jobTitle: '主管' }]], { ribId: 'rib:5', place: 1 }),
    changeRib('rib:6', { name: '新名字' }),
    addRib({ id: 'rib:9', name: '评标小组', kind: 'committee', personIds: [] }, 0),
  ].reduce((chain, edit) => edit(chain), exampleChain(language));
}

const desk = () => compareDesk(app).getState();
const items = () => [...document.querySelectorAll<HTMLElement>('[data-change-of]')];
const kinds = () => [...new Set(items().map(({ dataset }) => dataset.changeKind))];
const item = (id: string, kind: string) =>
  items().find(({ dataset }) => dataset.changeOf === id && dataset.changeKind === kind) ??
  expect.fail(`no ${kind} of ${id}`);
const sides = () => {
  const found = chosenSides(app.chain(), choiceOf(app, app.chain()));
  return [found?.before.key, found?.after.key];
};
const picker = (label: '从' | '到' | 'From' | 'To') => page.button(new RegExp(`^${label}`));
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, code: key, ...more });

afterEach(page.leaveRoom);

describe('the list', () => {
  test('tells its count, its groups with their ups and downs, and how many did not change', async () => {
    await show(changed(), <CompareView />);
    const list = document.querySelector('.compare-list') ?? expect.fail('no list');
    expect(list.querySelector('h2')?.textContent).toMatch(
      new RegExp(`^${items().length} 处变化 \\d+ 人、2 条决策链；\\d+ 人未变$`),
    );
    const groups = [...list.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(groups).toContain('关系层次 1 升 1 降');
    expect(groups).toContain('态度 1 升 0 降');
    expect(page.halfWidth()).toEqual([]);
  });

  test('an item pressed is where one is; pressed again it leads to the person on the chart', async () => {
    await show();
    page.click(item('person:5', 'level'));
    expect(item('person:5', 'level').getAttribute('aria-current')).toBe('true');
    expect(app.preferences.getState().view).toBe('compare');
    page.click(item('person:5', 'level'));
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(['person:5']);
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('Enter leads where the walk is, to a chain too; on a button it is the button’s', async () => {
    await show();
    await act(async () => compareDesk(app).setState({ at: 'rib-name rib:6' }));
    expect(fireEvent.keyDown(item('rib:6', 'rib-name'), { key: 'Enter' })).toBe(true);
    expect(app.preferences.getState().view).toBe('compare');
    press('Enter');
    expect(selectedRib(app.chart.getState().selection, app.chain())).toBe('rib:6');
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('walked by keys each change is heard, and has the keyboard', async () => {
    await show();
    press('n');
    expect(document.activeElement).toBe(items()[0]);
    expect(page.heard()).toBe(items()[0]?.getAttribute('aria-label'));
    press('F8', { shiftKey: true });
    expect(document.activeElement).toBe(items().at(-1));
  });

  test('what the pointer is on is ringed in the picture, and nothing once it has left', async () => {
    await show(changed(), <CompareView />);
    const rings = () => document.querySelectorAll('.compare-ring').length;
    fireEvent.pointerEnter(item('person:5', 'level'));
    fireEvent.pointerOver(item('person:5', 'level'));
    expect([desk().hovered, rings()]).toEqual(['person:5', 1]);
    fireEvent.pointerLeave(item('person:5', 'level'));
    fireEvent.pointerOut(item('person:5', 'level'));
    expect([desk().hovered, rings()]).toEqual([null, 0]);
    const card = document.querySelector('.compare-picture [data-person-id="person:8"]') ?? expect.fail('no card');
    fireEvent.pointerOver(card.firstElementChild ?? card);
    expect(desk().hovered).toBe('person:8');
    fireEvent.pointerOut(document.querySelector('.compare-canvas') ?? card);
    expect(desk().hovered).toBeNull();
  });

  test('a press on somebody who did not change goes nowhere', async () => {
    await show(changed(), <CompareView />);
    fireEvent.click(document.querySelector('.compare-picture [data-person-id="person:11"]') ?? expect.fail('no card'));
    expect(desk().at).toBeNull();
  });

  test('where nothing changed that is said on the list and over the picture, and keys walk nowhere', async () => {
    const still = takeSnapshot({ id: 'snapshot:1', takenAt: '2026-02-14T02:00:00Z', label: 'x' })(exampleChain('en'));
    await show(still, <CompareView />, { language: 'en' });
    expect(document.body.textContent?.split(compareWords.en.nothing)).toHaveLength(3);
    press('n');
    press('Enter');
    expect([desk().at, page.heard()]).toEqual([null, '']);
  });
});

describe('the filter', () => {
  const line = async (name: string) => {
    if (page.menuLines().length === 0) await page.openMenu(/^(全部变化|筛选：\d+ 处)$/);
    fireEvent.click(page.allNamed(name, '[role^="menuitem"]').at(-1) ?? expect.fail(`no ${name}`));
    await act(async () => {});
  };

  test('each kind can be left out; the button counts what is left, and all come back at once', async () => {
    await show();
    const all = items().length;
    for (const kind of changeFilters) if (kind !== 'level') await line(compareWords.zh.kinds[kind]);
    expect(kinds()).toEqual(['level']);
    page.button(`筛选：${items().length} 处`);
    await line(compareWords.zh.kinds.stance);
    expect(kinds().sort()).toEqual(['level', 'stance']);
    await line('全部变化');
    expect(items()).toHaveLength(all);
  });

  test('the ten alone: nobody else’s change, no chain’s', async () => {
    await show();
    await line('只看 TOP 10');
    expect(items().every(({ dataset }) => dataset.changeOf?.startsWith('person:'))).toBe(true);
    expect(items().map(({ dataset }) => dataset.changeOf)).not.toContain('person:new');
    expect(items().map(({ dataset }) => dataset.changeOf)).toContain('person:5');
  });

  test('with nothing left the list says that it is the filter', async () => {
    await show();
    await act(async () => compareDesk(app).setState({ hidden: new Set(changeFilters) }));
    expect(document.querySelector('.compare-quiet')?.textContent).toBe('筛选后没有变化');
  });
});

describe('which dates', () => {
  test('each side chooses among all moments and a file; the other one gives way', async () => {
    await show(changed(), <Bar />);
    await page.openMenu(picker('从'));
    expect(
      page
        .menuLines()
        .slice(0, 3)
        .map((each) => each.slice(0, 3)),
    ).toEqual(['一季度', '三季度', '现在']);
    expect(page.menuLines().at(-1)).toBe('与文件对比…');
    await page.choose(picker('从'), /^一季度/);
    expect(sides()).toEqual(['snapshot:1', 'now']);
    await page.choose(picker('到'), /^三季度/);
    expect(sides()).toEqual(['snapshot:1', 'snapshot:2']);
    await page.choose(picker('从'), /^三季度/);
    expect(new Set(sides()).size).toBe(2);
  });

  test('brackets go to the snapshot before and after, and stop at the first and last', async () => {
    await show();
    for (const [key, from] of [
      ['[', 'snapshot:1'],
      ['[', 'snapshot:1'],
      [']', 'snapshot:2'],
      [']', 'snapshot:2'],
    ] as const) {
      press(key);
      expect(sides()).toEqual([from, 'now']);
    }
  });

  test('the picture shows the changes, before or after, as chosen by the pointer too', async () => {
    await show(changed(), <Bar />);
    for (const [name, shown] of [
      ['之前', 'before'],
      ['之后', 'after'],
      ['变化', 'both'],
    ] as const) {
      page.click(page.allNamed(name, 'button, [role="radio"]')[0] ?? expect.fail(name));
      expect(desk().shown).toBe(shown);
    }
  });

  test('the page of this view is printed from here', async () => {
    await show(changed(), <Bar />);
    page.click('打印这一页');
    expect(shellDesk(app).getState()).toMatchObject({ dialog: 'export', wantedPages: ['compare'] });
  });
});

describe('a file', () => {
  const chosenFile = async (file: File | null) => {
    const input = document.querySelector<HTMLInputElement>('input[data-compare-file]') ?? expect.fail('nothing asks');
    if (file) fireEvent.change(input, { target: { files: [file] } });
    else fireEvent(input, new Event('cancel'));
    await act(async () => vi.waitFor(() => expect(document.querySelector('input[data-compare-file]')).toBeNull()));
  };

  test('is asked for from the empty view, and becomes what is compared from; the chart takes nothing of it', async () => {
    await show(exampleChain());
    page.click('与文件对比…');
    const other = assess(['person:1'], { level: 'contact' })({ ...exampleChain(), id: 'chart:old' });
    await chosenFile(new File([writeChain(other)], '去年.fishbone.json'));
    await act(async () => vi.waitFor(() => expect(items().length).toBeGreaterThan(0)));
    expect(sides()).toEqual(['file', 'now']);
    expect(picker('从').textContent).toContain('去年');
    expect([app.chain(), page.stepsOf(app)]).toEqual([expect.objectContaining({ snapshots: [] }), 0]);
    await page.openMenu(picker('从'));
    expect(page.menuLines().at(-1)).toBe('换一个文件…');
  });

  test('with other ids is matched by names, each told in the marks of the language', async () => {
    const text = writeChain({ ...exampleChain('en'), id: 'chart:old' }).replaceAll('person:', 'person:x');
    await show(exampleChain('en'), <Unpictured />, { language: 'en' });
    page.click(/^Compare with a file/);
    await chosenFile(new File([text], 'old.json'));
    const matches = await act(async () =>
      vi.waitFor(() => document.querySelector('.compare-matches') ?? expect.fail('nobody is matched')),
    );
    expect(matches.textContent).toContain('Da Hai, Chairman');
    expect(matches.textContent).not.toMatch(/[，：；、]/u);
  });

  test('that cannot be read is refused in one sentence, and nothing changes', async () => {
    await show(exampleChain('en'), <Unpictured />, { language: 'en' });
    page.click(/^Compare with a file/);
    await chosenFile(new File(['{'], 'broken.json'));
    await act(async () => vi.waitFor(() => expect(page.notices()).toHaveLength(1)));
    expect(page.notices()[0]).toMatch(/^broken\.json /);
    expect(sides()).toEqual([undefined, undefined]);
  });

  test('not chosen after all leaves nothing behind', async () => {
    await show(exampleChain());
    page.click('与文件对比…');
    await chosenFile(null);
    expect(sides()).toEqual([undefined, undefined]);
  });
});

describe('the keys of the view', () => {
  test('are left alone in a field, a menu, a dialog, beside Ctrl, and while a dialog is open', async () => {
    await show();
    for (const [tag, role] of [
      ['input', ''],
      ['select', ''],
      ['div', 'menu'],
      ['div', 'dialog'],
    ] as const) {
      const elsewhere = document.body.appendChild(document.createElement(tag));
      if (role) elsewhere.setAttribute('role', role);
      expect(fireEvent.keyDown(elsewhere, { key: 'n', code: 'KeyN' })).toBe(true);
      elsewhere.remove();
    }
    press('n', { ctrlKey: true });
    press('n', { isComposing: true, keyCode: 229 });
    shellDesk(app).setState({ dialog: 'keys' });
    press('n');
    shellDesk(app).setState({ dialog: null });
    expect(desk().at).toBeNull();
    press('n');
    expect(desk().at).not.toBeNull();
  });

  test('without a comparison only a snapshot can be taken, by the button as well', async () => {
    await show(exampleChain());
    expect(press('n')).toBe(true);
    expect(press('s')).toBe(false);
    expect(shellDesk(app).getState().dialog).toBe('snapshot');
    shellDesk(app).setState({ dialog: null });
    page.click(/^存一个快照/);
    expect(shellDesk(app).getState().dialog).toBe('snapshot');
  });
});
