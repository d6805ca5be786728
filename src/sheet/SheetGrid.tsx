// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** A sheet: headings, rows, and one field that lies over the active cell. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../ui/app.ts';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { sheetWords } from '../words/sheet.ts';
import { CellField } from './CellField.tsx';
import { spotOfRow, useSheetDesk } from './desk.ts';
import { FilterLine } from './FilterLine.tsx';
import { headRows, sheetId } from './ids.ts';
import { widthOf } from './model.ts';
import { SheetBody } from './SheetBody.tsx';
import { SheetHead } from './SheetHead.tsx';
import type { MenuProps } from './SheetMenus.tsx';
import { useCellLead } from './useCellLead.ts';
import { useScrollTo } from './useScrollTo.ts';
import type { SheetView } from './useSheet.ts';
import { useSheetPointer } from './useSheetPointer.ts';
import './grid.css';
import './gridHead.css';
import './gridCells.css';

const SheetMenus = lazyFloat(async () => (await import('./SheetMenus.tsx')).SheetMenus);

/** `activeId` is the active row's, as the view's own state says it; children lie over the rows. */
export function SheetGrid<Row>({
  view,
  activeId,
  children,
}: {
  view: SheetView<Row>;
  activeId: string | undefined;
  children?: ReactNode;
}) {
  const { host, look, language, scroller, room, sheet, items } = view;
  const words = useWords(sheetWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const column = useSheetDesk(host, (desk) => desk.column);
  const hasMenu = useSheetDesk(host, (desk) => desk.menu !== null);
  const active = spotOfRow(sheet, activeId, column);
  const pointer = useSheetPointer(view, field);
  useScrollTo(view, active);
  useCellLead(view, field);
  const { label, nobody } = host.words(language);
  const width = widthOf(sheet.columns);
  return (
    <div
      ref={scroller}
      className={`grid-scroll is-${look}${width > room.width ? ' is-wide' : ''}`}
      onScroll={(event) => followSideways(event.currentTarget)}
      {...pointer}
    >
      <div
        className={`grid${host.groups ? '' : ' is-flat'}`}
        id={sheetId(host, look)}
        role="grid"
        aria-label={label}
        aria-rowcount={items.items.length + headRows(host, look)}
        aria-colcount={sheet.columns.length}
        aria-multiselectable="true"
        style={{
          width,
          ['--columns' as string]: sheet.columns
            .filter(({ line }) => line !== 'lower')
            .map((each) => `${each.width}px`)
            .join(' '),
          ['--row' as string]: `${host.heights[look].row}px`,
        }}
      >
        <SheetHead view={view} />
        <SheetBody view={view} active={active} />
      </div>
      {sheet.rows.length === 0 && (
        <p className="grid-empty">{sheet.rows.length < view.all.length ? words.nothingPasses : nobody}</p>
      )}
      <FilterLine view={view} />
      <CellField view={view} active={active} field={field} />
      {children}
      {hasMenu && <Menus view={view} field={field} />}
    </div>
  );
}

/** Menus know no table's rows. */
function Menus<Row>({ view, field }: { view: SheetView<Row>; field: MenuProps['field'] }) {
  const shown = view as unknown as MenuProps['view'];
  const viewNow = useRef(shown);
  viewNow.current = shown;
  const close = () => view.host.desk.setState({ menu: null });
  return <SheetMenus view={shown} viewNow={viewNow} field={field} onLeave={close} />;
}

/** Frozen columns move with the window, and what lies over them follows. */
function followSideways(scroller: HTMLElement): void {
  scroller.style.setProperty('--scrolled', `${scroller.scrollLeft}px`);
  scroller.classList.toggle('is-scrolled', scroller.scrollLeft > 0);
}
