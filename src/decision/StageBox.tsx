/** One procurement step. */
import { Check } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Stage } from '../domain/chain.ts';
import { type RunningApp, useApp, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { today } from '../ui/clock.ts';
import { Keys } from '../ui/Keys.tsx';
import { isComposingKey, isSpent } from '../ui/keyTable.ts';
import { stop, type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { decisionWords } from '../words/decision.ts';
import { shortDay } from '../words/tierText.ts';
import { editStage, endEditing, holdStage, useDecisionDesk } from './decisionDesk.ts';
import { InPlace } from './InPlace.tsx';
import { isLetter } from './isLetter.ts';
import { useUnits } from './LaneHead.tsx';
import { newStage, removeStage, setStage, shiftStage, shiftUnit, toggleDone, walkStages } from './stageVerbs.ts';

type Props = {
  readonly stage: Stage;
  readonly index: number;
  readonly lane: number;
  readonly state: 'done' | 'current' | 'later';
  /** The one tab stop. */
  readonly isShown: boolean;
  readonly onPointerDown: (event: PointerEvent, id: string) => void;
};

export function StageBox({ stage, index, lane, state, isShown, onPointerDown }: Props) {
  const app = useApp();
  const words = useWords(decisionWords);
  const { id, name, unit, plannedOn } = stage;
  const field = useDecisionDesk(({ editing }) => (editing?.of === 'stage' && editing.id === id ? editing.field : null));
  const held = useDecisionDesk((desk) => (desk.held?.id === id ? desk.held : null));
  const box = useRef<HTMLButtonElement>(null);
  const units = useUnits();
  useEffect(() => {
    if (!held) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [held]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const found = viewKey(event, 'step');
    if (found) {
      event.preventDefault();
      event.stopPropagation();
      if (!isSpent(found, event)) run(app, found.does, stage);
    } else if (isLetter(event)) editStage(app, id, 'name');
  };
  const date = plannedOn ? shortDay(plannedOn, today()) : '';
  const leave = { onDone: () => holdStage(app, id), onLeave: () => endEditing(app) };
  return (
    <li
      data-stage-id={id}
      aria-current={state === 'current' ? 'step' : undefined}
      className={`step is-${state}`}
      style={{ gridColumn: index + 2, gridRow: lane + 1 }}
    >
      {field === 'name' ? (
        <InPlace
          key="name"
          label={words.name}
          value={name}
          placeholder={words.name}
          onCommit={(text) => setStage(app, id, { name: text.trim() })}
          onNext={(by) => (by === 1 ? editStage(app, id, 'unit') : holdStage(app, id))}
          {...leave}
        />
      ) : field === 'unit' ? (
        <InPlace
          key="unit"
          label={words.unit}
          value={unit}
          placeholder={words.unit}
          suggestions={() => units}
          onCommit={(text) => setStage(app, id, { unit: text.trim() })}
          onNext={(by) => editStage(app, id, by === 1 ? 'plannedOn' : 'name')}
          {...leave}
        />
      ) : (
        <button
          ref={box}
          type="button"
          {...stop(isShown)}
          aria-label={words.stageName(index + 1, name, unit, date, words.stageState[state])}
          title={name}
          onClick={() => holdStage(app, id)}
          onDoubleClick={() => editStage(app, id, 'name')}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => onPointerDown(event, id)}
        >
          {state === 'done' && <Check size={14} />}
          <span>{name ? <ByWord text={name} /> : <em>{words.noName}</em>}</span>
        </button>
      )}
    </li>
  );
}

function run(app: RunningApp, verb: ViewVerb, stage: Stage): void {
  const { id } = stage;
  switch (verb) {
    case 'left':
    case 'right':
      return walkStages(app, id, verb === 'left' ? -1 : 1);
    case 'earlier':
    case 'later':
      return shiftStage(app, id, verb === 'earlier' ? -1 : 1);
    case 'up':
    case 'down':
      return shiftUnit(app, id, verb === 'up' ? -1 : 1);
    case 'done':
      return toggleDone(app, stage);
    case 'add':
      return newStage(app, id);
    case 'edit':
      return editStage(app, id, 'name');
    case 'remove':
      return removeStage(app, id);
  }
}

/** The keys of the steps, for the foot. */
export function StageKeys() {
  const words = useWords(decisionWords);
  return (
    <>
      <Keys keys="← →" text={words.keys.step} />
      <Keys keys="↑ ↓" text={words.keys.unit} />
      <Keys keys="Alt ← →" text={words.keys.order} />
      <Keys keys="Space" text={words.keys.done} />
      <Keys keys="Enter" text={words.keys.add} />
    </>
  );
}
