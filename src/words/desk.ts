import { bilingual, counted } from './language.ts';

/** Words of opening, saving and recovering. */
export const deskWords = bilingual(
  {
    refused: (name: string, why: string) => `没有打开“${name}”：${why}`,
    noChart: '拖进来的不是决策链文件（.fishbone.json）',
    saved: (name: string) => `已保存到“${name}”`,
    downloaded: (name: string) => `已下载“${name}”`,
    overwrite: '覆盖',
    compare: '对比两版',
    saveAs: '另存为',
    reload: '改用那一版',
    keepMine: '保留这一版',
    savedHere: '已保存到本机',
    unsaved: (name: string) => `有修改还没存入 ${name}`,
    unsavedAnywhere: '修改还没有保存',
    inFile: (name: string) => `已存于 ${name}`,
    notOnShelf: '这张图已不在本机',
    newerVersion: '没有打开：本机上的这张图来自更新的版本，请先升级本程序',
    asides: (count: number) => `这张图另有 ${count} 个版本，都留在最近的图里`,
    look: '查看',
    removed: (title: string) => `已从本机移除“${title}”，文件不受影响`,
    removedUnsaved: (title: string, file?: string) =>
      file ? `已从本机移除“${title}”，有修改没有存进“${file}”` : `已从本机移除“${title}”，它没有存成文件`,
    notRemoved: (title: string) => `“${title}”没有移除成功，请再试一次`,
    allCharts: (count: number) => `全部 ${count} 张…`,
    version: '另一版',
    newerHere: (name: string) => `本机上有比“${name}”更新的修改，已另留一版在最近的图里`,
    branchHere: (name: string) => `本机上有“${name}”里没有的修改，已另留一版在最近的图里`,
    leftUnkept: (title: string) => `自动保存已关闭，“${title}”刚才的修改没有保存`,
    takeBack: '取回',
    storageBack: '本机存储已恢复，上次的图可以打开了',
    openLast: '打开上次的图',
    fileDue: '这张图只在这个浏览器里，浏览器可能清掉它；要紧的图请存成文件',
    onlyInBrowser: '图保存在这个浏览器里，磁盘紧张时可能被清掉；要紧的图请存成文件',
    wipeAsk:
      '清除本机上保存的所有图、团队模板和导出时填过的内容？文件不受影响，正在编辑的图留在屏幕上，语言和界面布局也保留。',
    wiped: '本机上的图已全部清除',
    wipeFailed: '没有清除成功，请稍后再试',
    recentNone: '还没有其他图',
    ribsPeople: (ribs: number, people: number) => `${ribs} 条决策链　${people} 人`,
  },
  {
    refused: (name: string, why: string) => `“${name}” was not opened: ${why}`,
    noChart: 'What was dropped is not a decision chain file (.fishbone.json)',
    saved: (name: string) => `Saved to “${name}”`,
    downloaded: (name: string) => `Downloaded “${name}”`,
    overwrite: 'Overwrite',
    compare: 'Compare the two',
    saveAs: 'Save as',
    reload: 'Use that version',
    keepMine: 'Keep this version',
    savedHere: 'Saved on this machine',
    unsaved: (name: string) => `Changes not yet in ${name}`,
    unsavedAnywhere: 'Changes not saved',
    inFile: (name: string) => `Saved in ${name}`,
    notOnShelf: 'This chart is no longer on this machine',
    newerVersion: 'Not opened: this chart is from a newer version, update this program first',
    asides: (count: number) =>
      `${counted(count, 'other version', 'other versions')} of this chart ${count === 1 ? 'is' : 'are'} among your recent charts`,
    look: 'Show',
    removed: (title: string) => `Removed “${title}” from this machine; its file stays`,
    removedUnsaved: (title: string, file?: string) =>
      file
        ? `Removed “${title}” from this machine; it had changes that are not in “${file}”`
        : `Removed “${title}” from this machine; it was in no file`,
    notRemoved: (title: string) => `“${title}” was not removed, please try again`,
    allCharts: (count: number) => `All ${count} charts…`,
    version: 'other version',
    newerHere: (name: string) =>
      `This machine held newer changes than “${name}”; that version is kept among your recent charts`,
    branchHere: (name: string) =>
      `This machine held changes that are not in “${name}”; that version is kept among your recent charts`,
    leftUnkept: (title: string) => `Autosave is off: the last changes to “${title}” were not saved`,
    takeBack: 'Take them back',
    storageBack: 'Storage on this machine is back; your last chart can be opened',
    openLast: 'Open the last chart',
    fileDue: 'This chart is in this browser only, which may evict it; save it to a file if it matters',
    onlyInBrowser: 'Kept in this browser, which may evict it when the disk runs short; save to a file if it matters',
    wipeAsk:
      'Wipe every chart, your templates and what exports were given from this machine? Files stay as they are; the chart on screen, the language and the layout of the window stay too.',
    wiped: 'Every chart has been wiped from this machine',
    wipeFailed: 'Wiping did not succeed, please try again later',
    recentNone: 'No other charts yet',
    ribsPeople: (ribs: number, people: number) =>
      `${counted(ribs, 'chain', 'chains')}, ${counted(people, 'person', 'people')}`,
  },
);
