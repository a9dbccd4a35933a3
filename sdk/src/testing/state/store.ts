import type { JsonSchema } from '../../client/operation-schemas.ts';
import { Collection, type StoredItem } from './collection.ts';
import { asObject, type Maker } from './maker.ts';
import { type Resource, type Resources, sameReference } from './resources.ts';
import { isObject, type JsonObject, type Shaper } from './shaper.ts';

export interface StoreOptions {
  readonly seed: string;
  /** How many things a list holds before the test does anything. */
  readonly itemsPerList: number;
}

/** Everything that the mocks of one contract remember; filled with made-up things when first looked at. */
export class Store {
  readonly #resources: Resources;
  readonly #shaper: Shaper;
  readonly #maker: Maker;
  readonly #itemsPerList: number;
  readonly #collections = new Map<string, Collection>();
  /** Fields that name things of this contract. */
  readonly #idFields: ReadonlySet<string | undefined>;
  /** Ids that answers have named, by field: whoever was given one may ask for it. */
  readonly #named = new Set<string>();

  constructor(resources: Resources, shaper: Shaper, maker: Maker, itemsPerList: number) {
    this.#resources = resources;
    this.#shaper = shaper;
    this.#maker = maker;
    this.#itemsPerList = itemsPerList;
    this.#idFields = new Set([...resources.byPath.values()].map(({ idField }) => idField));
  }

  /**
   * @param path Of the things, with the values of its parameters: `/members/cus_1/lots`.
   * @param fields What all of them have in common.
   */
  collection(resource: Resource, path: string, fields: JsonObject = {}): Collection {
    const known = this.#collections.get(path);
    if (known !== undefined) return known;
    const collection = new Collection();
    this.#collections.set(path, collection);
    for (let at = 0; at < this.#itemsPerList; at += 1) {
      const made = this.#shaper.overlay(this.#make(resource, path, at), resource.schema, fields);
      const body = this.#withOwnId(resource, made, collection);
      collection.put(this.idOf(resource, body) ?? String(at), body);
    }
    return collection;
  }

  /** Names that were not made up, such as an article, go on counting: `WTR-500`, `WTR-501`. */
  #withOwnId(resource: Resource, body: JsonObject, collection: Collection): JsonObject {
    const id = this.idOf(resource, body);
    if (resource.idField === undefined || id === undefined || collection.get(id) === undefined) return body;
    const next = nextName(id, collection.size);
    const own = typeof body[resource.idField] === 'number' ? Number(next) : next;
    return this.#shaper.overlay(body, resource.schema, { [resource.idField]: own });
  }

  /** A thing that is there, or may be asked for because an answer named it or nothing else can tell which there are. */
  find(resource: Resource, path: string, id: string): StoredItem | undefined {
    const collection = this.collection(resource, path);
    const known = collection.get(id);
    if (known !== undefined) return known;
    const { idField, reachable } = resource;
    const isKnowable = reachable && idField !== undefined;
    if (isKnowable && !this.#named.has(`${idField}=${id}`)) return undefined;
    return collection.put(id, this.fresh(resource, path, id));
  }

  /** Removes a thing for good. */
  delete(resource: Resource, path: string, id: string): void {
    this.collection(resource, path).delete(id);
    this.#named.delete(`${resource.idField}=${id}`);
  }

  /** A made-up thing of this id. */
  fresh({ schema, example, idField }: Resource, path: string, id: string): JsonObject {
    const body = asObject(this.#maker.same(`${path}/${id}`, schema, example));
    return idField === undefined ? body : this.#shaper.overlay(body, schema, { [idField]: id });
  }

  /** Remembers the ids in an answer. */
  remember(answer: unknown): void {
    if (Array.isArray(answer)) for (const item of answer) this.remember(item);
    if (!isObject(answer)) return;
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'object') this.remember(value);
      else if (this.#idFields.has(name)) this.#named.add(`${name}=${value}`);
    }
  }

  idOf({ idField }: Resource, body: JsonObject): string | undefined {
    const id = idField === undefined ? undefined : body[idField];
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  }

  /** The resource whose things have this schema, among those whose path has no parameters. */
  rootResource(schema: JsonSchema | undefined): Resource | undefined {
    const all = [...this.#resources.byPath.values()];
    return all.find((resource) => !resource.path.includes('{') && sameReference(resource.schema, schema));
  }

  /** The first one of all is the contract's own example, so that its ids can be asked for. */
  #make({ schema, example, path: template }: Resource, path: string, at: number): JsonObject {
    const verbatim = at === 0 && !template.includes('{');
    if (verbatim && isObject(example) && this.#shaper.isValid(schema, example)) return example;
    return asObject(this.#maker.same(`${path}#${at}`, schema, example));
  }
}

function nextName(name: string, step: number): string {
  const [digits] = /\d{1,9}$/.exec(name) ?? [];
  if (digits === undefined) return `${name}-${step + 1}`;
  return name.slice(0, -digits.length) + String(Number(digits) + step).padStart(digits.length, '0');
}
