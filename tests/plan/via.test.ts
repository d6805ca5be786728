// @vitest-environment jsdom
/** 通过谁: several people typed or chosen in one cell, in any mixture, and none of them is lost. */
import { expect, test } from 'vitest';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { personById } from '../../src/domain/seats.ts';
import { planDesk } from '../../src/plan/planDesk.ts';
import { planHost } from '../../src/plan/planHost.tsx';
import { choose, closeCell, openCell, shownChoices, typeText } from '../../src/sheet/editorVerbs.ts';
import { sheetOf } from '../../src/sheet/model.ts';
import { newApp } from '../support/newApp.tsx';

/** The cell of the first row, about Da Hai, through nobody. */
function cell() {
  const example = workedExample('zh', '2026-11-02');
  const app = newApp({ ...example, plan: example.plan.map((row) => ({ ...row, viaPersonIds: [] })) });
  const host = planHost(app);
  const place = { left: 0, width: 100, isFrozen: false, isGroupEnd: false, line: 'whole' } as const;
  const columns = host.columnsOf(app.chain()).map((column) => ({ ...column, column, ...place }));
  const sheet = sheetOf(host, host.rowsOf(app.chain()), columns);
  planDesk(app).setState({ rowId: app.chain().plan[0]?.id ?? '', column: 'via' });
  const listed = () => {
    const { editor } = planDesk(app).getState();
    return editor ? shownChoices(sheet, editor) : [];
  };
  const pick = (name: string) =>
    choose(sheet, listed().find(({ label }) => label === name) ?? expect.fail(name), 'stay');
  const names = () => app.chain().plan[0]?.viaPersonIds.map((id) => personById(app.chain(), id)?.name);
  const fault = () => planDesk(app).getState().editor?.fault ?? '';
  return { sheet, listed, pick, names, fault };
}

test('a name and a comma stand chosen, the list goes on with what is typed behind', () => {
  const { sheet, listed, pick, names } = cell();
  openCell(sheet, 'Buld、', 'written');
  typeText(sheet, 'Mi', 'written');
  expect(listed().map(({ label }) => label)).toEqual(['Mim', 'Mike', 'Mik']);
  pick('Mim');
  typeText(sheet, 'Av，', 'written');
  closeCell(sheet, 'down');
  expect(names()).toEqual(['Buld', 'Mim', 'Av']);
});

test('what is typed in full joins what was chosen before it', () => {
  const { sheet, pick, names } = cell();
  openCell(sheet);
  pick('Iza');
  typeText(sheet, 'Buld、Av', 'written');
  closeCell(sheet, 'down');
  expect(names()).toEqual(['Iza', 'Buld', 'Av']);
});

test('a stranger before the comma stays as it is typed, is named, and takes nobody with it', () => {
  const { sheet, pick, names, fault } = cell();
  openCell(sheet, '查无此人、Mi', 'written');
  pick('Mim');
  closeCell(sheet, 'down');
  expect(fault()).toContain('“查无此人');
  expect(names()).toEqual([]);
  typeText(sheet, '', 'changed');
  closeCell(sheet, 'down');
  expect(names()).toEqual(['Mim']);
});
