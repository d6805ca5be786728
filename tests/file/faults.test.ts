import { expect, test, vi } from 'vitest';
import { type Fault, mostFaults } from '../../src/file/fault.ts';
import { faultsText, faultText } from '../../src/file/faultText.ts';
import { readChain } from '../../src/file/read.ts';

vi.setConfig({ testTimeout: 60_000 });

type Json = Record<string, unknown>;

const seats = {
  ribs: [
    { id: 'rib:1', name: '董事会', kind: 'board', personIds: ['person:1', 'person:2'] },
    { id: 'rib:2', name: '采购部', kind: 'department', personIds: ['person:3'] },
  ],
  people: {
    'person:1': { name: 'Da Hai', jobTitle: '董事长' },
    'person:2': { name: 'Mim', jobTitle: '副主席' },
    'person:3': { name: 'Buld', jobTitle: '采购部部长' },
    'person:4': { name: 'Vo', jobTitle: '副部长' },
  },
  tray: ['person:4'],
};
const whole: Json = { format: 'decision-chain-fishbone', version: 1, target: 'GU', ...seats };

function faultsIn(input: string | Uint8Array): readonly Fault[] {
  const read = readChain(input);
  return 'faults' in read ? read.faults : [];
}

/** The file with some top-level keys changed. */
function changed(change: Json): string {
  return JSON.stringify({ ...whole, ...change });
}
/** The file with one change to its first person. */
function withPerson(change: Json): string {
  return changed({ people: { ...seats.people, 'person:1': { ...seats.people['person:1'], ...change } } });
}
function withRib(change: Json): string {
  return changed({ ribs: [{ ...seats.ribs[0], ...change }, seats.ribs[1]] });
}
const planRow = { id: 'plan:1', personId: 'person:1', due: null };
const snapshot = { id: 'snapshot:1', takenAt: '2026-11-02T09:00:00Z', label: 'Q3', chart: { target: 'GU', ...seats } };
const pad = (count: number) => 'x'.repeat(count);
const manyPeople = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`person:${index}`, { name: '', jobTitle: '' }]));

test('the file the cases start from opens', () => {
  expect(faultsIn(JSON.stringify(whole))).toEqual([]);
});

