/** What squares and axis mean, who is not counted, and the keys of the place one is at. */
import type { Coverage } from '../domain/coverage.ts';
import { personById } from '../domain/seats.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { useKeptClear } from '../ui/keptClear.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { coverageDesk } from './coverageDesk.ts';

export function CoverageFoot({ coverage }: { coverage: Coverage }) {
  const app = useApp();
  const keptClear = useKeptClear();
  const words = useWords(coverageViewWords);
  const chain = useChain();
  const placed = coverage.rows.flatMap(({ key, extensive }) => [...key.personIds, ...extensive.personIds]);
  const judged = placed.filter((id) => !personById(chain, id)?.grade).length;
  const { key } = words;
  return (
    <footer className="view-foot coverage-foot">
      <span>
        <i className="square is-top" />
        {words.footTop}
      </span>
      <span>
        <i className="square" />
        {words.footOther}
      </span>
      <span className="foot-axis">{words.footAxis}</span>
      {coverage.outside.length > 0 && <span>{words.outside(coverage.outside.length)}</span>}
      {judged > 0 && (
        <button
          ref={keptClear}
          type="button"
          className="link"
          onClick={() => coverageDesk(app).setState({ dialog: 'grades' })}
        >
          {words.judged(judged)}
        </button>
      )}
      <span className="grid-space" />
      <span className="foot-keys">
        {['↑', '↓', '←', '→'].map((each) => (
          <Keys key={each} keys={each} />
        ))}
        {key.move}
      </span>
      <span className="foot-keys">
        <Keys keys="Enter" />
        {key.people}
      </span>
      <span className="foot-keys">
        <Keys keys="F2" />
        {key.owners}
      </span>
      <span className="foot-keys">
        <Keys keys="Ctrl Enter" />
        {key.add}
      </span>
    </footer>
  );
}
