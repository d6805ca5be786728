/** Writing a chain file: the same chain is the same text, byte for byte, so that a diff shows only real changes. */
import type * as z from 'zod/mini';
import type { DecisionChain, TopTen } from '../domain/chain.ts';
import { chainFile, format, version } from './schema.ts';

/**
 * UTF-8 JSON, two-space indent, a line break at the end. Keys stand in the order of file-format.md, then the unknown
 * ones in theirs. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD; someone in the tray or gone is left
 * out of a chosen top ten, where they count for nothing (method.md §4).
 */
export function writeChain(chain: DecisionChain): string {
  const file = {
    format,
    version,
    ...chain,
    topTen: seatedTop(chain),
    snapshots: chain.snapshots.map((each) => ({
      ...each,
      chart: { format, version, ...each.chart, topTen: seatedTop(each.chart) },
    })),
  };
  return `${wholeCharacters(JSON.stringify(inOrder(chainFile, file), null, 2))}\n`;
}

function seatedTop(chart: Pick<DecisionChain, 'ribs' | 'topTen'>): TopTen {
  if (chart.topTen.by === 'position') return chart.topTen;
  const seated = new Set(chart.ribs.flatMap((rib) => rib.personIds));
  return { ...chart.topTen, personIds: chart.topTen.personIds.filter((id) => seated.has(id)) };
}

/** The value with the keys of every object it knows in the schema's order, the others behind them. */
function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'default':
    case 'optional':
    case 'nullable':
      return inOrder(def.innerType, value);
    case 'array':
      return Array.isArray(value) ? value.map((each) => inOrder(def.element, each)) : value;
    case 'record':
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOrder(def.valueType, each)]));
    case 'union':
      return inOrder(def.options.at(-1) ?? schema, value);
    case 'object': {
      const held = value as Readonly<Record<string, unknown>>;
      const entries: [string, unknown][] = [];
      const { shape } = def;
      for (const key in shape) {
        const inner = shape[key];
        if (inner && Object.hasOwn(held, key)) entries.push([key, inOrder(inner, held[key])]);
      }
      for (const key of Object.keys(held)) if (!Object.hasOwn(shape, key)) entries.push([key, held[key]]);
      return Object.fromEntries(entries);
    }
    default:
      return value;
  }
}

/** JSON.stringify writes a half pair as `\udXXX`; a backslash of the text itself is doubled. */
function wholeCharacters(json: string): string {
  return json.replace(/\\\\|\\ud[0-9a-f]{3}/g, (found) => (found === '\\\\' ? found : '\ufffd'));
}
