/** From a text that was found to the very cell or field it stands in, whatever the view. */

import { assessmentColumns } from '../columns/assessment/columns.ts';
import { competitorColumnId } from '../columns/assessment/relation.ts';
import { planColumns } from '../columns/plan/columns.ts';
import type { PersonId, RibId } from '../domain/chain.ts';
import { rowsOf } from '../domain/rows.ts';
import type { TextPlace } from '../find/texts.ts';
import { sheetColumnsOf } from '../sheet/model.ts';
import type { View } from '../store/preferences.ts';
import { thePerson, theRib, theTarget } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { isSheetOpen, leadToCell } from '../ui/cellDoors.ts';
import { leadToField } from '../ui/fieldDoors.ts';
import { goToPlanRow } from '../ui/planVerbs.ts';

/** Whose text it is, if it is one person's. */
export function personOf([table, id]: TextPlace): PersonId | null {
  return table === 'people' || table === 'assessments' || table === 'topTenReasons' ? (`${id}` as PersonId) : null;
}

export function goToPlace(app: RunningApp, place: TextPlace): void {
  const chain = app.chain();
  const [table, first, second, third] = place.map(String);
  const key = `${place.at(-1)}`;
  const id = first ?? '';
  const person = personOf(place);
  const lead = (view: View, sheet: string, rowId: string, column: string) => {
    app.preferences.set({ view });
    leadToCell(app, sheet, rowId, column);
  };
  if (person) {
    const isColumn = sheetColumnsOf(assessmentColumns(chain)).some((column) => column.id === key);
    if (isColumn && isSheetOpen(app, 'assessment-full')) leadToCell(app, 'assessment-full', person, key);
    else leadToField(app, thePerson(person), key);
    return;
  }
  switch (table) {
    case 'ribs':
      return leadToField(app, theRib(id as RibId), 'ribName');
    case 'plan':
      return goToPlanRow(app, id, planColumns.some((column) => column.id === key) ? key : 'progress');
    case 'decisionMode':
      return lead('decision', 'decision', second ?? '', third ?? '');
    case 'coverage': {
      const item = chain.coverage.find((each) => each.id === id);
      return lead('coverage', 'coverage', item?.level ?? '', item?.relation ?? '');
    }
    case 'coverageLevels':
      return lead('coverage', 'coverage', id, 'key');
    case 'coverageAnalysis':
      return lead('coverage', 'coverage-chain', id, '');
    case 'sellingPoints':
    case 'answers':
      app.preferences.set({ isSellingShown: true });
      return lead('plan', table === 'answers' ? 'selling-answers-full' : 'selling-points-full', id, key);
    case 'competitors':
      return lead('assessment', 'assessment-full', rowsOf(chain)[0]?.personId ?? '', competitorColumnId(id));
    case 'ratings':
      return app.preferences.set({ view: 'assessment' });
    case 'snapshots':
      return app.preferences.set({ view: 'compare' });
    case 'ties': {
      const tie = chain.ties.find((each) => each.id === id);
      return leadToField(app, tie ? thePerson(tie.from) : theTarget, undefined);
    }
    default:
      return leadToField(app, theTarget, table);
  }
}
