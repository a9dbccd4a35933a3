import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printAsyncApi } from '../../../src/codegen/events/asyncapi.ts';
import { readEventTypes } from '../../../src/codegen/events/event-types.ts';
import { printCatalogue } from '../../../src/codegen/events/print-catalogue.ts';
import { layoutOf } from '../../../src/codegen/generate-api.ts';
import type { ContractFile, JsonObject } from '../../../src/contracts/model.ts';
import { packageRoot } from '../../../src/installation/package-root.ts';

const asyncApiSchema: object = specs.schemasWithoutId['3.0.0'];
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const isAsyncApi = ajv.compile(asyncApiSchema);

const created = {
  summary: 'An order was created',
  'x-summary-ru': 'Создан заказ',
  description: 'Sent once.',
  'x-description-ru': 'Один раз.',
  subject: 'order id',
  scope: 'orders:read',
  personalData: false,
  data: { $ref: '#/components/schemas/OrderCreatedData' },
  example: { orderId: 'ord_1' },
};

const file: ContractFile = {
  name: 'events.yaml',
  domain: 'events',
  version: '1.2.3',
  document: {
    openapi: '3.1.1',
    info: { title: 'Events', version: '1.2.3', description: 'What happens.', 'x-description-ru': 'Что происходит.' },
    'x-styk-events': { 'order.created': created, 'order.state_changed': { ...created, scope: 'orders:watch' } },
    components: {
      schemas: {
        Event: {
          type: 'object',
          required: ['id', 'type', 'data'],
          properties: { id: { type: 'string' }, type: { type: 'string' }, data: { type: 'object' } },
          examples: [{ id: 'evt_1', type: 'other', data: {} }],
        },
        OrderCreatedData: { type: 'object', required: ['orderId'], properties: { orderId: { type: 'string' } } },
      },
    },
  },
};

interface AsyncApi {
  readonly channels: Readonly<Record<string, object>>;
  readonly operations: Readonly<Record<string, object>>;
  readonly components: {
    readonly messages: Readonly<
      Record<string, { readonly payload: object; readonly examples: readonly { readonly payload: JsonObject }[] }>
    >;
  };
}

function readAsyncApi(text: string): AsyncApi {
  const document = parse(text) as AsyncApi;
  isAsyncApi(document);
  expect(isAsyncApi.errors ?? [], ajv.errorsText(isAsyncApi.errors)).toEqual([]);
  return document;
}

/** Every message shows an example that its payload allows, the references into the contract resolved. */
function checkExamples({ components }: AsyncApi, contract: ContractFile): void {
  const schemas = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(schemas);
  schemas.addSchema(contract.document, 'https://styk.test/events.yaml');
  for (const [name, message] of Object.entries(components.messages)) {
    const validate = schemas.compile({ $id: `https://styk.test/${name}`, ...message.payload });
    const [example] = message.examples;
    expect(validate(example?.payload), `${name} ${schemas.errorsText(validate.errors)}`).toBe(true);
    expect(validate({ ...example?.payload, type: 'another' })).toBe(false);
  }
}

test('the official schema can tell', () => {
  expect(isAsyncApi({ asyncapi: '3.0.0', info: { title: 'No version' } })).toBe(false);
});

test('the events of a contract in AsyncAPI 3.0: a channel, an operation and a message each', () => {
  const document = readAsyncApi(printAsyncApi(file, readEventTypes(file)));
  expect(Object.keys(document.channels)).toEqual(['order.created', 'order.state_changed']);
  expect(Object.keys(document.operations)).toEqual(['receiveOrderCreated', 'receiveOrderStateChanged']);
  expect(document.components.messages['order.created']?.examples[0]?.payload).toEqual({
    id: 'evt_1',
    type: 'order.created',
    data: { orderId: 'ord_1' },
  });
  checkExamples(document, file);
});

test('the catalogue names the data of every event', () => {
  const text = printCatalogue(layoutOf(file), file, readEventTypes(file));
  expect(text).toContain("import type { OrderCreatedData } from './events.types.ts';");
  expect(text).toContain(
    "  /** An order was created. Subject: order id; scope `orders:read`. */\n  readonly 'order.created': OrderCreatedData;\n",
  );
  expect(text).toContain("  'order.created',\n  'order.state_changed',\n] as const");
});

test.each(['summary', 'x-description-ru', 'subject', 'scope', 'data', 'example'])(
  'an event without %s is an error',
  (key) => {
    const { [key as keyof typeof created]: _, ...incomplete } = created;
    const document = { ...file.document, 'x-styk-events': { 'order.created': incomplete } };
    expect(() => readEventTypes({ ...file, document })).toThrow(
      expect.objectContaining({ code: 'codegen-event-incomplete' }),
    );
  },
);

const openapi = join(packageRoot(), 'openapi');

test.runIf(existsSync(join(openapi, 'events.yaml')))(
  'openapi/asyncapi.yaml is AsyncAPI 3.0 with valid examples',
  () => {
    const document = readAsyncApi(readFileSync(join(openapi, 'asyncapi.yaml'), 'utf8'));
    expect(Object.keys(document.channels).length).toBeGreaterThan(10);
  },
);
