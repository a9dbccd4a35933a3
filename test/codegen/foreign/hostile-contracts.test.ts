import { StykError } from '@styk/sdk/errors';
import fc from 'fast-check';
import { parseSync } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { generateSdk } from '../../../src/codegen/foreign/generate-sdk.ts';
import type { DocumentSet } from '../../../src/contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../../../src/contracts/model.ts';
import { shop } from './shop.ts';

/** Every place of a document: the object or list that holds it, and its key. */
function placesOf(value: JsonValue): { readonly holder: Record<string, JsonValue>; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, JsonValue>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key] ?? null)]);
}

/** What authors, tools and enemies write where something else was meant. */
const strange: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    false,
    0,
    '',
    [],
    {},
    '*/ alert(1) /*',
    "'; throw 1; '",
    '`\n\u2028 */',
    { $ref: '#' },
    { $ref: '#/components/schemas/Order/properties/parent' },
    { $ref: '#/components/schemas/Node' },
    { type: ['string', 'null', 'object'], enum: [null, 1, {}] },
    { allOf: [{ $ref: '#/components/schemas/Pet' }, false] },
    { oneOf: [], discriminator: { propertyName: 'kind' } },
    { type: 'array', items: [{ type: 'string' }, true] },
    ['a', { b: 1 }],
    '__proto__',
    'constructor',
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
);

interface Change {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'rename';
  readonly value: JsonValue;
  readonly name: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'rename'),
  value: strange,
  name: fc.constantFrom(
    '__proto__',
    'constructor',
    'a b',
    '1',
    '*/',
    "'",
    'get',
    '$ref',
    'ё',
    '',
    'properties',
    'type',
  ),
});

/** The shop's contract after these changes. */
function changed(changes: readonly Change[]): DocumentSet {
  const documents = new Map(
    [...shop.documents].map(([key, document]) => [key, structuredClone(document) as JsonObject]),
  );
  for (const { at, how, value, name } of changes) {
    const places = [...documents.values()].flatMap(placesOf);
    const place = places[at % places.length];
    if (place === undefined) continue;
    const { holder, key } = place;
    const old = holder[key] ?? null;
    if (how === 'replace') holder[key] = structuredClone(value);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else {
      delete holder[key];
      // An assignment would set the prototype instead of a member of that name.
      const member = { value: old, enumerable: true, configurable: true, writable: true };
      if (how === 'rename') Object.defineProperty(holder, name, member);
    }
  }
  return { ...shop, documents };
}

test('whatever a contract says, the outcome is code that parses or an error that says why', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      try {
        const { files } = await generateSdk(changed(changes), { extension: 'ts', schemas: true });
        for (const [name, text] of files) {
          if (!name.endsWith('.ts')) continue;
          const { errors, module } = parseSync(name, text);
          expect(
            errors.map(({ message }) => message),
            `${name}\n${text}`,
          ).toEqual([]);
          const imports = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
          expect(imports.filter((from) => !from.startsWith('./') && from !== '@styk/sdk/client')).toEqual([]);
        }
      } catch (error) {
        if (!(error instanceof StykError)) throw error;
        expect(error.code).toMatch(/^codegen-no-(contract|operations)$/);
      }
    }),
    { numRuns: Number(process.env['STYK_FUZZ_RUNS'] ?? 100) },
  );
});
