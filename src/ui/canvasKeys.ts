/** The keys of the canvas (design.md §6, design-2.md §17), once: what a key does in which state, what is said of it. */
import type { Stance } from '../domain/scales.ts';
import type { Direction } from '../layout/walk.ts';
import type { canvasWords } from '../words/canvas.ts';
import type { keyWords } from '../words/keys.ts';
import type { AnyVerb, CanvasVerb, FieldVerb, Then } from './canvasVerb.ts';
import { type FoundKey, type KeyRow, keyFound, type PlainWord, type Pressed, strokesOf } from './keyTable.ts';

/** What is selected while no field is open; `entered`: by an entry that Esc has just ended. */
export type KeyPlace =
  | 'nothing'
  | 'target'
  | 'rib'
  | 'person'
  | 'people'
  | 'entered-target'
  | 'entered-rib'
  | 'entered-person';

/** An open field: of something that is there, of something new, of something new that is blank still, or a scale. */
export type FieldState =
  | 'target-field'
  | 'rib-field'
  | 'name-field'
  | 'title-field'
  | 'new-target'
  | 'new-rib'
  | 'new-name'
  | 'new-title'
  | 'blank-rib'
  | 'blank-name'
  | 'blank-title'
  | 'pick-role'
  | 'pick-stance'
  | 'pick-level';

export type KeyState = KeyPlace | FieldState;

type HintWord = PlainWord<(typeof canvasWords)['zh']>;
export type HelpWord = PlainWord<(typeof keyWords)['zh']>;

const picks = ['pick-role', 'pick-stance', 'pick-level'] as const;
const olds = ['target-field', 'rib-field', 'name-field', 'title-field'] as const;
const news = ['new-rib', 'new-name', 'new-title'] as const;
const blanks = ['blank-rib', 'blank-name', 'blank-title'] as const;
const targets = ['target', 'entered-target'] as const;
const ribs = ['rib', 'entered-rib'] as const;
const one = ['person', 'entered-person'] as const;
const persons = [...one, 'people'] as const;
const closed = ['nothing', ...targets, ...ribs, ...persons] as const;
const withMarks = [...persons, ...picks] as const;

const leave = (then: Then): FieldVerb => ({ verb: 'leave', then });
const directionOf = (key: string) => key.slice('Arrow'.length).toLowerCase() as Direction;
const stanceOf: Readonly<Record<string, Stance>> = { '+': 'supporter', '=': 'neutral', '-': 'opponent' };

