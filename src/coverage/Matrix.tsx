// biome-ignore-all lint/a11y/useSemanticElements: a cell holds paragraphs, a picture and buttons; the grid moves its focus itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the cells
/** Levels × relations: a cell shows its people as squares, so that nobody argues about a shade. */
import { type KeyboardEvent, useRef } from 'react';
import type { Coverage } from '../domain/coverage.ts';
import type { Relation } from '../domain/scales.ts';
import { relations } from '../domain/scales.ts';
import { type RunningApp, useApp, useLanguage, useWords } from '../ui/app.ts';
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
  const next = stepped(event, coverage, active);
  if (next) {
    event.preventDefault();
    takeCell(app, next);
    return focusCell(next);
  }
  const row = coverage.rows.find(({ level }) => level.id === active.levelId);
  const cell = active.relation === 'organization' ? undefined : row?.[active.relation];
  const ids = cell?.personIds ?? (active.levelId === unplacedId ? coverage.unplaced : []);
  const run = () => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && row) {
      const place = { levelId: active.levelId, relation: 'organization' } as const;
      focusCell(place);
      return openCell(app, place, 'words');
    }
    if (event.altKey && event.code === 'KeyG') return showPeople(app, ids);
    if (isPlain && event.key === 'F2' && row) {
      return openCell(app, active, 'words', row.organization[0]?.id ?? null);
    }
    if (isPlain && event.key === 'Enter') {
      if (ids.length > 0) return openCell(app, active, 'people');
      if (row) return openCell(app, active, 'words', row.organization[0]?.id ?? null);
    }
    return false;
  };
  if (run() !== false) event.preventDefault();
}

/** Where an arrow, Home or End leads; undefined for other keys and at the edge. */
function stepped(event: KeyboardEvent, coverage: Coverage, { levelId, relation }: CellKey): CellKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const rows = rowKeys(coverage);
  const [down, right] = moves[event.key] ?? [0, 0];
  if (down === 0 && right === 0) return undefined;
  const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(levelId) + down))] ?? levelId;
  const column = Math.max(0, Math.min(relations.length - 1, relations.indexOf(relation) + right));
  return row === unplacedId
    ? { levelId: row, relation: 'extensive' }
    : { levelId: row, relation: relations[column] ?? relation };
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -2],
  End: [0, 2],
};
