/** What exporting says: why it failed, and how the chart was made to fit. */
import { bilingual } from '../words/language.ts';

export const exportWords = bilingual(
  {
    fault: {
      fontMissing: (file: string) => `导出用的字体没有下载成功（${file}），请检查网络或程序文件是否完整，然后重试。`,
      pictureTooLarge: (width: string, height: string) =>
        `图片为 ${width} × ${height} 像素，超出浏览器的上限，请选较小的倍数或纸张。`,
      pictureFailed: '浏览器没能生成图片，可能是内存不足，请选较小的倍数。',
      clipboardMissing: '此浏览器或此地址（非 https）不允许写入剪贴板，请改为下载。',
      clipboardRefused: '浏览器拒绝写入剪贴板，请允许后重试，或改为下载。',
      unknown: (message: string) => `导出失败：${message}`,
    },
    note: {
      compact: '为放得下，卡片用紧凑样式：不写决策角色，关系层次用底部格条表示。',
      fishboneContinued: (pages: string) => `鱼骨图分为 ${pages} 页，第一页是总览，其余从鱼头起依次排列。`,
      continued: (page: string, pages: string) => `${page}分为 ${pages} 页。`,
      chainSplit: (name: string, parts: string) => `“${name}”人数超过一页所能容纳，分为 ${parts} 段。`,
      chainsSplit: (names: string) => `${names} 各自的人数超过一页所能容纳，分段排列。`,
      chainNames: (names: readonly string[]) => names.map((name) => `“${name}”`).join('、'),
      legendOff: '一页上没有放图例的地方。',
      onePage: (points: string) => `为放在一页，职务缩到 ${points} 磅，小于 8.5 磅，打印或投影时难读。`,
      onePageMissed: (points: string) => `一页放不下：职务要小到 ${points} 磅。已分页。`,
      legendMissing: '有的页放不下图例，图例只在其余的页上。',
      belowFloor: (page: string) => `有过长的文字，${page}的字号小于 10 磅下限。`,
      assessmentReduced: '此内容范围只列出 TOP 10 的名次、姓名、职务和决策链。',
      withheld: (page: string) => `此内容范围不含${page}，该页不导出。`,
      compareReduced: '此内容范围下，对比页不列态度与关系层次的变化。',
      titlesLeftOut: '对比页上没有变化的人只写姓名，页脚有说明。',
      unchangedLeftOut: (people: number) => `对比页只画有变化的人，另有 ${people} 人未变，页脚有说明。`,
    },
  },
  {
    fault: {
      fontMissing: (file: string) =>
        `The font for exports could not be fetched (${file}). Check the network or the program’s files and try again.`,
      pictureTooLarge: (width: string, height: string) =>
        `The picture would be ${width} × ${height} pixels, more than this browser draws. Choose a smaller factor or paper.`,
      pictureFailed: 'The browser could not make the picture, perhaps for lack of memory. Choose a smaller factor.',
      clipboardMissing: 'This browser or this address (not https) does not allow the clipboard. Download instead.',
      clipboardRefused: 'The browser refused the clipboard. Allow it and try again, or download instead.',
      unknown: (message: string) => `The export failed: ${message}`,
    },
    note: {
      compact: 'To fit the page, cards are compact: without roles, levels as a strip along the lower edge.',
      fishboneContinued: (pages: string) =>
        `The fishbone takes ${pages} pages: an overview, then the chains from the head on.`,
      continued: (page: string, pages: string) => `“${page}” takes ${pages} pages.`,
      chainSplit: (name: string, parts: string) =>
        `“${name}” has more people than a page takes and comes in ${parts} parts.`,
      chainsSplit: (names: string) => `${names} each have more people than a page takes and come in parts.`,
      chainNames: (names: readonly string[]) => names.map((name) => `“${name}”`).join(', '),
      legendOff: 'The one page has no room for the legend.',
      onePage: (points: string) =>
        `To stand on one page, job titles shrink to ${points} pt, below 8.5 pt: hard to read in print or on a projector.`,
      onePageMissed: (points: string) =>
        `One page would take job titles of ${points} pt, so the chart takes several pages.`,
      legendMissing: 'Some pages have no room for the legend; it stands on the others.',
      belowFloor: (page: string) =>
        `Because of a very long text the page “${page}” is set smaller than the 10 pt floor.`,
      assessmentReduced: 'At this depth the table lists rank, name, title and chain of the top 10 only.',
      withheld: (page: string) => `At this depth nothing of “${page}” may leave, so the page is left out.`,
      compareReduced: 'At this depth the comparison tells nothing of stances and levels.',
      titlesLeftOut: 'On the comparison unchanged people carry their name alone; its foot says so.',
      unchangedLeftOut: (people: number) =>
        `The comparison draws only those who changed; ${people} others are the same, as its foot says.`,
    },
  },
);