const cases: readonly (readonly [what: string, file: string | Uint8Array, zh: string, en: string])[] = [
  // The whole file.
  ['nothing', '', '文件是空的', 'The file is empty'],
  ['blank', '\ufeff \n', '文件是空的', 'The file is empty'],
  [
    'a comma too many',
    '{\n  "a": 1,\n}',
    '不是 JSON：第 3 行第 1 列读不下去',
    'Not JSON: unreadable at line 3, column 1',
  ],
  ['cut short', '{"a": "b', '不是 JSON：第 1 行第 9 列读不下去', 'Not JSON: unreadable at line 1, column 9'],
  ['two values', '{} {}', '不是 JSON：第 1 行第 4 列读不下去', 'Not JSON: unreadable at line 1, column 4'],
  ['a web page', '<html>', '不是 JSON：第 1 行第 1 列读不下去', 'Not JSON: unreadable at line 1, column 1'],
  ['GB18030 bytes', new Uint8Array([0xb2, 0xc9, 0xb9, 0xba]), '文件不是 UTF-8 文本', 'The file is not UTF-8 text'],
  ['over 20 MB', `{"a":"${pad(20_000_000)}"}`, '文件太大，最多 20 MB', 'The file is too large, at most 20 MB'],
  [
    'over 20 MB in bytes',
    `{"a":"${'部'.repeat(6_700_000)}"}`,
    '文件太大，最多 20 MB',
    'The file is too large, at most 20 MB',
  ],
  [
    'deep lists',
    '['.repeat(1_000_000),
    '第 1 行嵌套太深，最多 64 层',
    'Nested too deeply at line 1, at most 64 levels',
  ],
  [
    'deep objects',
    '{"a":\n'.repeat(70),
    '第 65 行嵌套太深，最多 64 层',
    'Nested too deeply at line 65, at most 64 levels',
  ],
  ['a list', '[]', '不是决策链鱼骨图文件', 'Not a decision-chain fishbone file'],
  ['null', 'null', '不是决策链鱼骨图文件', 'Not a decision-chain fishbone file'],
  ['another format', changed({ format: 'mind-map' }), '不是决策链鱼骨图文件', 'Not a decision-chain fishbone file'],
  ['package.json', '{"name":"x","version":"1.0.0"}', '不是决策链鱼骨图文件', 'Not a decision-chain fishbone file'],
  [
    'a newer version',
    changed({ version: 2, ribs: {} }),
    '文件来自更新的版本（第 2 版），请先升级本程序',
    'The file is from a newer version (version 2), update this program first',
  ],
  [
    'no version',
    changed({ version: undefined }),
    'version：没有这个版本的文件格式',
    'version: no such version of the file format',
  ],
  [
    'version as text',
    changed({ version: '1' }),
    'version：没有这个版本的文件格式',
    'version: no such version of the file format',
  ],
  // What a JSON reader would pass over.
  [
    '__proto__',
    JSON.stringify(whole).replace('"target"', '"__proto__":{"polluted":1},"target"'),
    '__proto__：不允许用这个键名',
    '__proto__: this key is not allowed',
  ],
  [
    'escaped __proto__',
    withPerson({ x: 1 }).replace('"x"', '"__\\u0070roto__"'),
    'people["person:1"].__proto__：不允许用这个键名',
    'people["person:1"].__proto__: this key is not allowed',
  ],
  [
    'a person written twice',
    JSON.stringify(whole).replace('"person:2":', '"person:1":'),
    'people["person:1"]：同一个键名出现了两次',
    'people["person:1"]: this key stands twice',
  ],
  [
    'half a surrogate pair',
    withPerson({ name: '\ud83d' }),
    'people["person:1"].name：含有残缺的字符（半个代理对）',
    'people["person:1"].name: holds a broken character (half of a surrogate pair)',
  ],
  [
    'half a pair, unescaped',
    JSON.stringify(whole).replace('Mim', 'M\udc00'),
    'people["person:2"].name：含有残缺的字符（半个代理对）',
    'people["person:2"].name: holds a broken character (half of a surrogate pair)',
  ],
  [
    'a number beyond all bounds',
    JSON.stringify(whole).replace('"target"', '"x":[0,1e999],"target"'),
    'x[1]：这个数字太大，无法原样保存',
    'x[1]: this number is too large to be kept as it is',
  ],
  [
    'a number that would be rounded',
    JSON.stringify(whole).replace('"target"', '"x":12345678901234567890,"target"'),
    'x：这个数字太大，无法原样保存',
    'x: this number is too large to be kept as it is',
  ],
  // Shape.
  ['no target', changed({ target: undefined }), 'target：缺少这一项', 'target: missing'],
  ['no ribs', changed({ ribs: undefined }), 'ribs：缺少这一项', 'ribs: missing'],
  ['no people', changed({ people: undefined }), 'people：缺少这一项', 'people: missing'],
  ['people as a list', changed({ people: [] }), 'people：应为对象', 'people: must be an object'],
  ['ribs as an object', changed({ ribs: {} }), 'ribs：应为列表', 'ribs: must be a list'],
  ['a rib that is null', changed({ ribs: [null] }), 'ribs[0]：应为对象', 'ribs[0]: must be an object'],
  ['a rib without id', withRib({ id: undefined }), 'ribs[0].id：缺少这一项', 'ribs[0].id: missing'],
  [
    'a rib id of another make',
    withRib({ id: 'dept:1' }),
    'ribs[0].id：不是决策链编号，应以 rib: 开头',
    'ribs[0].id: not a chain id, it must begin with rib:',
  ],
  [
    'a person id of another make',
    withRib({ personIds: ['person:1', 'p2'] }),
    'ribs[0].personIds[1]：不是人物编号，应以 person: 开头',
    'ribs[0].personIds[1]: not a person id, it must begin with person:',
  ],
  [
    'a number for a person',
    withRib({ personIds: [7] }),
    'ribs[0].personIds[0]：应为文本',
    'ribs[0].personIds[0]: must be text',
  ],
  [
    'a person under another key',
    changed({ people: { ...seats.people, constructor: {} } }),
    'people.constructor：不是人物编号，应以 person: 开头',
    'people.constructor: not a person id, it must begin with person:',
  ],
  [
    'a name that is a number',
    withPerson({ name: 7 }),
    'people["person:1"].name：应为文本',
    'people["person:1"].name: must be text',
  ],
  [
    'a flag that is text',
    withPerson({ coach: 'yes' }),
    'people["person:1"].coach：应为 true 或 false',
    'people["person:1"].coach: must be true or false',
  ],
  [
    'a role that is none',
    withPerson({ role: 'boss' }),
    'people["person:1"].role：只能是 approver、decider、evaluator、influencer、buyer、user、gatekeeper、initiator',
    'people["person:1"].role: must be one of approver, decider, evaluator, influencer, buyer, user, gatekeeper, initiator',
  ],
  [
    'a long name',
    withPerson({ name: pad(2001) }),
    'people["person:1"].name：文字太长，最多 2000 个字符',
    'people["person:1"].name: the text is too long, at most 2000 characters',
  ],
  [
    'a long note',
    withPerson({ note: pad(20_001) }),
    'people["person:1"].note：文字太长，最多 20000 个字符',
    'people["person:1"].note: the text is too long, at most 20000 characters',
  ],
  [
    'a date that is none',
    changed({ reviewDue: '2026-02-29' }),
    'reviewDue：不是日期，应写作 2026-11-02',
    'reviewDue: not a date, write it as 2026-11-02',
  ],
  [
    'a time that is none',
    changed({ updatedAt: 'yesterday' }),
    'updatedAt：不是时间，应写作 2026-11-02T09:00:00Z',
    'updatedAt: not a time, write it as 2026-11-02T09:00:00Z',
  ],
  [
    'a negative amount',
    changed({ amount: { value: -1, unit: '百万元' } }),
    'amount.value：不能小于 0',
    'amount.value: must not be below 0',
  ],
  [
    'an amount in words',
    changed({ amount: { value: '100' } }),
    'amount.value：应为数字',
    'amount.value: must be a number',
  ],
  [
    'a top ten of no kind',
    changed({ topTen: { by: 'luck' } }),
    'topTen.by：只能是 position、choice',
    'topTen.by: must be one of position, choice',
  ],
  ['a top ten that is text', changed({ topTen: 'position' }), 'topTen：应为对象', 'topTen: must be an object'],
  [
    'a top ten of eleven',
    changed({ topTen: { by: 'choice', personIds: Array(11).fill('person:1') } }),
    'topTen.personIds：太多，最多 10 个',
    'topTen.personIds: too many, at most 10',
  ],
  [
    '201 chains',
    changed({ ribs: Array.from({ length: 201 }, (_, index) => ({ id: `rib:${index}` })) }),
    'ribs：太多，最多 200 个',
    'ribs: too many, at most 200',
  ],
  [
    '10,001 people',
    changed({ people: manyPeople(10_001) }),
    'people：太多，最多 10000 个',
    'people: too many, at most 10000',
  ],
  [
    'five competitors',
    changed({ competitors: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) }),
    'competitors：太多，最多 4 个',
    'competitors: too many, at most 4',
  ],
  [
    'a competitor named like every object’s keys',
    changed({ competitors: [{ id: 'constructor' }] }),
    'competitors[0].id：这个编号不能用',
    'competitors[0].id: this id cannot be used',
  ],
  [
    'an empty id',
    changed({ competitors: [{ id: '' }] }),
    'competitors[0].id：编号是空的',
    'competitors[0].id: the id is empty',
  ],
  // References.
  [
    'a person on a chain who is not there',
    withRib({ personIds: ['person:1', 'person:9', 'person:2'] }),
    'ribs[0].personIds[1]：没有这个人',
    'ribs[0].personIds[1]: no such person',
  ],
  [
    'a person in the tray who is not there',
    changed({ tray: ['person:4', 'person:9'] }),
    'tray[1]：没有这个人',
    'tray[1]: no such person',
  ],
  [
    'a person on two chains',
    changed({ ribs: [seats.ribs[0], { ...seats.ribs[1], personIds: ['person:3', 'person:2'] }] }),
    'ribs[1].personIds[1]：这个人已经在 ribs[0].personIds[1]',
    'ribs[1].personIds[1]: this person already sits at ribs[0].personIds[1]',
  ],
  [
    'a person twice on a chain',
    withRib({ personIds: ['person:1', 'person:2', 'person:1'] }),
    'ribs[0].personIds[2]：这个人已经在 ribs[0].personIds[0]',
    'ribs[0].personIds[2]: this person already sits at ribs[0].personIds[0]',
  ],
  [
    'a person on a chain and in the tray',
    changed({ tray: ['person:4', 'person:1'] }),
    'tray[1]：这个人已经在 ribs[0].personIds[0]',
    'tray[1]: this person already sits at ribs[0].personIds[0]',
  ],
  [
    'a person nowhere',
    changed({ tray: [] }),
    'people["person:4"]：这个人不在任何决策链上，也不在待定区',
    'people["person:4"]: this person is on no chain and not in the tray',
  ],
  [
    'two chains with one id',
    changed({ ribs: [seats.ribs[0], { ...seats.ribs[1], id: 'rib:1' }] }),
    'ribs[1].id：编号重复，与 ribs[0].id 相同',
    'ribs[1].id: the id is used twice, first at ribs[0].id',
  ],
  [
    'the same as nobody',
    withPerson({ sameAs: 'person:9' }),
    'people["person:1"].sameAs：没有这个人',
    'people["person:1"].sameAs: no such person',
  ],
  [
    'the same as oneself',
    withPerson({ sameAs: 'person:1' }),
    'people["person:1"].sameAs：“同一个人”的指向绕回了自己',
    'people["person:1"].sameAs: this “same person” link leads back to itself',
  ],
  [
    'the same as each other',
    changed({
      people: {
        ...seats.people,
        'person:1': { sameAs: 'person:2' },
        'person:2': { sameAs: 'person:3' },
        'person:3': { sameAs: 'person:2' },
      },
    }),
    'people["person:2"].sameAs：“同一个人”的指向绕回了自己',
    'people["person:2"].sameAs: this “same person” link leads back to itself',
  ],
  [
    'a ranked person who is not there',
    changed({ topTen: { by: 'choice', personIds: ['person:9'] } }),
    'topTen.personIds[0]：没有这个人',
    'topTen.personIds[0]: no such person',
  ],
  [
    'a ranked person in the tray',
    changed({ topTen: { by: 'choice', personIds: ['person:1', 'person:4'] } }),
    'topTen.personIds[1]：待定区的人不能进入 TOP 10',
    'topTen.personIds[1]: someone in the tray cannot be in the top 10',
  ],
  [
    'a person ranked twice',
    changed({ topTen: { by: 'choice', personIds: ['person:1', 'person:1'] } }),
    'topTen.personIds[1]：这个人已经在 topTen.personIds[0]',
    'topTen.personIds[1]: this person already sits at topTen.personIds[0]',
  ],
  [
    'a reason for nobody',
    changed({ topTenReasons: { 'person:9': 'x' } }),
    'topTenReasons["person:9"]：没有这个人',
    'topTenReasons["person:9"]: no such person',
  ],
  [
    'an assessment of nobody',
    changed({ assessments: { 'person:9': {} } }),
    'assessments["person:9"]：没有这个人',
    'assessments["person:9"]: no such person',
  ],
  [
    'a level of no competitor',
    changed({ competitors: [{ id: 'a' }], assessments: { 'person:1': { competitorLevels: { a: 'trust', b: null } } } }),
    'assessments["person:1"].competitorLevels.b：没有这个友商',
    'assessments["person:1"].competitorLevels.b: no such competitor',
  ],
  [
    'two competitors with one id',
    changed({ competitors: [{ id: 'a' }, { id: 'a' }] }),
    'competitors[1].id：编号重复，与 competitors[0].id 相同',
    'competitors[1].id: the id is used twice, first at competitors[0].id',
  ],
  [
    'a plan for nobody',
    changed({ plan: [{ ...planRow, personId: 'person:9' }] }),
    'plan[0].personId：没有这个人',
    'plan[0].personId: no such person',
  ],
  [
    'a plan through nobody',
    changed({ plan: [{ ...planRow, viaPersonIds: ['person:2', 'person:9'] }] }),
    'plan[0].viaPersonIds[1]：没有这个人',
    'plan[0].viaPersonIds[1]: no such person',
  ],
  [
    'two plan rows with one id',
    changed({ plan: [planRow, planRow] }),
    'plan[1].id：编号重复，与 plan[0].id 相同',
    'plan[1].id: the id is used twice, first at plan[0].id',
  ],
  [
    'a plan due on no day',
    changed({ plan: [{ ...planRow, due: '2/11/2026' }] }),
    'plan[0].due：不是日期，应写作 2026-11-02',
    'plan[0].due: not a date, write it as 2026-11-02',
  ],
  [
    'a tier approved by nobody',
    changed({ decisionMode: { tiers: [{ id: 't', approverIds: ['person:9'] }] } }),
    'decisionMode.tiers[0].approverIds[0]：没有这个人',
    'decisionMode.tiers[0].approverIds[0]: no such person',
  ],
  [
    'two tiers with one id',
    changed({ decisionMode: { tiers: [{ id: 't' }, { id: 't' }] } }),
    'decisionMode.tiers[1].id：编号重复，与 decisionMode.tiers[0].id 相同',
    'decisionMode.tiers[1].id: the id is used twice, first at decisionMode.tiers[0].id',
  ],
  [
    'a stage at no chain',
    changed({ decisionMode: { stages: [{ id: 's', ribId: 'rib:9' }] } }),
    'decisionMode.stages[0].ribId：没有这条决策链',
    'decisionMode.stages[0].ribId: no such chain',
  ],
  [
    'two stages with one id',
    changed({ decisionMode: { stages: [{ id: 's' }, { id: 's' }] } }),
    'decisionMode.stages[1].id：编号重复，与 decisionMode.stages[0].id 相同',
    'decisionMode.stages[1].id: the id is used twice, first at decisionMode.stages[0].id',
  ],
  [
    'two coverage rows with one id',
    changed({
      coverage: [
        { id: 'c', relation: 'key' },
        { id: 'c', relation: 'key' },
      ],
    }),
    'coverage[1].id：编号重复，与 coverage[0].id 相同',
    'coverage[1].id: the id is used twice, first at coverage[0].id',
  ],
  [
    'a tie from nobody',
    changed({ ties: [{ id: 't', from: 'person:9', to: 'person:1' }] }),
    'ties[0].from：没有这个人',
    'ties[0].from: no such person',
  ],
  [
    'a tie to nobody',
    changed({ ties: [{ id: 't', from: 'person:1', to: 'person:9' }] }),
    'ties[0].to：没有这个人',
    'ties[0].to: no such person',
  ],
  [
    'two ties with one id',
    changed({
      ties: [
        { id: 't', from: 'person:1', to: 'person:2' },
        { id: 't', from: 'person:1', to: 'person:2' },
      ],
    }),
    'ties[1].id：编号重复，与 ties[0].id 相同',
    'ties[1].id: the id is used twice, first at ties[0].id',
  ],
  [
    'two coverage levels with one id',
    changed({ coverageLevels: [{ id: 'l' }, { id: 'l' }] }),
    'coverageLevels[1].id：编号重复，与 coverageLevels[0].id 相同',
    'coverageLevels[1].id: the id is used twice, first at coverageLevels[0].id',
  ],
  [
    'an analysis of no chain',
    changed({ coverageAnalysis: [{ ribId: 'rib:9' }] }),
    'coverageAnalysis[0].ribId：没有这条决策链',
    'coverageAnalysis[0].ribId: no such chain',
  ],
  [
    'two analyses of one chain',
    changed({ coverageAnalysis: [{ ribId: 'rib:1' }, { ribId: 'rib:1' }] }),
    'coverageAnalysis[1].ribId：编号重复，与 coverageAnalysis[0].ribId 相同',
    'coverageAnalysis[1].ribId: the id is used twice, first at coverageAnalysis[0].ribId',
  ],
  [
    'a selling point scored above ten',
    changed({ sellingPoints: [{ id: 'p', value: 10.5 }] }),
    'sellingPoints[0].value：不能大于 10',
    'sellingPoints[0].value: must not be above 10',
  ],
  [
    'a selling point scored between the halves',
    changed({ sellingPoints: [{ id: 'p', uniqueness: 6.25 }] }),
    'sellingPoints[0].uniqueness：只能以 0.5 为一档',
    'sellingPoints[0].uniqueness: must be a multiple of 0.5',
  ],
  [
    'an answer to nobody',
    changed({ answers: [{ id: 'a', personId: 'person:9' }] }),
    'answers[0].personId：没有这个人',
    'answers[0].personId: no such person',
  ],
  [
    'an answer that rests on no selling point',
    changed({ answers: [{ id: 'a', personId: 'person:1', sellingPointIds: ['p'] }] }),
    'answers[0].sellingPointIds[0]：没有这个卖点',
    'answers[0].sellingPointIds[0]: no such selling point',
  ],
  [
    'a snapshot taken for no known reason',
    changed({ snapshots: [{ id: 's', takenAt: '2026-08-01T09:00:00Z', reason: 'whim', chart: changed({}) }] }),
    'snapshots[0].reason：只能是 manual、quarter、sent、before-merge',
    'snapshots[0].reason: must be one of manual, quarter, sent, before-merge',
  ],
  // Snapshots are charts too.
  [
    'two snapshots with one id',
    changed({ snapshots: [snapshot, snapshot] }),
    'snapshots[1].id：编号重复，与 snapshots[0].id 相同',
    'snapshots[1].id: the id is used twice, first at snapshots[0].id',
  ],
  [
    'a snapshot without its chart',
    changed({ snapshots: [{ ...snapshot, chart: undefined }] }),
    'snapshots[0].chart：缺少这一项',
    'snapshots[0].chart: missing',
  ],
  [
    'a snapshot with a stranger',
    changed({ snapshots: [{ ...snapshot, chart: { ...snapshot.chart, tray: ['person:9', 'person:4'] } }] }),
    'snapshots[0].chart.tray[0]：没有这个人',
    'snapshots[0].chart.tray[0]: no such person',
  ],
  [
    'a snapshot with a double seat',
    changed({ snapshots: [{ ...snapshot, chart: { ...snapshot.chart, tray: ['person:4', 'person:1'] } }] }),
    'snapshots[0].chart.tray[1]：这个人已经在 snapshots[0].chart.ribs[0].personIds[0]',
    'snapshots[0].chart.tray[1]: this person already sits at snapshots[0].chart.ribs[0].personIds[0]',
  ],
  [
    'a rating of somebody unknown',
    changed({ ratings: [{ id: 'rating:1', values: { 'person:9': {} } }] }),
    'ratings[0].values["person:9"]：没有这个人',
    'ratings[0].values["person:9"]: no such person',
  ],
  [
    'two ratings under one id',
    changed({ ratings: [{ id: 'rating:1' }, { id: 'rating:1' }] }),
    'ratings[1].id：编号重复，与 ratings[0].id 相同',
    'ratings[1].id: the id is used twice, first at ratings[0].id',
  ],
  [
    'an unknown deal stage',
    changed({ dealStage: { key: 'won' } }),
    'dealStage.key：只能是 lead、qualified、bid、contract、delivery、acceptance、cash-delivery、cash-acceptance、closed',
    'dealStage.key: must be one of lead, qualified, bid, contract, delivery, acceptance, cash-delivery, cash-acceptance, closed',
  ],
  [
    'half an approver',
    changed({ decisionMode: { tiers: [{ id: 'tier:1', approverCount: 2.5 }] } }),
    'decisionMode.tiers[0].approverCount：应为整数',
    'decisionMode.tiers[0].approverCount: must be a whole number',
  ],
  [
    'a log entry without a day',
    changed({ plan: [{ ...planRow, log: [{ text: '已约' }] }] }),
    'plan[0].log[0].on：缺少这一项',
    'plan[0].log[0].on: missing',
  ],
  [
    'a snapshot of another version',
    changed({ snapshots: [{ ...snapshot, chart: { ...snapshot.chart, version: 2 } }] }),
    'snapshots[0].chart.version：文件来自更新的版本（第 2 版），请先升级本程序',
    'snapshots[0].chart.version: the file is from a newer version (version 2), update this program first',
  ],
  [
    'snapshots in a snapshot',
    changed({ snapshots: [{ ...snapshot, chart: { ...snapshot.chart, snapshots: [snapshot] } }] }),
    'snapshots[0].chart.snapshots：快照里不能再有快照',
    'snapshots[0].chart.snapshots: a snapshot cannot hold snapshots',
  ],
  [
    'a place with a strange, long name',
    changed({ assessments: { [`person:${pad(500)}`]: { level: 7 } } }),
    `assessments["person:${pad(53)}…"].level：只能是 none、contact、acquaintance、acceptance、respect、trust、partnership`,
    `assessments["person:${pad(53)}…"].level: must be one of none, contact, acquaintance, acceptance, respect, trust, partnership`,
  ],
];

