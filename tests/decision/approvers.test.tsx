// @vitest-environment jsdom
/** Who must sign at a tier: found among the people there are, begun anew, led to, ranked, seated and let go. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ApproverPicture } from '../../src/decision/ApproverPicture.tsx';
import { Approvers } from '../../src/decision/Approvers.tsx';
import type { DecisionChain, Edit, PersonId, Tie, Tier } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById, placeOf } from '../../src/domain/seats.ts';
import { topRankOf } from '../../src/domain/topTen.ts';
import { selectedPeople } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import * as page from '../support/roomPage.tsx';

const tier = (approverIds: readonly PersonId[], more: Partial<Tier> = {}): Tier => ({
  id: 'tier:1',
  below: 100,
  approver: 'CEO',
  approverIds,
  ...more,
});
const chainWith = (approverIds: readonly PersonId[] = [], more: Partial<Tier> = {}): DecisionChain => ({
  ...exampleChain('zh'),
  decisionMode: { tiers: [tier(approverIds, more), { ...tier([]), id: 'tier:2', below: null }], stages: [] },
});

let app: RunningApp;
const show = async (chain: DecisionChain = chainWith(), chosen = {}) => {
  app = await page.showRoom(<Approvers />, chain, { view: 'decision', ...chosen });
};
const linked = () => app.chain().decisionMode.tiers[0]?.approverIds ?? [];
const names = () => linked().map((id) => personById(app.chain(), id)?.name);
const box = () => document.querySelector<HTMLInputElement>('[role="combobox"]') ?? expect.fail('no field');
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = () => options().findIndex((each) => each.getAttribute('aria-selected') === 'true');
const find = (text: string) => {
  act(() => box().focus());
  page.type(text);
};
const chips = () => [...document.querySelectorAll<HTMLElement>('[data-chip-of]')];
const tied =
  (tie: Tie): Edit =>
  (chain) => ({ ...chain, ties: [...chain.ties, tie] });
const inTray = (...ids: readonly PersonId[]) => movePeople(ids, 'tray')(chainWith(ids));

afterEach(page.leaveRoom);

describe('the field', () => {
  test('offers nothing before a letter, then people by how well they fit, at last somebody new', async () => {
    await show();
    act(() => box().focus());
    expect([box().getAttribute('aria-expanded'), options().length]).toEqual(['false', 0]);
    page.type('部长');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(options().at(-1)?.textContent).toBe('新增“部长”，放入待定区');
    expect(options().length).toBeGreaterThan(2);
    expect(
      options()
        .slice(0, -1)
        .every((each) => each.textContent?.includes('部长')),
    ).toBe(true);
    page.type('CTO');
    expect(options()[0]?.textContent).toContain('Av');
    act(() => box().blur());
    expect(options()).toEqual([]);
  });

  test('offers at most six, and nobody who signs here already, at whichever seat', async () => {
    const twice = changePerson('person:15', { name: 'Av', sameAs: 'person:6' })(chainWith(['person:6']));
    await show(twice);
    find('a');
    expect(options().length).toBeLessThanOrEqual(7);
    expect(options().some((each) => each.querySelector('b')?.textContent === 'Av')).toBe(false);
  });

  test('is walked by the arrows all round, and by the pointer; Enter takes the chosen one', async () => {
    await show();
    find('部长');
    const last = options().length - 1;
    page.press('ArrowDown');
    expect(chosen()).toBe(1);
    expect(box().getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    page.press('ArrowUp');
    page.press('ArrowUp');
    expect(chosen()).toBe(last);
    fireEvent.pointerMove(options()[0] ?? expect.fail('none'));
    expect(chosen()).toBe(0);
    const name = options()[0]?.querySelector('b')?.textContent;
    page.press('Enter');
    expect(names()).toEqual([name]);
    expect([box().value, options().length]).toEqual(['', 0]);
    expect(page.heard()).toContain(name);
  });

  test('takes who is pressed and keeps the keyboard; Escape empties it, and once more leaves it to the page', async () => {
    await show();
    find('Iza');
    fireEvent.pointerDown(options()[0] ?? expect.fail('none'));
    expect(names()).toEqual(['Iza']);
    expect(document.activeElement).toBe(box());
    find('Bu');
    expect(page.press('Escape')).toBe(false);
    expect(box().value).toBe('');
    expect(page.press('Escape')).toBe(true);
    expect(page.stepsOf(app)).toBe(1);
  });

  test('an input method’s Enter takes nobody', async () => {
    await show();
    find('Iza');
    page.press('Enter', { isComposing: true, keyCode: 229 });
    expect(names()).toEqual([]);
  });

  test('a title begins a seat to identify, a line both name and title; each is one step and can be taken back', async () => {
    await show();
    find('SEVP');
    page.press('ArrowUp');
    page.press('Enter');
    find('总会计师');
    page.press('ArrowUp');
    page.press('Enter');
    find('财务总监 Hana Kerr');
    page.press('ArrowUp');
    page.press('Enter');
    expect(linked().map((id) => personById(app.chain(), id))).toEqual([
      expect.objectContaining({ name: '', jobTitle: 'SEVP', placeholder: true }),
      expect.objectContaining({ name: '', jobTitle: '总会计师', placeholder: true }),
      expect.objectContaining({ name: 'Hana Kerr', jobTitle: '财务总监' }),
    ]);
    expect(app.chain().tray).toEqual(linked());
    expect(page.notices()).toEqual(['财务总监 Hana Kerr已放入待定区，并列为批准人']);
    page.takeBack();
    expect(linked()).toHaveLength(2);
    expect(app.chain().tray).toHaveLength(2);
  });
});

describe('whoever signs', () => {
  test('has a rank, or is said to lack what: the ranks, a name, a seat', async () => {
    await show(movePeople(['person:3'], 'tray')(chainWith(['person:5', 'person:4', 'person:15', 'person:3'])));
    expect(chips().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^\d+Iza/),
      expect.stringContaining('F不在 TOP 10'),
      expect.stringContaining('待识别'),
      expect.stringContaining('Rez不在图上'),
    ]);
    expect(page.halfWidth()).toEqual([]);
  });

  test('is shown on the chart when pressed', async () => {
    await show(chainWith(['person:5']));
    page.click(chips()[0]?.querySelector('button') ?? expect.fail('no chip'));
    expect(app.preferences.getState()).toMatchObject({ view: 'fishbone', isInspectorOpen: true });
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(['person:5']);
    expect(page.heard()).toBe('Iza');
  });

  test('comes from the tray to the outer end of the chain that is chosen', async () => {
    await show(inTray('person:4'));
    await page.choose('落座到决策链：F', '采购部');
    const seat = placeOf(app.chain(), 'person:4');
    expect([seat?.rib.name, seat?.place]).toEqual(['采购部', (seat?.rib.personIds.length ?? 0) - 1]);
    expect(page.heard()).toBe('移动 F');
    page.undone(app);
    expect(app.chain().tray).toEqual(['person:4']);
  });

  test('enters the top ten by one press', async () => {
    await show(chainWith(['person:4']));
    page.click('列入 TOP 10：F');
    expect(topRankOf(app.chain(), 'person:4')).toBeGreaterThan(0);
    expect(page.allNamed('列入 TOP 10：F')).toEqual([]);
    expect(page.stepsOf(app)).toBe(1);
  });

  test('is let go by the cross, Delete or Backspace, and by no other key', async () => {
    await show(chainWith(['person:5', 'person:6', 'person:7']));
    page.click('不再是批准人：Av');
    expect(names()).toEqual(['Iza', 'sha']);
    for (const key of ['a', 'Delete', 'Backspace']) {
      act(() => chips()[0]?.querySelector('button')?.focus());
      page.press(key);
    }
    expect(names()).toEqual([]);
    expect(page.stepsOf(app)).toBe(3);
    expect(page.notices()).toEqual([]);
  });

  test('on a page in English is told in English', async () => {
    await show(inTray('person:4'), { language: 'en' });
    expect(chips()[0]?.textContent).toContain('not on chart');
    page.button('Seat on a chain: F');
    page.click('No longer an approver: F');
    expect(page.notices()).toEqual(['F no longer approves, and waits in the tray']);
  });
});

describe('who was begun here for this alone', () => {
  const begin = async () => {
    await show();
    find('Hana');
    page.press('ArrowUp');
    page.press('Enter');
    return linked()[0] ?? expect.fail('nobody begun');
  };
  const letGo = () => page.click('不再是批准人：Hana');

  test('goes with the link, and comes back with it', async () => {
    const id = await begin();
    letGo();
    expect([personById(app.chain(), id), app.chain().tray]).toEqual([undefined, []]);
    expect(page.notices()).toEqual(['Hana已去掉，待定区里也不留']);
    page.takeBack();
    expect(linked()).toEqual([id]);
    expect(app.chain().tray).toEqual([id]);
  });

  test.each([
    ['has been assessed', (id: PersonId) => assess([id], { level: 'contact' })],
    ['has got a title', (id: PersonId) => changePerson(id, { jobTitle: '财务总监' })],
    [
      'is tied to somebody',
      (id: PersonId) => tied({ id: 'tie:1', from: id, to: 'person:5', kind: 'influence', note: '' }),
    ],
  ] as const)('stays in the tray once somebody %s', async (_, editOf) => {
    const id = await begin();
    await act(async () => app.chart.verbs.commit(editOf(id), { step: 'edit' }));
    letGo();
    expect(app.chain().tray).toEqual([id]);
    expect(page.notices()).toEqual(['Hana不再是批准人，仍在待定区']);
  });

  test('stays while another tier has them', async () => {
    const id = await begin();
    const both = (chain: DecisionChain): DecisionChain => ({
      ...chain,
      decisionMode: {
        ...chain.decisionMode,
        tiers: chain.decisionMode.tiers.map((each) => ({ ...each, approverIds: [id] })),
      },
    });
    await act(async () => app.chart.verbs.commit(both, { step: 'edit' }));
    letGo();
    expect(app.chain().tray).toEqual([id]);
  });
});

describe('how many there must be', () => {
  test('those nobody has named are counted, and gone once they are', async () => {
    await show(chainWith(['person:5'], { approverCount: 3 }));
    expect(document.body.textContent).toContain('还有 2 位未指明');
    const count = document.querySelector<HTMLInputElement>('[data-field="approverCount"]') ?? expect.fail('no count');
    page.click(count);
    page.type('1');
    page.press('Enter');
    expect(app.chain().decisionMode.tiers[0]?.approverCount).toBe(1);
    expect(document.body.textContent).not.toContain('未指明');
  });
});

test('in the picture the approvers stand out by name, and a press on one leads to the chart', async () => {
  const stages = [{ id: 'stage:1', name: '评标', unit: '采购部', ribId: 'rib:3' as const, plannedOn: null }];
  const chain = chainWith(['person:5', 'person:4']);
  app = await page.showRoom(<ApproverPicture />, { ...chain, decisionMode: { ...chain.decisionMode, stages } });
  const lit = [...document.querySelectorAll('[data-approver]')];
  expect(lit.map((each) => each.querySelector('text')?.textContent).sort()).toEqual(['F', 'Iza']);
  expect(document.querySelector('h2')?.textContent).toContain('2 位批准人中 2 位在图上，1 位在 TOP 10');
  expect(document.body.textContent).toContain('当前环节的决策链');
  fireEvent.click(document.querySelector('[data-person-id="person:4"]') ?? expect.fail('F is not drawn'));
  expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(['person:4']);
  expect(app.preferences.getState().view).toBe('fishbone');
});
