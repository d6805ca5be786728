/** A page on a template's slide: what the template draws, and our title and content where they will stand. */
import type { CSSProperties } from 'react';
import type { Page } from '../scene/page.ts';
import { PagePreview } from './PagePreview.tsx';
import { SlideDrawings } from './SlideDrawings.tsx';
import type { CompanyTemplate } from './TemplateChoice.tsx';

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export function SlidePreview({ page, template }: { page: Page; template: CompanyTemplate }) {
  const { slide } = template.template;
  const { title, area, panel, titleInk, titleType } = template.layout;
  const place = (box: Box): CSSProperties => ({
    left: `${(100 * box.x) / slide.w}%`,
    top: `${(100 * box.y) / slide.h}%`,
    width: `${(100 * box.w) / slide.w}%`,
    height: `${(100 * box.h) / slide.h}%`,
  });
  return (
    <div className="slide-preview">
      <SlideDrawings template={template.template} layout={template.layout} />
      {panel && <div className="slide-panel" style={place(panel)} />}
      <div
        className={`slide-title${titleInk.hasPanel ? ' slide-panel' : ''}`}
        style={{
          ...place(title),
          color: titleInk.shown,
          fontSize: `${(100 * titleType.size) / slide.w}cqw`,
          alignItems: titleType.anchor,
          justifyContent: titleType.align,
          textAlign: titleType.align,
        }}
        aria-hidden="true"
      >
        {page.title}
      </div>
      <div className="slide-area" style={place(area)}>
        <PagePreview page={page} label={page.title} isTransparent />
      </div>
    </div>
  );
}

export function slideRatio({ template: { slide } }: CompanyTemplate): string {
  return `${slide.w} / ${slide.h}`;
}
