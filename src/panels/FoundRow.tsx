/** One place where the text stands, as it is and as it would be. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { personById, placeOf, ribById } from '../domain/seats.ts';
import type { FindMatch } from '../find/replace.ts';
import { useApp, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { findWords } from '../words/find.ts';
import { shellWords } from '../words/shell.ts';
import { personOf } from './foundPlace.ts';

type Props = {
  readonly chain: DecisionChain;
  readonly match: FindMatch;
  readonly replacement: string;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
  readonly onReplace: () => void;
};

/** So much of a long note stands before and after what was found. */
const around = 24;

export function FoundRow({ chain, match, replacement, isCurrent, onGo, onReplace }: Props) {
  const app = useApp();
  const words = useWords(findWords);
  const tray = useWords(shellWords).tray;
  const { text, start, end, place } = match;
  const before = start > around ? `…${text.slice(start - around, start)}` : text.slice(0, start);
  const after = text.length - end > around ? `${text.slice(end, end + around)}…` : text.slice(end);
  const found = text.slice(start, end);
  const who = (id: PersonId) =>
    `${placeOf(chain, id)?.rib.name ?? tray} · ${personById(chain, id) ? nameFor(app, chain, id) : ''}`;
  const person = personOf(place);
  const [table, id] = place;
  const planned = table === 'plan' ? chain.plan.find((each) => each.id === id)?.personId : undefined;
  const rib = table === 'ribs' || table === 'coverageAnalysis' ? ribById(chain, id as RibId)?.name : undefined;
  const where = person
    ? who(person)
    : planned
      ? `${words.plan} · ${nameFor(app, chain, planned)}`
      : (rib ?? words.at(`${table}`));
  return (
    <li aria-current={isCurrent}>
      <div className="find-at">
        <span>{where}</span>
        <small>{words.field[match.field]}</small>
      </div>
      <p>
        {before}
        <mark>{found}</mark>
        {replacement !== '' && <ins>{replacement}</ins>}
        {after}
      </p>
      <button type="button" className="link" aria-label={words.goTo(`${where} ${text}`)} onClick={onGo}>
        {words.go}
      </button>
      <button type="button" className="link" aria-label={words.replaceThis(`${where} ${text}`)} onClick={onReplace}>
        {words.replace}
      </button>
    </li>
  );
}
