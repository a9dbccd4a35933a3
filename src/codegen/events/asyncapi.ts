import { stringify } from 'yaml';
import type { ContractFile, JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { pascalCase } from '../read/identifiers.ts';
import type { EventType } from './event-types.ts';

/** `asyncapi.yaml`: the events in AsyncAPI 3.0; envelope and data are those of the OpenAPI contract, by reference. */
export function printAsyncApi(file: ContractFile, events: readonly EventType[]): string {
  const info = isObject(file.document.info) ? file.document.info : {};
  const document = {
    asyncapi: '3.0.0',
    info: pick(info, ['title', 'version', 'description', 'x-description-ru']),
    defaultContentType: 'application/json',
    channels: Object.fromEntries(events.map((event) => [event.name, channel(event)])),
    operations: Object.fromEntries(events.map((event) => [`receive${operationName(event)}`, operation(event)])),
    components: {
      messages: Object.fromEntries(events.map((event) => [event.name, message(file, event)])),
    },
  };
  const text = stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });
  return `# Generated from openapi/${file.name} ${file.version} by \`npm run generate:api\`. Do not edit.\n${text}`;
}

/** `order.created` → `OrderCreated` */
function operationName({ name }: EventType): string {
  return name
    .split(/[^A-Za-z\d]+/)
    .map(pascalCase)
    .join('');
}

function channel(event: EventType): JsonObject {
  return {
    address: event.name,
    summary: event.summary.en,
    'x-summary-ru': event.summary.ru,
    messages: { [event.name]: { $ref: `#/components/messages/${event.name}` } },
  };
}

function operation(event: EventType): JsonObject {
  return {
    action: 'receive',
    channel: { $ref: `#/channels/${event.name}` },
    messages: [{ $ref: `#/channels/${event.name}/messages/${event.name}` }],
    'x-styk-scope': event.scope,
  };
}

function message(file: ContractFile, event: EventType): JsonObject {
  return {
    name: event.name,
    title: event.summary.en,
    summary: event.summary.en,
    'x-summary-ru': event.summary.ru,
    description: event.description.en,
    'x-description-ru': event.description.ru,
    'x-styk-subject': event.subject,
    'x-styk-personal-data': event.personalData,
    payload: {
      allOf: [
        { $ref: `./${file.name}#/components/schemas/Event` },
        {
          type: 'object',
          properties: {
            type: { const: event.name },
            data: { $ref: `./${file.name}#/components/schemas/${event.data}` },
          },
        },
      ],
    },
    examples: [{ name: 'example', payload: { ...envelopeExample(file), type: event.name, data: event.example } }],
  };
}

/** The example of the envelope in the contract, whatever event it shows. */
function envelopeExample({ document }: ContractFile): JsonObject {
  const { components } = document;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  const { examples, example } = isObject(schemas.Event) ? schemas.Event : {};
  const shown = Array.isArray(examples) ? (examples as readonly JsonValue[])[0] : example;
  return isObject(shown) ? shown : {};
}

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
