// @vitest-environment jsdom
/** Snapshots: taken, named, put back, deleted and chosen, on their line and by keys. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RenameSnapshot } from '../../src/compare/RenameSnapshot.tsx';
import { SnapshotDialog } from '../../src/compare/SnapshotDialog.tsx';
import { SnapshotLine } from '../../src/compare/SnapshotLine.tsx';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { chosenSides } from '../../src/domain/compare/sides.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { choiceOf } from '../../src/ui/compareDesk.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import * as page from '../support/roomPage.tsx';

const now = new Date('2026-11-16T09:00:00+08:00');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  page.leaveRoom();
  vi.useRealTimers();
});

let app: RunningApp;
const show = async (room: React.ReactNode, chain: DecisionChain = exampleChain(), chosen = {}) => {
  app = await page.showRoom(room, chain, { view: 'compare', ...chosen });
};
/** Three of them, the middle one without a name. */
const reviewed = (language: 'zh' | 'en' = 'zh'): DecisionChain =>
  [
    takeSnapshot({ id: 'snapshot:1', takenAt: '2026-02-14T02:00:00Z', label: '一季度评审' }),
    assess(['person:1', 'person:5'], { level: 'trust', stance: 'supporter' }),
    takeSnapshot({ id: 'snapshot:2', takenAt: '2026-05-20T02:00:00Z', label: '' }),
    assess(['person:5'], { level: 'contact' }),
    takeSnapshot({ id: 'snapshot:3', takenAt: '2026-08-14T02:00:00Z', label: '三季度评审' }),
  ].reduce((chain, edit) => edit(chain), exampleChain(language));

const labels = () => app.chain().snapshots.map(({ label }) => label);
const name = () => document.querySelector<HTMLInputElement>('[role="dialog"] input') ?? expect.fail('no field');
const dots = () => [...document.querySelectorAll<HTMLElement>('.compare-dot')];
const chosen = () => {
  const sides = chosenSides(app.chain(), choiceOf(app, app.chain()));
  return [sides?.before.key, sides?.after.key];
};
const menuOf = (snapshot: string) => `快照“${snapshot}”的菜单`;

