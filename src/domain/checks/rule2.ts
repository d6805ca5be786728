/** Rule 2: every person shows job title and name (method.md §1, §8). The tray counts too. */
import type { DecisionChain, Person, PersonId } from '../chain.ts';
import { personFromLine } from '../entry.ts';
import { oncePer } from '../oncePer.ts';
import { writtenKey } from '../sameName.ts';
import { hasName, identityOf } from '../seats.ts';
import { isHanSurname } from '../titles.ts';
import type { Sighting } from './finding.ts';
import { everyone, isPlaceholder } from './people.ts';

export function nameMissing(chain: DecisionChain): Sighting[] {
  return everyone(chain)
    .filter(({ person }) => !hasName(person) && !isPlaceholder(person))
    .map(({ id }) => ({ personIds: [id], field: 'name', mends: ['mark-placeholder'] }));
}

export function placeholder(chain: DecisionChain): Sighting[] {
  return everyone(chain)
    .filter(({ person }) => isPlaceholder(person))
    .map(({ id }) => ({ personIds: [id], field: 'name' }));
}

export function titleMissing(chain: DecisionChain): Sighting[] {
  return everyone(chain)
    .filter(({ person }) => person.jobTitle.trim() === '')
    .map(({ id }) => ({ personIds: [id], field: 'jobTitle' }));
}

const noName =
  /^(?:[x×＊*?？.。·…_\-—–]{2,}|[×＊*?？.。·…_\-—–]|\p{Script=Han}{0,2}(?:[x×＊*]{1,3}|某{1,2})|某.{1,2}|待定|待识别|待确认|待补充?|待填|未知|未定|不详|不明|无|暂无|暂缺|空缺|缺|姓名|名字|测试|tbd|tbc|tba|n\/a|unknown|none|null|vacant|name|somebody|someone|anonymous|test)$/iu;
const address = /(?:总|工|老师|先生|女士|小姐)$/u;

/** A name like XXX, 待定 or N/A, or one that holds a job title or only a form of address. */
export function nameSuspect(chain: DecisionChain): Sighting[] {
  return everyone(chain).flatMap(({ id, person }): Sighting[] => {
    const suspicion = suspicionOf(person);
    return suspicion ? [{ personIds: [id], field: 'name', text: person.name.trim(), ...suspicion }] : [];
  });
}

const suspicionOf = oncePer((person: Person): Pick<Sighting, 'because' | 'mends'> | null => {
  const name = person.name.trim();
  const writtenTitle = person.jobTitle.trim();
  if (name === '') return null;
  if (noName.test(name) || name === 'NA') return { because: 'no-name', mends: ['mark-placeholder'] };
  if (address.test(name) && isHanSurname(name.replace(address, ''))) return { because: 'address' };
  const { jobTitle } = personFromLine(name);
  if (jobTitle === '') return null;
  const splits = writtenTitle === '' || writtenTitle === jobTitle;
  return { because: 'title', ...(splits && { mends: ['split-name'] }) };
});

/** Same name and title at seats that are not linked. */
export function duplicatePerson(chain: DecisionChain): Sighting[] {
  const namesakes = new Map<string, PersonId[]>();
  for (const { id, person } of everyone(chain)) {
    if (!hasName(person)) continue;
    const key = keyOf(person);
    const known = namesakes.get(key);
    if (known) known.push(id);
    else namesakes.set(key, [id]);
  }
  return [...namesakes.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => firstSeats(chain, ids))
    .filter((group) => group.length > 1)
    .map((group) => ({ personIds: group, count: group.length, field: 'name', mends: ['link-seats'] }));
}

const keyOf = oncePer(writtenKey);

/** Of these seats the first of each human. */
function firstSeats(chain: DecisionChain, ids: readonly PersonId[]): PersonId[] {
  const seats = new Map<PersonId, PersonId>();
  for (const id of ids) {
    const identity = identityOf(chain, id);
    if (!seats.has(identity)) seats.set(identity, id);
  }
  return [...seats.values()];
}
