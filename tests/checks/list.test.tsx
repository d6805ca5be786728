// @vitest-environment jsdom
/** The list of checks by itself: few findings stand open, many wait behind their line; keys, the pointer and mends. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChecksButton } from '../../src/checks/ChecksButton.tsx';
import { ChecksPanel } from '../../src/checks/ChecksPanel.tsx';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { toggleCheck } from '../../src/domain/edits/checks.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById, seatedIds } from '../../src/domain/seats.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import * as clock from '../../src/ui/clock.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import * as page from '../support/roomPage.tsx';
import { soundChain, today } from '../support/soundChain.ts';

let app: RunningApp;
const show = async (chain: DecisionChain = exampleChain(), chosen = {}) => {
  app = await page.showRoom(
    <>
      <ChecksButton />
      <ChecksPanel />
    </>,
    chain,
    { view: 'assessment', ...chosen },
  );
  shellDesk(app).setState({ panel: 'checks' });
};
const panel = () => document.querySelector<HTMLElement>('.checks-panel') ?? expect.fail('no panel');
const check = (title: string) =>
  document.querySelector<HTMLElement>(`section[aria-label="${title}"]`) ?? expect.fail(`no check ${title}`);
const head = (title: string) => check(title).querySelector<HTMLElement>('[aria-expanded]') ?? expect.fail('no head');
const ways = () => page.allNamed(/^(前往|Go)[：:]/);
const lines = (title: string) => check(title).querySelectorAll('li').length;
/** Nobody's stance is assessed: as many findings as there are people of the ten. */
const unknown = () => assess(seatedIds(exampleChain()), { stance: null })(exampleChain());

afterEach(page.leaveRoom);

