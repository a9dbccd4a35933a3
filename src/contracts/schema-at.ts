import type { Contracts, JsonObject, SchemaAddress } from './model.ts';
import { resolveReference } from './references.ts';

/** The schema itself behind an address, with `$ref` followed: for the few who read a keyword such as `type` or `default`. */
export function schemaAt(contracts: Contracts, address: SchemaAddress): JsonObject {
  const files = new Map(contracts.files.map((file) => [file.name, file]));
  return resolveReference(files, { value: { $ref: address }, address }).value;
}
