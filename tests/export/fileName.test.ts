import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/file/fileName.ts';

const day = new Date(2026, 10, 2, 9);
const chart = { title: '首都区域 GU 项目', target: '' };

describe('the name of an exported file', () => {
  it('is title and day, and says so where nobody is named in it', () => {
    expect(fileNameOf(chart, 'pdf', day, 'zh')).toBe('首都区域 GU 项目-20261102.pdf');
    expect(fileNameOf(chart, 'pdf', day, 'zh', '匿名')).toBe('首都区域 GU 项目-匿名-20261102.pdf');
    expect(fileNameOf(chart, 'xlsx', day, 'en', 'anonymous')).toBe('首都区域 GU 项目-anonymous-20261102.xlsx');
  });

  it('is the chart’s own for a chart file, whatever the mark', () => {
    expect(fileNameOf(chart, 'json', day, 'zh', '匿名')).toBe('首都区域 GU 项目.fishbone.json');
  });
});
