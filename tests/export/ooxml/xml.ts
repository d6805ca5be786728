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

type Open = { tagName: string; localName: string; children: XmlNode[]; texts: string[]; node: XmlNode };

export function parsedXml(text: string): XmlNode {
  const source = text.replace(/^\ufeff/, '');
  const bad = illegal.exec(source);
  if (bad) throw new Error(`a character XML does not know at ${bad.index}`);
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw new Error(`no XML at ${at}: ${source.slice(at, at + 40)}`);
    const [, closing, opening, attributes = '', selfClosing, characters] = found;
    const parent = stack.at(-1);
    if (characters !== undefined) {
      if (parent) for (const open of stack) open.texts.push(unescaped(characters));
      else if (characters.trim() !== '') throw new Error(`text outside the root at ${at}`);
    } else if (closing !== undefined) {
      if (stack.pop()?.tagName !== closing) throw new Error(`</${closing}> closes another element at ${at}`);
    } else if (opening !== undefined) {
      if (!parent && root) throw new Error(`a second root at ${at}`);
      const open = opened(opening, attributes, parent?.node.namespaces ?? new Map());
      parent?.children.push(open.node);
      root ??= open.node;
      if (selfClosing === '') stack.push(open);
    }
  }
  if (!root || stack.length > 0) throw new Error(`<${stack.at(-1)?.tagName}> is not closed`);
  return root;
}

function opened(tagName: string, written: string, above: ReadonlyMap<string, string>): Open {
  const attributes = new Map<string, string>();
  let namespaces = above;
  for (const [, key = '', double, single] of written.matchAll(attribute)) {
    if (attributes.has(key)) throw new Error(`attribute ${key} twice on <${tagName}>`);
    const value = unescaped(double ?? single ?? '');
    attributes.set(key, value);
    if (key === 'xmlns' || key.startsWith('xmlns:')) namespaces = new Map([...namespaces, [key.slice(6), value]]);
  }
  for (const used of [tagName, ...attributes.keys()]) {
    const prefix = /^([^:]+):/.exec(used)?.[1];
    if (prefix && prefix !== 'xml' && prefix !== 'xmlns' && !namespaces.has(prefix))
      throw new Error(`unknown prefix ${used}`);
  }
  const children: XmlNode[] = [];
  const texts: string[] = [];
  const localName = tagName.replace(/^.*:/, '');
  const node: XmlNode = {
    tagName,
    localName,
    children,
    attributes,
    namespaces,
    getAttribute: (key) => attributes.get(key) ?? null,
    get textContent() {
      return texts.join('');
    },
  };
  return { tagName, localName, children, texts, node };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
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
  const found: XmlNode[] = [];
  const walk = (each: XmlNode) => {
    for (const child of each.children) {
      if (localName === '*' || child.localName === localName) found.push(child);
      walk(child);
    }
  };
  if (node) walk(node);
  return found;
}
