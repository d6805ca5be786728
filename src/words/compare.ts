/** The words of 对比: its view, its page, and each change as a short sentence. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import type { Change, ChangeGroup } from '../domain/compare/changes.ts';
import type { ChangeMark } from '../domain/compare/mergedChain.ts';
import { type Level, levelNumber, type Stance, stances } from '../domain/scales.ts';
import { personById, ribById } from '../domain/seats.ts';
import { fishWords } from './fish.ts';
import { bilingual, counted, type Language, ordinal } from './language.ts';
import { scaleWords } from './scales.ts';

export const compareWords = bilingual(
  {
    name: '对比',
    from: '从',
    to: '到',
    now: '现在',
    fromFile: '与文件对比…',
    otherFile: '换一个文件…',
    refused: (name: string, why: string) => `${name} 不能用来对比：${why}`,
    both: '变化',
    before: '之前',
    after: '之后',
    shown: '显示',
    picture: '两个时间点的鱼骨图',
    list: '变化列表',
    changes: (count: number) => `${count} 处变化`,
    counts: (people: number, ribs: number, same: number) =>
      `${people} 人${ribs > 0 ? `、${ribs} 条决策链` : ''}；${same} 人未变`,
    group: { top: 'TOP 10', stance: '态度', level: '关系层次', place: '位置与人员' } satisfies Record<
      ChangeGroup,
      string
    >,
    inOut: (come: number, gone: number) => `进 ${come}，出 ${gone}`,
    upDown: (up: number, down: number) => `${up} 升 ${down} 降`,
    nothing: '这两个时间点之间没有变化',
    nothingShown: '筛选后没有变化',
    filter: '全部变化',
    filtered: (count: number) => `筛选：${count} 处`,
    topOnly: '只看 TOP 10',
    kinds: {
      top: 'TOP 10 名次',
      stance: '态度',
      level: '关系层次',
      come: '新增与离开',
      moved: '移动',
      facts: '姓名、职务、角色、责任人',
      ribs: '决策链',
    },
    take: '存一个快照',
    takeName: '给快照起个名字',
    takeHelp: '快照存在这个图的文件里，以后可以对比、改名、恢复或删除。',
    labelOf: (day: string) => `${day} 快照`,
    print: '打印这一页',
    rename: '改名',
    remove: '删除快照',
    restore: '恢复成现在的图',
    taken: (label: string) => `已存快照“${label}”`,
    removed: (label: string) => `已删除快照“${label}”`,
    restored: (label: string) => `已恢复到“${label}”，快照都还在`,
    size: (snapshots: string, whole: string) => `快照占 ${snapshots}，文件共 ${whole}`,
    snapshots: '快照',
    snapshotsHelp: '点一个看从那时以来的变化；下面是当时 TOP 10 的态度与平均层次',
    snapshotMenu: (label: string) => `快照“${label}”的菜单`,
    near: (level: string) => `平均近“${level}”`,
    gapClosed: (levels: number) =>
      levels === 0 ? '差距未变' : levels < 0 ? `差距扩大 ${-levels} 级` : `差距缩小 ${levels} 级`,
    planDone: (done: number, of: number) => `计划完成 ${done}/${of}`,
    topStances: 'TOP 10 态度',
    nobodyRated: '层次未评',
    emptyHeading: '只有现在，没有从前',
    emptyText: '存一个快照，下次评审就能看出谁升了、谁降了、谁换了位置。也可以拿以前的文件来比。',
    nextReview: '下次评审',
    inDays: (days: number) => `+${days} 天`,
    unchangedHidden: (count: number) => `${count} 位没有变化的人未画出`,
    titlesHidden: '没有变化的人只写姓名',
    next: '下一处',
    previous: '上一处',
    toggle: '变化/之前/之后',
    otherSnapshot: '换快照',
    guessed: (count: number) => `${count} 人按姓名认作同一人`,
    guessHelp: '两张图的编号不同。认错了可以改；改动只用于这次对比。',
    nobody: '不是同一人',
    matchOf: (name: string) => `${name} 现在是谁`,
    mark: {
      new: '新',
      gone: '离',
      moved: '移动',
      rib: '换链',
      'level-up': '层次升',
      'level-down': '层次降',
      stance: '态度变化',
      'top-in': '进入 TOP 10',
      'top-out': '退出 TOP 10',
      order: '决策链换位',
    } satisfies Record<ChangeMark, string>,
    said: { name: '改名', title: '职务', role: '角色', owner: '责任人' },
    legendNew: '新增',
    legendGone: '已离开',
    fromRib: (name: string) => `自 ${name}`,
    moved: (from: number, to: number) => `离轴 ${from}→${to}`,
    placeThen: (place: number) => `当时第 ${place}`,
    placesThen: '数字是当时的次序；标“当时”的决策链后来换了位，仍画在后来的位置',
    pageHeading: '自上次评审以来的变化',
    pageHeadingFree: '两个时间点之间的变化',
    pageNames: '淡色为没有变化的人，只写姓名；完整职务见鱼骨图页',
    pageTitles: '淡色为没有变化的人',
    pageChanged: (count: number) => `只画有变化的人，另有 ${count} 人未变`,
    apart: '；',
    comma: '，',
    goesOn: '（续）',
    withheld: '按所选公开程度，态度与层次不列出',
  },
  {
    name: 'Compare',
    from: 'From',
    to: 'To',
    now: 'Now',
    fromFile: 'Compare with a file…',
    otherFile: 'Another file…',
    refused: (name: string, why: string) => `${name} cannot be compared: ${why}`,
    both: 'Changes',
    before: 'Before',
    after: 'After',
    shown: 'Shown',
    picture: 'Fishbone of both dates',
    list: 'List of changes',
    changes: (count: number) => counted(count, 'change', 'changes'),
    counts: (people: number, ribs: number, same: number) =>
      `${counted(people, 'person', 'people')}${ribs > 0 ? `, ${counted(ribs, 'chain', 'chains')}` : ''}; ${same} same`,
    group: { top: 'Top 10', stance: 'Stance', level: 'Level', place: 'Place and people' },
    inOut: (come: number, gone: number) => `${come} in, ${gone} out`,
    upDown: (up: number, down: number) => `${up} up, ${down} down`,
    nothing: 'Nothing changed between these two dates',
    nothingShown: 'No change passes the filter',
    filter: 'All changes',
    filtered: (count: number) => `Filter: ${count}`,
    topOnly: 'Top 10 only',
    kinds: {
      top: 'Ranks of the top 10',
      stance: 'Stance',
      level: 'Level',
      come: 'New and left',
      moved: 'Moves',
      facts: 'Name, title, role, owner',
      ribs: 'Chains',
    },
    take: 'Take snapshot',
    takeName: 'Name the snapshot',
    takeHelp: 'A snapshot stays in the file of this chart; compare, rename, restore or delete it later.',
    labelOf: (day: string) => `Snapshot ${day}`,
    print: 'Print page',
    rename: 'Rename',
    remove: 'Delete snapshot',
    restore: 'Restore as the present',
    taken: (label: string) => `Snapshot “${label}” taken`,
    removed: (label: string) => `Snapshot “${label}” deleted`,
    restored: (label: string) => `Back at “${label}”; all snapshots are kept`,
    size: (snapshots: string, whole: string) => `Snapshots take ${snapshots} of ${whole}`,
    snapshots: 'Snapshots',
    snapshotsHelp: 'click one to see what changed since. Below: stances and mean level of the top 10 then',
    snapshotMenu: (label: string) => `Menu of snapshot “${label}”`,
    near: (level: string) => `mean near ${level}`,
    gapClosed: (levels: number) =>
      levels === 0
        ? 'gap unchanged'
        : levels < 0
          ? `gap wider by ${counted(-levels, 'level', 'levels')}`
          : `gap closed by ${counted(levels, 'level', 'levels')}`,
    planDone: (done: number, of: number) => `plan done ${done}/${of}`,
    topStances: 'Stances of the top 10',
    nobodyRated: 'no levels yet',
    emptyHeading: 'Only now, nothing before',
    emptyText:
      'Take a snapshot, and the next review shows who rose, who fell and who changed places. An earlier file will do as well.',
    nextReview: 'Next review',
    inDays: (days: number) => `+${days} d`,
    unchangedHidden: (count: number) => `${counted(count, 'unchanged person', 'unchanged people')} not drawn`,
    titlesHidden: 'Unchanged people carry their name alone',
    next: 'Next change',
    previous: 'Previous',
    toggle: 'Changes/before/after',
    otherSnapshot: 'Snapshot',
    guessed: (count: number) => `${counted(count, 'person', 'people')} matched by name`,
    guessHelp: 'The two charts use different ids. Correct a wrong match here; it holds for this comparison only.',
    nobody: 'Not the same person',
    matchOf: (name: string) => `Who ${name} is now`,
    mark: {
      new: 'new',
      gone: 'left',
      moved: 'Moved',
      rib: 'To another chain',
      'level-up': 'Level up',
      'level-down': 'Level down',
      stance: 'Stance',
      'top-in': 'Into the top 10',
      'top-out': 'Out of the top 10',
      order: 'Chain moved',
    },
    said: { name: 'renamed', title: 'title', role: 'role', owner: 'owner' },
    legendNew: 'New',
    legendGone: 'Left',
    fromRib: (name: string) => `from ${name}`,
    moved: (from: number, to: number) => `place ${from}→${to}`,
    placeThen: (place: number) => `${ordinal(place)} then`,
    placesThen: 'Numbers are the order of then; chains marked “then” moved later and stay where they are now',
    pageHeading: 'Changes since the last review',
    pageHeadingFree: 'Changes between two dates',
    pageNames: 'Pale people have not changed and carry their name alone; job titles are on the fishbone page',
    pageTitles: 'Pale people have not changed',
    pageChanged: (count: number) =>
      `Only those who changed are drawn; ${counted(count, 'person is', 'people are')} the same`,
    apart: '; ',
    comma: ', ',
    goesOn: ' (continued)',
    withheld: 'Stances and levels are withheld at this depth',
  },
);

/** How people and chains are called in the sentences. */
export type ChangeNames = { readonly person: (id: string) => string; readonly rib: (id: string) => string };

