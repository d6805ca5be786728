/**
 * The style properties a picture of the canvas needs. html-to-image would copy all 400 of every element, five times as
 * slow; it keeps the first list it is given, so there is one.
 */
const boxSides = ['top', 'right', 'bottom', 'left'];
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

export const screenStyleNames: string[] = [
  ...['display', 'position', ...boxSides, 'width', 'height', 'box-sizing', 'visibility', 'opacity', 'z-index'],
  ...['min', 'max'].flatMap((end) => [`${end}-width`, `${end}-height`]),
  ...boxSides.flatMap((side) => [`margin-${side}`, `padding-${side}`]),
  ...boxSides.flatMap((side) => ['width', 'style', 'color'].map((what) => `border-${side}-${what}`)),
  ...corners.map((corner) => `border-${corner}-radius`),
  ...['color', 'image', 'size', 'position', 'repeat'].map((what) => `background-${what}`),
  ...['outline-color', 'outline-style', 'outline-width', 'outline-offset', 'box-shadow', 'filter', 'clip-path'],
  ...['color', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'line-height'],
  ...['letter-spacing', 'text-align', 'text-autospace', 'text-spacing-trim', 'text-decoration-line', 'text-overflow'],
  ...['white-space-collapse', 'text-wrap-mode', 'word-break', 'line-break', 'overflow-wrap', 'vertical-align'],
  ...['overflow-x', 'overflow-y', '-webkit-locale', '-webkit-line-clamp', '-webkit-box-orient', 'pointer-events'],
  ...['transform', 'transform-origin', 'translate', 'rotate', 'scale'],
  ...['flex-direction', 'flex-wrap', 'flex-grow', 'flex-shrink', 'flex-basis', 'align-items', 'align-self'],
  ...['justify-content', 'row-gap', 'column-gap', 'grid-template-columns', 'grid-template-rows'],
  ...['grid-column-start', 'grid-column-end', 'grid-row-start', 'grid-row-end'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
];
