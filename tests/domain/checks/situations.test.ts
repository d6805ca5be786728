import { expect, test } from 'vitest';
import type { DecisionChain } from '../../../src/domain/chain.ts';
import { checkIds, checksOf, findingKey } from '../../../src/domain/checks/checks.ts';
import { mendsOf } from '../../../src/domain/checks/mends.ts';
import { toggleCheck } from '../../../src/domain/edits/checks.ts';
import { exampleChain } from '../../../src/domain/sample.ts';
import { findingSentence } from '../../../src/words/findings.ts';
import { soundChain, today } from '../../support/soundChain.ts';
import { laterSituations } from './laterSituations.ts';
import { ruleSituations } from './ruleSituations.ts';
import { tableSituations } from './tableSituations.ts';

const situations = [...ruleSituations, ...tableSituations, ...laterSituations];

const idsOf = (chain: DecisionChain) => [...new Set(checksOf(chain, today).map((finding) => finding.id))];

test('a chart in order has no finding', () => {
  expect(checksOf(soundChain(), today)).toEqual([]);
});

test.each(situations)('$check is found where it is, and only it: $zh', ({ check, change, at, also, zh, en }) => {
  const chain = change(soundChain());
  expect(idsOf(chain).sort()).toEqual([check, ...(also ?? [])].sort());
  const findings = checksOf(chain, today).filter((finding) => finding.id === check);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject(at);
  const [finding] = findings;
  if (!finding) return;
  expect(findingSentence(chain, finding, 'zh')).toBe(zh);
  expect(findingSentence(chain, finding, 'en')).toBe(en);
  for (const mend of mendsOf(finding)) {
    const left = checksOf(mend.edit(chain), today).map(findingKey);
    expect(left, mend.key).not.toContain(findingKey(finding));
  }
  expect(idsOf(toggleCheck(check)(chain))).not.toContain(check);
});

test('every check of the method has its situation', () => {
  expect(new Set(situations.map((situation) => situation.check))).toEqual(new Set(checkIds));
});

test('the example has exactly one error, the person without a name', () => {
  for (const language of ['zh', 'en'] as const) {
    const chain = exampleChain(language);
    const errors = checksOf(chain, today).filter((finding) => finding.severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ id: 'name-missing', personIds: ['person:15'] });
    const [error] = errors;
    expect(error && findingSentence(chain, error, language)).toBe(
      language === 'zh' ? '政府部门 · 通信部长：缺姓名' : 'Government · Minister of Communications: name missing',
    );
  }
});

test('errors come first, then warnings, then hints', () => {
  const severities = checksOf(exampleChain(), today).map((finding) => finding.severity);
  expect(severities).toContain('warning');
  expect(severities).toEqual(
    [...severities].sort((a, b) => ['error', 'warning', 'hint'].indexOf(a) - ['error', 'warning', 'hint'].indexOf(b)),
  );
});

test('a switched-off check is silent until it is switched on again', () => {
  const chain = exampleChain();
  const off = toggleCheck('name-missing')(chain);
  expect(idsOf(off)).not.toContain('name-missing');
  expect(off.checksOff).toEqual(['name-missing']);
  expect(toggleCheck('name-missing')(off)).toEqual(chain);
  const both = toggleCheck('no-coach')(off);
  expect(toggleCheck('name-missing')(both).checksOff).toEqual(['no-coach']);
});

test('an unknown check in the file is left alone', () => {
  const chain = { ...exampleChain(), checksOff: ['check-of-tomorrow'] };
  expect(checksOf(chain, today)).toEqual(checksOf(exampleChain(), today));
  expect(toggleCheck('no-coach')(chain).checksOff).toEqual(['check-of-tomorrow', 'no-coach']);
});

test('the day counts: a date passes and the plan is overdue', () => {
  const chain = soundChain();
  expect(checksOf(chain, '2026-12-01')).toEqual([]);
  expect(checksOf(chain, '2026-12-02').map((finding) => finding.id)).toContain('plan-overdue');
  expect(checksOf(chain, today)).toEqual([]);
});
