import { type Language, localeOf } from '../words/language.ts';

/** "今天 14:32", "昨天 18:05", "06-09", in the language's own form. */
export function openedAt(iso: string, language: Language, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const locale = localeOf[language];
  const dayOf = (each: Date) => Date.UTC(each.getFullYear(), each.getMonth(), each.getDate()) / 86_400_000;
  const days = dayOf(date) - dayOf(now);
  if (days !== 0 && days !== -1)
    return new Intl.DateTimeFormat(locale, { month: '2-digit', day: '2-digit' }).format(date);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(date);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${time}`;
}
