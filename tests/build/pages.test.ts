/** What the build writes into the app's pages: the look before the first paint, the policy, the manifest. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { installed } from '../../src/build/installed.ts';
import { earlyScript, look, lookStyles } from '../../src/build/look.ts';
import { contentSecurityPolicy, servedPolicy } from '../../src/build/policy.ts';
import { color, dark, screenColor } from '../../src/scene/tokens.ts';
import { preferencesKey } from '../../src/ui/browserPreferences.ts';

type Hook = (this: unknown, ...given: readonly unknown[]) => unknown;
const hookOf = (plugin: Plugin, name: keyof Plugin) => {
  const hook = plugin[name] as Hook | { readonly handler: Hook };
  return typeof hook === 'function' ? hook : hook.handler;
};
const tagsOf = (plugin: Plugin, html: string, context: object = {}) =>
  hookOf(plugin, 'transformIndexHtml')(html, context) as HtmlTagDescriptor[];

describe('the look of the window', () => {
  it('goes into its own style sheet and no other', () => {
    const transform = hookOf(look(), 'transform');
    expect(transform('body {}', '/app/src/ui/look.css?direct')).toBe(`body {}\n${lookStyles()}\n`);
    for (const other of ['/app/src/ui/dialog.css', '/app/src/ui/look.ts', '/app/src/ui/otherlook.css'])
      expect(transform('body {}', other), other).toBeNull();
  });

  it('has every colour in both looks, light on every page and on paper', () => {
    const [day = '', system = '', chosen = ''] = lookStyles().split('\n');
    expect(day).toMatch(/^:root, \.on-paper \{ color-scheme: light;/);
    expect(system, 'a choice of light holds against the system').toContain(":root:not([data-look='light'])");
    expect(chosen).toContain(":root[data-look='dark']");
    for (const night of [system, chosen]) {
      expect(night, 'print is light').toMatch(/^@media screen/);
      for (const value of Object.values(dark)) expect(night).toContain(`: ${value};`);
    }
    for (const value of Object.values({ ...color, ...screenColor })) expect(day).toContain(`: ${value};`);
    const names = (text: string) => [...new Set(text.match(/--[\w-]+(?=:)/g))];
    expect(names(chosen).filter((name) => !names(day).includes(name))).toEqual([]);
    expect(names(system)).toEqual(names(chosen));
  });

  it('is told to the window’s frame, and set before the first paint only where the script is a file', () => {
    const frames = tagsOf(look(), '');
    expect(frames.map(({ attrs }) => [attrs?.content, attrs?.media])).toEqual([
      [color.paper, '(prefers-color-scheme: light)'],
      [dark.paper, '(prefers-color-scheme: dark)'],
    ]);
    const built = tagsOf(look(), '', { bundle: {} });
    const script = built.find(({ tag }) => tag === 'script');
    const files: { readonly fileName: string; readonly source: string }[] = [];
    hookOf(look(), 'generateBundle').call({ emitFile: (file: (typeof files)[number]) => files.push(file) });
    expect(files).toEqual([expect.objectContaining({ source: earlyScript })]);
    expect(script?.attrs?.src).toBe(`./${files[0]?.fileName}`);
    expect(script?.attrs, 'it runs before anything is painted').not.toHaveProperty('defer');
    expect(script?.attrs).not.toHaveProperty('type');
  });

  test.prop([fc.oneof(fc.constantFrom('dark', 'light', 'system'), fc.string()), fc.boolean()], { numRuns: 30 })(
    'is the chosen one, the system’s where none is, and never stops the page',
    (stored, isWhole) => {
      const page = { documentElement: { dataset: {} as Record<string, string> } };
      const text = isWhole ? JSON.stringify({ look: stored }) : stored;
      const storage = { getItem: (key: string) => (key === preferencesKey ? text : null) };
      const run = new Function('document', 'localStorage', earlyScript);
      run(page, storage);
      if (isWhole) expect(page.documentElement.dataset.look).toBe(stored);
      run(page, {
        getItem() {
          throw new Error('storage is switched off');
        },
      });
      page.documentElement.dataset = {};
      run(page, { getItem: () => '{}' });
      expect(page.documentElement.dataset.look).toBe('system');
    },
  );
});

describe('the policy of the served page', () => {
  const policyOf = (html: string) => {
    const [tag] = tagsOf(contentSecurityPolicy(), html);
    expect(tag).toMatchObject({ tag: 'meta', injectTo: 'head-prepend' });
    expect(tag?.attrs?.['http-equiv']).toBe('Content-Security-Policy');
    return String(tag?.attrs?.content);
  };

  test.prop([fc.array(fc.stringMatching(/^[ -;=?-~\n]*$/), { maxLength: 4 })], { numRuns: 50 })(
    'knows each inline script by its hash, and no script that is a file',
    (scripts) => {
      const html = scripts.map((text, at) => `<script${at % 2 ? ' type="application/json"' : ''}>${text}</script>`);
      const policy = policyOf(`<head>${html.join('\n')}<script src="./assets/first.js" defer></script></head>`);
      for (const text of scripts) {
        expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      }
      expect(policy.match(/'sha256-/g) ?? []).toHaveLength(scripts.length);
      expect(policy).toBe(servedPolicy(scripts));
    },
  );

  it('lets nothing in from elsewhere, and is not for the dev server', () => {
    const policy = policyOf('<head></head>');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(contentSecurityPolicy().apply).toBe('build');
    const hook = contentSecurityPolicy().transformIndexHtml;
    expect(hook, 'after everything else has written into the page').toMatchObject({ order: 'post' });
  });
});

describe('the installed app', () => {
  it('is made by its plugin, and the icons it names are there', () => {
    const plugins = installed() as readonly Plugin[];
    expect(plugins.map(({ name }) => name)).toContain('vite-plugin-pwa');
    const source = readFileSync('src/build/installed.ts', 'utf8');
    const icons = [...source.matchAll(/src: '([^']+)'/g)].map(([, file = '']) => file);
    expect(icons.length).toBeGreaterThan(2);
    for (const icon of icons) expect(existsSync(join('public', icon)), icon).toBe(true);
    for (const file of readdirSync('public').filter((name) => name.startsWith('icon'))) expect(icons).toContain(file);
  });
});
