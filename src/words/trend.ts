/** Levels and stances of somebody at one moment after another, in words. */
import type { Level, Stance } from '../domain/scales.ts';
import type { Language } from './language.ts';
import { scaleWords } from './scales.ts';

type Point = { readonly level: Level | null; readonly stance: Stance | null };

/** "接受（不认可）→ 尊重（中立）", the oldest first. */
export function trendText(points: readonly Point[], language: Language): string {
  const { level: levels, stance: stances, notAssessed } = scaleWords[language];
  const said = ({ level, stance }: Point) => {
    const word = level ? levels[level] : notAssessed;
    if (!stance) return word;
    return language === 'zh' ? `${word}（${stances[stance]}）` : `${word} (${stances[stance]})`;
  };
  return points.map(said).join(language === 'zh' ? '→' : ' → ');
}
