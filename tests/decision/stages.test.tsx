// @vitest-environment jsdom
/** 采购环节 by hand: filled from a usual process, matched with the chart, renamed, linked, dated and pasted. */
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DecisionView } from '../../src/decision/DecisionView.tsx';
import { FillButton } from '../../src/decision/FillButton.tsx';
import { Stages } from '../../src/decision/Stages.tsx';
import type { DecisionChain, Stage } from '../../src/domain/chain.ts';
import { lanesOf } from '../../src/domain/lanes.ts';
import { processKeys, processStages } from '../../src/domain/processes.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { languages } from '../../src/words/language.ts';
import { modeWords } from '../../src/words/mode.ts';
import * as page from '../support/roomPage.tsx';

afterEach(page.leaveRoom);

const stage = (name: string, unit = '', more: Partial<Stage> = {}): Stage => ({
  id: `stage:${name}`,
  name,
  unit,
  ribId: null,
  plannedOn: null,
  ...more,
});
const withStages = (...stages: readonly Stage[]): DecisionChain => ({
  ...exampleChain('zh'),
  decisionMode: { ...exampleChain('zh').decisionMode, stages },
});
const three = () => withStages(stage('立项', '市场部'), stage('评标', '评标小组'), stage('谈判', '评标小组'));

const show = (chain: DecisionChain = three(), chosen = {}, room = <Stages />) => page.showRoom(room, chain, chosen);
const held = () => document.activeElement?.closest('li')?.textContent;
const head = (unit: string) =>
  document.querySelector<HTMLElement>(`[data-unit="${unit}"]`) ?? expect.fail(`no ${unit}`);

describe('from a usual process', () => {
  for (const language of languages)
    test(`the first fills what is empty and has the keyboard, in ${language}`, async () => {
      const [key = expect.fail('no process')] = processKeys;
      const app = await show(exampleChain(language), { language });
      await page.choose(/从模板填入|Fill from template/, modeWords[language].process[key]);
      const wanted = processStages(key, language, (prefix) => `${prefix}:x` as never);
      const { stages } = app.chain().decisionMode;
      expect(stages.map(({ name, unit }) => [name, unit])).toEqual(wanted.map(({ name, unit }) => [name, unit]));
      expect(held()).toBe(wanted[0]?.name);
      expect(page.heard()).toContain(String(wanted.length));
      expect(page.notices()).toEqual([]);
      expect(page.stepsOf(app)).toBe(1);
    });

  test('in place of steps that are there it says how many go, and takes them back', async () => {
    const app = await show(three(), {}, <FillButton className="" />);
    const before = app.chain();
    await page.openMenu(/从模板填入/);
    expect(page.menuLines()).toHaveLength(processKeys.length);
    expect(page.menuLines().every((line) => line.endsWith('替换现有 3 步'))).toBe(true);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await page.choose(/从模板填入/, new RegExp(`^${modeWords.zh.process[processKeys[1] ?? 'source']}`));
    expect(page.notices()).toEqual([`已填入 ${app.chain().decisionMode.stages.length} 步`]);
    page.takeBack();
    expect(app.chain()).toBe(before);
    expect(page.notices()).toEqual([]);
  });
});

describe('units and the chains they are', () => {
  const units = () =>
    withStages(stage('立项', '市场部门'), stage('评标', '技术'), stage('签约', '未知处'), stage('公示'));

  test('all that can be told are matched at once, each pair and the rest named; one undo', async () => {
    const app = await show(units(), {}, <DecisionView />);
    const before = app.chain();
    page.click('对应决策链');
    const linked = lanesOf(app.chain()).map(({ unit, ribId }) => [
      unit,
      app.chain().ribs.find(({ id }) => id === ribId)?.name,
    ]);
    expect(linked).toEqual([
      ['市场部门', '市场部'],
      ['技术', '技术部门'],
      ['未知处', undefined],
      ['', undefined],
    ]);
    expect(page.notices()).toEqual(['已对应 市场部门 → 市场部、技术 → 技术部门；未知处请点“?”选一条']);
    page.takeBack();
    expect(app.chain()).toBe(before);
  });

  test('where none is alike it says so and offers nothing to undo', async () => {
    const app = await show(withStages(stage('签约', '未知处')), { language: 'en' }, <DecisionView />);
    page.click('Match chains');
    expect(page.notices()).toEqual(['No chain has a name like it; choose one at the “?” of 未知处']);
    expect(page.stepsOf(app)).toBe(0);
    expect(screen.queryByText('Undo')).toBeNull();
  });

  test('the sign before a unit chooses its chain, another one, none, or makes one', async () => {
    const app = await show(units());
    const ribOf = (unit: string) => lanesOf(app.chain()).find((lane) => lane.unit === unit)?.ribId;
    await page.choose('未知处对应的决策链', '3 采购部');
    expect(ribOf('未知处')).toBe('rib:3');
    expect(page.button('未知处对应的决策链').textContent).toBe('3');
    await page.choose('未知处对应的决策链', '不对应');
    expect(ribOf('未知处')).toBeNull();
    const ribs = app.chain().ribs.length;
    await page.choose('未知处对应的决策链', '建链');
    expect(app.chain().ribs).toHaveLength(ribs + 1);
    expect(app.chain().ribs.at(-1)).toMatchObject({ id: ribOf('未知处'), name: '未知处' });
    expect(page.stepsOf(app)).toBe(3);
    await page.openMenu('未填单位对应的决策链');
    expect(page.menuLines()).not.toContain('建链');
  });

  test('who has no chain is named above the steps, with the unit’s own way to one', async () => {
    await show(units());
    expect(document.querySelector('.mode-stages header')?.textContent).toContain(
      '市场部门、技术、未知处没有对应的决策链',
    );
    page.click('建链：未知处');
    expect(document.querySelector('.mode-stages header')?.textContent).not.toContain('未知处');
  });

  test('another name for a unit is one for all its steps, and its chain stays with it', async () => {
    const app = await show(
      withStages(stage('立项', '甲', { ribId: 'rib:3' }), stage('评标', '甲'), stage('签约', '乙')),
    );
    page.click('甲');
    expect((document.activeElement as HTMLInputElement).value).toBe('甲');
    page.type(' 采购与合同处 ');
    page.press('Enter');
    expect(lanesOf(app.chain()).map(({ unit, ribId, stages }) => [unit, ribId, stages.length])).toEqual([
      ['采购与合同处', 'rib:3', 2],
      ['乙', null, 1],
    ]);
    expect(page.stepsOf(app)).toBe(1);
    page.click('乙');
    page.type('采购与合同处');
    page.press('Enter');
    expect(lanesOf(app.chain())).toHaveLength(1);
    expect(lanesOf(app.chain())[0]?.ribId).toBe('rib:3');
  });

  test('a name left as it was, or taken back, changes nothing', async () => {
    const app = await show();
    page.click('评标小组');
    page.press('Enter');
    page.click('评标小组');
    page.type('另一个');
    page.press('Escape');
    expect(page.stepsOf(app)).toBe(0);
    expect(head('评标小组').querySelector('input')).toBeNull();
  });
});
