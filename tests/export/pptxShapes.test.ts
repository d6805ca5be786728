import { describe, expect, it } from 'vitest';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { opened } from './ooxml/package.ts';
import { presentationFaults } from './ooxml/presentation.ts';
import { all } from './ooxml/xml.ts';
import { emu, frameOf, meta, nameOf, objectsOf, page } from './slides.ts';

describe('shapes', () => {
  it('rectangles, round rectangles and circles are PowerPoint’s own', () => {
    const made = objectsOf(
      page([
        { kind: 'rect', x: 10, y: 20, w: 30, h: 40, fill: '#FFFFFF', stroke: '#112233', strokeWidth: 2 },
        { kind: 'rect', x: 10, y: 20, w: 30, h: 40, radius: 6, fill: '#abc' },
        { kind: 'circle', x: 100, y: 50, r: 5, stroke: '#C4122F', strokeWidth: 1, dash: [1, 1], opacity: 0.5 },
      ]),
    );
    expect(made.map((shape) => all(shape, 'prstGeom')[0]?.getAttribute('prst'))).toEqual([
      'rect',
      'roundRect',
      'ellipse',
    ]);
    expect(made.map(frameOf)).toEqual([
      { x: 10 * emu, y: 20 * emu, w: 30 * emu, h: 40 * emu },
      { x: 10 * emu, y: 20 * emu, w: 30 * emu, h: 40 * emu },
      { x: 95 * emu, y: 45 * emu, w: 10 * emu, h: 10 * emu },
    ]);
    expect(all(made[0], 'ln')[0]?.getAttribute('w')).toBe(`${2 * emu}`);
    expect(all(made[1], 'gd')[0]?.getAttribute('fmla')).toBe('val 20000');
    expect(all(made[1], 'srgbClr')[0]?.getAttribute('val')).toBe('AABBCC');
    expect(all(made[2], 'prstDash')[0]?.getAttribute('val')).toBe('sysDot');
    expect(all(made[2], 'alpha')[0]?.getAttribute('val')).toBe('50000');
    expect([...(all(made[2], 'spPr')[0]?.children ?? [])].map((child) => child.localName)).toContain('noFill');
  });

  it('a curve keeps its points; one straight stroke is a line, flipped where it runs left or up', () => {
    const made = objectsOf(
      page([
        { kind: 'path', steps: [['M', 10, 10], ['C', 10, 0, 30, 0, 30, 10], ['Z']], fill: '#1B2F4B' },
        {
          kind: 'path',
          steps: [
            ['M', 50, 40],
            ['L', 20, 10],
          ],
          stroke: '#1B2F4B',
          strokeWidth: 3,
        },
      ]),
    );
    expect(frameOf(made[0])).toEqual({ x: 10 * emu, y: 0, w: 20 * emu, h: 10 * emu });
    expect(
      all(made[0], 'pt').map((point) => [Number(point.getAttribute('x')), Number(point.getAttribute('y'))]),
    ).toEqual(
      [
        [0, 10],
        [0, 0],
        [20, 0],
        [20, 10],
      ].map(([x = 0, y = 0]) => [x * emu, y * emu]),
    );
    expect(all(made[0], 'close').length).toBe(1);
    expect(made[1]?.localName).toBe('cxnSp');
    expect(frameOf(made[1])).toEqual({ x: 20 * emu, y: 10 * emu, w: 30 * emu, h: 30 * emu });
    const transform = all(made[1], 'xfrm')[0];
    expect([transform?.getAttribute('flipH'), transform?.getAttribute('flipV')]).toEqual(['1', '1']);
  });

  it('texts keep size, weight, colour and side, never fold, and stand on their baseline', () => {
    for (const [anchor, side] of [
      ['start', 'l'],
      ['middle', 'ctr'],
      ['end', 'r'],
    ] as const) {
      const [box] = objectsOf(
        page([{ kind: 'text', x: 500, y: 100, text: '采购部', size: 25, bold: true, fill: '#C4122F', anchor }]),
      );
      const run = all(box, 'rPr')[0];
      expect([run?.getAttribute('sz'), run?.getAttribute('b')]).toEqual(['1250', '1']);
      expect(all(run, 'srgbClr')[0]?.getAttribute('val')).toBe('C4122F');
      expect(all(box, 'pPr')[0]?.getAttribute('algn')).toBe(side);
      const body = all(box, 'bodyPr')[0];
      expect(body?.getAttribute('wrap')).toBe('none');
      expect(['lIns', 'tIns', 'rIns', 'bIns'].map((inset) => body?.getAttribute(inset))).toEqual(['0', '0', '0', '0']);
      const { x = 0, y = 0, w = 0, h = 0 } = frameOf(box);
      const held = anchor === 'start' ? x : anchor === 'end' ? x + w : x + w / 2;
      expect(Math.abs(held - 500 * emu)).toBeLessThan(emu);
      const baseline = (y + h / 2) / emu + 0.4 * 25;
      expect(Math.abs(baseline - 100)).toBeLessThan(1);
    }
  });

  it('a group encloses its members and bears its name', () => {
    const [group] = objectsOf(
      page([
        {
          kind: 'group',
          id: 'person:1',
          name: '张三 "主任"',
          shapes: [
            { kind: 'rect', x: 10, y: 10, w: 10, h: 10 },
            { kind: 'group', shapes: [{ kind: 'circle', x: 50, y: 50, r: 10 }] },
            { kind: 'group', name: '空', shapes: [] },
          ],
        },
      ]),
    );
    expect(nameOf(group)).toBe('张三 "主任"');
    expect(frameOf(group)).toEqual({ x: 10 * emu, y: 10 * emu, w: 50 * emu, h: 50 * emu });
    expect(all(group, 'grpSp').length).toBe(1);
  });

  it('the table is a native table with its texts, colours and measures', () => {
    const table = {
      x: 64,
      y: 200,
      columnWidths: [100, 300],
      rowHeights: [40, 60, 60],
      size: 18,
      headingSize: 16.5,
      lineHeight: 25,
      padX: 12,
      legend: [],
      rows: [
        [
          { text: '名次', bold: true },
          { text: '姓名', bold: true },
        ],
        [{ text: '1', color: '#FFFFFF', fill: '#C4122F' }, { text: 'Da Hai\n董事会长' }],
        [{ text: '' }],
      ],
    };
    const [frame] = objectsOf(page([], { kind: 'assessment', title: '《客户关系评估表》', table }));
    expect(frame?.localName).toBe('graphicFrame');
    expect(frameOf(frame)).toEqual({ x: 64 * emu, y: 200 * emu, w: 400 * emu, h: 160 * emu });
    expect(all(frame, 'tc').map((cell) => all(cell, 't').map((text) => text.textContent))).toEqual([
      ['名次'],
      ['姓名'],
      ['1'],
      ['Da Hai', '董事会长'],
      [],
      [],
    ]);
    expect(all(frame, 'tr').map((row) => row.getAttribute('h'))).toEqual(['254000', '381000', '381000']);
    const red = all(frame, 'tc')[2];
    expect(all(all(red, 'tcPr')[0], 'srgbClr').at(-1)?.getAttribute('val')).toBe('C4122F');
    expect(all(red, 'rPr')[0]?.getAttribute('sz')).toBe('900');
    expect(presentationFaults(opened(toPptx([page([], { table })], meta)))).toEqual([]);
  });
});
