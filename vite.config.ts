import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { mergeConfig, type Plugin, type UserConfig } from 'vite';
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { installed } from './src/build/installed.ts';
import { look } from './src/build/look.ts';
import { oneFile, oneFileMode } from './src/build/oneFile.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { exportFont } from './src/export/font/build.ts';
import { fontFolder } from './src/export/font/slices.ts';

/** Modules of the first load but its entry: one file, for many small ones pack badly and are asked for one by one. */
const firstLoad = new Set<string>();
/** What comes with every chart as soon as it stands, and all it needs beside the first load: one file too. */
const firstRooms = new Set<string>();
const isFirstRoom =
  /\/src\/(?:stage\/StageChip|checks\/ChecksButton|grid\/AssessmentDock|inspector\/PersonInspector)\.tsx$/;
/** Files of code, as paths from the page. */
const codeFiles = new Set<string>();

/** Finds what the first load and the first rooms are made of, for `codeSplitting`. */
function firstFiles(): Plugin {
  return {
    name: 'first-files',
    apply: 'build',
    buildEnd() {
      const entry = '/src/main.tsx';
      const reach = (id: string, into: Set<string>) => {
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) {
          if (firstLoad.has(next) || into.has(next)) continue;
          into.add(next);
          reach(next, into);
        }
      };
      for (const id of this.getModuleIds()) if (id.endsWith(entry)) reach(id, firstLoad);
      for (const id of this.getModuleIds()) {
        if (!isFirstRoom.test(id)) continue;
        firstRooms.add(id);
        reach(id, firstRooms);
      }
    },
  };
}

const codeSplitting = {
  groups: [
    { name: 'first', test: (id: string) => firstLoad.has(id) },
    { name: 'rooms', test: (id: string) => firstRooms.has(id) },
  ],
};

/**
 * Makes `import()` fetch as src/ui/pieces.ts does, in place of Vite's own helper, which gives the browser a module that did not
 * come only one chance; and lists in the page every file of code but the fonts' (a machine without Chinese fonts fetches those at once).
 */
function pieces(): Plugin {
  return {
    name: 'pieces',
    apply: 'build',
    enforce: 'post',
    load: {
      order: 'pre',
      handler: (id) =>
        id === '\0vite/preload-helper.js'
          ? `export { importWhenHere as __vitePreload } from '/src/ui/pieces.ts';`
          : null,
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' || (file.fileName.endsWith('.css') && !String(file.source).includes('@font-face')))
          codeFiles.add(file.fileName);
      }
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const list = `<script type="application/json" id="code">${JSON.stringify([...codeFiles])}</script>`;
      page.source = String(page.source).replace('</body>', () => `${list}\n</body>`);
    },
  };
}

/** Writes THIRD-PARTY.txt: each package of which anything is in the build, with its licence; one without a licence stops the build. */
function thirdParty(): Plugin {
  return {
    name: 'third-party',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const styles = [...this.getModuleIds()].filter((id) => id.endsWith('.css'));
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const roots = [...modules, ...styles].flatMap(
        (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
      );
      const parts = [...new Set(roots)].map((root) => {
        const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
        const files = readdirSync(root).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
        if (files.length === 0 && !license) this.error(`${name} has no licence`);
        const texts = files.map((file) => readFileSync(join(root, file), 'utf8').trim());
        return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
      });
      const fonts = `The fonts of exports stand in ${fontFolder} with their own licence, OFL.txt.\n`;
      const source = [fonts, ...parts.sort()].join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source });
    },
  };
}

/**
 * Files that want a page come before those that do not: a worker takes the next file only into the environment it has, and
 * a worker ended and begun anew reads every module again, which took as long as a third of the tests.
 */
class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const pages = new Set(
      sorted.filter((file) => readFileSync(file.moduleId, 'utf8').includes('@vitest-environment jsdom')),
    );
    return [...pages, ...sorted.filter((file) => !pages.has(file))];
  }
}

const unused = fileURLToPath(new URL('./src/export/pdf/unused.ts', import.meta.url));
/** jsPDF wants these three only for HTML and SVG input, which is never given to it. */
const neverUsed = { find: /^(?:canvg|html2canvas|dompurify)$/, replacement: unused };
/** The screen's bundled font: the one file is opened on desktops, which have their own. */
const screenFont = { find: '@fontsource-variable/noto-sans-sc', replacement: unused };

const served: UserConfig = {
  base: './',
  plugins: [look(), react(), firstFiles(), pieces(), thirdParty(), exportFont(), contentSecurityPolicy(), installed()],
  resolve: { alias: [neverUsed] },
  build: {
    assetsInlineLimit: 0,
    // A piece's own file is among what it needs, even when that is all.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'js' && codeFiles.has(file) ? [...new Set([file, ...needed])] : needed,
    },
    rolldownOptions: { output: { codeSplitting } },
  },
};

const carried: UserConfig = {
  // It asks for nothing, so there is no base; with a relative one every import() would want to know where it stands.
  base: '/',
  plugins: [look(), react(), firstFiles(), thirdParty(), oneFile()],
  resolve: { alias: [neverUsed, screenFont] },
  publicDir: false,
  build: {
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { format: 'cjs', codeSplitting } },
  },
};

export default defineConfig(({ mode }) =>
  mergeConfig(mode === oneFileMode ? carried : served, {
    build: { target: 'es2022', sourcemap: Boolean(process.env.SOURCE_MAPS), chunkSizeWarningLimit: 800 },
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, 'tests/e2e/**', 'tests/bench/**'],
      environment: 'node',
      setupFiles: ['tests/support/lawLimit.ts', 'tests/support/noComplaints.ts'],
      testTimeout: 60_000,
      // A page is ended in a hook, once the rooms on their way have come; cut short, it would go on into the next test.
      hookTimeout: 60_000,
      restoreMocks: true,
      // No test leaves state behind, so files share their modules; loading those anew a file took half the time.
      isolate: false,
      sequence: { sequencer: ByEnvironment },
      maxWorkers: 2,
    },
  } satisfies ViteUserConfig),
);
