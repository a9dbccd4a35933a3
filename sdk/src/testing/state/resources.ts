import type { OperationDescriptor } from '../../client/operation.ts';
import type { JsonSchema } from '../../client/operation-schemas.ts';
import { type Definitions, viewSchema } from '../data/schema-object.ts';
import type { MockedContract } from './mocked-contract.ts';
import { type ResponseShape, responseShape } from './response-shape.ts';

/** Things of one kind that lie below one path. */
export interface Resource {
  /** `/members/{memberId}/lots` */
  readonly path: string;
  readonly schema: JsonSchema;
  /** The contract's example of one, as it stands. */
  readonly example: unknown;
  /** The field that names one: `lotId`; undefined when nothing does. */
  readonly idField: string | undefined;
  /** Whether one can be made or listed; ids of others cannot be known, so that any is taken. */
  readonly reachable: boolean;
}

/** What an operation does with the things of a resource. */
export type ListRole =
  | { readonly kind: 'list'; readonly resource: Resource }
  | { readonly kind: 'create'; readonly resource: Resource };

/** What an operation does with one thing; `act` changes it as the verb says. */
export type ItemRole =
  | { readonly kind: 'read' | 'put' | 'patch' | 'delete'; readonly resource: Resource }
  | { readonly kind: 'act'; readonly resource: Resource; readonly verb: string };

/** `answer` has to do with nothing that is remembered. */
export type OperationRole = ListRole | ItemRole | { readonly kind: 'answer' };

/** `/cards/{cardId}:block` → `/cards`, `cardId`, `block`. */
const ITEM_PATH = /^(.*)\/\{(\w+)\}(?:[:/]([\w-]+(?::[\w-]+)?))?$/;

export class Resources {
  readonly byPath: ReadonlyMap<string, Resource>;
  readonly #roles: ReadonlyMap<string, OperationRole>;

  constructor(contract: MockedContract) {
    const operations = Object.values(contract.operations);
    const shapes = new Map(operations.map((operation) => [operation.id, responseShape(operation, contract)]));
    const reader = new ResourceReader(contract, operations, shapes);
    this.byPath = reader.read();
    this.#roles = new Map(operations.map((operation) => [operation.id, roleOf(operation, shapes, this.byPath)]));
  }

  roleOf(operation: OperationDescriptor): OperationRole {
    return this.#roles.get(operation.id) ?? { kind: 'answer' };
  }
}

type Shapes = ReadonlyMap<string, ResponseShape>;

class ResourceReader {
  readonly #definitions: Definitions;
  readonly #operations: readonly OperationDescriptor[];
  readonly #shapes: Shapes;

  constructor({ schemas }: MockedContract, operations: readonly OperationDescriptor[], shapes: Shapes) {
    this.#definitions = schemas.$defs;
    this.#operations = operations;
    this.#shapes = shapes;
  }

  read(): Map<string, Resource> {
    const paths = this.#operations.flatMap(({ path }) => [path, ITEM_PATH.exec(path)?.[1] ?? path]);
    return new Map([...new Set(paths)].flatMap((path) => this.#resource(path)).map((each) => [each.path, each]));
  }

  #resource(path: string): Resource[] {
    const { schema, example = viewSchema(schema, this.#definitions).examples?.[0] } = this.#item(path);
    if (schema === undefined) return [];
    const parameter = this.#operations
      .map((operation) => ITEM_PATH.exec(operation.path))
      .find((match) => match?.[1] === path)?.[2];
    const idField = this.#idField(schema, parameter);
    return [{ path, schema, example, idField, reachable: this.#reachable(path, schema) }];
  }

  /** As it is read, listed, or answered by what is done to it. */
  #item(path: string): { readonly schema: JsonSchema | undefined; readonly example?: unknown } {
    const shapeOf = (method: string, wanted: RegExp | string): ResponseShape | undefined => {
      const found = this.#operations.find(
        (each) =>
          each.method === method && (typeof wanted === 'string' ? each.path === wanted : wanted.test(each.path)),
      );
      return found === undefined ? undefined : this.#shapes.get(found.id);
    };
    const below = `^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/\\{\\w+\\}`;
    const read = shapeOf('GET', new RegExp(`${below}$`));
    if (read?.schema !== undefined && read.list === undefined) return read;
    const list = shapeOf('GET', path);
    if (list?.list !== undefined) return { schema: list.list.itemSchema, example: firstItem(list) };
    const patched = shapeOf('PATCH', new RegExp(`${below}$`)) ?? shapeOf('POST', new RegExp(`${below}:\\w+$`));
    return { schema: patched?.list === undefined ? patched?.schema : undefined, example: patched?.example };
  }

  /** Only where a path names one; what is but listed may look the same as another one. */
  #idField(schema: JsonSchema, parameter: string | undefined): string | undefined {
    const { properties = {}, required = [] } = viewSchema(schema, this.#definitions);
    if (parameter === undefined) return undefined;
    // `{sku}` names an offer by its `partnerSku`, `{memberId}` a member by its `customerId`.
    const alike = Object.keys(properties).filter((name) => name.toLowerCase().endsWith(parameter.toLowerCase()));
    const ids = required.filter((name) => name.endsWith('Id'));
    return [parameter, 'id', ...alike, ...ids].find((name) => name in properties);
  }

  #reachable(path: string, schema: JsonSchema): boolean {
    return this.#operations.some((operation) => {
      const shape = this.#shapes.get(operation.id);
      if (operation.path === path) return operation.method === 'POST' || shape?.list !== undefined;
      return shape?.status === 201 && sameReference(shape.schema, schema);
    });
  }
}

function firstItem({ example, list }: ResponseShape): unknown {
  const page = example as Readonly<Record<string, unknown>> | undefined;
  const items = list === undefined ? undefined : page?.[list.property];
  return Array.isArray(items) ? items[0] : undefined;
}

/** Whether both are the same named schema. */
export function sameReference(first: JsonSchema | undefined, second: JsonSchema | undefined): boolean {
  const [one, other] = [first, second].map((schema) => (typeof schema === 'object' ? schema['$ref'] : undefined));
  return one !== undefined && one === other;
}

function roleOf(
  operation: OperationDescriptor,
  shapes: Shapes,
  resources: ReadonlyMap<string, Resource>,
): OperationRole {
  const { method, path } = operation;
  const shape = shapes.get(operation.id);
  const own = resources.get(path);
  if (own !== undefined && method === 'GET' && shape?.list !== undefined) return { kind: 'list', resource: own };
  if (own !== undefined && method === 'POST' && shape?.schema !== undefined) return { kind: 'create', resource: own };
  const [, parent = '', , verb] = ITEM_PATH.exec(path) ?? [];
  const resource = resources.get(parent);
  if (resource === undefined) return { kind: 'answer' };
  if (verb !== undefined) return method === 'GET' ? { kind: 'answer' } : { kind: 'act', resource, verb };
  const kinds = { GET: 'read', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
  return method in kinds && method !== 'POST'
    ? { kind: kinds[method as keyof typeof kinds], resource }
    : { kind: 'answer' };
}
