import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { isOtherTopSeat, rankOf } from '../../src/domain/topTen.ts';
import { depths, disclosed } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { secretsAt, tellingChain } from '../export/hostile.ts';
import { pageOptions, texts } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';

vi.setConfig({ testTimeout: 60_000 });

const anyChain = randomChain({ ribs: { max: 6 }, peoplePerRib: { max: 6 } });

const populated = randomChain({ ribs: { min: 1, max: 6 }, peoplePerRib: { min: 1, max: 6 } });

/** Without what 不含评估 withholds. */
function bare(chain: DecisionChain): DecisionChain {
  const people: Record<PersonId, Person> = {};
  for (const [id, person] of Object.entries(chain.people) as [PersonId, Person][]) {
    const { name, jobTitle, placeholder, sameAs } = person;
    people[id] = { name, jobTitle, placeholder, sameAs };
  }
  return { ...chain, people, assessments: {}, competitors: [], plan: [] };
}

/** Other names for everyone, on both sides. */
function renamed(chain: DecisionChain): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const assessments = { ...chain.assessments };
  for (const [id, person] of Object.entries(chain.people) as [PersonId, Person][]) {
    people[id] = { ...person, name: `Zzyzx ${id} the Longer`, note: 'z', privateNote: 'z' };
    const known = assessments[id];
    if (known) assessments[id] = { ...known, primaryOwner: 'Qq', evidence: 'Zzyzx again', assessedBy: 'Qq' };
  }
  return { ...chain, people, assessments, preparedBy: 'Qq' };
}

describe('depth', () => {
  test.prop([anyChain], { numRuns: 40 })(
    '不含评估 is the same whatever is known besides name, title and rank',
    (chain) => {
      const options = { ...pageOptions, depth: 'chart' } as const;
      expect(documentPages(chain, options)).toEqual(documentPages(bare(chain), options));
    },
  );

  test.prop([anyChain], { numRuns: 40 })('匿名 is the same whoever the people are', (chain) => {
    const options = { ...pageOptions, depth: 'anonymous' } as const;
    expect(documentPages(chain, options)).toEqual(documentPages(renamed(chain), options));
  });

  test.prop([populated, fc.constantFrom(...depths)], { numRuns: 40 })('pages hold nothing withheld', (chain, depth) => {
    const telling = tellingChain(chain);
    const { pages } = documentPages(telling, { ...pageOptions, depth, title: telling.title, preparedBy: 'Qpreparer' });
    const said = JSON.stringify(pages);
    expect(secretsAt[depth].filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('takes names out of titles, chains and the target, whole words of Latin ones', () => {
    const chain = exampleChain('zh');
    const [first] = chain.ribs;
    if (!first) throw new Error('no chain');
    const said = JSON.stringify(
      documentPages(
        {
          ...chain,
          people: { ...chain.people, 'person:1': { name: '张三丰', jobTitle: '张三丰办公室主任' } },
          ribs: [{ ...first, name: 'Iza 小组' }, ...chain.ribs.slice(1)],
          target: 'Avenue 项目交给 Av',
        },
        { ...pageOptions, depth: 'anonymous', title: '张三丰项目' },
      ).pages,
    );
    for (const name of ['张三丰', 'Iza', ' Av"']) expect(said).not.toContain(name);
    expect(said).toContain('Avenue');
    expect(said).toContain('办公室主任');
  });

  test.prop([populated, fc.constantFrom(...depths)], { numRuns: 60 })(
    'every seat of the ten is as red as in the chart; of the others none says whose it is',
    (chain, depth) => {
      const { chain: shown, idOf } = disclosed(chain, depth, 'zh');
      for (const id of seatedIds(chain)) {
        expect(rankOf(shown, idOf(id))).toBe(rankOf(chain, id));
        expect(isOtherTopSeat(shown, idOf(id))).toBe(isOtherTopSeat(chain, id));
        if (depth !== 'full' && rankOf(chain, id) === undefined) expect(shown.people[idOf(id)]?.sameAs).toBeFalsy();
      }
    },
  );

  it('tells an approver who waits in the tray by the code alone', () => {
    const chain = exampleChain('zh');
    const waiting: DecisionChain = {
      ...chain,
      amount: { value: 80, unit: '百万元' },
      people: { ...chain.people, 'person:waiting': { name: '张三丰', jobTitle: '风险总监' } },
      tray: ['person:waiting'],
      decisionMode: {
        ...chain.decisionMode,
        tiers: [{ id: 'tier:1', below: null, approver: '', approverIds: ['person:waiting'] }],
      },
    };
    const options = { ...pageOptions, depth: 'anonymous', pages: ['decision'] } as const;
    const said = documentPages(waiting, options).pages.flatMap(({ shapes }) => texts(shapes).map(({ text }) => text));
    expect(said).toContain('待定-1');
    expect(said.join()).not.toMatch(/姓名待补|风险总监|张三丰/);
  });

  it('gives no person id away that the file came with', () => {
    const chain = exampleChain('zh');
    const told: DecisionChain = JSON.parse(JSON.stringify(chain).replaceAll('"person:', '"person:zhang-san-'));
    const said = JSON.stringify(documentPages(told, { ...pageOptions, depth: 'anonymous' }).pages);
    expect(said).not.toContain('zhang-san');
  });
});
