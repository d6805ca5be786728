/** What other teams call the states of a plan's row: a table that comes in says them so, often at the head of a sentence. */
import { scaleValueOf } from '../../columns/readScale.ts';
import { type PlanStatus, planStatuses } from '../../domain/scales.ts';
import { simplified } from '../../domain/simplified.ts';
import { type Language, languages } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';

const others: Readonly<Record<PlanStatus, string>> = {
  planned: '尚未开始, 还未开始, 未启动, 尚未启动, 待开始, 待启动, not begun, not yet started, to do, todo',
  doing:
    '正在进行, 推进中, 正在推进, 执行中, 实施中, 跟进中, 处理中, 已开始, 已启动, in-progress, ongoing, underway, under way, wip, doing, started',
  done: '完成, 已经完成, 全部完成, 已全部完成, 已办结, 办结, 已结束, 已闭环, 已落实, completed, finished, closed',
  dropped: '已取消, 作废, 已作废, 终止, 已终止, 放弃, 已放弃, cancelled, canceled, abandoned',
};

/** The longest first: of two that a text begins with it is meant. */
const known = planStatuses
  .flatMap((status) =>
    [...languages.map((each) => scaleWords[each].planStatus[status]), ...others[status].split(', ')].map((word) => ({
      word: word.toLowerCase(),
      status,
    })),
  )
  .sort((a, b) => b.word.length - a.word.length);

/** A word ends at a blank, a digit or a mark; a question says nothing, and a hyphen or a stroke goes on with the word. */
const end = /^(?:$|[\s\d]|[-'](?![a-z])|(?![-'?/])[\p{P}\p{S}])/u;
/** So many of something: what was done, not how far all is. */
const counted =
  /^[\s:(]*\d+(?:\.\d+)?\s*(?:[次个場场项項轮輪份家位名人台套件]|(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]{3,})/u;
const percent = /^[\s:(]*(\d{1,3}(?:\.\d+)?)\s*%/u;
const partOfAll = /^[\s:(]*(\d+)\s*(\/|of|out of)\s*(\d+)/u;

/** The status a text is or begins with, and what stands behind the word; a share of the whole says how far it is. */
export function statusIn(text: string): { readonly value: PlanStatus; readonly rest: string } | null {
  const said = simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/^[\s"'“‘《【[(]+/u, '');
  const alone = percent.exec(said);
  const after = said.slice(alone?.[0].length);
  if (alone && (bare(after) === '' || (Number(alone[1]) === 100 && /^[,;:.。]/u.test(after))))
    return { value: ofShare(Number(alone[1])), rest: bare(after) };
  const found = known.find(({ word }) => said.startsWith(word) && end.test(said.slice(word.length)));
  if (!found) return null;
  const behind = said.slice(found.word.length);
  if (counted.test(behind)) return null;
  if (found.status !== 'done') return { value: found.status, rest: bare(behind) };
  const share = shareBehind(behind);
  return share === null ? null : { value: ofShare(share), rest: bare(behind) };
}

/** Percent of the whole that stand behind "done": all where nothing is said, null where "2/5" may be a day as well. */
function shareBehind(text: string): number | null {
  const part = partOfAll.exec(text);
  if (!part) return Number(percent.exec(text)?.[1] ?? 100);
  const [some, all] = [Number(part[1]), Number(part[3])];
  if (some >= all) return 100;
  const isDay = part[2] === '/' && some <= 12 && all <= 31;
  return isDay ? null : (100 * some) / all;
}

/** Another team's word for a status as the method's; any other text as it is. */
export function statusHere(text: string, language: Language): string {
  if (scaleValueOf('planStatus', text) !== null) return text;
  const status = statusIn(text);
  return status?.rest === '' ? scaleWords[language].planStatus[status.value] : text;
}

function ofShare(share: number): PlanStatus {
  return share >= 100 ? 'done' : share > 0 ? 'doing' : 'planned';
}

/** Without marks and blanks around it. */
function bare(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
}
