/** 着色: one question about every person, answered by a colour and a word on the card. Never red: red is the top ten's. */
import type { DecisionChain, IsoDate, PersonId } from '../domain/chain.ts';
import { rivalLead } from '../domain/filters.ts';
import { isApprover } from '../domain/mode.ts';
import { oncePer } from '../domain/oncePer.ts';
import { gapOf, hasGap, isOpen, isOverdue, planOf } from '../domain/plan.ts';
import { rivalLevelOf } from '../domain/rows.ts';
import { type Level, levelGap, levels, type Stance, stances } from '../domain/scales.ts';
import { assessmentOf } from '../domain/seats.ts';
import { color } from '../scene/tokens.ts';
import type { ColourBy } from '../store/preferences.ts';
import { colourWords } from '../words/colour.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';

/** `ink` is the text's colour on `fill`. */
export type CardTag = {
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
  readonly isKnown: boolean;
  /** Its bearer must approve the project's amount. */
  readonly isApproval?: boolean;
};

const white = color.paper;
const dark = color.ink;
const pale = color.tagGrey;
const unknown = { fill: pale, ink: dark };

const stanceFill: Readonly<Record<Stance, string>> = {
  opponent: color.ink,
  'non-supporter': color.tagPurple,
  neutral: color.ink3,
  supporter: color.tagGreen,
  exclusive: color.tagDeepGreen,
};
const levelFill: Readonly<Record<Level, string>> = {
  none: color.tagLevel0,
  contact: color.tagLevel1,
  acquaintance: color.tagLevel2,
  acceptance: color.tagLevel3,
  respect: color.tagLevel4,
  trust: color.tagLevel5,
  partnership: color.navy,
};
const gapFill = [color.tagGreen, color.tagYellow, color.tagOchre, color.tagBrown] as const;
const ownerFill = [
  color.blue,
  color.green,
  color.tagViolet,
  color.tagUmber,
  color.tagTeal,
  color.tagOlive,
  color.tagSlate,
] as const;
const rivalFill = { ahead: color.tagViolet, level: color.ink3, behind: color.tagGreen } as const;

const approverFill = color.navy;

const made = new Map<string, CardTag>();

/** Equal tags are one object, so that a card whose answer stays is not drawn again. */
function tag(text: string, { fill, ink }: { fill: string; ink: string }): CardTag {
  const key = `${fill} ${text}`;
  const known = made.get(key) ?? { text, fill, ink, isKnown: fill !== pale };
  made.set(key, known);
  return known;
}

function onFill(fill: string, isDark = false) {
  return { fill, ink: isDark ? dark : white };
}

/** In order of first appearance, so that a colour stays with its owner as the chart grows. */
const primaryOwners = oncePer((assessments: DecisionChain['assessments']): readonly string[] => {
  const names = Object.values(assessments).map(({ primaryOwner }) => primaryOwner?.trim() ?? '');
  return [...new Set(names)].filter((name) => name !== '');
});

/** The person's answer, or null while nothing is asked. */
export function cardTag(
  chain: DecisionChain,
  id: PersonId,
  colourBy: ColourBy,
  language: Language,
  today: IsoDate,
): CardTag | null {
  if (colourBy === 'none') return null;
  const words = colourWords[language];
  const scales = scaleWords[language];
  const assessment = assessmentOf(chain, id);
  switch (colourBy) {
    case 'stance':
      return assessment.stance ? stanceTag(assessment.stance, language) : tag(scales.notAssessed, unknown);
    case 'level':
      return assessment.level ? levelTag(assessment.level, language) : tag(scales.notAssessed, unknown);
    case 'gap': {
      const gap = levelGap(assessment.level, assessment.targetLevel);
      return gap === null
        ? tag(words.gapUnknown, unknown)
        : tag(gap === 0 ? words.noGap : words.gapTag(gap), gapPaint(gap));
    }
    case 'owner': {
      const owner = assessment.primaryOwner?.trim() ?? '';
      return owner === '' ? tag(words.noOwner, unknown) : tag(shortName(owner), onFill(ownerColour(chain, owner)));
    }
    case 'plan':
      return planTag(planStateOf(chain, id, today), language);
    case 'approver':
      return isApprover(chain, id) ? approvalTag(language) : tag(words.noApprover, unknown);
    case 'competitor': {
      const lead = rivalLead({ assessment, rivalLevel: rivalLevelOf(chain, assessment) });
      if (lead === null) return tag(words.rivalTag.unknown, unknown);
      return tag(words.rivalTagBy(lead), onFill(rivalFill[lead > 0 ? 'ahead' : lead === 0 ? 'level' : 'behind']));
    }
  }
}

