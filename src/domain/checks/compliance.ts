/**
 * Words that should not stand in a plan, and data that should not stand in a note (method.md §8, §10).
 * A word check advises; it cannot judge, so common business uses of a word are let through ("现金流", "cash flow").
 */
import type { DecisionChain, Person, PersonId, PlanItem } from '../chain.ts';
import { assessmentOf, humanFields, identityOf } from '../seats.ts';
import type { FindingField, Sighting } from './finding.ts';
import { everyone } from './people.ts';
import { type Topics, topicsOf, topicWords } from './wordTopics.ts';

/** Benefits for the person: never. */
const stop = topicsOf({
  cash: {
    han: '现金(?!流|管理|池|牛|头寸|结算|周转|收入)|红包|回扣|好处费|返点|佣金|行贿|贿赂|购物卡|礼品卡|加油卡|干股',
    latin:
      'cash(?![ -]?(?:flow|management|pool|position|cycle|conver|reserve))|kickbacks?|brib[a-z]+|gift cards?|red envelopes?',
  },
  post: {
    han: '退休后|离职后|卸任后|返聘|(?:安排|解决)(?:其|他|她)?(?:工作|职位|就业)',
    latin: 'post[- ]retirement|after (?:[a-z]+ )?retire(?:s|d|ment)?|retirement (?:job|post|position)s?|revolving door',
  },
  medical: {
    han: '医疗(?!行业|机构|设备|系统|信息|云|专网|客户|器械|业务|市场)|就医|看病|陪诊|治病|住院|医药费|体检',
    latin: 'medical (?:care|bills?|treatments?|expenses?|costs?|check-?ups?)|hospital bills?|surgery',
  },
  children: {
    han: '子女|孩子|儿子|女儿|小孩|留学|入学|升学|择校|学费',
    latin: 'child(?:ren)?|sons?|daughters?|kids?|tuition|scholarships?|school fees?',
  },
});

/** May be lawful within limits: ask first. */
const review = topicsOf({
  gift: {
    han: '礼品(?!卡)|礼物|送礼(?!品|物|金|券|盒)|礼金|礼券|礼盒|名酒|名表|烟酒',
    latin: 'gifts?(?! cards?)|hampers?',
  },
  relative: {
    han: '亲属|亲戚|家属|家人|配偶|妻子|丈夫|太太|爱人|父母|岳父|岳母|兄弟(?!公司|单位|部门)|亲友',
    latin:
      'relatives|spouses?|wife|husband|family members?|(?:his|her|their) (?:family|brother|sister|cousin|parents)|nephew|niece|(?:father|mother|brother|sister)-in-law',
  },
  hospitality: {
    han: '宴请|招待|旅游|度假|高尔夫|会所|夜总会',
    latin: 'ktv|golf|vacations?|resort|banquets?|nightclub',
  },
});

export function complianceStop(chain: DecisionChain): Sighting[] {
  return chain.plan.flatMap((item) => planSighting(item, stop));
}

export function complianceReview(chain: DecisionChain): Sighting[] {
  return chain.plan.flatMap((item) => planSighting(item, review));
}

function planSighting(item: PlanItem, topics: Topics): Sighting[] {
  const fields = ['goal', 'strategy', 'measure', 'progress'] as const;
  const texts = [
    ...fields.map((field) => ({ field, text: item[field] })),
    ...(item.log ?? []).map(({ text }) => ({ field: 'progress' as const, text })),
  ];
  const found = texts.flatMap(({ field, text }) => topicWords(topics, text).map((each) => ({ ...each, field })));
  const [first] = found;
  if (!first) return [];
  const text = [...new Set(found.map(({ word }) => word))].join(' / ');
  return [{ personIds: [item.personId], planId: item.id, field: first.field, because: first.topic, text }];
}

const idNumber = /(?<!\d)\d{17}[\dXx](?!\d)|(?:护照|passport)\D{0,8}\d{6,9}/i;
const phoneNumber =
  /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)|\+\d{1,3}[ -]?(?:\d[ -]?){6,11}\d/;
const privateTopics = topicsOf({
  health: {
    han: '糖尿病|高血压|心脏病|癌症?|肿瘤|病史|患病|生病|重病|病情|住院|怀孕|抑郁|残疾',
    latin: 'cancer|diabet[a-z]+|pregnan[a-z]+|illness|disease|hospitali[sz]ed|surgery|disab(?:led|ility)',
  },
  family: {
    han: '妻子|丈夫|太太|老婆|老公|配偶|子女|儿子|女儿|孩子|离婚|再婚|父亲|母亲|岳父|岳母|家人|家属|亲戚',
    latin:
      'wife|husband|spouse|child(?:ren)?|sons?|daughters?|divorced?|(?:his|her|their) (?:family|brother|sister|mother|father|parents)',
  },
  religion: {
    han: '宗教|教徒|信教|信佛|佛教|基督教|伊斯兰教|穆斯林|道教|天主教',
    latin: 'religio[a-z]+|muslims?|christians?|jewish|buddhists?|hindus?|catholics?',
  },
});

/** An identity or phone number, health, family or religion in what is written about a person; the data is not repeated. */
export function privateData(chain: DecisionChain): Sighting[] {
  return everyone(chain).flatMap(({ id, person }): Sighting[] => {
    const isWhole = identityOf(chain, id) === id;
    for (const [field, text] of [...personTexts(person, isWhole), ...(isWhole ? knownTexts(chain, id) : [])]) {
      const because = text ? privateTopicOf(text) : undefined;
      if (because) return [{ personIds: [id], field, because }];
    }
    return [];
  });
}

type FieldText = readonly [FindingField, string | undefined];

/** The notes of a seat; what belongs to the human is told once and not at every seat. */
function personTexts(person: Person, isWhole: boolean): FieldText[] {
  const isShared = (field: string) => humanFields.some((each) => each === field);
  return (['note', 'privateNote'] as const)
    .filter((field) => isWhole || !isShared(field))
    .map((field) => [field, person[field]]);
}

/** What is known of the human, by the team or by one of us. */
function knownTexts(chain: DecisionChain, id: PersonId): FieldText[] {
  const { evidence, businessAgenda, personalWin } = assessmentOf(chain, id);
  return [
    ['evidence', evidence],
    ['businessAgenda', businessAgenda],
    ['personalWin', personalWin],
    ...(chain.ratings ?? []).map(({ values }): FieldText => ['evidence', values[id]?.evidence]),
  ];
}

function privateTopicOf(text: string): string | undefined {
  if (/\d{3}/.test(text)) {
    if (idNumber.test(text)) return 'id';
    if (phoneNumber.test(text)) return 'phone';
  }
  return topicWords(privateTopics, text)[0]?.topic;
}
