import type { OperationDescriptor } from '../../client/operation.ts';
import type { MockedCall } from '../http/mocked-call.ts';
import { refuse } from '../refusal.ts';
import type { Collection } from './collection.ts';
import { Maker } from './maker.ts';
import { fillPath, pathSteps } from './paths.ts';
import type { Resource, Resources } from './resources.ts';
import type { ResponseShape } from './response-shape.ts';
import type { JsonObject, Shaper } from './shaper.ts';
import { Store, type StoreOptions } from './store.ts';

/** One call, and how it is answered when all goes well. */
export interface Exchange {
  readonly operation: OperationDescriptor;
  readonly call: MockedCall;
  readonly shape: ResponseShape;
}

/** What the operations of one contract share while a test runs. */
export class MockContext {
  readonly resources: Resources;
  readonly shaper: Shaper;
  readonly maker: Maker;
  readonly store: Store;

  constructor(resources: Resources, shaper: Shaper, options: StoreOptions) {
    this.resources = resources;
    this.shaper = shaper;
    this.maker = new Maker(shaper, options.seed);
    this.store = new Store(resources, shaper, this.maker, options.itemsPerList);
  }

  /** The things a call is about. */
  collection(resource: Resource, { path }: MockedCall): Collection {
    return this.store.collection(resource, fillPath(resource.path, path), this.parentFields(resource.path, path));
  }

  /** `/members/cus_1/lots`: a lot of customer `cus_1`, under the parameter's name and under the member's own. */
  parentFields(template: string, values: MockedCall['path']): JsonObject {
    const fields = pathSteps(template).flatMap(({ parameter, parent }) => {
      const own = this.resources.byPath.get(parent)?.idField;
      return [parameter, ...(own === undefined ? [] : [own])].map((field) => [field, values[parameter]] as const);
    });
    return Object.fromEntries(fields);
  }

  /** @throws Refusal 404 when something the path goes through is not there */
  checkParents({ operation, call }: Exchange): void {
    for (const { parameter, parent } of pathSteps(operation.path)) {
      const resource = this.resources.byPath.get(parent);
      const isParent = operation.path.startsWith(`${parent}/{${parameter}}/`);
      if (resource === undefined || !isParent) continue;
      this.collection(resource, call);
      const item = this.store.find(resource, fillPath(parent, call.path), call.path[parameter] ?? '');
      if (item === undefined) throw notFound(operation);
    }
  }

  /** What one operation made another one reads; work that was begun is done by then. */
  keep({ shape: { schema, status } }: Exchange, body: JsonObject): void {
    const resource = this.store.rootResource(schema);
    const id = resource === undefined ? undefined : this.store.idOf(resource, body);
    if (resource === undefined || id === undefined) return;
    const done = status === 202 ? { state: 'succeeded', progress: 100 } : {};
    const { path, schema: own } = resource;
    this.store.collection(resource, path).put(id, this.shaper.overlay(body, own, done));
  }
}

export function notFound({ problems }: OperationDescriptor): Error {
  return refuse(404, problems.find((code) => code.endsWith('not-found')) ?? 'not-found');
}
