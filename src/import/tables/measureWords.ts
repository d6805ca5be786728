/** What other teams call the method's measures: a table that comes in says them so. */
import { type Measure, measures } from '../../domain/measures.ts';
import { type Language, languages } from '../../words/language.ts';
import { measureNamed, planWords } from '../../words/plan.ts';
import { plainHeader } from '../field.ts';

const others: Readonly<Record<Measure, string>> = {
  'executive-visit':
    'executive meeting, executive exchange, exec visit, exec meeting, high-level visit, high-level exchange, high-level meeting, top-level visit, 高层拜访, 高层会晤, 高层交流',
  'company-visit':
    'visit to our company, company tour, hq visit, headquarters visit, visit to headquarters, 总部考察, 总部参观, 公司参观, 参观公司',
  'reference-site':
    'reference visit, reference site, site visit, reference customer visit, showcase visit, visit a reference site, 样板点, 样板点考察, 参观样板点',
  workshop:
    'workshop, technical exchange, technical workshop, tech exchange, technical meeting, technical discussion, 技术交流, 技术交流会, 技术研讨',
  exhibition: 'exhibition, summit, trade show, trade fair, fair, expo, 展会, 峰会, 展览, 论坛',
  'joint-innovation': 'co-innovation, joint innovation project, joint lab, innovation project, 联合创新项目, 联创',
  training: 'training, trainings, product training, technical training, 培训, 技术培训',
  'seminar-talk': 'seminar, talk, speech, seminar speech, speaking slot, keynote, 演讲, 研讨会',
  'issue-closure':
    'issue resolution, issue closing, close issues, problem closure, problem solving, closing issues, 问题解决, 问题关闭, 解决问题',
  'co-creation': 'co-creation, cocreation, solution co-creation, joint solution, 共创, 需求共创, 方案共创',
  'third-person':
    'third person, third party, via a third person, via third party, through a third party, third-party influence, referral, 第三人影响, 通过第三人, 第三方影响',
};

const known = new Map<string, Measure>(
  measures.flatMap((measure) =>
    [...languages.map((each) => planWords[each].measure[measure]), ...others[measure].split(', ')].map(
      (word): [string, Measure] => [singular(word), measure],
    ),
  ),
);

/** Another team's word for a measure as the method's; one of the method's, in either language, and any other text as it is. */
export function measureHere(text: string, language: Language): string {
  const measure = measureNamed(text) ? undefined : known.get(singular(text));
  return measure ? planWords[language].measure[measure] : text;
}

/** A measure, and behind a colon, comma, semicolon or full stop what is said of it. */
const measureLead = /^([^：:，,;；。.\n]+)(?:[：:，,;；。\n]|\.(?=\s|$)|$)(.*)$/su;

/** The measure that a text is or begins with, and what is said behind it. */
export function measureIn(text: string, language: Language): { readonly value: string; readonly rest: string } | null {
  const [, word = '', rest = ''] = measureLead.exec(text.trim()) ?? [];
  return known.has(singular(word)) ? { value: measureHere(word.trim(), language), rest: rest.trim() } : null;
}

function singular(text: string): string {
  return plainHeader(text.replace(/(?<=\p{L}{3})s(?!\p{L})/giu, '').replace(/\b(?:an?|the)\b/giu, ''));
}
