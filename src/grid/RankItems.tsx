/** Where the top ten comes from, and the two mends; each says whom it would move, and is one undo step. */
import type { DecisionChain, Edit } from '../domain/chain.ts';
import { rankByPosition, rerankByPosition, reseatByRank } from '../domain/edits/rank.ts';
import type { StepKind } from '../domain/history.ts';
import { rankPreview } from '../domain/rankPreview.ts';
import { topTen } from '../domain/topTen.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { MenuGroup, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { namedFirst, rankChangeParts } from '../ui/rankText.ts';
import { gridWords } from '../words/grid.ts';
import { rankWords } from '../words/ranks.ts';

export function RankItems() {
  const app = useApp();
  const words = useWords(gridWords);
  const ranks = useWords(rankWords);
  const chain = useChain();
  const isChosen = chain.topTen.by === 'choice';
  const item = (edit: Edit, step: StepKind, text: string, help?: string) => (
    <MenuItem
      onClick={() => app.chart.verbs.commit(edit, { step })}
      help={help}
      preview={previewText(app, chain, edit, step === 'reseat', words)}
    >
      {text}
    </MenuItem>
  );
  return (
    <>
      <MenuGroup title={`${words.topTenList}　${isChosen ? words.byChoice : words.byPosition}`}>
        {item(rerankByPosition(), 'rerank', words.rerank, words.rerankHelp)}
        {item(reseatByRank(), 'reseat', words.reseat, words.reseatHelp)}
      </MenuGroup>
      <MenuLine />
      {isChosen ? (
        item(rankByPosition(), 'rank', ranks.backToPosition)
      ) : (
        <MenuItem onClick={() => app.chart.verbs.commit(keptChoice, { step: 'rank' })}>{words.keepChoice}</MenuItem>
      )}
    </>
  );
}

/** The list as it stands becomes the team's own. */
function keptChoice(chain: DecisionChain): DecisionChain {
  return chain.topTen.by === 'choice' ? chain : { ...chain, topTen: { by: 'choice', personIds: [...topTen(chain)] } };
}

/** Who would come in, go out, change rank or move, the first few by name. */
function previewText(
  app: RunningApp,
  chain: DecisionChain,
  edit: Edit,
  isSeats: boolean,
  words: (typeof gridWords)['zh'],
): string {
  const preview = rankPreview(chain, edit);
  const parts = rankChangeParts(app, preview, (id) => nameFor(app, chain, id));
  if (preview.reseated.length > 0)
    parts.push(
      words.reseated(
        preview.reseated.length,
        namedFirst(
          app,
          preview.reseated.map((id) => nameFor(app, chain, id)),
        ),
      ),
    );
  if (parts.length > 0) return parts.join(app.words(rankWords).partComma);
  return isSeats ? words.seatsStay : words.listStays;
}
