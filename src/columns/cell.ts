/** What stands in a cell, whatever the table. */
import type { DecisionChain, IsoDate } from '../domain/chain.ts';
import type { PlanMark } from '../domain/plan.ts';
import type { Level, Stance } from '../domain/scales.ts';
import type { CellFault } from '../words/cellFault.ts';
import type { Language } from '../words/language.ts';

/** A scale's value, a text, a date as yyyy-mm-dd, a number, an id, several of them, or a mark; null is empty. */
export type CellValue = string | number | boolean | null | readonly string[];

/** `about`: the part of the text that is at fault, where it is not the whole; `known`: what the rest of it names. */
export type CellRead =
  | { readonly value: CellValue }
  | { readonly fault: CellFault; readonly about?: string; readonly known?: CellValue };

/** What a cell is read and said in. */
export type CellPlace = { readonly chain: DecisionChain; readonly language: Language; readonly today: IsoDate };

/** What can be chosen in a cell. */
export type Choice = {
  /** The key that chooses it in the open list; '' for none. */
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** Said behind the label. */
  readonly note?: string;
  /** What typing may match, lower case. */
  readonly match: readonly string[];
};

/** Red for the top ten, amber for what is due and missing. */
export type Tone = 'ink' | 'top' | 'missing';

/** What is drawn in a page's cell besides or instead of its text. */
export type CellMark =
  | { readonly kind: 'rank'; readonly rank: number }
  /** The rank before a name; null keeps its place free. */
  | { readonly kind: 'badge'; readonly rank: number | null }
  | { readonly kind: 'stance'; readonly stance: Stance | null }
  | { readonly kind: 'coach' }
  /** Meant, among columns of kinds. */
  | { readonly kind: 'dot' }
  | { readonly kind: 'plan'; readonly mark: PlanMark }
  | {
      readonly kind: 'meter';
      readonly level: Level | null;
      readonly target: Level | null;
      readonly rival: Level | null;
      /** Half as wide, where other columns need the room. */
      readonly isNarrow?: true;
    };

/** A cell on a page. */
export type PageCell = {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly mark?: CellMark;
  /** What the mark beside the text means, for tables that cannot draw it. */
  readonly note?: string;
  readonly bold?: boolean;
  /** So many characters at its beginning are bold. */
  readonly lead?: number;
  readonly isName?: boolean;
  /** Its first line stays one. */
  readonly isHeadWhole?: true;
  readonly tone: Tone;
};
