/** The canvas's commands by name (Ctrl+K): found in both languages, on for whom they are meant, doing what they say. */
import { beforeEach, expect, test, vi } from 'vitest';
import { canvasCommands } from '../../src/diagram/canvasCommands.ts';
import { noView } from '../../src/diagram/noView.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { nobody, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import { newApp } from '../support/newApp.tsx';

let app: RunningApp;
let asked: string[];
beforeEach(() => {
  app = newApp();
  asked = [];
});

const view = { ...noView, zoomTo: (zoom: number) => void asked.push(`zoomTo ${zoom}`) };
const on = (id: string) => app.chain().ribs.find((rib) => rib.id === id)?.personIds ?? [];
const found = (name: string) =>
  canvasCommands(app).find(({ names }) => names.zh === name || names.en === name) ?? expect.fail(`no ${name}`);
const show = () => canvasDesk(app).setState({ view });

test('there is nothing while no canvas is on screen', () => {
  expect(canvasCommands(app)).toEqual([]);
});

test('a command is found in both languages, once each, with the key it has', () => {
  show();
  const commands = canvasCommands(app);
  for (const language of ['zh', 'en'] as const) {
    const names = commands.map((each) => each.names[language]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.every(Boolean)).toBe(true);
  }
  expect(['适应窗口', '添加副本', 'TOP 3', 'TOP 10', '关系层次升一级'].map((name) => found(name).keys)).toEqual([
    'Ctrl 0',
    'Ctrl D',
    'Ctrl 3',
    'Alt 0',
    ']',
  ]);
});

test('what is there for nobody is off, and is on for whom it is meant', () => {
  show();
  const off = () =>
    canvasCommands(app)
      .filter(({ isOff }) => isOff)
      .map(({ names }) => names.zh);
  app.chart.verbs.select(nobody);
  expect(off()).toEqual(
    expect.arrayContaining(['编辑姓名', '添加副本', 'TOP 1', '移到待定区', '靠近轴线', '添加人物']),
  );
  app.chart.verbs.select(thePerson('person:8'));
  expect(off()).toEqual(expect.arrayContaining(['添加人物', '编辑目标']));
  expect(off()).not.toContain('编辑姓名');
  app.chart.verbs.select(theRib('rib:3'));
  expect(off()).not.toContain('添加人物');
  app.chart.verbs.select(theTarget);
  expect(off()).not.toContain('编辑目标');
  expect(off()).toContain('决策链改名');
});

test('each does what its name says, to whoever is selected', () => {
  show();
  app.chart.verbs.select(thePerson('person:8'));
  const act = (name: string) => found(name).run();
  act('TOP 1');
  expect(topTen(app.chain())[0]).toBe('person:8');
  act('取消名次');
  expect(topTen(app.chain())).not.toContain('person:8');
  act('态度：排他支持');
  expect(assessmentOf(app.chain(), 'person:8').stance).toBe('exclusive');
  act('决策角色：使用');
  expect(app.chain().people['person:8']?.role).toBe('user');
  act('关系层次升一级');
  act('目标层次降一级');
  expect(assessmentOf(app.chain(), 'person:8')).toMatchObject({ level: 'respect', targetLevel: 'respect' });
  act('远离轴线');
  expect(on('rib:3')).toEqual(['person:9', 'person:8', 'person:10']);
  act('靠近轴线');
  expect(on('rib:3')[0]).toBe('person:8');
  act('Move to tray');
  expect(app.chain().tray).toContain('person:8');
  act('缩放 150%');
  act('Zoom 50%');
  expect(asked).toEqual(['zoomTo 1.5', 'zoomTo 0.5']);
});

test('a row of the plan begins for the one selected', async () => {
  show();
  app.chart.verbs.select(thePerson('person:8'));
  found('新增提升计划').run();
  await vi.dynamicImportSettled();
  expect(app.chain().plan.filter(({ personId }) => personId === 'person:8')).toHaveLength(1);
});
