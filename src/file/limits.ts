/** What a chain file may hold (file-format.md, "Reading a file"). Fields that edit a chart keep to the same lengths. */
export const fileLimits = {
  /** Bytes of the whole file. */
  bytes: 20_000_000,
  ribs: 200,
  people: 10_000,
  /** Rows of any other list. */
  rows: 10_000,
  topTen: 10,
  competitors: 4,
  /** Characters (code points). */
  text: 2_000,
  note: 20_000,
  id: 200,
  /** Lists and objects within each other. */
  depth: 64,
  /** Keys of one object, known or not: as many as there may be people. */
  keys: 10_000,
  /** Texts, numbers, lists and objects of the whole file; written out, a chart of ours reaches its bytes first. */
  values: 1_000_000,
} as const;
