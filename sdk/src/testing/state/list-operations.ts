import { asObject } from './maker.ts';
import type { Exchange, MockContext } from './mock-context.ts';
import { type MockReply, reply } from './mock-reply.ts';
import { pageOf } from './pages.ts';
import { fillPath } from './paths.ts';
import { entityTag } from './preconditions.ts';
import { type Resource, sameReference } from './resources.ts';
import { isObject, type JsonObject } from './shaper.ts';

/** Answers with the things there are. */
export function listThings(context: MockContext, exchange: Exchange, resource: Resource): MockReply {
  const { operation, call, shape } = exchange;
  const { status, schema, example, list } = shape;
  if (schema === undefined || list === undefined) return reply(status);
  const { property, itemSchema = true } = list;
  const bodies = context.collection(resource, call).bodies();
  const listed = bodies.map((body) => {
    if (sameReference(itemSchema, resource.schema)) return body;
    const made = asObject(context.maker.same(`${resource.path}${JSON.stringify(body)}`, itemSchema));
    return context.shaper.overlay(made, itemSchema, body);
  });
  const { items, next } = pageOf(listed, operation, call.query);
  const base = asObject(context.maker.same(operation.id, schema, example));
  const cursor = operation.pages?.kind === 'cursor' ? { [operation.pages.next]: next } : {};
  return reply(status, { ...base, ...cursor, [property]: items });
}

/** Makes a thing out of the request, remembers it and answers with it. */
export function createThing(context: MockContext, exchange: Exchange, resource: Resource): MockReply {
  const { operation, call, shape } = exchange;
  const { maker, shaper, store } = context;
  const path = fillPath(operation.path, call.path);
  const answered = shape.schema ?? resource.schema;
  const parents = context.parentFields(operation.path, call.path);
  const made = asObject(maker.another(path, answered, shape.example));
  const body = shaper.overlay(made, answered, parents, call.body);
  const collection = context.collection(resource, call);
  const thing = sameReference(answered, resource.schema) ? body : thingOf(context, exchange, resource, body);
  const id = store.idOf(resource, thing) ?? String(collection.size);
  const item = collection.put(id, thing);
  const place = `${path}/${encodeURIComponent(id)}`;
  if (shape.schema === undefined) return reply(shape.status, undefined, { location: place });
  const answer = shape.status === 202 ? shaper.overlay(body, answered, { resource: place }) : body;
  context.keep(exchange, answer);
  return reply(shape.status, answer, { ...entityTag(item), location: locationOf(answer, shape.status, place) });
}

/** What is created is told in another form than it is read in, or inside something else; it is the same thing all the same. */
function thingOf(
  { maker, shaper }: MockContext,
  { call }: Exchange,
  resource: Resource,
  answer: JsonObject,
): JsonObject {
  const made = asObject(maker.another(`${resource.path}#thing`, resource.schema, resource.example));
  const inside = Object.values(answer).find((value) => isObject(value) && (resource.idField ?? '') in value);
  return shaper.overlay(made, resource.schema, call.body, answer, inside);
}

/** Of work that goes on the address is that of the work. */
function locationOf(answer: JsonObject, status: number, place: string): string {
  const { operationId } = answer;
  return status === 202 && typeof operationId === 'string' ? `/operations/${operationId}` : place;
}
