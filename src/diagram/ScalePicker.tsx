/** Role, stance and level by one key each, in place: the fast entry's Tab goes through them. */
import type { KeyboardEvent } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson } from '../domain/edits/people.ts';
import { type Level, levels, type Role, roleLetter, roles, type Stance, stances } from '../domain/scales.ts';
import { assessmentOf, personById, placeOf } from '../domain/seats.ts';
import type { EditingState } from '../store/chartStore.ts';
import { thePerson } from '../store/selection.ts';
import { chainNow, chart, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { runVerb } from './canvasVerbs.ts';
import { beginPerson } from './entry.ts';
import { markOf } from './keymap.ts';

import { noView } from './noView.ts';

type PickerField = 'role' | 'stance' | 'level';
const fields: readonly PickerField[] = ['role', 'stance', 'level'];

type Choice = { readonly key: string; readonly value: string };

function choicesOf(field: PickerField): Choice[] {
  if (field === 'role') return roles.map((role) => ({ key: roleLetter[role], value: role }));
  if (field === 'stance') return stances.map((stance, index) => ({ key: `${index + 1}`, value: stance }));
  return levels.map((level, index) => ({ key: `${index}`, value: level }));
}

function valueNow(id: PersonId, field: PickerField): string | null {
  const chain = chainNow();
  return field === 'role' ? (personById(chain, id)?.role ?? null) : assessmentOf(chain, id)[field];
}

function pick(id: PersonId, field: PickerField, value: string | null): void {
  const subject = nameFor(chainNow(), id);
  if (field === 'role')
    chart.verbs.commit(changePerson(id, { role: value as Role | null }), { step: 'change-person', subject });
  else if (field === 'stance')
    chart.verbs.commit(assess([id], { stance: value as Stance | null }), { step: 'assess', subject });
  else chart.verbs.commit(assess([id], { level: value as Level | null }), { step: 'assess', subject });
}

function goTo(id: PersonId, field: PickerField | 'jobTitle' | undefined): void {
  if (field) chart.verbs.edit({ at: 'person', id, field });
  else {
    chart.verbs.edit(null);
    chart.verbs.select(thePerson(id));
  }
}

/** True when the key was the picker's. */
export function handlePickerKey(event: KeyboardEvent): boolean {
  const { editing } = chart.getState();
  if (editing?.at !== 'person' || editing.field === 'name' || editing.field === 'jobTitle') return false;
  const { id, field } = editing;
  const choices = choicesOf(field);
  const index = choices.findIndex((choice) => choice.value === valueNow(id, field));
  const at = fields.indexOf(field);
  switch (event.key) {
    case 'Tab':
      goTo(id, event.shiftKey ? (fields[at - 1] ?? 'jobTitle') : fields[at + 1]);
      return true;
    case 'Enter': {
      goTo(id, undefined);
      const seat = placeOf(chainNow(), id);
      if (seat) beginPerson(seat.rib.id, seat.place + 1);
      return true;
    }
    case 'Escape':
      goTo(id, undefined);
      return true;
    case 'ArrowRight':
    case 'ArrowDown':
      pick(id, field, choices[Math.min(choices.length - 1, index + 1)]?.value ?? null);
      return true;
    case 'ArrowLeft':
    case 'ArrowUp':
      pick(id, field, choices[Math.max(0, index - 1)]?.value ?? null);
      return true;
    case 'Delete':
    case 'Backspace':
      pick(id, field, null);
      return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const mark = markOf(event.key);
  if (mark) {
    runVerb(mark, noView);
    return true;
  }
  const wanted = choices.find((choice) => choice.key === event.key.toUpperCase());
  if (!wanted) return false;
  pick(id, field, wanted.value);
  return true;
}

export function ScalePicker({ editing }: { editing: Extract<EditingState, { at: 'person' }> }) {
  useChain();
  const words = useWords(scaleWords);
  const canvas = useWords(canvasWords);
  const { id, field } = editing;
  if (field === 'name' || field === 'jobTitle') return null;
  const value = valueNow(id, field);
  const title = { role: canvas.role, stance: canvas.stance, level: canvas.level }[field];
  return (
    <div className={`scale-picker is-${field}`} role="listbox" aria-label={title}>
      <span className="scale-picker-title" role="presentation">
        {title}
      </span>
      {choicesOf(field).map((choice) => (
        // biome-ignore lint/a11y/useFocusableInteractive: keys are handled by the canvas's one field
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the canvas's one field
        <div
          key={choice.value}
          role="option"
          aria-selected={choice.value === value}
          className={choice.value === value ? 'is-on' : ''}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            pick(id, field, choice.value);
            goTo(id, fields[fields.indexOf(field) + 1]);
          }}
        >
          <kbd>{choice.key}</kbd>
          {field === 'stance' && <StanceGlyph stance={choice.value as Stance} size={14} />}
          {field === 'level' && <LevelMeter level={choice.value as Level} />}
          <span>
            {field === 'role'
              ? words.role[choice.value as Role]
              : field === 'stance'
                ? words.stance[choice.value as Stance]
                : words.level[choice.value as Level]}
          </span>
        </div>
      ))}
    </div>
  );
}