/** As the chart has them; somebody without a name by the job title. */
export function changeNames(chain: DecisionChain, language: Language): ChangeNames {
  const words = fishWords[language];
  return {
    person: (id) => {
      const person = personById(chain, id as PersonId);
      return person?.name.trim() || person?.jobTitle.trim() || words.missingName;
    },
    rib: (id) => ribById(chain, id as RibId)?.name.trim() || words.namelessRib,
  };
}

/** What happened, without whom it happened to: "离轴第 4 → 第 3". */
export function changeText(change: Change, names: ChangeNames, language: Language): string {
  return language === 'zh' ? chinese(change, names) : english(change, names);
}

/** As short as a narrow list wants it, beside a sign that tells the direction. */
export function changeBrief(change: Change, names: ChangeNames, language: Language): string {
  if (language === 'en' && change.kind === 'level' && change.to && directionOf(change) !== 0)
    return `to ${scaleWords.en.level[change.to]}`;
  return changeText(change, names, language);
}

/** A whole sentence: "韩启东：关系层次 接受 → 尊重（升）". */
export function changeSentence(change: Change, names: ChangeNames, language: Language): string {
  const words = compareWords[language];
  const subject = 'personId' in change ? names.person(change.personId) : names.rib(change.ribId);
  const text = changeText(change, names, language);
  const topic = change.kind === 'stance' || change.kind === 'level' ? words.group[change.kind] : '';
  return language === 'zh'
    ? `${subject}：${topic}${topic && ' '}${text}`
    : `${subject}: ${topic && `${topic} `}${text}`;
}

