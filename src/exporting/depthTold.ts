/** What a depth keeps and what it takes out, in one line, read from the columns of the assessment. */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import type { Column } from '../columns/column.ts';
import { type Depth, leavesAt } from '../scene/disclosure.ts';
import { exportingWords } from '../words/exporting.ts';
import type { Language } from '../words/language.ts';

type Told = Pick<Column<never>, 'words' | 'leaves' | 'group' | 'kind' | 'page'>;

const columns: readonly Told[] = assessmentColumns({ competitors: [] });

/** Those that stand on every table, but for what is drawn from another one. */
const known = columns.filter(({ page, kind }) => page && 'isLasting' in page && page.isLasting && kind !== 'computed');

/** Said of every group once, by its first column on paper. */
function firstOfGroups(some: readonly Told[]): Told[] {
  const own = some.filter(({ page }) => page && !('within' in page));
  return own.filter(({ group }, at) => own.findIndex((other) => other.group === group) === at);
}

export function depthTold(depth: Depth, language: Language): string {
  const words = exportingWords[language];
  const named = (some: readonly Told[]) =>
    words.columnList(some.map((column) => (language === 'en' ? column.words.en.toLowerCase() : column.words.zh)));
  const assessed = known.filter(({ leaves }) => !leavesAt(leaves, 'chart'));
  switch (depth) {
    case 'full':
      return words.depthTold.full;
    case 'chart':
      return words.depthTold.chart(named(known.filter(({ leaves }) => leavesAt(leaves, depth))), named(assessed));
    case 'anonymous':
      return words.depthTold.anonymous(
        named(assessed.filter(({ leaves }) => leavesAt(leaves, depth))),
        named(firstOfGroups(columns.filter(({ leaves }) => !leavesAt(leaves, depth)))),
      );
  }
}
