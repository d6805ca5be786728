import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/columns/readDate.ts';

const today = '2026-11-23';

describe('dates', () => {
  test.each([
    ['2026-06-11', '2026-06-11'],
    ['2026/6/11', '2026-06-11'],
    ['20260611', '2026-06-11'],
    ['2026年6月11日', '2026-06-11'],
    ['6/11', '2026-06-11'],
    ['6.11', '2026-06-11'],
    ['6-11', '2026-06-11'],
    ['6月11日', '2026-06-11'],
    ['25/6', '2026-06-25'],
    ['11 Jun', '2026-06-11'],
    ['Jun 11', '2026-06-11'],
    ['June 11th, 2025', '2025-06-11'],
    ['11-Jun-25', '2025-06-11'],
    ['6/11/25', '2025-06-11'],
    ['12/20', '2026-12-20'],
    ['3/1', '2026-03-01'],
    ['今天', today],
    ['Yesterday', '2026-11-22'],
    ['２０２６－０６－１１', '2026-06-11'],
    ['2026-02-30', null],
    ['13/13', null],
    ['jun', null],
    ['soon', null],
    ['', null],
  ])('“%s”', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  test('without a year: this year, or last year for a day far ahead', () => {
    expect(readDate('12/20', '2027-01-10')).toBe('2026-12-20');
    expect(readDate('1/20', '2027-01-10')).toBe('2027-01-20');
    expect(readDate('1/5', '2026-12-20')).toBe('2027-01-05');
    expect(readDate('29/2', '2026-11-23')).toBe(null);
  });
});
