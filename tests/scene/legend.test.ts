import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { rivalLevelOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { roleLetter, roles, stances } from '../../src/domain/scales.ts';
import { assessmentOf, seatedIds } from '../../src/domain/seats.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { right } from '../../src/layout/shapes.ts';
import { documentPages } from '../../src/scene/document.ts';
import { legendBand, legendBlock } from '../../src/scene/legendBlock.ts';
import type { Page } from '../../src/scene/page.ts';
import { papers } from '../../src/scene/paper.ts';
import type { Shape } from '../../src/scene/shapes.ts';
import { markLegend } from '../../src/scene/table/cellMarks.ts';
import { color } from '../../src/scene/tokens.ts';
import { written } from '../../src/scene/writing.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { pageWords } from '../../src/words/pages.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { bigChain } from '../support/bigChain.ts';
import { fullChain } from '../support/fullChain.ts';
import { boxOf, flat, groupOf, groups, pageOptions, texts } from '../support/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

const options = fc.record({ language: fc.constantFrom(...languages), paper: fc.constantFrom(...papers) });

function wordsIn(page: Page, id: string): string[] {
  return texts(groupOf(page, id)?.shapes ?? []).map((text) => text.text);
}

function cardsOn(page: Page) {
  return groups(page).filter((group) => group.id?.startsWith('person:'));
}

function isRoleWord(text: string, language: Language): boolean {
  const { role: words, roleShort } = scaleWords[language];
  return roles.some((role) => words[role] === text || roleShort[role] === text);
}

describe('the legend of a fishbone', () => {
  test.prop([fullChain(), options], { numRuns: 40 })(
    'explains the marks that are on its page, and no other',
    (chain, more) => {
      const { pages } = documentPages(chain, {
        ...pageOptions,
        ...more,
        depth: 'full',
        pages: ['fishbone'],
        hasLegend: true,
      });
      const words = scaleWords[more.language];
      for (const page of pages) {
        const legend = wordsIn(page, 'legend');
        if (legend.length === 0) continue;
        const cards = cardsOn(page);
        const ids = cards.map((card) => card.id as PersonId);
        const known = ids.map((id) => {
          return { person: chain.people[id], assessment: assessmentOf(chain, id) };
        });
        for (const stance of stances) {
          expect(legend.includes(words.stance[stance])).toBe(
            known.some(({ assessment }) => assessment?.stance === stance),
          );
        }
        expect(legend.includes(words.notAssessed)).toBe(known.some(({ assessment }) => !assessment?.stance));
        expect(legend.includes(words.coach)).toBe(known.some(({ person }) => person?.coach));
        const dashed = pageWords[more.language];
        const says = (word: string) => legend.some((text) => text.split(dashed.or).includes(word));
        expect(says(dashed.hiddenItem)).toBe(known.some(({ person }) => person?.hidden));
        expect(says(dashed.guessItem)).toBe(known.some(({ assessment }) => assessment?.confidence === 'guess'));
        const hasRival = known.some(({ assessment }) => {
          const best = assessment && rivalLevelOf(chain, assessment);
          return best && best !== 'none';
        });
        expect(legend.includes(dashed.rivalLevel)).toBe(hasRival);
        const onCards = new Set(cards.flatMap((card) => texts([card]).map((text) => text.text)));
        const chips = new Set(
          cards.flatMap((card) =>
            flat([card]).flatMap((shape) =>
              shape.kind === 'text' && shape.fill === color.chipText ? [shape.text] : [],
            ),
          ),
        );
        const letters = [...chips].filter((chip) => roles.some((role) => roleLetter[role] === chip));
        expect([0, chips.size]).toContain(letters.length);
        expect([...chips].filter((chip) => !letters.includes(chip) && !isRoleWord(chip, more.language))).toEqual([]);
        for (const role of roles) {
          const letter = roleLetter[role];
          expect(legend.includes(letter)).toBe(chips.has(letter));
          if (legend.includes(words.role[role])) expect(chips.has(letter) || onCards.has(words.role[role])).toBe(true);
        }
        if (chips.size === 0) expect(legend).not.toContain(dashed.roleItem);
      }
    },
  );
});

describe('the words and lines of a legend', () => {
  it('are the same on every paper and page', () => {
    for (const [language, said] of [
      ['zh', ['TOP 10', '决策链次序']],
      ['en', ['Top 10', 'Chain order']],
    ] as const) {
      for (const paper of papers) {
        for (const chain of [exampleChain(language), bigChain(60)]) {
          const { pages } = documentPages(chain, { ...pageOptions, language, paper, pages: ['fishbone'] });
          const first = pages.map((page) => wordsIn(page, 'legend')).find((words) => words.length > 0);
          expect(first).toEqual(expect.arrayContaining([...said]));
        }
      }
    }
  });

  it('no item stands alone where its line could have been shared out', () => {
    const item = {
      width: 100,
      draw: (x: number, middle: number) => written('x', x, middle, { size: 18, fill: '#000' }),
    };
    const rows = [{ term: 'T', items: Array.from({ length: 7 }, () => item) }];
    const perLine = (shapes: readonly Shape[]) => {
      const lines = new Map<number, number>();
      for (const text of texts(shapes)) if (text.text === 'x') lines.set(text.y, (lines.get(text.y) ?? 0) + 1);
      return [...lines.values()].sort();
    };
    expect(perLine(legendBlock(rows, 400, 18, standardMeasure).draw(0, 0))).toEqual([2, 2, 3]);
    expect(perLine(legendBlock(rows, 760, 18, standardMeasure).draw(0, 0))).toEqual([3, 4]);
    expect(perLine(legendBand(rows, 760, 18, standardMeasure).draw(0, 0))).toEqual([3, 4]);
  });
});

describe('the legend of a table', () => {
  const marks = fc.record({
    hasLevel: fc.boolean(),
    hasTarget: fc.boolean(),
    hasRivals: fc.boolean(),
    hasCoach: fc.boolean(),
    planMarks: fc.subarray(['planned', 'doing', 'done', 'late', 'dropped'] as const),
  });

  test.prop([marks, fc.constantFrom(...languages), fc.integer({ min: 300, max: 1500 }), fc.boolean()])(
    'is no wider than its room, and as large as may be where it has room',
    (shown, language, width, hasRemark) => {
      const remark = hasRemark ? 'Overdue as of 2026-11-02' : '';
      const drawn = (room: number) =>
        flat(markLegend(shown, { x: 50, middle: 0, width: room }, 17, language, standardMeasure, undefined, remark));
      const ends = (room: number) => Math.max(50, ...drawn(room).map((shape) => right(boxOf(shape))));
      expect(ends(width)).toBeLessThanOrEqual(50 + width + 0.5);
      if (ends(9999) <= 50 + width) expect(drawn(width)).toEqual(drawn(9999));
    },
  );
});

describe('the legend of the assessment', () => {
  test.prop([fullChain(), options], { numRuns: 25 })(
    'explains what the painted table shows, and for a native table what that shows',
    (chain, more) => {
      const { pages } = documentPages(chain, {
        ...pageOptions,
        ...more,
        depth: 'full',
        pages: ['assessment'],
        hasLegend: true,
      });
      const words = pageWords[more.language];
      const coach = scaleWords[more.language].coach;
      const seal = scaleWords[more.language].coachSeal;
      for (const page of pages) {
        const painted = flat(page.tableShapes);
        const legend = wordsIn(page, 'legend');
        expect(legend.includes(coach)).toBe(
          painted.some((shape) => shape.kind === 'text' && shape.text === seal && shape.fill === color.navy),
        );
        expect(legend.includes(words.rivalLevel)).toBe(
          painted.some((shape) => shape.kind === 'path' && shape.fill === color.ink3),
        );
        const native = texts(page.table?.legend ?? []).map((text) => text.text);
        expect(native).not.toContain(coach);
        expect(native).not.toContain(words.rivalLevel);
        const meters = (page.table?.rows.flat() ?? [])
          .map((cell) => cell.signs ?? [])
          .filter((signs) => /^[■□]{3} [■□]{3}$/u.test(signs.map(({ text }) => text).join('')));
        const has = (square: string) =>
          meters.flat().some((sign) => sign.text.includes(square) && sign.color === color.navy);
        expect(native.includes(words.levelNow)).toBe(has('■'));
        expect(native.includes(words.levelTarget)).toBe(has('□'));
      }
    },
  );
});

describe('a card says the same as on the canvas', () => {
  const example = exampleChain();
  const edgeOf = (chain: DecisionChain, id: PersonId) => {
    const [page] = documentPages(chain, { ...pageOptions, depth: 'full', pages: ['fishbone'] }).pages;
    const [edge] = page ? flat(groupOf(page, id)?.shapes ?? []) : [];
    return edge?.kind === 'rect' ? edge : undefined;
  };
  const top = seatedIds(example)[0] as PersonId;
  const known = example.assessments[top];
  if (!known) throw new Error('the example rates its first person');

  it('a guess is dashed, a fact is not', () => {
    const withConfidence = (confidence: 'guess' | 'fact') => ({
      ...example,
      assessments: { ...example.assessments, [top]: { ...known, confidence } },
    });
    expect(edgeOf(withConfidence('guess'), top)?.dash).toBeDefined();
    expect(edgeOf(withConfidence('fact'), top)?.dash).toBeUndefined();
  });

  it('a placeholder in the top ten keeps its red edge, dashed', () => {
    const person = { name: '', jobTitle: '董事长', placeholder: true };
    const edge = edgeOf({ ...example, people: { ...example.people, [top]: person } }, top);
    expect(edge).toMatchObject({ stroke: color.red });
    expect(edge?.dash).toBeDefined();
  });
});
