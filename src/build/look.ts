/** Writes the table of colours into the style sheet of the look, and what the window's frame takes of it into the page. */
import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { color, dark, screenColor } from '../scene/tokens.ts';
import { preferencesKey } from '../ui/browserPreferences.ts';
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

/** Runs before the first paint, which nobody shall see in another look than the chosen one. */
export const earlyScript = `try {
  document.documentElement.dataset.look = JSON.parse(localStorage.getItem('${preferencesKey}')).look ?? 'system';
} catch {}
`;

/** A file of its own where the app is served, for its policy knows files; the one file has it within (build/oneFile.ts). */
const earlyFile = `assets/look-${createHash('sha256').update(earlyScript).digest('hex').slice(0, 8)}.js`;

export function look(): Plugin {
  return {
    name: 'look',
    enforce: 'pre',
    transform(code, id) {
      return id.split('?')[0]?.endsWith('/src/ui/look.css') ? `${code}\n${lookStyles()}\n` : null;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: earlyFile, source: earlyScript });
    },
    transformIndexHtml(_, { bundle }) {
      const frame = (scheme: string, content: string): HtmlTagDescriptor => ({
        tag: 'meta',
        injectTo: 'head',
        attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
      });
      const early: HtmlTagDescriptor = { tag: 'script', injectTo: 'head', attrs: { src: `./${earlyFile}` } };
      return [frame('light', color.paper), frame('dark', dark.paper), ...(bundle ? [early] : [])];
    },
  };
}
