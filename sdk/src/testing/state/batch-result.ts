import type { JsonSchema } from '../../client/operation-schemas.ts';
import { isObject, type JsonObject, type Shaper } from './shaper.ts';

/** The verdict on a batch: every line applied. Undefined when the operation answers with something else. */
export function batchResult(schema: JsonSchema, request: unknown, shaper: Shaper): JsonObject | undefined {
  if (!['applied', 'superseded', 'rejected', 'results'].every((name) => shaper.has(schema, name))) return undefined;
  const lines = Object.values(isObject(request) ? request : {}).find((value) => Array.isArray(value)) ?? [];
  const results = Array.from(lines, (_, line) => ({ line, outcome: 'applied' }));
  return { applied: results.length, superseded: 0, rejected: 0, results };
}
