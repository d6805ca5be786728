import { ArrowDown, ArrowUp } from 'lucide-react';
import { filterKinds, ownersOf } from '../domain/filters.ts';
import type { Row } from '../domain/rows.ts';
import { sortBy } from '../sheet/cellVerbs.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { clearFilter, filterByOwner, toggleFilter, useFilter } from '../ui/filterDesk.ts';
import { CheckItem, MenuGroup, MenuItem, MenuLine, SubMenu } from '../ui/MenuParts.tsx';
import { gridWords } from '../words/grid.ts';
import { sheetWords } from '../words/sheet.ts';

/** Who is shown, and in which order. */
export function FilterItems({ view }: { view: SheetView<Row> }) {
  const app = useApp();
  const words = useWords(gridWords);
  const common = useWords(sheetWords);
  const chain = useChain();
  const filter = useFilter();
  const sort = useSheetDesk(view.host, (desk) => desk.sort);
  const owners = ownersOf(chain);
  const isMine = filter.kinds.includes('mine');
  return (
    <>
      <MenuGroup title={words.filter}>
        {filterKinds
          .filter((kind) => kind !== 'mine')
          .map((kind) => (
            <CheckItem
              key={kind}
              isOn={filter.kinds.includes(kind)}
              onChange={() => toggleFilter(app, kind)}
              help={words.filterHelp[kind]}
            >
              {words.filters[kind]}
            </CheckItem>
          ))}
        <SubMenu text={isMine ? `${words.filters.mine}　${filter.owner}` : words.filters.mine} isOn={isMine}>
          <MenuGroup title={owners.length === 0 ? words.noOwners : words.whoAmI}>
            {owners.map((owner) => (
              <CheckItem
                key={owner}
                isOn={isMine && filter.owner === owner}
                onChange={(isOn) => filterByOwner(app, isOn ? owner : null)}
              >
                {owner}
              </CheckItem>
            ))}
          </MenuGroup>
        </SubMenu>
        <MenuItem onClick={() => clearFilter(app)} isOff={filter.kinds.length === 0}>
          {common.clearFilter}
        </MenuItem>
      </MenuGroup>
      <MenuLine />
      <SubMenu text={common.sort} isOn={sort !== null}>
        <CheckItem isOn={sort === null} onChange={() => view.host.desk.setState({ sort: null })}>
          {words.byRank}
        </CheckItem>
        <MenuLine />
        {view.sheet.columns
          .filter((column) => column.id !== 'rank')
          .map((column) => (
            <MenuItem
              key={column.id}
              onClick={() => sortBy(view, column.id)}
              icon={
                sort?.column === column.id ? sort.isDown ? <ArrowDown size={14} /> : <ArrowUp size={14} /> : undefined
              }
            >
              {column.column.words[view.language]}
            </MenuItem>
          ))}
      </SubMenu>
    </>
  );
}
