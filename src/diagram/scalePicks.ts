/** Role, stance and level by one key each: what a key or a click picks, and which scale is next. */
import type { PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson } from '../domain/edits/people.ts';
import { type Level, levels, type Role, roleLetter, roles, type Stance, stances } from '../domain/scales.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import { thePerson } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';

type PickerField = 'role' | 'stance' | 'level';
export const scaleFields: readonly PickerField[] = ['role', 'stance', 'level'];

type Choice = { readonly key: string; readonly value: string };

export function choicesOf(field: PickerField): Choice[] {
  if (field === 'role') return roles.map((role) => ({ key: roleLetter[role], value: role }));
  if (field === 'stance') return stances.map((stance, index) => ({ key: `${index + 1}`, value: stance }));
  return levels.map((level, index) => ({ key: `${index}`, value: level }));
}

export function valueNow(app: RunningApp, id: PersonId, field: PickerField): string | null {
  const chain = app.chain();
  return field === 'role' ? (personById(chain, id)?.role ?? null) : assessmentOf(chain, id)[field];
}

export function pick(app: RunningApp, id: PersonId, field: PickerField, value: string | null): void {
  const subject = nameFor(app, app.chain(), id);
  if (field === 'role')
    app.chart.verbs.commit(changePerson(id, { role: value as Role | null }), { step: 'change-person', subject });
  else if (field === 'stance')
    app.chart.verbs.commit(assess([id], { stance: value as Stance | null }), { step: 'assess', subject });
  else app.chart.verbs.commit(assess([id], { level: value as Level | null }), { step: 'assess', subject });
}

export function goTo(app: RunningApp, id: PersonId, field: PickerField | 'jobTitle' | undefined): void {
  if (field) app.chart.verbs.edit({ at: 'person', id, field });
  else {
    app.chart.verbs.edit(null);
    app.chart.verbs.select(thePerson(id));
  }
}

function openPicker(app: RunningApp): { id: PersonId; field: PickerField } | null {
  const { editing } = app.chart.getState();
  if (editing?.at !== 'person' || editing.field === 'name' || editing.field === 'jobTitle') return null;
  return { id: editing.id, field: editing.field };
}

/** One value up or down the open scale, or none. */
export function pickStep(app: RunningApp, step: 1 | -1 | 'none'): void {
  const open = openPicker(app);
  if (!open) return;
  const choices = choicesOf(open.field);
  const index = choices.findIndex((choice) => choice.value === valueNow(app, open.id, open.field));
  const next = step === 'none' ? undefined : choices[Math.max(0, Math.min(choices.length - 1, index + step))];
  pick(app, open.id, open.field, next?.value ?? null);
}

/** On to the next scale, or back to the one before; before the first stands the job title. */
export function pickField(app: RunningApp, step: 1 | -1): void {
  const open = openPicker(app);
  if (open)
    goTo(app, open.id, scaleFields[scaleFields.indexOf(open.field) + step] ?? (step === -1 ? 'jobTitle' : undefined));
}

/** True when a character chooses one of the listed values. */
export function pickByCharacter(app: RunningApp, character: string): boolean {
  const open = openPicker(app);
  const wanted = open && choicesOf(open.field).find((choice) => choice.key === character.toUpperCase());
  if (!open || !wanted) return false;
  pick(app, open.id, open.field, wanted.value);
  return true;
}
