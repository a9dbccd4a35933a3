import type { OperationDescriptor } from '../../client/operation.ts';
import type { JsonSchema } from '../../client/operation-schemas.ts';
import { typesOf, viewSchema } from '../data/schema-object.ts';
import type { MockedContract } from './mocked-contract.ts';

/** How an operation answers when all goes well. */
export interface ResponseShape {
  readonly status: number;
  /** Of the body; undefined when there is none or it is no JSON. */
  readonly schema: JsonSchema | undefined;
  readonly example: unknown;
  /** Where in the body the items of a list stand; undefined when it is no list. */
  readonly list: { readonly property: string; readonly itemSchema: JsonSchema | undefined } | undefined;
}

export function responseShape(operation: OperationDescriptor, { schemas }: MockedContract): ResponseShape {
  const { responses = {}, examples } = schemas.operations[operation.id] ?? {};
  const statuses = Object.keys(responses);
  // Of 200 „was there“ and 201 „made“ the second; of 201 and 202 „later“ the first.
  const status = statuses.includes('201') ? '201' : (statuses[0] ?? (operation.response === 'void' ? '204' : '200'));
  const schema = operation.response === 'json' ? responses[status] : undefined;
  return {
    status: Number(status),
    schema,
    example: examples?.responses?.[status],
    list: operation.method === 'GET' ? listOf(schema, operation, schemas.$defs) : undefined,
  };
}

/** A page, or an object whose one array holds everything there is. */
function listOf(
  schema: JsonSchema | undefined,
  { pages }: OperationDescriptor,
  definitions: MockedContract['schemas']['$defs'],
): ResponseShape['list'] {
  const { properties = {} } = viewSchema(schema, definitions);
  const property = pages?.items ?? 'items';
  const items = viewSchema(properties[property], definitions);
  return typesOf(items).includes('array') ? { property, itemSchema: items.items } : undefined;
}
