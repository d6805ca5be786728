import { describe, expect, it } from 'vitest';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { type ScreenTexts, screenFrame } from '../../src/scene/screenFrame.ts';
import { color } from '../../src/scene/tokens.ts';
import { boxOf, flat, texts } from '../support/pages.ts';

const chain = workedExample('zh', '2026-11-25');
const said: ScreenTexts = {
  title: '首都区域 GU 项目',
  meta: '2026-11-25 · 机密',
  language: 'zh',
  colourTerm: '差距',
  colours: [
    { text: '差 1 级', fill: '#F0D58A', ink: '#14181D' },
    { text: '差 2 级', fill: '#D9A032', ink: '#14181D' },
  ],
  hasLegend: true,
};
const picture = { w: 1300, h: 700 };

describe('a picture of the canvas', () => {
  it('says whose it is, when, how confidential, and what its marks and colours mean', () => {
    const words = texts(screenFrame(chain, picture, said, standardMeasure).page.shapes).map(({ text }) => text);
    for (const word of [said.title, said.meta, '差距', '差 1 级', '差 2 级', '支持', '反对', '未评', '信任', '教练'])
      expect(words).toContain(word);
    const fills = flat(screenFrame(chain, picture, said, standardMeasure).page.shapes).map((shape) => shape.fill);
    expect(fills).toContain('#D9A032');
    expect(fills).toContain(color.green);
  });

  it('goes without a legend where none is wanted, and never without its header', () => {
    const bare = { ...said, hasLegend: false };
    const { page, y } = screenFrame(chain, picture, bare, standardMeasure);
    expect(texts(page.shapes).map(({ text }) => text)).toEqual([said.title, said.meta]);
    expect(page.height).toBe(Math.ceil(y + picture.h));
  });

  it('keeps header and legend off the picture, whatever its size and however long its title', () => {
    for (const [w, h, title] of [
      [1300, 700, said.title],
      [200, 100, '很长的项目名称'.repeat(12)],
      [6000, 4000, 'A very long project name '.repeat(12)],
    ] as const) {
      const { page, x, y } = screenFrame(chain, { w, h }, { ...said, title }, standardMeasure);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(page.width);
      for (const shape of flat(page.shapes)) {
        const box = boxOf(shape);
        expect(box.y + box.h <= y || box.y >= y + h).toBe(true);
        expect(box.x + box.w).toBeLessThanOrEqual(page.width);
        expect(box.y + box.h).toBeLessThanOrEqual(page.height);
      }
    }
  });
});
