import type { SchemaDocument } from '@styk/type-printer';
import type { ContractFile, JsonObject, JsonValue, SchemaAddress } from '../../contracts/model.ts';
import { isObject, type Located, resolveReference } from '../../contracts/references.ts';
import { codegenErrors } from '../errors.ts';

const COMPONENT = /^([^#]+)#\/components\/schemas\/([^/]+)$/;

/**
 * Gathers the schemas one domain needs into a document without references to other files: components of `common.yaml`
 * stand in it under their own names, schemas written in place get a name.
 */
export class SchemaCollector {
  readonly #files: ReadonlyMap<string, ContractFile>;
  readonly #schemas = new Map<string, JsonValue>();
  readonly #origins = new Map<string, SchemaAddress>();

  constructor(files: readonly ContractFile[]) {
    this.#files = new Map(files.map((file) => [file.name, file]));
  }

  /** Follows references from an address to the schema that is written there. */
  resolve(address: SchemaAddress): Located {
    return resolveReference(this.#files, { value: { $ref: address }, address: `${fileOf(address)}#` });
  }

  /** Makes sure that the schema is in the document and tells its name; one without a name of its own gets `fallback`. */
  name(address: SchemaAddress, fallback: string): string {
    const located = this.resolve(address);
    const component = COMPONENT.exec(located.address);
    const name = component?.[2] ?? fallback;
    this.#add(name, located);
    return name;
  }

  /** Adds a schema that stands in no contract, such as the object of an operation's query parameters. */
  addComposed(name: string, schema: JsonObject): void {
    this.#reserve(name, `composed ${name}`);
    this.#schemas.set(name, schema);
  }

  /** A reference to the schema at an address if it has a name, else a copy whose references lead into this document. */
  embed(address: SchemaAddress): JsonObject {
    const located = this.resolve(address);
    const value = COMPONENT.test(located.address) ? { $ref: located.address } : located.value;
    return this.#localise(value, fileOf(located.address)) as JsonObject;
  }

  document(): SchemaDocument {
    return { components: { schemas: Object.fromEntries(this.#sorted()) } };
  }

  /** The schemas that have a name of their own in a contract. */
  components(): JsonObject {
    return Object.fromEntries(this.#sorted().filter(([name]) => COMPONENT.test(this.#origins.get(name) ?? '')));
  }

  #sorted(): [string, JsonValue][] {
    return [...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #add(name: string, located: Located): void {
    if (!this.#reserve(name, located.address)) return;
    // The place is taken before descending, so that a schema may refer to itself.
    this.#schemas.set(name, null);
    this.#schemas.set(name, this.#localise(located.value, fileOf(located.address)));
  }

  #reserve(name: string, origin: SchemaAddress): boolean {
    const first = this.#origins.get(name);
    if (first === origin) return false;
    if (first !== undefined) {
      throw codegenErrors.create('codegen-name-collision', { name, first, second: origin });
    }
    this.#origins.set(name, origin);
    return true;
  }

  #localise(value: JsonValue, file: string): JsonValue {
    if (Array.isArray(value)) return value.map((item: JsonValue) => this.#localise(item, file));
    if (!isObject(value)) return value;
    if (typeof value.$ref === 'string') return { $ref: this.#component(value.$ref, file) };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#localise(item, file)]));
  }

  #component(reference: string, file: string): string {
    const address = reference.startsWith('#') ? `${file}${reference}` : reference;
    const located = this.resolve(address);
    const name = COMPONENT.exec(located.address)?.[2];
    if (name === undefined) throw codegenErrors.create('codegen-reference-unsupported', { reference: address });
    this.#add(name, located);
    return `#/components/schemas/${name}`;
  }
}

function fileOf(address: SchemaAddress): string {
  return address.slice(0, address.indexOf('#'));
}
