import type { StoredItem } from './collection.ts';
import { asObject } from './maker.ts';
import { type Exchange, type MockContext, notFound } from './mock-context.ts';
import { type MockReply, reply } from './mock-reply.ts';
import { fillPath, pathSteps } from './paths.ts';
import { checkPrecondition, entityTag } from './preconditions.ts';
import { type ItemRole, type Resource, sameReference } from './resources.ts';
import type { JsonObject } from './shaper.ts';
import { stateAfter } from './state-after.ts';

/**
 * Reads, changes or removes one thing.
 *
 * @throws Refusal 404, 412, 428
 */
export function onThing(context: MockContext, exchange: Exchange, role: ItemRole): MockReply {
  const { operation, call, shape } = exchange;
  const { resource } = role;
  const collection = context.collection(resource, call);
  const id = call.path[parameterOf(operation.path, resource)] ?? '';
  const path = fillPath(resource.path, call.path);
  const item = context.store.find(resource, path, id);
  if (item === undefined && role.kind !== 'put') throw notFound(operation);
  if (role.kind === 'read' && item !== undefined) return reply(shape.status, item.body, entityTag(item));
  checkPrecondition(operation, call, item);
  const before = item?.body ?? context.store.fresh(resource, path, id);
  if (role.kind === 'delete') return removed(context, exchange, resource, path, id);
  const after = changed(context, exchange, role, before);
  // What an action answers with something else than the thing leaves the thing as it was.
  const isThing = sameReference(shape.schema, resource.schema);
  const kept: StoredItem | undefined = isThing || role.kind !== 'act' ? collection.put(id, after) : item;
  return reply(shape.status, answerWith(context, exchange, resource, after), kept && entityTag(kept));
}

function removed(context: MockContext, exchange: Exchange, resource: Resource, path: string, id: string): MockReply {
  const { body = {} } = context.store.find(resource, path, id) ?? {};
  const answer = reply(exchange.shape.status, answerWith(context, exchange, resource, body));
  context.store.delete(resource, path, id);
  return answer;
}

/** The one that names a thing of this resource. */
function parameterOf(template: string, { path }: Resource): string {
  return pathSteps(template).find(({ parent }) => parent === path)?.parameter ?? '';
}

function changed({ shaper }: MockContext, { call }: Exchange, role: ItemRole, before: JsonObject): JsonObject {
  const { schema } = role.resource;
  const state = role.kind === 'act' ? stateAfter(role.verb, schema, shaper) : {};
  return shaper.overlay(before, schema, call.body, state);
}

function answerWith(context: MockContext, exchange: Exchange, resource: Resource, thing: JsonObject): unknown {
  const { operation, call, shape } = exchange;
  const { schema, example } = shape;
  if (schema === undefined) return undefined;
  if (sameReference(schema, resource.schema)) return thing;
  const made = asObject(context.maker.another(fillPath(operation.path, call.path), schema, example));
  // Not the id of what the action made: a refund has another one than its sale.
  const { [context.store.rootResource(schema)?.idField ?? '']: _id, ...known } = thing;
  const parents = context.parentFields(operation.path, call.path);
  const body = context.shaper.overlay(made, schema, known, parents, call.body);
  context.keep(exchange, body);
  return body;
}
