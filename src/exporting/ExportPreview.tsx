/** The pages as they will be, one at a time, and what must be said of them before. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import type { Page } from '../scene/page.ts';
import { useWords } from '../ui/app.ts';
import { exportingWords } from '../words/exporting.ts';
import { PagePreview } from './PagePreview.tsx';
import { SlidePreview, slideRatio } from './SlidePreview.tsx';
import type { CompanyTemplate } from './TemplateChoice.tsx';

type Props = {
  readonly pages: readonly Page[];
  /** The page that is seen first. */
  readonly first: number;
  readonly notes: readonly string[];
  readonly template: CompanyTemplate | null;
  readonly isTransparent: boolean;
};

export function ExportPreview({ pages, first, notes, template, isTransparent }: Props) {
  const words = useWords(exportingWords);
  const [turned, setTurned] = useState<number | null>(null);
  const last = pages.length - 1;
  const shown = Math.min(turned ?? first, last);
  const page = pages[shown];
  return (
    <>
      {page && (
        <div
          className={`export-sheet on-paper${isTransparent ? ' is-transparent' : ''}`}
          style={
            { '--sheet-ratio': template ? slideRatio(template) : `${page.width} / ${page.height}` } as CSSProperties
          }
        >
          {template ? <SlidePreview page={page} template={template} /> : <PagePreview page={page} label={page.title} />}
        </div>
      )}
      <div className="export-pager">
        {last > 0 && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={words.previous}
              disabled={shown === 0}
              onClick={() => setTurned(shown - 1)}
            >
              <ChevronLeft size={17} />
            </button>
            <span>{words.pageOf(shown + 1, pages.length)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={words.next}
              disabled={shown >= last}
              onClick={() => setTurned(shown + 1)}
            >
              <ChevronRight size={17} />
            </button>
          </>
        )}
      </div>
      {notes.length > 0 && (
        <ul className="export-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
