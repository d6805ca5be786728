/** The short boards in words, and the analysis of the opened chain: customer, competitor, ourselves, aim, owner. */
import { useEffect, useRef } from 'react';
import type { RibAnalysis, RibId } from '../domain/chain.ts';
import { analyseRib } from '../domain/edits/coverage.ts';
import { ownersOf } from '../domain/filters.ts';
import { isOpen, planOf } from '../domain/plan.ts';
import { ribById } from '../domain/seats.ts';
import type { Stave } from '../domain/shortBoards.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { keyText } from '../ui/Keys.tsx';
import { TextField } from '../ui/TextField.tsx';
import { staveSentence } from '../words/coverageStaves.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { fishWords } from '../words/fish.ts';
import { coverageDesk, useCoverageDesk } from './coverageDesk.ts';
import { planRib } from './coverageVerbs.ts';

const fields = ['customer', 'rival', 'ours', 'goal', 'owner'] as const;

export function ShortBoards({ staves }: { staves: readonly Stave[] }) {
  const words = useWords(coverageViewWords);
  const opened = useCoverageDesk((desk) => desk.ribId);
  const short = staves.filter((stave) => stave.short);
  const others = staves.filter((stave) => !stave.short && stave.ribId === opened);
  const list = (listed: readonly Stave[]) => (
    <ul className="boards">
      {listed.map((stave) => (
        <Board key={stave.ribId} stave={stave} at={staves.indexOf(stave)} isOpened={stave.ribId === opened} />
      ))}
    </ul>
  );
  return (
    <>
      <h3>
        {short.length > 0 ? words.boards(short.length) : words.noBoards}
        <span>{words.boardsRule}</span>
      </h3>
      {list(short)}
      {others.length > 0 && (
        <>
          <h3>
            {words.others}
            <span>{words.othersRule}</span>
          </h3>
          {list(others)}
        </>
      )}
    </>
  );
}

function Board({ stave, at, isOpened }: { stave: Stave; at: number; isOpened: boolean }) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const fish = useWords(fishWords);
  const language = useLanguage();
  const chain = useChain();
  const { ribId } = stave;
  const name = ribById(chain, ribId)?.name.trim() || fish.namelessRib;
  const open = new Set(stave.personIds.flatMap((id) => planOf(chain, id).filter(isOpen)));
  const plans = open.size > 0 ? [words.plans(open.size)] : [];
  const head = useRef<HTMLButtonElement>(null);
  // Opened from the picture, it may stand below what is seen; its head alone is brought in, so that the picture stays.
  useEffect(() => {
    if (isOpened) head.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpened]);
  return (
    <li>
      <i className="joint">{at + 1}</i>
      <button
        ref={head}
        type="button"
        className="board-open"
        aria-expanded={isOpened}
        onClick={() => coverageDesk(app).setState({ ribId: isOpened ? null : ribId })}
      >
        <b>{name}</b>
        <span>{words.sentence([staveSentence(chain, stave, language), ...plans])}</span>
      </button>
      <button type="button" className="link" onClick={() => planRib(app, ribId)} title={keyText('Ctrl Enter')}>
        {words.toPlan}
      </button>
      {isOpened && <Analysis ribId={ribId} name={name} />}
    </li>
  );
}

function Analysis({ ribId, name }: { ribId: RibId; name: string }) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const chain = useChain();
  const said: Partial<RibAnalysis> = chain.coverageAnalysis?.find((each) => each.ribId === ribId) ?? {};
  return (
    <div className="analysis">
      {fields.map((field) => (
        <TextField
          key={`${ribId} ${field}`}
          label={words.analysis[field]}
          value={said[field] ?? ''}
          placeholder={words.analysisHint[field]}
          {...(field === 'owner' && { suggestions: () => ownersOf(chain) })}
          onCommit={(text) =>
            app.chart.verbs.commit(analyseRib(ribId, { [field]: text.trim() }), { step: 'coverage', subject: name })
          }
        />
      ))}
    </div>
  );
}
