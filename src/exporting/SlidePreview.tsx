/** A page on a template's slide: its title and content where they will stand. The template's own pictures are not drawn. */
import type { Page } from '../scene/page.ts';
import { PagePreview } from './PagePreview.tsx';
import type { CompanyTemplate } from './TemplateChoice.tsx';

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export function SlidePreview({ page, template }: { page: Page; template: CompanyTemplate }) {
  const { slide } = template.template;
  const { title, area } = template.layout;
  const place = (box: Box) => ({
    left: `${(100 * box.x) / slide.w}%`,
    top: `${(100 * box.y) / slide.h}%`,
    width: `${(100 * box.w) / slide.w}%`,
    height: `${(100 * box.h) / slide.h}%`,
  });
  return (
    <div className="slide-preview">
      <div className="slide-title" style={place(title)} aria-hidden="true">
        {page.title}
      </div>
      <div className="slide-area" style={place(area)}>
        <PagePreview page={page} label={page.title} />
      </div>
    </div>
  );
}

export function slideRatio({ template: { slide } }: CompanyTemplate): string {
  return `${slide.w} / ${slide.h}`;
}
