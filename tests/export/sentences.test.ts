/** What is said before an export, of how the chart was made to fit, and after it, of why it failed. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { type ExportFault, exportError, exportErrorText } from '../../src/export/fault.ts';
import { fitNoteText } from '../../src/export/fitNoteText.ts';
import { documentPages } from '../../src/scene/document.ts';
import { type PageKindId, pageKindIds } from '../../src/scene/page.ts';
import { pageKinds } from '../../src/scene/pageKinds.ts';
import type { FitNote } from '../../src/scene/pageOptions.ts';
import { languages } from '../../src/words/language.ts';
import { anyText } from '../support/anyText.ts';
import { bigChain } from '../support/bigChain.ts';
import { pageOptions } from '../support/pages.ts';

const faults: readonly ExportFault[] = [
  { kind: 'fontMissing', file: '12-regular.bin' },
  { kind: 'pictureTooLarge', width: 20_000, height: 9000 },
  { kind: 'pictureFailed' },
  { kind: 'clipboardMissing' },
  { kind: 'clipboardRefused' },
];
const han = /\p{Script=Han}/u;

describe('the sentence for an export that failed', () => {
  it('is one of its own for each fault, in the language asked for, and ends as a sentence', () => {
    for (const language of languages) {
      const said = faults.map((fault) => exportErrorText(exportError(fault), language));
      expect(new Set(said).size).toBe(faults.length);
      for (const sentence of said) {
        expect(han.test(sentence)).toBe(language === 'zh');
        expect(sentence).toMatch(/[。.]$/);
      }
      expect(said[0]).toContain('12-regular.bin');
      expect(said[1]).toMatch(/20000 × 9000/);
    }
  });

  it('says what to do in place of the clipboard', () => {
    for (const kind of ['clipboardMissing', 'clipboardRefused'] as const) {
      expect(exportErrorText(exportError({ kind }), 'zh')).toContain('改为下载');
      expect(exportErrorText(exportError({ kind }), 'en')).toMatch(/download instead/i);
    }
  });

  test.prop([fc.oneof(anyText(), fc.integer(), fc.constant(null), fc.object())], { numRuns: 40 })(
    'for anything else that is thrown is what the machine said of it',
    (thrown) => {
      expect(exportErrorText(thrown, 'zh')).toBe(`导出失败：${String(thrown)}`);
      expect(exportErrorText(new Error(String(thrown)), 'en')).toBe(`The export failed: ${String(thrown)}`);
      // A cause of somebody else's is no fault of an export.
      const foreign = new Error('disk', { cause: { kind: 'full', thrown } });
      expect(exportErrorText(foreign, 'zh')).toBe('导出失败：disk');
    },
  );
});

const named = (page: PageKindId) => pageKinds[page].words;

describe('how the chart was made to fit', () => {
  test.prop([fc.constantFrom(...pageKindIds), fc.integer({ min: 2, max: 40 }), fc.constantFrom(...languages)], {
    numRuns: 60,
  })('is told of every kind of page by the name of its tab, with the number of pages', (page, pages, language) => {
    const continued = fitNoteText({ kind: 'continued', page, pages }, language);
    expect(continued).toContain(`${pages}`);
    // The fishbone's own sentence tells of its overview besides.
    if (page === 'fishbone') expect(continued).toContain({ zh: '总览', en: 'overview' }[language]);
    else expect(continued).toContain(named(page)[language]);
    for (const kind of ['below-floor', 'withheld'] as const) {
      expect(fitNoteText({ kind, page, scale: 1 }, language)).toContain(named(page)[language]);
    }
  });

  test.prop([fc.double({ min: 1, max: 8.5, noNaN: true }), fc.constantFrom(...languages)], { numRuns: 80 })(
    'never calls the type larger than it is, nor smaller by a tenth of a point',
    (points, language) => {
      for (const kind of ['one-page', 'one-page-missed'] as const) {
        const said = fitNoteText({ kind, points }, language);
        const [first = ''] = said.match(/\d+(?:\.\d+)?(?= (?:磅|pt))/) ?? [];
        expect(Number(first)).toBeLessThanOrEqual(points);
        expect(Number(first)).toBeGreaterThan(points - 0.1);
        expect(first).toMatch(/^\d+(\.\d)?$/);
      }
    },
  );

  it('names the one chain that is split with its parts, several by their names, one without a name as such', () => {
    const split = (...names: readonly string[]): FitNote => ({
      kind: 'chains-split',
      ribs: names.map((name, index) => ({ name, parts: index + 3 })),
    });
    expect(fitNoteText(split('技术部门'), 'zh')).toBe('“技术部门”人数超过一页所能容纳，分为 3 段。');
    expect(fitNoteText(split('技术部门', '采购部'), 'zh')).toMatch(/^“技术部门”、“采购部” 各自/);
    expect(fitNoteText(split('Buyers', 'Board'), 'en')).toMatch(/^“Buyers”, “Board” each/);
    for (const language of languages) {
      const nameless = fitNoteText(split(''), language);
      expect(nameless).not.toContain('“”');
      expect(nameless).toContain('3');
    }
  });

  it('tells a legend that is on other pages from one that is nowhere', () => {
    for (const language of languages) {
      const [nowhere, elsewhere] = [1, 3].map((pages) => fitNoteText({ kind: 'legend-missing', pages }, language));
      expect(nowhere).not.toBe(elsewhere);
      expect(elsewhere).toContain({ zh: '其余的页', en: 'others' }[language]);
    }
  });

  it('counts those the comparison leaves out', () => {
    expect(fitNoteText({ kind: 'unchanged-left-out', people: 31 }, 'zh')).toContain('另有 31 人未变');
    expect(fitNoteText({ kind: 'unchanged-left-out', people: 31 }, 'en')).toContain('31 others');
  });

  it('is one sentence for each note a document makes, none like another, none empty', () => {
    for (const language of languages) {
      const plain = (['compact', 'assessment-reduced', 'compare-reduced', 'titles-left-out'] as const).map((kind) =>
        fitNoteText({ kind }, language),
      );
      const made = documentPages(bigChain(90), { ...pageOptions, language, depth: 'chart', fit: 'pages' }).notes;
      expect(made.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['continued', 'assessment-reduced']));
      const said = [...new Set([...plain, ...made.map((note) => fitNoteText(note, language))])];
      for (const sentence of said) expect(sentence).toMatch(/[。.]$/);
      expect(said.length).toBeGreaterThanOrEqual(plain.length + made.length - 1);
    }
  });

  it('has nothing to tell of a chart that fits', () => {
    expect(documentPages(exampleChain(), pageOptions).notes).toEqual([]);
  });
});
