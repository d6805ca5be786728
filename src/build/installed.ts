/** What makes the served app installable: the manifest, and the list of files its service worker keeps. */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function installed(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/installed',
    filename: 'serviceWorker.ts',
    injectRegister: false,
    manifest: {
      id: 'decision-chain-fishbone',
      name: '决策链鱼骨图',
      short_name: '鱼骨图',
      description: '画出客户的决策链，与《客户关系评估表》同步；不联网，数据只在本机',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#ffffff',
      categories: ['business', 'productivity'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      // Systems go by the last part of a name, so the app stands among those that open any .json; it reads its own.
      file_handlers: [{ action: './', accept: { 'application/json': ['.fishbone.json', '.json'] } }],
      launch_handler: { client_mode: 'navigate-new' },
    },
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'assets/*.{js,css,woff2}', 'export-font/*.bin', 'icon*'],
      // Names of these change with what is in them.
      dontCacheBustURLsMatching: /^(?:assets|export-font)\//,
    },
  });
}
