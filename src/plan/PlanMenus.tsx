/** Which rows and columns are shown, and in which order. */
import { Menu } from '@base-ui/react/menu';
import { ArrowDown, ArrowUp, Columns3, ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { planColumns } from '../columns/plan/columns.ts';
import type { PlanRow } from '../columns/plan/rows.ts';
import { goalKinds, planStatuses } from '../domain/scales.ts';
import { ColumnItems } from '../sheet/ColumnItems.tsx';
import { sortBy } from '../sheet/cellVerbs.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import { FilterChip } from '../sheet/FilterChip.tsx';
import type { SheetView } from '../sheet/useSheet.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { CheckItem, MenuGroup, MenuItem, MenuLine, SubMenu } from '../ui/MenuParts.tsx';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';
import { sheetWords } from '../words/sheet.ts';
import { isFiltering, noFilter, type PlanFilter, planFilter, usePlanFilter } from './planFilter.ts';

export function PlanMenus({ view }: { view: SheetView<PlanRow> }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const common = useWords(sheetWords);
  const filter = usePlanFilter();
  const names = useFilterNames(filter);
  const { sheet } = view;
  const columnCount = planColumns.filter((column) => column.sheet && !column.sheet.isExtra).length;
  return (
    <>
      {isFiltering(filter) && <FilterChip names={names} onClear={() => planFilter(app).setState(noFilter)} />}
      <HeadMenu label={words.filter} icon={<ListFilter size={15} />} isOn={isFiltering(filter)}>
        <FilterItems view={view} filter={filter} />
      </HeadMenu>
      <HeadMenu
        label={
          sheet.columns.length < columnCount ? common.columnsOf(sheet.columns.length, columnCount) : common.columns
        }
        icon={<Columns3 size={15} />}
      >
        <ColumnItems view={view} />
      </HeadMenu>
    </>
  );
}

function useFilterNames({ owner, goalKind, status, isLate, due }: PlanFilter): string {
  const words = useWords(planViewWords);
  const scales = useWords(scaleWords);
  return [
    owner,
    goalKind && scales.goalKind[goalKind],
    status && scales.planStatus[status],
    isLate ? words.late : null,
    due && words.dropDue(due.from),
  ]
    .filter(Boolean)
    .join(' + ');
}

function HeadMenu({
  label,
  icon,
  isOn = false,
  children,
}: {
  label: string;
  icon: ReactNode;
  isOn?: boolean;
  children: ReactNode;
}) {
  return (
    <Menu.Root>
      <Menu.Trigger className={isOn ? 'grid-action is-on' : 'grid-action'}>
        {icon}
        {label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" side="bottom" align="start" sideOffset={4}>
          <Menu.Popup className="menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function FilterItems({ view, filter }: { view: SheetView<PlanRow>; filter: PlanFilter }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const common = useWords(sheetWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const sort = useSheetDesk(view.host, (desk) => desk.sort);
  const owners = [...new Set(chain.plan.map(({ owner }) => owner.trim()).filter(Boolean))];
  const set = (change: Partial<PlanFilter>) => planFilter(app).setState(change);
  return (
    <>
      <CheckItem isOn={filter.isLate} onChange={(isLate) => set({ isLate })} icon={<PlanSquare mark="late" />}>
        {words.lateOnly}
      </CheckItem>
      <MenuGroup title={words.status}>
        {planStatuses.map((status) => (
          <CheckItem
            key={status}
            isOn={filter.status === status}
            onChange={(isOn) => set({ status: isOn ? status : null })}
            icon={<PlanSquare mark={status} />}
          >
            {scales.planStatus[status]}
          </CheckItem>
        ))}
      </MenuGroup>
      <MenuGroup title={words.goalKind}>
        {goalKinds.map((goalKind) => (
          <CheckItem
            key={goalKind}
            isOn={filter.goalKind === goalKind}
            onChange={(isOn) => set({ goalKind: isOn ? goalKind : null })}
          >
            {scales.goalKind[goalKind]}
          </CheckItem>
        ))}
      </MenuGroup>
      {owners.length > 0 && (
        <SubMenu text={words.owner} isOn={filter.owner !== null}>
          {owners.map((owner) => (
            <CheckItem
              key={owner}
              isOn={filter.owner === owner}
              onChange={(isOn) => set({ owner: isOn ? owner : null })}
            >
              {owner}
            </CheckItem>
          ))}
        </SubMenu>
      )}
      <MenuItem onClick={() => set(noFilter)} isOff={!isFiltering(filter)}>
        {common.clearFilter}
      </MenuItem>
      <MenuLine />
      <SubMenu text={words.sort} isOn={sort !== null}>
        <CheckItem isOn={sort === null} onChange={() => view.host.desk.setState({ sort: null })}>
          {words.byNumber}
        </CheckItem>
        <MenuLine />
        {view.sheet.columns
          .filter(({ id }) => id !== 'number')
          .map(({ id, column }) => (
            <MenuItem
              key={id}
              onClick={() => sortBy(view, id)}
              icon={sort?.column === id ? sort.isDown ? <ArrowDown size={14} /> : <ArrowUp size={14} /> : undefined}
            >
              {column.words[view.language]}
            </MenuItem>
          ))}
      </SubMenu>
    </>
  );
}
