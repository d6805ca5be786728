// @vitest-environment jsdom
/** The start screen's doors: by click, by key, by paste; templates of the house and of the team. */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as verbs from '../../src/desk/deskVerbs.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { writeChain } from '../../src/file/write.ts';
import { OwnTemplates } from '../../src/start/OwnTemplates.tsx';
import { ownTemplates, saveTemplate } from '../../src/start/ownTemplates.ts';
import { StartScreen } from '../../src/start/StartScreen.tsx';
import { templateKeys } from '../../src/templates/templateSeats.ts';
import { allCalled, button } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

beforeEach(stubPage);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show() {
  const app = newApp();
  const began = vi.spyOn(verbs, 'newChart').mockImplementation(() => undefined);
  const opened = vi.spyOn(verbs, 'openFile').mockResolvedValue();
  const example = vi.spyOn(verbs, 'openExample').mockResolvedValue();
  const doors = { onPaste: vi.fn(), onPasteButton: vi.fn(), onImport: vi.fn() };
  render(inApp(app, <StartScreen {...doors} />));
  return { app, began, opened, example, ...doors };
}

test('each door leads where it says', () => {
  const { app, began, opened, example, onPasteButton, onImport } = show();
  fireEvent.click(button(/^新建空白鱼骨图/));
  expect(began).toHaveBeenLastCalledWith(app);
  fireEvent.click(button(/^打开文件/));
  fireEvent.click(button(/^从 Excel 粘贴/));
  fireEvent.click(button(/^导入表格/));
  fireEvent.click(button(/^示例/));
  for (const door of [opened, onPasteButton, onImport, example]) expect(door).toHaveBeenCalledOnce();
});

test('N begins a chart, unless it is typed, held, meant for something else or a dialog is open', () => {
  const { began } = show();
  const press = (more: object = {}, at: Element = document.body) => fireEvent.keyDown(at, { key: 'n', ...more });
  const input = document.body.appendChild(document.createElement('input'));
  press({}, input);
  for (const held of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { repeat: true },
    { isComposing: true },
    { key: 'm' },
  ])
    expect(press(held)).toBe(true);
  input.setAttribute('role', 'dialog');
  press();
  input.remove();
  expect(began).not.toHaveBeenCalled();
  expect(press({ key: 'N' })).toBe(false);
  expect(began).toHaveBeenCalledOnce();
  cleanup();
  press();
  expect(began).toHaveBeenCalledOnce();
});

test('what is pasted on the page comes in with its table; in a field it is the field’s', () => {
  const { app, onPaste } = show();
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? '<table>' : '姓名\t职务') };
  const input = document.body.appendChild(document.createElement('input'));
  expect(fireEvent.paste(input, { clipboardData })).toBe(true);
  input.remove();
  expect(fireEvent.paste(document.body, { clipboardData })).toBe(false);
  expect(onPaste.mock.calls).toEqual([[app, '姓名\t职务', '<table>']]);
});

test('every template of the house begins a chart of its own, with seats and no names', () => {
  const { began } = show();
  const thumbs = [...document.querySelectorAll<HTMLElement>('.start-templates li button')].slice(1);
  expect(thumbs).toHaveLength(templateKeys.length);
  const ids = thumbs.map((thumb) => {
    fireEvent.click(thumb);
    const chain = began.mock.lastCall?.[1] as DecisionChain;
    expect(
      Object.values(chain.people)
        .map(({ name }) => name)
        .join(''),
    ).toBe('');
    expect(thumb.textContent).toContain(`${chain.ribs.length} 条决策链，${Object.keys(chain.people).length} 个席位`);
    return chain.id;
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test('the team’s templates are offered, removed one by one, and those of a later version left as they are', () => {
  const app = newApp();
  const began = vi.spyOn(verbs, 'newChart').mockImplementation(() => undefined);
  const page = render(inApp(app, <OwnTemplates />));
  expect(page.container.textContent).toBe('');
  cleanup();
  for (const title of ['甲', '乙'])
    saveTemplate(app, { ...chartOf('# 目标\n董事会\n\tCEO 张三'), id: `chart:${title}`, title });
  const later = writeChain(chartOf('# 目标')).replace(/"version": \d+/, '"version": 99');
  app.preferences.set({
    templates: { ...app.preferences.getState().templates, 'chart:later': later, 'chart:broken': '{' },
  });
  expect(ownTemplates(app.preferences.getState().templates)).toMatchObject({ newer: 1, readable: { length: 2 } });
  render(inApp(app, <OwnTemplates />));
  expect(document.body.textContent).toContain('1 个模板来自更新的版本，请先升级本程序');
  const offered = () => [...document.querySelectorAll('.start-templates b')].map((each) => each.textContent);
  const [first, second] = offered();
  expect([first, second].sort()).toEqual(['甲', '乙'].sort());
  fireEvent.click(button(new RegExp(`^${first}`)));
  const chain = began.mock.lastCall?.[1] as DecisionChain;
  expect([chain.ribs[0]?.name, Object.values(chain.people)[0]]).toMatchObject([
    '董事会',
    { name: '', jobTitle: 'CEO' },
  ]);
  const remove = allCalled('.start-template-tools button', new RegExp(`${first}`)).at(-1) ?? expect.fail('no button');
  fireEvent.click(remove);
  expect(offered()).toEqual([second]);
  expect(Object.keys(app.preferences.getState().templates)).toContain('chart:later');
  expect(noticesOf(app).length).toBeGreaterThan(0);
});
