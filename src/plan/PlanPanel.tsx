/** The chosen row beside the table: whose it is, what is wanted of them, the measure, and how it goes. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMemo } from 'react';
import type { PlanRow } from '../columns/plan/rows.ts';
import type { Assessment } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePlanItem } from '../domain/edits/plan.ts';
import { measures, suggestionsFor } from '../domain/measures.ts';
import { Picture } from '../picture/Picture.tsx';
import { deleteRows, duplicateRows } from '../sheet/rowVerbs.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { nobody, thePerson } from '../store/selection.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { LevelStairs } from '../ui/LevelStairs.tsx';
import { StanceRow } from '../ui/StanceRow.tsx';
import { fishWords } from '../words/fish.ts';
import { measureNamed, planWords } from '../words/plan.ts';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';
import { sheetWords } from '../words/sheet.ts';
import { ProgressLog } from './ProgressLog.tsx';
import { planDesk, takeRow } from './planDesk.ts';
import { rowKey } from './planKeys.ts';

export function PlanPanel({ view, rowId }: { view: SheetView<PlanRow>; rowId: string }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const row = view.all.find(({ id }) => id === rowId);
  if (!row) return null;
  return (
    <aside
      className="inspector plan-panel"
      aria-label={words.panel}
      // The row's own keys hold in all its fields.
      onKeyDown={(event) => {
        if (rowKey(event, app)) event.preventDefault();
      }}
    >
      <button
        type="button"
        className="icon-button inspector-close"
        aria-label={words.close}
        title={words.close}
        onClick={() => {
          planDesk(app).setState({ rowId: undefined });
          app.chart.verbs.select(nobody);
        }}
      >
        <X size={16} />
      </button>
      <div className="inspector-body fading-end" key={row.id}>
        <Head row={row} />
        <Wanted row={row} />
        <ProgressLog row={row} />
        <MeasureChips row={row} />
        <RowActs view={view} />
      </div>
      <Neighbours view={view} rowId={rowId} />
    </aside>
  );
}

function Head({ row }: { row: PlanRow }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const fish = useWords(fishWords);
  const chain = useChain();
  const { person, rank, ribName, item } = row;
  const { personId, viaPersonIds } = item;
  const marks = useMemo(() => ({ spotlight: new Set([personId]), through: viaPersonIds }), [personId, viaPersonIds]);
  const name = person.name || (person.placeholder ? fish.placeholderName : fish.missingName);
  return (
    <>
      <div className="inspector-head">
        {rank !== null && <span className="inspector-rank">{rank}</span>}
        <div>
          <h2 className={rank === null ? undefined : 'is-top'}>{name}</h2>
          <p>{[person.jobTitle, ribName || words.unseated].filter(Boolean).join(words.comma)}</p>
        </div>
      </div>
      <button
        type="button"
        className="plan-map"
        title={words.toChart}
        aria-label={words.toChart}
        onClick={() => {
          app.chart.verbs.select(thePerson(item.personId));
          app.preferences.set({ view: 'fishbone' });
        }}
      >
        <Picture chain={chain} label="" marks={marks} />
      </button>
      {row.viaNames !== '' && (
        <p className="plan-path">
          {words.through} <b>{row.viaNames.split('\n').join(words.nameComma)}</b> <i aria-hidden="true">→</i>{' '}
          <b className={rank === null ? undefined : 'is-top'}>{name}</b>
        </p>
      )}
    </>
  );
}

function Wanted({ row }: { row: PlanRow }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const { personId, goalKinds } = row.item;
  const { level, targetLevel, stance, targetStance } = row.assessment;
  const set = (change: Partial<Assessment>) =>
    app.chart.verbs.commit(assess([personId], change), { step: 'assess', subject: nameFor(app, chain, personId) });
  const said = words.nowWanted(
    level ? scales.level[level] : scales.notAssessed,
    targetLevel ? scales.level[targetLevel] : scales.notSet,
  );
  return (
    <section className="inspector-section">
      <h3>
        {words.goal}
        <span>{goalKinds.map((kind) => scales.goalKind[kind]).join(words.nameComma)}</span>
      </h3>
      {row.item.goal && <p className="plan-goal">{row.item.goal}</p>}
      <StanceRow
        label={words.now}
        none={scales.notAssessed}
        value={stance}
        onChange={(next) => set({ stance: next })}
      />
      <StanceRow
        label={words.wanted}
        none={scales.notSet}
        value={targetStance}
        onChange={(next) => set({ targetStance: next })}
      />
      <LevelStairs
        level={level}
        target={targetLevel}
        spoken={said}
        onLevel={(next) => set({ level: next })}
        onTarget={(next) => set({ targetLevel: next })}
      />
    </section>
  );
}

function MeasureChips({ row }: { row: PlanRow }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const plan = useWords(planWords);
  const chain = useChain();
  const { item } = row;
  const now = item.measure?.trim() ?? '';
  const suggestions = suggestionsFor(chain, item.personId);
  const [suggestion] = suggestions;
  const chosen = measureNamed(now);
  const own = chosen === undefined && now !== '';
  const set = (measure: string) =>
    app.chart.verbs.commit(changePlanItem(item.id, { measure }, { on: today(), by: '' }), {
      step: 'change-plan',
      subject: nameFor(app, chain, item.personId),
    });
  return (
    <section className="inspector-section">
      <h3>
        {words.measures}
        <span>{words.measuresHelp}</span>
      </h3>
      <div className="plan-chips">
        {own && (
          <button type="button" className="is-on" aria-pressed onClick={() => set('')}>
            {now}
          </button>
        )}
        {measures.map((measure) => {
          const word = plan.measure[measure];
          const found = suggestions.find((each) => each.measure === measure);
          return (
            <button
              key={measure}
              type="button"
              className={measure === chosen ? 'is-on' : found ? 'is-suggested' : ''}
              aria-pressed={measure === chosen}
              title={found && plan.because[found.because]}
              onClick={() => set(measure === chosen ? '' : word)}
            >
              {word}
            </button>
          );
        })}
      </div>
      {suggestion && (
        <p className="plan-why">{words.why(plan.measure[suggestion.measure], plan.because[suggestion.because])}</p>
      )}
      <p className="plan-why">{words.compliance}</p>
    </section>
  );
}

/** What the keys Ctrl+Shift+D and Ctrl+− do, for a hand on the mouse. */
function RowActs({ view }: { view: SheetView<PlanRow> }) {
  const words = useWords(sheetWords);
  return (
    <div className="plan-acts">
      <button type="button" className="link" onClick={() => duplicateRows(view.sheet)}>
        {words.duplicateRow}
      </button>
      <button type="button" className="link" onClick={() => deleteRows(view.sheet)}>
        {words.deleteRow}
      </button>
    </div>
  );
}

function Neighbours({ view, rowId }: { view: SheetView<PlanRow>; rowId: string }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const { rows } = view.sheet;
  const at = rows.findIndex(({ id }) => id === rowId);
  const [before, after] = at < 0 ? [undefined, undefined] : [rows[at - 1], rows[at + 1]];
  return (
    <nav className="plan-neighbours">
      {before ? (
        <button type="button" title={words.previous} onClick={() => takeRow(app, before.id)}>
          <ChevronLeft size={14} />
          <Name row={before} />
        </button>
      ) : (
        <span />
      )}
      {after && (
        <button type="button" title={words.next} onClick={() => takeRow(app, after.id)}>
          <Name row={after} />
          <ChevronRight size={14} />
        </button>
      )}
    </nav>
  );
}

function Name({ row: { person, rank } }: { row: PlanRow }) {
  return (
    <>
      {rank !== null && <span className="grid-rank">{rank}</span>}
      <span>{person.name || person.jobTitle}</span>
    </>
  );
}
