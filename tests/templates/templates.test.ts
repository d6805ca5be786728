import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain, RibId } from '../../src/domain/chain.ts';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { ribKindOf } from '../../src/domain/ribKind.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { templateKeys } from '../../src/templates/templateSeats.ts';
import { templateChain, templateOf } from '../../src/templates/templates.ts';
import { languages } from '../../src/words/language.ts';
import { fullChain } from '../support/fullChain.ts';

function ids() {
  let next = 1;
  return <P extends string>(prefix: P): `${P}:${string}` => `${prefix}:${next++}`;
}
const now = '2026-11-02T09:00:00Z';

describe('templates', () => {
  test.prop([fc.constantFrom(...templateKeys), fc.constantFrom(...languages)])(
    'have no check error, name nobody, and are whole files',
    (key, language) => {
      const chain = templateChain(key, language, ids(), now);
      expect(checksOf(chain, '2026-11-02').filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(
        Object.values(chain.people).every(
          (person) => person.name === '' && person.placeholder && person.jobTitle !== '',
        ),
      ).toBe(true);
      for (const rib of chain.ribs) expect([rib.name, ribKindOf(rib.name)]).toEqual([rib.name, rib.kind]);
      expect(readChain(writeChain(chain))).toEqual({ chain });
    },
  );

  test.prop([fullChain(), fc.constantFrom(...languages)])(
    'a template made of a chart keeps its seats and nothing anybody is called or known for',
    (chain, language) => {
      const template = templateOf(chain, language, ids(), now);
      expect(checksOf(template, '2026-11-02').map(({ id }) => id)).not.toContain('target-missing');
      expect(template.ribs.map((rib) => [rib.name, rib.personIds.length])).toEqual(
        chain.ribs.map((rib) => [rib.name, rib.personIds.length]),
      );
      const text = writeChain(template);
      for (const person of Object.values(chain.people))
        if (person.name.trim().length > 1) expect(text).not.toContain(JSON.stringify(person.name));
      expect(template.assessments).toEqual({});
      expect(template.plan).toEqual([]);
      // The way of buying is method: kept without its days. What a customer may approve is not.
      const ribAt = ({ ribs }: DecisionChain, id: RibId | null) => ribs.findIndex((rib) => rib.id === id);
      const { tiers, stages, ...factors } = template.decisionMode;
      expect([tiers, factors, template.amount]).toEqual([[], {}, null]);
      expect(stages.map(({ ribId }) => ribAt(template, ribId))).toEqual(
        chain.decisionMode.stages.map(({ ribId }) => ribAt(chain, ribId)),
      );
      for (const { plannedOn, doneOn } of stages) expect([plannedOn, doneOn]).toEqual([null, undefined]);
      expect(template.coverageLevels).toEqual(chain.coverageLevels);
      expect('chain' in readChain(text)).toBe(true);
    },
  );
});
