/** What a table of ours takes away: a cell that stands empty where the chart has a value. */

import { kinds } from '../columns/kinds.ts';
import type { Competitor, DecisionChain, Person, PersonId } from '../domain/chain.ts';
import { assessmentOf, personById, placeOf } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { cleanLine } from './cellKind.ts';
import { columnOf, type Field } from './field.ts';
import { type CellName, type ImportRow, partsOf } from './importRow.ts';
import { competitorNamed } from './rivals.ts';
import type { FieldChange } from './rowChanges.ts';

/**
 * The change an emptied cell makes, or null where the chart has nothing either. Emptying the chain's cell sends to the
 * tray, emptying the rank takes out of the top ten. The note has its own way (`noteAfter`).
 */
export function clearOf(
  chain: DecisionChain,
  id: PersonId,
  competitors: readonly Competitor[],
  cell: CellName,
): FieldChange | null {
  const [on, field] = partsOf(cell);
  const isClear = true;
  switch (on) {
    case 'seat': {
      const from = placeOf(chain, id)?.rib.name ?? '';
      return cleanLine(from) === '' ? null : { on: 'seat', field: 'chain', from, to: '', isClear };
    }
    case 'rank': {
      const from = topRankOf(chain, id);
      return from === undefined ? null : { on: 'rank', field: 'rank', from, to: null, isClear };
    }
    case 'competitor': {
      const known = competitorNamed(competitors, field);
      const from = (known && assessmentOf(chain, id).competitorLevels?.[known.id]) ?? null;
      return from === null ? null : { on: 'competitor', field, from, to: null, isClear };
    }
    case 'person': {
      const from = field === 'note' ? null : personById(chain, id)?.[field as keyof Person];
      if (from === true) return { on: 'person', field: field as keyof Person, from, to: false, isClear };
      return typeof from === 'string' && cleanLine(from) !== ''
        ? { on: 'person', field: field as keyof Person, from, to: nothingFor(field), isClear }
        : null;
    }
    default: {
      const from = assessmentOf(chain, id)[field as 'evidence'];
      return from && cleanLine(from) !== '' ? { on: 'assessment', field, from, to: nothingFor(field), isClear } : null;
    }
  }
}

function nothingFor(field: string): null | '' {
  const kind = columnOf(field as Field)?.kind;
  return kind && kinds[kind].emptied === null ? null : '';
}

/** Whoever empties both name and title wants the person gone, which an import never does: nothing of the row is cleared. */
export function isEmptied(person: Person, { name, jobTitle, blank }: ImportRow): boolean {
  const isSomebody = cleanLine(person.name) !== '' || cleanLine(person.jobTitle) !== '';
  const isBlank = name === '' && jobTitle === '' && blank.includes('person name') && blank.includes('person jobTitle');
  return isSomebody && isBlank;
}

type FoundRow = { readonly id: PersonId; readonly row: ImportRow };

/** Those whose rank's cell is empty: whoever of them is in the top ten is taken out. */
export function takenFromTen(chain: DecisionChain, found: readonly FoundRow[]): Set<PersonId> {
  const taken = found.filter(({ id, row }) => {
    const person = personById(chain, id);
    return person && row.blank.includes('rank rank') && !isEmptied(person, row);
  });
  return new Set(taken.map(({ id }) => id));
}

/** The row without what it would clear. */
export function keepingAll(row: ImportRow): ImportRow {
  return row.blank.length === 0 ? row : { ...row, blank: [] };
}
