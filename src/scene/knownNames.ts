/** Every name a chart knows, prepared so that one pass over a text finds them all, however many there are. */
import { gluedName, isHanSurname, looksLikeHanName, wordKind } from '../domain/titles.ts';
import { isUnknownName } from '../domain/unknownName.ts';
import { type NameUnit, nameUnits } from './nameUnits.ts';

/**
 * How sure a find is. `name`: it is that person. `written`: it is where it is written with a capital, as names are.
 * `surname` and `given`: it is where a form of address stands beside it. `maybe`: it may be a word like any other.
 */
type NameKind = 'name' | 'written' | 'surname' | 'given' | 'maybe';

type Node = { next?: Map<string, Node>; whose?: Map<NameKind, string> };
export type Found = { readonly kind: NameKind; readonly whose: string; readonly length: number };
export type KnownNames = {
  /** A person's name as its field has it, maybe with others' in it. */
  readonly addPerson: (name: string, whose: string) => void;
  readonly addCompany: (name: string, whose: string) => void;
  /** The customer's: as a company's, and each part of it may be the customer in short. */
  readonly addCustomer: (name: string, whose: string) => void;
  /** All names that begin at a unit, the longest first. */
  readonly at: (units: readonly NameUnit[], index: number) => readonly Found[];
};

/** Whose a name is that several bear. */
const several = '';

/** `ours` gives way: a name borne on both sides is the customer's. */
export function knownNames(ours: string): KnownNames {
  const root: Node = {};
  const add = (keys: readonly string[], kind: NameKind, whose: string) => {
    let node = root;
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) {
        next = {};
        node.next.set(key, next);
      }
      node = next;
    }
    node.whose ??= new Map();
    const before = node.whose.get(kind);
    const givesWay = kind === 'name' && (before === ours || whose === ours);
    if (before === undefined || before === whose) node.whose.set(kind, whose);
    else if (!givesWay) node.whose.set(kind, several);
    else if (before === ours) node.whose.set(kind, whose);
  };
  return {
    addPerson: (name, whose) => {
      for (const group of groupsOf(nameUnits(name))) {
        if (group[0]?.isHan) addHanName(group, (keys, kind) => add(keys, kind, whose));
        else addLatinName(group, (keys, kind) => add(keys, kind, whose));
      }
    },
    addCompany: (name, whose) => addCompanyName(name, (keys, kind) => add(keys, kind, whose)),
    addCustomer: (name, whose) => addCustomerName(name, (keys, kind) => add(keys, kind, whose)),
    at: (units, index) => {
      const found: Found[] = [];
      let node: Node | undefined = root;
      for (let at = index; at < units.length; at++) {
        const unit = units[at];
        if (!unit || (at > index && unit.gap === 'hard')) break;
        node = node.next?.get(unit.key);
        if (!node) break;
        for (const [kind, whose] of node.whose ?? []) found.unshift({ kind, whose, length: at - index + 1 });
      }
      return found;
    },
  };
}

type Add = (keys: readonly string[], kind: NameKind) => void;

/** Runs of one script with nothing between that parts names. */
function groupsOf(units: readonly NameUnit[]): NameUnit[][] {
  const groups: NameUnit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last?.[0]?.isHan === unit.isHan && unit.gap !== 'hard') last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function addHanName(group: readonly NameUnit[], add: Add): void {
  const parts: string[] = [''];
  for (const { key, gap } of group) parts.push((gap === 'dot' ? '' : (parts.pop() ?? '')) + key);
  const whole = parts.join('');
  if (isUnknownName(whole)) return;
  const glued = gluedName(whole);
  const named = glued ? [whole.slice(...glued)] : wordKind(whole) === 'other' || parts.length > 1 ? [whole] : [];
  const inside = [...whole].length > 4 ? whole.split(/[的之和与及兼代]/u).filter(looksLikeHanName) : [];
  for (const name of [...named, ...(parts.length > 1 ? parts : []), ...inside]) addOneHanName([...name], add);
}

function addOneHanName(characters: readonly string[], add: Add): void {
  const name = characters.join('');
  const surnameLength = [2, 1].find((length) => isHanSurname(characters.slice(0, length).join(''))) ?? 0;
  const surname = characters.slice(0, surnameLength);
  const given = characters.slice(surnameLength);
  if (characters.length > 1) add(characters, 'name');
  else if (surnameLength === 0) add(characters, 'maybe');
  if (surnameLength === 0 || characters.length > 4) return;
  add(surname, 'surname');
  if (given.length < 2 || !looksLikeHanName(name)) return;
  add(given, 'given');
  add([...given, ...surname], 'name');
}

const particles = new Set('the and for von van der den bin ibn del dos das los las san abu'.split(' '));
/** Names that are words too: only with a capital, and never at the price of an ordinary sentence. */
const everyday = new Set(
  `will mark may bill rich grace art frank long young king rose hope joy faith page dean chase grant jack rob sue pat guy
   ray gene dale glen lane miles penny ruby amber crystal summer april june august max stone park gold power price church
   field wood hill ford green black white brown gray grey day best sharp swift low good wise cook baker carter mason
   hunter shepherd fisher potter taylor turner bond cross banks rivers lake bush forest sky star sun moon wang song`.split(
    /\s+/,
  ),
);

