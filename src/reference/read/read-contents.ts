import { child, children, type DocumentReader, type Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { exampleOf, textOf } from './fields.ts';
import type { ReferenceAnswer, ReferenceContent, ReferenceParameter } from './model.ts';

/** Parameters of an operation; those of its path come first and give way to its own of the same name. */
export function readParameters(reader: DocumentReader, item: Place, operation: Place): ReferenceParameter[] {
  const found = [item, operation].flatMap((node) =>
    children(child(node, 'parameters')).flatMap(({ place }) => {
      const resolved = reader.resolveObject(place);
      return resolved === undefined ? [] : [readParameter(reader, resolved, String(resolved.value.name))];
    }),
  );
  return [...new Map(found.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

function readParameter(reader: DocumentReader, place: Place<JsonObject>, name: string): ReferenceParameter {
  const { value } = place;
  // A parameter may be described by a content instead of a schema.
  const [content] = readContents(reader, place);
  const schema = child(place, 'schema') ?? content?.schema;
  return {
    name,
    in: typeof value.in === 'string' ? value.in : 'header',
    required: value.required === true || value.in === 'path',
    deprecated: value.deprecated === true,
    description: textOf(value, 'description'),
    schema,
    example: exampleOf(value) ?? schemaExample(reader, schema),
  };
}

export function readContents(reader: DocumentReader, place: Place): ReferenceContent[] {
  return children(child(place, 'content')).flatMap(({ key, place: node }) => {
    const resolved = reader.resolveObject(node);
    if (resolved === undefined) return [];
    const schema = child(resolved, 'schema');
    return [{ mediaType: key, schema, example: exampleOf(resolved.value) ?? schemaExample(reader, schema) }];
  });
}

/** Answers by status; those of several statuses that refer to one component are one. */
export function readAnswers(reader: DocumentReader, operation: Place): ReferenceAnswer[] {
  const answers = new Map<string, ReferenceAnswer>();
  for (const { key: status, place } of children(child(operation, 'responses'))) {
    const resolved = reader.resolveObject(place);
    if (resolved === undefined) continue;
    const known = answers.get(resolved.address);
    const statuses = [...(known?.statuses ?? []), status];
    const shared = resolved.address === place.address ? undefined : resolved.address;
    answers.set(resolved.address, { ...readAnswer(reader, resolved), statuses, shared });
  }
  return [...answers.values()];
}

function readAnswer(reader: DocumentReader, answer: Place<JsonObject>): Omit<ReferenceAnswer, 'statuses' | 'shared'> {
  return {
    description: textOf(answer.value, 'description'),
    headers: children(child(answer, 'headers')).flatMap(({ key, place }) => {
      const header = reader.resolveObject(place);
      return header === undefined ? [] : [readParameter(reader, header, key)];
    }),
    contents: readContents(reader, answer),
  };
}

function schemaExample(reader: DocumentReader, schema: Place | undefined): JsonValue | undefined {
  const resolved = schema && reader.resolveObject(schema);
  return resolved && exampleOf(resolved.value);
}
