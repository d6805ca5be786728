/** Taking names out of other texts: "张三的秘书", "张总的秘书" become "采购部-1的秘书". What may still be a name is told. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { allPersonIds, identityOf, personById } from '../domain/seats.ts';
import { isHanSurname, isPlainSurname, looksLikeHanName } from '../domain/titles.ts';
import { cleanText } from './cleanText.ts';
import { type Found, type KnownNames, knownNames } from './knownNames.ts';
import { type NameUnit, nameUnits } from './nameUnits.ts';

/** A text without names, and the parts of it that may be a name all the same, as they stand in it. */
export type Nameless = { readonly text: string; readonly doubts: readonly string[] };

const ours = 'ours';
/** Whose the customer's own name is. */
export const theCustomer = 'customer';
const unknown = '※';

const prepared = new WeakMap<DecisionChain, { readonly our: string; readonly names: KnownNames }>();

/**
 * Takes names out of texts: those of the chart's people, in any order of their parts, in any width and script form, and
 * surnames with a form of address; those of competitors and the customer; and names of our own side. `codeOf` says what
 * stands instead of a person, a competitor or `theCustomer`; without it, and where several bear the name, it is a mark.
 * A text takes time by its length alone.
 */
export function namesTaken(
  chain: DecisionChain,
  ourNames: readonly string[] = [],
): (text: string, codeOf?: (whose: string) => string | undefined) => Nameless {
  const our = ourNames.join('\n');
  const known = prepared.get(chain);
  const names = known?.our === our ? known.names : namesOf(chain, ourNames);
  prepared.set(chain, { our, names });
  return (text, codeOf) => taken(cleanText(text), names, (whose) => codeOf?.(whose) ?? unknown);
}

function namesOf(chain: DecisionChain, ourNames: readonly string[]): KnownNames {
  const names = knownNames(ours);
  const add = (each: string | undefined, whose: string) => {
    if (each) names.addPerson(cleanText(each), whose);
  };
  for (const name of ourNames) add(name, ours);
  for (const id of allPersonIds(chain)) add(personById(chain, id)?.name, identityOf(chain, id));
  for (const { id, name } of chain.competitors) names.addCompany(cleanText(name), id);
  for (const state of [chain, ...chain.snapshots.map((each) => each.chart)]) {
    for (const known of Object.values(state.assessments)) {
      for (const name of [known.primaryOwner, known.secondaryOwner, known.assessedBy]) add(name, ours);
    }
    for (const { owner } of state.plan) add(owner, ours);
    for (const { primaryOwner, secondaryOwner } of state.coverage)
      for (const name of [primaryOwner, secondaryOwner]) add(name, ours);
    add(state.preparedBy, ours);
    names.addCustomer(cleanText(state.customer), theCustomer);
    if (state === chain) continue;
    for (const [id, person] of Object.entries(state.people)) {
      add(person.name, personById(chain, id as PersonId) ? identityOf(chain, id as PersonId) : ours);
    }
    const rivals = new Set(chain.competitors.map(({ id }) => id));
    for (const { id, name } of state.competitors) names.addCompany(cleanText(name), rivals.has(id) ? id : ours);
  }
  return names;
}

type Span = { readonly start: number; readonly end: number };

function taken(text: string, names: KnownNames, codeOf: (whose: string) => string): Nameless {
  const units = nameUnits(text);
  const doubts: Span[] = [];
  let out = '';
  let done = 0;
  let last = { code: '', unit: -1 };
  for (let at = 0; at < units.length; ) {
    const found = names.at(units, at);
    const sure = sureOf(text, units, at, found);
    const [start, end] = [units[at]?.start ?? 0, units[at + (sure?.length ?? 1) - 1]?.end ?? 0];
    if (!sure) {
      const maybe = found.find(({ kind, length }) => kind !== 'surname' && kind !== 'written' && length > 0);
      const until = units[at + (maybe?.length ?? 0) - 1]?.end ?? end;
      if (maybe && until > (doubts.at(-1)?.end ?? 0)) doubts.push({ start, end: until });
      at++;
      continue;
    }
    const code = codeOf(sure.whose);
    const isMore = last.code === code && last.unit === at && units[at]?.gap !== 'hard';
    if (!isMore) out += text.slice(done, start - sure.before) + code;
    done = end;
    at += sure.length;
    last = { code, unit: at };
  }
  out += text.slice(done);
  const said = doubts.map(({ start, end }) => text.slice(start, end));
  return { text: out, doubts: [...new Set([...said.filter((each) => out.includes(each)), ...strangersIn(out)])] };
}

