/** Where the top ten comes from, and the two mends; each is one undo step. */
import type { DecisionChain, Edit, PersonId } from '../domain/chain.ts';
import { positionPreview, rankByPosition, rerankByPosition, reseatByRank } from '../domain/edits/rank.ts';
import type { StepKind } from '../domain/history.ts';
import { topTen } from '../domain/topTen.ts';
import { chart, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { gridWords } from '../words/grid.ts';
import { MenuGroup, MenuItem, MenuLine } from './MenuParts.tsx';

export function RankItems() {
  const words = useWords(gridWords);
  const chain = useChain();
  const isChosen = chain.topTen.by === 'choice';
  const run = (edit: Edit, step: StepKind) => chart.verbs.commit(edit, { step });
  return (
    <>
      <MenuGroup title={`${words.topTenList}　${isChosen ? words.byChoice : words.byPosition}`}>
        <MenuItem onClick={() => run(rerankByPosition(), 'rerank')} help={words.rerankHelp}>
          {words.rerank}
        </MenuItem>
        <MenuItem onClick={() => run(reseatByRank(), 'reseat')} help={words.reseatHelp}>
          {words.reseat}
        </MenuItem>
      </MenuGroup>
      <MenuLine />
      {isChosen ? (
        <MenuItem onClick={() => run(rankByPosition(), 'rank')} help={previewText(chain, words)}>
          {words.backToPosition}
        </MenuItem>
      ) : (
        <MenuItem onClick={() => run(keptChoice, 'rank')}>{words.keepChoice}</MenuItem>
      )}
    </>
  );
}

/** The list as it stands becomes the team's own. */
function keptChoice(chain: DecisionChain): DecisionChain {
  return chain.topTen.by === 'choice' ? chain : { ...chain, topTen: { by: 'choice', personIds: [...topTen(chain)] } };
}

/** What going back to by position would change. */
function previewText(chain: DecisionChain, words: (typeof gridWords)['zh']): string {
  const { in: coming, out, reranked } = positionPreview(chain);
  const names = (ids: readonly PersonId[]) => ids.map((id) => nameFor(chain, id)).join(words.listComma);
  const parts = [
    coming.length > 0 ? words.backIn(names(coming)) : '',
    out.length > 0 ? words.backOut(names(out)) : '',
    reranked.length > 0 ? words.backReranked(reranked.length) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(words.listComma) : words.backSame;
}
