// @vitest-environment jsdom
/** 审批权限 by hand: the stairs walked, sorted and put right, the amount on them, the factors above, rows pasted. */
import { act } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DecisionView } from '../../src/decision/DecisionView.tsx';
import { Factors } from '../../src/decision/Factors.tsx';
import { TierStairs } from '../../src/decision/TierStairs.tsx';
import { setApproverCount } from '../../src/decision/tierVerbs.ts';
import type { DecisionChain, Tier } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { decisionWords } from '../../src/words/decision.ts';
import { languages } from '../../src/words/language.ts';
import * as page from '../support/roomPage.tsx';

const tier = (below: number | null, approver = ''): Tier => ({
  id: `tier:${approver || below}`,
  below,
  approver,
  approverIds: [],
});
const chainOf = (tiers: readonly Tier[], amount: DecisionChain['amount'] = null): DecisionChain => ({
  ...exampleChain('zh'),
  amount,
  decisionMode: { tiers, stages: [] },
});
const stairs = [tier(100, 'SEVP'), tier(200, 'CEO'), tier(null, '董事会')];

let app: RunningApp;
const show = async (tiers: readonly Tier[] = stairs, amount: DecisionChain['amount'] = null, chosen = {}) => {
  app = await page.showRoom(<TierStairs />, chainOf(tiers, amount), chosen);
};
const limits = () => app.chain().decisionMode.tiers.map(({ below }) => below);
const treads = () => [...document.querySelectorAll<HTMLElement>('[data-tier-id]')];
const tread = (at: number) => treads()[at]?.querySelector('button') ?? expect.fail(`no tier ${at}`);
const held = () => document.activeElement?.closest<HTMLElement>('[data-tier-id]')?.dataset.tierId;
const field = () => document.activeElement as HTMLInputElement;

afterEach(page.leaveRoom);

describe('the stairs', () => {
  test('are walked by the arrows and not beyond their ends, one tab stop in all', async () => {
    await show();
    page.click(tread(0));
    for (const [key, name] of [
      ['ArrowLeft', 'SEVP'],
      ['ArrowRight', 'CEO'],
      ['ArrowRight', '董事会'],
      ['ArrowRight', '董事会'],
      ['ArrowLeft', 'CEO'],
    ] as const) {
      page.press(key);
      expect(held()).toBe(`tier:${name}`);
      expect(document.querySelectorAll('.stair-tread [tabindex="0"]')).toHaveLength(1);
    }
    expect(page.stepsOf(app)).toBe(0);
  });

  test('tell their range, their approver and the project on them, in the language of the page', async () => {
    const spoken = () => treads().map((each) => each.querySelector('button')?.getAttribute('aria-label'));
    await show([tier(100), tier(null, 'CEO')], { value: 320, unit: '百万元' });
    expect(spoken()).toEqual(['第 1 档，< 100，批准人未填', '第 2 档，100 及以上，CEO，本项目在这一档']);
    expect(document.body.textContent).toContain('本项目 320 百万元');
    expect(page.halfWidth()).toEqual([]);
    page.leaveRoom();
    await show([tier(100), tier(null, 'CEO')], { value: 320, unit: 'M' }, { language: 'en' });
    expect(spoken()).toEqual(['Tier 1, < 100, no approver yet', 'Tier 2, 100 and above, CEO, covers this project']);
  });

  test('take an approver from the first letter on; Tab from the limit leads there, Shift+Tab back', async () => {
    await show();
    page.click(tread(1));
    page.press('总');
    page.type(' 总裁办 ');
    page.press('Tab', { shiftKey: true });
    expect(field().value).toBe('200');
    expect(app.chain().decisionMode.tiers[1]?.approver).toBe('总裁办');
    page.type('250');
    page.press('Tab');
    expect(field().value).toBe('总裁办');
    page.press('Escape');
    expect(held()).toBe('tier:CEO');
    expect(limits()).toEqual([100, 250, null]);
  });

  test('take a figure for the limit of one more tier, never for an approver', async () => {
    await show();
    page.click(tread(1));
    page.press('3');
    expect(field().value).toBe('');
    page.type('300');
    page.press('Enter');
    expect(limits()).toEqual([100, 200, 300, null]);
    expect(app.chain().decisionMode.tiers.map(({ approver }) => approver)).not.toContain('300');
  });

  test('lose the deleted tier to the one after it, the last to the one before, and the only one to the ghost', async () => {
    await show();
    page.click(tread(1));
    page.press('Delete');
    expect(held()).toBe('tier:董事会');
    page.press('Backspace');
    expect(held()).toBe('tier:SEVP');
    page.press('Delete');
    expect(limits()).toEqual([]);
    page.click(/一档一个金额上限/);
    expect(field().tagName).toBe('INPUT');
    page.type('100');
    page.press('Enter');
    expect(limits()).toEqual([100]);
    page.undone(app, 4);
    expect(limits()).toEqual([100, 200, null]);
  });

  test('out of order say which limit is too low, and are sorted in one step', async () => {
    await show([tier(500, 'a'), tier(200, 'b'), tier(900, 'c')]);
    expect(treads().map((each) => /应大于 500/.test(each.textContent ?? ''))).toEqual([false, true, false]);
    page.click('按金额排序');
    expect(limits()).toEqual([200, 500, 900]);
    expect(page.allNamed('按金额排序')).toEqual([]);
    expect(document.body.textContent).not.toContain('应大于');
    expect(page.stepsOf(app)).toBe(1);
  });

  test('two of one limit cannot be sorted; the last of them may be the one without a limit', async () => {
    await show([tier(200, 'a'), tier(500, 'b'), tier(500, 'c')]);
    expect(page.allNamed('按金额排序')).toEqual([]);
    page.click('最后一档改为不限');
    expect(limits()).toEqual([200, 500, null]);
    expect(page.allNamed('最后一档改为不限')).toEqual([]);
  });

  test('that nothing covers the amount is said with it; without an amount that is asked for', async () => {
    await show([tier(100), tier(200)], { value: 320, unit: '百万元' });
    expect(document.body.textContent).toContain('没有覆盖 320 百万元 的一档');
    expect(document.body.textContent).toContain('各档单位：百万元');
    page.leaveRoom();
    await show([tier(100)], null, { language: 'en' });
    expect(document.body.textContent).toContain('Enter the amount to see who approves');
    expect(document.querySelector('[aria-current]')).toBeNull();
  });

  test('have no limit only on the last tier: blank on it is none, blank on another is refused', async () => {
    await show();
    const open = (at: number) => page.click(treads()[at]?.querySelector('.stair-range') ?? expect.fail('no limit'));
    open(0);
    page.type('');
    page.press('Enter');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('最后一档可填“不限”');
    page.press('Escape');
    open(2);
    page.type('900');
    page.press('Enter');
    expect(limits()).toEqual([100, 200, 900]);
    open(2);
    page.type('');
    page.press('Enter');
    expect(limits()).toEqual([100, 200, null]);
  });
});

