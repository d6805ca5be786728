/** A submenu of the ten ranks with their keys, and none. */
import type { PersonId } from '../domain/chain.ts';
import { topRankOf } from '../domain/topTen.ts';
import { canvasWords } from '../words/canvas.ts';
import { useApp, useChain, useWords } from './app.ts';
import { rankKeys } from './canvasKeys.ts';
import { rank } from './chartVerbs.ts';
import { CheckItem, MenuItem, SubMenu } from './MenuParts.tsx';

export function RankChoices({ id }: { id: PersonId }) {
  const app = useApp();
  const words = useWords(canvasWords);
  const now = topRankOf(useChain(), id);
  return (
    <SubMenu text={words.rank}>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => (
        <CheckItem closes key={each} isOn={now === each} keys={rankKeys(each)} onChange={() => rank(app, id, each)}>
          {words.top(each)}
        </CheckItem>
      ))}
      <MenuItem keys={rankKeys(null)} onClick={() => rank(app, id, null)} isOff={now === undefined}>
        {words.noRank}
      </MenuItem>
    </SubMenu>
  );
}
