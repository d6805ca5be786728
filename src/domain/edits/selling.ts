/** Selling points, and what of them answers whom. */
import type { Answer, DecisionChain, Edit, PersonId, SellingPoint } from '../chain.ts';
import { assessmentOf, personById } from '../seats.ts';
import { differs, withList } from './change.ts';

export function addSellingPoint(point: SellingPoint): Edit {
  return (chain) =>
    pointsOf(chain).some((each) => each.id === point.id)
      ? chain
      : withList(chain, 'sellingPoints', [...pointsOf(chain), inHalves(point)]);
}

/** Scores are rounded to halves and kept within 0…10. */
export function changeSellingPoint(id: string, change: Partial<Omit<SellingPoint, 'id'>>): Edit {
  return (chain) => {
    const old = pointsOf(chain).find((each) => each.id === id);
    const next = old && inHalves({ ...old, ...change });
    if (!next || !differs(old, next)) return chain;
    return withList(
      chain,
      'sellingPoints',
      pointsOf(chain).map((each) => (each === old ? next : each)),
    );
  };
}

/** Removes a point, from every answer too. */
export function removeSellingPoint(id: string): Edit {
  return (chain) => {
    if (!pointsOf(chain).some((each) => each.id === id)) return chain;
    const left = withList(
      chain,
      'sellingPoints',
      pointsOf(chain).filter((each) => each.id !== id),
    );
    if (!chain.answers) return left;
    const answers = chain.answers.map((each) =>
      each.sellingPointIds.includes(id)
        ? { ...each, sellingPointIds: each.sellingPointIds.filter((pointId) => pointId !== id) }
        : each,
    );
    return withList(left, 'answers', answers);
  };
}

/** A new answer to somebody; the pain begins as the business agenda says it. */
export function addAnswer(id: string, personId: PersonId): Edit {
  return (chain) => {
    if (!personById(chain, personId) || answersIn(chain).some((each) => each.id === id)) return chain;
    const pain = assessmentOf(chain, personId).businessAgenda ?? '';
    return withList(chain, 'answers', [...answersIn(chain), { id, personId, pain, answer: '', sellingPointIds: [] }]);
  };
}

/** Points that the chart does not have are left out. */
export function changeAnswer(id: string, change: Partial<Pick<Answer, 'pain' | 'answer' | 'sellingPointIds'>>): Edit {
  return (chain) => {
    const old = answersIn(chain).find((each) => each.id === id);
    const known = new Set(pointsOf(chain).map((point) => point.id));
    const ids = change.sellingPointIds?.filter((each) => known.has(each));
    const whole = ids ? { ...change, sellingPointIds: [...new Set(ids)] } : change;
    if (!old || !differs(old, whole)) return chain;
    return withList(
      chain,
      'answers',
      answersIn(chain).map((each) => (each === old ? { ...each, ...whole } : each)),
    );
  };
}

export function removeAnswer(id: string): Edit {
  return (chain) =>
    answersIn(chain).some((each) => each.id === id)
      ? withList(
          chain,
          'answers',
          answersIn(chain).filter((each) => each.id !== id),
        )
      : chain;
}

function inHalves(point: SellingPoint): SellingPoint {
  const half = (score: number | null) =>
    score === null || !Number.isFinite(score) ? null : Math.min(10, Math.max(0, Math.round(score * 2) / 2));
  return { ...point, value: half(point.value), uniqueness: half(point.uniqueness) };
}

function pointsOf(chain: DecisionChain): readonly SellingPoint[] {
  return chain.sellingPoints ?? [];
}

function answersIn(chain: DecisionChain): readonly Answer[] {
  return chain.answers ?? [];
}
