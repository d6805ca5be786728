import { fc, test } from '@fast-check/vitest';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, roles, stances } from '../../src/domain/scales.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { sheetWords } from '../../src/export/xlsx/words.ts';
import { type SheetOptions, toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { languages } from '../../src/words/language.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { tableWords } from '../../src/words/tables.ts';
import { bookColumns, columnNamed } from '../support/assessmentSheet.ts';
import { fullChain } from '../support/fullChain.ts';
import { randomChain } from '../support/randomChain.ts';
import { hostileChain, kept, secretsAt, tellingChain } from './hostile.ts';
import { allText, opened, relationshipsOf, textOf, xmlOf } from './ooxml/package.ts';
import { workbookFaults } from './ooxml/workbook.ts';
import { all } from './ooxml/xml.ts';

const base: SheetOptions = {
  language: 'zh',
  depth: 'full',
  title: '首都区域 GU 项目',
  date: '2026-11-02',
  version: 'a1b2',
  preparedBy: '',
  confidentiality: 'confidential',
  madeAt: new Date('2026-11-02T09:00:00Z'),
};

const optionsOf = fc.record({ language: fc.constantFrom(...languages), depth: fc.constantFrom(...depths) });
const topRed = 'C4122F';

async function sheetsOf(chain: DecisionChain, options: Partial<SheetOptions> = {}): Promise<Sheet[]> {
  const bytes = await toXlsx(chain, { ...base, ...options });
  return (await readXlsx(bytes, { readStyles: true })).sheets;
}

const headingIndex = 2;

/** The sheet's people, each as heading → value. */
function people(sheet: Sheet | undefined): Map<string, unknown>[] {
  const headings = sheet?.rows[headingIndex]?.map(String) ?? [];
  return (sheet?.rows.slice(headingIndex + 1) ?? []).map((row) => {
    return new Map(headings.map((heading, index) => [heading, row[index] ?? null]));
  });
}

describe('the workbook', () => {
  test.prop([fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), optionsOf], { numRuns: 10 })(
    'is whole with the tables of every view, and has those of the views asked for alone',
    async (chain, options) => {
      const bytes = await toXlsx(chain, { ...base, ...options });
      expect(workbookFaults(opened(bytes))).toEqual([]);
      const some = await toXlsx(chain, { ...base, ...options, pages: ['assessment', 'decision'] });
      const names = (await readXlsx(some)).sheets.map(({ name }) => name);
      const wanted = ['topSheet', 'peopleSheet', 'optionsSheet'] as const;
      const known = [...wanted.map((id) => sheetWords[options.language][id]), ...both(options.language)];
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    },
  );
});

function both(language: 'zh' | 'en'): string[] {
  return [tableWords[language].tiers, tableWords[language].stages];
}

describe('what is written reads back', () => {
  test.prop([hostileChain(), fc.constantFrom(...languages)], { numRuns: 25 })(
    'equal, to the letter',
    async (chain, language) => {
      const words = scaleWords[language];
      const heading = (id: string) => kept(columnNamed(chain, id).words[language]);
      const idHeading = heading('personId');
      const sheets = await sheetsOf(chain, { language });
      const rows = rowsOf(chain);
      for (const [sheet, expected] of [
        [sheets[0], rows.filter(({ rank }) => rank !== null)],
        [sheets[1], rows],
      ] as const) {
        const headings = sheet?.rows[headingIndex] ?? [];
        expect(headings.at(-1)).toBe(idHeading);
        expect(headings.slice(0, -1).toSorted()).toEqual(
          bookColumns(chain)
            .map(({ id }) => heading(id))
            .toSorted(),
        );
        const read = people(sheet);
        expect(read.map((row) => row.get(idHeading))).toEqual(expected.map(({ personId }) => personId));
        expected.forEach(({ rank, person, assessment, ribName, gap }, index) => {
          const row = read[index];
          const text = (value: string | undefined) => kept(value ?? '') || null;
          expect(row?.get(heading('rank'))).toBe(rank);
          expect(row?.get(heading('name'))).toBe(text(person.name));
          expect(row?.get(heading('jobTitle'))).toBe(text(person.jobTitle));
          expect(row?.get(heading('rib'))).toBe(text(ribName));
          expect(row?.get(heading('role'))).toBe(person.role ? words.role[person.role] : null);
          for (const id of ['coach', 'hidden'] as const) {
            expect(row?.get(heading(id))).toBe(person[id] ? scaleWords[language].marked : null);
          }
          expect(row?.get(heading('level'))).toBe(assessment.level ? words.level[assessment.level] : null);
          expect(row?.get(heading('targetStance'))).toBe(
            assessment.targetStance ? words.stance[assessment.targetStance] : null,
          );
          const shownGap = row?.get(heading('gap'));
          expect(shownGap === '' ? null : shownGap).toBe(gap);
          expect(row?.get(heading('evidence'))).toBe(text(assessment.evidence));
          expect(row?.get(heading('personalWin'))).toBe(text(assessment.personalWin));
          expect(row?.get(heading('secondaryOwner'))).toBe(text(assessment.secondaryOwner));
          expect(row?.get(heading('note'))).toBe(text(person.note));
          const date = row?.get(heading('assessedOn'));
          expect(date instanceof Date ? date.toISOString().slice(0, 10) : date).toBe(assessment.assessedOn);
        });
      }
    },
  );

  it('shows what a competitor has with each person under the competitor’s name', async () => {
    const chain: DecisionChain = {
      ...exampleChain(),
      competitors: [
        { id: 'rival:1', name: '友商 A' },
        { id: 'rival:2', name: '' },
      ],
    };
    const first = topTen(chain)[0] as PersonId;
    const assessment = chain.assessments[first];
    if (!assessment) throw new Error('the example rates its first person');
    const rated = {
      ...chain.assessments,
      [first]: { ...assessment, competitorLevels: { 'rival:1': 'trust', 'rival:2': null } as const },
    };
    const row = people((await sheetsOf({ ...chain, assessments: rated }))[0])[0];
    expect(row?.get('友商 A 层次')).toBe('信任');
    expect(row?.get('友商 2 层次')).toBe(null);
  });
});

