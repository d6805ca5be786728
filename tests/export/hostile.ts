/** Texts that break files, and charts full of them. */
import fc from 'fast-check';
import type { Assessment, DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { confidences, levels, roles, stances } from '../../src/domain/scales.ts';
import { anyText } from '../support/anyText.ts';
import { type ChainShape, randomChain } from '../support/randomChain.ts';

const hostileTexts = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '@SUM(1)',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '\t=1',
  "'=1",
  '<script>alert(1)</script>',
  '&amp; "quoted" \'apostrophe\'',
  ']]>',
  '#N/A',
  '#REF!',
  '_x0041_b_x000D_',
  'bell\u0007null\u0000tab\u000bend',
  'line\r\nline\rline\nline',
  'half\ud800pair\udc00',
  'no\ufffecharacter\uffff',
  '\u0085\u2028\u00a0',
  '长'.repeat(300),
  '𠮷野家🙂👨‍👩‍👧',
  '刘䶮',
  'ئۇيغۇر',
  '007',
  '2026-11-02',
  'TRUE',
  '  padded  ',
  '&L&P',
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: anyText({ maxLength: 30 }) },
);

/** Random charts whose every text is hostile, with everything a person can have. */
export function hostileChain(shape: ChainShape = {}): fc.Arbitrary<DecisionChain> {
  return fc
    .tuple(randomChain(shape), fc.array(hostileText, { minLength: 12, maxLength: 30 }), fc.nat(1000))
    .map(([chain, texts, seed]) => {
      let next = seed;
      const text = () => texts[next++ % texts.length] ?? '';
      const pick = <T>(values: readonly T[]): T | null => values[next++ % (values.length + 1)] ?? null;
      const people: Record<PersonId, Person> = {};
      const assessments: Record<PersonId, Assessment> = {};
      for (const [id, person] of Object.entries(chain.people) as [PersonId, Person][]) {
        people[id] = {
          ...person,
          name: text(),
          jobTitle: text(),
          role: pick(roles),
          coach: pick([true]) ?? false,
          hidden: pick([true]) ?? undefined,
          note: text(),
          privateNote: 'private',
        };
        assessments[id] = {
          level: pick(levels),
          targetLevel: pick(levels),
          stance: pick(stances),
          targetStance: pick(stances),
          competitorLevels: Object.fromEntries(chain.competitors.map((each) => [each.id, pick(levels)])),
          businessAgenda: text(),
          personalWin: text(),
          primaryOwner: text(),
          secondaryOwner: text(),
          evidence: text(),
          confidence: pick(confidences),
          assessedOn: pick(['2026-11-02', '1900-01-01', '2024-02-29', '9999-12-31']),
          assessedBy: text(),
        };
      }
      return {
        ...chain,
        title: text(),
        target: text(),
        people,
        assessments,
        ribs: chain.ribs.map((rib) => ({ ...rib, name: text() })),
        competitors: chain.competitors.map((each) => ({ ...each, name: text() })),
      };
    });
}

/** What may be expected back: no control characters but line breaks and tabs, no half characters. */
export function kept(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (character === '\n' || character === '\t') return true;
      return (
        code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff) && code >> 1 !== 0x7fff
      );
    })
    .join('');
}

/** A chart whose every text says which field it stood in, with the secrets each depth must keep. */
export function tellingChain(chain: DecisionChain): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  (Object.entries(chain.people) as [PersonId, Person][]).forEach(([id, person], index) => {
    people[id] = {
      ...person,
      name: `Qname${index}`,
      jobTitle: `Qtitle${index} of Qname${index}`,
      placeholder: false,
      note: `Qnote${index}`,
      scope: `Qscope${index}`,
      privateNote: `Qprivate${index}`,
      role: 'gatekeeper',
      coach: true,
      hidden: true,
    };
    assessments[id] = {
      level: 'partnership',
      targetLevel: 'trust',
      stance: 'exclusive',
      targetStance: 'non-supporter',
      competitorLevels: Object.fromEntries(chain.competitors.map((each) => [each.id, 'acquaintance' as const])),
      businessAgenda: `Qagenda${index}`,
      personalWin: `Qwin${index}`,
      primaryOwner: `Qfirst${index}`,
      secondaryOwner: `Qsecond${index}`,
      evidence: `Qevidence${index}`,
      confidence: 'heard',
      assessedOn: '2026-10-01',
      assessedBy: `Qassessor${index}`,
    };
  });
  return {
    ...chain,
    people,
    assessments,
    title: 'Project of Qname0',
    preparedBy: 'Qpreparer',
    plan: Object.keys(people).map((id) => ({
      id: `plan:${id}`,
      personId: id as PersonId,
      goalKinds: [],
      goal: 'Qgoal',
      strategy: 'Qstrategy',
      viaPersonIds: [],
      owner: 'Qplanowner',
      due: null,
      status: 'planned',
      progress: 'Qprogress',
    })),
  };
}

const alwaysSecret = ['Qprivate', 'Qscope'];
const ofPlan = ['Qgoal', 'Qstrategy', 'Qplanowner', 'Qprogress'];
const freeText = ['Qnote', 'Qagenda', 'Qwin', 'Qfirst', 'Qsecond', 'Qevidence', 'Qassessor'];

/** Beginnings of texts that must not be in a file of the assessment table at this depth. */
export const secretsAt = {
  full: alwaysSecret,
  chart: [...alwaysSecret, ...ofPlan, ...freeText],
  anonymous: [...alwaysSecret, ...ofPlan, ...freeText, 'Qname', 'Qpreparer'],
} as const;
