/** A pasted table of a plan: columns found by heading, people by name and job title, rows by their id or begun anew. */

import { readPerson } from '../columns/people.ts';
import { planColumns } from '../columns/plan/columns.ts';
import type { PlanRow } from '../columns/plan/rows.ts';
import type { DecisionChain, PersonId, PlanItem } from '../domain/chain.ts';
import { addPlanItems, newPlanItem } from '../domain/edits/plan.ts';
import { type GoalKind, goalKinds } from '../domain/scales.ts';
import { identityOf } from '../domain/seats.ts';
import { plainHeader } from '../import/field.ts';
import type { CellText } from '../sheet/block.ts';
import { type BlockEdit, textsEdit } from '../sheet/block.ts';
import type { Sheet } from '../sheet/model.ts';
import { newId } from '../ui/ids.ts';
import { languages } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';

/** A title and a line below it may stand over the headings. */
const headerSearch = 5;
/** So many headings make a table of its first row. */
const fewestHeadings = 2;

const columnByHeader = new Map(
  planColumns.flatMap(({ id, words, headers }) => {
    const own = languages.map((language) => plainHeader(words[language]));
    return [...own, ...headers.split(' ').map(plainHeader)].filter(Boolean).map((word) => [word, id] as const);
  }),
);

type Headings = {
  readonly at: number;
  readonly columns: readonly (string | null)[];
  readonly texts: readonly string[];
};

function headingsOf(block: readonly (readonly string[])[]): Headings | null {
  for (const [at, texts] of block.slice(0, headerSearch).entries()) {
    const columns = texts.map((text) => columnByHeader.get(plainHeader(text)) ?? null);
    const isPlan = columns.includes('person') || columns.includes('planId');
    const known = new Set(columns.filter(Boolean)).size;
    if (isPlan && known >= fewestHeadings && at + 1 < block.length) return { at, columns, texts };
  }
  return null;
}

/**
 * The table as one edit: a row whose id is known, or that is about the same person with the same goal, is changed; any
 * other is added. Blank cells change nothing; a blank person is the one above, as in merged cells. Null without
 * headings of a plan. People nobody can be found for are strangers, their rows left out.
 */
export function pastedPlan(sheet: Sheet<PlanRow>, block: readonly (readonly string[])[]): BlockEdit | null {
  const found = headingsOf(block);
  if (!found) return null;
  const { host } = sheet;
  const { chain } = host.place();
  const body = block.slice(found.at + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const strangers = new Set<string>();
  const added: PlanItem[] = [];
  const texts: CellText[] = [];
  let above: { readonly id: PersonId | null; readonly name: string } | null = null;
  for (const cells of body) {
    const said = (id: string) => cells[found.columns.indexOf(id)]?.trim() ?? '';
    const known = chain.plan.find(({ id }) => id === said('planId'));
    const name = said('person');
    if (name !== '' || !above) above = { id: personOf(chain, name, said('jobTitle')), name: name || said('jobTitle') };
    const personId: PersonId | null = above.id ?? known?.personId ?? null;
    if (personId === null) {
      strangers.add(above.name);
      continue;
    }
    const row = known ?? rowAbout([...chain.plan, ...added], chain, personId, said('goal'));
    const item = row ?? newPlanItem(newId('plan'), personId);
    if (!row) added.push(item);
    const write = (column: string, text: string) => {
      if (text.trim() !== '') texts.push({ rowId: item.id, column, text });
    };
    for (const [at, column] of found.columns.entries()) {
      const isSet = planColumns.find(({ id }) => id === column)?.set;
      if (column && column !== 'person' && isSet) write(column, cells[at] ?? '');
    }
    const dots = goalKinds.filter((kind) => said(`goal-${kind}`) !== '');
    if (said('goalKinds') === '') write('goalKinds', dots.map(kindWord).join('、'));
  }
  const placed = textsEdit(host, texts);
  return {
    ...placed,
    edit: (from) => placed.edit(addPlanItems(added)(from)),
    computed: null,
    rowsOver: [],
    columnsOver: [],
    strangers: [...strangers].filter(Boolean),
    unknown: found.columns.flatMap((column, at) => {
      const isFilled = body.some((cells) => (cells[at] ?? '').trim() !== '');
      return column === null && isFilled ? [found.texts[at]?.trim() || `${at + 1}`] : [];
    }),
    brought: [],
  };
}

/** By name and title, else by name alone, else by title alone. */
function personOf(chain: DecisionChain, name: string, title: string): PersonId | null {
  return (
    readPerson(chain, `${name} ${title}`) ?? readPerson(chain, name) ?? (name === '' ? readPerson(chain, title) : null)
  );
}

function rowAbout(plan: readonly PlanItem[], chain: DecisionChain, personId: PersonId, goal: string) {
  const about = identityOf(chain, personId);
  return plan.find((item) => identityOf(chain, item.personId) === about && item.goal.trim() === goal && goal !== '');
}

function kindWord(kind: GoalKind): string {
  return scaleWords.zh.goalKind[kind];
}
