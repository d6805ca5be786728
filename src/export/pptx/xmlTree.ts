/** Reading a user's XML: a small tree that knows where each element stands in its text. No entities but the five of XML. */

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** By their names as written: `cx`, `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The whole element in the text: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Where its opening tag ends. */
  readonly inner: number;
};

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const attribute = /([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Far more than any program writes, and few enough to be walked. */
const deepest = 500;

type Open = { element: XmlElement & { end: number }; children: XmlElement[]; tag: string };

/** The root element, or undefined where tags do not match, nest more than 500 deep, or a document type is declared. */
export function xmlTree(text: string): XmlElement | undefined {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  for (const found of text.matchAll(token)) {
    const [whole, slash, prefix = '', name, attributes = '', selfClosing] = found;
    if (whole === '<!DOCTYPE') return undefined;
    if (name === undefined) continue;
    const tag = prefix === '' ? name : `${prefix}:${name}`;
    const after = found.index + whole.length;
    if (slash === '/') {
      const open = stack.pop();
      if (open?.tag !== tag) return undefined;
      open.element.end = after;
      continue;
    }
    const children: XmlElement[] = [];
    const element = {
      name,
      prefix,
      attributes: attributesOf(attributes),
      children,
      start: found.index,
      end: after,
      inner: after,
    };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else if (root) return undefined;
    else root = element;
    if (selfClosing === '/') continue;
    if (stack.length === deepest) return undefined;
    stack.push({ element, children, tag });
  }
  return stack.length === 0 ? root : undefined;
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text in an element without children; `written`: what the tree was read from. */
export function textIn({ inner, end }: XmlElement, written: string): string {
  return unescaped(written.slice(inner, end).replace(/<\/[^>]*>$/u, ''));
}

/** Every element of that name below, at any depth, in the text's order. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** An attribute as a number; 0 where it is missing or none. */
export function numberOf(element: XmlElement | undefined, name: string): number {
  const value = Number(element?.attributes.get(name));
  return Number.isFinite(value) ? value : 0;
}
