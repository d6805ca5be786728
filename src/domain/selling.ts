/** Selling points (design-2.md §10): what is worth much to the customer and ours alone is an edge (利器). */
import type { Answer, DecisionChain, PersonId, SellingPoint } from './chain.ts';
import { identityOf } from './seats.ts';
import { topTen } from './topTen.ts';

/** The green zone (绿色区域) begins here, on both axes. */
export const greenFrom = 6;

export function isEdge({ value, uniqueness }: SellingPoint): boolean {
  return value !== null && uniqueness !== null && value >= greenFrom && uniqueness >= greenFrom;
}

/** a, b … z, aa …: the point's letter, by its place in the chart's list; empty for one that is not there. */
export function letterOf(chain: DecisionChain, id: string): string {
  let at = (chain.sellingPoints ?? []).findIndex((point) => point.id === id);
  let letter = '';
  for (; at >= 0; at = Math.floor(at / 26) - 1) letter = String.fromCharCode(97 + (at % 26)) + letter;
  return letter;
}

/** By value × uniqueness, the best first; those not scored last. */
export function pointsByWorth(chain: DecisionChain): readonly SellingPoint[] {
  const worth = ({ value, uniqueness }: SellingPoint) =>
    value === null || uniqueness === null ? -1 : value * uniqueness;
  return [...(chain.sellingPoints ?? [])].sort((a, b) => worth(b) - worth(a));
}

export function answersOf(chain: DecisionChain, id: PersonId): readonly Answer[] {
  const identity = identityOf(chain, id);
  return (chain.answers ?? []).filter((each) => identityOf(chain, each.personId) === identity);
}

/** Those of the top ten whom we answer with selling points, none of them an edge; with these points. */
export function answeredOutside(
  chain: DecisionChain,
): readonly { readonly personId: PersonId; readonly points: readonly SellingPoint[] }[] {
  if (!chain.answers || !chain.sellingPoints) return [];
  const known = new Map(chain.sellingPoints.map((point) => [point.id, point]));
  return topTen(chain).flatMap((personId) => {
    const ids = new Set(answersOf(chain, personId).flatMap((each) => each.sellingPointIds));
    const points = [...ids].flatMap((id) => known.get(id) ?? []);
    return points.length > 0 && !points.some(isEdge) ? [{ personId, points }] : [];
  });
}
