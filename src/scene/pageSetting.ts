/** What all pages of one document share, and the texts around each page's picture. */
import type { DecisionChain } from '../domain/chain.ts';
import type { Measure } from '../layout/measure.ts';
import { modeWords } from '../words/mode.ts';
import { pageWords } from '../words/pages.ts';
import { scaleWords } from '../words/scales.ts';
import type { ShownComparison } from './compare/disclosedComparison.ts';
import type { FrameTexts, PageFrame } from './frame.ts';
import type { Page } from './page.ts';
import type { FitNote, PageOptions } from './pageOptions.ts';
import type { Sheet } from './paper.ts';
import type { Shape } from './shapes.ts';

export type PageSetting = {
  /** As `disclosed` gives it. */
  readonly chain: DecisionChain;
  /** To count humans by, whose second seats `chain` does not tell. */
  readonly linked: DecisionChain;
  /** Its texts as `outgoing` gives them. */
  readonly options: PageOptions;
  readonly sheet: Sheet;
  readonly measure: Measure;
  /** The project's name, without what is withheld. */
  readonly title: string;
  /** Two dates at the document's depth, where a page compares them. */
  readonly compared?: ShownComparison | undefined;
};

export type MadePages = { readonly pages: readonly Page[]; readonly notes: readonly FitNote[] };

/** The deal's stage and `facts` stand behind the project's name; `index` counts the pages of the whole document from 0; `footLines` are kept free. */
export function frameTexts(
  setting: PageSetting,
  heading: string,
  facts: readonly string[],
  note: string,
  index: number,
  footLines = 0,
): FrameTexts {
  const { chain, options, title } = setting;
  const words = pageWords[options.language];
  const stage = chain.dealStage ? modeWords[options.language].dealStage[chain.dealStage.key] : '';
  const space = options.language === 'zh' ? '　' : '   ';
  return {
    heading,
    subtitle: [setting.sheet.hasTitle ? title : '', stage, ...facts].filter(Boolean).join(space),
    meta: [options.preparedBy && `${words.preparedBy}${space}${options.preparedBy}`, options.date].filter(Boolean),
    note,
    footLines,
    marks: [
      options.confidentiality ? scaleWords[options.language].confidentiality[options.confidentiality] : '',
      options.version && words.version(options.version),
      options.firstNumber === null ? '' : String(options.firstNumber + index),
    ]
      .filter(Boolean)
      .join(space),
  };
}

/** The page's own name: heading, project, and which of several it is. */
export function pageTitle(setting: PageSetting, heading: string, number: number, of: number): string {
  const part = of > 1 ? pageWords[setting.options.language].part(number, of) : '';
  return [heading + part, setting.title].filter(Boolean).join(' · ');
}

/** Heading, header and footer as groups that say what they are. */
export function frameGroups(frame: PageFrame, heading: string, setting: PageSetting): Shape[] {
  const words = pageWords[setting.options.language];
  const groups: Shape[] = [
    { kind: 'group', id: 'title', name: heading, shapes: frame.title },
    { kind: 'group', id: 'header', name: words.header, shapes: frame.header },
    { kind: 'group', id: 'footer', name: words.footer, shapes: frame.footer },
  ];
  return groups.filter((group) => group.kind !== 'group' || group.shapes.length > 0);
}
