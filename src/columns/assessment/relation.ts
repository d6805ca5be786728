/** How deep the relationship is, now and wanted, ours and the competitors'. */
import type { Competitor, PersonId } from '../../domain/chain.ts';
import { setCompetitorLevel } from '../../domain/edits/competitors.ts';
import type { Row } from '../../domain/rows.ts';
import { type Level, levelNumber } from '../../domain/scales.ts';
import { namelessCompetitor } from '../../words/competitors.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import type { CellPlace } from '../cell.ts';
import type { Kind } from '../kinds.ts';
import { assessmentColumn, type RowColumn, scalePage, textPage } from './parts.ts';

export type CompetitorColumnId = `competitor:${string}`;

export function competitorColumnId(competitorId: string): CompetitorColumnId {
  return `competitor:${competitorId}`;
}

export function isCompetitorColumn(id: string): id is CompetitorColumnId {
  return id.startsWith('competitor:');
}

export function competitorIdOf(id: CompetitorColumnId): string {
  return id.slice('competitor:'.length);
}

export const relationColumns: readonly RowColumn[] = [
  assessmentColumn('level', {
    words: { zh: '关系层次', en: 'Level' },
    kind: 'level',
    group: 'relation',
    sheet: {
      least: [128, 176, 68, 116],
      need: 7,
      short: { dock: { zh: '关系层次　现状', en: 'Relationship now' }, full: { zh: '现状', en: 'Now' } },
    },
    page: scalePage('relation', 'level', ({ assessment }) => assessment.level, {
      isLasting: true,
      missing: ({ language }) => scaleWords[language].notAssessed,
    }),
    book: { group: 'relationship', isAsked: true, isDue: 'top', isCentred: true },
    headers:
      '关系 层次 当前层次 现有层次 现层次 关系现状 关系层次现状 层次现状 当前关系 当前关系层次 现有关系 客户关系 客户关系层次 关系级别 关系等级 关系程度 现状 levelnow currentlevel relationship relationshiplevel relationshiplevelnow relationshipnow levelcurrent',
    leaves: 'anonymous',
  }),
  assessmentColumn('targetLevel', {
    words: { zh: '目标层次', en: 'Target level' },
    kind: 'level',
    group: 'relation',
    sheet: {
      least: [70, 106, 72, 106],
      need: 8,
      isJoined: true,
      short: { dock: { zh: '目标', en: 'target' }, full: { zh: '目标', en: 'Target' } },
    },
    page: scalePage('relation', 'level', ({ assessment }) => assessment.targetLevel, {
      missing: ({ language }) => scaleWords[language].notSet,
    }),
    book: { group: 'relationship', isAsked: true, isDue: 'top', isCentred: true },
    headers:
      '层次目标 目标关系 关系目标 关系层次目标 目标关系层次 期望层次 提升目标 目标 target leveltarget levelwanted wantedlevel relationshipleveltarget relationshiptarget targetrelationship',
    leaves: 'anonymous',
  }),
  {
    id: 'meter',
    words: { zh: '层次图', en: 'Level meter' },
    kind: 'computed',
    group: 'relation',
    valueOf: () => null,
    set: null,
    step: 'assess',
    sheet: null,
    page: {
      group: 'relation',
      isSpare: true,
      isLasting: true,
      cell: ({ assessment: { level, targetLevel }, rivalLevel }) => ({
        text: '',
        mark: { kind: 'meter', level, target: targetLevel, rival: rivalLevel },
        tone: 'ink',
      }),
    },
    book: null,
    headers: '层次图',
    leaves: 'anonymous',
  },
  {
    id: 'gap',
    words: { zh: '差距', en: 'Gap' },
    kind: 'computed',
    group: 'relation',
    valueOf: ({ gap }) => gap,
    set: null,
    step: 'assess',
    sheet: {
      least: [56, 52, 56, 56],
      need: 9,
      wide: { width: 213, need: 12, words: { zh: '层次图', en: 'Level track' } },
    },
    page: textPage('relation', ({ gap }) => (gap === null ? '' : `${gap}`)),
    book: { width: 5, group: 'relationship', isAsked: true, isCentred: true, formula: gapFormula },
    headers: '层次差距 levelgap',
    leaves: 'anonymous',
  },
  {
    id: 'trend',
    words: { zh: '走势', en: 'Trend' },
    kind: 'computed',
    group: 'relation',
    isOptional: true,
    valueOf: levelStep,
    set: null,
    step: 'assess',
    sheet: { least: [104, 104, 128, 128], need: 15.5 },
    page: null,
    book: { text: stepText, width: { zh: 16, en: 28 }, group: 'relationship' },
    headers: '',
    leaves: 'anonymous',
  },
];

/** "↑ 接受→尊重", "→ 尊重": from the newest snapshot to now. */
function stepText(row: Row, { language }: CellPlace): string {
  const [before, { level }] = [row.past.at(-1)?.level, row.assessment];
  const step = levelStep(row);
  if (!before || !level || step === null) return '';
  const names = scaleWords[language].level;
  const apart = language === 'zh' ? '→' : ' → ';
  return step === 0 ? `→ ${names[level]}` : `${step > 0 ? '↑' : '↓'} ${names[before]}${apart}${names[level]}`;
}

/** Levels climbed since the newest snapshot, below 0 for a fall; nothing to tell where either end is not known. */
function levelStep({ past, assessment: { level } }: Row): number | null {
  const before = past.at(-1)?.level ?? null;
  return before === null || level === null ? null : levelNumber(level) - levelNumber(before);
}

export function competitorColumn({ id, name }: Competitor, at: number): RowColumn {
  const said = (language: Language) => name.trim() || namelessCompetitor(at + 1, language);
  return {
    id: competitorColumnId(id),
    words: { zh: `${said('zh')} 层次`, en: `${said('en')} level` },
    kind: 'level',
    group: 'relation',
    valueOf: ({ assessment }) => assessment.competitorLevels?.[id] ?? null,
    set: (personId, value) => setCompetitorLevel([personId as PersonId], id, value as Level | null),
    step: 'assess',
    sheet: { least: [112, 132, 110, 132], need: 10, fitsHeading: true },
    page: { within: 'rivals' },
    book: { group: 'relationship', isCentred: true },
    headers: '',
    leaves: 'anonymous',
  };
}

/** On a page all competitors share a column. */
export const rivals: RowColumn = {
  id: 'rivals',
  words: { zh: '友商', en: 'Competitors' },
  kind: 'computed',
  group: 'relation',
  valueOf: () => null,
  set: null,
  step: 'competitor',
  sheet: null,
  page: {
    group: 'relation',
    isWhole: true,
    cell: ({ assessment: { competitorLevels } }, { chain, language }) => ({
      text: chain.competitors
        .flatMap(({ id, name }, at) => {
          const level = competitorLevels?.[id];
          const said = name.trim() || namelessCompetitor(at + 1, language);
          return level ? [`${said} ${scaleWords[language].level[level]}`] : [];
        })
        .join('\n'),
      tone: 'ink',
    }),
  },
  book: null,
  headers: '',
  leaves: 'anonymous',
};

/** The gap follows when someone changes a level in the spreadsheet; it counts as `levelGap` does. */
function gapFormula(at: (id: string) => string, list: (kind: Kind) => string | undefined): string | undefined {
  const levels = list('level');
  if (!levels) return undefined;
  return `IFERROR(MAX(0,MATCH(${at('targetLevel')},${levels},0)-MATCH(${at('level')},${levels},0)),"")`;
}
