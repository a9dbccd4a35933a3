import type { LocalizedText } from '@styk/sdk/errors';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';

/** A text of a contract with its Russian counterpart, the same in both languages where there is none. */
export function textOf(object: JsonObject, key: 'description' | 'summary'): LocalizedText | undefined {
  const own = object[key];
  const russian = object[`x-${key}-ru`];
  if (typeof own !== 'string' || own === '') return undefined;
  return { en: own, ru: typeof russian === 'string' ? russian : own };
}

export function stringOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** `example`, or the first of `examples`, be it a list as in a schema or a map as beside one. */
export function exampleOf(object: JsonObject): JsonValue | undefined {
  if (object.example !== undefined) return object.example;
  const { examples } = object;
  if (Array.isArray(examples)) return (examples as readonly JsonValue[])[0];
  const [first] = Object.values(objectOf(examples));
  return isObject(first) ? first.value : undefined;
}
