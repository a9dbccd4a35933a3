import type { JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import { asList, asObject } from './schema-shapes.ts';

/** How a body is written: which decides the type of a value in a program. */
export type ContentKind = 'json' | 'multipart' | 'form' | 'text' | 'bytes';

/** One media type of a body. */
export interface Content {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly schema: Place | undefined;
  readonly example: JsonValue | undefined;
  readonly encoding: Place | undefined;
}

/** From the one that says most to a program to the one that says least. */
const PREFERENCE: readonly ContentKind[] = ['json', 'multipart', 'form', 'text', 'bytes'];

/** The media types of a body, the preferred one first. */
export function readContents(body: Place, reader: DocumentReader): Content[] {
  const contents = children(child(body, 'content')).map(({ key, place }) => {
    const schema = child(place, 'schema');
    const encoding = child(place, 'encoding');
    return { mediaType: key, kind: kindOf(key, schema, reader), schema, example: exampleOf(place), encoding };
  });
  return byPreference(contents);
}

export function byPreference(contents: readonly Content[]): Content[] {
  return PREFERENCE.flatMap((kind) => contents.filter((content) => content.kind === kind));
}

export function kindOf(mediaType: string, schema: Place | undefined, reader: DocumentReader): ContentKind {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/[/+]json$/.test(type)) return 'json';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'text/event-stream') return 'bytes';
  if (type.startsWith('text/') || /[/+](xml|yaml|x-ndjson|jsonl|csv)$/.test(type)) return 'text';
  if (type !== '*/*' && type !== 'application/*') return 'bytes';
  return schema === undefined || isBytes(schema, reader) ? 'bytes' : 'json';
}

function isBytes(schema: Place, reader: DocumentReader): boolean {
  const { type, format } = asObject(reader.resolve(schema)?.value);
  return type === 'file' || (type === 'string' && format === 'binary');
}

/** The example beside a schema: the only one, or the first. */
function exampleOf({ value }: Place): JsonValue | undefined {
  if (!isObject(value)) return undefined;
  if (value.example !== undefined) return value.example;
  const [first] = Object.values(asObject(value.examples));
  return isObject(first) ? first.value : asList(value.examples)[0];
}
