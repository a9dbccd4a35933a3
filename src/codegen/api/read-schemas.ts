import type { ContractContent, ContractOperation, JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import type { ApiSchemas } from './api-operation.ts';
import type { SchemaCollector } from './schema-collector.ts';
import { mapParts } from './schema-parts.ts';

/** The schemas of an operation as data, references leading to `#/$defs/`. */
export function readSchemas(operation: ContractOperation, schemas: SchemaCollector): ApiSchemas {
  const request = operation.requestBody?.contents.find(isJson);
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const answers = operation.responses.flatMap(({ status, contents }) => {
    const content = contents.find(isJson);
    return /^2\d\d$/.test(status) && content !== undefined ? [{ status, content }] : [];
  });
  const schemaOf = (content: ContractContent) => dataSchema(schemas.embed(content.schema));
  const examples = {
    ...(request?.example === undefined ? {} : { request: request.example }),
    ...member(
      'responses',
      answers.flatMap(({ status, content }) => (content.example === undefined ? [] : [[status, content.example]])),
    ),
  };
  return {
    ...(request === undefined ? {} : { request: schemaOf(request) }),
    ...member(
      'query',
      query.map(({ name, schema }) => [name, dataSchema(schemas.embed(schema))]),
    ),
    responses: Object.fromEntries(answers.map(({ status, content }) => [status, schemaOf(content)])),
    ...(Object.keys(examples).length === 0 ? {} : { examples }),
  };
}

function member(name: string, entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}

function isJson(content: ContractContent): boolean {
  return /^application\/(.+\+)?json$/.test(content.mediaType);
}

/** What says something about data stays: descriptions and extensions go, the values an open enum is known to have stay. */
export function dataSchema(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(
    ([keyword]) => keyword !== 'description' && (keyword === 'x-extensible-enum' || !keyword.startsWith('x-')),
  );
  const { $ref, ...rest } = mapParts(Object.fromEntries(kept), dataSchema);
  if (typeof $ref !== 'string') return rest;
  return { $ref: $ref.replace('#/components/schemas/', '#/$defs/'), ...rest };
}

/** The same for schemas by name. */
export function dataSchemas(schemas: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, dataSchema(schema)]));
}
