import { describe, expect, test } from 'vitest';
import type { Direction } from '../../src/contract-diff/rules/schema-rules.ts';
import { carrying } from './carrying.ts';
import { diff, whom } from './contract-set.ts';

function found(direction: Direction, old: object, now: object): string[] {
  const changes = diff(carrying(direction, old), carrying(direction, now));
  return changes.map(({ rule, breaks }) => `${rule} ${whom(breaks)}`);
}

const A = { $ref: '#/components/schemas/A' };
const B = { $ref: '#/components/schemas/B' };
const named = { type: 'object', properties: { name: { type: 'string' } } };
const bound = (keyword: string, value: number, type: string) => ({ type, [keyword]: value });
const kinds = (mapping: object) => ({ oneOf: [A, B], discriminator: { propertyName: 'kind', mapping } });

/** More allowed, less allowed, what the way from more to less is called, and what the way back is called. */
const narrowings: [wide: object, narrow: object, narrowed: string, widened: string][] = [
  [{ type: 'number' }, { type: 'integer' }, 'type-narrowed', 'type-widened'],
  [{ type: ['string', 'integer'] }, { type: 'string' }, 'type-narrowed', 'type-widened'],
  [{ type: ['string', 'null'] }, { type: 'string' }, 'became-not-nullable', 'became-nullable'],
  [{ type: 'string' }, { type: 'string', format: 'uuid' }, 'format-added', 'format-removed'],
  [{ type: 'integer', format: 'int64' }, { type: 'integer', format: 'int32' }, 'format-narrowed', 'format-widened'],
  [{ type: 'number', format: 'double' }, { type: 'number', format: 'float' }, 'format-narrowed', 'format-widened'],
  [{ enum: ['a', 'b'] }, { enum: ['a'] }, 'enum-value-removed', 'enum-value-added'],
  [{ enum: ['a', 1] }, { const: 1 }, 'enum-value-removed', 'enum-value-added'],
  [{ type: 'string' }, { type: 'string', enum: ['a'] }, 'enum-added', 'enum-removed'],
  [{ type: 'string', 'x-extensible-enum': ['a'] }, { type: 'string', enum: ['a'] }, 'enum-closed', 'enum-opened'],
  [bound('minimum', 1, 'integer'), bound('minimum', 2, 'integer'), 'minimum-increased', 'minimum-decreased'],
  [bound('minimum', 1, 'number'), bound('exclusiveMinimum', 1, 'number'), 'minimum-increased', 'minimum-decreased'],
  [bound('maximum', 2, 'integer'), bound('maximum', 1, 'integer'), 'maximum-decreased', 'maximum-increased'],
  [bound('maximum', 2, 'number'), bound('exclusiveMaximum', 2, 'number'), 'maximum-decreased', 'maximum-increased'],
  [{ type: 'number' }, bound('maximum', 2, 'number'), 'maximum-decreased', 'maximum-increased'],
  [bound('minLength', 1, 'string'), bound('minLength', 2, 'string'), 'min-length-increased', 'min-length-decreased'],
  [{ type: 'string' }, bound('maxLength', 2, 'string'), 'max-length-decreased', 'max-length-increased'],
  [bound('minItems', 1, 'array'), bound('minItems', 2, 'array'), 'min-items-increased', 'min-items-decreased'],
  [bound('maxItems', 2, 'array'), bound('maxItems', 1, 'array'), 'max-items-decreased', 'max-items-increased'],
  [{ type: 'object' }, bound('minProperties', 1, 'object'), 'min-properties-increased', 'min-properties-decreased'],
  [{ type: 'object' }, bound('maxProperties', 1, 'object'), 'max-properties-decreased', 'max-properties-increased'],
  [{ type: 'string' }, { type: 'string', pattern: '^a' }, 'pattern-added', 'pattern-removed'],
  [bound('multipleOf', 2, 'integer'), bound('multipleOf', 4, 'integer'), 'multiple-of-added', 'multiple-of-removed'],
  [{ type: 'array' }, { type: 'array', uniqueItems: true }, 'unique-items-required', 'unique-items-dropped'],
  [named, { ...named, additionalProperties: false }, 'object-closed', 'object-opened'],
  [named, { ...named, unevaluatedProperties: false }, 'object-closed', 'object-opened'],
  [
    { type: 'object' },
    { type: 'object', additionalProperties: { type: 'string' } },
    'additional-properties-restricted',
    'additional-properties-freed',
  ],
  [{ oneOf: [A, B] }, { oneOf: [A] }, 'alternative-removed', 'alternative-added'],
  [{ anyOf: [A, B] }, A, 'alternative-removed', 'alternative-added'],
  [{ anyOf: [A, B, { type: 'null' }] }, { anyOf: [A, { type: 'null' }] }, 'alternative-removed', 'alternative-added'],
  [{ anyOf: [A, B] }, { oneOf: [A, B] }, 'one-of-instead-of-any-of', 'any-of-instead-of-one-of'],
  [named, { ...named, oneOf: [A, B] }, 'choice-added', 'choice-removed'],
  [
    kinds({ a: '#/components/schemas/A', b: '#/components/schemas/B', c: '#/components/schemas/B' }),
    kinds({ a: '#/components/schemas/A', b: '#/components/schemas/B' }),
    'discriminator-value-removed',
    'discriminator-value-added',
  ],
];

