/** A list of people as it really comes, and what must come out of it. */
export type List = {
  readonly name: string;
  readonly text: string;
  /** "chain|title|name", and behind another bar what is noted or rated. */
  readonly people: readonly string[];
  readonly left: readonly string[];
};
