import { areaOf } from '../export/pptx/area.ts';
import { unitsPerInch } from '../scene/paper.ts';
import type { exportingWords } from '../words/exporting.ts';
import type { Language } from '../words/language.ts';
import type { CompanyTemplate } from './TemplateChoice.tsx';

const centimetresPerInch = 2.54;

/** Which template the slides stand on, and what of it must be said before the export. */
export function templateNotes({ name, layout }: CompanyTemplate, words: (typeof exportingWords)[Language]): string[] {
  const { width, height } = areaOf(layout);
  const [w = '', h = ''] = [width, height].map((units) => ((units / unitsPerInch) * centimetresPerInch).toFixed(1));
  return [words.onTemplate(name, layout.name, w, h), words.background[layout.background]].filter(Boolean);
}
