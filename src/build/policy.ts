/** The content security policy: a static host sends no headers, so each built page carries its own in a meta tag. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The directives of the served app; `inline` are the texts of its inline scripts. */
export function servedPolicy(inline: readonly string[]): string {
  return policyOf({
    'script-src': ["'self'", ...inline.map(hashOf)],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
  });
}

/** The directives of a page that asks for nothing: only these very scripts and styles run. */
export function carriedPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return policyOf({
    'script-src': scripts.map(hashOf),
    'style-src': styles.map(hashOf),
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
  });
}

/** The dev server needs inline scripts and gets no policy. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
          ([, text]) => text ?? '',
        );
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: servedPolicy(inline) };
        return [{ tag: 'meta', injectTo: 'head-prepend', attrs }];
      },
    },
  };
}

function policyOf(allowed: Readonly<Record<string, readonly string[]>>): string {
  const own = Object.entries(allowed).map(([name, sources]) => [name, ...sources].join(' '));
  return ["default-src 'none'", ...own, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
