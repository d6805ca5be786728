/** The package around the slides: parts, their types, their relationships. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlAttribute, xmlHead } from './xml.ts';

export type Part = {
  readonly bytes: Uint8Array;
  /** Undefined: the type its extension has. */
  readonly type?: string | undefined;
};

/** By path in the zip, without a slash in front. */
export type Parts = Map<string, Part>;

export const contentTypes = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  master: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  layout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const relationTypes = {
  presentation: `${officeRelations}officeDocument`,
  slide: `${officeRelations}slide`,
  master: `${officeRelations}slideMaster`,
  layout: `${officeRelations}slideLayout`,
  theme: `${officeRelations}theme`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;

export type Relation = {
  readonly id: string;
  readonly type: string;
  /** A path in the zip, or an address outside. */
  readonly target: string;
  readonly isExternal?: boolean;
};

/** A slide as the presentation lists it: its number (256 and up) and the id of its relationship. */
export type SlideEntry = { readonly number: number; readonly id: string };

export function xmlPart(xml: string, type?: string): Part {
  return { bytes: strToU8(xml), type };
}

/** Where the relationships of a part stand; '' is the whole file. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of the part at `path`, their targets written relative to it. */
export function relationsPart(path: string, relations: readonly Relation[]): Part {
  const rows = relations.map(({ id, type, target, isExternal }) => {
    const to = xmlAttribute(isExternal ? target : relativePath(path, target));
    return `<Relationship Id="${xmlAttribute(id)}" Type="${xmlAttribute(type)}" Target="${to}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return xmlPart(`${xmlHead}<Relationships xmlns="${namespace}">${rows.join('')}</Relationships>`);
}

/** `relativePath('ppt/slides/slide1.xml', 'ppt/media/a.png')` is `../media/a.png`. */
function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** Compressed already: not worth the time. */
const packed = /\.(?:png|jpe?g|gif|mp4|mp3|m4a|wmv|fntdata)$/i;

/** The day in the zip's directory says nothing of the day it was made. */
const zipDay = new Date(1980, 0, 1);

/** The file. `extensionTypes`: types by extension, for parts without one of their own; only those in use are written. */
export function zippedParts(parts: Parts, extensionTypes: ReadonlyMap<string, string>): Uint8Array {
  const untyped = [...parts].filter(([, { type }]) => type === undefined).map(([path]) => path.toLowerCase());
  const used = [...extensionTypes].filter(([extension]) =>
    untyped.some((path) => path.endsWith(`.${extension.toLowerCase()}`)),
  );
  const defaults = new Map([...used, ['rels', contentTypes.relationships], ['xml', 'application/xml']]);
  const types = [
    ...[...defaults].map(
      ([extension, type]) => `<Default Extension="${xmlAttribute(extension)}" ContentType="${xmlAttribute(type)}"/>`,
    ),
    ...[...parts].flatMap(([path, { type }]) =>
      type === undefined ? [] : `<Override PartName="/${xmlAttribute(path)}" ContentType="${xmlAttribute(type)}"/>`,
    ),
  ].join('');
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${xmlHead}<Types xmlns="${namespace}">${types}</Types>`),
  };
  for (const [path, { bytes }] of parts) files[path] = packed.test(path) ? [bytes, { level: 0 }] : bytes;
  return zipSync(files, { level: 6, mtime: zipDay });
}
