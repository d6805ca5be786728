/** What grade a job title speaks of (method.md §3): a proposal, never written without being asked. */
import type { DecisionChain, PersonId } from './chain.ts';
import type { Grade } from './scales.ts';
import { allPersonIds, personById, placeOf } from './seats.ts';

/** In the order of their weight where one title holds several and none stands last. */
const signs: readonly (readonly [Grade, RegExp])[] = [
  [
    'executive',
    /副总裁|副总经理|总经理|(?:副|支行|分行)行长|行长助理|总监|首席(?!执行官)\p{Script=Han}*?官|总法律顾问|总会计师|董事会秘书|\b(?:[se]?vp|c(?!eo)[a-z]o|chief [a-z ]*officer|vice[- ]president|director|president of)\b/giu,
  ],
  [
    'board',
    /(?<!副|支行|分行|助理)行长(?!助理|办)|董事会?长|副?董事(?!会)|监事|(?<!副)主席|副主席|(?<!副)总裁(?!助理|办)|首席执行官|\b(?:ceo|(?:vice[- ])?chair(?:man|woman|person)?|board member|(?:independent|non-executive) director)\b/giu,
  ],
  [
    'engineer',
    /(?<!总)工程师|架构师|分析师|技术员|专员|科员|\b(?:engineer|architect|analyst|specialist|technician)\b/giu,
  ],
  ['manager', /部长|处长|科长|局长|主任|经理|主管|组长|总工程师|\b(?:manager|head|lead|supervisor)\b/giu],
];

/** Chinese titles end with what somebody is ("CEO 办公室主任"), English ones begin with it ("Head of the CEO office"). */
export function gradeOfTitle(jobTitle: string): Grade | null {
  const title = jobTitle.normalize('NFKC');
  if (/副总裁级|\bvp level\b/iu.test(title)) return 'executive';
  const isHan = /\p{Script=Han}/u.test(title);
  let found: { grade: Grade; at: number; size: number } | undefined;
  for (const [grade, sign] of signs) {
    for (const match of title.matchAll(sign)) {
      const at = isHan ? -(match.index + match[0].length) : match.index;
      const size = match[0].length;
      if (!found || at < found.at || (at === found.at && size > found.size)) found = { grade, at, size };
    }
  }
  return found?.grade ?? null;
}

/** For everybody without a grade, outside parties left out: what their title speaks of, if anything. */
export function gradeProposals(
  chain: DecisionChain,
): readonly { readonly personId: PersonId; readonly grade: Grade }[] {
  return allPersonIds(chain).flatMap((personId) => {
    const person = personById(chain, personId);
    const kind = placeOf(chain, personId)?.rib.kind;
    if (!person || person.grade || kind === 'government' || kind === 'partner') return [];
    const grade = gradeOfTitle(person.jobTitle);
    return grade ? [{ personId, grade }] : [];
  });
}
