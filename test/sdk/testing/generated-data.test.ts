import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../sdk/src/client/operation-schemas.ts';
import { isGtin, isInn } from '../../../sdk/src/edo/documents/check-digits.ts';
import { ValueGenerator } from '../../../sdk/src/testing/data/generate-value.ts';
import { patternText } from '../../../sdk/src/testing/data/pattern-text.ts';
import { Random } from '../../../sdk/src/testing/data/random.ts';

const seeds = fc.string({ maxLength: 8 });

function generate(schema: JsonSchema, seed: string): unknown {
  return new ValueGenerator({}).generate(schema, new Random(seed));
}

describe('numbers that depend on a text', () => {
  test('are the same for the same text and evenly spread', () => {
    const draw = (seed: string): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 4000 }, () => random.integer(0, 9));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const counts = Array.from({ length: 10 }, (_, digit) => draw('c').filter((drawn) => drawn === digit).length);
    for (const count of counts) expect(count).toBeGreaterThan(300);
  });

  test('of a part do not depend on what was drawn before', () => {
    const random = new Random('a');
    const early = random.of('part').next();
    random.next();
    expect(random.of('part').next()).toBe(early);
  });
});

describe('texts that a pattern allows', () => {
  // Those of the contracts, and some that are harder.
  const patterns = [
    '^[0-9a-f]{64}$',
    String.raw`^\d{4,8}$`,
    String.raw`^\+7\d{10}$`,
    String.raw`^\d{1,9}(\.\d{1,3})?$`,
    String.raw`^(W/)?"[\x21\x23-\x7e]*"$`,
    '^[a-z]{3}_[0-9A-Za-z_-]+$',
    String.raw`^(\d{8}|\d{12,14})$`,
    '^[a-z0-9-]+=:[A-Za-z0-9+/=]+:$',
    String.raw`^[^/\\]+\.[xX][mM][lL]$`,
    String.raw`^[a-z]+(\.[a-z_]+)+$`,
    String.raw`^bytes=(\d{1,16}-\d{0,16}|-\d{1,16})$`,
    String.raw`^[^/\\\x00-\x1f]+$`,
    String.raw`^([01]\d|2[0-3]):[0-5]\d$`,
    '^RU-[A-Z]{2,3}$',
    String.raw`^\w+\s?(?:a|b*)c$`,
  ];
  test.each(patterns)('%s', (pattern) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(patternText(pattern, new Random(seed))).toMatch(new RegExp(pattern, 'u'));
      }),
    );
  });

  test('have the length that is asked for', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(patternText('^[a-z]{3}_[0-9]+$', new Random(seed), 10, 12).length).toBeGreaterThanOrEqual(10);
        expect(patternText('^[a-z]{3}_[0-9]+$', new Random(seed), 10, 12).length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('values for schemas without an example', () => {
  const schemas: readonly JsonSchema[] = [
    { type: 'integer', minimum: 5, maximum: 7 },
    { type: 'integer', minimum: -20, maximum: -10, multipleOf: 5 },
    { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    { type: 'string', minLength: 4, maxLength: 4 },
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'email', maxLength: 40 },
    { type: 'string', format: 'uuid' },
    { type: ['null', 'boolean'] },
    { type: 'array', minItems: 2, maxItems: 3, items: { enum: ['a', 'b'] } },
    { anyOf: [{ type: 'null' }, { type: 'object', required: ['a'], properties: { a: { const: 1 } } }] },
    {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'boolean' } } },
        { required: ['b'], properties: { b: { type: 'null' } } },
      ],
    },
    { type: 'object', oneOf: [{ required: ['x'], properties: { x: { type: 'integer' } } }, { required: ['y'] }] },
  ];
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);

  test.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))('%s', (_, schema) => {
    const validate = ajv.compile(schema as object);
    fc.assert(
      fc.property(seeds, (seed) => {
        validate(generate(schema, seed));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  test('come to an end where schemas contain themselves', () => {
    const node = {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'integer' }, next: { $ref: '#/$defs/Node' } },
    };
    const value = new ValueGenerator({ Node: node }).generate({ $ref: '#/$defs/Node' }, new Random('a'));
    expect(JSON.stringify(value).length).toBeLessThan(1000);
  });
});

describe('values like an example', () => {
  const schema = {
    type: 'object',
    properties: {
      orderId: { type: 'string', pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$', maxLength: 64 },
      subject: { type: 'string' },
      inn: { type: 'string', pattern: String.raw`^(\d{10}|\d{12})$` },
      personInn: { type: 'string' },
      gtin: { type: 'string', pattern: String.raw`^\d{13}$` },
      phone: { type: 'string', pattern: String.raw`^\+7\d{10}$` },
      priceKop: { type: 'integer', minimum: 0, maximum: 10_000 },
      from: { type: 'string', format: 'date-time' },
      to: { type: 'string', format: 'date' },
      version: { type: 'integer' },
      payKop: { type: 'integer' },
      qty: { type: 'string' },
      state: { 'x-extensible-enum': ['new', 'done'] },
      externalId: { type: 'string' },
      city: { type: 'string' },
    },
    examples: [
      {
        orderId: 'ord_01JD2Q7F8X',
        subject: 'ord_01JD2Q7F8X',
        inn: '9699000012',
        personInn: '969900001262',
        gtin: '4600000000017',
        phone: '+79990000017',
        priceKop: 990,
        payKop: 1980,
        qty: '2',
        state: 'new',
        externalId: 'МСК-0017',
        from: '2026-11-01T10:00:00+03:00',
        to: '2026-11-22',
        version: 3,
        city: 'Москва',
      },
    ],
  };
  type Texts = 'orderId' | 'subject' | 'inn' | 'personInn' | 'gtin' | 'phone' | 'from' | 'to' | 'city';
  type Made = Readonly<Record<Texts | 'qty' | 'state' | 'externalId', string>> &
    Readonly<Record<'priceKop' | 'payKop' | 'version', number>>;

  test('keep what makes them real: check digits, order of times, sums, the same id in two places', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = generate(schema, seed) as Made;
        expect(made.subject).toBe(made.orderId);
        expect(made.orderId).toMatch(/^ord_[0-9A-Z]{10}$/);
        expect([made.inn, made.personInn].map(isInn)).toEqual([true, true]);
        expect(isGtin(made.gtin.padStart(14, '0'))).toBe(true);
        expect(made.phone).toMatch(/^\+7999\d{7}$/);
        expect(made.payKop).toBe(made.priceKop * Number(made.qty));
        expect(made.state).toBe('new');
        expect(made.externalId).toMatch(/^МСК-\d{4}$/);
        expect(made.priceKop).toBeLessThanOrEqual(10_000);
        expect(Date.parse(made.to) - Date.parse(made.from)).toBe(
          Date.parse('2026-11-22') - Date.parse('2026-11-01T10:00:00+03:00'),
        );
        expect(made.version).toBe(3);
        expect(made.city).toMatch(/^[А-ЯЁ]/);
      }),
    );
  });

  test('are others for other seeds', () => {
    const ids = new Set(Array.from({ length: 50 }, (_, seed) => (generate(schema, String(seed)) as Made).orderId));
    expect(ids.size).toBe(50);
  });
});
