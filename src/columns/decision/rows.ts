/** The rows of 客户决策模式: a tier each, and a step each. */
import type { DecisionChain, Rib, Stage, Tier } from '../../domain/chain.ts';
import { currentStage } from '../../domain/lanes.ts';
import { coveringTier } from '../../domain/mode.ts';
import { ribById } from '../../domain/seats.ts';
import { decisionWords } from '../../words/decision.ts';
import type { Language } from '../../words/language.ts';
import { rangeText } from '../../words/tierText.ts';

export type TierRow = {
  readonly number: number;
  readonly tier: Tier;
  /** "100 – 200". */
  readonly range: string;
  /** It covers the project's amount. */
  readonly isCovering: boolean;
};

export type StageRow = {
  readonly number: number;
  readonly stage: Stage;
  /** The chain its unit is linked to, where that is on the chart. */
  readonly rib: Rib | undefined;
  /** 已完成, 当前 or 未到. */
  readonly state: string;
  readonly isCurrent: boolean;
};

export function tierRows(chain: DecisionChain, language: Language): readonly TierRow[] {
  const { tiers } = chain.decisionMode;
  const covering = coveringTier(chain);
  return tiers.map((tier, index) => ({
    number: index + 1,
    tier,
    range: rangeText(tiers, index, language),
    isCovering: tier === covering,
  }));
}

export function stageRows(chain: DecisionChain, language: Language): readonly StageRow[] {
  const { stages } = chain.decisionMode;
  const words = decisionWords[language].stageState;
  const current = currentStage(chain.decisionMode);
  return stages.map((stage, index) => ({
    number: index + 1,
    stage,
    rib: stage.ribId ? ribById(chain, stage.ribId) : undefined,
    state: stage.doneOn ? words.done : stage === current ? words.current : words.later,
    isCurrent: stage === current,
  }));
}
