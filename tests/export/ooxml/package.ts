/** What every Office file owes, whatever is in it: the rules that make PowerPoint and Excel ask for a "repair" when broken. */
import { strFromU8, unzipSync } from 'fflate';
import { all, parsedXml, type XmlNode } from './xml.ts';

export type OfficeFile = {
  /** As they stand in the zip's directory, doubles and folders included. */
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
};

export function opened(bytes: Uint8Array): OfficeFile {
  return { names: zipNames(bytes), parts: new Map(Object.entries(unzipSync(bytes))) };
}

export function textOf(file: OfficeFile, path: string): string {
  const part = file.parts.get(path);
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

const known = new WeakMap<Uint8Array, XmlNode>();

/** The part parsed strictly; throws where it is not well-formed. */
export function xmlOf(file: OfficeFile, path: string): XmlNode {
  const bytes = file.parts.get(path);
  let root = bytes && known.get(bytes);
  if (!root) {
    root = parsedXml(textOf(file, path));
    if (bytes) known.set(bytes, root);
  }
  return root;
}

function isXml(path: string): boolean {
  return path.endsWith('.xml') || path.endsWith('.rels');
}

/** Everything in the file as one text: what a search of its bytes would find, unpacked. */
export function allText(file: OfficeFile): string {
  return [...file.parts].map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`).join('\n');
}

function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    const length = view.getUint16(at + 28, true);
    names.push(strFromU8(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** The relationships of a part ('' = of the whole file), their targets as paths in the zip; external ones left out. */
export function relationshipsOf(file: OfficeFile, path: string): Relationship[] {
  const slash = path.lastIndexOf('/');
  const rels = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  if (!file.parts.has(rels)) return [];
  return all(xmlOf(file, rels), 'Relationship')
    .filter((each) => each.getAttribute('TargetMode') !== 'External')
    .map((each) => ({
      id: each.getAttribute('Id') ?? '',
      type: (each.getAttribute('Type') ?? '').replace(/.*\//, ''),
      target: new URL(each.getAttribute('Target') ?? '', `zip:/${path.slice(0, slash + 1)}`).pathname.slice(1),
    }));
}

/** One line for each broken rule; empty is the promise. */
export function packageFaults(file: OfficeFile): string[] {
  const faults: string[] = [];
  for (const name of file.names) {
    if (name.endsWith('/')) faults.push(`directory entry ${name}`);
    if (file.names.filter((other) => other === name).length > 1) faults.push(`double entry ${name}`);
  }
  if (!file.parts.has('[Content_Types].xml')) return [...faults, 'no content types'];
  for (const path of file.parts.keys()) {
    if (!isXml(path)) continue;
    try {
      xmlOf(file, path);
    } catch (fault) {
      faults.push(`${path} is not well-formed: ${fault}`);
    }
  }
  if (faults.some((fault) => fault.includes('well-formed'))) return faults;
  return [...faults, ...contentTypeFaults(file), ...relationshipFaults(file)];
}

function contentTypeFaults(file: OfficeFile): string[] {
  const faults: string[] = [];
  const types = xmlOf(file, '[Content_Types].xml');
  const defaults = new Set(all(types, 'Default').map((each) => each.getAttribute('Extension')?.toLowerCase()));
  const overrides = all(types, 'Override').map((each) => each.getAttribute('PartName')?.slice(1) ?? '');
  for (const path of overrides) {
    if (!file.parts.has(path)) faults.push(`content type of a part that is not there: ${path}`);
    if (overrides.filter((other) => other === path).length > 1) faults.push(`two content types: ${path}`);
  }
  for (const path of file.parts.keys()) {
    if (path === '[Content_Types].xml' || overrides.includes(path)) continue;
    const extension = path.split('.').at(-1)?.toLowerCase();
    if (!defaults.has(extension) || (extension === 'xml' && !path.startsWith('customXml/')))
      faults.push(`no content type: ${path}`);
  }
  return faults;
}

function relationshipFaults(file: OfficeFile): string[] {
  const faults: string[] = [];
  const reached = new Set<string>(['[Content_Types].xml']);
  const walk = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    const slash = path.lastIndexOf('/');
    reached.add(`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`);
    const relationships = relationshipsOf(file, path);
    const ids = relationships.map(({ id }) => id);
    if (new Set(ids).size < ids.length) faults.push(`double relationship id in ${path}`);
    for (const { target } of relationships) {
      if (!file.parts.has(target)) faults.push(`${path || 'the file'} points to ${target}, which is not there`);
      else walk(target);
    }
    if (path !== '' && isXml(path)) faults.push(...unresolvedIds(file, path, new Set(ids)));
  };
  walk('');
  for (const path of file.parts.keys()) if (!reached.has(path)) faults.push(`nothing points to ${path}`);
  return faults;
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function unresolvedIds(file: OfficeFile, path: string, internal: ReadonlySet<string>): string[] {
  const external = relsText(file, path);
  const root = xmlOf(file, path);
  return [root, ...all(root, '*')].flatMap((element) =>
    [...element.attributes]
      .filter(([name]) => element.namespaces.get(/^([^:]+):/.exec(name)?.[1] ?? '?') === officeRelations)
      .filter(([, value]) => value !== '' && !internal.has(value) && !external.includes(`Id="${value}"`))
      .map(([name, value]) => `${path}: <${element.tagName} ${name}="${value}"> has no relationship`),
  );
}

function relsText(file: OfficeFile, path: string): string {
  const slash = path.lastIndexOf('/');
  const rels = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  return file.parts.has(rels) ? textOf(file, rels) : '';
}
