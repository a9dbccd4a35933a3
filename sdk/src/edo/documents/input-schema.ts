import type { FormatInfo } from '../formats/edition.ts';
import { formatKey } from '../formats/registry.ts';
import type { JsonSchema } from '../mapping/json-schema.ts';
import { isRecord } from '../mapping/object.ts';

/** The schema of a model as a document of its own. `unmapped` holds what a parsed file had beyond the model. */
export function inputSchema(model: JsonSchema, info: FormatInfo, isAnswer: boolean): JsonSchema {
  const { properties, ...rest } = (isAnswer ? withoutRequired(model) : model) as JsonSchema;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://schemas.styk.example/edo/${formatKey(info)}.json`,
    title: `${info.title.ru} / ${info.title.en}`,
    ...rest,
    properties: { ...(properties as object), unmapped: { type: 'array' } },
  };
}

function withoutRequired(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutRequired);
  if (!isRecord(part)) return part;
  const kept = Object.entries(part).filter(([key, value]) => key !== 'required' || !Array.isArray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutRequired(value)]));
}
