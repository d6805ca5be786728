/** What the improvement plan's cells say on a page. */
import { progressOf } from '../../domain/plan.ts';
import { fishWords } from '../../words/fish.ts';
import { planWords } from '../../words/plan.ts';
import { scaleWords } from '../../words/scales.ts';
import type { PageCell } from '../cell.ts';
import type { PageColumnSpec, PagePlace } from '../column.ts';
import { personSaid } from '../people.ts';
import type { PlanRow } from './rows.ts';

type PageMore = Pick<PageColumnSpec<PlanRow>, 'isLasting' | 'isProse' | 'isWhole' | 'isNarrow' | 'words'> & {
  readonly missing?: (place: PagePlace) => string;
};

export function textPage(
  group: string,
  textOf: (row: PlanRow, place: PagePlace) => string,
  { missing, ...flags }: PageMore = {},
): PageColumnSpec<PlanRow> {
  return {
    group,
    ...flags,
    cell: (row, place) => {
      const text = textOf(row, place).trim();
      return text === '' ? { text: missing?.(place) ?? '', tone: 'missing' } : { text, tone: 'ink' };
    },
  };
}

export function personCell({ person, rank }: PlanRow, { language }: PagePlace): PageCell {
  const name = person.name.trim();
  const words = fishWords[language];
  if (name === '') {
    return {
      text: person.placeholder ? words.placeholderName : words.missingName,
      isName: true,
      bold: true,
      tone: 'missing',
    };
  }
  return { text: name, isName: true, bold: true, tone: rank === null ? 'ink' : 'top' };
}

export function dueCell({ item, daysLate }: PlanRow, { language }: PagePlace): PageCell {
  if (!item.due) return { text: '—', tone: 'missing' };
  if (daysLate === 0) return { text: item.due, tone: 'ink' };
  return { text: `${item.due}\n${planWords[language].late(daysLate)}`, tone: 'missing' };
}

/** 措施 and 策略 in one cell, through whom on a line of its own. */
export function strategyText({ item }: PlanRow, { chain, language }: PagePlace): string {
  const words = planWords[language];
  const what = [item.measure?.trim() ?? '', item.strategy.trim()].filter(Boolean).join(language === 'zh' ? '：' : ': ');
  const names = item.viaPersonIds.map((id) => personSaid(chain, id)).filter(Boolean);
  const via = names.length === 0 ? '' : words.through(names.join(language === 'zh' ? '、' : ', '));
  return [what, via].filter(Boolean).join('\n');
}

export function progressText({ item }: PlanRow, { language }: PagePlace): string {
  return [scaleWords[language].planStatus[item.status], progressOf(item).trim()].filter(Boolean).join('\n');
}
