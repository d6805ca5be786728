/** What a tier's range and an amount read like. */
import type { DecisionChain, Tier } from '../domain/chain.ts';
import { rangeOf } from '../domain/mode.ts';
import { decisionWords } from './decision.ts';
import { type Language, localeOf } from './language.ts';

export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 6 }).format(value);
}

/** "< 100", "100 – 200", "500 and above". */
export function rangeText(tiers: readonly Tier[], index: number, language: Language): string {
  const words = decisionWords[language];
  const { from, below } = rangeOf(tiers, index);
  const shown = (value: number) => numberText(value, language);
  if (!Number.isFinite(from)) return below === null ? words.unlimited : words.below(shown(below));
  if (below === null) return from > 0 ? words.above(shown(from)) : words.unlimited;
  return from > 0 ? words.between(shown(from), shown(below)) : words.below(shown(below));
}

/** The project's amount and the four factors, each with its name, those that are known. */
export function modeFacts({ amount, decisionMode }: DecisionChain, language: Language): string[] {
  const words = decisionWords[language];
  const named = (label: string, text: string) => `${label}${language === 'zh' ? '：' : ': '}${text}`;
  const { ownership, category, scale, companySize } = decisionMode;
  return [
    ...(amount
      ? [named(words.amount, [numberText(amount.value, language), amount.unit].filter(Boolean).join(' '))]
      : []),
    ...Object.entries({ ownership, category, scale, companySize }).flatMap(([key, text]) =>
      text?.trim() ? [named(words.factor[key as keyof typeof words.factor], text.trim())] : [],
    ),
  ];
}

/** "11-16"; with its year when it is not this one. */
export function shortDay(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
}
