import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, roles, stances } from '../../src/domain/scales.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { papers, unitsPerPoint } from '../../src/scene/paper.ts';
import type { Language } from '../../src/words/language.ts';
import { languages } from '../../src/words/language.ts';
import { flat, groupOf, pageOptions, texts } from '../support/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The example with every column filled, and two competitors. */
function filled(language: Language, evidence: string): DecisionChain {
  const chain = exampleChain(language);
  const ids = Object.keys(chain.people) as PersonId[];
  const pick = <T>(values: readonly T[], index: number) => values[index % values.length] as T;
  return {
    ...chain,
    competitors: [
      { id: 'rival:1', name: language === 'zh' ? '友商甲' : 'Rival A' },
      { id: 'rival:2', name: language === 'zh' ? '友商乙' : 'Rival B' },
    ],
    people: Object.fromEntries(
      ids.map((id, index) => [
        id,
        { name: '', jobTitle: '', ...chain.people[id], role: pick(roles, index), coach: index % 3 === 0 },
      ]),
    ),
    assessments: Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          level: pick(levels.slice(1), index),
          targetLevel: 'partnership' as const,
          stance: pick(stances, index),
          targetStance: 'supporter' as const,
          competitorLevels: { 'rival:1': pick(levels, index), 'rival:2': 'acquaintance' as const },
          primaryOwner: language === 'zh' ? '王立' : 'Walter',
          secondaryOwner: language === 'zh' ? '周凯' : 'Karen',
          businessAgenda: evidence,
          evidence,
          assessedOn: '2026-10-20',
          assessedBy: language === 'zh' ? '赵敏' : 'Mina',
        },
      ]),
    ),
  };
}

const said: Readonly<Record<Language, string>> = {
  zh: '高层互访中主动询问交付计划，并邀请我司参加规划研讨',
  en: 'Asked about delivery in the executive visit and invited us to the planning workshop',
};

function tables(chain: DecisionChain, language: Language, paper: (typeof papers)[number]): Page[] {
  return [...documentPages(chain, { ...pageOptions, language, paper, pages: ['assessment'] }).pages];
}

/** What a company's slide with a wide title and a foot leaves free. */
function inCompanyArea(chain: DecisionChain, language: Language, paper: (typeof papers)[number]): Page[] {
  const area = { width: 1720, height: 760 };
  return [...documentPages(chain, { ...pageOptions, language, paper, area, pages: ['assessment'] }).pages];
}