/** Towards the worse: what is written in amber beside its sign. */
export function isWorse(change: Change): boolean {
  return directionOf(change) < 0;
}

/** 1 up, -1 down, 0 where that means nothing. */
export function directionOf(change: Change): 1 | 0 | -1 {
  if (change.kind === 'level' && change.from && change.to)
    return levelNumber(change.to) > levelNumber(change.from) ? 1 : -1;
  if (change.kind === 'stance' && change.from && change.to)
    return stances.indexOf(change.to) > stances.indexOf(change.from) ? 1 : -1;
  return 0;
}

function chinese(change: Change, { person, rib }: ChangeNames): string {
  const scales = scaleWords.zh;
  const level = (each: Level | null) => (each ? scales.level[each] : scales.notAssessed);
  const stance = (each: Stance | null) => (each ? scales.stance[each] : scales.notAssessed);
  switch (change.kind) {
    case 'new':
      return change.pair ? `新增，接替${person(change.pair)}` : `新增，${rib(change.at.ribId)}`;
    case 'gone':
      return change.pair ? `离开，由${person(change.pair)}接替` : '离开';
    case 'moved': {
      const places = `第 ${change.from + 1} → 第 ${change.to + 1}`;
      return change.swap ? `与${person(change.swap.id)}换位，${places}` : `离轴${places}`;
    }
    case 'rib':
      return `${rib(change.from.ribId)} → ${rib(change.to.ribId)}`;
    case 'title':
      return `职务 ${change.from || '待补'} → ${change.to || '待补'}`;
    case 'role':
      return `角色 ${roleText(change.from, 'zh')} → ${roleText(change.to, 'zh')}`;
    case 'name':
      return `改名，原名${change.from || '待补'}`;
    case 'level':
      return `${level(change.from)} → ${level(change.to)}`;
    case 'stance':
      return `${stance(change.from)} → ${stance(change.to)}`;
    case 'owner':
      return `责任人 ${change.from || '无'} → ${change.to || '无'}`;
    case 'top-in':
      return `进入，第 ${change.rank} 位`;
    case 'top-out':
      return `退出，原第 ${change.rank} 位`;
    case 'rank': {
      const ranks = `第 ${change.from} → 第 ${change.to} 位`;
      return change.swap ? `与${person(change.swap.id)}换位，${ranks}` : ranks;
    }
    case 'rib-new':
      return `新决策链，第 ${change.at + 1} 条`;
    case 'rib-gone':
      return '决策链已撤';
    case 'order': {
      const way = change.to < change.from ? '更近目标' : '更远目标';
      return change.swap
        ? `与${rib(change.swap.id)}换位，${way}`
        : `第 ${change.from + 1} → 第 ${change.to + 1}，${way}`;
    }
    case 'rib-name':
      return `改名，原名${change.from || '未命名'}`;
    case 'rib-kind':
      return `类别 ${scales.ribKind[change.from]} → ${scales.ribKind[change.to]}`;
  }
}

