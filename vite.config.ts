import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { exportFont } from './src/export/font/build.ts';

/** A static host sends no headers, so the built page carries its own strict policy. The dev server needs inline scripts and gets none. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
          .map(
            (found) =>
              ` 'sha256-${createHash('sha256')
                .update(found[1] ?? '')
                .digest('base64')}'`,
          )
          .join('');
        const content = [
          "default-src 'none'",
          `script-src 'self'${inline}`,
          "style-src 'self'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        return [{ tag: 'meta', injectTo: 'head-prepend', attrs: { 'http-equiv': 'Content-Security-Policy', content } }];
      },
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), exportFont(), contentSecurityPolicy()],
  // jsPDF wants these three only for HTML and SVG input, which is never given to it.
  resolve: {
    alias: [
      {
        find: /^(?:canvg|html2canvas|dompurify)$/,
        replacement: fileURLToPath(new URL('./src/export/pdf/unused.ts', import.meta.url)),
      },
    ],
  },
  build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    testTimeout: 60_000,
    restoreMocks: true,
    // No test leaves state behind, so files share their modules; loading those anew a file took half the time.
    isolate: false,
    maxWorkers: 2,
  },
});
