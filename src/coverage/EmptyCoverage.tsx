/** Why there is nothing yet, the first step, and behind it what it will look like (mock 21). */
import type { DecisionChain } from '../domain/chain.ts';
import { isOutside } from '../domain/coverage.ts';
import { rowsOf } from '../domain/rows.ts';
import { allPersonIds, placeOf } from '../domain/seats.ts';
import { useApp, useWords } from '../ui/app.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { coverageDesk } from './coverageDesk.ts';
import { goToMatrix } from './coverageVerbs.ts';

export function EmptyCoverage({ chain }: { chain: DecisionChain }) {
  const app = useApp();
  const all = useWords(coverageViewWords);
  const words = all.empty;
  const hasPeople = allPersonIds(chain).length > 0;
  const seated = rowsOf(chain).flatMap(({ personId }) => placeOf(chain, personId)?.rib ?? []);
  const outside = seated.filter(isOutside).length;
  return (
    <section className="coverage-empty">
      <div className="coverage-ghost" aria-hidden="true">
        {[0, 1, 2].map((row) => (
          <div key={row}>
            {[0, 1, 2, 3].map((column) => (
              <i key={column} />
            ))}
          </div>
        ))}
      </div>
      <h2>{words.title}</h2>
      <p>{hasPeople ? words.text(seated.length - outside) : words.nobody}</p>
      {outside > 0 && <p className="quiet">{all.outside(outside)}</p>}
      <div className="coverage-steps">
        {hasPeople ? (
          <>
            <button
              type="button"
              className="button is-primary"
              onClick={() => coverageDesk(app).setState({ dialog: 'grades' })}
            >
              {words.byTitle}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                coverageDesk(app).setState({ shownFor: chain.id });
                goToMatrix(app);
              }}
            >
              {words.self}
            </button>
          </>
        ) : (
          <button type="button" className="button is-primary" onClick={() => app.preferences.set({ view: 'fishbone' })}>
            {words.toChart}
          </button>
        )}
      </div>
    </section>
  );
}
