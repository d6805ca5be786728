/**
 * What of a chain may leave the room (method.md §10). The result holds nothing that is withheld, so nothing made from
 * it can give it away; private notes, snapshots and the plan are never in it.
 */
import type { Leaves } from '../columns/column.ts';
import {
  type Assessment,
  type DecisionChain,
  emptyChain,
  type Person,
  type PersonId,
  type Rib,
  type RibId,
} from '../domain/chain.ts';
import { allPersonIds, assessmentOf, identityOf, personById, seatedIds } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { cleanLines, cleanText } from './cleanText.ts';
import { nameless } from './nameless.ts';

/** Everything but private notes; name, title and rank alone; everything but names and free text. */
export const depths = ['full', 'chart', 'anonymous'] as const;
export type Depth = (typeof depths)[number];

/** Whether what leaves at `leaves` or above may leave at this depth. */
export function leavesAt(leaves: Leaves, depth: Depth): boolean {
  return leaves === 'chart' || leaves === depth || (leaves === 'anonymous' && depth === 'full');
}

export type Disclosure = {
  /** `topTen` is spelled out, so ranks stay true when ribs are taken away from it. */
  readonly chain: DecisionChain;
  /** Takes from any other text on the page what this depth withholds. */
  readonly shown: (text: string) => string;
};

/** The chain at one depth, with clean texts. Below `full` ids are new and say nothing, and nobody waits in the tray. */
export function disclosed(chain: DecisionChain, depth: Depth, language: Language): Disclosure {
  const codes = depth === 'anonymous' ? codesOf(chain, language) : undefined;
  const shown = codes ? nameless(chain, codes) : cleanText;
  const renamed = depth === 'full' ? undefined : newIds(chain);
  const idOf = (id: PersonId) => renamed?.get(id) ?? id;
  const people: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  const shownIds = depth === 'full' ? allPersonIds(chain) : seatedIds(chain);
  for (const id of shownIds) {
    const person = personById(chain, id) ?? { name: '', jobTitle: '' };
    people[idOf(id)] = disclosedPerson(person, depth, shown, codes?.get(id));
    // At lesser depths nothing says whose second seat this is, so each seat carries what is known of the person.
    if (depth !== 'chart' && (depth === 'anonymous' || identityOf(chain, id) === id)) {
      assessments[idOf(id)] = disclosedAssessment(assessmentOf(chain, id), depth);
    }
  }
  const ribs = chain.ribs.map(
    (rib, index): Rib => ({
      id: (renamed ? `rib:${index + 1}` : rib.id) as RibId,
      name: shown(rib.name),
      kind: depth === 'chart' ? 'other' : rib.kind,
      personIds: rib.personIds.map(idOf),
    }),
  );
  return {
    shown,
    chain: {
      ...emptyChain(renamed ? 'chart:shown' : chain.id, chain.updatedAt),
      title: shown(chain.title),
      customer: depth === 'full' ? cleanText(chain.customer) : '',
      target: shown(chain.target),
      confidentiality: chain.confidentiality,
      preparedBy: depth === 'anonymous' ? '' : cleanText(chain.preparedBy),
      ribs,
      people,
      tray: depth === 'full' ? chain.tray : [],
      topTen: { by: 'choice', personIds: topTen(chain).map(idOf) },
      competitors:
        depth === 'chart' ? [] : chain.competitors.map((rival) => ({ id: rival.id, name: shown(rival.name) })),
      assessments,
    },
  };
}

function disclosedPerson(person: Person, depth: Depth, shown: (text: string) => string, code?: string): Person {
  const seat: Person = {
    name: code ?? cleanText(person.name),
    jobTitle: shown(person.jobTitle),
    placeholder: person.placeholder,
  };
  if (depth === 'chart') return seat;
  const known: Person = {
    ...seat,
    role: person.role,
    grade: person.grade,
    coach: person.coach,
    hidden: person.hidden,
  };
  if (depth === 'anonymous') return { ...known, placeholder: undefined };
  return {
    ...known,
    sameAs: person.sameAs,
    scope: cleanLines(person.scope ?? ''),
    note: cleanLines(person.note ?? ''),
  };
}

function disclosedAssessment(known: Assessment, depth: Depth): Assessment {
  const rated: Assessment = {
    level: known.level,
    targetLevel: known.targetLevel,
    stance: known.stance,
    targetStance: known.targetStance,
    competitorLevels: { ...known.competitorLevels },
    confidence: known.confidence,
    assessedOn: known.assessedOn,
  };
  if (depth !== 'full') return rated;
  return {
    ...rated,
    businessAgenda: cleanLines(known.businessAgenda ?? ''),
    personalWin: cleanLines(known.personalWin ?? ''),
    primaryOwner: cleanText(known.primaryOwner ?? ''),
    secondaryOwner: cleanText(known.secondaryOwner ?? ''),
    evidence: cleanLines(known.evidence ?? ''),
    assessedBy: cleanText(known.assessedBy ?? ''),
  };
}

function newIds(chain: DecisionChain): Map<PersonId, PersonId> {
  return new Map(allPersonIds(chain).map((id, index) => [id, `person:${index + 1}`]));
}

/** What stands for each person: the chain's name and the place on it, "采购部-2". */
function codesOf(chain: DecisionChain, language: Language): Map<PersonId, string> {
  const codes = new Map<PersonId, string>();
  const plain = nameless(chain, new Map());
  const names = chain.ribs.map((rib) => plain(rib.name).trim() || fishWords[language].namelessRib);
  chain.ribs.forEach((rib, index) => {
    const name = names[index] ?? '';
    const isShared = names.some((other, at) => other === name && at !== index);
    rib.personIds.forEach((id, place) => {
      codes.set(id, `${name}${isShared ? ` ${index + 1}` : ''}-${place + 1}`);
    });
  });
  chain.tray.forEach((id, place) => {
    codes.set(id, `${pageWords[language].tray}-${place + 1}`);
  });
  return codes;
}
