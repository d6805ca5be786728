/** One finding below its title: whom it is about, what more there is to say, the way there, and its mends of one step. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Finding } from '../domain/checks/checks.ts';
import { type Mend, mendsOf, writtenMendsOf } from '../domain/checks/mends.ts';
import { topRankOf } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { checkWords } from '../words/checks.ts';
import { checksPanelWords } from '../words/checksPanel.ts';
import { levelName } from '../words/coverage.ts';
import { findingLine, findingSentence } from '../words/findings.ts';
import { goTo, type Jump, jumpOf } from './jump.ts';

export function FindingItem({ chain, finding }: { chain: DecisionChain; finding: Finding }) {
  const app = useApp();
  const words = useWords(checksPanelWords);
  const checks = useWords(checkWords);
  const language = useLanguage();
  const sentence = findingSentence(chain, finding, language);
  const line = findingLine(chain, finding, language);
  const jump = jumpOf(chain, finding);
  const mends = mendsOf(finding, (id) => levelName({ id, name: '' }, language));
  const first: PersonId | null = finding.personIds[0] ?? null;
  const rank = first ? topRankOf(chain, first) : undefined;
  const go = (to: Jump) => {
    app.chart.verbs.hover(null);
    goTo(app, to);
  };
  const mend = ({ key, edit }: Mend) => {
    app.chart.verbs.commit(edit, { step: 'mend', subject: checks.title[finding.id] });
    say(app, words.mended(checks.mend[key]));
  };
  return (
    <li
      className="finding"
      onPointerEnter={() => app.chart.verbs.hover(first)}
      onPointerLeave={() => app.chart.verbs.hover(null)}
    >
      <p>
        {rank !== undefined && <i className="rank-badge">{rank}</i>}
        {line.name !== '' && (
          <>
            <b>{line.name}</b>
            <span className="finding-place">{line.place}</span>
          </>
        )}
        {line.text}
      </p>
      {jump && (
        <button type="button" className="finding-go" aria-label={words.goTo(sentence)} onClick={() => go(jump)}>
          {words.go}
        </button>
      )}
      {mends.length > 0 && (
        <div className="finding-mends">
          {mends.map((each) => (
            <button key={each.key} type="button" onClick={() => mend(each)}>
              {checks.mend[each.key]}
            </button>
          ))}
          {first &&
            writtenMendsOf(finding).map(({ key, field }) => (
              <button
                key={key}
                type="button"
                onClick={() => go({ selection: thePerson(first), field, hand: 'behind' })}
              >
                {checks.mend[key]}
              </button>
            ))}
        </div>
      )}
    </li>
  );
}
