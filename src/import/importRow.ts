/** What one row of a table, or one person in a line of notes, says. */
import type { Assessment, Person, PersonId } from '../domain/chain.ts';
import type { Level } from '../domain/scales.ts';

export type PersonFacts = Partial<Pick<Person, 'role' | 'coach' | 'hidden' | 'grade' | 'scope' | 'note'>>;
export type AssessmentFacts = Partial<Omit<Assessment, 'competitorLevels'>>;

/** What a cell is about: "person role", "assessment level", "competitor 华星", "seat chain", "rank rank". */
export type CellName = `${'person' | 'assessment' | 'competitor' | 'seat' | 'rank'} ${string}`;

/** What it is about, and the field or name there. */
export function partsOf(cell: CellName): readonly [on: string, field: string] {
  const space = cell.indexOf(' ');
  return [cell.slice(0, space), cell.slice(space + 1)];
}

export type ImportRow = {
  /** 0 = first row of the sheet or first line of the text. */
  readonly row: number;
  readonly personId: PersonId | null;
  /** Empty: not said. A row with a chain but neither name nor title stands for the chain itself. */
  readonly chain: string;
  /** The chain was read out of the job title: it seats a new person, but moves nobody. */
  readonly isChainGuessed: boolean;
  /** The row says outright that this person waits in the tray. */
  readonly inTray: boolean;
  /** Empty with a title: a seat whose person is not known yet. */
  readonly name: string;
  readonly jobTitle: string;
  /** 1…10 */
  readonly rank: number | null;
  readonly person: PersonFacts;
  readonly assessment: AssessmentFacts;
  /** By the competitor's name. */
  readonly competitorLevels: Readonly<Record<string, Level>>;
  /** What no field could take, as lines for the note: "态度：很好". */
  readonly kept: readonly string[];
  /** Cells with nothing in them, of a row that brings our person id: emptied, where the chart has a value. */
  readonly blank: readonly CellName[];
};

/** A value that was not understood where it stood; it is in the row's `kept`. */
export type Unclear = { readonly row: number; readonly column: string; readonly text: string };

export type LeftOver = {
  readonly row: number;
  readonly text: string;
  /** It stands above the table's header: a title, not somebody. */
  readonly isAboveHeader?: true;
};

export const nothingSaid: Omit<ImportRow, 'row'> = {
  personId: null,
  chain: '',
  isChainGuessed: false,
  inTray: false,
  name: '',
  jobTitle: '',
  rank: null,
  person: {},
  assessment: {},
  competitorLevels: {},
  kept: [],
  blank: [],
};

/** True for a row that names nobody: it stands for its chain, unless its id finds someone. */
export function isChainOnly(row: ImportRow): boolean {
  return row.name === '' && row.jobTitle === '';
}
