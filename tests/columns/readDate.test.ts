import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/columns/readDate.ts';
import { mondayOf } from '../../src/domain/dates.ts';

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
    ['下周五', '2026-12-04'],
    ['下个星期天', '2026-12-06'],
    ['本周5', '2026-11-27'],
    ['周一', '2026-11-23'],
    ['上周三', '2026-11-18'],
    ['Next  Friday', '2026-12-04'],
    ['this thurs', '2026-11-26'],
    ['Wednesday', '2026-11-25'],
    ['明天', '2026-11-24'],
    ['月底', '2026-11-30'],
    ['下个月底', '2026-12-31'],
    ['2月底', '2027-02-28'],
    ['11 月末', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['年底', '2026-12-31'],
    ['下周', null],
    ['下周八', null],
    ['mar', null],
    ['monsoon', null],
    ['２０２６－０６－１１', '2026-06-11'],
    ['2026-02-30', null],
    ['13/13', null],
    ['jun', null],
    ['soon', null],
    ['', null],
  ])('“%s”', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  law.prop([days, fc.nat(6), fc.constantFrom(['上周', 'last ', -7], ['这周', 'this ', 0], ['下周', 'next ', 7])])(
    'a day of a week is that day, Monday to Sunday of the week named',
    (date, day, [zh, en, off]) => {
      const from = date.toISOString().slice(0, 10);
      const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
      const read = readDate(`${zh}${'一二三四五六日'[day]}`, from) ?? '';
      expect(readDate(`${en}${names[day]}`, from)).toBe(read);
      expect((new Date(read).getUTCDay() + 6) % 7).toBe(day);
      expect(Date.parse(mondayOf(read)) - Date.parse(mondayOf(from))).toBe(Number(off) * 86_400_000);
    },
  );

  test('without a year: this year, or last year for a day far ahead', () => {
    expect(readDate('12/20', '2027-01-10')).toBe('2026-12-20');
    expect(readDate('1/20', '2027-01-10')).toBe('2027-01-20');
    expect(readDate('1/5', '2026-12-20')).toBe('2027-01-05');
    expect(readDate('29/2', '2026-11-23')).toBe(null);
  });
});