/** In the order in which hints and the key list show them. */
export const canvasKeys: readonly KeyRow<KeyState, AnyVerb, HintWord, HelpWord>[] = [
  { in: ['new-target'], keys: 'Enter', also: 'Tab, Ctrl Enter', does: leave('next'), hold: 'once', hint: 'firstRib' },
  { in: ['new-rib'], keys: 'Enter', does: leave('next'), hold: 'once', hint: 'nextRib', help: 'enter' },
  {
    in: ['new-name', 'new-title', ...picks],
    keys: 'Enter',
    does: leave('next'),
    hold: 'once',
    hint: 'nextPerson',
    help: 'enter',
  },
  { in: blanks, keys: 'Enter', also: 'Shift Enter', does: leave('stay'), hold: 'once', hint: 'leave' },
  { in: olds, keys: 'Enter', also: 'Shift Enter', does: leave('stay'), hold: 'once', hint: 'confirm' },
  { in: news, keys: 'Shift Enter', does: leave('before'), hold: 'once', help: 'shiftEnter' },

  {
    in: ['new-rib', 'blank-rib', 'rib-field'],
    keys: 'Tab',
    does: leave('child'),
    hold: 'once',
    hint: 'firstPerson',
    help: 'tab',
  },
  {
    in: ['new-name', 'blank-name', 'name-field'],
    keys: 'Tab',
    does: leave('title'),
    hold: 'once',
    hint: 'fillTitle',
    help: 'tab',
  },
  { in: ['new-title', 'title-field'], keys: 'Tab', does: leave('role'), hold: 'once', hint: 'role', help: 'tab' },
  { in: ['blank-title', 'target-field'], keys: 'Tab', does: leave('stay'), hold: 'once' },
  { in: ['pick-role'], keys: 'Tab', does: { verb: 'pick-field', step: 1 }, hold: 'once', hint: 'stance' },
  { in: ['pick-stance'], keys: 'Tab', does: { verb: 'pick-field', step: 1 }, hold: 'once', hint: 'level' },
  { in: ['pick-level'], keys: 'Tab', does: { verb: 'end' }, hold: 'once' },
  { in: picks, keys: 'Shift Tab', does: { verb: 'pick-field', step: -1 }, hold: 'once' },
  { in: ['new-title', 'blank-title', 'title-field'], keys: 'Shift Tab', does: leave('name'), hold: 'once' },
  {
    in: ['new-target', 'target-field', 'new-rib', 'blank-rib', 'rib-field', 'new-name', 'blank-name', 'name-field'],
    keys: 'Shift Tab',
    does: leave('stay'),
    hold: 'once',
  },

  {
    in: ['new-name', 'new-title', 'blank-name', 'blank-title', ...picks],
    keys: 'Ctrl Enter',
    does: leave('next-rib'),
    hold: 'once',
    hint: 'nextChain',
    help: 'ctrlEnter',
  },
  {
    in: ['new-rib', 'rib-field', 'name-field', 'title-field'],
    keys: 'Ctrl Enter',
    does: leave('next-rib'),
    hold: 'once',
  },
  { in: ['blank-rib', 'target-field'], keys: 'Ctrl Enter', does: leave('stay'), hold: 'once' },

  {
    in: ['new-target', ...news, ...blanks, ...picks],
    keys: 'Esc',
    does: { verb: 'end' },
    hold: 'once',
    hint: 'leave',
    help: 'escape',
  },
  { in: olds, keys: 'Esc', does: { verb: 'drop' }, hold: 'once', hint: 'dropChange', help: 'escape' },

  { in: picks, keys: '→ ↓', does: { verb: 'pick', step: 1 }, hold: 'repeats' },
  { in: picks, keys: '← ↑', does: { verb: 'pick', step: -1 }, hold: 'repeats' },
  { in: picks, keys: 'Del', also: 'Backspace', does: { verb: 'pick', step: 'none' }, hold: 'once' },

  {
    in: ['entered-target', 'entered-rib', 'entered-person'],
    keys: 'Esc',
    does: { verb: 'take-back' },
    hold: 'once',
    hint: 'takeBack',
    help: 'escape',
  },
  {
    in: ['nothing', 'target', 'rib', 'person', 'people'],
    keys: 'Esc',
    does: { verb: 'deselect' },
    hold: 'once',
  },

  { in: targets, keys: 'Enter', does: { verb: 'add', where: 'after' }, hold: 'once', hint: 'addRib', help: 'enter' },
  {
    in: persons,
    keys: 'Enter',
    does: { verb: 'add', where: 'after' },
    hold: 'once',
    hint: 'nextPerson',
    help: 'enter',
  },
  {
    in: [...targets, ...ribs, ...persons],
    keys: 'Shift Enter',
    does: { verb: 'add', where: 'before' },
    hold: 'once',
    help: 'shiftEnter',
  },
  { in: ribs, keys: 'Tab', does: { verb: 'add', where: 'child' }, hold: 'once', hint: 'firstPerson', help: 'tab' },
  { in: ribs, keys: 'Enter', does: { verb: 'add', where: 'after' }, hold: 'once', hint: 'nextRib', help: 'enter' },
  { in: targets, keys: 'Tab', does: { verb: 'add', where: 'child' }, hold: 'once' },
  { in: one, keys: 'Tab', does: { verb: 'edit', field: 'jobTitle' }, hold: 'once', hint: 'fillTitle', help: 'tab' },
  { in: one, keys: 'Shift Tab', does: { verb: 'back-to-rib' }, hold: 'once' },
  { in: ribs, keys: 'Shift Tab', does: { verb: 'back-to-head' }, hold: 'once' },
  { in: closed, keys: 'Ctrl Enter', does: { verb: 'next-rib' }, hold: 'once', help: 'ctrlEnter' },
  { in: targets, keys: 'F2', does: { verb: 'edit', field: 'name' }, hold: 'once', hint: 'editTarget', help: 'f2' },
  { in: ribs, keys: 'F2', does: { verb: 'edit', field: 'name' }, hold: 'once', hint: 'rename', help: 'f2' },
  { in: persons, keys: 'F2', does: { verb: 'edit', field: 'name' }, hold: 'once', help: 'f2' },

  { in: persons, keys: 'Alt N', does: { verb: 'plan' }, hold: 'once', help: 'plan' },
  { in: persons, keys: 'Ctrl D', does: { verb: 'duplicate' }, hold: 'once', help: 'duplicate' },
  { in: one, keys: 'Alt S', does: { verb: 'also-sits' }, hold: 'once', help: 'alsoSits' },

  { in: closed, keys: '↑↓←→', does: walk(false), hold: 'repeats', help: 'arrows' },
  { in: closed, keys: 'Shift ↑↓←→', does: walk(true), hold: 'repeats', help: 'shiftArrows' },
  { in: persons, keys: 'Alt ↑↓', does: shift, hold: 'repeats', hint: 'nearFar', help: 'altUpDown' },
  { in: persons, keys: 'Alt ←→', does: shift, hold: 'repeats', help: 'altLeftRight' },
  { in: ribs, keys: 'Alt ←→', does: shift, hold: 'repeats', hint: 'nearFar', help: 'altLeftRight' },
  { in: [...ribs, ...persons], keys: 'Del', also: 'Backspace', does: { verb: 'remove' }, hold: 'once', help: 'del' },
  { in: closed, keys: 'Home', does: { verb: 'back-to-head' }, hold: 'once' },

  {
    in: persons,
    keys: 'Ctrl 1…9',
    does: (key) => ({ verb: 'rank', rank: Number(key) }),
    hold: 'once',
    hint: 'topRank',
    help: 'rank',
  },
  { in: persons, keys: 'Alt 0', does: { verb: 'rank', rank: 10 }, hold: 'once', help: 'rank' },
  { in: persons, keys: 'Alt Backspace', does: { verb: 'rank', rank: null }, hold: 'once', help: 'unrank' },
  {
    in: withMarks,
    keys: '+ = −',
    does: (key) => ({ verb: 'stance', stance: stanceOf[key] ?? 'neutral' }),
    hold: 'once',
    help: 'stance',
  },
  { in: withMarks, keys: '[ ]', does: level(false), hold: 'once', help: 'level' },
  { in: withMarks, keys: '{ }', does: level(true), hold: 'once' },

  { in: closed, keys: 'Space', does: { verb: 'inspector' }, hold: 'once', help: 'space' },
  { in: ['nothing'], keys: 'Ctrl F', does: { verb: 'search' }, hold: 'once', hint: 'find', help: 'find' },
  { in: closed, keys: 'Ctrl F', does: { verb: 'search' }, hold: 'once', help: 'find' },
  { in: ['nothing'], keys: 'Ctrl 0', does: { verb: 'fit' }, hold: 'once', hint: 'fit', help: 'fit' },
  { in: closed, keys: 'Ctrl 0', does: { verb: 'fit' }, hold: 'once', help: 'fit' },
  {
    in: closed,
    keys: 'Ctrl + −',
    also: 'Ctrl =',
    does: (key) => ({ verb: 'zoom', by: key === '-' ? -1 : 1 }),
    hold: 'repeats',
    help: 'zoom',
  },
  { in: closed, keys: 'Ctrl A', does: { verb: 'select-all' }, hold: 'once', help: 'selectAll' },
  { in: closed, keys: 'Shift F10', also: 'Menu', does: { verb: 'menu' }, hold: 'once', help: 'menu' },
];

