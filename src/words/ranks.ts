/** Words of changes in the top ten. */
import { bilingual, counted } from './language.ts';

export const rankWords = bilingual(
  {
    backToPosition: '改回按位置产生',
    comingIn: (names: string) => `进入 ${names}`,
    goingOut: (names: string) => `退出 ${names}`,
    reranked: (count: number, names: string) => `${count} 人名次变动：${names}`,
    andOthers: (names: string, _more: number) => `${names} 等`,
    rankChange: (name: string, from: number, to: number) => `${name} ${from}→${to}`,
    partComma: '；',
    nameComma: '、',
  },
  {
    backToPosition: 'Back to by position',
    comingIn: (names: string) => `in: ${names}`,
    goingOut: (names: string) => `out: ${names}`,
    reranked: (count: number, names: string) => `${counted(count, 'person changes', 'people change')} rank: ${names}`,
    andOthers: (names: string, more: number) => `${names} and ${more} more`,
    rankChange: (name: string, from: number, to: number) => `${name} ${from}→${to}`,
    partComma: '; ',
    nameComma: ', ',
  },
);
