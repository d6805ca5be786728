/** What a tier's range and an amount read like. */
import type { DecisionChain, Tier } from '../domain/chain.ts';
import { approversOf, rangeOf } from '../domain/mode.ts';
import { personById } from '../domain/seats.ts';
import { decisionWords } from './decision.ts';
import { type Language, labelled, localeOf } from './language.ts';

export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 6 }).format(value);
}

/** "3.2 亿". */
export function amountText(
  { value, unit }: { readonly value: number; readonly unit: string },
  language: Language,
): string {
  return `${numberText(value, language)} ${unit}`.trim();
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

/** Who approves at a tier: as written, else those linked to it; '' while nobody is. */
export function approverText(chain: DecisionChain, tier: Tier, language: Language): string {
  const linked = approversOf(chain, tier).map(({ personId }) => personById(chain, personId));
  const names = linked.map((person) => person?.name || person?.jobTitle || '').filter(Boolean);
  return tier.approver.trim() || names.join(language === 'zh' ? '、' : ', ');
}

/** Names that have room on a tread. */
const namesShown = 2;

/** The same, of those linked the first by name and how many approve in all: "韩启东、Sara Linde 等 6 位". */
export function approverShort(chain: DecisionChain, tier: Tier, language: Language): string {
  const people = approversOf(chain, tier).length;
  const all = Math.max(people, tier.approverCount ?? 0);
  if (tier.approver.trim() || people === 0 || all <= namesShown) return approverText(chain, tier, language);
  const approverIds = tier.approverIds.slice(0, namesShown);
  return decisionWords[language].amongAll(approverText(chain, { ...tier, approverIds }, language), all);
}

/** The project's amount and the four factors, each with its name, those that are known. */
export function modeFacts({ amount, decisionMode }: DecisionChain, language: Language): string[] {
  const words = decisionWords[language];
  const named = (label: string, text: string) => labelled(label, text, language);
  const { ownership, category, scale, companySize } = decisionMode;
  return [
    ...(amount ? [named(words.amount, amountText(amount, language))] : []),
    ...Object.entries({ ownership, category, scale, companySize }).flatMap(([key, text]) =>
      text?.trim() ? [named(words.factor[key as keyof typeof words.factor], text.trim())] : [],
    ),
  ];
}

/** "11-16"; with its year when it is not this one. */
export function shortDay(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
}
