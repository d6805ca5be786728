// @vitest-environment jsdom
/** An open cell: how it opens, what a text becomes, what is offered below it, and how it is left. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/chain.ts';
import { personById } from '../../src/domain/seats.ts';
import {
  active,
  cell,
  click,
  field,
  leaveToys,
  notices,
  press,
  said,
  showToys,
  take,
  texts,
  threeToys,
  type,
} from '../support/toyPage.tsx';
import { moreColumn } from '../support/toySheet.tsx';

afterEach(leaveToys);

const columns = [
  moreColumn('toys', 'stance', 'stance'),
  moreColumn('toys', 'due', 'date'),
  moreColumn('toys', 'owner', 'measure'),
  moreColumn('toys', 'note', 'text'),
  moreColumn('toys', 'total', 'computed', { set: null, valueOf: ({ pieces }) => pieces }),
];
const rows = threeToys.map((each, at) => ({
  ...each,
  more: at === 0 ? { stance: 'neutral', note: '一行', owner: '王立' } : {},
}));
const shown = (language: 'zh' | 'en' = 'zh') => showToys({ rows, columns, language });
const isOpen = () => field().dataset.open !== undefined;
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = () => options().filter((each) => each.getAttribute('aria-selected') === 'true');
const label = (option: Element | undefined) => option?.querySelector('.choice-label')?.textContent;

describe('opening', () => {
  test('a double click opens any cell that can be changed, with all it holds; a computed one stays closed', () => {
    const page = shown();
    take(page, '1', 'name');
    fireEvent.doubleClick(cell('1', 'name'));
    expect([isOpen(), field().value, field().selectionStart]).toEqual([true, 'Bear', 4]);
    press('Escape');
    click(cell('1', 'total'));
    fireEvent.doubleClick(cell('1', 'total'));
    expect(isOpen()).toBe(false);
  });

  test('the field says whose and which cell it is while it is open, and the table’s name while it is not', () => {
    const page = shown();
    take(page, '2', 'due');
    expect(field().getAttribute('aria-label')).toBe('toys');
    press('F2');
    expect(field().getAttribute('aria-label')).toBe('Car due列');
    expect(active()).toBe('2 due');
  });

  test('a second click on a cell that only takes choices opens its list at what it holds; on a text cell it does not', () => {
    shown();
    click(cell('1', 'stance'));
    expect(isOpen()).toBe(false);
    click(cell('1', 'stance'));
    expect([isOpen(), chosen().map(label)]).toEqual([true, ['中立']]);
    press('Escape');
    click(cell('1', 'note'));
    click(cell('1', 'note'));
    expect(isOpen()).toBe(false);
  });

  test('typing where the program works the value out says that it does', () => {
    const page = shown();
    take(page, '1', 'total');
    type('7');
    expect([isOpen(), notices()]).toEqual([false, ['total列由程序计算，不能填写']]);
  });
});

describe('a list of choices', () => {
  test('one key is the value at once, full-width and in either language; + and − again reach the neighbour beyond', () => {
    const page = shown();
    take(page, '2', 'stance');
    for (const [key, value] of [
      ['１', '反对'],
      ['+', '支持'],
      ['＋', '排他支持'],
      ['－', '反对'],
      ['−', '不认可'],
      ['=', '中立'],
    ] as const) {
      type(key);
      expect([key, texts('stance')[1], isOpen()]).toEqual([key, value, false]);
    }
    expect(said()).toBe('Car，stance列：中立');
  });

  test('arrows stop at its ends; Enter takes the line and goes below, Tab goes right, Shift back', () => {
    const page = shown();
    take(page, '2', 'stance');
    press('F2', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(chosen()).toEqual([options()[0]]);
    press(...Array<string>(9).fill('ArrowDown'));
    expect(chosen()).toEqual([options().at(-1)]);
    press('Shift+Enter');
    expect([texts('stance')[1], active()]).toEqual(['排他支持', '1 stance']);
    press('F2', 'ArrowUp', 'Tab');
    expect([texts('stance')[0], active()]).toEqual(['不认可', '1 due']);
  });

  test('a text narrows it to what begins with it, then holds it; one that fits nothing shows all and is refused', () => {
    const page = shown();
    take(page, '2', 'stance');
    press('F2');
    type('支');
    expect(options().map(label)).toEqual(['支持', '排他支持']);
    type('x');
    expect(options()).toHaveLength(5);
    press('Enter');
    expect(document.querySelector('[role="alert"].cell-fault')?.textContent).toMatch(
      /^无法识别为stance列：Car的stance列“支x”（可填 1–5、.+ 或 反对…排他支持）。$/,
    );
    expect([isOpen(), field().getAttribute('aria-invalid')]).toEqual([true, 'true']);
    type('y');
    expect(document.querySelector('.cell-fault'), 'said until something else is typed').toBeNull();
  });

  test('Delete in the list empties a cell that may be empty; Enter without a choice leaves it as it is', () => {
    const page = shown();
    const before = page.app.chain();
    take(page, '2', 'stance');
    press('F2', 'Enter');
    expect([page.app.chain(), active()]).toEqual([before, '3 stance']);
    take(page, '1', 'stance');
    press('F2', 'Backspace');
    expect([texts('stance')[0], isOpen(), active()]).toEqual(['', false, '1 stance']);
    take(page, '1', 'rib');
    press('F2', 'Delete');
    expect(isOpen(), 'a chain cannot be emptied').toBe(true);
  });

  test('a click takes a line; of a cell that holds several each click takes one or gives it back, and Tab keeps them', () => {
    const page = shown();
    take(page, '1', 'goals');
    press('F2');
    fireEvent.mouseDown(options()[0] ?? expect.fail());
    for (const at of [0, 2, 0]) fireEvent.click(options()[at] ?? expect.fail());
    expect([chosen(), document.activeElement, isOpen()]).toEqual([[options()[2]], field(), true]);
    press('Tab');
    expect(page.rows()[0]?.goals).toEqual(['competition']);
    take(page, '1', 'stance');
    press('F2');
    fireEvent.click(options()[0] ?? expect.fail());
    expect([texts('stance')[0], isOpen()]).toEqual(['反对', false]);
  });
});

describe('several people, by what is typed', () => {
  const several = [...columns, moreColumn('toys', 'via', 'people')];
  const page = (language: 'zh' | 'en' = 'zh') => {
    const shown = showToys({ rows, columns: several, language });
    take(shown, '2', 'via');
    return shown;
  };
  const held = (shown: ReturnType<typeof page>) =>
    [shown.rows()[1]?.more?.via ?? []].flat().map((id) => personById(shown.app.chain(), `${id}` as PersonId)?.name);
  const foot = () => document.querySelector('.cell-foot')?.textContent;

  test.each(['、', ',', '，', ';', '；', ' '])(
    '“%s” takes what is written before it, and the list stays for the next',
    (mark) => {
      const shown = page();
      type('Iz');
      type(mark);
      expect([isOpen(), field().value, chosen().map(label)]).toEqual([true, '', ['Iza']]);
      expect(foot()).toContain('已选 Iza');
      type('Lob');
      press('Tab');
      expect([held(shown), isOpen()]).toEqual([['Iza', 'Lob'], false]);
    },
  );

  test('the exact name goes before longer ones; a blank inside a name parts nothing, nor letters several names hold', () => {
    const shown = page();
    type('Mik');
    expect(options().map(label)).toEqual(['Mik', 'Mike']);
    type(' ');
    expect(chosen().map(label)).toEqual(['Mik']);
    type('Da ');
    expect([field().value, options().map(label)]).toEqual(['Da ', ['Da Hai']]);
    type('Hai ');
    type('M ');
    expect([field().value, label(options()[0])]).toEqual(['M ', 'Mim']);
    fireEvent.click(options()[0] ?? expect.fail());
    press('Enter');
    expect(held(shown)).toEqual(['Mik', 'Da Hai', 'Mim']);
  });

  test('arrows and Space take lines and give them back; Enter takes the one that is marked', () => {
    const shown = page();
    press('F2', 'Enter');
    expect(held(shown), 'nothing was chosen').toEqual([]);
    take(shown, '2', 'via');
    press('F2', 'ArrowDown', ' ', 'ArrowDown', ' ', 'ArrowUp', ' ', 'Enter');
    expect(held(shown)).toEqual(['Mim']);
    take(shown, '2', 'via');
    press('F2', 'ArrowDown', 'Enter');
    expect(held(shown)).toEqual(['Mim', 'Da Hai']);
  });

  test('what was pasted into the cell is parted the same way, and the foot of the list tells how, in both languages', () => {
    const shown = page();
    press('F2');
    expect(foot()).toBe('可多选：点选，或用逗号、空格隔开');
    act(() => fireEvent.input(field(), { target: { value: 'Da Hai Iza, Buld' }, inputType: 'insertFromPaste' }));
    press('Enter');
    expect(held(shown)).toEqual(['Da Hai', 'Iza', 'Buld']);
    leaveToys();
    page('en');
    press('F2');
    expect(foot()).toBe('Choose several: click, or type with commas');
    press('Escape');
    press('F2');
    expect(document.querySelectorAll('.cell-foot')).toHaveLength(1);
  });
});

describe('names in use', () => {
  test('letters that one of them alone holds mean it; Escape keeps them as they are typed, and once more gives the cell up', () => {
    const page = shown();
    take(page, '2', 'owner');
    type('闭环');
    expect([chosen().map(label), document.querySelector('.cell-foot')?.textContent]).toEqual([
      ['问题闭环'],
      'Tab 选用标出的，Esc 保留所写',
    ]);
    press('Tab');
    expect(texts('owner')[1]).toBe('问题闭环');
    take(page, '2', 'owner');
    type('workshop');
    expect(chosen().map(label)).toEqual(['技术交流/Workshop']);
    press('Escape');
    expect([isOpen(), chosen(), field().value]).toEqual([true, [], 'workshop']);
    type('s');
    press('Enter');
    expect(texts('owner')[1]).toBe('workshops');
    take(page, '2', 'owner');
    type('高');
    press('Escape', 'Enter');
    expect(texts('owner')[1], 'a beginning that is meant as it is').toBe('高');
    take(page, '2', 'owner');
    type('高');
    press('Escape', 'Escape');
    expect([isOpen(), texts('owner')[1]]).toEqual([false, '高']);
    for (const text of ['环', 'hop', '研讨 会']) {
      take(page, '2', 'owner');
      type(text);
      press('Enter');
      expect(texts('owner')[1], 'one’s own words').toBe(text);
    }
  });

  test('of several written with commas the last is completed', () => {
    const page = shown();
    take(page, '2', 'owner');
    type('登门拜访、问');
    expect(field().value).toBe('登门拜访、问题闭环');
    press('Tab');
    expect(texts('owner')[1]).toBe('登门拜访、问题闭环');
  });

  test('are completed as letters are written, not while they are composed, put in between, or taken away', () => {
    const page = shown();
    take(page, '2', 'owner');
    type('高');
    expect([field().value.length > 1, field().selectionStart]).toEqual([true, 1]);
    const whole = field().value;
    act(() => fireEvent.input(field(), { target: { value: '高' }, inputType: 'deleteContentBackward' }));
    expect(field().value).toBe('高');
    press('Escape');
    fireEvent.compositionStart(field());
    expect(isOpen(), 'an input method composes in the open cell').toBe(true);
    fireEvent.input(field(), { target: { value: '高' }, inputType: 'insertCompositionText' });
    expect(field().value).toBe('高');
    fireEvent.compositionEnd(field());
    expect(field().value).toBe(whole);
    press('Enter');
    expect(texts('owner')[1]).toBe(whole);
  });

  test('arrows choose among them, up to none, and a name of one’s own stands as it was typed', () => {
    const page = shown();
    take(page, '2', 'owner');
    type('o');
    press('ArrowUp', 'ArrowUp');
    expect(chosen()).toEqual([]);
    type('wn way');
    press('Enter');
    expect(texts('owner')[1]).toBe('own way');
  });
});

describe('dates', () => {
  const help = () => document.querySelector('.date-read')?.textContent;
  const calendar = () => document.querySelector<HTMLInputElement>('input[type="date"]') ?? expect.fail('no calendar');

  test('what a text means is told as it is typed, an example before; in both languages', () => {
    for (const [language, hint, told] of [
      ['zh', /^例如 6\/11/, '2026年11月6日星期五'],
      ['en', /^[^\p{Script=Han}]+$/u, 'Friday, 6 November 2026'],
    ] as const) {
      const page = shown(language);
      take(page, '2', 'due');
      press('F2');
      expect(help()).toMatch(hint);
      type('11/6');
      expect([help(), calendar().value]).toEqual([told, '2026-11-06']);
      leaveToys();
    }
  });

  test('a day picked in the calendar is taken at once and the keyboard stays with the table; half a year is not', () => {
    const page = shown();
    take(page, '2', 'due');
    press('F2');
    fireEvent.change(calendar(), { target: { value: '0202-11-06' } });
    expect([isOpen(), texts('due')[1]]).toEqual([true, '']);
    fireEvent.change(calendar(), { target: { value: '2027-03-01' } });
    expect([isOpen(), texts('due')[1], document.activeElement]).toEqual([false, '2027-03-01', field()]);
  });
});

describe('leaving', () => {
  test('Alt+Enter and Ctrl+Enter break a line in a long text, where the caret is; Enter takes all of it', () => {
    const page = shown();
    take(page, '1', 'note');
    press('F2');
    act(() => field().setSelectionRange(1, 1));
    press('Alt+Enter');
    expect(field().value).toBe('一\n行');
    press('Enter');
    expect([page.rows()[0]?.more?.note, active()]).toEqual(['一\n行', '2 note']);
  });

  test('with the keyboard elsewhere what was typed is taken; what means nothing is given up, and said', () => {
    const page = shown();
    take(page, '1', 'pieces');
    type('12');
    fireEvent.blur(field());
    expect([texts('pieces')[0], isOpen()]).toEqual(['12', false]);
    take(page, '1', 'pieces');
    type('many');
    fireEvent.blur(field());
    expect([texts('pieces')[0], isOpen(), notices()]).toEqual([
      '12',
      false,
      ['无法识别为数字：Bear的pieces“many”（例如 320、1,200）。'],
    ]);
  });

  test('a click on another cell takes what was typed, but one that means nothing keeps the hand where it is', () => {
    const page = shown();
    take(page, '1', 'pieces');
    type('many');
    click(cell('3', 'name'));
    expect([isOpen(), active(), document.querySelector('.cell-fault')?.textContent]).toEqual([
      true,
      '1 pieces',
      expect.stringContaining('many'),
    ]);
    press('Escape');
    type('5');
    click(cell('3', 'name'));
    expect([texts('pieces')[0], active()]).toEqual(['5', '3 name']);
  });

  test('a long text is told of by its beginning', () => {
    const page = shown('en');
    take(page, '1', 'pieces');
    type('as many as there were once');
    press('Enter');
    expect(document.querySelector('.cell-fault')?.textContent).toContain('as many as there were on…');
  });
});
