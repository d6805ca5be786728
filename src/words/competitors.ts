import type { Language } from './language.ts';

/** A competitor that has no name yet, by its place from 1. */
export function namelessCompetitor(place: number, language: Language): string {
  return language === 'zh' ? `友商 ${place}` : `Competitor ${place}`;
}
