import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { addCarried, carriedOf, cutOf, isAssessed, withoutAssessment } from '../../src/domain/edits/carry.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { assessmentOf, identityOf, placeOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { lawfully } from '../support/laws.ts';
import { randomChain } from '../support/randomChain.ts';

const anyChain = randomChain({ ribs: { min: 1, max: 6 }, peoplePerRib: { min: 1, max: 5 } });
const anyPick = fc.nat();

function seatedIn(chain: DecisionChain): PersonId[] {
  return chain.ribs.flatMap((rib) => rib.personIds);
}

describe('carried people', () => {
  test.prop([anyChain, anyPick, anyPick])(
    'a copy has name, title and ratings, and is a human of its own',
    (chain, who, where) => {
      const id = seatedIn(chain)[who % seatedIn(chain).length] as PersonId;
      const rib = chain.ribs[where % chain.ribs.length];
      const carried = carriedOf(chain, id);
      if (!rib || !carried) throw new Error('nobody');
      const copied = lawfully(chain, addCarried([{ id: 'person:copy', ...carried }], { ribId: rib.id, place: 0 }));
      expect(placeOf(copied, 'person:copy')).toMatchObject({ place: 0 });
      expect(copied.people['person:copy']).toEqual({ ...chain.people[id], sameAs: null });
      expect(assessmentOf(copied, 'person:copy')).toEqual(assessmentOf(chain, id));
      expect(identityOf(copied, 'person:copy')).toBe('person:copy');
      if (chain.topTen.by === 'choice') expect(topTen(copied)).toEqual(topTen(chain));
    },
  );

  test.prop([anyChain, anyPick])(
    'without assessments nothing is left but name, title and placeholder',
    (chain, who) => {
      const carried = carriedOf(chain, seatedIn(chain)[who % seatedIn(chain).length] as PersonId);
      if (!carried) throw new Error('nobody');
      const { person } = carried;
      const telling = {
        person: { ...person, note: 'Qnote', privateNote: 'Qprivate', role: 'decider' as const, 'x-key': 'Qkey' },
        assessment: { ...carried.assessment, level: 'trust' as const, evidence: 'Qevidence' },
      };
      const bare = withoutAssessment(telling);
      expect(JSON.stringify(bare)).not.toMatch(/Q|trust|decider/);
      expect(bare.person).toMatchObject({ name: person.name, jobTitle: person.jobTitle });
      expect([isAssessed(telling), isAssessed(bare)]).toEqual([true, false]);
    },
  );

  test.prop([anyChain, anyPick, anyPick])(
    'cut and pasted, a person keeps the rank the team gave, and so does everyone',
    (chain, who, where) => {
      const chosen: DecisionChain = { ...chain, topTen: { by: 'choice', personIds: topTen(chain) } };
      const ids = seatedIn(chosen).filter(
        (id) => chosen.people[id]?.sameAs == null && !Object.values(chosen.people).some((each) => each.sameAs === id),
      );
      const id = ids[who % Math.max(1, ids.length)];
      const carried = id && cutOf(chosen, id);
      const rib = chosen.ribs[where % chosen.ribs.length];
      if (!id || !carried || !rib) return;
      const pasted = lawfully(
        removePeople([id])(chosen),
        addCarried([{ id: 'person:back', ...carried }], { ribId: rib.id, place: 99 }),
      );
      expect(topTen(pasted)).toEqual(topTen(chosen).map((each) => (each === id ? 'person:back' : each)));
    },
  );
});
