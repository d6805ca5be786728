/** The page as it will be: the very shapes that are exported, in the document so that the bundled font serves them. */
import { useEffect, useRef } from 'react';
import { svgOf } from '../export/svg.ts';
import type { Page } from '../scene/page.ts';

export function PagePreview({ page, label }: { page: Page; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(pictureOf(page));
  }, [page]);
  return <div ref={place} className="page-preview" role="img" aria-label={label} />;
}

/** The page as an SVG element that fills its place. Built from our own shapes; user text is only ever text. */
export function pictureOf(page: Page): Element {
  const picture = document.importNode(
    new DOMParser().parseFromString(svgOf(page), 'image/svg+xml').documentElement,
    true,
  );
  picture.setAttribute('width', '100%');
  picture.setAttribute('height', '100%');
  return picture;
}
