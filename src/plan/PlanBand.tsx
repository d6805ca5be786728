/** Counts, when rows are due, and who carries them. */
import { loadsOf, type PlanMark, planMarkOf } from '../domain/plan.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';
import { DueStrip } from './DueStrip.tsx';
import { planFilter, usePlanFilter } from './planFilter.ts';

const counted: readonly PlanMark[] = ['doing', 'done', 'planned', 'late', 'dropped'];
const ownersShown = 5;
const squaresShown = 6;

export function PlanBand() {
  const words = useWords(planViewWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const marks = chain.plan.map((item) => planMarkOf(item, today()));
  const count = (mark: PlanMark) => marks.filter((each) => each === mark).length;
  return (
    <section className="plan-band">
      <div className="plan-counts">
        <h2>{words.progress}</h2>
        <dl>
          {counted
            .filter((mark) => mark !== 'dropped' || count(mark) > 0)
            .map((mark) => (
              <div key={mark} className={mark === 'late' && count(mark) > 0 ? 'is-late' : undefined}>
                <dt>
                  <PlanSquare mark={mark} />
                  {mark === 'late' ? words.late : scales.planStatus[mark]}
                </dt>
                <dd className="numeric">{count(mark)}</dd>
              </div>
            ))}
        </dl>
      </div>
      <DueStrip />
      <Loads />
    </section>
  );
}

function Loads() {
  const app = useApp();
  const words = useWords(planViewWords);
  const chain = useChain();
  const filter = usePlanFilter();
  const loads = loadsOf(chain, today());
  const rest = loads.length - ownersShown;
  return (
    <div className="plan-loads">
      <h2>{words.load}</h2>
      {loads.length === 0 ? (
        <p>{words.noLoad}</p>
      ) : (
        <ul>
          {loads.slice(0, ownersShown).map(({ owner, open, overdue }) => (
            <li key={owner}>
              <button
                type="button"
                aria-pressed={filter.owner === owner}
                title={words.loadOf(owner, open.length, overdue)}
                onClick={() => planFilter(app).setState({ owner: filter.owner === owner ? null : owner })}
              >
                <span className="plan-stack" aria-hidden="true">
                  {open.slice(0, squaresShown).map((item) => (
                    <PlanSquare key={item.id} mark={planMarkOf(item, today())} />
                  ))}
                </span>
                <span className="plan-owner">
                  <span>{owner}</span> <b className="numeric">{open.length}</b>
                </span>
              </button>
            </li>
          ))}
          {rest > 0 && (
            <li
              className="plan-more"
              title={loads
                .slice(ownersShown)
                .map(({ owner }) => owner)
                .join(', ')}
            >
              {words.moreOwners(rest)}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
