/** Writes the table of colours into the style sheet of the look, and what the window's frame takes of it into the page. */
import type { Plugin } from 'vite';
import { color, dark, screenColor } from '../scene/tokens.ts';
import { propertyOf } from '../ui/shade.ts';

const light: Readonly<Record<string, string>> = { ...color, ...screenColor };

/**
 * Dark is for screens: paper is white. `data-look` is the user's choice (ui/look.ts); without one the system's holds, from the
 * first paint on. What lies within `.on-paper` is a page, and light everywhere.
 */
export function lookStyles(): string {
  const lines = (colours: Readonly<Record<string, string>>) =>
    Object.entries(colours)
      .map(([name, value]) => `${propertyOf(name)}: ${value};`)
      .join(' ');
  const night = `{ color-scheme: dark; ${lines(dark)} }`;
  return [
    `:root, .on-paper { color-scheme: light; ${lines(light)} }`,
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-look='light']) ${night} }`,
    `@media screen { :root[data-look='dark'] ${night} }`,
  ].join('\n');
}

export function look(): Plugin {
  return {
    name: 'look',
    enforce: 'pre',
    transform(code, id) {
      return id.split('?')[0]?.endsWith('/src/ui/look.css') ? `${code}\n${lookStyles()}\n` : null;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const frame = ([look, content]: readonly [string, string]) => ({
          tag: 'meta',
          injectTo: 'head' as const,
          attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${look})` },
        });
        return {
          // Nothing is painted before it is known which look was chosen; there is nothing to see without the script anyway.
          html: html.replace('<script type="module" ', '<script type="module" blocking="render" '),
          tags: (
            [
              ['light', color.paper],
              ['dark', dark.paper],
            ] as const
          ).map(frame),
        };
      },
    },
  };
}
