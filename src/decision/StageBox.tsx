/** One procurement step. */
import { Check } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Stage } from '../domain/chain.ts';
import { type RunningApp, useApp, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { today } from '../ui/clock.ts';
import { Keys } from '../ui/Keys.tsx';
import { isComposingKey } from '../ui/keyTable.ts';
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
    if (isComposingKey(event) || event.ctrlKey || event.metaKey) return;
    const run = keyOf(app, event, stage);
    if (run) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || event.key.startsWith('Arrow')) run();
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
          suggestions={units}
          onCommit={(text) => setStage(app, id, { unit: text.trim() })}
          onNext={(by) => editStage(app, id, by === 1 ? 'plannedOn' : 'name')}
          {...leave}
        />
      ) : (
        <button
          ref={box}
          type="button"
          tabIndex={isShown ? 0 : -1}
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

function keyOf(app: RunningApp, { key, altKey }: KeyboardEvent, stage: Stage): (() => void) | undefined {
  const { id } = stage;
  switch (key) {
    case 'ArrowLeft':
      return () => (altKey ? shiftStage(app, id, -1) : walkStages(app, id, -1));
    case 'ArrowRight':
      return () => (altKey ? shiftStage(app, id, 1) : walkStages(app, id, 1));
    case 'ArrowUp':
      return altKey ? undefined : () => shiftUnit(app, id, -1);
    case 'ArrowDown':
      return altKey ? undefined : () => shiftUnit(app, id, 1);
    case ' ':
      return () => toggleDone(app, stage);
    case 'Enter':
      return () => newStage(app, id);
    case 'F2':
      return () => editStage(app, id, 'name');
    case 'Delete':
    case 'Backspace':
      return () => removeStage(app, id);
  }
  return undefined;
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
