/** 采购环节: steps in their order from left to right, each in the lane of the unit that acts. */
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { readPlanned } from '../columns/readPlanned.ts';
import { daysBetween } from '../domain/dates.ts';
import { currentStage, lanesOf, lateStage } from '../domain/lanes.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { decisionWords } from '../words/decision.ts';
import { shortDay } from '../words/tierText.ts';
import { editStage, endEditing, holdStage, useDecisionDesk } from './decisionDesk.ts';
import { FillButton } from './FillButton.tsx';
import { InPlace } from './InPlace.tsx';
import { LaneHead } from './LaneHead.tsx';
import { LaneLines } from './LaneLines.tsx';
import { StageBox } from './StageBox.tsx';
import { newStage, setStage, unmatched } from './stageVerbs.ts';
import { useStageDrag } from './useStageDrag.ts';

export function Stages() {
  const app = useApp();
  const words = useWords(decisionWords);
  const chain = useChain();
  const { stages } = chain.decisionMode;
  const current = currentStage(chain.decisionMode);
  const day = today();
  const late = lateStage(chain, day);
  const lanes = lanesOf(chain);
  const board = useRef<HTMLDivElement>(null);
  const { drag, onPointerDown } = useStageDrag(board, stages, lanes);
  const shown = useDecisionDesk((desk) => desk.stageId);
  const shownId = stages.some(({ id }) => id === shown) ? shown : ((current ?? stages[0])?.id ?? null);
  const date = current?.plannedOn ? shortDay(current.plannedOn, day) : '';
  const progress = current
    ? words.progress(stages.indexOf(current) + 1, stages.length, current.name, date)
    : words.allDone(stages.length);
  const without = unmatched(chain);
  return (
    <section className="mode-stages" aria-label={words.stages}>
      <header className="mode-part">
        <h2>{words.stages}</h2>
        {stages.length > 0 && <span className="mode-aside">{progress}</span>}
        <span className="grid-space" />
        {stages.length > 0 && (
          <span className="mode-aside">
            <i className="lane-joint">{chain.ribs.length > 0 ? 1 : 0}</i>
            {words.hasRib}
          </span>
        )}
        {without.length > 0 && (
          <span className="mode-warning">
            <WarningGlyph size={15} />
            {words.withoutRib(without.join(words.separator))}
          </span>
        )}
        <button type="button" className="link mode-add" onClick={() => newStage(app, shown)}>
          <Plus size={14} />
          {words.addStage}
        </button>
      </header>
      {stages.length === 0 ? (
        <div className="mode-none">
          <p>{words.stagesEmpty}</p>
          <FillButton className="button is-primary" />
          <button type="button" className="button" onClick={() => newStage(app, null)}>
            {words.addStage} <kbd>Enter</kbd>
          </button>
        </div>
      ) : (
        <div className="lanes-scroll">
          <div
            ref={board}
            className="lanes"
            style={{
              gridTemplateColumns: `150px repeat(${stages.length}, minmax(92px, 180px))`,
              gridTemplateRows: `repeat(${lanes.length}, minmax(38px, 46px)) 33px`,
            }}
          >
            {lanes.map((lane, index) => (
              <LaneHead
                key={lane.unit}
                lane={lane}
                row={index + 1}
                isCurrent={current !== undefined && lane.stages.includes(current)}
              />
            ))}
            <LaneLines stages={stages} lanes={lanes} current={current} />
            <ol className="steps">
              {stages.map((stage, index) => (
                <StageBox
                  key={stage.id}
                  stage={stage}
                  index={index}
                  lane={lanes.findIndex((lane) => lane.stages.includes(stage))}
                  state={stage === current ? 'current' : stage.doneOn ? 'done' : 'later'}
                  isShown={stage.id === shownId}
                  onPointerDown={onPointerDown}
                />
              ))}
            </ol>
            {drag && <span className="step-goal" style={{ gridColumn: drag.index + 2, gridRow: drag.lane + 1 }} />}
            <span className="lane-dates" style={{ gridRow: lanes.length + 1 }}>
              {words.planned}
            </span>
            {stages.map((stage, index) => (
              <StageDate
                key={stage.id}
                id={stage.id}
                plannedOn={stage.plannedOn}
                place={{ gridColumn: index + 2, gridRow: lanes.length + 1 }}
                isCurrent={stage === current}
                late={stage === late ? words.late(daysBetween(stage.plannedOn ?? day, day)) : ''}
              />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

function StageDate({
  id,
  plannedOn,
  place,
  isCurrent,
  late,
}: {
  id: string;
  plannedOn: string | null;
  place: { gridColumn: number; gridRow: number };
  isCurrent: boolean;
  late: string;
}) {
  const app = useApp();
  const words = useWords(decisionWords);
  const isOpen = useDecisionDesk(
    ({ editing }) => editing?.of === 'stage' && editing.id === id && editing.field === 'plannedOn',
  );
  if (isOpen)
    return (
      <div className="step-date" style={place}>
        <InPlace
          label={words.date}
          value={plannedOn ?? ''}
          placeholder={words.dateWanted}
          faultOf={(text) => (text.trim() === '' || readPlanned(text, today()) ? null : words.dateWanted)}
          onCommit={(text) => setStage(app, id, { plannedOn: readPlanned(text, today()) })}
          onDone={() => holdStage(app, id)}
          onLeave={() => endEditing(app)}
          onNext={(by) => (by === -1 ? editStage(app, id, 'unit') : holdStage(app, id))}
        />
      </div>
    );
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`step-date numeric${isCurrent ? ' is-current' : ''}${late ? ' is-late' : ''}`}
      style={place}
      title={words.date}
      onClick={() => editStage(app, id, 'plannedOn')}
    >
      {plannedOn ? shortDay(plannedOn, today()) : '–'}
      {late && <em>{late}</em>}
    </button>
  );
}
