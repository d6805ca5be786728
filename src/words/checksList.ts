import { bilingual, counted } from './language.ts';

/** Words of the checks panel; what the checks say is in findings.ts. */
export const checksListWords = bilingual(
  {
    checks: '检查',
    panel: '填写要求检查',
    toMend: (count: number) => (count === 0 ? '没有问题' : `${count} 处待补`),
    go: '前往',
    switchOff: '不再检查这一项',
    switchOn: '恢复检查',
    off: '已关闭的检查',
    passed: '三条填写要求都已满足',
    close: '收起',
    more: (count: number) => `还有 ${count} 处`,
    hints: (count: number) => `提示 ${count}`,
  },
  {
    checks: 'Checks',
    panel: 'Filling rules',
    toMend: (count: number) => (count === 0 ? 'no problems' : `${count} to mend`),
    go: 'Go',
    switchOff: 'Stop checking this',
    switchOn: 'Check again',
    off: 'Checks switched off',
    passed: 'All three filling rules are met',
    close: 'Close',
    more: (count: number) => `${counted(count, 'more', 'more')}`,
    hints: (count: number) => counted(count, 'hint', 'hints'),
  },
);
