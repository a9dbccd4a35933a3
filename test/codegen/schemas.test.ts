import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/installation/package-root.ts';

interface Schemas {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, object>>;
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly request?: object;
        readonly query?: Readonly<Record<string, object>>;
        readonly responses: Readonly<Record<string, object>>;
        readonly examples?: { readonly request?: unknown; readonly responses?: Readonly<Record<string, unknown>> };
      }
    >
  >;
}

const folder = join(packageRoot(), 'sdk/src/api');
const names = readdirSync(folder).filter((name) => name.endsWith('.schemas.ts'));

describe.each(names)('%s', (name) => {
  test('stands alone, and its examples are valid against it', async () => {
    const module = (await import(join(folder, name))) as Readonly<Record<string, Schemas>>;
    const [schemas] = Object.values(module);
    if (schemas === undefined) throw new Error('exports nothing');
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: schemas.$id, $defs: schemas.$defs });
    const within = (schema: object) =>
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${schemas.$id}#/$defs/`)));
    for (const definition of Object.keys(schemas.$defs)) within({ $ref: `#/$defs/${definition}` });
    for (const [id, { request, query, responses, examples }] of Object.entries(schemas.operations)) {
      for (const schema of Object.values(query ?? {})) within(schema);
      if (request !== undefined && examples?.request !== undefined) {
        const validate = within(request);
        expect(validate(examples.request), `${id} ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
      for (const [status, schema] of Object.entries(responses)) {
        const validate = within(schema);
        const example = examples?.responses?.[status];
        if (example !== undefined) {
          expect(validate(example), `${id} ${status} ${ajv.errorsText(validate.errors)}`).toBe(true);
        }
      }
    }
  });
});
