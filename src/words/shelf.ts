import { bilingual, counted } from './language.ts';

/** Words of the charts kept on this machine: which there are, taking them off. */
export const shelfWords = bilingual(
  {
    removed: (title: string) => `已从本机移除“${title}”，文件不受影响`,
    removedUnsaved: (title: string, file?: string) =>
      file ? `已从本机移除“${title}”，有修改没有存进“${file}”` : `已从本机移除“${title}”，它没有存成文件`,
    notRemoved: (title: string) => `“${title}”没有移除成功，请再试一次`,
    recentNone: '还没有其他图',
    allCharts: (count: number) => `全部 ${count} 张…`,
    ribsPeople: (ribs: number, people: number) => `${ribs} 条决策链　${people} 人`,
    wipeAsk:
      '清除本机上保存的所有图、团队模板和导出时填过的内容？文件不受影响，正在编辑的图留在屏幕上，语言和界面布局也保留。',
  },
  {
    removed: (title: string) => `Removed “${title}” from this machine; its file stays`,
    removedUnsaved: (title: string, file?: string) =>
      file
        ? `Removed “${title}” from this machine; it had changes that are not in “${file}”`
        : `Removed “${title}” from this machine; it was in no file`,
    notRemoved: (title: string) => `“${title}” was not removed, please try again`,
    recentNone: 'No other charts yet',
    allCharts: (count: number) => `All ${count} charts…`,
    ribsPeople: (ribs: number, people: number) =>
      `${counted(ribs, 'chain', 'chains')}, ${counted(people, 'person', 'people')}`,
    wipeAsk:
      'Wipe every chart, your templates and what exports were given from this machine? Files stay as they are; the chart on screen, the language and the layout of the window stay too.',
  },
);