/** `before`: characters in front that go along, as 老 in 老王. */
type Sure = { readonly whose: string; readonly length: number; readonly before: number };

function sureOf(text: string, units: readonly NameUnit[], at: number, found: readonly Found[]): Sure | null {
  const isCapital = /^\p{Lu}/u.test(text.slice(units[at]?.start));
  const whole = found.find(({ kind }) => kind === 'name' || (kind === 'written' && isCapital));
  if (whole) return { ...whole, before: 0 };
  for (const one of found) {
    if (one.kind !== 'surname' && one.kind !== 'given') continue;
    const name = units.slice(at, at + one.length);
    const isPlain = one.kind === 'given' || isPlainSurname(name.map(({ key }) => key).join(''));
    const isFree = isFreeBefore(units, at);
    const title = addressAt(units, at + one.length);
    if (title > 0 && (isPlain || isFree)) return { whose: one.whose, length: one.length + title, before: 0 };
    const nick = one.kind === 'surname' && isPlain ? nickBefore(units, at) : 0;
    if (nick > 0) return { whose: one.whose, length: one.length, before: nick };
  }
  return null;
}

const address =
  /^(?:副|常务副|前|老)?(?:总经理|总工程师|总工|总裁|总监|总师|总(?![部体是结共额价线控量计数站局行公承包规则图有算装成会])|工程师|工(?![作程会厂业期艺具人地])|(?:秘书|理事|监事|[部处局科司厅院校行会所站厂组队市省县区镇村店台社馆课室])长|主任|主席|主管|经理|董事长?|董秘|董|书记|委员|秘书长?|助理|顾问|专员|教授|老师|博士|先生|女士|小姐|太太|院士|师傅|律师|会计|医生|局(?!\p{Script=Han})|处(?!\p{Script=Han})|科(?!\p{Script=Han})|哥|姐|某)/u;
const longestAddress = 6;

/** How many units of a form of address begin here. */
function addressAt(units: readonly NameUnit[], at: number): number {
  let text = '';
  for (const unit of units.slice(at, at + longestAddress + 1)) {
    if (!unit.isHan || unit.gap === 'hard') break;
    text += unit.key;
  }
  return [...(address.exec(text)?.[0] ?? '')].length;
}

const leads = /^[的和与及向找给请由对跟约让被为是兼代前原]$/u;

/** Nothing before it that it could make another word with. */
function isFreeBefore(units: readonly NameUnit[], at: number): boolean {
  const before = units[at - 1];
  return !before?.isHan || units[at]?.gap !== 'none' || leads.test(before.key);
}

function nickBefore(units: readonly NameUnit[], at: number): number {
  const before = units[at - 1];
  const isNick = before?.isHan && units[at]?.gap === 'none' && /^[老小阿]$/u.test(before.key);
  return isNick && isFreeBefore(units, at - 1) ? (units[at]?.start ?? 0) - before.start : 0;
}

/** What looks like somebody whom the chart does not know. */
function strangersIn(text: string): string[] {
  const units = nameUnits(text);
  const strangers: string[] = [];
  for (const [at, { key, start }] of units.entries()) {
    const length = [2, 1].find((each) => isHanSurname(keysOf(units, at, each))) ?? 0;
    if (length === 0 || !isFreeBefore(units, at)) continue;
    const title = addressAt(units, at + length);
    const isPlain = isPlainSurname(key) || length === 2;
    // 高工 is a title: senior engineer.
    if (title > 0 && keysOf(units, at, 2) !== '高工')
      strangers.push(text.slice(start, units[at + length + title - 1]?.end));
    else if (isPlain) {
      const given = [3, 2].find((each) => isNameAlone(units, at, each));
      if (given) strangers.push(text.slice(start, units[at + given - 1]?.end));
    }
  }
  return [...strangers, ...(text.match(/\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+\p{Lu}[\p{L}'’-]+/gu) ?? [])];
}

function keysOf(units: readonly NameUnit[], at: number, length: number): string {
  return units
    .slice(at, at + length)
    .map(({ key }) => key)
    .join('');
}

function isNameAlone(units: readonly NameUnit[], at: number, length: number): boolean {
  const after = units[at + length];
  const ends = !after?.isHan || after.gap === 'hard' || leads.test(after.key);
  return ends && looksLikeHanName(keysOf(units, at, length));
}
