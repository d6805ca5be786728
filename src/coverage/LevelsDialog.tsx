/** 层级设置: the rows of the matrix, whom each takes, and their names. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { CoverageLevel } from '../domain/chain.ts';
import { builtInLevels } from '../domain/coverage.ts';
import { movedTo } from '../domain/edits/change.ts';
import { setCoverageLevels } from '../domain/edits/coverage.ts';
import { grades, type RibKind } from '../domain/scales.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogChoice } from '../ui/DialogChoice.tsx';
import { newId } from '../ui/ids.ts';
import { groupName, levelName, namedLevels } from '../words/coverage.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { scaleWords } from '../words/scales.ts';
import { coverageDesk } from './coverageDesk.ts';

const ofGroup = builtInLevels[0]?.ribKinds ?? [];
const ofSubsidiary: readonly RibKind[] = ['subsidiary'];
const wheres = { any: [], group: ofGroup, subsidiary: ofSubsidiary } as const;
type Where = keyof typeof wheres;

export function LevelsDialog() {
  const app = useApp();
  const all = useWords(coverageViewWords);
  const words = all.levelsDialog;
  const language = useLanguage();
  const chain = useChain();
  const [rows, setRows] = useState<readonly CoverageLevel[]>(() =>
    chain.coverageLevels?.length ? chain.coverageLevels : namedLevels(language),
  );
  const groupsId = useId();
  const close = () => coverageDesk(app).setState({ dialog: null });
  const commit = (next: readonly CoverageLevel[]) => {
    app.chart.verbs.commit(setCoverageLevels(next), { step: 'coverage', subject: words.title });
    close();
  };
  const change = (id: string, patch: Partial<CoverageLevel>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  const groups = [...new Set(rows.map(({ group }) => groupName(group, language)))];
  const add = () => {
    const group = rows.at(-1)?.group ?? groupName('ce', language);
    setRows([...rows, { id: newId('level'), name: '', group, grades: [], ribKinds: [], titleWords: [] }]);
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      width={980}
      footer={
        <>
          <button type="button" className="button" disabled={!chain.coverageLevels} onClick={() => commit([])}>
            {words.builtIn}
          </button>
          <span className="grid-space" />
          <DialogChoice action={words.save} onAction={() => commit(rows)} onCancel={close} />
        </>
      }
    >
      <p className="dialog-help">{words.help}</p>
      <datalist id={groupsId}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <table className="levels-table">
        <thead>
          <tr>
            {[words.name, words.group, words.grades, words.where, words.words].map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <LevelLine
              key={row.id}
              row={row}
              groupsId={groupsId}
              onChange={(patch) => change(row.id, patch)}
              onMove={(step) => setRows(movedTo(rows, [row.id], at + step))}
              onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
              isFirst={at === 0}
              isLast={at === rows.length - 1}
            />
          ))}
        </tbody>
      </table>
      <button type="button" className="link" onClick={add}>
        <Plus size={13} />
        {words.add}
      </button>
    </Dialog>
  );
}

type LineProps = {
  readonly row: CoverageLevel;
  /** The list of the groups there are. */
  readonly groupsId: string;
  readonly onChange: (patch: Partial<CoverageLevel>) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function LevelLine({ row, groupsId, onChange, onMove, onRemove, isFirst, isLast }: LineProps) {
  const words = useWords(coverageViewWords).levelsDialog;
  const scales = useWords(scaleWords);
  const language = useLanguage();
  const [titles, setTitles] = useState(row.titleWords.join(' '));
  const name = levelName(row, language);
  const where = (Object.keys(wheres) as Where[]).find((each) => wheres[each].join() === row.ribKinds.join());
  return (
    <tr>
      <td>
        <input
          aria-label={words.name}
          className="plain-select"
          value={row.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </td>
      <td>
        <input
          aria-label={words.group}
          className="plain-select"
          list={groupsId}
          value={groupName(row.group, language)}
          onChange={(event) => onChange({ group: event.target.value })}
        />
      </td>
      <td className="level-grades">
        {grades.map((grade) => (
          <label key={grade}>
            <input
              type="checkbox"
              checked={row.grades.includes(grade)}
              onChange={(event) =>
                onChange({
                  grades: grades.filter((each) => (each === grade ? event.target.checked : row.grades.includes(each))),
                })
              }
            />
            {scales.grade[grade]}
          </label>
        ))}
      </td>
      <td>
        <select
          aria-label={words.where}
          className="plain-select"
          value={where ?? 'own'}
          onChange={(event) => onChange({ ribKinds: wheres[event.target.value as Where] })}
        >
          <option value="any">{words.anywhere}</option>
          <option value="group">{words.ofGroup}</option>
          <option value="subsidiary">{words.ofSubsidiary}</option>
          {!where && <option value="own">{words.otherwise}</option>}
        </select>
      </td>
      <td>
        <input
          aria-label={words.words}
          className="plain-select"
          placeholder={words.wordsHint}
          value={titles}
          onChange={(event) => {
            setTitles(event.target.value);
            onChange({ titleWords: event.target.value.split(/[\s,，、;；]+/u).filter(Boolean) });
          }}
        />
      </td>
      <td className="level-moves">
        <button
          type="button"
          className="icon-button"
          aria-label={words.up(name)}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={14} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.down(name)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={14} />
        </button>
        <button type="button" className="icon-button" aria-label={words.remove(name)} onClick={onRemove}>
          <X size={14} />
        </button>
      </td>
    </tr>
  );
}
