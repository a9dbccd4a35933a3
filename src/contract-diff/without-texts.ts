import { NAMED_MEMBERS } from '../contracts/keywords.ts';
import type { JsonObject, JsonValue } from '../contracts/model.ts';
import { isObject } from '../contracts/references.ts';

/** What people read. It may be improved at any time; no program depends on it. */
const TEXTS = new Set([
  'summary',
  'description',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'contact',
  'license',
  '$comment',
]);
/** Russian texts and everything else of which the comparison knows nothing would be listed here one by one. */
const RUSSIAN = /^x-.*-ru$/;

/** Keywords that hold data, where nothing is a keyword. */
const DATA = new Set(['default', 'enum', 'const', 'x-extensible-enum', 'required']);

/**
 * A contract without what people read: what two contracts are compared by and what a snapshot keeps. Addresses stay valid,
 * and doing it twice changes nothing.
 */
export function withoutTexts(document: JsonObject): JsonObject {
  return keywordsOf(document);
}

function keywordsOf(node: JsonObject): JsonObject {
  const kept = Object.entries(node).filter(([key]) => !TEXTS.has(key) && !RUSSIAN.test(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, DATA.has(key) ? value : below(key, value)]));
}

function below(key: string, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => (isObject(item) ? keywordsOf(item) : item));
  if (!isObject(value)) return value;
  if (!NAMED_MEMBERS.has(key)) return keywordsOf(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inMap(key, member)]));
}

function inMap(key: string, member: JsonValue): JsonValue {
  // The text of a scope is all there is to it.
  if (key === 'scopes') return '';
  // A callback is a map of path items.
  if (key === 'callbacks' && isObject(member) && member.$ref === undefined) {
    return Object.fromEntries(
      Object.entries(member).map(([name, item]) => [name, isObject(item) ? keywordsOf(item) : item]),
    );
  }
  return isObject(member) ? keywordsOf(member) : member;
}
