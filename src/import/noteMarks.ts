/** Words behind a name that rate the person: "支持", "信任", "教练". */

import { isCoachWord, levelOf, roleOf, stanceOf } from '../columns/readScale.ts';
import type { Level, Role, Stance } from '../domain/scales.ts';

export type Marks = {
  readonly stance?: Stance;
  readonly level?: Level;
  readonly role?: Role;
  readonly coach?: true;
  readonly note?: string;
};

export function isMark(text: string): boolean {
  return isCoachWord(text) || (!/\d/.test(text) && (stanceOf(text) !== null || levelOf(text) !== null));
}

export function marksOf(text: string): Marks {
  if (isCoachWord(text)) return { coach: true };
  const stance = stanceOf(text);
  if (stance) return { stance };
  const level = /\d/.test(text) ? null : levelOf(text);
  if (level) return { level };
  const role = roleOf(text);
  return role ? { role } : {};
}

/** Words after a dash or behind a person's colon: ratings, or a note. */
export function asideMarks(note: string): Marks {
  const parts = note.split(/\s*[、，,；;]\s*/u);
  const marks = parts.every(isMark) ? Object.assign({}, ...parts.map(marksOf)) : marksOf(note);
  return Object.keys(marks).length > 0 ? marks : { note };
}
