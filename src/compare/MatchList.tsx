/** Who was taken for the same person though ids differ: shown, and put right by hand. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Comparison } from '../domain/compare/sides.ts';
import { allPersonIds, personById } from '../domain/seats.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { choiceOf, choose } from '../ui/compareDesk.ts';
import { compareWords } from '../words/compare.ts';
import { fishWords } from '../words/fish.ts';

export function MatchList({ comparison }: { comparison: Comparison }) {
  const app = useApp();
  const words = useWords(compareWords);
  const fish = useWords(fishWords);
  const chain = useChain();
  const { before, after, matching } = comparison;
  const { pairs } = choiceOf(app, chain);
  const guessed = [...matching.people].filter(([, later]) => matching.guessed.has(later)).map(([earlier]) => earlier);
  // In another chart whoever found nobody may be somebody under another name.
  const alone =
    before.state.id === after.state.id ? [] : allPersonIds(before.state).filter((id) => !matching.people.has(id));
  const open = [...new Set([...alone, ...pairs.keys(), ...guessed])];
  if (open.length === 0) return null;
  const named = (state: DecisionChain, id: PersonId) => {
    const person = personById(state, id);
    return [person?.name || fish.missingName, person?.jobTitle].filter(Boolean).join(words.comma);
  };
  const later = allPersonIds(after.state);
  return (
    <details className="compare-matches">
      <summary>{words.guessed(guessed.length)}</summary>
      <p>{words.guessHelp}</p>
      <ul>
        {open.map((earlier) => (
          <li key={earlier}>
            <span>{named(before.state, earlier)}</span>
            <select
              className="plain-select"
              aria-label={words.matchOf(named(before.state, earlier))}
              value={matching.people.get(earlier) ?? ''}
              onChange={(event) => {
                const to = (event.target.value || null) as PersonId | null;
                choose(app, chain, { pairs: new Map([...pairs, [earlier, to]]) });
              }}
            >
              <option value="">{words.nobody}</option>
              {later.map((id) => (
                <option key={id} value={id}>
                  {named(after.state, id)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