test.each(cases)('%s', (_, file, zh, en) => {
  const first = faultsIn(file)[0];
  expect(first).toBeDefined();
  if (!first) return;
  expect(faultText(first, 'zh')).toBe(zh);
  expect(faultText(first, 'en')).toBe(en);
});

test('the first fault is shown with the number of the others', () => {
  const one = faultsIn(withRib({ personIds: ['person:1', 'person:9', 'person:2'] }));
  expect(faultsText(one, 'en')).toBe('ribs[0].personIds[1]: no such person');
  const three = faultsIn(withRib({ personIds: ['person:1', 'person:9', 'person:8'] }));
  expect(faultsText(three, 'zh')).toBe('ribs[0].personIds[1]：没有这个人（另有 2 处）');
  expect(faultsText(three, 'en')).toBe('ribs[0].personIds[1]: no such person (and 2 more)');
});

/** The file with one more key in front, whose value is written as JSON already: millions of values are made faster so. */
function withWritten(key: string, json: string): string {
  const { [key]: _, ...others } = whole;
  return `{"${key}":${json},${JSON.stringify(others).slice(1)}`;
}
const writtenList = (count: number, each: string) => `[${`${each},`.repeat(count - 1)}${each}]`;

const nothingButFaults = {
  'ids that are no ids': withWritten(
    'ribs',
    `[${Array.from({ length: 200 }, (_, index) => `{"id":"rib:${index}","personIds":${writtenList(10_000, '""')}}`)}]`,
  ),
  'people that are no people': changed({
    people: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`person:${i}`, 0])),
  }),
  'strangers on every chain': changed({
    ribs: Array.from({ length: 200 }, (_, rib) => ({
      id: `rib:${rib}`,
      personIds: Array.from({ length: 1_000 }, (_, place) => `person:${rib}-${place}`),
    })),
  }),
  'a key that stands twice, many times': `{${'"a":0,'.repeat(200_000)}"a":0,"format":"decision-chain-fishbone","version":1}`,
  'rows without end': withWritten('plan', writtenList(3_000_000, '0')),
};

