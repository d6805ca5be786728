/** What is planned about a person, and the way to the plan. */
import type { PersonId } from '../domain/chain.ts';
import { planMarkOf, planOf } from '../domain/plan.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { attempt } from '../ui/pieces.ts';
import { inspectorWords } from '../words/inspector.ts';
import { Section } from './Section.tsx';

/** The plan's program is loaded when it is wanted. */
const verbs = () => import('../ui/planVerbs.ts');

export function PlanSection({ id }: { id: PersonId }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const chain = useChain();
  const rows = planOf(chain, id);
  return (
    <Section title={words.plan}>
      {rows.map((item) => (
        <button
          key={item.id}
          type="button"
          className="inspector-plan"
          title={words.toPlan}
          onClick={() => void attempt(app, async () => (await verbs()).goToPlanRow(app, item.id))}
        >
          <PlanSquare mark={planMarkOf(item, today())} />
          <span>{item.goal.trim() || words.notGiven}</span>
          <small>{[item.owner, item.due?.slice(5)].filter(Boolean).join(' ')}</small>
        </button>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => void attempt(app, async () => (await verbs()).startPlanRow(app, id))}
      >
        {words.addPlanRow}
      </button>
    </Section>
  );
}
