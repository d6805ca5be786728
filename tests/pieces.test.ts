/** Code that comes later is asked for in one way, so that what does not come is always said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;
const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(root, name), 'utf8').replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '')]),
);

const asks = /\b(?:lazyRoom|lazyFloat|attempt)\(/;

/** What is imported on a caller's behalf: by file, or file and path, the file and the text that say what went wrong. */
const callers: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'App.tsx ./grid/AssessmentDock.tsx': ['App.tsx', 'const AssessmentDock = lazyRoom('],
  'App.tsx ./grid/AssessmentView.tsx': ['App.tsx', 'const AssessmentView = lazyRoom('],
  'App.tsx ./importing/beginImport.ts': ['App.tsx', 'attempt(app, async () => (await importing()).beginPaste'],
  'inspector/Inspector.tsx': ['inspector/Inspector.tsx', 'lazyRoom(loadPerson)'],
  'inspector/PlanSection.tsx': ['inspector/PlanSection.tsx', 'attempt(app, async () => (await verbs())'],
  'ui/LookSwitch.tsx': ['ui/LookSwitch.tsx', 'lazyFloat(loadMenu)'],
  'desk/FileMenu.tsx': ['desk/FileMenu.tsx', 'lazyFloat(loadMenu)'],
  'exporting/ExportMenu.tsx': ['exporting/ExportMenu.tsx', 'lazyFloat(loadMenu)'],
  'grid/GridMenuButton.tsx': ['grid/GridMenuButton.tsx', 'lazyFloat(loadMenu)'],
  'desk/deskVerbs.ts': ['desk/deskVerbs.ts', 'attempt(app, async () => newChart(app, await exampleNow(app)))'],
  'desk/recovering.ts': ['desk/recovering.ts', 'return attempt(app, async () => {'],
  'importing/beginImport.ts': ['importing/SourceChoice.tsx', 'attempt(app, () => showBytes('],
  'import/workbook.ts': ['importing/SourceChoice.tsx', 'attempt(app, () => showBytes('],
  'exporting/documentFile.ts': [
    'exporting/runExport.ts',
    'text: () => exportErrorText(notFetchedText(app, error) ?? error',
  ],
  'exporting/runExport.ts': [
    'exporting/runExport.ts',
    'text: () => exportErrorText(notFetchedText(app, error) ?? error',
  ],
  'exporting/canvasPicture.ts': [
    'exporting/runExport.ts',
    'text: () => exportErrorText(notFetchedText(app, error) ?? error',
  ],
  'export/xlsx/xlsx.ts': ['exporting/runExport.ts', 'text: () => exportErrorText(notFetchedText(app, error) ?? error'],
};

test('every import that comes late is asked for where its failure is said', () => {
  const silent = [...sources].flatMap(([name, text]) =>
    [...text.matchAll(/^.*\bimport\('([^']+)'.*$/gm)]
      .filter(([line, path]) => {
        const [file, said] = callers[`${name} ${path}`] ?? callers[name] ?? [];
        return !asks.test(line) && !(file && said && sources.get(file)?.includes(said));
      })
      .map(([, path]) => `${name} ${path}`),
  );
  expect(silent).toEqual([]);
});

test('nothing waits for React to show what came late: it holds that back for up to 300 ms', () => {
  const own = [...sources].filter(([, text]) => /\b(?:lazy|Suspense)\b[^;]*from 'react'/.test(text));
  expect(own.map(([name]) => name)).toEqual([]);
});
