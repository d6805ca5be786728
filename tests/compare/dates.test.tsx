// @vitest-environment jsdom
/** Which two dates are compared: snapshots, the present or a file, chosen by menu and by key. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CompareBar } from '../../src/compare/CompareBar.tsx';
import { useComparison } from '../../src/compare/useComparison.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { chosenSides } from '../../src/domain/compare/sides.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { writeChain } from '../../src/file/write.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { choiceOf, compareDesk } from '../../src/ui/compareDesk.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { changed, Unpictured } from '../support/comparison.tsx';
import * as page from '../support/roomPage.tsx';

function Bar() {
  const view = useComparison();
  return view ? <CompareBar view={view} /> : null;
}

let app: RunningApp;
const show = async (chain: DecisionChain = changed(), room = <Unpictured />, chosen = {}) => {
  app = await page.showRoom(room, chain, { view: 'compare', ...chosen });
};

const desk = () => compareDesk(app).getState();
const items = () => document.querySelectorAll('[data-change-of]');
const sides = () => {
  const found = chosenSides(app.chain(), choiceOf(app, app.chain()));
  return [found?.before.key, found?.after.key];
};
const picker = (label: '从' | '到' | 'From' | 'To') => page.button(new RegExp(`^${label}`));
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, code: key, ...more });

afterEach(page.leaveRoom);

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
