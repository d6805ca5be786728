/** Keys as data: a row says where a key does what, and whether it does so as long as it is held. Handlers, hints and lists read the same rows. */

export type Pressed = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key is held: the press came before. */
  readonly repeat?: boolean;
};

/** A held key does what it means once, or again and again: what makes, deletes or leaves something never repeats. */
export type Hold = 'once' | 'repeats';

export type KeyRow<State, Verb, Hint = string, Help = string> = {
  readonly in: readonly State[];
  /** As keyboards print it, one key or a family: "Shift Enter", "Alt ↑↓", "Ctrl 1…9", "+ = −". */
  readonly keys: string;
  /** Keys that do the same and are not shown. */
  readonly also?: string;
  /** What it does; of a family, by the key. */
  readonly does: Verb | ((key: string) => Verb);
  readonly hold: Hold;
  /** The word shown beside the key where one stands. */
  readonly hint?: Hint;
  /** The line of the key list (F1) it belongs to. */
  readonly help?: Help;
};

/** The words of a room that are plain texts. */
export type PlainWord<W> = { [K in keyof W]: W[K] extends string ? K : never }[keyof W];

export type Stroke = { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean; readonly key: string };

/** Printed names of keys, and what the browser calls them. */
const named: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Del: 'Delete',
  Space: ' ',
  Menu: 'ContextMenu',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
};

/** What input methods and full-width keyboards write for the same key. */
const plainOf: Readonly<Record<string, string>> = {
  '＋': '+',
  '＝': '=',
  '－': '-',
  '−': '-',
  '［': '[',
  '【': '[',
  '］': ']',
  '】': ']',
  '｛': '{',
  '「': '{',
  '｝': '}',
  '」': '}',
};

const known = new Map<string, readonly Stroke[]>();

/** Every key a row's text stands for. */
export function strokesOf(keys: string): readonly Stroke[] {
  let strokes = known.get(keys);
  if (!strokes) {
    strokes = keys.split(', ').flatMap(spelled);
    known.set(keys, strokes);
  }
  return strokes;
}

function spelled(keys: string): Stroke[] {
  const parts = keys.split(' ');
  const has = (name: string) => parts.includes(name);
  const [ctrl, alt, shift] = [has('Ctrl'), has('Alt'), has('Shift')];
  return parts
    .filter((part) => part !== 'Ctrl' && part !== 'Alt' && part !== 'Shift')
    .flatMap((part) => {
      const range = /^(\d)…(\d)$/.exec(part);
      if (range)
        return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, at) => `${at + Number(range[1])}`);
      return /^[↑↓←→]+$/.test(part) ? [...part] : [part];
    })
    .map((key) => ({ ctrl, alt, shift, key: named[key] ?? plainOf[key] ?? key }));
}

/** The key by its place for digits, which some keyboards write with Shift, and for letters that are not Latin; else by what it writes. */
function keyOf({ key, code, altKey }: Pressed): string {
  const digit = /^(Digit|Numpad)(\d)$/.exec(code ?? '');
  // With Alt, Windows composes characters from the number pad.
  if (digit?.[2] && !(altKey && digit[1] === 'Numpad')) return digit[2];
  // Another alphabet, and Alt on a Mac, write something else there.
  const letter = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  if (letter && (altKey || /^\p{L}$/u.test(key)) && !/^[a-z]$/i.test(key)) return letter;
  return plainOf[key] ?? key;
}

/** A character that is written with Shift on some keyboards and without on others. */
function isSign(key: string): boolean {
  return /^[^\p{L}\d\s]$/u.test(key);
}

function isStroke(stroke: Stroke, pressed: Pressed): boolean {
  const { ctrl, alt, shift, key } = stroke;
  if ((pressed.ctrlKey || pressed.metaKey) !== ctrl || pressed.altKey !== alt) return false;
  if (isSign(key)) return (plainOf[pressed.key] ?? pressed.key) === key;
  if (pressed.shiftKey !== shift || (/^\d$/.test(key) && !ctrl && !alt)) return false;
  return keyOf(pressed).toLowerCase() === key.toLowerCase();
}

export type FoundKey<Verb> = { readonly does: Verb; readonly hold: Hold };

/** What a key means in a state, by the first row that has it; null: the key is the browser's, or a letter to type. */
export function keyFound<State, Verb extends object | string>(
  rows: readonly KeyRow<State, Verb>[],
  state: State,
  pressed: Pressed,
): FoundKey<Verb> | null {
  for (const row of rows) {
    if (!row.in.includes(state)) continue;
    const stroke = strokesOf(row.also ? `${row.keys}, ${row.also}` : row.keys).find((each) => isStroke(each, pressed));
    if (stroke) return { does: typeof row.does === 'function' ? row.does(stroke.key) : row.does, hold: row.hold };
  }
  return null;
}

/** A held key that has done what it does: it is taken, and nothing more happens until it is let go. */
export function isSpent({ hold }: { readonly hold: Hold }, { repeat }: Pick<Pressed, 'repeat'>): boolean {
  return repeat === true && hold === 'once';
}

/**
 * The key belongs to an input method: it composes, or chooses a candidate. Safari ends the composition before it reports
 * the Enter that chose, and marks that Enter by the key code 229 alone.
 */
export function isComposingKey(event: {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}): boolean {
  return event.keyCode === 229 || (event.nativeEvent ?? event).isComposing === true;
}
