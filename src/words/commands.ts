/** Words of the list of commands, and of what only stands there. */
import { bilingual } from './language.ts';

export const commandWords = bilingual(
  {
    title: '命令',
    placeholder: '命令名称，中文或英文',
    nothing: '没有这个命令',
    off: '这里不可用',
    level: { up: '关系层次升一级', down: '关系层次降一级' },
    targetLevel: { up: '目标层次升一级', down: '目标层次降一级' },
    zoomTo: (percent: number) => `缩放 ${percent}%`,
    exportAs: (format: string) => `导出 ${format}`,
    copyCanvas: '复制画布为图片',
    canvasCopied: '画布图片已复制到剪贴板',
    showView: (view: string) => `视图：${view}`,
    density: (density: string) => `密度：${density}`,
    look: (look: string) => `外观：${look}`,
    language: '切换语言 English',
    zoomNumber: '缩放百分比',
  },
  {
    title: 'Commands',
    placeholder: 'Name of a command, English or Chinese',
    nothing: 'No such command',
    off: 'not here',
    level: { up: 'Level one up', down: 'Level one down' },
    targetLevel: { up: 'Target level one up', down: 'Target level one down' },
    zoomTo: (percent: number) => `Zoom ${percent}%`,
    exportAs: (format: string) => `Export ${format}`,
    copyCanvas: 'Copy the canvas as a picture',
    canvasCopied: 'The canvas is on the clipboard as a picture',
    showView: (view: string) => `View: ${view}`,
    density: (density: string) => `Density: ${density}`,
    look: (look: string) => `Appearance: ${look}`,
    language: 'Switch language 中文',
    zoomNumber: 'Zoom in percent',
  },
);
