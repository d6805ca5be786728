/** What a depth withholds is in no byte of any file, what it grants is there (method.md §10). */
import { describe, expect, it } from 'vitest';
import { sinceLast } from '../../src/domain/compare/sides.ts';
import { csvTableIds } from '../../src/export/xlsx/furtherTables.ts';
import { fileNames, pdfPart, writtenParts } from '../../src/exporting/documentFile.ts';
import { disclosedComparison } from '../../src/scene/compare/disclosedComparison.ts';
import { type Depth, depths, disclosed } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { languages } from '../../src/words/language.ts';
import { pageWords } from '../../src/words/pages.ts';
import { drawSquare, facesFor } from '../support/exportFont.ts';
import { textsInFile } from '../support/fileTexts.ts';
import { pageOptions } from '../support/pages.ts';
import { allWords, persons, tellTale, tellTaleChain } from '../support/tellTale.ts';
import { companyTemplate, templateOf } from './companyTemplate.ts';

const chain = tellTaleChain();
const madeAt = new Date('2026-11-02T09:00:00Z');
/** `template`: slides on a company's own. `png`: everything its pages hold, of which its pixels are painted. */
const formats = ['pdf', 'pptx', 'template', 'svg', 'png', 'xlsx', 'csv'] as const;
type Format = (typeof formats)[number];
const tables: readonly Format[] = ['xlsx', 'csv'];

const words = (...fields: string[]) => fields.map(tellTale);
const both = (...fields: string[]) => words(...fields.flatMap((field) => [`${field} 0`, `${field} 1`]));
const names = persons.flatMap(({ given, family }) => [given, family]);
/** Of the document itself. */
const head = words('title', 'version');
const shownToAll = [...words('rib'), ...both('job')];
const ofPages = words('target');
/** Stands in many a text; withheld with the names. */
const customer = words('customer');
const rated = [...both('first owner', 'second owner'), ...words('rival')];
const ofOurs = [...words('prepared by'), ...names];
const fullTable = [...both('note', 'agenda', 'win', 'evidence', 'assessor'), ...words('waiting', 'waiting job')];
const fullPages = [...both('evidence'), ...words('first owner 0', 'second owner 0', 'rival')];

const ofPlan = words('goal', 'strategy', 'measure', 'plan owner', 'progress', 'log earlier', 'log by');
const ofMode = words('unit', 'ownership', 'category', 'scale', 'company size', 'approver', 'stage', 'stage unit');
const ofCoverage = words('level', 'level group');
const ofCells = words('held owner', 'held second', 'held note', 'body owner', 'body second', 'body note');
const ofBoards = words('side customer', 'side rival', 'side ours', 'side goal', 'side owner');
const ofFactors = words('unit', 'ownership', 'category', 'scale', 'company size');
const ofPoints = words('point');
const ofAnswers = words('pain', 'answer');
/** Of the views, with and without names and free text. */
const nameless = [...ofMode, ...ofCoverage, ...ofPoints];
const open = [...nameless, ...ofPlan, ...ofCells, ...ofBoards, ...ofAnswers];
/** As the field was called in the snapshot. */
const before = (...all: string[]) => all.map((word) => word.replace('Zq', 'Zy'));

function granted(format: Format, depth: Depth): string[] {
  const isTable = tables.includes(format);
  const seen = [...(isTable ? [] : ofPages), ...(format === 'csv' ? [] : head), ...shownToAll];
  const withNames = depth === 'anonymous' ? seen : [...seen, ...names, ...customer];
  // A file of one table has no line for what the mode says besides its rows.
  const isSaid = (word: string) => format !== 'csv' || !ofFactors.includes(word);
  if (depth === 'full') return [...withNames, ...open.filter(isSaid), ...(isTable ? [...rated, ...fullTable] : [])];
  return depth === 'anonymous' ? [...withNames, ...nameless.filter(isSaid)] : withNames;
}

/** Whatever may be there without having to. */
function allowed(format: Format, depth: Depth): Set<string> {
  const isTable = tables.includes(format);
  const seen = [...shownToAll, ...ofPages, ...head, ...before(...words('rib'), ...both('job'))];
  const once = before(...names, ...words('rival'));
  if (depth === 'anonymous') return new Set([...seen, ...nameless]);
  if (depth === 'chart') return new Set([...seen, ...once, ...customer, ...ofOurs, ...words('rival')]);
  const people = words('person id one', 'person id two', 'person id three');
  const idsOf = [...people, ...words('rib id', 'rival id')];
  const rowIds = words('plan id', 'tier id', 'stage id', 'point id', 'answer id');
  const drawn = [...fullPages, ...both('note', 'agenda', 'win', 'assessor')];
  const free = isTable ? [...fullTable, ...rowIds] : [...drawn, ...before(...idsOf)];
  const label = words('snapshot label');
  return new Set([...seen, ...once, ...customer, ...ofOurs, ...rated, ...free, ...open, ...idsOf, ...label]);
}

const secretNames = allWords(chain);

const template = templateOf(companyTemplate());

async function filesAt(format: Format, options: PageOptions): Promise<readonly (string | Uint8Array)[]> {
  const order = { chain, options, madeAt };
  if (format === 'png') return documentPages(chain, options).pages.map((page) => JSON.stringify(page));
  if (format === 'template') {
    const [layout] = template.layouts;
    if (!layout) throw new Error('the template has a layout');
    return writtenParts('pptx', order, { template, layout });
  }
  if (format === 'csv') {
    const files = csvTableIds.map((table) => writtenParts('csv', { ...order, table }, null));
    return (await Promise.all(files)).flat();
  }
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
        version: `${tellTale('version')} ${persons[1].given} ${tellTale('customer')}`,
        preparedBy: tellTale('prepared by'),
      };
      const parts = await filesAt(format, options);
      const named = fileNames(
        format === 'template' ? 'pptx' : format,
        { chain, options, madeAt },
        parts.length,
        false,
        language,
      );
      const said = await Promise.all(parts.map((part) => textsInFile(format === 'template' ? 'pptx' : format, part)));
      const all = [...said, ...named].join('\n').toLowerCase();
      const isIn = (word: string) => all.includes(word.toLowerCase());
      const free = allowed(format, depth);
      expect(secretNames.filter((word) => !free.has(word) && isIn(word))).toEqual([]);
      expect(granted(format, depth).filter((word) => !isIn(word))).toEqual([]);
      for (const name of named) expect(name).toContain(tellTale('title'));
      if (depth === 'anonymous') for (const name of named) expect(name).toContain(pageWords[language].customer);
    }
  });
});

it.each(['chart', 'anonymous'] as const)('what is compared keeps no id of either date at the depth %s', (depth) => {
  const shown = disclosedComparison(chain, sinceLast, depth, 'zh', []);
  if (!shown) throw new Error('there are two dates');
  const { merged } = shown;
  const told = JSON.stringify([merged.chain, merged.changes, [...merged.marks], [...merged.formerSlots]]);
  const ids = words('person id one', 'person id two', 'person id three', 'rib id', 'rival id');
  expect([...ids, ...before(...ids)].filter((id) => told.includes(id))).toEqual([]);
  // A chain that neither date's merged picture has.
  expect(disclosed(chain, depth, 'zh').ribIdOf('rib:gone')).toBe('rib:0');
});
