import type { JsonSchema } from '../../client/operation-schemas.ts';
import { type Definitions, type SchemaObject, viewSchema } from '../data/schema-object.ts';

/** What to make of a value that has this schema. */
export type Change = (value: unknown, schema: SchemaObject) => unknown;

/** Changes an answer from its leaves up; schema and answer are walked together. */
export function changeAnswer(
  answer: unknown,
  schema: JsonSchema | undefined,
  definitions: Definitions,
  change: Change,
): unknown {
  const view = viewSchema(schema, definitions);
  const walk = (value: unknown, part: JsonSchema | undefined): unknown =>
    changeAnswer(value, part, definitions, change);
  if (Array.isArray(answer)) return answer.map((item) => walk(item, view.items));
  if (typeof answer !== 'object' || answer === null) return change(answer, view);
  const fields = Object.entries(answer).map(([name, value]) => [name, walk(value, view.properties?.[name])] as const);
  return change(Object.fromEntries(fields), view);
}
