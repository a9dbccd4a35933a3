import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { asList, isUnknown } from './schema-shapes.ts';

/** What a schema says without changing the type: description, default, deprecation, the way it may go. */
export function annotationsOf(value: JsonObject): JsonObject {
  return { ...annotationsOfParts(value), ...ownAnnotations(value) };
}

/** A part of an `allOf` may be there only to say something about the other one. */
function annotationsOfParts(value: JsonObject): JsonObject {
  const silent = asList(value.allOf).filter((part) => isObject(part) && isUnknown(part));
  return Object.assign({}, ...silent.map((part) => ownAnnotations(part as JsonObject)));
}

function ownAnnotations(value: JsonObject): JsonObject {
  const text = value.description ?? value.title;
  return {
    ...(typeof text === 'string' && text.trim() !== '' ? { description: text } : {}),
    ...(value.deprecated === true ? { deprecated: true } : {}),
    ...(isPlain(value.default) ? { default: value.default } : {}),
    ...(value.readOnly === true ? { readOnly: true } : {}),
    ...(value.writeOnly === true ? { writeOnly: true } : {}),
  };
}

function isPlain(value: JsonValue | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