describe('taking one', () => {
  test('proposes a name with the day, takes another with Enter, says so and offers to take it back', async () => {
    await show(<SnapshotDialog />);
    expect(name().value).toContain('2026-11-16');
    fireEvent.focus(name());
    expect([name().selectionStart, name().selectionEnd]).toEqual([0, name().value.length]);
    fireEvent.change(name(), { target: { value: ' 投标前 ' } });
    fireEvent.keyDown(name(), { key: 'Enter' });
    expect(app.chain().snapshots).toMatchObject([
      { label: '投标前', reason: 'manual', takenAt: '2026-11-16T01:00:00Z' },
    ]);
    expect(page.notices()[0]).toContain('投标前');
    page.takeBack();
    expect(labels()).toEqual([]);
  });

  test('the Enter that ends an input method’s word takes none; a blank name is the proposed one', async () => {
    await show(<SnapshotDialog />);
    const proposed = name().value;
    fireEvent.change(name(), { target: { value: '  ' } });
    fireEvent.keyDown(name(), { key: 'Enter', isComposing: true, keyCode: 229 });
    fireEvent.keyDown(name(), { key: 'a' });
    expect(labels()).toEqual([]);
    fireEvent.keyDown(name(), { key: 'Enter' });
    expect(labels()).toEqual([proposed]);
  });

  test('cancelled it takes none, and the dialog is gone', async () => {
    await show(<SnapshotDialog />);
    shellDesk(app).setState({ dialog: 'snapshot' });
    page.click('取消');
    expect([labels(), shellDesk(app).getState().dialog]).toEqual([[], null]);
  });

  test('of what was kept today already there is no second one, and that is said', async () => {
    const kept = takeSnapshot({ id: 'snapshot:1', takenAt: '2026-11-16T00:30:00Z', label: '早上' })(exampleChain());
    await show(<SnapshotDialog />, kept, { language: 'en' });
    fireEvent.keyDown(name(), { key: 'Enter' });
    expect([labels(), page.stepsOf(app)]).toEqual([['早上'], 0]);
    expect(page.notices()).toHaveLength(1);
    expect(page.notices()[0]).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the line', () => {
  test('has every moment in time, by its name or day, the present last; both ends chosen are pressed', async () => {
    await show(<SnapshotLine />, reviewed());
    expect(dots().map((each) => each.querySelector('b')?.textContent)).toEqual([
      '一季度评审',
      expect.stringContaining('2026-05-20'),
      '三季度评审',
      '现在',
    ]);
    expect(dots().map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true', 'true']);
    // Where the name is the day it is not said twice.
    expect(dots().map((each) => each.textContent?.match(/2026-/g)?.length)).toEqual([1, 1, 1, 1]);
    expect(page.halfWidth()).toEqual([]);
  });

  test('a snapshot pressed is compared from; one later than the end, and the present, compared to', async () => {
    await show(<SnapshotLine />, reviewed());
    page.click(dots()[0] ?? expect.fail('none'));
    expect(chosen()).toEqual(['snapshot:1', 'now']);
    await act(async () => {});
    page.click(dots()[3] ?? expect.fail('none'));
    expect(chosen()).toEqual(['snapshot:1', 'now']);
  });

  test('the end itself pressed becomes the beginning', async () => {
    await show(<SnapshotLine />, reviewed());
    const { choose } = await import('../../src/ui/compareDesk.ts');
    await act(async () => choose(app, app.chain(), { from: 'snapshot:1', to: 'snapshot:2' }));
    page.click(dots()[2] ?? expect.fail('none'));
    expect(chosen()).toEqual(['snapshot:1', 'snapshot:3']);
    page.click(dots()[2] ?? expect.fail('none'));
    expect(chosen()).toEqual(['snapshot:3', 'now']);
  });

  test('beneath each stand the ten of that moment: their stances, and how near they were', async () => {
    await show(<SnapshotLine />, reviewed());
    const spoken = [...document.querySelectorAll('.compare-top')].map((each) => each.getAttribute('aria-label') ?? '');
    expect(spoken).toHaveLength(4);
    expect(spoken[0]).toMatch(/支持 \d.*；平均近“/);
    const total = (text: string) =>
      [...(text.split('；')[0]?.matchAll(/ (\d+)/g) ?? [])].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(spoken.map(total)).toEqual([10, 10, 10, 10]);
    expect(spoken[0]).not.toBe(spoken[1]);
  });

  test('where nobody is rated that is said, and no level', async () => {
    const chain = exampleChain();
    const all = topTen(chain) as PersonId[];
    const unrated = assess(all, { level: null, stance: null })(chain);
    await show(
      <SnapshotLine />,
      takeSnapshot({ id: 'snapshot:1', takenAt: '2026-08-14T02:00:00Z', label: 'x' })(unrated),
      {
        language: 'en',
      },
    );
    const spoken = document.querySelector('.compare-top')?.getAttribute('aria-label');
    expect(spoken).toMatch(/^Not assessed 10; /);
    expect(spoken).not.toMatch(/\p{Script=Han}|NaN|undefined/u);
  });
});

describe('what can be done with one', () => {
  test('another name, from its menu; blank leaves the one it has', async () => {
    await show(<SnapshotLine />, reviewed());
    await page.choose(menuOf('三季度评审'), '改名');
    fireEvent.change(name(), { target: { value: '中标后' } });
    page.click(page.allNamed('改名').at(-1) ?? expect.fail('no button'));
    expect(labels()).toEqual(['一季度评审', '', '中标后']);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    page.undone(app);
    expect(labels()[2]).toBe('三季度评审');
  });

  test('the dialog of one that is gone names nothing', async () => {
    await show(<RenameSnapshot id="snapshot:9" onClose={() => {}} />, reviewed());
    expect(name().value).toBe('');
    fireEvent.keyDown(name(), { key: 'Enter' });
    expect(page.stepsOf(app)).toBe(0);
  });

  test('put back it is the chart again, with every snapshot kept; the notice takes that back', async () => {
    await show(<SnapshotLine />, changeDetails({ title: '新标题' })(reviewed()));
    const before = app.chain();
    await page.choose(menuOf('一季度评审'), /恢复/);
    expect(app.chain().title).toBe(exampleChain().title);
    expect(app.chain().assessments['person:5']?.level).toBe(exampleChain().assessments['person:5']?.level);
    expect(labels().slice(0, 3)).toEqual(['一季度评审', '', '三季度评审']);
    expect(page.notices()[0]).toContain('一季度评审');
    page.takeBack();
    expect(app.chain()).toBe(before);
  });

  test('deleted it is gone, and comes back by the notice', async () => {
    await show(<SnapshotLine />, reviewed());
    await page.choose(menuOf('三季度评审'), /删除/);
    expect(labels()).toEqual(['一季度评审', '']);
    expect(page.notices()[0]).toContain('三季度评审');
    page.takeBack();
    expect(labels()).toHaveLength(3);
  });
});
