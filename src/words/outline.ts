/** Words of the outline. */
import { bilingual, counted } from './language.ts';

export const outlineWords = bilingual(
  {
    title: '大纲',
    form: '“#”是目标，顶格是决策链，缩进是人物：职务 姓名；“???”是待识别',
    move: '移行',
    indent: '缩进',
    leave: '回到图上',
    willRemove: (people: number, ribs: number) =>
      `离开大纲时将删除${[people > 0 ? ` ${people} 人` : '', ribs > 0 ? ` ${ribs} 条决策链` : ''].filter(Boolean).join('、')}；粘回别处则只是移动`,
  },
  {
    title: 'Outline',
    form: '“#” is the target, a line at the margin a chain, an indented line a person: title name; “???” is a placeholder',
    move: 'move line',
    indent: 'indent',
    leave: 'to the chart',
    willRemove: (people: number, ribs: number) =>
      `Leaving the outline will delete ${[
        people > 0 ? counted(people, 'person', 'people') : '',
        ribs > 0 ? counted(ribs, 'chain', 'chains') : '',
      ]
        .filter(Boolean)
        .join(' and ')}; pasted back elsewhere, they only move`,
  },
);