/** What the colours mean, for the legend. */
export function tagLegend(chain: DecisionChain, colourBy: ColourBy, language: Language): readonly CardTag[] {
  const words = colourWords[language];
  const scales = scaleWords[language];
  switch (colourBy) {
    case 'none':
      return [];
    case 'stance':
      return [...stances.map((stance) => stanceTag(stance, language)).reverse(), tag(scales.notAssessed, unknown)];
    case 'level':
      return [...levels.map((level) => levelTag(level, language)), tag(scales.notAssessed, unknown)];
    case 'gap':
      return [...words.gapLegend.map((text, gap) => tag(text, gapPaint(gap))), tag(words.gapUnknown, unknown)];
    case 'owner': {
      const owners = primaryOwners(chain.assessments);
      const named = owners
        .slice(0, ownerFill.length)
        .map((owner) => tag(shortName(owner), onFill(ownerColour(chain, owner))));
      const others = owners.length > ownerFill.length ? [tag(words.otherOwners, onFill(dark))] : [];
      return [...named, ...others, tag(words.noOwner, unknown)];
    }
    case 'plan':
      return planStates.map((state) => planTag(state, language));
    case 'approver':
      return [approvalTag(language), tag(words.noApprover, unknown)];
    case 'competitor':
      return [
        tag(words.rivalTag.ahead, onFill(rivalFill.ahead)),
        tag(words.rivalTag.level, onFill(rivalFill.level)),
        tag(words.rivalTag.behind, onFill(rivalFill.behind)),
        tag(words.rivalTag.unknown, unknown),
      ];
  }
}

function approvalTag(language: Language): CardTag {
  return asApproval(tag(colourWords[language].approverTag, onFill(approverFill)));
}
const asApproval = oncePer((known: CardTag): CardTag => ({ ...known, isApproval: true }));

function stanceTag(stance: Stance, language: Language): CardTag {
  return tag(scaleWords[language].stance[stance], onFill(stanceFill[stance]));
}

function levelTag(level: Level, language: Language): CardTag {
  return tag(scaleWords[language].levelShort[level], onFill(levelFill[level], levels.indexOf(level) < 4));
}

const planStates = ['late', 'open', 'closed', 'gap', 'none'] as const;
const planFill = {
  late: color.tagOchre,
  open: color.tagLevel4,
  closed: color.tagGreen,
  gap: color.tagYellow,
  none: pale,
} as const;

/** The most urgent that can be said of somebody: overdue, planned, done, a gap without a row, no gap. */
function planStateOf(chain: DecisionChain, id: PersonId, today: IsoDate): (typeof planStates)[number] {
  const rows = planOf(chain, id);
  if (rows.some((item) => isOverdue(item, today))) return 'late';
  if (rows.some(isOpen)) return 'open';
  if (hasGap(gapOf(assessmentOf(chain, id)))) return 'gap';
  return rows.some(({ status }) => status === 'done') ? 'closed' : 'none';
}

function planTag(state: (typeof planStates)[number], language: Language): CardTag {
  const isDark = state === 'late' || state === 'gap' || state === 'none';
  return tag(colourWords[language].planTag[state], onFill(planFill[state], isDark));
}

function gapPaint(gap: number) {
  const step = Math.min(gap, gapFill.length - 1);
  return onFill(gapFill[step] ?? pale, step === 1 || step === 2);
}

function ownerColour(chain: DecisionChain, owner: string): string {
  return ownerFill[primaryOwners(chain.assessments).indexOf(owner)] ?? dark;
}

function shortName(name: string): string {
  const characters = [...name];
  return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : name;
}
