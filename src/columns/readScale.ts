/** Words, letters and numbers as values of the method's scales (method.md §3), in both languages. */
import {
  type Confidence,
  type Grade,
  type Level,
  levels,
  type Role,
  roleLetter,
  roles,
  type ScaleName,
  type Stance,
  scales,
  stances,
} from '../domain/scales.ts';
import { simplified } from '../domain/simplified.ts';
import { languages } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';

/** Without case, width, spaces and marks around it; a number written before or after a word is dropped: "4 尊重" → "尊重". */
function plainValue(text: string): string {
  const plain = simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/^[\s"'“”‘’《》【】()[\]·•*]+|[\s"'“”‘’《》【】()[\]。.,，;；!！]+$/gu, '')
    .replace(/[\s_-]+/gu, ' ');
  return plain.replace(/^l?\d{1,2}[\s.、:：)-]*(?=\p{L})/u, '').replace(/(?<=\p{L})[\s.、:：(（-]*\d{1,2}\)?$/u, '');
}

function wordMap<T extends string>(scale: ScaleName, others?: Readonly<Partial<Record<T, string>>>) {
  const map = new Map<string, T>();
  for (const value of scales[scale].values as readonly string[] as readonly T[]) {
    map.set(plainValue(value), value);
    for (const language of languages) {
      map.set(plainValue((scaleWords[language][scale] as Readonly<Record<string, string>>)[value] ?? value), value);
    }
    for (const word of (others?.[value] ?? '').split('|')) if (word) map.set(plainValue(word), value);
  }
  return map;
}

const levelByWord = wordMap<Level>('level', {
  none: '无接触|没接触|没有接触|未见过|不认识|陌生|无关系|not met|never met|unknown to us',
  contact: '认识|初识|初步接触|已接触|met',
  acquaintance: '相识|知晓|knows us|acquainted',
  acceptance: '认可|接纳|accepts|accepted|accept',
  respect: '敬重|respects|respected',
  trust: '互信|信赖|trusts|trusted',
  partnership: '合作伙伴|战略伙伴|伙伴关系|partner|partners|strategic partner',
});
const stanceByWord = wordMap<Stance>('stance', {
  opponent: '反对者|强烈反对|坚决反对|强反对|敌对|opposed|against|opposes|oppose|negative',
  'non-supporter':
    '不支持|偏反对|不太支持|不认可者|non supporter|not supportive|unsupportive|sceptical|skeptical|resistant|resists|抵触',
  neutral: '中立者|中性|不反对|观望|摇摆|undecided|=|0',
  supporter: '支持者|认可|赞成|拥护|正面|supports|supportive|support|positive|for|pro|leading|+',
  exclusive: '排他|独家支持|强支持|强烈支持|坚定支持|铁杆|铁杆支持|全力支持|exclusive|strong supporter|champion|++',
});
for (const sign of ['-', '--']) stanceByWord.set(sign, 'opponent');
const roleByWord = wordMap<Role>('role', {
  approver: '批准者|批准人|审批|审批者|审批人|终审|签批|approve|approves|approval|economic|economic buyer',
  decider: '决策者|决策人|拍板|拍板人|定标|decision|decides|decide|decision-maker|decision maker',
  evaluator: '评估者|评估人|评审|评标|技术评估|评价|evaluate|evaluates|evaluation|technical',
  influencer: '影响者|影响人|建议|建议者|influence|influences|influential',
  buyer: '采购者|采购人|购买|购买者|buy|buys|purchasing|purchaser',
  user: '使用者|使用人|用户|最终用户|use|uses|end user',
  gatekeeper: '守门人|守门员|把关|把关者|gate keeper',
  initiator: '发起者|发起人|提出|需求提出|initiate|initiates',
});
for (const role of roles) roleByWord.set(roleLetter[role].toLowerCase(), role);
const gradeByWord = wordMap<Grade>('grade', {
  board: '董事|董事会成员|董事会|ceo|board member|board',
  executive: '总监|副总裁|高管|vp|cxo|director|executive|c level',
  manager: '经理|经理级|中层|manager',
  engineer: '工程师|基层|engineer|staff',
});
const confidenceByWord = wordMap<Confidence>('confidence', {
  fact: '亲见|确认|属实|confirmed|facts|high|高',
  heard: '听说|传闻|转述的|hearsay|medium|中',
  guess: '猜测|推断|估计|assumption|assumed|low|低',
});

