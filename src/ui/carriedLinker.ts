/** What links the one file's code in the page: the build writes `linker` there as text (build/carriedCode.ts), so it uses nothing from without. */

/** The name of the error that a piece is not in the file. */
export const notCarried = 'NotCarried';

export type Part = (require: (name: string) => object, exports: object) => void;

export type Linker = {
  /** The bodies of the chunks whose scripts have run, by name; each script adds its own. */
  readonly parts: Record<string, Part>;
  /** What a chunk exports. It is run when it is first wanted, one that failed again when it is wanted again. */
  readonly take: (name: string) => object;
  /** Settles when the code of every chunk is in the page, or as much as there is. */
  readonly here: Promise<unknown>;
  /** Says that the code of every chunk is in the page. */
  readonly isHere: (nothing?: unknown) => void;
};

export function linker(missing: string): Linker {
  const parts: Linker['parts'] = {};
  const made: Record<string, object> = {};
  let isHere: Linker['isHere'] = () => undefined;
  const here = new Promise((done) => {
    isHere = done;
  });
  // A file that was not copied whole ends before anybody says so.
  document.addEventListener('DOMContentLoaded', isHere);
  const run = (name: string): void => {
    const text = document.querySelector(`script[data-file="${name}"]`);
    const script = document.createElement('script');
    script.textContent = text?.textContent ?? '';
    text?.replaceWith(script);
  };
  const take = (name: string): object => {
    const known = made[name];
    if (known) return known;
    if (!parts[name]) run(name);
    const part = parts[name];
    if (!part) throw Object.assign(new Error(name), { name: missing });
    const exports = {};
    part(take, exports);
    made[name] = exports;
    return exports;
  };
  return { parts, take, here, isHere };
}
