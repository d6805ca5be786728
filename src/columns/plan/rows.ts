/** The rows of 《客户关系提升计划》 (method.md §6) with what the chart knows of their person. */
import type { Assessment, DecisionChain, IsoDate, Person, PlanItem } from '../../domain/chain.ts';
import { daysLate } from '../../domain/plan.ts';
import { rowsOf } from '../../domain/rows.ts';
import { assessmentOf, identityOf, personById, placeOf } from '../../domain/seats.ts';
import { topRankOf, topTen } from '../../domain/topTen.ts';
import { personSaid } from '../people.ts';

/** The heading of a row's own id in a table file, by which the file is known as a plan. */
export const planIdWords = { zh: '计划编号', en: 'Plan id' } as const;

export type PlanRow = {
  readonly id: string;
  /** 序号, from 1 in the order of the rows. */
  readonly number: number;
  readonly item: PlanItem;
  readonly person: Person;
  readonly assessment: Assessment;
  /** 1…10, null outside the top ten. */
  readonly rank: number | null;
  /** '' in the tray. */
  readonly ribName: string;
  /** Through whom, by name, so that a row is drawn again when one of them is renamed. */
  readonly viaNames: string;
  /** Whole days past the due date, 0 for a row that is not overdue. */
  readonly daysLate: number;
};

const lastRow = new WeakMap<PlanItem, PlanRow>();
const known = new WeakMap<DecisionChain, { readonly today: IsoDate; readonly rows: readonly PlanRow[] }>();

/**
 * By person as the assessment orders them: the top ten by rank, then as the chart is read, the tray last; of one person
 * in the plan's own order. A row that did not change is the same object as before.
 */
export function planRowsOf(chain: DecisionChain, today: IsoDate): readonly PlanRow[] {
  const before = known.get(chain);
  if (before?.today === today) return before.rows;
  const ranks = new Map(topTen(chain).map((id) => [identityOf(chain, id), topRankOf(chain, id) ?? null]));
  const placeOfPerson = new Map(rowsOf(chain).map(({ personId }, at) => [identityOf(chain, personId), at]));
  const placeOfItem = ({ personId }: PlanItem) => placeOfPerson.get(identityOf(chain, personId)) ?? Number.MAX_VALUE;
  const items = [...chain.plan].sort((a, b) => placeOfItem(a) - placeOfItem(b));
  const rows = items.flatMap((item, index) => {
    const person = personById(chain, item.personId);
    if (!person) return [];
    const row: PlanRow = {
      id: item.id,
      number: index + 1,
      item,
      person,
      assessment: assessmentOf(chain, item.personId),
      rank: ranks.get(identityOf(chain, item.personId)) ?? null,
      ribName: placeOf(chain, item.personId)?.rib.name ?? '',
      viaNames: item.viaPersonIds.map((id) => personSaid(chain, id)).join('\n'),
      daysLate: daysLate(item, today),
    };
    const last = lastRow.get(item);
    if (last && (Object.keys(row) as (keyof PlanRow)[]).every((key) => row[key] === last[key])) return [last];
    lastRow.set(item, row);
    return [row];
  });
  known.set(chain, { today, rows });
  return rows;
}
