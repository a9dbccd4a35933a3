import { EdoInputError, sampleUpd, type TitleType, titleTypes, updSeller } from '@styk/sdk/edo';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from './context.ts';
import { updArbitrary } from './random-upd.ts';

function validatorOf(type: TitleType) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(type.inputSchema());
}

describe.each(titleTypes.map((type) => [type.id, type] as const))('the schema of the input of %s', (_, type) => {
  const validate = validatorOf(type);

  test('takes the sample, and refuses a misspelt name in it', () => {
    const sample = type.sample();
    expect([validate(sample), validate.errors]).toEqual([true, null]);
    expect(validate({ ...sample, nubmer: '1' })).toBe(false);
  });
});

/** Findings about the shape of an input: what the schema is to say before `build` does. */
const SHAPE = /^input-(missing|type|empty|date|number|choice|format|variant|unknown-field)$/;

async function shapeFindings(input: unknown): Promise<readonly string[]> {
  try {
    await updSeller.build(input, context);
    return [];
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return error.findings.flatMap(({ code, path }) => (SHAPE.test(code) ? [`${code} ${path}`] : []));
  }
}

const validate = validatorOf(updSeller);

test('random УПД fit the schema', () => {
  fc.assert(
    fc.property(updArbitrary, (given) => {
      expect([validate(given), validate.errors]).toEqual([true, null]);
    }),
  );
});

/** Places of a value and its parts. */
function placesOf(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...place, key]))];
}

/** A copy of a value with one part of it replaced; `undefined` takes it out. */
function replaced(value: unknown, [key, ...further]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = replaced(copy[key], further, part);
  return JSON.parse(JSON.stringify(copy));
}

test('an injured УПД is refused by the schema wherever build finds its shape wrong, and by build wherever the schema does', async () => {
  const sample = sampleUpd();
  const places = placesOf(sample).filter((place) => place.length > 0);
  const damage = fc.constantFrom<unknown>(undefined, '', 'x', 7, true, {}, [], '2026-13-40', '1e5', '0012345678');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), damage, async (place, part) => {
      const injured = replaced(sample, place, part);
      expect([place, part, validate(injured)]).toEqual([place, part, (await shapeFindings(injured)).length === 0]);
    }),
    { numRuns: 400 },
  );
});
