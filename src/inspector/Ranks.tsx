/** The strip of ten ranks, and the way from one ranked person to the next. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { countedSeat } from '../domain/countedSeat.ts';
import { giveReason } from '../domain/edits/rank.ts';
import { identityOf, placeOf } from '../domain/seats.ts';
import { rankOf, topByPosition, topRankOf, topTen } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { rankKeys } from '../ui/canvasKeys.ts';
import { nameFor, rank } from '../ui/chartVerbs.ts';
import { Keys, keyText } from '../ui/Keys.tsx';
import { TextField } from '../ui/TextField.tsx';
import { canvasWords } from '../words/canvas.ts';
import { inspectorWords } from '../words/inspector.ts';
import { Section } from './Section.tsx';

/** Give it the person's id as its key: an open reason belongs to one person. */
export function Ranks({ id }: { id: PersonId }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const canvas = useWords(canvasWords);
  const chain = useChain();
  const mine = rankOf(chain, id);
  const isChosen = chain.topTen.by === 'choice';
  // The rank and its reason are the human's, at the seat that counts.
  const seat = countedSeat(chain, id);
  const hasReason = Boolean(chain.topTenReasons?.[seat]);
  const [isWriting, setWriting] = useState(false);
  const isMine = (other: PersonId) => identityOf(chain, other) === identityOf(chain, id);
  const isAgainst = isChosen && topByPosition(chain).findIndex(isMine) + 1 !== (mine ?? 0);
  return (
    <Section field="rank" title={words.rank} aside={isChosen ? words.rankHint : words.byPosition}>
      <div className="ranks" role="radiogroup" aria-label={words.rank}>
        {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => {
          const holder = topTen(chain)[each - 1];
          return (
            // biome-ignore lint/a11y/useSemanticElements: ten buttons in a strip, each with its holder's name
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={each === mine}
              className={each === mine ? 'is-on' : ''}
              title={[holder ? nameFor(app, chain, holder) : '', keyText(rankKeys(each))].filter(Boolean).join('　')}
              onClick={() => rank(app, id, each)}
            >
              {each}
            </button>
          );
        })}
      </div>
      <div className="rank-keys">
        <Keys keys="Ctrl 1…9" />
        <Keys keys={rankKeys(10)} text={canvas.top(10)} />
        {mine !== undefined && (
          <button type="button" className="link" title={keyText(rankKeys(null))} onClick={() => rank(app, id, null)}>
            {canvas.noRank}
          </button>
        )}
      </div>
      {isAgainst && !hasReason && !isWriting && (
        <button type="button" className="link reason-link" title={words.reasonHelp} onClick={() => setWriting(true)}>
          {words.writeReason}
        </button>
      )}
      {(hasReason || isWriting) && (
        <TextField
          key={`r${id}`}
          label={words.reason}
          isLabelHidden
          isAwaited={isWriting}
          placeholder={words.reasonHelp}
          value={chain.topTenReasons?.[seat] ?? ''}
          onCommit={(reason) =>
            app.chart.verbs.commit(giveReason(seat, reason.trim()), {
              step: 'reason',
              subject: nameFor(app, chain, id),
            })
          }
        />
      )}
    </Section>
  );
}

/** The ranks before and after, or along the rib outside the top ten. */
export function Neighbours({ id }: { id: PersonId }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const chain = useChain();
  const top = topTen(chain);
  const seat = countedSeat(chain, id);
  const list = top.includes(seat) ? top : (placeOf(chain, id)?.rib.personIds ?? chain.tray);
  const here = list.indexOf(seat);
  const side = (other: PersonId | undefined, label: string, isBefore: boolean) =>
    other && (
      <button
        type="button"
        aria-label={`${label} ${nameFor(app, chain, other)}`}
        onClick={() => app.chart.verbs.select(thePerson(other))}
      >
        {isBefore && <ChevronLeft size={16} />}
        {topRankOf(chain, other) !== undefined && <i className="rank-badge">{topRankOf(chain, other)}</i>}
        <span>{nameFor(app, chain, other)}</span>
        {!isBefore && <ChevronRight size={16} />}
      </button>
    );
  return (
    <div className="inspector-nav">
      {side(list[here - 1], words.previous, true) ?? <span />}
      {side(list[here + 1], words.next, false)}
    </div>
  );
}
