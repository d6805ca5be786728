/**
 * Words that should not stand in a plan, and data that should not stand in a note (method.md §8, §10).
 * A word check advises; it cannot judge, so common business uses of a word are let through ("现金流", "cash flow").
 */
import type { DecisionChain, Person, PlanItem } from '../chain.ts';
import { assessmentOf, identityOf } from '../seats.ts';
import type { FindingField, Sighting } from './finding.ts';
import { everyone } from './people.ts';

type Topic = readonly [name: string, words: RegExp];

/** Benefits for the person: never. */
const stopTopics: readonly Topic[] = [
  [
    'cash',
    /现金(?!流|管理|池|牛|头寸|结算|周转|收入)|红包|回扣|好处费|返点|佣金|行贿|贿赂|购物卡|礼品卡|加油卡|干股|\bcash\b(?![ -]?(?:flow|management|pool|position|cycle|conver|reserve))|\bkickbacks?\b|\bbrib\w+|\bgift cards?\b|\bred envelopes?\b/giu,
  ],
  [
    'post',
    /退休后|离职后|卸任后|返聘|(?:安排|解决)(?:其|他|她)?(?:工作|职位|就业)|\bpost[- ]retirement\b|\bafter (?:\w+ )?retire\w*|\bretirement (?:job|post|position)s?\b|\brevolving door\b/giu,
  ],
  [
    'medical',
    /医疗(?!行业|机构|设备|系统|信息|云|专网|客户|器械|业务|市场)|就医|看病|陪诊|治病|住院|医药费|体检|\bmedical (?:care|bills?|treatments?|expenses?|costs?|check-?ups?)\b|\bhospital bills?\b|\bsurgery\b/giu,
  ],
  [
    'children',
    /子女|孩子|儿子|女儿|小孩|留学|入学|升学|择校|学费|\bchild(?:ren)?\b|\bsons?\b|\bdaughters?\b|\bkids?\b|\btuition\b|\bscholarships?\b|\bschool fees?\b/giu,
  ],
];

/** May be lawful within limits: ask first. */
const reviewTopics: readonly Topic[] = [
  [
    'gift',
    /礼品(?!卡)|礼物|送礼(?!品|物|金|券|盒)|礼金|礼券|礼盒|名酒|名表|烟酒|\bgifts?\b(?! cards?)|\bhampers?\b/giu,
  ],
  [
    'relative',
    /亲属|亲戚|家属|家人|配偶|妻子|丈夫|太太|爱人|父母|岳父|岳母|兄弟(?!公司|单位|部门)|亲友|\brelatives\b|\bspouses?\b|\bwife\b|\bhusband\b|\bfamily members?\b|\b(?:his|her|their) (?:family|brother|sister|cousin|parents)\b|\bnephew\b|\bniece\b|\b(?:father|mother|brother|sister)-in-law\b/giu,
  ],
  [
    'hospitality',
    /宴请|招待|旅游|度假|高尔夫|会所|夜总会|\bKTV\b|\bgolf\b|\bvacations?\b|\bresort\b|\bbanquets?\b|\bnightclub\b/giu,
  ],
];

export function complianceStop(chain: DecisionChain): Sighting[] {
  return chain.plan.flatMap((item) => planSighting(item, stopTopics));
}

export function complianceReview(chain: DecisionChain): Sighting[] {
  return chain.plan.flatMap((item) => planSighting(item, reviewTopics));
}

function planSighting(item: PlanItem, topics: readonly Topic[]): Sighting[] {
  const fields = ['goal', 'strategy', 'measure', 'progress'] as const;
  const found = fields.flatMap((field) =>
    topics.flatMap(([topic, words]) =>
      [...(item[field] ?? '').matchAll(words)].map(([word]) => ({ field, topic, word })),
    ),
  );
  const [first] = found;
  if (!first) return [];
  const text = [...new Set(found.map(({ word }) => word.toLowerCase()))].join(' / ');
  return [{ personIds: [item.personId], planId: item.id, field: first.field, because: first.topic, text }];
}

const privateTopics: readonly Topic[] = [
  ['id', /(?<!\d)\d{17}[\dXx](?!\d)|(?:护照|passport)\D{0,8}\d{6,9}/iu],
  [
    'phone',
    /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)|\+\d{1,3}[ -]?(?:\d[ -]?){6,11}\d/u,
  ],
  [
    'health',
    /糖尿病|高血压|心脏病|癌症?|肿瘤|病史|患病|生病|重病|病情|住院|怀孕|抑郁|残疾|\bcancer\b|\bdiabet\w+|\bpregnan\w+|\billness\b|\bdisease\b|\bhospitali[sz]ed\b|\bsurgery\b|\bdisab(?:led|ility)\b/iu,
  ],
  [
    'family',
    /妻子|丈夫|太太|老婆|老公|配偶|子女|儿子|女儿|孩子|离婚|再婚|父亲|母亲|岳父|岳母|家人|家属|亲戚|\bwife\b|\bhusband\b|\bspouse\b|\bchild(?:ren)?\b|\bsons?\b|\bdaughters?\b|\bdivorced?\b|\b(?:his|her|their) (?:family|brother|sister|mother|father|parents)\b/iu,
  ],
  [
    'religion',
    /宗教|教徒|信教|信佛|佛教|基督教|伊斯兰教|穆斯林|道教|天主教|\breligio\w+|\bmuslims?\b|\bchristians?\b|\bjewish\b|\bbuddhists?\b|\bhindus?\b|\bcatholics?\b/iu,
  ],
];

/** An identity or phone number, health, family or religion in what is written about a person; the data is not repeated. */
export function privateData(chain: DecisionChain): Sighting[] {
  return everyone(chain).flatMap(({ id, person }): Sighting[] => {
    for (const [field, text] of textsAbout(chain, id, person)) {
      const topic = text ? privateTopics.find(([, words]) => words.test(text)) : undefined;
      if (topic) return [{ personIds: [id], field, because: topic[0] }];
    }
    return [];
  });
}

function textsAbout(
  chain: DecisionChain,
  id: Parameters<typeof assessmentOf>[1],
  person: Person,
): (readonly [FindingField, string | undefined])[] {
  if (identityOf(chain, id) !== id) return [['note', person.note]];
  const { evidence, businessAgenda, personalWin } = assessmentOf(chain, id);
  return [
    ['note', person.note],
    ['privateNote', person.privateNote],
    ['evidence', evidence],
    ['businessAgenda', businessAgenda],
    ['personalWin', personalWin],
  ];
}
