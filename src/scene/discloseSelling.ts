/** What of the selling points may leave: all, points without free text and names, or nothing (method.md §10). */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { identityOf } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import { cleanLines } from './cleanText.ts';

type SellingFields = Partial<Pick<DecisionChain, 'sellingPoints' | 'answers'>>;

/**
 * `shown` takes from a text what the depth withholds, `idOf` gives the id somebody has in what leaves. Only answers to
 * the top ten: no others are shown anywhere.
 */
export function disclosedSelling(
  chain: DecisionChain,
  depth: 'full' | 'anonymous' | 'chart',
  shown: (text: string) => string,
  idOf: (id: PersonId) => PersonId,
): SellingFields {
  if (depth === 'chart' || !chain.sellingPoints) return {};
  const isOpen = depth === 'full';
  const newId = new Map(chain.sellingPoints.map(({ id }, at) => [id, isOpen ? id : `point:${at + 1}`]));
  const sellingPoints = chain.sellingPoints.map(({ id, name, value, uniqueness }) => ({
    id: newId.get(id) ?? id,
    name: shown(name),
    value,
    uniqueness,
  }));
  const seatOf = new Map(topTen(chain).map((id) => [identityOf(chain, id), id]));
  const answers = (chain.answers ?? []).flatMap(({ id, personId, pain, answer, sellingPointIds }, at) => {
    const seat = seatOf.get(identityOf(chain, personId));
    if (!seat) return [];
    return [
      {
        id: isOpen ? id : `answer:${at + 1}`,
        personId: idOf(seat),
        pain: isOpen ? cleanLines(pain) : '',
        answer: isOpen ? cleanLines(answer) : '',
        sellingPointIds: sellingPointIds.flatMap((each) => newId.get(each) ?? []),
      },
    ];
  });
  return { sellingPoints, ...(answers.length > 0 ? { answers } : {}) };
}
