import { type PlanStatus, planStatuses } from '../../domain/scales.ts';
import { languages } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';

/** 未开始, 进行中, 已完成: the source's 进展 is a status as often as a sentence. */
export function statusSaid(text: string): { readonly column: string; readonly value: PlanStatus } | null {
  const said = text.trim().toLowerCase();
  const value = planStatuses.find((status) =>
    languages.some((language) => scaleWords[language].planStatus[status].toLowerCase() === said),
  );
  return value ? { column: 'status', value } : null;
}
