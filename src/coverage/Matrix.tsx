// biome-ignore-all lint/a11y/useSemanticElements: a cell holds paragraphs, a picture and buttons; the grid moves its focus itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the cells
/** Levels × relations: a cell shows its people as squares, so that nobody argues about a shade. */
import { type KeyboardEvent, useRef } from 'react';
import type { Coverage } from '../domain/coverage.ts';
import type { Relation } from '../domain/scales.ts';
import { relations } from '../domain/scales.ts';
import { type RunningApp, useApp, useLanguage, useWords } from '../ui/app.ts';
import { isSpent } from '../ui/keyTable.ts';
import { type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { groupName, levelName } from '../words/coverage.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { CellPopover } from './CellPopover.tsx';
import { type CellKey, unplacedId, useCoverageDesk } from './coverageDesk.ts';
import { focusCell, openCell, showPeople, takeCell } from './coverageVerbs.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { OrganizationCell } from './OrganizationCell.tsx';
import { UnplacedRow } from './UnplacedRow.tsx';

type Props = { readonly coverage: Coverage; readonly isOwnersOnly: boolean };

export function Matrix({ coverage, isOwnersOnly }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const kept = useCoverageDesk((desk) => desk.cell);
  const keys = rowKeys(coverage);
  const active: CellKey = kept && keys.includes(kept.levelId) ? kept : { levelId: keys[0] ?? '', relation: 'key' };
  const tabIndexOf = (levelId: string, relation: Relation) =>
    active.levelId === levelId && active.relation === relation ? 0 : -1;
  return (
    <div className="matrix-scroll">
      <div
        ref={grid}
        className={`matrix${isOwnersOnly ? ' is-owners-only' : ''}`}
        role="grid"
        aria-label={words.matrix}
        onKeyDown={(event) => onKeyDown(app, event, coverage, active)}
      >
        <div className="matrix-row matrix-headings" role="row">
          <div role="columnheader">
            <b>{words.level}</b>
            <span>{words.levelHelp}</span>
          </div>
          {relations.map((relation) => (
            <div key={relation} role="columnheader">
              <b>{words.relation[relation]}</b>
              <span>{words.relationHelp[relation]}</span>
            </div>
          ))}
        </div>
        {coverage.rows.map((row, at) => {
          const { level, key, extensive, organization, count, isHole } = row;
          const isFirstOfGroup = level.group !== coverage.rows[at - 1]?.level.group;
          return (
            <div key={level.id} className="matrix-level" role="rowgroup">
              {isFirstOfGroup && (
                <div className="matrix-group" role="row">
                  <div role="rowheader">{groupName(level.group, language)}</div>
                </div>
              )}
              <div className="matrix-row" role="row">
                <div role="rowheader">
                  <b>{levelName(level, language)}</b>
                  <span>{words.count(count)}</span>
                </div>
                <OrganizationCell
                  levelId={level.id}
                  items={organization}
                  tabIndex={tabIndexOf(level.id, 'organization')}
                />
                {[key, extensive].map((cell) => (
                  <MatrixCell
                    key={cell.relation}
                    cell={cell}
                    isHole={isHole && cell.relation === 'key'}
                    isOwnersOnly={isOwnersOnly}
                    tabIndex={tabIndexOf(level.id, cell.relation)}
                  />
                ))}
              </div>
            </div>
          );
        })}
        <UnplacedRow ids={coverage.unplaced} tabIndex={tabIndexOf(unplacedId, 'extensive')} />
        <CellPopover coverage={coverage} grid={grid} />
      </div>
    </div>
  );
}

function rowKeys(coverage: Coverage): string[] {
  return [...coverage.rows.map(({ level }) => level.id), ...(coverage.unplaced.length > 0 ? [unplacedId] : [])];
}

function onKeyDown(app: RunningApp, event: KeyboardEvent<HTMLElement>, coverage: Coverage, active: CellKey): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-coverage-level]')) return;
  const found = viewKey(event, 'matrix-cell');
  if (!found) return;
  const next = stepped(found.does, coverage, active);
  if (next) {
    event.preventDefault();
    takeCell(app, next);
    return focusCell(app, next);
  }
  const row = coverage.rows.find(({ level }) => level.id === active.levelId);
  const cell = active.relation === 'organization' ? undefined : row?.[active.relation];
  const ids = cell?.personIds ?? (active.levelId === unplacedId ? coverage.unplaced : []);
  const run = () => {
    if (found.does === 'add' && row) {
      const place = { levelId: active.levelId, relation: 'organization' } as const;
      focusCell(app, place);
      return openCell(app, place, 'note');
    }
    if (found.does === 'chart') return showPeople(app, ids);
    if (found.does === 'open' && ids.length > 0) return openCell(app, active, 'people');
    const part = found.does === 'edit' ? 'owners' : 'note';
    return row ? openCell(app, active, part, row.organization[0]?.id ?? null) : false;
  };
  if (isSpent(found, event) || run() !== false) event.preventDefault();
}

/** Where an arrow, Home or End leads; undefined for other keys. */
function stepped(verb: ViewVerb, coverage: Coverage, { levelId, relation }: CellKey): CellKey | undefined {
  const rows = rowKeys(coverage);
  const move = moves[verb];
  if (!move) return undefined;
  const [down, right] = move;
  const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(levelId) + down))] ?? levelId;
  const column = Math.max(0, Math.min(relations.length - 1, relations.indexOf(relation) + right));
  return row === unplacedId
    ? { levelId: row, relation: 'extensive' }
    : { levelId: row, relation: relations[column] ?? relation };
}

const moves: Partial<Record<ViewVerb, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  first: [0, -2],
  last: [0, 2],
};