test.each(Object.entries(nothingButFaults))('%s: reading stops looking, and says one sentence', (_, file) => {
  const faults = faultsIn(file);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.length).toBeLessThanOrEqual(mostFaults);
  expect(faultsText(faults, 'zh')).not.toMatch(/\n|undefined/);
  if (faults.length === mostFaults) expect(faultsText(faults, 'en')).toContain('(and at least 99 more)');
});

/** So many keys of an object and their values, as JSON writes them. */
function unknownKeys(count: number): string {
  let written = '"x0":0';
  for (let at = 1; at < count; at++) written += `,"x${at}":${at}`;
  return written;
}
const millionKeys = unknownKeys(1_000_000);
const fullObject = `{${unknownKeys(10_000)}}`;

test.each([
  ['keys without end in one object', `{${millionKeys},${JSON.stringify(whole).slice(1)}`, 'too many, at most 10000'],
  [
    'keys without end inside a person',
    withPerson(JSON.parse(`{${unknownKeys(10_001)}}`)),
    'people["person:1"]: too many, at most 10000',
  ],
  [
    'values without end, in objects of a lawful size',
    withWritten('more', writtenList(101, fullObject)),
    'holds too much, at most 1000000 values in the whole file',
  ],
  [
    'lists without end',
    withWritten('more', writtenList(1_000_001, '[]')),
    'holds too much, at most 1000000 values in the whole file',
  ],
  ['another program’s list of a million keys', `{${millionKeys}}`, 'not a decision-chain fishbone file'],
])('%s are refused before anything is parsed', (_, file, sentence) => {
  const parse = vi.spyOn(JSON, 'parse');
  const faults = faultsIn(file);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
  expect(faultsText(faults, 'en').toLowerCase()).toBe(sentence.toLowerCase());
});

test('as many unknown keys and values as a file may have are kept', () => {
  expect(faultsIn(withWritten('more', `${fullObject},"lists":${writtenList(980_000, '[]')}`))).toEqual([]);
});
