/** 差异化卖点 as pages: the quadrant at the left, points and answers at the right (mock 17). */
import { greenFrom } from '../domain/selling.ts';
import { pageWords } from '../words/pages.ts';
import { sellingWords } from '../words/selling.ts';
import { columnsOf, stacked } from './coverage/blocks.ts';
import { pageFrame } from './frame.ts';
import type { Page } from './page.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import { answerBlocks, headBlock, pointBlocks } from './selling/answerBlocks.ts';
import { quadrantPicture } from './selling/quadrant.ts';
import type { Shape } from './shapes.ts';

const quadrantShare = 0.46;
const toPage = 1.36;

export function sellingPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options, sheet, measure } = setting;
  const { language } = options;
  const words = sellingWords[language];
  const u = sheet.scale;
  const frameOf = (index: number, of: number) => {
    const facts = of > 1 ? [pageWords[language].pageOf(index + 1, of)] : [];
    const note = options.hasFootnote ? words.about + words.rule(greenFrom) : '';
    return pageFrame(frameTexts(setting, words.heading, facts, note, firstIndex + index), sheet, measure);
  };
  const { room } = frameOf(0, 9);
  const gap = 48 * u;
  const share = (room.w - gap) * quadrantShare;
  const at = { x: room.x, y: room.y + 8 * u, scale: toPage * u, language, measure };
  // A square: where the page is low, it gets narrower and the tables get the rest.
  const over = quadrantPicture(chain, { ...at, width: share }).height + 8 * u - room.h;
  const width = Math.max(share * 0.5, share - Math.max(0, over));
  const picture = quadrantPicture(chain, { ...at, width });
  const right = { x: room.x + width + gap, width: room.w - gap - width, scale: u, language, measure };
  const answers = answerBlocks(chain, right);
  const columns = columnsOf(
    [
      headBlock(words.scores, words.scoresHelp, right, [words.valueShort, words.uniquenessShort]),
      ...pointBlocks(chain, right),
      ...(answers.length > 0 ? [space(18 * u), headBlock(words.answers, '', right), ...answers] : []),
    ],
    room.h,
  );
  const group = (id: string, name: string, shapes: readonly Shape[]): Shape[] =>
    shapes.length > 0 ? [{ kind: 'group', id, name, shapes }] : [];
  return {
    notes: columns.length > 1 ? [{ kind: 'continued', page: 'selling', pages: columns.length }] : [],
    pages: columns.map(
      (blocks, index): Page => ({
        kind: 'selling',
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, words.heading, index + 1, columns.length),
        language,
        shapes: [
          ...frameGroups(frameOf(index, columns.length), words.heading, setting),
          ...group('quadrant', words.quadrant, index === 0 ? picture.shapes : []),
          ...group('answers', words.answers, stacked(blocks, room.y, room.h)),
        ],
        connectors: [],
        tableShapes: [],
      }),
    ),
  };
}

function space(height: number) {
  return { height, isHead: true, draw: () => [] };
}
