/** Measures of the improvement plan and why they are suggested (method.md §6, design-2 §2). */
import { type GoalStart, type Measure, type MeasureReason, measures } from '../domain/measures.ts';
import type { GoalKind } from '../domain/scales.ts';
import { bilingual, type Language } from './language.ts';
import { scaleWords } from './scales.ts';

export const planWords = bilingual(
  {
    measure: {
      'executive-visit': '高层互访',
      'company-visit': '公司考察',
      'reference-site': '样板点参观',
      workshop: '技术交流/Workshop',
      exhibition: '展会/峰会',
      'joint-innovation': '联合创新',
      training: '专业培训',
      'seminar-talk': '研讨会演讲',
      'issue-closure': '问题闭环',
      'co-creation': '需求与方案共创',
      'third-person': '通过第三人影响',
    } satisfies Record<Measure, string>,
    because: {
      'against-with-tie': '态度不利，有支持我们的人能影响到他',
      'untouched-decider': '批准或决策的人，还没有深入接触',
      'untouched-evaluator': '评估或使用的人，还没有深入接触',
      'accepting-buyer': '采购已接受我们，可以更进一步',
      fell: '关系层次比上次快照低',
      'high-level': '关系已到尊重以上，可以一起做事',
    } satisfies Record<MeasureReason, string>,
    /** `what`: the chart's target, or nothing. */
    goalStart: {
      'not-against': (what: string) => `不反对我司${what}`,
      support: (what: string) => `支持我司${what}`,
      exclusive: (what: string) => `排他支持我司${what}`,
    },
    goalLevel: (from: string, to: string) => `关系层次由${from}到${to}`,
    aimed: (target: string) =>
      /^[\p{Script=Latin}\d]/u.test(target) ? ` ${target}` : target.replace(/^我[司方]\s*/u, ''),
    /** For chips. */
    goalKindShort: { strategic: '格局', quality: '质量', competition: '竞争' } satisfies Record<GoalKind, string>,
    late: (days: number) => `逾期 ${days} 天`,
    through: (names: string) => `通过 ${names}`,
    notedEarlier: (who: string, on: string, newest: string) =>
      `${who}：已记入 ${on} 的进展；这一格显示最新的（${newest}），全部见“进展记录”`,
  },
  {
    measure: {
      'executive-visit': 'Executive visit',
      'company-visit': 'Company visit',
      'reference-site': 'Reference site visit',
      workshop: 'Technical exchange/workshop',
      exhibition: 'Exhibition/summit',
      'joint-innovation': 'Joint innovation',
      training: 'Professional training',
      'seminar-talk': 'Seminar talk',
      'issue-closure': 'Issue closure',
      'co-creation': 'Co-creation of needs and solution',
      'third-person': 'Through a third person',
    },
    because: {
      'against-with-tie': 'Against us, and someone for us has their ear',
      'untouched-decider': 'Approves or decides, and is hardly met yet',
      'untouched-evaluator': 'Evaluates or uses, and is hardly met yet',
      'accepting-buyer': 'A buyer who accepts us, ready for more',
      fell: 'The relationship fell since the last snapshot',
      'high-level': 'At respect or above: ready to work together',
    },
    goalStart: {
      'not-against': (what) => `Does not oppose us${what}`,
      support: (what) => `Supports us${what}`,
      exclusive: (what) => `Supports us alone${what}`,
    },
    goalLevel: (from, to) => `Relationship level from ${from.toLowerCase()} to ${to.toLowerCase()}`,
    aimed: (target) => (target === '' ? '' : `: ${target}`),
    goalKindShort: { strategic: 'Strategic', quality: 'Quality', competition: 'Competition' },
    late: (days) => `${days} d late`,
    through: (names) => `Through ${names}`,
    notedEarlier: (who, on, newest) =>
      `${who}: noted under ${on}; the cell shows the newest (${newest}), the progress log all of them`,
  },
);

/** The method's measure a text names, in either language. */
export function measureNamed(text: string): Measure | undefined {
  const said = text.trim();
  return measures.find((measure) => [planWords.zh, planWords.en].some((words) => words.measure[measure] === said));
}

/** A measure of the method in this language, whichever language it was chosen in; words of one's own as they are. */
export function measureSaid(text: string, language: Language): string {
  const measure = measureNamed(text);
  return measure ? planWords[language].measure[measure] : text.trim();
}

/** A goal's first words: "支持我司 GU 产品进入首都区域", "关系层次由接受到信任". */
export function goalStartText(start: GoalStart, target: string, language: Language): string {
  const words = planWords[language];
  if (start.of !== 'level') return words.goalStart[start.of](words.aimed(target.trim()));
  const { level } = scaleWords[language];
  return words.goalLevel(level[start.from], level[start.to]);
}
