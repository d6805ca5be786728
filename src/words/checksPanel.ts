/** Words of the list of checks. */
import { bilingual, counted } from './language.ts';

export const checksPanelWords = bilingual(
  {
    title: '填写要求检查',
    open: (count: number) => `${count} 处待补`,
    none: '检查通过',
    noneHelp: '填写要求都已满足。',
    severityCount: (name: string, count: number) => `${name} ${count}`,
    breakdown: (errors: number, warnings: number, hints: number) =>
      `${errors} 处错误，${warnings} 处警告，${hints} 条提示`,
    rule: { rule1: '远近次序', rule2: '职务与姓名', rule3: 'TOP 10' },
    rulePassed: (name: string) => `${name}：通过`,
    ruleOpen: (name: string, count: number) => `${name}：${count} 处待补`,
    go: '前往',
    goTo: (what: string) => `前往：${what}`,
    more: (count: number) => `另有 ${count} 处`,
    switchOff: '不再检查这一项',
    switchOffCheck: (name: string) => `不再检查：${name}`,
    switchedOff: (count: number) => `已关闭的检查（${count}）`,
    switchOn: '打开',
    switchOnCheck: (name: string) => `打开检查：${name}`,
    mended: (what: string) => `已修正：${what}`,
  },
  {
    title: 'Checks',
    open: (count: number) => `${count} to do`,
    none: 'All checks pass',
    noneHelp: 'Every filling rule is met.',
    severityCount: (name: string, count: number) => `${name}${count === 1 ? '' : 's'} ${count}`,
    breakdown: (errors: number, warnings: number, hints: number) =>
      `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${counted(hints, 'hint', 'hints')}`,
    rule: { rule1: 'Order', rule2: 'Title & name', rule3: 'Top 10' },
    rulePassed: (name: string) => `${name}: passed`,
    ruleOpen: (name: string, count: number) => `${name}: ${count} to do`,
    go: 'Go',
    goTo: (what: string) => `Go: ${what}`,
    more: (count: number) => `${count} more`,
    switchOff: 'Stop checking this',
    switchOffCheck: (name: string) => `Stop checking: ${name}`,
    switchedOff: (count: number) => `Switched off (${count})`,
    switchOn: 'Switch on',
    switchOnCheck: (name: string) => `Switch on: ${name}`,
    mended: (what: string) => `Mended: ${what}`,
  },
);