/** Whole in either order, by first and last part, with an initial, written together, and by each part that is no common word. */
function addLatinName(group: readonly NameUnit[], add: Add): void {
  const parts = group.map(({ key }) => key);
  if (parts.every((part) => /^\d+$/.test(part) || particles.has(part)) && parts.length > 1) return;
  add(parts, 'name');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 1) {
    const [front, back] = [parts.slice(0, -1), parts.slice(-1)];
    const orders = [parts, [...back, ...front], [first, last], [last, first], [...parts.slice(1), first]];
    for (const order of orders) {
      add(order, 'name');
      if (order.join('').length > 3) add([order.join('')], 'name');
    }
    if (last.length > 1 && first.length > 1)
      for (const [a, b] of [
        [first[0] ?? '', last],
        [last, first[0] ?? ''],
      ] as const)
        add([a, b], 'name');
    if (last.length > 2) add([(first[0] ?? '') + last], 'name');
  }
  for (const part of parts) {
    if (/^\d+$/.test(part) || particles.has(part) || wordKind(part) !== 'other') continue;
    const isWhole = parts.length === 1;
    const isPlain = part.length > 2 && !everyday.has(part);
    if (!isWhole && part.length > 1) add([part], isPlain ? 'name' : 'written');
    if (isPlain) add([`${part}s`], 'name');
  }
}

const companyEnd = /(?:股份)?(?:有限)?(?:责任)?公司$|集团$|科技$|技术$|通信$|通讯$/u;
const companyWords = new Set(
  'inc ltd llc corp corporation company co group holdings gmbh ag sa plc bv kk technologies technology networks network systems system solutions telecom communications international global software digital cloud'.split(
    ' ',
  ),
);

/**
 * Words that say nothing of whose name they stand in: countries and places, and what many companies are called besides.
 * A name goes as a whole; such a word alone stays, or a text about 中国 or China would lose it wherever it stands.
 */
const commonWords = new Set(
  `china chinese hongkong taiwan macau asia asian africa african europe european america american arab arabia saudi
   india indonesia malaysia singapore thailand vietnam philippines japan korea germany france italy spain portugal
   britain british england russia turkey egypt nigeria kenya pakistan bangladesh brazil mexico argentina chile peru
   colombia canada australia emirates qatar kuwait oman south north east west pacific world universal union united
   national state federal central general royal public people first new bank insurance life mobile post rail railway
   airlines airport electric electricity energy power oil gas water steel university hospital ministry city
   中国 中华 全国 国家 中央 亚洲 世界 环球 国际 北京 上海 天津 重庆 广东 广州 深圳 香港 澳门 台湾 集团 公司 银行 科技 技术
   通信 通讯 移动 电信 电力 能源 石油`.split(/\s+/),
);

function addCompanyName(name: string, add: Add): void {
  for (const group of groupsOf(nameUnits(name))) {
    const keys = group.map(({ key }) => key);
    if (group[0]?.isHan) {
      for (const core of hanCores(keys)) add([...core], 'name');
      continue;
    }
    const core = latinCore(keys);
    for (const each of latinNames(keys, core)) addWords(each, add);
    for (const [index, key] of core.entries())
      if (key.length > 2) add([key], index === 0 && !commonWords.has(key) ? 'name' : 'maybe');
  }
}

/** A part of a name is a word of its own more often here: "中国移动", "National Grid", so it is only told; but for a Latin
 * first word that is no common one. */
function addCustomerName(name: string, add: Add): void {
  for (const group of groupsOf(nameUnits(name))) {
    const keys = group.map(({ key }) => key);
    if (group[0]?.isHan) {
      const cores = hanCores(keys);
      for (const core of cores) add([...core], 'name');
      addPartsOf([...(cores.at(-1) ?? '')], add);
      continue;
    }
    const core = latinCore(keys);
    for (const each of latinNames(keys, core)) addWords(each, add);
    const [first = ''] = core;
    const isWord = everyday.has(first) || particles.has(first) || commonWords.has(first);
    const isOwn = first.length > 2 && !isWord && wordKind(first) === 'other';
    if (isOwn) add([first], 'name');
    for (const key of core) if (key.length > 2 && !particles.has(key)) add([key], 'maybe');
    if (keys.length > 2) add([keys.map((key) => key[0] ?? '').join('')], 'maybe');
  }
}

/** Side by side and written together. */
function addWords(keys: readonly string[], add: Add): void {
  if (keys.length === 0) return;
  add(keys, 'name');
  if (keys.length > 1) add([keys.join('')], 'name');
}

/** The whole name, and what is left without the words of companies, if that says whose it is. */
function latinNames(keys: readonly string[], core: readonly string[]): (readonly string[])[] {
  return core.every((key) => commonWords.has(key)) && core.length < 2 ? [keys] : [keys, core];
}

function latinCore(keys: readonly string[]): string[] {
  return keys.filter((key) => !companyWords.has(key));
}

/** The whole name, then shorter and shorter without what only says that it is a company. */
function hanCores(keys: readonly string[]): string[] {
  const cores: string[] = [];
  for (let core = keys.join(''); [...core].length > 1; ) {
    cores.push(core);
    const shorter = core.replace(companyEnd, '');
    if (shorter === core || commonWords.has(shorter)) break;
    core = shorter;
  }
  return cores;
}

const longestPart = 8;

function addPartsOf(characters: readonly string[], add: Add): void {
  for (let start = 0; start < characters.length; start++)
    for (let end = start + 2; end <= Math.min(characters.length, start + longestPart); end++)
      if (end - start < characters.length) add(characters.slice(start, end), 'maybe');
}
