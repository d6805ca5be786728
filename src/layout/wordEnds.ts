/** Where Chinese words end: a reader would rather break there than inside one. */

const han = /^\p{Script=Han}$/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** A single character that belongs to the word after it; any other belongs to the one before: 委员|会, 技术|官. */
const prefix = /^[副总新老大兼与和及或]$/u;

const knownEnds = new Map<string, ReadonlySet<number>>();

/** Where Chinese words end inside a text. Kept: the same text is tried at many widths. */
export function wordEnds(line: string): ReadonlySet<number> {
  const known = knownEnds.get(line);
  if (known) return known;
  const ends = new Set<number>();
  if (knownEnds.size > 5000) knownEnds.clear();
  knownEnds.set(line, ends);
  if (!/\p{Script=Han}/u.test(line)) return ends;
  let before = '';
  for (const { segment, index } of words.segment(line)) {
    const isSuffix = han.test(segment) && !prefix.test(segment);
    if (!isSuffix && !prefix.test(before)) ends.add(index);
    before = segment;
  }
  return ends;
}