describe('less allowed breaks the sender, more allowed breaks the receiver', () => {
  test.each(narrowings)('%j → %j is %s, and back %s', (wide, narrow, narrowed, widened) => {
    expect(found('request', wide, narrow)).toEqual([`request-${narrowed} clients`]);
    expect(found('request', narrow, wide)).toEqual([`request-${widened} servers`]);
    expect(found('response', wide, narrow)).toEqual([`response-${narrowed} servers`]);
    expect(found('response', narrow, wide)).toEqual([`response-${widened} clients`]);
  });
});

/** What means something else afterwards. */
const changes: [one: object, other: object, rule: string][] = [
  [{ type: 'string' }, { type: 'integer', maximum: 3 }, 'type-changed'],
  [{ type: 'string', format: 'date' }, { type: 'string', format: 'uuid' }, 'format-changed'],
  [{ type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }, 'pattern-changed'],
  [bound('multipleOf', 2, 'integer'), bound('multipleOf', 3, 'integer'), 'multiple-of-changed'],
  [{ type: 'string', default: 'a' }, { type: 'string', default: 'b' }, 'default-changed'],
  [{ type: 'object', not: A }, { type: 'object', not: B }, 'constraint-changed'],
  [{ type: 'object', patternProperties: { '^a': {} } }, { type: 'object' }, 'constraint-changed'],
  [named, { type: 'object', properties: { title: { type: 'string' } } }, 'property-renamed'],
  [
    kinds({ a: '#/components/schemas/A', b: '#/components/schemas/B', c: '#/components/schemas/A' }),
    kinds({ a: '#/components/schemas/A', b: '#/components/schemas/B', c: '#/components/schemas/B' }),
    'discriminator-value-moved',
  ],
  [
    { oneOf: [A, B], discriminator: { propertyName: 'kind' } },
    { oneOf: [A, B], discriminator: { propertyName: 'type' } },
    'discriminator-changed',
  ],
];

describe('another meaning breaks both', () => {
  test.each(changes)('%j ↔ %j is %s', (one, other, rule) => {
    for (const direction of ['request', 'response'] as const) {
      expect(found(direction, one, other)).toEqual([`${direction}-${rule} clients+servers`]);
      expect(found(direction, other, one)).toEqual([`${direction}-${rule} clients+servers`]);
    }
  });
});

const required = { ...named, required: ['name'] };
const closed = (schema: object) => ({ ...schema, additionalProperties: false });
const nothing = { type: 'object' };
const old = { type: 'object', properties: { name: { type: 'string', deprecated: true } } };
const [few, many] = [['a'], ['a', 'b']].map((values) => ({ type: 'string', 'x-extensible-enum': values }));
const told = { oneOf: [A, B], discriminator: { propertyName: 'kind' } };

describe('what is told of each way apart', () => {
  test.each<[old: object, now: object, request: string, response: string]>([
    [nothing, named, 'optional-property-added nobody', 'optional-property-added nobody'],
    [nothing, required, 'required-property-added clients', 'required-property-added servers'],
    [
      closed(nothing),
      closed(named),
      'optional-property-added-to-closed-object servers',
      'optional-property-added-to-closed-object clients',
    ],
    [
      closed(nothing),
      closed(required),
      'required-property-added-to-closed-object clients+servers',
      'required-property-added-to-closed-object clients+servers',
    ],
    [named, nothing, 'property-removed clients', 'property-removed clients'],
    [named, required, 'property-became-required clients', 'property-became-required servers'],
    [required, named, 'property-became-optional servers', 'property-became-optional clients'],
    [named, old, 'property-deprecated nobody', 'property-deprecated nobody'],
    [old, named, 'property-undeprecated nobody', 'property-undeprecated nobody'],
    [few ?? {}, many ?? {}, 'known-value-added nobody', 'known-value-added nobody'],
    [many ?? {}, few ?? {}, 'known-value-removed clients', 'known-value-removed nobody'],
    [{ type: 'string' }, { type: 'string', default: 'a' }, 'default-added servers', 'default-added nobody'],
    [{ type: 'string', default: 'a' }, { type: 'string' }, 'default-removed clients', 'default-removed clients'],
    [{ oneOf: [A, B] }, told, 'discriminator-added nobody', 'discriminator-added nobody'],
    [told, { oneOf: [A, B] }, 'discriminator-removed nobody', 'discriminator-removed nobody'],
  ])('%j → %j', (before, after, request, response) => {
    expect(found('request', before, after)).toEqual([`request-${request}`]);
    expect(found('response', before, after)).toEqual([`response-${response}`]);
  });
});
