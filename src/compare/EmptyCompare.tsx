/** Nothing to compare with yet: why, what to do first, and what it will look like (mock 21). */

import { presentKey } from '../domain/compare/sides.ts';
import { daysBetween } from '../domain/dates.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { compareWords } from '../words/compare.ts';
import { chooseFile } from './guestFile.ts';

export function EmptyCompare() {
  const app = useApp();
  const words = useWords(compareWords);
  const chain = useChain();
  const now = today();
  const days = chain.reviewDue && chain.reviewDue > now ? daysBetween(now, chain.reviewDue) : 90;
  return (
    <div className="compare-empty">
      <div className="compare-ahead" aria-hidden="true">
        <span>
          <b>{words[presentKey]}</b>
          <i />
          <span className="numeric">{now}</span>
        </span>
        <span>
          <b>{words.nextReview}</b>
          <i />
          <span className="numeric">{words.inDays(days)}</span>
        </span>
      </div>
      <h1>{words.emptyHeading}</h1>
      <p>{words.emptyText}</p>
      <div className="compare-buttons">
        <button
          type="button"
          className="button is-primary"
          onClick={() => shellDesk(app).setState({ dialog: 'snapshot' })}
        >
          {words.take} <kbd>S</kbd>
        </button>
        <button type="button" className="button" onClick={() => chooseFile(app, 'from')}>
          {words.fromFile}
        </button>
      </div>
    </div>
  );
}
