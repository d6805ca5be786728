// @vitest-environment jsdom
/** A chart typed on the canvas: which key goes on, ends, takes back, and what a held one does once. */
import { afterEach, expect, test } from 'vitest';
import { type AppPage, eventually, leaveApp, named } from '../support/appPage.tsx';
import { says } from '../support/assessmentPage.tsx';
import {
  card,
  cards,
  peopleOf,
  picture,
  place,
  rib,
  selected,
  showEmpty,
  showFish,
  spoken,
  target,
} from '../support/fishPage.tsx';

afterEach(leaveApp);

const undo = () => named('button', /^撤销/);

/** Texts and the keys after them. */
async function types({ user, press }: AppPage, ...steps: readonly (readonly [string, string])[]): Promise<void> {
  for (const [text, key] of steps) {
    if (text) await user.keyboard(text);
    await press(key);
  }
}

const hints = () => document.querySelector('.key-hints')?.textContent ?? '';
const entryHints = () => document.querySelector('.entry-hints')?.textContent ?? '';

test('a workshop types target, three chains and ten people without the mouse', async () => {
  const page = await showEmpty();
  const steps: [string, string][] = [
    ['第五期核心网独家中标', 'Enter'],
    ['董事会', 'Tab'],
    ['董事长 陈立衡', 'Enter'],
    ['副董事长 林守正', 'Enter'],
    ['独立董事 Omar Khalil', 'Control+Enter'],
    ['高层管理', 'Tab'],
    ['CEO 韩启东', 'Enter'],
    ['Sara Linde / CTO', 'Enter'],
    ['何为民，CFO', 'Control+Enter'],
    ['采购部', 'Tab'],
    ['采购部部长 卫国梁', 'Enter'],
    ['副部长 沈亦舟 #2', 'Enter'],
    ['招标管理处处长 吕清', 'Enter'],
    ['合同与商务经理 Priya Nair', 'Enter'],
  ];
  expect(steps.length, 'keys besides the text').toBeLessThanOrEqual(Math.round(1.3 * 10 + 1 * 3) + 1);
  const [made, rest] = [steps.slice(0, -2), steps.slice(-2)];
  await types(page, ...made);
  await says('TOP 10 从现在起由团队自选');
  await types(page, ...rest, ['', 'Escape']);
  expect(picture()).toEqual([
    ['董事会', ['陈立衡', '林守正', 'Omar Khalil']],
    ['高层管理', ['韩启东', 'Sara Linde', '何为民']],
    ['采购部', ['卫国梁', '沈亦舟', '吕清', 'Priya Nair']],
  ]);
  expect(spoken(card('Sara Linde'))).toMatch(/^Sara Linde，CTO/);
  expect(spoken(card('何为民'))).toMatch(/^何为民，CFO/);
  expect(card('沈亦舟').dataset.topRank).toBe('2');
  expect(spoken(target())).toContain('第五期核心网独家中标');
});

test('Ctrl+Enter leaves an empty card behind and begins the next chain', async () => {
  await types(
    await showEmpty(),
    ['目标', 'Enter'],
    ['采购部', 'Tab'],
    ['CEO Iza', 'Enter'],
    ['', 'Control+Enter'],
    ['董事会', 'Tab'],
    ['主席 李明', 'Enter'],
    ['', 'Enter'],
  );
  expect(picture()).toEqual([
    ['采购部', ['Iza']],
    ['董事会', ['李明']],
  ]);
});

test('Escape ends an entry and keeps it, once more takes it back; hints and card say what the keys do', async () => {
  const page = await showEmpty();
  const { user, press } = page;
  await press('F2');
  await eventually(() => expect(hints()).toContain('Enter第一条决策链Esc'));
  await types(page, ['目标', 'Enter'], ['采购部', 'Tab']);
  expect(hints(), 'a blank card goes on to nobody').toContain('EnterEsc结束录入');
  await user.keyboard('副部长 张三 #1');
  expect(hints()).toContain('Enter下一位');
  expect(entryHints()).toContain('Enter下一位');
  await types(page, ['', 'Tab'], ['采购部副部长', 'Escape']);
  expect(peopleOf('采购部')).toEqual(['张三']);
  expect(spoken(card('张三'))).toContain('采购部副部长');
  expect(card('张三').dataset.topRank).toBe('1');
  expect(hints()).toContain('Esc撤回录入');
  await press('Escape');
  expect(peopleOf('采购部')).toEqual([]);
  await press('Control+z');
  expect(peopleOf('采购部'), 'and undo brings it again').toEqual(['张三']);
  await user.click(card('张三'));
  await press('F2');
  expect(hints()).toContain('Enter确定');
  expect(hints()).toContain('Esc不改');
  expect(entryHints()).toContain('Enter确定');
  await types(page, ['李四', 'Escape']);
  expect(peopleOf('采购部')).toEqual(['张三']);
});