describe('the four factors', () => {
  for (const language of languages)
    test(`are chosen from the usual answers or typed, ${language}`, async () => {
      app = await page.showRoom(<Factors />, exampleChain(language), { language });
      const words = decisionWords[language];
      for (const [key, label] of Object.entries(words.factor)) {
        const input = document.querySelector<HTMLInputElement>(`[data-field="${key}"]`) ?? expect.fail(key);
        expect(document.querySelector(`label[for="${input.id}"]`)?.textContent).toBe(label);
        page.click(input);
        const offered = [...(document.getElementById(input.getAttribute('list') ?? '')?.children ?? [])];
        expect(offered.map((each) => each.getAttribute('value'))).toEqual(words.usual[key as keyof typeof words.usual]);
        page.type(` ${key}! `);
        page.press('Enter');
        expect(app.chain().decisionMode[key as 'scale']).toBe(`${key}!`);
      }
      const [first] = document.querySelectorAll('input');
      page.click(first ?? expect.fail('no field'));
      page.type(' ');
      page.press('Enter');
      expect(app.chain().decisionMode).not.toHaveProperty('ownership');
      expect(page.stepsOf(app)).toBe(5);
    });
});

describe('rows pasted on the stairs', () => {
  const paste = (text: string) => page.paste(text, document.querySelector('.mode-tiers') ?? expect.fail('no stairs'));

  test('are tiers beside those there; what is no limit is named with the way to write one', async () => {
    app = await page.showRoom(<DecisionView />, chainOf(stairs, { value: 3, unit: '百万元' }));
    expect(paste('部门经理\t50\n总监\t三百\n副总裁\t$5m')).toBe(true);
    expect(limits()).toEqual([50, 100, 200, null]);
    const [notice] = page.notices();
    expect(notice).toContain('粘贴了 1 行；没有放下 $5m：');
    expect(notice).toContain('百万元');
    expect(page.halfWidth()).toEqual([]);
    page.undone(app);
    expect(limits()).toEqual([100, 200, null]);
  });

  test('that are none leave the chart alone, and only say what they could not be', async () => {
    app = await page.showRoom(<DecisionView />, chainOf(stairs), { language: 'en' });
    const before = app.chain();
    paste('VP\t$5m');
    expect(app.chain()).toBe(before);
    expect(page.notices()[0]).toMatch(/^left out: \$5m\. Give the project’s amount its unit first/);
  });

  test('with no row that says anything nothing is said', async () => {
    app = await page.showRoom(<DecisionView />, chainOf(stairs));
    paste(' \t ');
    expect(page.notices()).toEqual([]);
  });
});

test('how many must approve is a whole number of people, none when blank, and not a text', async () => {
  await show();
  const count = () => app.chain().decisionMode.tiers[0]?.approverCount;
  const typed: readonly (readonly [string, number | undefined])[] = [
    ['6', 6],
    ['几位', 6],
    ['', undefined],
    ['7 位', 7],
    ['123456', 999],
    ['0', undefined],
  ];
  for (const [text, wanted] of typed) {
    act(() => setApproverCount(app, 'tier:SEVP', text));
    expect(count(), text).toBe(wanted);
  }
});
