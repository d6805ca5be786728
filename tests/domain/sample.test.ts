import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';

const sampleFile = new URL('../../../shared/samples/example.fishbone.json', import.meta.url);

test.runIf(existsSync(sampleFile))('the example is the shared sample, key for key and in the same order', () => {
  const { format, version, ...sample } = JSON.parse(readFileSync(sampleFile, 'utf8'));
  expect(format).toBe('decision-chain-fishbone');
  expect(version).toBe(1);
  expect(JSON.stringify(exampleChain())).toBe(JSON.stringify(sample));
});

test('the example is the chart of method.md §9', () => {
  const chain = exampleChain();
  expect(chain.ribs.map((rib) => rib.name)).toEqual([
    '董事会',
    '高层管理',
    '采购部',
    '技术部门',
    '市场部',
    '运维部门',
    '政府部门',
  ]);
  expect(allPersonIds(chain)).toHaveLength(15);
  expect(topTen(chain).map((id) => chain.people[id]?.name)).toEqual([
    'Da Hai',
    'Iza',
    'Buld',
    'Av',
    'Mim',
    'Vo',
    'sha',
    'Ru',
    'Lob',
    'Mike',
  ]);
});

test('the English twin has the same people, seats, ranks and ratings under English words', () => {
  const zh = exampleChain('zh');
  const en = exampleChain('en');
  expect(en.ribs.map((rib) => rib.personIds)).toEqual(zh.ribs.map((rib) => rib.personIds));
  expect(en.assessments).toEqual(zh.assessments);
  expect(topTen(en)).toEqual(topTen(zh));
  expect(Object.values(en.people).map((person) => person.name)).toEqual(
    Object.values(zh.people).map((person) => person.name),
  );
  expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u);
  expect(en.people['person:15']?.jobTitle).toBe('Minister of Communications');
});

test.each(['zh', 'en'] as const)(
  'the demo (%s) is the example with its work done: little is left to check, on any day',
  (language) => {
    for (const today of ['2026-11-25', '2028-02-29', '2031-01-01']) {
      const demo = workedExample(language, today);
      const { people, ribs } = exampleChain(language);
      expect([demo.people, demo.ribs]).toEqual([people, ribs]);
      const findings = checksOf(demo, today);
      expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['name-missing']);
      expect(findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual([
        'stance-missing',
        'target-level-missing',
      ]);
      expect(readChain(writeChain(demo))).toEqual({ chain: demo });
    }
    expect(JSON.stringify(workedExample('en', '2026-11-25'))).not.toMatch(/\p{Script=Han}/u);
  },
);
