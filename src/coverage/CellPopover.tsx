/** What hangs below the active cell: its people, or the fields of what is typed of it. */
import { Popover } from '@base-ui/react/popover';
import { type RefObject, useRef } from 'react';
import type { PersonId } from '../domain/chain.ts';
import type { Cell, Coverage } from '../domain/coverage.ts';
import { itemsOf } from '../domain/coverage.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { levelName } from '../words/coverage.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { CellEntry } from './CellEntry.tsx';
import { coverageDesk, unplacedId, useCoverageDesk } from './coverageDesk.ts';
import { isCell } from './coverageVerbs.ts';
import { PeopleList } from './PeopleList.tsx';

type Props = { readonly coverage: Coverage; readonly grid: RefObject<HTMLDivElement | null> };

export function CellPopover({ coverage, grid }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const language = useLanguage();
  const chain = useChain();
  const place = useCoverageDesk((desk) => desk.cell);
  const open = useCoverageDesk((desk) => desk.open);
  const itemId = useCoverageDesk((desk) => desk.itemId);
  const save = useRef<(() => void) | null>(null);
  const row = coverage.rows.find(({ level }) => level.id === place?.levelId);
  const isUnplaced = place?.levelId === unplacedId;
  if (!place || !open || !(row || isUnplaced)) return null;
  const cell = row && place.relation !== 'organization' ? row[place.relation] : undefined;
  const anchor = () => cellOf(grid.current, place.levelId, place.relation);
  const title = row
    ? words.inCell(words.relation[place.relation], levelName(row.level, language))
    : words.inCell(words.unplaced, words.unplacedHelp);
  const items = row ? itemsOf(chain, row.level, place.relation) : [];
  const item = place.relation === 'organization' ? items.find(({ id }) => id === itemId) : items[0];
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen, { reason }) => {
        if (isOpen) return;
        if (reason !== 'escape-key') save.current?.();
        coverageDesk(app).setState({ open: null, itemId: null });
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="coverage-popover"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionPadding={8}
        >
          <Popover.Popup
            className="coverage-popup"
            initialFocus={() => document.activeElement?.closest('.coverage-popup') === null}
            finalFocus={() => cellOf(grid.current, place.levelId, place.relation)}
          >
            <Popover.Title className="popup-title">{title}</Popover.Title>
            {open === 'people' ? (
              <PeopleList ids={idsOf(cell, coverage, isUnplaced)} cell={cell} />
            ) : (
              row && (
                <CellEntry
                  key={item?.id ?? 'new'}
                  item={item}
                  level={row.level}
                  relation={place.relation}
                  counted={cell}
                  begins={open === 'owners' ? 'primaryOwner' : 'note'}
                  save={save}
                />
              )
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function idsOf(cell: Cell | undefined, coverage: Coverage, isUnplaced: boolean): readonly PersonId[] {
  return isUnplaced ? coverage.unplaced : (cell?.personIds ?? []);
}

function cellOf(grid: HTMLElement | null, levelId: string, relation: Cell['relation'] | 'organization') {
  const cells = grid?.querySelectorAll<HTMLElement>('[data-coverage-level]') ?? [];
  return [...cells].find((each) => isCell(each, levelId, relation)) ?? null;
}
