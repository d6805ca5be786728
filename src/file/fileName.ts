/** Names of files that leave the program (file-format.md, "Names the outside relies on"). */
import type { DecisionChain } from '../domain/chain.ts';
import { localDay } from '../domain/dates.ts';
import { invisibleMarks, isBlank } from '../domain/sameName.ts';
import type { Language } from '../words/language.ts';

/** `json` is the chain file itself; the others are exports and name their extension. */
export type FileKind = 'json' | 'png' | 'svg' | 'pdf' | 'pptx' | 'xlsx' | 'csv' | 'txt' | 'zip';

const untitled: Readonly<Record<Language, string>> = { zh: '未命名', en: 'Untitled' };

const mostCharacters = 80;
/** File systems allow 255 bytes; the longest ending and a browser's " (10)" need some of them. */
const mostBytes = 200;

/**
 * `<title>.fishbone.json` for the chain file, `<title>-<yyyymmdd>.<ext>` for an export, `<title>-<mark>-<yyyymmdd>.<ext>`
 * for one that is not what its name would lead one to expect; the day is that of the user's clock. Characters that some system forbids become `-`; without a title the target stands in, then 未命名.
 */
export function fileNameOf(
  chain: Pick<DecisionChain, 'title' | 'target'>,
  kind: FileKind,
  date: Date,
  language: Language,
  mark = '',
): string {
  const title = safeName(chain.title) || safeName(chain.target) || untitled[language];
  return kind === 'json'
    ? `${title}.fishbone.json`
    : [title, mark, `${localDay(date).replaceAll('-', '')}.${kind}`].filter(Boolean).join('-');
}

/** The chart's own name in a file name: `GU.fishbone.json` → `GU`. */
export function titleOfFileName(name: string): string {
  return name.replace(/(\.fishbone)?\.json$/i, '');
}

/** Windows takes these for devices, whatever follows a dot. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/** Empty where nothing of it can be seen. */
function safeName(title: string): string {
  const safe = shortened(
    title
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
      .replace(invisibleMarks, '')
      .replace(/ {2,}/g, ' ')
      .replace(/[/\\:*?"<>|]+/g, '-')
      .replace(/^[\s.-]+/, ''),
  ).replace(/[\s.-]+$/, '');
  return isBlank(safe) ? '' : safe.replace(device, '$1-');
}

/** Cut between characters as people see them, never inside one. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  let count = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    bytes += encoder.encode(segment).length;
    if (++count > mostCharacters || bytes > mostBytes) break;
    kept += segment;
  }
  return kept;
}
