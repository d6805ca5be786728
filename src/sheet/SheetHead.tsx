// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** The headings: groups over columns in the full view, one line in the dock. A heading sorts; some have a menu. */
import { ArrowDown, ArrowUp, Ellipsis, Plus } from 'lucide-react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { mostCompetitors, renameCompetitor } from '../domain/edits/competitors.ts';
import { chart, useChain, useWords } from '../ui/app.ts';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { useOpenField } from '../ui/openFields.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { columnHeading, isCompetitorColumn } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { competitorIdOf } from './cellValue.ts';
import { type GridColumn, widthOf } from './column.ts';
import { hasTrack } from './columnRoom.ts';
import { newCompetitor } from './competitorVerbs.ts';
import { GridMenuButton } from './GridMenuButton.tsx';
import { gridDesk, useGridDesk } from './gridDesk.ts';
import { sortBy } from './gridVerbs.ts';
import type { Assessment } from './useAssessment.ts';

export function GridHead({ assessment }: { assessment: Assessment }) {
  const { look, sheet } = assessment;
  return (
    <div className="grid-head" role="rowgroup">
      {look === 'full' && <GroupRow columns={sheet.columns} />}
      <div className="grid-headings" role="row" aria-rowindex={look === 'full' ? 2 : 1}>
        {sheet.columns.map((column, index) => (
          <Heading key={column.id} column={column} index={index} assessment={assessment} />
        ))}
      </div>
    </div>
  );
}

function GroupRow({ columns }: { columns: readonly GridColumn[] }) {
  const words = useWords(gridWords);
  const isFull = useChain().competitors.length >= mostCompetitors;
  const groups = columns.reduce<{ first: number; columns: GridColumn[] }[]>((found, column, index) => {
    const last = found.at(-1);
    if (last?.columns[0]?.group === column.group) last.columns.push(column);
    else found.push({ first: index, columns: [column] });
    return found;
  }, []);
  return (
    <div className="grid-groups" role="row" aria-rowindex={1}>
      {groups.map(({ first, columns: members }, index) => {
        const group = members[0]?.group ?? 'other';
        const frozen = widthOf(members.filter((column) => column.isFrozen));
        const rest = members.reduce((sum, column) => sum + column.width, 0) - frozen;
        const end = index < groups.length - 1 ? 'is-group-end' : '';
        return (
          <Fragment key={group}>
            <div
              role="columnheader"
              aria-colindex={first + 1}
              aria-colspan={members.length}
              className={frozen > 0 ? 'is-frozen' : end}
              style={{ width: frozen || rest }}
            >
              <span>{words.groups[group]}</span>
              {group === 'relation' && !isFull && (
                <button type="button" className="head-add" title={words.addCompetitorHelp} onClick={newCompetitor}>
                  <Plus size={13} />
                  {words.addCompetitor}
                </button>
              )}
            </div>
            {frozen > 0 && rest > 0 && <div role="presentation" className={end} style={{ width: rest }} />}
          </Fragment>
        );
      })}
    </div>
  );
}

function Heading({ column, index, assessment }: { column: GridColumn; index: number; assessment: Assessment }) {
  const { look, language } = assessment;
  const words = useWords(gridWords);
  const { competitors } = useChain();
  const sort = useGridDesk((desk) => (desk.sort?.column === column.id ? desk.sort : null));
  const isRenaming = useGridDesk(
    (desk) => desk.renaming !== null && isCompetitorColumn(column.id) && competitorIdOf(column.id) === desk.renaming,
  );
  const heading = columnHeading(column.id, language, competitors);
  const text = shortHeading(column, look, words) ?? heading;
  const classes = ['grid-heading', `is-${column.kind}`];
  if (column.isFrozen) classes.push('is-frozen');
  if (column.isGroupEnd) classes.push('is-group-end');
  if (look === 'dock' && column.id === 'targetLevel') classes.push('is-joined');
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sort ? (sort.isDown ? 'descending' : 'ascending') : undefined}
      aria-label={text === heading ? undefined : heading}
      className={classes.join(' ')}
      style={column.isFrozen ? { ['--left' as string]: `${column.left}px` } : undefined}
    >
      {isRenaming && isCompetitorColumn(column.id) ? (
        <CompetitorName id={competitorIdOf(column.id)} />
      ) : (
        <>
          <button
            type="button"
            tabIndex={-1}
            className={sort ? 'heading-sort is-sorted' : 'heading-sort'}
            title={heading}
            onClick={() => sortBy(column.id)}
          >
            {column.id === 'gap' && hasTrack(look, column.width) && (
              <span className="heading-track">{words.short.track}</span>
            )}
            <span className="heading-text">{text}</span>
            {sort && (sort.isDown ? <ArrowDown size={12} /> : <ArrowUp size={12} />)}
          </button>
          {(column.id === 'rank' || isCompetitorColumn(column.id)) && (
            <GridMenuButton
              className="heading-menu"
              menu={column.id === 'rank' ? { of: 'rank' } : { of: 'competitor', column: column.id }}
              label={column.id === 'rank' ? words.topTenList : words.columnMenu(heading)}
              assessment={assessment}
            >
              <Ellipsis size={14} />
            </GridMenuButton>
          )}
        </>
      )}
    </div>
  );
}

function shortHeading(column: GridColumn, look: Assessment['look'], words: (typeof gridWords)['zh']): string | null {
  if (look === 'dock') {
    if (column.id === 'level') return words.short.levelDock;
    return column.id === 'targetLevel' ? words.short.targetDock : null;
  }
  switch (column.id) {
    case 'level':
    case 'targetLevel':
    case 'primaryOwner':
    case 'secondaryOwner':
      return words.short[column.id];
  }
  return null;
}

function CompetitorName({ id }: { id: string }) {
  const words = useWords(gridWords);
  const input = useRef<HTMLInputElement>(null);
  const name = useChain().competitors.find((each) => each.id === id)?.name ?? '';
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = (isKept: boolean) => {
    const typed = input.current?.value.trim() ?? '';
    gridDesk.setState({ renaming: null });
    if (isKept && typed !== '') chart.verbs.commit(renameCompetitor(id, typed), { step: 'competitor', subject: typed });
  };
  const [isTyped, setTyped] = useState(false);
  useOpenField(isTyped ? () => close(true) : null);
  return (
    <input
      ref={input}
      className="heading-name"
      aria-label={words.competitorName}
      defaultValue={name}
      maxLength={2000}
      onInput={() => setTyped(true)}
      onPaste={(event) => pasteIntoLine(event)}
      onKeyDown={(event) => {
        if (isComposingKey(event)) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          close(event.key === 'Enter');
        }
        event.stopPropagation();
      }}
      onBlur={() => close(true)}
    />
  );
}
