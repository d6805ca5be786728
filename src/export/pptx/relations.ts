/** Reading a package's relationships, and cutting links to what is left out. */
import { strFromU8, strToU8 } from 'fflate';
import { type Relation, relationsPath } from './parts.ts';
import { allNamed, xmlTree } from './xmlTree.ts';

/** The relationships of the part at `path` ('' = the whole file), targets as paths in the zip; none where none are readable. */
export function relationsOf(files: ReadonlyMap<string, Uint8Array>, path: string): Relation[] {
  const bytes = files.get(relationsPath(path));
  const root = bytes && xmlTree(strFromU8(bytes).replace(/^\ufeff/, ''));
  if (!root) return [];
  return allNamed(root, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: isExternal ? target : resolved(path, target),
      ...(isExternal && { isExternal }),
    };
  });
}

function resolved(from: string, target: string): string {
  const start = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...start, ...target.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The part without the elements that carry one of these relationship ids: a hyperlink to a slide that is gone. */
export function withoutLinks(bytes: Uint8Array, ids: readonly string[]): Uint8Array {
  const text = strFromU8(bytes);
  const root = xmlTree(text);
  if (!root) return bytes;
  const linked = allNamed(root, 'hlinkClick')
    .concat(allNamed(root, 'hlinkHover'), allNamed(root, 'hlinkMouseOver'))
    .filter(({ attributes }) => [...attributes].some(([name, value]) => name.endsWith(':id') && ids.includes(value)))
    .sort((a, b) => b.start - a.start);
  return strToU8(linked.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text));
}