function english(change: Change, { person, rib }: ChangeNames): string {
  const scales = scaleWords.en;
  const level = (each: Level | null) => (each ? scales.level[each] : scales.notAssessed);
  const stance = (each: Stance | null) => (each ? scales.stance[each] : scales.notAssessed);
  switch (change.kind) {
    case 'new':
      return change.pair ? `new, succeeds ${person(change.pair)}` : `new, ${rib(change.at.ribId)}`;
    case 'gone':
      return change.pair ? `left, succeeded by ${person(change.pair)}` : 'left';
    case 'moved': {
      const places = `${ordinal(change.from + 1)} → ${ordinal(change.to + 1)}`;
      return change.swap ? `swapped with ${person(change.swap.id)}, ${places}` : `${places} from spine`;
    }
    case 'rib':
      return `${rib(change.from.ribId)} → ${rib(change.to.ribId)}`;
    case 'title':
      return `title ${change.from || 'missing'} → ${change.to || 'missing'}`;
    case 'role':
      return `role ${roleText(change.from, 'en')} → ${roleText(change.to, 'en')}`;
    case 'name':
      return `renamed, was ${change.from || 'unnamed'}`;
    case 'level':
      return `${level(change.from)} → ${level(change.to)}`;
    case 'stance':
      return `${stance(change.from)} → ${stance(change.to)}`;
    case 'owner':
      return `owner ${change.from || 'none'} → ${change.to || 'none'}`;
    case 'top-in':
      return `entered at ${change.rank}`;
    case 'top-out':
      return `left, was ${change.rank}`;
    case 'rank': {
      const ranks = `rank ${change.from} → ${change.to}`;
      return change.swap ? `swapped with ${person(change.swap.id)}, ${ranks}` : ranks;
    }
    case 'rib-new':
      return `new chain, ${ordinal(change.at + 1)}`;
    case 'rib-gone':
      return 'chain removed';
    case 'order': {
      const way = change.to < change.from ? 'nearer' : 'farther';
      return change.swap
        ? `swapped with ${rib(change.swap.id)}, ${way}`
        : `${ordinal(change.from + 1)} → ${ordinal(change.to + 1)}, ${way}`;
    }
    case 'rib-name':
      return `renamed, was ${change.from || 'unnamed'}`;
    case 'rib-kind':
      return `kind ${scales.ribKind[change.from]} → ${scales.ribKind[change.to]}`;
  }
}

function roleText(role: (Change & { kind: 'role' })['from'], language: Language): string {
  return role ? scaleWords[language].role[role] : scaleWords[language].notSet;
}
