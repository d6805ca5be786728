import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlanRow } from '../columns/plan/rows.ts';
import { identityOf } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import { addRow } from '../sheet/rowVerbs.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { leadToCell } from '../ui/cellDoors.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseOnSheet } from '../ui/sheetChoices.ts';
import { planViewWords } from '../words/planView.ts';
import { groupings } from './grouping.ts';
import { PlanMenus } from './PlanMenus.tsx';
import { planDesk } from './planDesk.ts';
import { planHost } from './planHost.tsx';
import { useGrouping } from './usePlan.ts';

/** `pages`: the switch between the pages of the view. */
export function PlanHead({ view, pages }: { view: SheetView<PlanRow>; pages: ReactNode }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const language = useLanguage();
  const chain = useChain();
  const grouping = useGrouping();
  const people = new Set(chain.plan.map(({ personId }) => identityOf(chain, personId)));
  const top = topTen(chain).filter((id) => people.has(identityOf(chain, id))).length;
  const isEmpty = chain.plan.length === 0;
  const facts = words.facts(chain.plan.length, people.size, top);
  const shown = view.sheet.rows.length;
  return (
    <header className="view-head plan-head">
      <h1 className={language === 'zh' ? 'is-hung' : undefined}>{words.heading}</h1>
      {!isEmpty && <p>{shown < view.all.length ? words.shownOf(shown, facts) : facts}</p>}
      <span className="grid-space" />
      {pages}
      {!isEmpty && (
        <>
          <Segmented
            label={words.grouping}
            options={groupings.map((value) => ({ value, label: words.by[value] }))}
            value={grouping}
            onChange={(next) => chooseOnSheet(app, planHost(app).id, { grouping: next })}
          />
          <PlanMenus view={view} />
          <button
            type="button"
            className="button plan-add"
            onClick={() => {
              if (addRow(view.sheet, 'end'))
                leadToCell(app, 'plan-full', planDesk(app).getState().rowId ?? '', 'person');
            }}
          >
            <Plus size={14} />
            {words.add}
          </button>
        </>
      )}
    </header>
  );
}
