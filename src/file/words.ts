/** Sentences of the chain file, in both languages. */
import { bilingual } from '../words/language.ts';

/** What a sentence may need to know besides its place. */
export type FaultFacts = {
  readonly limit?: number;
  readonly line?: number;
  readonly column?: number;
  readonly version?: number;
  readonly options?: readonly string[];
  /** Where the same thing stands already. */
  readonly first?: string;
};

export const fileWords = bilingual(
  {
    problem: {
      'too-large': (it: FaultFacts) => `文件太大，最多 ${(it.limit ?? 0) / 1_000_000} MB`,
      'not-utf8': '文件不是 UTF-8 文本',
      'empty-file': '文件是空的',
      'not-json': (it: FaultFacts) => `不是 JSON：第 ${it.line} 行第 ${it.column} 列读不下去`,
      'too-deep': (it: FaultFacts) => `第 ${it.line} 行嵌套太深，最多 ${it.limit} 层`,
      'too-full': (it: FaultFacts) => `内容太多，整个文件最多 ${it.limit} 个值`,
      'not-this-format': '不是决策链鱼骨图文件',
      'newer-version': (it: FaultFacts) => `文件来自更新的版本（第 ${it.version} 版），请先升级本程序`,
      'unknown-version': '没有这个版本的文件格式',
      missing: '缺少这一项',
      'not-text': '应为文本',
      'not-list': '应为列表',
      'not-object': '应为对象',
      'not-number': '应为数字',
      'not-whole-number': '应为整数',
      'not-boolean': '应为 true 或 false',
      'not-one-of': (it: FaultFacts) => `只能是 ${it.options?.join('、')}`,
      'not-date': '不是日期，应写作 2026-11-02',
      'not-date-time': '不是时间，应写作 2026-11-02T09:00:00Z',
      'not-person-id': '不是人物编号，应以 person: 开头',
      'not-rib-id': '不是决策链编号，应以 rib: 开头',
      'empty-id': '编号是空的',
      'reserved-id': '这个编号不能用',
      'too-long': (it: FaultFacts) => `文字太长，最多 ${it.limit} 个字符`,
      'too-many': (it: FaultFacts) => `太多，最多 ${it.limit} 个`,
      negative: '不能小于 0',
      above: (it: FaultFacts) => `不能大于 ${it.limit}`,
      'not-in-steps': (it: FaultFacts) => `只能以 ${it.limit} 为一档`,
      'number-unkept': '这个数字太大，无法原样保存',
      'forbidden-key': '不允许用这个键名',
      'double-key': '同一个键名出现了两次',
      'broken-text': '含有残缺的字符（半个代理对）',
      'no-such-person': '没有这个人',
      'no-such-rib': '没有这条决策链',
      'no-such-competitor': '没有这个友商',
      'no-such-selling-point': '没有这个卖点',
      'person-twice': (it: FaultFacts) => `这个人已经在 ${it.first}`,
      'person-nowhere': '这个人不在任何决策链上，也不在待定区',
      'double-id': (it: FaultFacts) => `编号重复，与 ${it.first} 相同`,
      'top-in-tray': '待定区的人不能进入 TOP 10',
      'same-as-ring': '“同一个人”的指向绕回了自己',
      'nested-snapshots': '快照里不能再有快照',
      unreadable: '文件读不下去',
    },
    at: (place: string, problem: string) => `${place}：${problem}`,
    more: (sentence: string, count: number) => `${sentence}（另有 ${count} 处）`,
    manyMore: (sentence: string, count: number) => `${sentence}（另有至少 ${count} 处）`,
  },
  {
    problem: {
      'too-large': (it: FaultFacts) => `the file is too large, at most ${(it.limit ?? 0) / 1_000_000} MB`,
      'not-utf8': 'the file is not UTF-8 text',
      'empty-file': 'the file is empty',
      'not-json': (it: FaultFacts) => `not JSON: unreadable at line ${it.line}, column ${it.column}`,
      'too-deep': (it: FaultFacts) => `nested too deeply at line ${it.line}, at most ${it.limit} levels`,
      'too-full': (it: FaultFacts) => `holds too much, at most ${it.limit} values in the whole file`,
      'not-this-format': 'not a decision-chain fishbone file',
      'newer-version': (it: FaultFacts) =>
        `the file is from a newer version (version ${it.version}), update this program first`,
      'unknown-version': 'no such version of the file format',
      missing: 'missing',
      'not-text': 'must be text',
      'not-list': 'must be a list',
      'not-object': 'must be an object',
      'not-number': 'must be a number',
      'not-whole-number': 'must be a whole number',
      'not-boolean': 'must be true or false',
      'not-one-of': (it: FaultFacts) => `must be one of ${it.options?.join(', ')}`,
      'not-date': 'not a date, write it as 2026-11-02',
      'not-date-time': 'not a time, write it as 2026-11-02T09:00:00Z',
      'not-person-id': 'not a person id, it must begin with person:',
      'not-rib-id': 'not a chain id, it must begin with rib:',
      'empty-id': 'the id is empty',
      'reserved-id': 'this id cannot be used',
      'too-long': (it: FaultFacts) => `the text is too long, at most ${it.limit} characters`,
      'too-many': (it: FaultFacts) => `too many, at most ${it.limit}`,
      negative: 'must not be below 0',
      above: (it: FaultFacts) => `must not be above ${it.limit}`,
      'not-in-steps': (it: FaultFacts) => `must be a multiple of ${it.limit}`,
      'number-unkept': 'this number is too large to be kept as it is',
      'forbidden-key': 'this key is not allowed',
      'double-key': 'this key stands twice',
      'broken-text': 'holds a broken character (half of a surrogate pair)',
      'no-such-person': 'no such person',
      'no-such-rib': 'no such chain',
      'no-such-competitor': 'no such competitor',
      'no-such-selling-point': 'no such selling point',
      'person-twice': (it: FaultFacts) => `this person already sits at ${it.first}`,
      'person-nowhere': 'this person is on no chain and not in the tray',
      'double-id': (it: FaultFacts) => `the id is used twice, first at ${it.first}`,
      'top-in-tray': 'someone in the tray cannot be in the top 10',
      'same-as-ring': 'this “same person” link leads back to itself',
      'nested-snapshots': 'a snapshot cannot hold snapshots',
      unreadable: 'the file cannot be read',
    },
    at: (place: string, problem: string) => `${place}: ${problem}`,
    more: (sentence: string, count: number) => `${sentence} (and ${count} more)`,
    manyMore: (sentence: string, count: number) => `${sentence} (and at least ${count} more)`,
  },
);

export type ProblemKey = keyof (typeof fileWords)['zh']['problem'];
