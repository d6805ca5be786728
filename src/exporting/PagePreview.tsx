/** The page as it will be: the very shapes that are exported, in the document so that the bundled font serves them. */
import { useEffect, useRef } from 'react';
import { svgOf } from '../export/svg.ts';
import type { Page } from '../scene/page.ts';

type PreviewProps = { page: Page; label: string; isTransparent?: boolean };

export function PagePreview({ page, label, isTransparent = false }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(pictureOf(page, isTransparent));
  }, [page, isTransparent]);
  return <div ref={place} className="page-preview" role="img" aria-label={label} />;
}

/**
 * The page as an SVG element that fills its place. Built from our own shapes; user text is only ever text. The names of
 * its groups are for whoever opens it as a file: here other pages stand beside it.
 */
export function pictureOf(page: Page, isTransparent = false): Element {
  const picture = document.importNode(
    new DOMParser().parseFromString(svgOf(page, { isTransparent }), 'image/svg+xml').documentElement,
    true,
  );
  for (const group of picture.querySelectorAll('[id]')) group.removeAttribute('id');
  picture.setAttribute('width', '100%');
  picture.setAttribute('height', '100%');
  return picture;
}