test('an empty name leaves entry and no trace; undo takes back one person at a time', async () => {
  const page = await showFish();
  const { user, press } = page;
  await user.click(card('sha'));
  await press('Enter', 'Enter');
  expect(peopleOf('高层管理')).toEqual(['Iza', 'Av', 'sha']);
  expect((await undo()).getAttribute('aria-disabled')).toBe('true');
  await user.click(card('sha'));
  await types(page, ['', 'Enter'], ['COO 高敏', 'Enter'], ['秘书 白一帆', 'Enter'], ['', 'Escape']);
  expect(peopleOf('高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏', '白一帆']);
  expect((await undo()).title).toMatch(/撤销 添加 白一帆/);
  await press('Control+z');
  expect(peopleOf('高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏']);
  await press('Control+Shift+z');
  expect(peopleOf('高层管理')).toEqual(['Iza', 'Av', 'sha', '高敏', '白一帆']);
});

test('Enter inserts after, Shift+Enter before; Tab goes on to title, role, stance and level, Shift+Tab back to the target', async () => {
  const page = await showFish();
  const { user, press } = page;
  await user.click(card('Ru'));
  await types(page, ['', 'Shift+Enter'], ['贺兰', 'Tab'], ['核心网总工程师', 'Tab'], ['e', 'Tab'], ['4', 'Tab']);
  await types(page, ['5', 'Escape']);
  expect(peopleOf('技术部门')).toEqual(['贺兰', 'Ru']);
  expect(spoken(card('贺兰'))).toMatch(/^贺兰，核心网总工程师，.*支持，信任/);
  expect(card('贺兰').querySelector('.role-chip')?.textContent).toBe('评估');
  await user.click(card('Av'));
  await press('Shift+Tab');
  expect(selected()).toEqual(['高层管理']);
  await press('Shift+Tab');
  expect(target().getAttribute('aria-selected')).toBe('true');
});

test('a held key deletes, adds or copies once; held arrows go on', async () => {
  const page = await showFish();
  const { user, press } = page;
  const hold = (key: string) => user.keyboard(`{${key}>12/}`);
  const ribs = () => picture().length;
  const all = cards().length;
  await user.click(card('Da Hai'));
  await hold('Delete');
  expect(cards()).toHaveLength(all - 1);
  await hold('Backspace');
  expect(cards()).toHaveLength(all - 2);
  await press('Control+z', 'Control+z');
  expect(cards()).toHaveLength(all);
  await user.click(rib('董事会'));
  await hold('Tab');
  expect(cards(), 'one blank card').toHaveLength(all + 1);
  await press('Escape', 'Shift+Tab');
  await hold('Enter');
  expect(ribs()).toBe(8);
  await press('Escape');
  expect(cards()).toHaveLength(all);
  await user.click(card('Da Hai'));
  await user.keyboard('{Control>}{d>12/}{/Control}');
  expect(cards()).toHaveLength(all + 1);
  expect(place().value).toBe('Da Hai');
  await types(page, ['陈新', 'Enter']);
  expect(peopleOf('董事会').slice(0, 2)).toEqual(['Da Hai', '陈新']);
  await hold('ArrowDown');
  expect(selected()).not.toContain('陈新');
  await user.click(rib('采购部'));
  await hold('Delete');
  expect(ribs()).toBe(6);
  await says('已删除决策链 采购部，含 3 人');
  await user.click(await named('.notice button', '撤销'));
  expect(ribs()).toBe(7);
});
