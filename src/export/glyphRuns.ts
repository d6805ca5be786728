/** What of a text the export font can draw, and what must be drawn with the reader's own fonts. */

export type GlyphRun = {
  /** The text as it must be found again. */
  readonly text: string;
  /** The one character the export font draws for it; undefined for what it lacks. */
  readonly codePoint: number | undefined;
};

const variation = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
/** Letters of scripts that join or stack: their pieces cannot be drawn one by one. */
const joining =
  /^(?!\p{Script=Han}|\p{Script=Latin}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})[\p{L}\p{M}\u200C\u200D]+$/u;
const rightToLeft =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\u200C\u200D]+$/u;
const between = /^[ ·.'’-]$/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * A text in pieces: one a character where the font has it; else one a character, or a whole run of letters that join.
 * Right-to-left words stay one run, spaces between them included.
 */
export function glyphRuns(text: string, has: (codePoint: number) => boolean): GlyphRun[] {
  const runs: GlyphRun[] = [];
  let waiting: GlyphRun[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const run = runOf(segment, has);
    const last = runs.at(-1);
    if (last && last.codePoint === undefined && joining.test(last.text.replace(/[ ·.'’-]/gu, ''))) {
      if (rightToLeft.test(last.text.replace(/[ ·.'’-]/gu, '')) && between.test(segment)) {
        waiting.push(run);
        continue;
      }
      if (run.codePoint === undefined && joining.test(segment)) {
        runs[runs.length - 1] = {
          text: last.text + waiting.map((each) => each.text).join('') + segment,
          codePoint: undefined,
        };
        waiting = [];
        continue;
      }
    }
    runs.push(...waiting, run);
    waiting = [];
  }
  return [...runs, ...waiting];
}

function runOf(grapheme: string, has: (codePoint: number) => boolean): GlyphRun {
  // A variation sequence is drawn as its base character, which every reader can make out, and found as it was written.
  const [first, second] = [...(grapheme.replace(variation, '') || grapheme)];
  const codePoint = first?.codePointAt(0);
  return {
    text: grapheme,
    codePoint: second === undefined && codePoint !== undefined && has(codePoint) ? codePoint : undefined,
  };
}

/** The pieces of a run from left to right, as they stand on the page: its characters, where it reads the other way. */
export function inVisualOrder(run: string): string[] {
  if (!rightToLeft.test(run.replace(/[ ·.'’-]/gu, ''))) return [run];
  return Array.from(graphemes.segment(run), ({ segment }) => segment).reverse();
}
