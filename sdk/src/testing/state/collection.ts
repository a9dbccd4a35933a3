import type { JsonObject } from './shaper.ts';

export interface StoredItem {
  readonly body: JsonObject;
  /** Counts changes from 1; the entity tag. */
  readonly version: number;
}

/** The things below one path, in the order in which they came. */
export class Collection {
  readonly #items = new Map<string, StoredItem>();

  get(id: string): StoredItem | undefined {
    return this.#items.get(id);
  }

  put(id: string, body: JsonObject): StoredItem {
    const item = { body, version: (this.#items.get(id)?.version ?? 0) + 1 };
    this.#items.set(id, item);
    return item;
  }

  delete(id: string): void {
    this.#items.delete(id);
  }

  bodies(): JsonObject[] {
    return [...this.#items.values()].map(({ body }) => body);
  }

  get size(): number {
    return this.#items.size;
  }
}
