/** What a depth withholds is in no byte of any file, what it grants is there (method.md §10). */
import { describe, expect, it } from 'vitest';
import { type FileFormat, fileNames, pdfPart, writtenParts } from '../../src/exporting/documentFile.ts';
import { type Depth, depths } from '../../src/scene/disclosure.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { languages } from '../../src/words/language.ts';
import { drawSquare, facesFor } from '../support/exportFont.ts';
import { textsInFile } from '../support/fileTexts.ts';
import { pageOptions } from '../support/pages.ts';
import { allWords, persons, tellTale, tellTaleChain } from '../support/tellTale.ts';

const chain = tellTaleChain();
const madeAt = new Date('2026-11-02T09:00:00Z');
const formats = ['pdf', 'pptx', 'svg', 'xlsx', 'csv'] as const;
const tables: readonly FileFormat[] = ['xlsx', 'csv'];

const words = (...fields: string[]) => fields.map(tellTale);
const both = (...fields: string[]) => words(...fields.flatMap((field) => [`${field} 0`, `${field} 1`]));
const names = persons.flatMap(({ given, family }) => [given, family]);
/** Of the document itself. */
const head = words('title', 'version');
const shownToAll = [...words('rib'), ...both('job')];
const ofPages = words('target');
const rated = [...both('first owner', 'second owner'), ...words('rival')];
const ofOurs = [...words('prepared by'), ...names];
const fullTable = [...both('note', 'agenda', 'win', 'evidence', 'assessor'), ...words('waiting', 'waiting job')];
const fullPages = [...both('evidence'), ...words('first owner 0', 'second owner 0', 'rival')];

const ofPlan = words('goal', 'strategy', 'measure', 'plan owner', 'progress');
const ofMode = words('unit', 'ownership', 'category', 'scale', 'company size', 'approver', 'stage', 'stage unit');
/** As the field was called in the snapshot. */
const before = (...all: string[]) => all.map((word) => word.replace('Zq', 'Zy'));

function granted(format: FileFormat, depth: Depth): string[] {
  const isTable = tables.includes(format);
  const seen = [...(isTable ? [] : ofPages), ...(format === 'csv' ? [] : head), ...shownToAll];
  const withNames = depth === 'anonymous' ? seen : [...seen, ...names];
  const pages = isTable ? [] : depth === 'full' ? [...ofPlan, ...ofMode] : depth === 'anonymous' ? ofMode : [];
  const plan = format === 'xlsx' ? ofPlan : [];
  if (depth === 'full') return [...withNames, ...pages, ...(isTable ? [...rated, ...fullTable, ...plan] : [])];
  return [...withNames, ...pages];
}

/** Whatever may be there without having to. */
function allowed(format: FileFormat, depth: Depth): Set<string> {
  const isTable = tables.includes(format);
  const seen = [...shownToAll, ...ofPages, ...head, ...(isTable ? [] : before(...words('rib')))];
  const once = isTable ? [] : before(...names);
  if (depth === 'anonymous') return new Set(isTable ? seen : [...seen, ...ofMode]);
  if (depth === 'chart') return new Set([...seen, ...once, ...ofOurs, ...words('rival')]);
  const idsOf = [...words('person id one', 'person id two', 'person id three', 'rib id', 'rival id')];
  const drawn = [...fullPages, ...both('note', 'agenda', 'win', 'assessor'), ...ofMode, ...words('snapshot label')];
  const free = isTable ? [...fullTable, ...words('plan id')] : [...drawn, ...before(...idsOf)];
  const plan = format === 'csv' ? [] : ofPlan;
  return new Set([...seen, ...once, ...ofOurs, ...rated, ...free, ...plan, ...idsOf]);
}

const secretNames = allWords(chain);

async function filesAt(format: (typeof formats)[number], options: PageOptions) {
  const order = { chain, options, madeAt };
  if (format !== 'pdf') return writtenParts(format, order, null);
  return [(await pdfPart(order, facesFor, drawSquare)).bytes];
}

describe.each(depths)('a file at the depth %s', (depth) => {
  it.each(formats)('%s holds what is granted and nothing that is withheld, in any byte', async (format) => {
    for (const language of languages) {
      const options: PageOptions = {
        ...pageOptions,
        pages: pageKindIds,
        depth,
        language,
        title: chain.title,
        version: `${tellTale('version')} ${persons[1].given}`,
        preparedBy: tellTale('prepared by'),
      };
      const parts = await filesAt(format, options);
      const named = fileNames(format, { chain, options, madeAt }, parts.length, false, language);
      const said = await Promise.all(parts.map((part) => textsInFile(format, part)));
      const all = [...said, ...named].join('\n').toLowerCase();
      const isIn = (word: string) => all.includes(word.toLowerCase());
      const free = allowed(format, depth);
      expect(secretNames.filter((word) => !free.has(word) && isIn(word))).toEqual([]);
      expect(granted(format, depth).filter((word) => !isIn(word))).toEqual([]);
      for (const name of named) expect(name).toContain(tellTale('title'));
    }
  });
});