describe('the list', () => {
  test('has the keyboard when it opens; Escape and the cross close it and give it to the button that opened it', async () => {
    await show();
    expect(document.activeElement).toBe(panel());
    page.press('Escape');
    expect(shellDesk(app).getState().panel).toBeNull();
    expect(document.activeElement?.classList).toContain('checks-button');
    shellDesk(app).setState({ panel: 'checks' });
    page.click('关闭');
    expect(shellDesk(app).getState().panel).toBeNull();
    expect(document.activeElement?.classList).toContain('checks-button');
  });

  test('is walked by ↑ and ↓ from one finding to the next, and at its ends stays', async () => {
    await show();
    page.press('ArrowUp');
    expect(document.activeElement).toBe(ways()[0]);
    act(() => panel().focus());
    page.press('ArrowDown');
    expect(document.activeElement).toBe(ways()[0]);
    page.press('ArrowDown');
    expect(document.activeElement).toBe(ways()[1]);
    page.press('ArrowUp');
    page.press('ArrowUp');
    expect(document.activeElement).toBe(ways()[0]);
    expect(page.press('ArrowRight')).toBe(true);
  });

  test('lets many findings of a check wait behind its line, which names whom they are about', async () => {
    await show(unknown());
    expect([head('态度未评').getAttribute('aria-expanded'), lines('态度未评')]).toEqual(['false', 0]);
    expect(check('态度未评').textContent).toContain('Da Hai、');
    page.click(head('态度未评'));
    const count = Number(check('态度未评').querySelector('.check-count')?.textContent);
    expect(count).toBeGreaterThan(2);
    expect(lines('态度未评')).toBe(count);
    expect(page.halfWidth()).toEqual([]);
    page.click(head('态度未评'));
    expect(lines('态度未评')).toBe(0);
  });

  test('shows fifty of a check at first, and fifty more by a press', async () => {
    const ids = Array.from({ length: 120 }, (_, index): PersonId => `person:m${index}`);
    const people = Object.fromEntries(ids.map((id) => [id, { name: '', jobTitle: `专员 ${id.slice(8)}` }]));
    const chain = exampleChain();
    const many: DecisionChain = {
      ...chain,
      people: { ...chain.people, ...people },
      ribs: chain.ribs.map((rib, at) => (at === 2 ? { ...rib, personIds: [...rib.personIds, ...ids] } : rib)),
    };
    await show(many);
    page.click(head('缺姓名'));
    expect(lines('缺姓名')).toBe(50);
    page.click('另有 71 处');
    expect(lines('缺姓名')).toBe(100);
    page.click('另有 21 处');
    expect(lines('缺姓名')).toBe(121);
    expect(page.allNamed(/^另有/)).toEqual([]);
  });

  test.each([
    ['zh', '检查通过', '填写要求都已满足。'],
    ['en', 'All checks pass', 'Every filling rule is met.'],
  ] as const)('of a chart in which nothing is left says so in both its places, %s', async (language, none, help) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T09:00:00`) });
    await show(soundChain(), { language });
    vi.useRealTimers();
    expect(document.querySelector('button.checks-button')?.getAttribute('title')).toBe(none);
    expect(document.querySelector('button.checks-button b')?.textContent).toBe('');
    expect(panel().textContent).toContain(none);
    expect(panel().textContent).toContain(help);
    expect(ways()).toEqual([]);
  });
});

describe('a finding', () => {
  test('under the pointer shows on the chart whom it is about, and no longer once it has left or is gone to', async () => {
    await show();
    const line = check('缺姓名').querySelector('li') ?? expect.fail('no line');
    const way = line.querySelector('button') ?? expect.fail('no way');
    const hovered = () => app.chart.getState().hovered;
    fireEvent.pointerEnter(line);
    fireEvent.pointerOver(line);
    expect(hovered()).toBe('person:15');
    fireEvent.pointerLeave(line);
    fireEvent.pointerOut(line);
    expect(hovered()).toBeNull();
    fireEvent.pointerOver(line);
    page.click(way);
    expect(hovered()).toBeNull();
    expect(app.preferences.getState()).toMatchObject({ view: 'fishbone', isInspectorOpen: true });
  });

  test('is mended in one step, which is heard, takes the error away and brings it back undone', async () => {
    await show();
    const before = app.chain();
    page.click('标为待识别');
    await act(async () => {});
    expect(personById(app.chain(), 'person:15')).toMatchObject({ name: '', placeholder: true });
    expect(document.querySelector('section[aria-label="缺姓名"]')).toBeNull();
    expect(page.heard()).toBe('已修正：标为待识别');
    page.undone(app);
    expect(app.chain()).toBe(before);
    await act(async () => {});
    check('缺姓名');
  });
});

describe('the button above the page', () => {
  test('counts what is left to do, and says how it is divided; hints are not counted', async () => {
    await show(exampleChain('en'), { language: 'en' });
    const button = document.querySelector<HTMLElement>('button.checks-button') ?? expect.fail('no button');
    const [errors = 0, warnings = 0, hints = 0] = (button.title.match(/\d+/g) ?? []).map(Number);
    expect(button.title).toMatch(/^1 error, \d+ warnings?, \d+ hints?$/);
    expect(Number(button.querySelector('b')?.textContent)).toBe(errors + warnings);
    const severities = checksOf(app.chain(), clock.today()).map(({ severity }) => severity);
    const count = (wanted: string) => severities.filter((each) => each === wanted).length;
    expect([errors, warnings, hints]).toEqual(['error', 'warning', 'hint'].map(count));
    expect(panel().textContent).toContain(`${errors + warnings} to do`);
    page.click(button);
    expect(shellDesk(app).getState().panel).toBeNull();
    page.click(button);
    expect([shellDesk(app).getState().panel, button.getAttribute('aria-expanded')]).toEqual(['checks', 'true']);
  });

  test('counts no check that is switched off', async () => {
    await show(toggleCheck('name-missing')(exampleChain()));
    expect(document.querySelector('button.checks-button')?.getAttribute('title')).toMatch(/^0 处错误/);
  });
});
