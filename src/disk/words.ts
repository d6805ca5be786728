/** Sentences about keeping charts on this machine and in files. */
import { bilingual } from '../words/language.ts';

export const diskWords = bilingual(
  {
    fileKind: '决策链鱼骨图',
    trouble: {
      forbidden: (name: string) => `浏览器不允许读写“${name}”，可以另存为新文件`,
      gone: (name: string) => `“${name}”已被移走或删除，可以另存为新文件`,
      full: (name: string) => `磁盘已满，“${name}”没有保存`,
      unreadable: (name: string) => `“${name}”读不出来`,
      unwritable: (name: string) => `“${name}”没有保存，请再试一次，或另存为新文件`,
    },
    changed: (name: string) => `打开之后，“${name}”在磁盘上被别处改过`,
    autosave: {
      saving: '正在自动保存',
      conflict: (at: string) => `这张图在别的标签页里或上次打开时有另一版修改${at && `（${at} 保存）`}，自动保存已暂停`,
    },
    autosaveOff: {
      full: '自动保存已关闭：浏览器的存储空间已满，请保存为文件',
      forbidden: '自动保存已关闭：浏览器不允许在本机保存，请保存为文件',
      silent: '自动保存已关闭：本机存储没有回应，请保存为文件',
      failed: '自动保存已关闭：本机存储出错，请保存为文件',
      'newer-version': '自动保存已暂停：请先升级本程序（本机上的图来自更新的版本，这里的修改存在旁边）',
      'switched-off': '自动保存已关闭',
    },
    openElsewhere: '这张图也在另一个标签页里打开着',
    changedElsewhere: (at: string) => `另一个标签页里改过这张图${at && `（${at} 保存）`}，与这里不同`,
  },
  {
    fileKind: 'Decision-chain fishbone',
    trouble: {
      forbidden: (name: string) => `The browser does not allow access to “${name}”; it can be saved as a new file`,
      gone: (name: string) => `“${name}” has been moved or deleted; it can be saved as a new file`,
      full: (name: string) => `The disk is full, “${name}” was not saved`,
      unreadable: (name: string) => `“${name}” cannot be read`,
      unwritable: (name: string) => `“${name}” was not saved; try again, or save it as a new file`,
    },
    changed: (name: string) => `“${name}” has been changed on disk since it was opened`,
    autosave: {
      saving: 'Autosaving',
      conflict: (at: string) =>
        `This chart was changed differently in another tab or an earlier session${at && ` (saved: ${at})`}; autosave is paused`,
    },
    autosaveOff: {
      full: 'Autosave is off: the browser’s storage is full, save to a file',
      forbidden: 'Autosave is off: the browser does not allow storage on this machine, save to a file',
      silent: 'Autosave is off: storage on this machine does not answer, save to a file',
      failed: 'Autosave is off: storage on this machine failed, save to a file',
      'newer-version':
        'Autosave is paused: update this program first (the chart on this machine is from a newer version; changes made here are kept beside it)',
      'switched-off': 'Autosave is off',
    },
    openElsewhere: 'This chart is also open in another tab',
    changedElsewhere: (at: string) =>
      `This chart was changed in another tab${at && ` (saved: ${at})`} and differs from this one`,
  },
);
