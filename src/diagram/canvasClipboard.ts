/** Copying people: whole to another chart of this program, as a table to everything else. */

import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { addCarried, type Carried, carriedOf, cutOf } from '../domain/edits/carry.ts';
import { removePeople } from '../domain/edits/people.ts';
import { personById, placeOf, ribById } from '../domain/seats.ts';
import { leadPerson, selectedPeople, selectedRib } from '../store/selection.ts';
import { chainNow, chart, newPersonId, wordsNow } from '../ui/app.ts';
import { commitAloud, subjectOf } from '../ui/chartVerbs.ts';
import { canvasWords } from '../words/canvas.ts';

/** What was last copied here, with the text it was copied as: the clipboard's own text tells whether it is still that. */
let carried: { readonly text: string; readonly people: readonly Carried[] } | null = null;

/** Rows as Excel reads them: chain, title, name. */
function tableOf(chain: DecisionChain, ids: readonly PersonId[]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return ids
    .map((id) =>
      [placeOf(chain, id)?.rib.name ?? '', personById(chain, id)?.jobTitle ?? '', personById(chain, id)?.name ?? '']
        .map(cell)
        .join('\t'),
    )
    .join('\n');
}

/** The selected people as text, remembered whole; null when nobody is selected. */
export function copiedText(): string | null {
  const chain = chainNow();
  const ids = selectedPeople(chart.getState().selection, chain);
  if (ids.length === 0) return null;
  const text = tableOf(chain, ids);
  carried = { text, people: ids.flatMap((id) => carriedOf(chain, id) ?? []) };
  return text;
}

/** Takes the people just copied off the chart; the first paste gives them their ranks back. */
export function cutPeople(): void {
  const chain = chainNow();
  const ids = selectedPeople(chart.getState().selection, chain);
  if (carried) carried = { ...carried, people: ids.flatMap((id) => cutOf(chain, id) ?? []) };
  commitAloud(removePeople(ids), { step: 'remove-person', subject: subjectOf(ids) });
}

/** Pastes people copied here whole, outward of what is selected. False when the text is something else. */
function pastePeople(text: string): boolean {
  if (!carried || carried.text !== text.replace(/\r\n?/g, '\n').trimEnd()) return false;
  const chain = chainNow();
  const { selection } = chart.getState();
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  const rib = seat?.rib ?? ribById(chain, selectedRib(selection, chain) ?? 'rib:') ?? chain.ribs[0];
  if (!rib) return false;
  const place = seat ? seat.place + 1 : rib.personIds.length;
  const people = carried.people.map((each) => ({ id: newPersonId(), ...each }));
  commitAloud(addCarried(people, { ribId: rib.id, place }), {
    step: 'paste',
    subject: people.length === 1 && people[0] ? people[0].person.name : wordsNow(canvasWords).people(people.length),
  });
  carried = { ...carried, people: carried.people.map(({ rank: _, ...each }) => each) };
  chart.verbs.select({ kind: 'people', ids: people.map(({ id }) => id) });
  return true;
}

export async function copySelection(): Promise<void> {
  const text = copiedText();
  if (text !== null) await navigator.clipboard?.writeText(text);
}

export async function cutSelection(): Promise<void> {
  const text = copiedText();
  if (text === null) return;
  await navigator.clipboard?.writeText(text);
  cutPeople();
}

/** Takes pasted text that is not people copied here; the app wires its import. */
type PasteTaker = (data: { readonly text: string; readonly html: string }) => void;
let takePaste: PasteTaker | null = null;

export function onForeignPaste(taker: PasteTaker): void {
  takePaste = taker;
}

/** What is no people of this chart, whatever it says. */
export function pasteForeign(text: string, html: string): void {
  takePaste?.({ text, html });
}

export function pasteData(text: string, html: string): void {
  if (!pastePeople(text)) pasteForeign(text, html);
}

export async function pasteFromClipboard(): Promise<void> {
  const text = (await navigator.clipboard?.readText?.().catch(() => '')) ?? '';
  if (text) pasteData(text, '');
}
