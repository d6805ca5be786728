/** What the canvas's keys, menus and buttons ask for. */
import type { Role, Stance } from '../domain/scales.ts';
import type { Direction } from '../layout/walk.ts';

/** What comes after a field: nothing, the next of its kind, a field of the same card, or a new chain. */
export type Then = 'stay' | 'next' | 'before' | 'title' | 'name' | 'role' | 'child' | 'next-rib';

export type CanvasVerb =
  | { readonly verb: 'walk'; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly verb: 'shift'; readonly direction: Direction }
  | { readonly verb: 'add'; readonly where: 'after' | 'before' | 'child' }
  | { readonly verb: 'next-rib' }
  | { readonly verb: 'back-to-head' }
  | { readonly verb: 'back-to-rib' }
  | { readonly verb: 'edit'; readonly field: 'name' | 'jobTitle' }
  | { readonly verb: 'rank'; readonly rank: number | null }
  | { readonly verb: 'stance'; readonly stance: Stance }
  | { readonly verb: 'level'; readonly step: 1 | -1; readonly isTarget: boolean }
  | { readonly verb: 'role'; readonly role: Role }
  | { readonly verb: 'plan' }
  | { readonly verb: 'remove' }
  | { readonly verb: 'inspector' }
  | { readonly verb: 'fit' }
  | { readonly verb: 'zoom'; readonly by: 1 | -1 }
  | { readonly verb: 'search' }
  | { readonly verb: 'select-all' }
  | { readonly verb: 'deselect' }
  | { readonly verb: 'take-back' }
  | { readonly verb: 'duplicate' }
  /** The same human at a second seat, on the neighbouring chain. */
  | { readonly verb: 'also-sits' }
  | { readonly verb: 'menu' };

export type FieldVerb =
  | { readonly verb: 'leave'; readonly then: Then }
  /** Ends the entry and keeps what was typed. */
  | { readonly verb: 'end' }
  /** Closes the field as it was. */
  | { readonly verb: 'drop' }
  | { readonly verb: 'pick'; readonly step: 1 | -1 | 'none' }
  | { readonly verb: 'pick-field'; readonly step: 1 | -1 };

export type AnyVerb = CanvasVerb | FieldVerb;
