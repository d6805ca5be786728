/** The cells of a row that differ from what the chart knows of its person. */
import type { Competitor, DecisionChain, Person, PersonId } from '../domain/chain.ts';
import { nameKey, readName } from '../domain/sameName.ts';
import type { Level } from '../domain/scales.ts';
import { assessmentOf, identityOf, personById, placeOf } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { fileLimits } from '../file/limits.ts';
import { cleanLine, cleanText } from './cellKind.ts';
import { clearOf, isEmptied, keepingAll } from './clears.ts';
import { type ImportRow, partsOf } from './importRow.ts';
import { competitorNamed } from './rivals.ts';
import { bareTitle, chainKey } from './seatKeys.ts';

/** One cell that would change; `from` and `to` are values of the chain (a scale's value, not its word). */
export type FieldChange =
  | (Clearing & {
      readonly on: 'person';
      readonly field: keyof Person;
      readonly from: FieldValue;
      readonly to: FieldValue;
    })
  | (Clearing & {
      readonly on: 'assessment';
      readonly field: string;
      readonly from: FieldValue;
      readonly to: FieldValue;
    })
  /** Names of competitors and of chains; a chain '' is the tray. */
  | (Clearing & {
      readonly on: 'competitor';
      readonly field: string;
      readonly from: Level | null;
      readonly to: Level | null;
    })
  | (Clearing & { readonly on: 'seat'; readonly field: 'chain'; readonly from: string; readonly to: string })
  | (Clearing & {
      readonly on: 'rank';
      readonly field: 'rank';
      readonly from: number | null;
      readonly to: number | null;
    });
/** The cell was emptied in a table of ours. */
type Clearing = { readonly isClear?: true };
type FieldValue = string | boolean | null;

/**
 * The given cells that differ, then those that were emptied. What belongs to the human is claimed by the first row that says it; `claims` is null in a
 * chart where everyone has one seat (`sameAs`).
 */
export function changesOf(
  chain: DecisionChain,
  id: PersonId,
  given: ImportRow,
  competitors: readonly Competitor[],
  claims: Set<string> | null,
  rank: number | undefined,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const person = personById(chain, id);
  if (!person) return changes;
  const row = isEmptied(person, given) ? keepingAll(given) : given;
  const identity = identityOf(chain, id);
  const isFirst = (field: string) => {
    if (!claims) return true;
    const claim = `${identity} ${field}`;
    if (claims.has(claim)) return false;
    claims.add(claim);
    return true;
  };
  const ribName = placeOf(chain, id)?.rib.name ?? '';
  // A list of somebody else's may leave the department out; ours says each title as it shall be.
  const isSameTitle = (to: string) =>
    row.personId === null && nameKey(to) !== nameKey(person.jobTitle)
      ? bareTitle(to, ribName) === bareTitle(person.jobTitle, ribName)
      : false;
  const text = (field: 'name' | 'jobTitle', to: string) => {
    if (to === '' || (field === 'name' && !isFirst(field))) return;
    const isSameRead = field === 'name' ? readName(person.name) === readName(to) : isSameTitle(to);
    if (!isSameRead && !isSameText(person[field], to)) changes.push({ on: 'person', field, from: person[field], to });
  };
  text('name', row.name);
  text('jobTitle', row.jobTitle);
  for (const [field, to] of Object.entries(row.person) as [keyof typeof row.person, FieldValue][]) {
    if (field === 'note') continue;
    const from = person[field] ?? null;
    if ((isShared(field) && !isFirst(field)) || isSame(from, to)) continue;
    changes.push({ on: 'person', field, from, to });
  }
  const note = noteAfter(person.note, row);
  if (note !== (person.note ?? '') && !isSame(person.note ?? '', note))
    changes.push({
      on: 'person',
      field: 'note',
      from: person.note ?? '',
      to: note,
      ...(row.blank.includes('person note') && cleanText(person.note ?? '') !== '' && { isClear: true }),
    });
  const seat = placeOf(chain, id);
  const says = row.inTray || (row.chain !== '' && !row.isChainGuessed);
  if (says && (row.inTray ? seat !== undefined : !seat || chainKey(seat.rib.name) !== chainKey(row.chain)))
    changes.push({ on: 'seat', field: 'chain', from: seat?.rib.name ?? '', to: row.inTray ? '' : row.chain });
  const assessment = assessmentOf(chain, id);
  for (const [field, to] of Object.entries(row.assessment) as [keyof typeof row.assessment, FieldValue][]) {
    const from = assessment[field] ?? null;
    if (isFirst(field) && !isSame(from, to)) changes.push({ on: 'assessment', field, from, to });
  }
  for (const [name, to] of Object.entries(row.competitorLevels)) {
    const known = competitorNamed(competitors, name);
    const from = (known && assessment.competitorLevels?.[known.id]) ?? null;
    if (isFirst(`competitor ${nameKey(name)}`) && from !== to)
      changes.push({ on: 'competitor', field: name, from, to });
  }
  const ranked = topRankOf(chain, id) ?? null;
  if (row.rank !== null && rank !== undefined && rank !== ranked)
    changes.push({ on: 'rank', field: 'rank', from: ranked, to: rank });
  for (const cell of row.blank) {
    const [on, field] = partsOf(cell);
    const isHumans = on === 'assessment' || on === 'competitor' || (on === 'person' && isShared(field));
    if (isHumans && !isFirst(on === 'competitor' ? `competitor ${nameKey(field)}` : field)) continue;
    const clear = clearOf(chain, id, competitors, cell);
    if (clear) changes.push(clear);
  }
  return changes;
}

/** Belongs to the human, not to the seat. */
export function isShared(field: string): boolean {
  return field === 'name' || field === 'coach' || field === 'hidden';
}

function isSame(from: FieldValue, to: FieldValue): boolean {
  if (typeof to === 'boolean') return Boolean(from) === to;
  return typeof from === 'string' && typeof to === 'string' ? isSameText(from, to) : from === to;
}

/** White space apart; a control character, which a spreadsheet drops or breaks the line at, makes no difference either. */
function isSameText(from: string, to: string): boolean {
  if (from === to) return true;
  const said = cleanLine(to);
  return (
    cleanLine(from) === said || cleanLine(from.replace(/\r\n?/gu, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')) === said
  );
}

/** The note given, or else the one there, with the lines kept for it below; at most 20,000 characters. */
export function noteAfter(current: string | undefined, row: ImportRow): string {
  let note = row.person.note ?? (row.blank.includes('person note') ? '' : cleanText(current ?? ''));
  for (const line of row.kept) if (!note.includes(line)) note = note === '' ? line : `${note}\n${line}`;
  return note.slice(0, fileLimits.note);
}
