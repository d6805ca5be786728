import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { DecisionChain } from '../../../src/domain/chain.ts';
import { checksOf, findingKey } from '../../../src/domain/checks/checks.ts';
import { mendKeys } from '../../../src/domain/checks/finding.ts';
import { mendsOf, writtenMendsOf } from '../../../src/domain/checks/mends.ts';
import { assess } from '../../../src/domain/edits/assess.ts';
import { personById, placeOf, ribById } from '../../../src/domain/seats.ts';
import { checkWords } from '../../../src/words/checks.ts';
import { findingSentence } from '../../../src/words/findings.ts';
import { languages } from '../../../src/words/language.ts';
import { randomEdit } from '../../support/randomEdit.ts';
import { randomFullChain } from '../../support/randomFull.ts';
import { today } from '../../support/soundChain.ts';

const full = randomFullChain({ ribs: { max: 6 }, peoplePerRib: { max: 5 } });
const worked = fc
  .tuple(full, fc.array(randomEdit, { maxLength: 8 }))
  .map(([chain, edits]) => edits.reduce((current, { edit }) => edit(current), chain));

const offered = new Set<string>();

test.prop([worked], { numRuns: 150 })('whatever is mended is no longer found', (chain) => {
  for (const finding of checksOf(chain, today)) {
    const written = writtenMendsOf(finding).map(({ key, field }) => ({
      key,
      edit: assess(finding.personIds, { [field]: '换了一任，尚未拜访' }),
    }));
    for (const { key, edit } of [...mendsOf(finding), ...written]) {
      offered.add(key);
      const left = checksOf(edit(chain), today).map(findingKey);
      expect(left, `${key} for ${findingKey(finding)}`).not.toContain(findingKey(finding));
    }
  }
});

test('the charts above offered most kinds of mends', () => {
  expect(offered.size).toBeGreaterThan(mendKeys.length / 2);
});

test.prop([worked], { numRuns: 150 })(
  'every finding leads to something in the chart and reads as one whole sentence',
  (chain) => {
    const findings = checksOf(chain, today);
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
    expect(findings.filter((finding) => !leads(chain, finding))).toEqual([]);
    for (const language of languages) {
      const sentences = findings.map((finding) => findingSentence(chain, finding, language));
      const broken = /undefined|null|NaN|\[object|“”|\(top 0\)|TOP 0/;
      expect(sentences.filter((sentence) => broken.test(sentence) || sentence.trim() !== sentence)).toEqual([]);
      expect(findings.filter(({ id }) => checkWords[language].title[id] === '')).toEqual([]);
    }
  },
);

function leads(chain: DecisionChain, finding: ReturnType<typeof checksOf>[number]): boolean {
  return (
    finding.personIds.every((id) => personById(chain, id) && (placeOf(chain, id) || chain.tray.includes(id))) &&
    (!finding.ribId || ribById(chain, finding.ribId) !== undefined) &&
    (!finding.planId || chain.plan.some((item) => item.id === finding.planId)) &&
    (!finding.tierId || chain.decisionMode.tiers.some((tier) => tier.id === finding.tierId)) &&
    (!finding.stageId || chain.decisionMode.stages.some((stage) => stage.id === finding.stageId))
  );
}
