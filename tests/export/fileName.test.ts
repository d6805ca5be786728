import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { fileNames } from '../../src/exporting/documentFile.ts';
import { fileNameOf } from '../../src/file/fileName.ts';
import { pageOptions } from '../support/pages.ts';

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

describe('an export of another depth', () => {
  it.each(['pdf', 'pptx', 'png', 'svg', 'xlsx', 'csv'] as const)('is not called as its %s usually is', (format) => {
    const names = (['full', 'chart', 'anonymous'] as const).map((depth) => {
      const options = { ...pageOptions, depth, title: '招标', date: '2026-11-02' };
      return fileNames(format, { chain: exampleChain('zh'), options, madeAt: day }, 1, false, 'zh')[0];
    });
    expect(new Set(names).size).toBe(3);
    expect(names).toContain(`招标-20261102.${format}`);
  });
});
