/** A row that is begun for somebody: what the chart already knows, and what the method suggests (design-2 §2). */
import type { DecisionChain, PersonId, PlanItem } from '../../domain/chain.ts';
import { newPlanItem } from '../../domain/edits/plan.ts';
import { goalStartOf, suggestionsFor } from '../../domain/measures.ts';
import { assessmentOf } from '../../domain/seats.ts';
import type { Language } from '../../words/language.ts';
import { goalStartText, planWords } from '../../words/plan.ts';

/** The goal's first words, the first suggested measure with whom it goes through, and the first responsible as owner. */
export function startedItem(chain: DecisionChain, id: string, personId: PersonId, language: Language): PlanItem {
  const words = planWords[language];
  const start = goalStartOf(chain, personId);
  const [suggestion] = suggestionsFor(chain, personId);
  return {
    ...newPlanItem(id, personId),
    goal: start ? goalStartText(start, chain.target, language) : '',
    ...(suggestion && { measure: words.measure[suggestion.measure], viaPersonIds: [...suggestion.viaPersonIds] }),
    owner: assessmentOf(chain, personId).primaryOwner?.trim() ?? '',
  };
}
