/** Every table of words there is, with what each of its sentences is told: read from the sources, so a new one is among them. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parseAst } from 'rolldown/parseAst';
import { levels, stances } from '../../src/domain/scales.ts';
import type { Language } from '../../src/words/language.ts';

type Node = { readonly type: string; readonly [key: string]: unknown };
type Sentence = (...told: readonly unknown[]) => string;

export type Word = {
  /** `decisionWords.tierName` */
  readonly name: string;
  /** In `src`. */
  readonly file: string;
  readonly text: Readonly<Record<Language, string | Sentence>>;
  /** The names of what it is told, in order; none for a fixed text. */
  readonly told: readonly string[];
  /** What it may be told. */
  readonly facts: fc.Arbitrary<readonly unknown[]>;
};

/** Names and titles as users write them; none is a word of ours. */
export const names = ['Zyx Qvo', 'Kq', 'Wq-7'] as const;
const counts = [0, 1, 2, 3, 10, 11, 21, 99, 101, 1234] as const;

const text = fc.constantFrom<string>(...names);
const count = fc.constantFrom<number>(...counts);

const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Level: fc.constantFrom(...levels),
  Stance: fc.constantFrom(...stances),
  FaultFacts: fc.record({
    limit: fc.constantFrom(10, 5_000_000),
    line: count,
    column: count,
    version: count,
    options: fc.array(text, { minLength: 1, maxLength: 3 }),
    first: text,
  }),
};

const plain: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  TSStringKeyword: text,
  TSNumberKeyword: count,
  TSBooleanKeyword: fc.boolean(),
  TSNullKeyword: fc.constant(null),
  TSUndefinedKeyword: fc.constant(undefined),
};

function factOf(node: Node): fc.Arbitrary<unknown> {
  const { type } = node;
  const inner = () => factOf((node.typeAnnotation ?? node.elementType) as Node);
  if (type === 'TSTypeAnnotation' || type === 'TSTypeOperator') return inner();
  if (type === 'TSArrayType') return fc.array(inner(), { minLength: 1, maxLength: 3 });
  if (type === 'TSUnionType') return fc.oneof(...(node.types as Node[]).map(factOf));
  const named = type === 'TSTypeReference' ? ((node.typeName as Node).name as string) : type;
  const found = plain[named] ?? kinds[named];
  if (!found) throw new Error(`What a sentence may be told as ${named} is not known here.`);
  return found;
}

const bare = (node: Node): Node =>
  /^TS(?:As|Satisfies)Expression$/.test(node.type) ? bare(node.expression as Node) : node;

/** The sentences below a node, by their path. */
function sentencesIn(node: Node, path: string, found: Map<string, Node>): Map<string, Node> {
  const value = bare(node);
  if (value.type === 'ArrowFunctionExpression') found.set(path, value);
  else if (value.type === 'ObjectExpression')
    for (const { key, value: inner } of value.properties as { key: Node; value: Node }[])
      sentencesIn(inner, `${path}.${key.name ?? key.value}`, found);
  return found;
}

/** What is declared by `bilingual` in a file: the Chinese of each table, which sets its shape. */
function declaredIn(source: string): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const statement of parseAst(source, { lang: 'ts' }).body as unknown as Node[]) {
    const declaration = (statement.declaration ?? statement) as Node;
    for (const { id, init } of (declaration.declarations ?? []) as { id: Node; init: Node | null }[]) {
      const call = init && bare(init);
      if (call?.type !== 'CallExpression' || (call.callee as Node).name !== 'bilingual') continue;
      sentencesIn((call.arguments as Node[])[0] as Node, id.name as string, found);
    }
  }
  return found;
}

type Table = { readonly file: string; readonly sentences: ReadonlyMap<string, Node> };

function wordsBelow(zh: unknown, en: unknown, name: string, table: Table): Word[] {
  // A list of examples may be longer in one language.
  if (Array.isArray(zh) && Array.isArray(en))
    return Array.from({ length: Math.max(zh.length, en.length) }, (_, at) =>
      wordsBelow(zh[at] ?? zh[0], en[at] ?? en[0], `${name}.${at}`, table),
    ).flat();
  if (typeof zh === 'object' && zh !== null && typeof en === 'object' && en !== null)
    return Object.entries(zh).flatMap(([key, each]) =>
      wordsBelow(each, (en as Record<string, unknown>)[key], `${name}.${key}`, table),
    );
  const { file, sentences } = table;
  if (typeof zh === 'string') return [{ name, file, text: { zh, en: en as string }, told: [], facts: fc.constant([]) }];
  const params = (sentences.get(name)?.params ?? []) as Node[];
  return [
    {
      name,
      file,
      text: { zh: zh as Sentence, en: en as Sentence },
      told: params.map((param) => String(param.name ?? (param.left as Node)?.name)),
      facts: fc.tuple(...params.map((param) => factOf(param.typeAnnotation as Node))),
    },
  ];
}

const root = resolve(import.meta.dirname, '../../src');

/** What is declared and exported; a table a file keeps to itself is heard in the sentences that file makes. */
export async function allWords(): Promise<Word[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.map(async (file) => {
    const source = readFileSync(resolve(root, file), 'utf8');
    if (!/= bilingual\(/.test(source)) return [];
    const tables: Record<string, unknown> = await import(resolve(root, file));
    const sentences = declaredIn(source);
    return Object.entries(tables).flatMap(([name, table]) => {
      const both = table as Record<Language, unknown> | null;
      return source.includes(`export const ${name} = bilingual(`) && both
        ? wordsBelow(both.zh, both.en, name, { file, sentences })
        : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Every pair of words that `counted` chooses from, as written anywhere. */
export function countedNouns(): { readonly one: string; readonly many: string }[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const pair = /counted\([^,()]+(?:\([^()]*\))?, '([^']+)', '([^']+)'\)/g;
  return files.flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(pair)].map(([, one = '', many = '']) => ({ one, many })),
  );
}

export const saidIn = ({ text: both }: Word, language: Language, facts: readonly unknown[]): string => {
  const words = both[language];
  return typeof words === 'string' ? words : words(...facts);
};
