/** The JSON Schema of the chain file, from the schemas that read it. Published as public/decision-chain-fishbone.schema.json. */
import * as z from 'zod/mini';
import { fileLimits } from './limits.ts';
import * as schemas from './schema.ts';

/**
 * The published text: JSON Schema 2020-12 of what a reader accepts, so what may be left out is not required.
 * Shape only: that ids lead somewhere and everyone has one seat is said in file-format.md and checked by `readChain`.
 */
export function publishedSchema(): string {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(parts)) names.add(schema, { id });
  const schema = z.toJSONSchema(schemas.chainFile, {
    metadata: names,
    io: 'input',
    target: 'draft-2020-12',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'record') jsonSchema.maxProperties = fileLimits.people;
    },
  });
  const { $schema, ...rest } = schema;
  const published = { $schema, title: `${schemas.format}, version ${schemas.version}`, description, ...rest };
  return `${JSON.stringify(published, null, 2)}\n`;
}

/** Parts that get a name of their own. */
const { chainFile: _, format: __, version: ___, ...parts } = schemas;

const description =
  '决策链鱼骨图 (*.fishbone.json). ribs[0] is nearest the target, personIds[0] nearest the spine; everyone in people is on exactly one rib or in the tray; unknown keys are kept.';
