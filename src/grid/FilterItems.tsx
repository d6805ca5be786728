import { ArrowDown, ArrowUp } from 'lucide-react';
import { filterKinds, ownersOf } from '../domain/filters.ts';
import { useChain, useWords } from '../ui/app.ts';
import { clearFilter, filterByOwner, toggleFilter, useFilter } from '../ui/filterDesk.ts';
import { CheckItem, MenuGroup, MenuItem, MenuLine, SubMenu } from '../ui/MenuParts.tsx';
import { columnHeading } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { gridDesk, useGridDesk } from './gridDesk.ts';
import { sortBy } from './gridVerbs.ts';
import type { Assessment } from './useAssessment.ts';

/** Who is shown, and in which order. */
export function FilterItems({ assessment }: { assessment: Assessment }) {
  const words = useWords(gridWords);
  const chain = useChain();
  const filter = useFilter();
  const sort = useGridDesk((desk) => desk.sort);
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
              onChange={() => toggleFilter(kind)}
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
                onChange={(isOn) => filterByOwner(isOn ? owner : null)}
              >
                {owner}
              </CheckItem>
            ))}
          </MenuGroup>
        </SubMenu>
        <MenuItem onClick={clearFilter} isOff={filter.kinds.length === 0}>
          {words.clearFilter}
        </MenuItem>
      </MenuGroup>
      <MenuLine />
      <SubMenu text={words.sort} isOn={sort !== null}>
        <CheckItem isOn={sort === null} onChange={() => gridDesk.setState({ sort: null })}>
          {words.byRank}
        </CheckItem>
        <MenuLine />
        {assessment.sheet.columns
          .filter((column) => column.id !== 'rank')
          .map((column) => (
            <MenuItem
              key={column.id}
              onClick={() => sortBy(column.id)}
              icon={
                sort?.column === column.id ? sort.isDown ? <ArrowDown size={14} /> : <ArrowUp size={14} /> : undefined
              }
            >
              {columnHeading(column.id, assessment.language, chain.competitors)}
            </MenuItem>
          ))}
      </SubMenu>
    </>
  );
}
