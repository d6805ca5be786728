/** What of the decision mode may leave with a chart: everything but names, where those are withheld (method.md §10). */
import type { DecisionChain, DecisionMode, PersonId, RibId } from '../domain/chain.ts';

/** The amount and the decision mode with clean texts, its people and chains under the ids the document knows them by. */
export function disclosedMode(
  { amount, decisionMode }: DecisionChain,
  shown: (text: string) => string,
  idOf: (id: PersonId) => PersonId,
  ribIdOf: (id: RibId) => RibId | null,
): Pick<DecisionChain, 'amount' | 'decisionMode'> {
  const { ownership, category, scale, companySize, tiers, stages } = decisionMode;
  const factors = Object.entries({ ownership, category, scale, companySize }).flatMap(([key, text]) =>
    text ? [[key, shown(text)] as const] : [],
  );
  const mode: DecisionMode = {
    ...Object.fromEntries(factors),
    tiers: tiers.map(({ id: _, below, approver, approverIds, approverCount }, index) => ({
      id: `tier:${index + 1}`,
      below,
      approver: shown(approver),
      approverIds: approverIds.map(idOf),
      ...(approverCount ? { approverCount } : {}),
    })),
    stages: stages.map(({ id: _, name, unit, ribId, plannedOn, doneOn }, index) => ({
      id: `stage:${index + 1}`,
      name: shown(name),
      unit: shown(unit),
      ribId: ribId && ribIdOf(ribId),
      plannedOn,
      ...(doneOn ? { doneOn } : {}),
    })),
  };
  return { amount: amount && { value: amount.value, unit: shown(amount.unit) }, decisionMode: mode };
}
