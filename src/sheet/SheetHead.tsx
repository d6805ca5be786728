// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** The headings: groups over columns where there are groups, else one line. A heading sorts. */
import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { Fragment, memo, type RefObject, useRef } from 'react';
import { useWords } from '../ui/app.ts';
import { sheetWords } from '../words/sheet.ts';
import { sortBy } from './cellVerbs.ts';
import { isWide } from './columnRoom.ts';
import { useSheetDesk } from './desk.ts';
import { HeadingEdge } from './HeadingEdge.tsx';
import { headingId, headRows } from './ids.ts';
import { type PlacedColumn, widthOf } from './model.ts';
import type { SheetView } from './useSheet.ts';

export function SheetHead<Row>({ view }: { view: SheetView<Row> }) {
  const { host, look, language, sheet } = view;
  const rows = headRows(host, look);
  const viewNow = useRef(view);
  viewNow.current = view;
  return (
    <div className="grid-head" role="rowgroup">
      {rows > 1 && <GroupRow view={view} />}
      <div className="grid-headings" role="row" aria-rowindex={rows}>
        {sheet.columns.map((column, index) => (
          <Heading
            key={column.id}
            host={host}
            look={look}
            language={language}
            column={column}
            index={index}
            viewNow={viewNow}
          />
        ))}
      </div>
    </div>
  );
}

function GroupRow<Row>({ view }: { view: SheetView<Row> }) {
  const { host, language, sheet } = view;
  const words = host.groups?.(language) ?? {};
  const groups = sheet.columns.reduce<{ first: number; columns: PlacedColumn<Row>[] }[]>((found, column, index) => {
    const last = found.at(-1);
    if (last?.columns[0]?.group === column.group) last.columns.push(column);
    else found.push({ first: index, columns: [column] });
    return found;
  }, []);
  return (
    <div className="grid-groups" role="row" aria-rowindex={1}>
      {groups.map(({ first, columns: members }, index) => {
        const group = members[0]?.group ?? '';
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
              <span>{words[group]}</span>
              {host.groupEnd?.(group)}
            </div>
            {frozen > 0 && rest > 0 && <div role="presentation" className={end} style={{ width: rest }} />}
          </Fragment>
        );
      })}
    </div>
  );
}

type HeadingProps<Row> = Pick<SheetView<Row>, 'host' | 'look' | 'language'> & {
  readonly column: PlacedColumn<Row>;
  readonly index: number;
  /** For hands; what a heading shows does not come from the rows. */
  readonly viewNow: RefObject<SheetView<Row>>;
};

/** Opens the column's values; always seen while it leaves rows out. Where a heading has a menu of its own, only then. */
function HeadingFilter<Row>({
  host,
  look,
  language,
  column,
}: Pick<HeadingProps<Row>, 'host' | 'look' | 'language' | 'column'>) {
  const words = useWords(sheetWords);
  const isOn = useSheetDesk(host, (desk) => desk.filter[column.id] !== undefined);
  const isOpen = useSheetDesk(host, (desk) => desk.menu?.of === 'heading' && desk.menu.column === column.id);
  if (!isOn && host.headingEnd?.(column, look)) return null;
  const label = words.filterBy(column.column.words[language]);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`heading-menu heading-filter${isOn ? ' is-on' : ''}${isOpen ? ' is-open' : ''}`}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => host.desk.setState({ menu: isOpen ? null : { of: 'heading', column: column.id } })}
    >
      {isOn ? <ListFilter size={13} /> : <ChevronDown size={14} />}
    </button>
  );
}

/** Drawn again only when its column changes, or its marks. */
const Heading = memo(OneHeading) as typeof OneHeading;

function OneHeading<Row>({ host, look, language, column, index, viewNow }: HeadingProps<Row>) {
  const sort = useSheetDesk(host, (desk) => (desk.sort?.column === column.id ? desk.sort : null));
  const isRenaming = useSheetDesk(host, (desk) => desk.renaming === column.id);
  const spec = column.column.sheet;
  const heading = column.column.words[language];
  const text = spec?.short?.[look]?.[language] ?? heading;
  const wide = isWide(column.column, look, column.width) ? spec?.wide?.words?.[language] : undefined;
  const classes = ['grid-heading', `is-${column.kind}`];
  if (column.isFrozen) classes.push('is-frozen');
  if (column.isGroupEnd) classes.push('is-group-end');
  if (column.line === 'lower') classes.push('is-lower');
  if (spec?.isJoined && look === 'dock') classes.push('is-joined');
  return (
    <div
      id={headingId(host, look, column.id)}
      role="columnheader"
      data-heading={column.id}
      aria-colindex={index + 1}
      aria-sort={sort ? (sort.isDown ? 'descending' : 'ascending') : undefined}
      aria-label={heading}
      className={classes.join(' ')}
      style={column.isFrozen ? { ['--left' as string]: `${column.left}px` } : undefined}
    >
      {isRenaming ? (
        host.heading?.(column, look)
      ) : (
        <>
          <button
            type="button"
            tabIndex={-1}
            className={sort ? 'heading-sort is-sorted' : 'heading-sort'}
            title={heading}
            onClick={() => sortBy({ host }, column.id)}
          >
            {wide && <span className="heading-track">{wide}</span>}
            <span className="heading-text">{text}</span>
            {sort && (sort.isDown ? <ArrowDown size={12} /> : <ArrowUp size={12} />)}
          </button>
          <HeadingFilter host={host} look={look} language={language} column={column} />
          {host.headingEnd?.(column, look)}
        </>
      )}
      {column.line !== 'lower' && <HeadingEdge host={host} look={look} viewNow={viewNow} column={column} />}
    </div>
  );
}
