/** A strict, fast XML 1.0 parser for tests: throws at whatever a conforming parser must refuse. */

export type XmlNode = {
  readonly tagName: string;
  readonly localName: string;
  readonly children: readonly XmlNode[];
  readonly attributes: ReadonlyMap<string, string>;
  /** null where there is none. */
  readonly getAttribute: (name: string) => string | null;
  readonly textContent: string;
  /** Prefix → namespace, as declared here and above. */
  readonly namespaces: ReadonlyMap<string, string>;
};

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const token = new RegExp(
  `<\\?[\\s\\S]*?\\?>|<!--[\\s\\S]*?-->|</(${name})\\s*>|<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
  'y',
);
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');

/** A document as it is read: all its elements and texts in their order, of which each element has a stretch. */
type Source = { readonly elements: Element[]; readonly texts: string[]; readonly named: Map<string, Element[]> };

class Element implements XmlNode {
  readonly children: Element[] = [];
  readonly source: Source;
  readonly tagName: string;
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly namespaces: ReadonlyMap<string, string>;
  /** Its place among the document's elements, and the number of texts before it. */
  readonly at: number;
  readonly textAt: number;
  /** Behind the last element and the last text within. */
  end: number;
  textEnd: number;

  constructor(
    source: Source,
    tagName: string,
    attributes: ReadonlyMap<string, string>,
    namespaces: ReadonlyMap<string, string>,
  ) {
    this.source = source;
    this.tagName = tagName;
    this.localName = tagName.slice(tagName.indexOf(':') + 1);
    this.attributes = attributes;
    this.namespaces = namespaces;
    this.at = source.elements.length;
    this.textAt = source.texts.length;
    this.end = this.at + 1;
    this.textEnd = this.textAt;
  }

  getAttribute(key: string): string | null {
    return this.attributes.get(key) ?? null;
  }

  get textContent(): string {
    return this.source.texts.slice(this.textAt, this.textEnd).join('');
  }
}

export function parsedXml(text: string): XmlNode {
  const source = text.replace(/^\ufeff/, '');
  const bad = illegal.exec(source);
  if (bad) throw new Error(`a character XML does not know at ${bad.index}`);
  const made: Source = { elements: [], texts: [], named: new Map() };
  const stack: Element[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw new Error(`no XML at ${at}: ${source.slice(at, at + 40)}`);
    const [, closing, opening, attributes = '', selfClosing, characters] = found;
    const parent = stack.at(-1);
    if (characters !== undefined) {
      if (parent) made.texts.push(unescaped(characters));
      else if (characters.trim() !== '') throw new Error(`text outside the root at ${at}`);
    } else if (closing !== undefined) {
      if (parent?.tagName !== closing) throw new Error(`</${closing}> closes another element at ${at}`);
      parent.end = made.elements.length;
      parent.textEnd = made.texts.length;
      stack.pop();
    } else if (opening !== undefined) {
      if (!parent && made.elements.length > 0) throw new Error(`a second root at ${at}`);
      const node = opened(made, opening, attributes, parent?.namespaces ?? new Map());
      parent?.children.push(node);
      made.elements.push(node);
      if (selfClosing === '') stack.push(node);
    }
  }
  const [root] = made.elements;
  if (!root || stack.length > 0) throw new Error(`<${stack.at(-1)?.tagName}> is not closed`);
  for (const element of made.elements) {
    const same = made.named.get(element.localName);
    if (same) same.push(element);
    else made.named.set(element.localName, [element]);
  }
  return root;
}

function opened(made: Source, tagName: string, written: string, above: ReadonlyMap<string, string>): Element {
  const attributes = new Map<string, string>();
  let namespaces = above;
  if (written !== '') {
    for (const [, key = '', double, single] of written.matchAll(attribute)) {
      if (attributes.has(key)) throw new Error(`attribute ${key} twice on <${tagName}>`);
      const value = unescaped(double ?? single ?? '');
      attributes.set(key, value);
      if (key === 'xmlns' || key.startsWith('xmlns:')) namespaces = new Map([...namespaces, [key.slice(6), value]]);
    }
  }
  checkPrefix(tagName, namespaces);
  for (const used of attributes.keys()) checkPrefix(used, namespaces);
  return new Element(made, tagName, attributes, namespaces);
}

function checkPrefix(used: string, namespaces: ReadonlyMap<string, string>): void {
  const colon = used.indexOf(':');
  if (colon < 0) return;
  const prefix = used.slice(0, colon);
  if (prefix !== 'xml' && prefix !== 'xmlns' && !namespaces.has(prefix)) throw new Error(`unknown prefix ${used}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes(']]>')) return text;
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([^;&\s]*;)?/g, (whole, reference?: string) => {
    const [, hex, decimal, entity = ''] = /^(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));$/.exec(reference ?? '') ?? [];
    if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const character = entities[entity];
    if (character === undefined) throw new Error(`${whole} is no reference`);
    return character;
  });
}

/** Every element of that local name below, in document order; `*` for all; none of nothing. */
export function all(node: XmlNode | undefined, localName: string): XmlNode[] {
  if (!(node instanceof Element)) return [];
  const { elements, named } = node.source;
  const among = localName === '*' ? elements : (named.get(localName) ?? []);
  return among.slice(firstFrom(among, node.at + 1), firstFrom(among, node.end));
}

/** Where among elements in document order the first stands that begins at `at` or later. */
function firstFrom(among: readonly Element[], at: number): number {
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((among[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
