// @vitest-environment jsdom
/** The legend: what it explains, when it shows itself, and that closing it lasts. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ColourSwitch } from '../../src/diagram/ColourSwitch.tsx';
import { isLegendApart, Legend } from '../../src/diagram/Legend.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { ColourBy, Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { colourWords } from '../../src/words/colour.ts';
import { languages } from '../../src/words/language.ts';
import { fewChains, leaveRoom, showRoom } from '../support/canvasPage.tsx';
import { drawn } from '../support/fish.ts';
import { newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

const wide = { width: 1800, height: 900 };
const narrow = { width: 800, height: 500 };

async function show(
  chain: DecisionChain = fewChains(),
  chosen: Partial<Preferences> = {},
  size = wide,
): Promise<RunningApp> {
  return showRoom(
    <>
      <ColourSwitch />
      <Legend fishbone={drawn(chain)} size={size} />
    </>,
    newApp(chain, chosen),
  );
}

const legend = () => document.querySelector('.legend')?.textContent ?? null;
const close = () => document.querySelector('.legend-close') ?? expect.fail('not open');
const button = () => document.querySelector('.legend-button');

test('explains five stances and none, levels, the red and the coach, in both languages', async () => {
  await show();
  expect(legend()).toBe('态度支持中立反对排他支持不认可未评层次接受信任标记1TOP 10教教练');
  await leaveRoom();
  await show(fewChains('en'), { language: 'en' });
  expect(legend()).not.toMatch(/\p{Script=Han}/u);
  expect(legend()).toContain('Supporter');
});

test('explains a mark only where it can stand: dashed edges, a competitor’s level', async () => {
  const hidden = changePerson('person:5', { hidden: true })(fewChains());
  const guessed = assess(['person:6'], { confidence: 'guess' })(hidden);
  await show({ ...guessed, competitors: [{ id: 'competitor:1', name: '友商 A' }] });
  expect(legend()).toContain('友商当前最高层次');
  expect(legend()).toMatch(/隐性决策者 \/ \S+$/);
  await leaveRoom();
  await show(hidden);
  expect(legend()).toMatch(/隐性决策者$/);
  expect(legend()).not.toContain('友商');
});

test('closed it waits behind its button, and the choice is kept; asked for it comes', async () => {
  const app = await show();
  fireEvent.click(close());
  expect([legend(), app.preferences.getState().isLegendOpen]).toEqual([null, false]);
  expect(button()?.textContent).toBe('图例');
  fireEvent.click(button() ?? expect.fail('no button'));
  expect(legend()).not.toBeNull();
  expect(app.preferences.getState().isLegendOpen).toBe(true);
});

test('where there is no room it waits behind its button though it is wanted, and comes when it is asked for', async () => {
  await show(fewChains(), {}, narrow);
  expect(legend()).toBeNull();
  fireEvent.click(button() ?? expect.fail('no button'));
  expect(legend()).not.toBeNull();
  fireEvent.click(close());
  expect(legend()).toBeNull();
});

test('it needs more room in English, and never lies over a person', async () => {
  for (const width of [700, 824, 900, 947, 948, 1400])
    if (isLegendApart({ width, height: 700 }, 'en')) expect(isLegendApart({ width, height: 700 }, 'zh')).toBe(true);
  expect([isLegendApart({ width: 900, height: 700 }, 'zh'), isLegendApart({ width: 900, height: 700 }, 'en')]).toEqual([
    true,
    false,
  ]);
  const crowded = drawn(exampleChain(), { frame: { width: 900, height: 420 } });
  await showRoom(<Legend fishbone={crowded} size={{ width: 900, height: 420 }} />, newApp(exampleChain()));
  expect(legend()).toBeNull();
});

const asked: readonly ColourBy[] = ['stance', 'level', 'gap', 'owner', 'plan', 'competitor', 'approver'];

test('says what the colours of each question mean; without a question nothing', async () => {
  const app = await show();
  const choose = (colourBy: string) =>
    fireEvent.change(document.querySelector('select') ?? expect.fail('no choice'), { target: { value: colourBy } });
  expect(document.querySelector('.legend-colours')).toBeNull();
  for (const colourBy of asked) {
    choose(colourBy);
    expect(app.preferences.getState().colourBy).toBe(colourBy);
    expect(document.querySelectorAll('.legend-colours span').length, colourBy).toBeGreaterThan(0);
  }
  expect(legend()).toMatch(/^着色批准人不批准/);
  choose('none');
  expect(document.querySelector('.legend-colours')).toBeNull();
  choose('something of a later version');
  expect(app.preferences.getState().colourBy).toBe('none');
});

test('every question can be chosen, in words of either language', async () => {
  const app = await show();
  for (const language of languages) {
    act(() => app.preferences.set({ language }));
    const options = [...document.querySelectorAll('option')].map((each) => each.textContent);
    expect(options).toEqual(Object.values(colourWords[language].colour));
  }
});
