import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';

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
