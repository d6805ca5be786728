/** 客户决策模式 as one page: factors, tiers and approvers, the chart with those who sign, the steps (mock 10). */
import { coveringTier } from '../../domain/mode.ts';
import { decisionWords } from '../../words/decision.ts';
import { pageWords } from '../../words/pages.ts';
import { pageFrame } from '../frame.ts';
import type { Page } from '../page.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from '../pageSetting.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';
import { group, rule, type Setting, textIn } from './blocks.ts';
import { fishBlock } from './fish.ts';
import { lanesBlock, lanesHeight } from './lanes.ts';
import { approversBlock, factorsBlock, stairsBlock } from './tiers.ts';

/** One page; where its picture has no room for names, the picture alone on a second one. */
export function decisionPages(setting: PageSetting, firstIndex: number): MadePages {
  const first = decisionPage(setting, firstIndex, 1);
  if (!first.isCrowded) return { pages: [first.page], notes: [] };
  const { page } = decisionPage(setting, firstIndex, 2);
  const second = picturePage(setting, firstIndex + 1);
  return { pages: [page, second], notes: [{ kind: 'continued', page: 'decision', pages: 2 }] };
}

function picturePage(setting: PageSetting, index: number): Page {
  const { chain, options, sheet, measure } = setting;
  const { language } = options;
  const words = decisionWords[language];
  const frame = pageFrame(
    frameTexts(setting, words.heading, [pageWords[language].pageOf(2, 2)], '', index),
    sheet,
    measure,
  );
  const parts: Setting = { language, measure, u: sheet.scale, date: options.date, hasRule: !sheet.hasTitle };
  const { shapes } = fishBlock(chain, coveringTier(chain), frame.room, parts, true);
  return {
    kind: 'decision',
    width: sheet.width,
    height: sheet.height,
    title: pageTitle(setting, words.heading, 2, 2),
    language,
    shapes: [...frameGroups(frame, words.heading, setting), ...group('approvers-on-chart', words.picture, shapes)],
    connectors: [],
    tableShapes: [],
  };
}

function decisionPage(setting: PageSetting, index: number, of: number): { page: Page; isCrowded: boolean } {
  const { chain, options, sheet, measure } = setting;
  const { language } = options;
  const words = decisionWords[language];
  const frame = pageFrame(
    frameTexts(setting, words.heading, of > 1 ? [pageWords[language].pageOf(1, of)] : [], '', index),
    sheet,
    measure,
  );
  const { room } = frame;
  const u = sheet.scale;
  const parts: Setting = { language, measure, u, date: options.date, hasRule: !sheet.hasTitle };
  const lanes = Math.min(lanesHeight(chain) * u, room.h * 0.5);
  const upper = room.h - lanes - (lanes > 0 ? 18 * u : 0);
  const leftWidth = Math.min(556 * u, room.w * 0.36);
  const right = room.x + leftWidth + 32 * u;
  const tier = coveringTier(chain);
  const left = leftParts(setting, { x: room.x, y: room.y, w: leftWidth, h: upper }, parts);
  const picture = fishBlock(chain, tier, { x: right, y: room.y, w: room.x + room.w - right, h: upper }, parts);
  const shapes: Shape[] = [
    ...left,
    ...group('approvers-on-chart', words.picture, picture.shapes),
    ...(lanes > 0
      ? group(
          'stages',
          words.stages,
          lanesBlock(chain, { x: room.x, y: room.y + room.h - lanes, w: room.w, h: lanes }, parts),
        )
      : []),
  ];
  const page: Page = {
    kind: 'decision',
    width: sheet.width,
    height: sheet.height,
    title: pageTitle(setting, words.heading, 1, of),
    language,
    shapes: [...frameGroups(frame, words.heading, setting), ...shapes],
    connectors: [],
    tableShapes: [],
  };
  return { page, isCrowded: picture.isCrowded };
}

/** Factors above, stairs, approvers below; each takes what it needs of the height, the stairs what is left. */
function leftParts(
  { chain }: PageSetting,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  parts: Setting,
): Shape[] {
  const { u, language } = parts;
  const words = decisionWords[language];
  const { tiers } = chain.decisionMode;
  const tier = coveringTier(chain);
  const title = (text: string, y: number) => written(text, box.x, y, { size: 19 * u, bold: true, fill: color.ink });
  const factors = Math.min(148 * u, box.h * 0.3);
  const approvers = tier ? Math.min(122 * u, box.h * 0.26) : 0;
  const stairsTop = box.y + factors + 44 * u;
  const stairs = Math.min(250 * u, box.h - factors - 44 * u - approvers);
  const unit = chain.amount?.unit ?? '';
  const amount = chain.amount ? '' : words.amountMissing;
  const aside = [unit, amount].filter(Boolean).join('  ');
  const asideLeft = box.x + parts.measure(words.tiers, 19 * u, true) + 14 * u;
  return [
    ...(parts.hasRule ? [rule(box.x, box.y, box.w, true, u)] : []),
    ...group('factors', words.heading, factorsBlock(chain, { ...box, h: factors }, parts)),
    ...(tiers.length > 0
      ? group('tiers', words.tiers, [
          ...title(words.tiers, box.y + factors + 26 * u),
          ...textIn(
            aside,
            { x: asideLeft, y: box.y + factors + 12 * u, w: box.x + box.w - asideLeft, h: 28 * u },
            { size: 17 * u, fill: color.ink3 },
            1,
            parts.measure,
          ),
          ...stairsBlock(chain, { x: box.x, y: stairsTop, w: box.w, h: stairs }, parts),
        ])
      : []),
    ...(tier
      ? group('approvers', words.approversOf(tiers.indexOf(tier) + 1), [
          rule(box.x, stairsTop + stairs + 8 * u, box.w, false, u),
          ...title(words.approversOf(tiers.indexOf(tier) + 1), stairsTop + stairs + 30 * u),
          ...approversBlock(
            chain,
            tier,
            { x: box.x, y: stairsTop + stairs + 48 * u, w: box.w, h: box.y + box.h - stairsTop - stairs - 48 * u },
            parts,
          ),
        ])
      : []),
  ];
}
