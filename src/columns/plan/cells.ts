/** What the plan's columns show on a page. */
import { localDay } from '../../domain/dates.ts';
import { changePlanItem } from '../../domain/edits/plan.ts';
import { progressOf } from '../../domain/plan.ts';
import { goalKinds } from '../../domain/scales.ts';
import { fishWords } from '../../words/fish.ts';
import { labelled } from '../../words/language.ts';
import { measureSaid, planWords } from '../../words/plan.ts';
import { scaleWords } from '../../words/scales.ts';
import type { PageCell } from '../cell.ts';
import type { Column, PageColumnSpec, PagePlace } from '../column.ts';
import { goalHeadings } from '../goalNames.ts';
import { comma } from '../parts.ts';
import { personSaid } from '../people.ts';
import type { PlanRow } from './rows.ts';

type PageMore = Pick<PageColumnSpec<PlanRow>, 'isLasting' | 'isProse' | 'isWhole' | 'isNarrow' | 'words'> & {
  readonly missing?: (place: PagePlace) => string;
};

export function textPage<Row = PlanRow>(
  group: string,
  textOf: (row: Row, place: PagePlace) => string,
  { missing, ...flags }: PageMore = {},
): PageColumnSpec<Row> {
  return {
    group,
    ...flags,
    cell: (row, place) => {
      const text = textOf(row, place).trim();
      return text === '' ? { text: missing?.(place) ?? '', tone: 'missing' } : { text, tone: 'ink' };
    },
  };
}

export function personCell({ person, rank }: Pick<PlanRow, 'person' | 'rank'>, { language }: PagePlace): PageCell {
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
  return { text: name, mark: { kind: 'badge', rank }, isName: true, bold: true, tone: rank === null ? 'ink' : 'top' };
}

/** MM-DD, with the year when it is not the chart's own. */
export function dueCell({ item, daysLate }: PlanRow, { chain, language }: PagePlace): PageCell {
  if (!item.due) return { text: '—', tone: 'missing' };
  const due = item.due.slice(0, 4) === localDay(chain.updatedAt).slice(0, 4) ? item.due.slice(5) : item.due;
  if (daysLate === 0) return { text: due, tone: 'ink' };
  return { text: `${due}\n${planWords[language].late(daysLate)}`, tone: 'missing' };
}

/** 措施, bold, and 策略 in one cell, through whom on a line of its own. */
export function strategyCell({ item }: PlanRow, { chain, language }: PagePlace): PageCell {
  const words = planWords[language];
  const measure = measureSaid(item.measure ?? '', language).trim();
  const strategy = item.strategy.trim();
  const lead = measure !== '' && strategy !== '' ? labelled(measure, '', language) : measure;
  const names = item.viaPersonIds.map((id) => personSaid(chain, id)).filter(Boolean);
  const via = names.length === 0 ? '' : words.through(names.join(comma[language]));
  const text = [lead + strategy, via].filter(Boolean).join('\n');
  return text === '' ? { text: '—', tone: 'missing' } : { text, lead: lead.length, tone: 'ink' };
}

/** A plan of so many rows has room for the newest of the log too. */
const mostToldRows = 10;

/** The square, what it says, and in a short plan the newest of the log below it. */
export function progressCell({ item, daysLate }: PlanRow, { chain, language }: PagePlace): PageCell {
  const status = scaleWords[language].planStatus[item.status];
  const newest = chain.plan.length > mostToldRows ? '' : progressOf(item).trim();
  return {
    text: [status, newest].filter(Boolean).join('\n'),
    mark: { kind: 'plan', mark: daysLate > 0 ? 'late' : item.status },
    isHeadWhole: true,
    tone: 'ink',
  };
}

export function gapCell({ assessment: { level, targetLevel } }: PlanRow): PageCell {
  return { text: '', mark: { kind: 'meter', level, target: targetLevel, rival: null, isNarrow: true }, tone: 'ink' };
}

/** 中立 → 支持; one that is to be kept says so once. */
export function stanceCell({ assessment: { stance, targetStance } }: PlanRow, { language }: PagePlace): PageCell {
  const scales = scaleWords[language];
  const now = stance ? scales.stance[stance] : scales.notAssessed;
  const text = targetStance === null || targetStance === stance ? now : `${now} → ${scales.stance[targetStance]}`;
  return { text, mark: { kind: 'stance', stance }, tone: 'ink' };
}

/** On a page each kind of goal is a column of its own, with a dot where it is meant. */
export const goalDots: readonly Column<PlanRow>[] = goalKinds.map((kind) => ({
  id: `goal-${kind}`,
  words: goalHeadings[kind],
  kind: 'mark',
  group: 'goal',
  valueOf: ({ item }) => item.goalKinds.includes(kind),
  set: (rowId, value, today) => (chain) => {
    const others = chain.plan.find(({ id }) => id === rowId)?.goalKinds.filter((each) => each !== kind) ?? [];
    return changePlanItem(
      rowId,
      { goalKinds: value === true ? [...others, kind] : others },
      { on: today, by: '' },
    )(chain);
  },
  step: 'plan',
  sheet: null,
  page: {
    group: 'goal',
    isNarrow: true,
    cell: ({ item }) => ({ text: '', tone: 'ink', ...(item.goalKinds.includes(kind) && { mark: { kind: 'dot' } }) }),
  },
  book: null,
  headers: '',
  leaves: 'full',
}));