describe('the ten red people', () => {
  test.prop([randomChain(), optionsOf], { numRuns: 25 })(
    'are the top ten, in rank order, on both sheets',
    async (chain, options) => {
      const [top, everyone] = await sheetsOf(chain, options);
      const red = (sheet: Sheet | undefined) =>
        (sheet?.rows ?? []).flatMap((row, index) =>
          sheet?.cells?.get(`${index},1`)?.style?.font?.color?.rgb?.endsWith(topRed) ? [row[0]] : [],
        );
      const ranks = topTen(chain).map((_, index) => index + 1);
      expect(red(top)).toEqual(ranks);
      expect(red(everyone)).toEqual(ranks);
      expect(top?.rows.length).toBe(headingIndex + 1 + ranks.length);
      if (options.depth === 'full') {
        const ids = people(top).map((row) => row.get(columnNamed(chain, 'personId').words[options.language]));
        expect(ids).toEqual(topTen(chain));
      }
    },
  );
});

describe('user text', () => {
  test.prop([hostileChain({ ribs: { max: 4 }, peoplePerRib: { max: 3 } }), optionsOf], { numRuns: 25 })(
    'is never a formula, and the file is sound',
    async (chain, options) => {
      const file = opened(await toXlsx(chain, { ...base, ...options, title: chain.title, preparedBy: chain.title }));
      expect(workbookFaults(file)).toEqual([]);
      for (const { type, target } of relationshipsOf(file, 'xl/workbook.xml')) {
        if (type !== 'worksheet') continue;
        for (const formula of all(xmlOf(file, target), 'f'))
          expect(formula.textContent).toMatch(/^IFERROR\(MAX\(0,MATCH\([A-Z]+\d+,/);
        expect(textOf(file, target)).not.toContain('<hyperlink');
      }
    },
  );

  it('that looks like a formula or a number stays text when the cell is typed over', async () => {
    const chain = exampleChain();
    const id = topTen(chain)[0] as PersonId;
    const person = chain.people[id];
    if (!person) throw new Error('the example has its first person');
    for (const name of ['=1+1', '007', '-2+3', '@SUM(1)', '+1']) {
      const [sheet] = await sheetsOf({ ...chain, people: { ...chain.people, [id]: { ...person, name } } });
      expect(sheet?.cells?.get('3,1')?.value).toBe(name);
      expect(sheet?.cells?.get('3,1')?.style?.numFmt).toBe('@');
    }
  });
});

describe('depth', () => {
  const shape = { ribs: { min: 1 }, peoplePerRib: { min: 1 } };
  test.prop([randomChain(shape), optionsOf], { numRuns: 25 })('withholds from every byte', async (random, options) => {
    const chain = tellingChain(random);
    const bytes = await toXlsx(chain, { ...base, ...options, title: chain.title, preparedBy: chain.preparedBy });
    const text = allText(opened(bytes));
    for (const secret of secretsAt[options.depth]) expect(text).not.toContain(secret);
    const shown = rowsOf(chain)[0]?.person;
    expect(text).toContain(shown?.jobTitle.split(' ')[0]);
    if (options.depth !== 'anonymous') expect(text).toContain(shown?.name);
    if (options.depth === 'full') expect(text).toContain(shown?.note);
    const words = scaleWords[options.language];
    if (options.depth === 'chart') {
      for (const word of [
        words.level.partnership,
        words.stance.exclusive,
        words.role.gatekeeper,
        words.confidence.heard,
        words.coach,
        words.hidden,
      ]) {
        expect(text).not.toContain(word);
      }
    }
  });

  it('shows the columns that have something to show', async () => {
    const chain = tellingChain(exampleChain());
    const headings = async (depth: SheetOptions['depth']) => (await sheetsOf(chain, { depth }))[1]?.rows[headingIndex];
    expect(await headings('chart')).toEqual(['名次', '姓名', '职务', '决策链']);
    expect(await headings('anonymous')).toEqual([
      '名次',
      '姓名',
      '职务',
      '决策链',
      '决策角色',
      '教练',
      '隐性决策者',
      '态度',
      '目标态度',
      '关系层次',
      '目标层次',
      '差距',
      '可信度',
      '评估日期',
    ]);
    expect((await headings('full'))?.length).toBe(bookColumns(chain).length + 1);
  });

  it('names no author, no company and no path', async () => {
    const file = opened(await toXlsx(exampleChain(), base));
    expect(textOf(file, 'docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
    expect(textOf(file, 'docProps/app.xml')).not.toMatch(/Company|Manager/);
    expect([...file.parts.keys()].filter((path) => /comment|custom|person/i.test(path))).toEqual([]);
  });
});

describe('in the spreadsheet program', () => {
  it('scales are chosen from lists in the chosen language, low to high', async () => {
    for (const language of languages) {
      const [top, , options] = await sheetsOf(exampleChain(), { language });
      const words = scaleWords[language];
      expect(options?.hidden).toBe(true);
      const lists = (options?.rows[0] ?? []).map((_, column) =>
        options?.rows.slice(1).flatMap((row) => row[column] ?? []),
      );
      expect(lists).toContainEqual(levels.map((level) => words.level[level]));
      expect(lists).toContainEqual(stances.map((stance) => words.stance[stance]));
      expect(lists).toContainEqual(roles.map((role) => words.role[role]));
      expect(lists).toContainEqual([scaleWords[language].marked]);
      expect(top?.dataValidations?.filter(({ type }) => type === 'list').length).toBe(9);
    }
  });

  it('hides the person’s id, gives long texts their height, and marks what is missing', async () => {
    const chain = exampleChain();
    const id = topTen(chain)[0] as PersonId;
    const person = chain.people[id];
    if (!person) throw new Error('the example has its first person');
    const long = { ...person, name: '', note: '看重集团声誉与长期供应保障，'.repeat(9) };
    const [sheet] = await sheetsOf({ ...chain, people: { ...chain.people, [id]: long } });
    expect(sheet?.columns?.at(-1)?.hidden).toBe(true);
    expect(sheet?.rowDefs?.get(3)?.height).toBeGreaterThan(100);
    expect(sheet?.rowDefs?.get(4)?.height).toBeLessThan(25);
    expect(sheet?.rowDefs?.get(12)?.height).toBeLessThan(25);
    expect(sheet?.cells?.get('3,1')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFF3DA' } });
  });

  it('the gap follows the levels', async () => {
    const sheet = (await sheetsOf(exampleChain()))[0];
    const headings = sheet?.rows[headingIndex] ?? [];
    const cell = sheet?.cells?.get(`3,${headings.indexOf('差距')}`);
    const letter = (heading: string) => String.fromCharCode(65 + headings.indexOf(heading));
    expect(cell?.formula).toContain(`MATCH(${letter('目标层次')}4,`);
    expect(cell?.formula).toContain(`MATCH(${letter('关系层次')}4,`);
    expect(cell?.formulaResult).toBe(1);
  });

  it('an empty chart gives the same sheets without people', async () => {
    const sheets = await sheetsOf({
      ...exampleChain(),
      ribs: [],
      people: {},
      topTen: { by: 'position' },
      assessments: {},
    });
    expect(sheets.map(({ name }) => name)).toEqual(['客户关系评估表', '全部人员', '选项']);
    expect(sheets[1]?.rows.length).toBe(headingIndex + 1);
  });
});
