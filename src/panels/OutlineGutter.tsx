/** Beside each line what it is on the chart: the chain's number, the red rank; and the mark of what is selected. */
import type { DecisionChain } from '../domain/chain.ts';
import { topRankOf } from '../domain/topTen.ts';
import type { LineOwner } from '../outline/draftLines.ts';

type Props = {
  readonly owners: readonly (LineOwner | null)[];
  readonly chain: DecisionChain;
  readonly marked: number;
  /** How far the text is scrolled and how much of it shows, px. */
  readonly top: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly textTop: number;
};

export function OutlineGutter({ owners, chain, marked, top, height, lineHeight, textTop }: Props) {
  const first = Math.max(0, Math.floor((top - textTop) / lineHeight));
  const shown = owners.slice(first, first + Math.ceil(height / lineHeight) + 2);
  const yOf = (line: number) => textTop + line * lineHeight - top;
  return (
    <div className="outline-gutter" aria-hidden="true">
      {marked >= 0 && <div className="outline-mark" style={{ transform: `translateY(${yOf(marked)}px)` }} />}
      {shown.map((owner, index) => {
        const line = first + index;
        const key = owner && owner.at !== 'target' ? owner.id : `line ${line}`;
        const rank = owner?.at === 'person' ? topRankOf(chain, owner.id) : undefined;
        return (
          <span key={key} style={{ transform: `translateY(${yOf(line)}px)` }}>
            {owner?.at === 'rib' && <i className="outline-joint">{ribNumber(chain, owner.id)}</i>}
            {rank !== undefined && <i className="rank-badge">{rank}</i>}
          </span>
        );
      })}
    </div>
  );
}

function ribNumber(chain: DecisionChain, id: string): number {
  return chain.ribs.findIndex((rib) => rib.id === id) + 1;
}
