import type { ReactNode } from 'react';
import { useWords } from '../ui/app.ts';
import { CheckItem, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { sheetWords } from '../words/sheet.ts';
import { isLasting } from './columnFit.ts';
import { chooseColumns, forgetChoice } from './columnVerbs.ts';
import { forgetWidths, givenWidths } from './columnWidth.ts';
import { sheetColumnsOf } from './model.ts';
import type { SheetView } from './useSheet.ts';

/** Which columns are shown; the choice is kept on this machine. */
export function ColumnItems<Row>({ view, children }: { view: SheetView<Row>; children?: ReactNode }) {
  const words = useWords(sheetWords);
  const { host, language, sheet } = view;
  const isChosen = host.hidden.now() !== null;
  const shown = sheet.columns.map((column) => column.id);
  const all = sheetColumnsOf(host.columnsOf(host.place().chain));
  const toggle = (id: string, isOn: boolean) =>
    chooseColumns(
      host,
      all.map((each) => each.id).filter((each) => (each === id ? !isOn : !shown.includes(each))),
    );
  return (
    <>
      {all.map((column) => (
        <CheckItem
          key={column.id}
          isOn={shown.includes(column.id)}
          onChange={(isOn) => toggle(column.id, isOn)}
          isOff={isLasting(column)}
        >
          {column.words[language]}
        </CheckItem>
      ))}
      {children}
      <MenuLine />
      <MenuItem onClick={() => chooseColumns(host, [])}>{words.allColumns}</MenuItem>
      <CheckItem isOn={!isChosen} onChange={() => forgetChoice(host)}>
        {words.columnsAuto}
      </CheckItem>
      <MenuItem onClick={() => forgetWidths(view)} isOff={!givenWidths(host, view.look)}>
        {words.widthsAuto}
      </MenuItem>
    </>
  );
}
