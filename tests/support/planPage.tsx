/** 《客户关系提升计划》 by itself on a page, in the words of a reader. */
import { expect } from 'vitest';
import { planColumns } from '../../src/columns/plan/columns.ts';
import type { DecisionChain, PlanItem } from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { PlanHead } from '../../src/plan/PlanHead.tsx';
import { PlanPanel } from '../../src/plan/PlanPanel.tsx';
import { PlanView } from '../../src/plan/PlanView.tsx';
import { useActiveRow } from '../../src/plan/planHost.tsx';
import { usePlan } from '../../src/plan/usePlan.ts';
import { SheetGrid } from '../../src/sheet/SheetGrid.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { today } from '../../src/ui/clock.ts';
import type { Language } from '../../src/words/language.ts';
import { fewOf } from './fewPeople.ts';
import { showRoom } from './toyPage.tsx';

/** The worked example of today with a plan row for each of the ten, Rez and F with a gap and none; unless all are wanted, a few. */
export function plannedChain(language: Language = 'zh', isWhole = false): DecisionChain {
  const whole = { ...workedExample(language, today()), reviewDue: null };
  const chain = isWhole ? whole : fewOf(whole);
  return assess(['person:3', 'person:4'], { level: 'contact', targetLevel: 'trust' })(chain);
}

/** With other rows in the plan: the example's, about Da Hai, Iza, Buld and Av in turn, as they are wanted. */
export function withPlan(...changes: readonly Partial<PlanItem>[]): DecisionChain {
  const chain = plannedChain();
  const plan = changes.map((change, at) => {
    const row = chain.plan[at % chain.plan.length] ?? expect.fail('no plan');
    return { ...row, id: `plan:${at + 1}`, ...change };
  });
  return { ...chain, plan };
}

/** So many days from today. */
export const inDays = (days: number) => dayAfter(today(), days);

/** A table of few columns is drawn sooner. */
const shown: readonly string[] = ['person', 'goal', 'targetLevel', 'due'];
const hidden = planColumns.flatMap(({ id }) => (shown.includes(id) ? [] : [id]));

export const showPlan = (chain: DecisionChain = plannedChain(), chosen: Partial<Preferences> = {}): RunningApp =>
  showRoom(chain, <PlanView />, { view: 'plan', sheets: { plan: { hidden } }, ...chosen });

/** The plan's head, rows and chosen row, without what stands around them. */
function Rows() {
  const view = usePlan();
  const activeId = useActiveRow();
  return (
    <>
      <PlanHead view={view} pages={null} />
      <SheetGrid view={view} activeId={activeId} />
      {activeId && <PlanPanel view={view} rowId={activeId} />}
    </>
  );
}

export const showPlanRows = (chain: DecisionChain = plannedChain(), chosen: Partial<Preferences> = {}): RunningApp =>
  showRoom(chain, <Rows />, { view: 'plan', sheets: { plan: { hidden } }, ...chosen });

export const planRows = () => [...document.querySelectorAll<HTMLElement>('[role="row"][data-plan-id]')];
/** Whose rows they are, from the top. */
export const planned = () => planRows().map((each) => each.querySelector('.grid-name')?.textContent);
export const planCell = (at: number, column: string) =>
  planRows()[at]?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? expect.fail(`no ${column} in row ${at}`);
