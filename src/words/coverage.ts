/** The built-in rows of the coverage matrix (design-2.md §4); rows of a chart's own have the names it gives them. */
import type { CoverageLevel } from '../domain/chain.ts';
import { builtInLevels } from '../domain/coverage.ts';
import { bilingual, type Language } from './language.ts';

const coverageWords = bilingual(
  {
    level: {
      board: '集团董事会成员、CEO',
      cxo: '集团 CXO、DT',
      subsidiary: '子网 CXO',
      vp: 'VP',
      manager: '经理 Manager',
      engineer: '工程师 Engineer',
    },
    group: { ab: 'A\\B 类客户', ce: 'C、E（D、F）类客户' },
    nameless: '未命名层级',
  },
  {
    level: {
      board: 'Group board members, CEO',
      cxo: 'Group CXO, DT',
      subsidiary: 'Subsidiary CXO',
      vp: 'VP',
      manager: 'Manager',
      engineer: 'Engineer',
    },
    group: { ab: 'Customers A\\B', ce: 'Customers C, E (D, F)' },
    nameless: 'Unnamed level',
  },
);

/** The row's own name, else that of the built-in row of this id. */
export function levelName({ id, name }: Pick<CoverageLevel, 'id' | 'name'>, language: Language): string {
  const words: Readonly<Record<string, string>> = coverageWords[language].level;
  return name.trim() || (Object.hasOwn(words, id) && words[id]) || coverageWords[language].nameless;
}

/** A built-in group's words, else the group as the chart calls it. */
export function groupName(group: string, language: Language): string {
  const groups: Readonly<Record<string, string>> = coverageWords[language].group;
  return (Object.hasOwn(groups, group) && groups[group]) || group;
}

/** The built-in rows with their names, to begin a chart's own rows from. */
export function namedLevels(language: Language): readonly CoverageLevel[] {
  return builtInLevels.map((level) => ({
    ...level,
    name: levelName(level, language),
    group: groupName(level.group, language),
  }));
}
