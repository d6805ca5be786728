/** Editing an outline by lines: what Alt+arrows, Tab and Enter do to the text and the caret. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { outlineOf, parsedOutline } from './outlineText.ts';

/** A text with its selection; `start` is never after `end`. */
export type Draft = { readonly text: string; readonly start: number; readonly end: number };

/** What a line of an outline stands for. */
export type LineOwner =
  | { readonly at: 'target' }
  | { readonly at: 'rib'; readonly id: RibId }
  | { readonly at: 'person'; readonly id: PersonId };

const indent = '\t';

/** The outline of a chart with a tab before each person, so that the indent can be as wide as it reads well. */
export function tabbedOutline(chain: DecisionChain): string {
  return outlineOf(chain).replace(/^ {2}/gmu, indent);
}

/** The number of the line an offset stands in, from 0. */
export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Where a line begins. */
export function lineStart(text: string, line: number): number {
  let at = 0;
  for (let left = line; left > 0; left--) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
}

/**
 * Moves the selected lines one place up or down, people from chain to chain too; a chain takes its people along and
 * passes its whole neighbour. The target keeps its line, nobody stands before the first chain. The same draft when
 * there is nowhere to go.
 */
export function movedLines(draft: Draft, by: 1 | -1): Draft {
  const lines = draft.text.split('\n');
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const begin = lineAt(draft.text, draft.start);
  let end = Math.min(last, lineAt(draft.text, draft.end) + 1);
  const least = firstRibLine(lines);
  if (begin < least || begin >= end) return draft;
  const isChain = isRibLine(lines[begin]);
  if (isChain) while (end < last && !isRibLine(lines[end])) end++;
  let to: number;
  if (by === -1) {
    to = begin - 1;
    if (isChain) while (to > least && !isRibLine(lines[to])) to--;
    if (to < least || (!isChain && to === least)) return draft;
  } else {
    if (end >= last) return draft;
    let past = end + 1;
    if (isChain) while (past < last && !isRibLine(lines[past])) past++;
    to = begin + past - end;
  }
  const block = lines.slice(begin, end);
  const rest = [...lines.slice(0, begin), ...lines.slice(end)];
  const text = [...rest.slice(0, to), ...block, ...rest.slice(to)].join('\n');
  const moved = lineStart(text, to) - lineStart(draft.text, begin);
  return { text, start: draft.start + moved, end: draft.end + moved };
}

/** Tab makes chains people of the chain above, Shift+Tab people chains. The target and the first chain stay. */
export function indentedLines(draft: Draft, by: 1 | -1): Draft {
  const lines = draft.text.split('\n');
  const from = lineAt(draft.text, draft.start);
  const to = lineAt(draft.text, draft.end);
  const least = firstRibLine(lines);
  let { start, end } = draft;
  for (let at = Math.max(from, by === 1 ? least + 1 : least); at <= to; at++) {
    const line = lines[at] ?? '';
    const next = by === 1 ? (/^\s/u.test(line) ? line : indent + line) : line.replace(/^\s+/u, '');
    const grown = next.length - line.length;
    const begins = lineStart(lines.join('\n'), at);
    lines[at] = next;
    const shifted = (offset: number) => (offset < begins ? offset : Math.max(begins, offset + grown));
    start = shifted(start);
    end = shifted(end);
  }
  return { text: lines.join('\n'), start, end };
}

/** Enter: the next line is for a person; on an empty person's line it is for a chain; below the target too. */
export function brokenLine({ text, start, end }: Draft): Draft {
  const lines = text.split('\n');
  const at = lineAt(text, start);
  const line = lines[at] ?? '';
  const begins = lineStart(text, at);
  if (line.trim() === '' && line !== '' && start === end)
    return { text: text.slice(0, begins) + text.slice(begins + line.length), start: begins, end: begins };
  const isBefore = start === begins && line !== '';
  const added = `\n${isBefore || at < firstRibLine(lines) || line === '' ? '' : indent}`;
  const caret = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end).replace(/^[^\S\n]+/u, ''), start: caret, end: caret };
}

/** What each line of a text stands for in the chart made of it; null for a blank line. */
export function lineOwners(text: string, chain: DecisionChain): (LineOwner | null)[] {
  const owners: LineOwner[] = chain.ribs.flatMap((rib): LineOwner[] => [
    { at: 'rib', id: rib.id },
    ...rib.personIds.flatMap((id): LineOwner[] => (chain.people[id] ? [{ at: 'person', id }] : [])),
  ]);
  let next = 0;
  let isFirst = true;
  return text.split('\n').map((line) => {
    if (line.trim() === '') return null;
    const isTarget = isFirst && isTargetLine(line);
    isFirst = false;
    return isTarget ? { at: 'target' } : (owners[next++] ?? null);
  });
}

/** The text with every line as the chart prints it, blank lines where they are. */
export function printedLines(text: string, chain: DecisionChain): string {
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  const printed = tabbedOutline(chain).trimEnd().split('\n');
  const queue = first !== undefined && isTargetLine(first) ? printed : printed.slice(1);
  if (lines.filter((line) => line.trim() !== '').length !== queue.length) return text;
  let next = 0;
  return lines.map((line) => (line.trim() === '' ? line : (queue[next++] ?? line))).join('\n');
}

function isTargetLine(line: string): boolean {
  return parsedOutline(line).ribs.length === 0;
}

function isRibLine(line: string | undefined): boolean {
  return line !== undefined && line !== '' && !/^\s/u.test(line);
}

/** The line of the first chain: nothing moves before it. */
function firstRibLine(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !isTargetLine(lines[first] ?? '')) return Math.max(0, first);
  const rib = lines.findIndex((line, at) => at > first && line.trim() !== '');
  return rib < 0 ? lines.length : rib;
}