function walk(isExtending: boolean) {
  return (key: string): AnyVerb => ({ verb: 'walk', direction: directionOf(key), isExtending });
}

function shift(key: string): AnyVerb {
  return { verb: 'shift', direction: directionOf(key) };
}

function level(isTarget: boolean) {
  return (key: string): AnyVerb => ({ verb: 'level', step: key === ']' || key === '}' ? 1 : -1, isTarget });
}

export function canvasKey(pressed: Pressed, state: KeyState): FoundKey<AnyVerb> | null {
  return keyFound(canvasKeys, state, pressed);
}

export type KeyHint = { readonly keys: string; readonly hint: HintWord };

/** As many as stand beside the picture without covering it. */
const hintsMost = 4;

/** The keys to show in a state: each does there what its word says, and keys of one word stand side by side. */
export function hintsOf(state: KeyState): readonly KeyHint[] {
  const shown = canvasKeys.flatMap(({ in: states, keys, hint }): KeyHint[] =>
    hint && states.includes(state) ? [{ keys, hint }] : [],
  );
  const first = (wanted: HintWord) => shown.findIndex(({ hint }) => hint === wanted);
  return shown.toSorted((one, other) => first(one.hint) - first(other.hint)).slice(0, hintsMost);
}

/** Single characters that rate a person; an input method may deliver them as text, full width too. */
export function markOf(character: string): CanvasVerb | null {
  const found = canvasKey({ key: character, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, 'person');
  return found?.does.verb === 'stance' || found?.does.verb === 'level' ? found.does : null;
}

/** The rank a key gives, on the canvas and in the grid alike. */
export function rankOfKey(pressed: Pressed): Extract<CanvasVerb, { verb: 'rank' }> | null {
  const found = canvasKey(pressed, 'person');
  return found?.does.verb === 'rank' ? found.does : null;
}

/** The key of a rank, as menus and the rank strip show it; of no rank, the one that takes it away. */
export function rankKeys(rank: number | null): string {
  const row = canvasKeys.find(
    ({ does, help, keys }) =>
      (help === 'rank' || help === 'unrank') &&
      (typeof does === 'function'
        ? rank !== null && strokesOf(keys).some(({ key }) => key === `${rank}`)
        : does.verb === 'rank' && does.rank === rank),
  );
  return row ? row.keys.replace('1…9', `${rank}`) : '';
}
