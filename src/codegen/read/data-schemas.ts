import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { mapParts } from '../api/schema-parts.ts';
import { child, type DocumentReader, documentOf, type Place } from './document-reader.ts';
import type { OperationPlace } from './operation-place.ts';
import type { Answer } from './read-answers.ts';
import { readContents } from './read-content.ts';
import type { Parameter } from './read-parameters.ts';
import { soundSchema } from './sound-schema.ts';
import type { TypeCollector } from './type-collector.ts';

/** Gathers schemas as data: what says something about values stays as it is written, references lead to `#/$defs/<type name>`. */
export class DataSchemas {
  readonly #reader: DocumentReader;
  readonly #types: TypeCollector;
  readonly #definitions = new Map<string, JsonValue>();
  readonly #waiting: { readonly name: string; readonly place: Place }[] = [];

  constructor(reader: DocumentReader, types: TypeCollector) {
    this.#reader = reader;
    this.#types = types;
  }

  /** Schemas and examples of an operation, in the form of `OperationSchemas`. */
  ofOperation({ place }: OperationPlace, parameters: readonly Parameter[], answers: readonly Answer[]): JsonObject {
    const declared = child(place, 'requestBody');
    const body = declared && this.#reader.resolve(declared);
    const request = body && readContents(body, this.#reader).find(({ kind }) => kind === 'json');
    const query = parameters.flatMap(({ in: where, name, schema }) =>
      where === 'query' && schema !== undefined ? [[name, this.#data(schema)] as const] : [],
    );
    const good = answers.flatMap(({ status, contents }) => {
      const json = /^2\d\d$/.test(status) ? contents.find(({ kind }) => kind === 'json') : undefined;
      return json === undefined ? [] : [{ status, ...json }];
    });
    const shown = good.flatMap(({ status, example }) => (example === undefined ? [] : [[status, example] as const]));
    const examples = {
      ...(request?.example === undefined ? {} : { request: request.example }),
      ...member('responses', shown),
    };
    return {
      ...(request?.schema === undefined ? {} : { request: this.#data(request.schema) }),
      ...member('query', query),
      responses: Object.fromEntries(
        good.flatMap(({ status, schema }) => (schema === undefined ? [] : [[status, this.#data(schema)]])),
      ),
      ...(Object.keys(examples).length === 0 ? {} : { examples }),
    };
  }

  /** Makes sure that a schema is among the definitions. */
  define(place: Place): void {
    this.#reference(place);
  }

  /** All definitions by name, sorted. It may name further types. */
  definitions(): JsonObject {
    // One after another instead of one inside the other: chains of references may be very long.
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.#definitions.set(next.name, this.#data(next.place));
    }
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #data(place: Place): JsonValue {
    if (!isObject(place.value)) return place.value;
    const { $ref, ...rest } = place.value;
    const kept = Object.entries(typeof $ref === 'string' ? rest : place.value).filter(
      ([keyword]) => keyword !== 'description' && (keyword === 'x-extensible-enum' || !keyword.startsWith('x-')),
    );
    const file = documentOf(place.address);
    const data = mapParts(Object.fromEntries(kept), (part) => this.#data({ value: part, address: `${file}#` }));
    const name = typeof $ref === 'string' ? this.#reference(place) : undefined;
    return soundSchema(name === undefined ? data : { $ref: `#/$defs/${name}`, ...data });
  }

  /** The name of what a reference leads to; undefined when it leads nowhere, where anything is allowed then. */
  #reference(place: Place): string | undefined {
    const resolved = this.#reader.resolve(place);
    if (resolved === undefined) return undefined;
    const name = this.#types.nameOf(place, 'Missing');
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, null);
      this.#waiting.push({ name, place: resolved });
    }
    return name;
  }
}

function member(name: string, entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}
