/** Why there is nothing yet, and the one key that begins (mock 21). */

import { startedItem } from '../columns/plan/starter.ts';
import { addPlanItems } from '../domain/edits/plan.ts';
import { unplanned } from '../domain/plan.ts';
import { allPersonIds } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import { sheetOf } from '../sheet/model.ts';
import { addRow } from '../sheet/rowVerbs.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { newId } from '../ui/ids.ts';
import { Keys } from '../ui/Keys.tsx';
import { notify } from '../ui/notices.ts';
import { goToPlanRow } from '../ui/planVerbs.ts';
import { shade } from '../ui/shade.ts';
import { goToView } from '../ui/views.ts';
import { planViewWords } from '../words/planView.ts';
import { planDesk } from './planDesk.ts';
import { planHost } from './planHost.tsx';

export function EmptyPlan() {
  const app = useApp();
  const words = useWords(planViewWords);
  const language = useLanguage();
  const chain = useChain();
  const gaps = unplanned(chain);
  const top = gaps.filter(({ section }) => section === 'top');
  const wanted = top.length > 0 ? top : gaps;
  const hasPeople = allPersonIds(chain).length > 0;
  const generate = () => {
    const items = wanted.map(({ personId }) => startedItem(chain, newId('plan'), personId, language));
    commitAloud(app, addPlanItems(items), { step: 'add-plan', subject: '' });
    notify(app, 'info', () => app.words(planViewWords).generated(items.length), undoOffer(app));
    const [first] = items;
    if (first) goToPlanRow(app, first.id, 'goal', 'in');
  };
  const addBlank = () => {
    if (addRow(sheetOf(planHost(app), [], []))) goToPlanRow(app, planDesk(app).getState().rowId ?? '', 'person');
  };
  const text = !hasPeople
    ? words.noPeople
    : gaps.length === 0
      ? words.noGaps
      : top.length > 0
        ? words.emptyText(topTen(chain).length, top.length)
        : words.emptyAll(gaps.length);
  return (
    <section className="plan-empty" aria-label={words.emptyTitle}>
      <Ghost />
      <h2>{words.emptyTitle}</h2>
      <p>{text}</p>
      <div className="plan-empty-doors">
        {wanted.length > 0 && (
          // biome-ignore lint/a11y/noAutofocus: the view has nothing else to do, and one key begins
          <button type="button" className="button is-primary" autoFocus onClick={generate}>
            {words.generate(wanted.length)}
          </button>
        )}
        {hasPeople && (
          <button type="button" className="button" onClick={addBlank}>
            {words.blank}
            <Keys keys="Ctrl Enter" />
          </button>
        )}
        {hasPeople && gaps.length === 0 && (
          <button type="button" className="button" onClick={() => goToView(app, 'assessment')}>
            {words.toAssessment}
          </button>
        )}
      </div>
    </section>
  );
}

/** What will stand here. */
function Ghost() {
  const widths = [
    [128, 216, 222],
    [96, 180, 252],
    [140, 240, 180],
    [112, 168, 206],
  ];
  return (
    <svg className="plan-ghost" viewBox="0 0 796 288" preserveAspectRatio="xMinYMin meet" aria-hidden="true">
      {widths.map(([name = 0, goal = 0, strategy = 0], index) => {
        const y = 36 + index * 72;
        return (
          <g key={y} opacity={1 - index * 0.22} fill={shade('gridLine')}>
            <rect x={0} y={y - 16} width={44} height={32} />
            <rect x={68} y={y - 9} width={name} height={18} />
            <rect x={252} y={y - 9} width={goal} height={18} />
            <rect x={524} y={y - 9} width={strategy} height={18} />
            <rect x={0} y={y + 36} width={796} height={1.5} />
          </g>
        );
      })}
    </svg>
  );
}