/** "尊重", "Respect", "4", "4 尊重": 0 is no contact, 6 is partnership. */
export function levelOf(text: string): Level | null {
  const bare = text.normalize('NFKC').trim();
  const number = /^l?([0-6])$/i.exec(bare)?.[1];
  return number === undefined ? (levelByWord.get(plainValue(text)) ?? null) : (levels[Number(number)] ?? null);
}

/** "支持", "Supporter", "+", "=", "-"; a number is read by `stanceOfNumber`. */
export function stanceOf(text: string): Stance | null {
  const signs = text.normalize('NFKC').trim().replace(/[−–—]/gu, '-');
  if (/^(?:\+{1,2}|-{1,2}|=)$/.test(signs)) return stanceByWord.get(signs) ?? null;
  return /\d/.test(signs) && !/\p{L}/u.test(signs) ? null : (stanceByWord.get(plainValue(text)) ?? null);
}

/** A numbered stance: −2…2 around neutral when the column has a sign or a zero, else 1…5 from opponent to exclusive. */
export function stanceOfNumber(text: string, isSigned: boolean): Stance | null {
  const plain = text.normalize('NFKC').trim().replace(/[−–—]/gu, '-');
  if (!/^[+-]?[0-5]$/.test(plain)) return null;
  return stances[Number(plain) + (isSigned ? 2 : -1)] ?? null;
}

/** "评估", "Evaluator", "E". */
export function roleOf(text: string): Role | null {
  return roleByWord.get(plainValue(text)) ?? null;
}

const byWord: Readonly<Partial<Record<ScaleName, ReadonlyMap<string, string>>>> = {
  level: levelByWord,
  stance: stanceByWord,
  role: roleByWord,
  grade: gradeByWord,
  confidence: confidenceByWord,
};
const plainMaps = new Map<ScaleName, ReadonlyMap<string, string>>();

/** The value of any scale that a text means: a word of either language, a number or letter that chooses it; else null. */
export function scaleValueOf(scale: ScaleName, text: string): string | null {
  if (scale === 'level') return levelOf(text);
  if (scale === 'stance') return /^[–—]$/.test(text.trim()) ? null : (stanceOf(text) ?? stanceOfNumber(text, false));
  let words = byWord[scale] ?? plainMaps.get(scale);
  if (!words) {
    words = wordMap(scale);
    plainMaps.set(scale, words);
  }
  const said = words.get(plainValue(text));
  if (said !== undefined) return said;
  const key = text.normalize('NFKC').trim().toUpperCase();
  const { values, keyOf: keyOfValue } = scales[scale];
  return (values as readonly string[]).find((value, at) => keyOfValue(value as never, at) === key) ?? null;
}

/** A number as people type it: １，２００, "1 200", "320 百万元"; null when it is none. */
export function readNumber(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/(?<=\d)[\s,'](?=\d{3})/gu, '');
  const found = /^\s*[^\d\s+-]{0,3}\s*([+-]?\d+(?:\.\d+)?)\s*[^\d]*$/u.exec(bare)?.[1];
  // A minus before nothing is nothing.
  return found === undefined ? null : Number(found) + 0;
}

/** A name as it is compared: without case, width and blanks. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

const yes = new Set('是 有 y yes true 1 √ ✓ ✔ ● ☑ 教练 教 coach c 隐性 hidden 隐性决策者 x'.split(' '));
const no = new Set('否 无 不是 没有 n no false 0 × ✗ ✘ ☐ ○ - — /'.split(' '));

/** A mark in a yes-or-no column; null when it is neither. */
export function markOf(text: string): boolean | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return yes.has(plain) ? true : no.has(plain) ? false : null;
}

export function isCoachWord(text: string): boolean {
  return /^(?:教练|教|coach)$/iu.test(plainValue(text));
}

/** True when a note says that this person is our coach, and not that they are none. */
export function saysCoach(note: string): boolean {
  return note.split(/[\s,，;；。、/|+()（）]+/u).some(isCoachWord);
}

/** A date as yyyy-mm-dd: 2026-11-02, 2026/11/2, 2026.11.2, 2026年11月2日, 20261102, or a spreadsheet's day number. */
export function dateOf(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ t].*)?$/i.exec(plain) ??
    /^(20\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (parts) return realDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!/^[2-6]\d{4}$/.test(plain)) return null;
  return new Date((Number(plain) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function realDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
