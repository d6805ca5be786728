/** Copying people: whole to another chart of this program, as a table to everything else. */

import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { addCarried, type Carried, carriedOf, cutOf, isAssessed, withoutAssessment } from '../domain/edits/carry.ts';
import { personById, placeOf, ribById } from '../domain/seats.ts';
import { leadPerson, selectedPeople, selectedRib } from '../store/selection.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { commitAloud, removeAll } from '../ui/chartVerbs.ts';
import { newPersonId } from '../ui/ids.ts';
import { pasteForeign } from '../ui/linePaste.ts';
import { chartToHandOn } from '../ui/openFields.ts';
import { attempt } from '../ui/pieces.ts';
import { canvasWords } from '../words/canvas.ts';

/** What was last copied here, with the text it was copied as: the clipboard's own text tells whether it is still that. */
const clipboard = perApp(() => ({
  carried: null as { readonly text: string; readonly people: readonly Carried[] } | null,
}));

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
export function copiedText(app: RunningApp): string | null {
  const chain = chartToHandOn(app);
  const ids = selectedPeople(app.chart.getState().selection, chain);
  if (ids.length === 0) return null;
  const text = tableOf(chain, ids);
  clipboard(app).carried = { text, people: ids.flatMap((id) => carriedOf(chain, id) ?? []) };
  return text;
}

/** Says what has just been copied, and offers it without assessments. */
export function saysCopied(app: RunningApp): void {
  const { carried } = clipboard(app);
  if (!carried) return;
  const { text, people } = carried;
  const copyBare = async () => {
    await navigator.clipboard?.writeText(text);
    clipboard(app).carried = { text, people: people.map(withoutAssessment) };
  };
  const bare = people.some(isAssessed) ? copyBare : null;
  void attempt(app, async () => (await import('../ui/copyNotice.ts')).noticeCopied(app, people.length, bare));
}

/** Takes the people just copied off the chart; the first paste gives them their ranks back. */
export function cutPeople(app: RunningApp): void {
  const chain = app.chain();
  const ids = selectedPeople(app.chart.getState().selection, chain);
  const { carried } = clipboard(app);
  if (carried) clipboard(app).carried = { ...carried, people: ids.flatMap((id) => cutOf(chain, id) ?? []) };
  removeAll(app, ids);
}

/** Pastes people copied here whole, outward of what is selected. False when the text is something else. */
function pastePeople(app: RunningApp, text: string): boolean {
  const { carried } = clipboard(app);
  if (!carried || carried.text !== text.replace(/\r\n?/g, '\n').trimEnd()) return false;
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  const rib = seat?.rib ?? ribById(chain, selectedRib(selection, chain) ?? 'rib:') ?? chain.ribs[0];
  if (!rib) return false;
  const place = seat ? seat.place + 1 : rib.personIds.length;
  const people = carried.people.map((each) => ({ id: newPersonId(), ...each }));
  commitAloud(app, addCarried(people, { ribId: rib.id, place }), {
    step: 'paste',
    subject: people.length === 1 && people[0] ? people[0].person.name : app.words(canvasWords).people(people.length),
  });
  clipboard(app).carried = { ...carried, people: carried.people.map(({ rank: _, ...each }) => each) };
  app.chart.verbs.select({ kind: 'people', ids: people.map(({ id }) => id) });
  return true;
}

export async function copySelection(app: RunningApp): Promise<void> {
  const text = copiedText(app);
  if (text === null) return;
  await navigator.clipboard?.writeText(text);
  saysCopied(app);
}

export async function cutSelection(app: RunningApp): Promise<void> {
  const text = copiedText(app);
  if (text === null) return;
  await navigator.clipboard?.writeText(text);
  cutPeople(app);
}

export function pasteData(app: RunningApp, text: string, html: string): void {
  if (!pastePeople(app, text)) pasteForeign(app, { text, html });
}

export async function pasteFromClipboard(app: RunningApp): Promise<void> {
  const text = (await navigator.clipboard?.readText?.().catch(() => '')) ?? '';
  if (text) pasteData(app, text, '');
}
