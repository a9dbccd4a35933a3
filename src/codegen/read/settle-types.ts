import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { mapParts } from '../api/schema-parts.ts';
import type { Findings } from './findings.ts';
import { allOf, anyOf, asList, asObject, strings } from './schema-shapes.ts';
import type { NamedSchema } from './type-collector.ts';

/** Which way the values of types go. */
export interface TypeUse {
  /** Names of types that are sent. */
  readonly sent: Iterable<string>;
  /** Names of types that are received. */
  readonly received: Iterable<string>;
}

/**
 * Says of each type what depends on the way its values go: enumerations of answers are open, for a server may know more
 * than its contract did; what is read only is not asked for in requests, what is write only not promised in answers.
 */
export function settleTypes(
  schemas: ReadonlyMap<string, NamedSchema>,
  use: TypeUse,
  findings: Findings,
  openEnums: boolean,
): Map<string, JsonObject> {
  const sent = reachable(schemas, use.sent);
  const received = reachable(schemas, use.received);
  const settled = new Map<string, JsonObject>();
  for (const [name, { address }] of schemas) {
    const settle = (part: JsonValue): JsonValue => {
      if (!isObject(part)) return part;
      const inside = mapParts(part, settle);
      const eased = easeRequired(inside, sent.has(name), received.has(name), (kind, property) =>
        findings.report(kind, address, property),
      );
      // What is neither sent nor received by a call comes with events.
      return openEnums && (received.has(name) || !sent.has(name)) ? opened(eased) : eased;
    };
    settled.set(name, settle(withoutCircle(name, schemas, findings)) as JsonObject);
  }
  return settled;
}

function opened(shape: JsonObject): JsonObject {
  const { enum: values, ...rest } = shape;
  const texts = strings(values);
  return texts.length < 2 || texts.length < asList(values).length
    ? shape
    : { ...rest, type: 'string', 'x-extensible-enum': texts };
}

function easeRequired(
  shape: JsonObject,
  sent: boolean,
  received: boolean,
  report: (kind: 'read-only-in-request' | 'write-only-in-answer', property: string) => void,
): JsonObject {
  const { required, ...rest } = shape;
  const properties = asObject(shape.properties);
  const isEased = (name: string): boolean => {
    const { readOnly, writeOnly } = asObject(properties[name]);
    if (readOnly === true && sent) report('read-only-in-request', name);
    if (writeOnly === true && received) report('write-only-in-answer', name);
    return (readOnly === true && sent) || (writeOnly === true && received);
  };
  const kept = strings(required).filter((name) => !isEased(name));
  return kept.length === 0 ? rest : { ...rest, required: kept };
}

/** The names that are reached from these through any reference. */
function reachable(schemas: ReadonlyMap<string, NamedSchema>, from: Iterable<string>): Set<string> {
  const reached = new Set(from);
  for (const name of reached) {
    const shape = schemas.get(name)?.shape;
    if (shape !== undefined) for (const next of references(shape, false)) reached.add(next);
  }
  return reached;
}

/** A type may hold itself in a property or list, but cannot be itself and something more. */
function withoutCircle(name: string, schemas: ReadonlyMap<string, NamedSchema>, findings: Findings): JsonObject {
  const { shape, address } = schemas.get(name) as NamedSchema;
  const leadsBack = (start: string): boolean => {
    const seen = new Set([start]);
    for (const next of seen) {
      if (next === name) return true;
      for (const further of references(schemas.get(next)?.shape ?? {}, true)) seen.add(further);
    }
    return false;
  };
  const cut = (part: JsonValue): JsonObject => {
    const target = referenceOf(asObject(part));
    if (target !== undefined && leadsBack(target)) {
      findings.report('reference-circular', address, name);
      return {};
    }
    const { allOf: parts, anyOf: alternatives, ...rest } = asObject(part);
    if (parts !== undefined) return { ...rest, ...allOf(asList(parts).map(cut)) };
    return alternatives === undefined ? rest : { ...rest, ...anyOf(asList(alternatives).map(cut)) };
  };
  return cut(shape);
}

/** Names a shape refers to; only those it is made of itself when `directly`. */
function references(shape: JsonObject, directly: boolean): string[] {
  const own = referenceOf(shape);
  if (own !== undefined) return [own];
  const found: string[] = [];
  const collect = (part: JsonValue): JsonValue => {
    found.push(...references(asObject(part), directly));
    return part;
  };
  if (directly) for (const part of [...asList(shape.allOf), ...asList(shape.anyOf)]) collect(part);
  else mapParts(shape, collect);
  return found;
}

function referenceOf({ $ref }: JsonObject): string | undefined {
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : undefined;
}