/** Words of a cell, as they must stand on the page. */
function wordsOf(text: string): string[] {
  return text.split(/[\s（）()，、]+/u).filter((word) => /^[\p{Script=Latin}’'-]+$/u.test(word));
}

describe('the assessment', () => {
  for (const language of languages) {
    for (const paper of papers) {
      const pages = tables(filled(language, said[language]), language, paper);

      it(`${language} ${paper}: keeps the ten on every page, and the meter where a wide page takes it`, () => {
        for (const page of pages) expect(page.table?.rows).toHaveLength(11);
        if (paper !== '16:9' && paper !== 'A3') return;
        expect(pages.flatMap((page) => page.table?.rows[0]?.map((cell) => cell.text) ?? [])).toContain(
          assessmentColumns(filled(language, said[language])).find(({ id }) => id === 'meter')?.words[language],
        );
      });

      it(`${language} ${paper}: breaks no word of a heading or a cell`, () => {
        for (const page of pages) {
          const drawn = texts(page.tableShapes).flatMap((text) => text.text.split(/[\s（）()，、]+/u));
          const cells = page.table?.rows.flat() ?? [];
          for (const word of cells.flatMap((cell) => wordsOf(cell.text))) expect([...drawn, 'Coach']).toContain(word);
        }
      });

      it(`${language} ${paper}: sets names in 10 points and nothing below 7.5`, () => {
        for (const page of [...pages, ...inCompanyArea(filled(language, said[language]), language, paper)]) {
          const sizes = texts(page.tableShapes).map(({ size }) => size / unitsPerPoint);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
          for (const [, name] of page.table?.rows.slice(1) ?? [])
            expect((name?.size ?? 0) / unitsPerPoint).toBeGreaterThanOrEqual(10);
          const drawn = texts(page.tableShapes).filter(({ bold, size }) => bold && size >= 10 * unitsPerPoint);
          for (const [, name] of page.table?.rows.slice(1) ?? [])
            expect(drawn.map(({ text }) => text)).toContain(name?.text.replace(/（教练）| \(Coach\)/u, ''));
        }
      });

      it(`${language} ${paper}: ends above the foot, in a native table too`, () => {
        for (const page of pages) {
          const { table } = page;
          const foot = Math.min(
            ...texts([...(groupOf(page, 'footer')?.shapes ?? []), ...(groupOf(page, 'legend')?.shapes ?? [])]).map(
              ({ y, size }) => y - size,
            ),
          );
          const bottom = (table?.y ?? 0) + (table?.rowHeights.reduce((sum, each) => sum + each, 0) ?? 0);
          expect(bottom).toBeLessThanOrEqual(foot);
        }
      });
    }
  }

  test.prop([fc.integer({ min: 0, max: 60 }), fc.constantFrom(...languages), fc.constantFrom(...papers)], {
    numRuns: 30,
  })('however long the texts, a row is as high as its native cells need', (length, language, paper) => {
    for (const { table, height } of tables(filled(language, said[language].repeat(1 + length / 4)), language, paper)) {
      if (!table) throw new Error('no table');
      const bottom = table.y + table.rowHeights.reduce((sum, each) => sum + each, 0);
      expect(bottom).toBeLessThan(height - 26);
      for (const rowHeight of table.rowHeights.slice(1)) expect(rowHeight).toBeGreaterThanOrEqual(table.lineHeight);
    }
  });

  it('counts nobody as having reached a target that is not set', () => {
    for (const language of languages) {
      const chain = exampleChain(language);
      const summaryOf = (targets: DecisionChain['assessments']) => {
        const [page] = tables({ ...chain, assessments: targets }, language, '16:9');
        return texts((page && groupOf(page, 'summary')?.shapes) ?? []).map((text) => text.text);
      };
      const without = Object.fromEntries(
        (Object.keys(chain.people) as PersonId[]).map((id) => [
          id,
          { level: 'trust', targetLevel: null, stance: null, targetStance: null } as const,
        ]),
      );
      const none = summaryOf(without);
      expect(none.join('')).toContain(language === 'zh' ? '10 人目标未定' : '10 targets not set');
      expect(none).not.toContain('0');
      const all = summaryOf(filled(language, '').assessments);
      expect(all.join('')).not.toMatch(/目标未定|not set/);
    }
  });

  it('parts the coaches between people, never within a name', () => {
    const chain = exampleChain('zh');
    const named = ['Sara Linde', '苏明远', '欧阳澈'];
    const people = Object.fromEntries(
      Object.entries(chain.people).map(([id, person]) => {
        const name = named[topTen(chain).indexOf(id as PersonId)];
        return [id, { ...person, name: name ?? person.name, coach: name !== undefined }];
      }),
    );
    for (const paper of papers) {
      const [page] = tables({ ...chain, people }, 'zh', paper);
      const summary = texts((page && groupOf(page, 'summary')?.shapes) ?? []).map(({ text }) => text);
      const coaches = summary.filter((text) => named.some((name) => text.includes(name)));
      expect(coaches.join('')).toBe(`人，${named.join('、')}`);
      for (const name of named) expect(coaches.filter((text) => text.includes(name))).toHaveLength(1);
    }
  });

  it('has one rule between the page’s heading and the column headings', () => {
    const long = filled('zh', '每季度当面沟通一次，听取对方案的意见，并记录在案。'.repeat(6));
    for (const chain of [exampleChain('zh'), long]) {
      for (const depth of ['chart', 'full', 'anonymous'] as const) {
        for (const page of documentPages(chain, { ...pageOptions, depth, pages: ['assessment'] }).pages) {
          const above = page.table?.y ?? 0;
          const summary = groupOf(page, 'summary');
          const rules = flat(page.shapes).filter(
            (shape) => shape.kind === 'rect' && shape.w > page.width / 2 && shape.h < 4 && shape.y < above,
          );
          expect(rules).toHaveLength(summary ? 2 : 1);
        }
      }
    }
  });

  it('says which of several pages it is', () => {
    const pages = tables(filled('zh', said.zh.repeat(4)), 'zh', '16:9');
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      const header = texts(groupOf(page, 'header')?.shapes ?? [])
        .map((text) => text.text)
        .join(' ');
      expect(header).toContain(`${index + 1}/${pages.length}`);
    });
  });
});
