import type { JsonSchema } from '../../client/operation-schemas.ts';
import { Random } from '../data/random.ts';
import { isObject, type JsonObject, type Shaper } from './shaper.ts';

/** Makes things up: the same for the same place, or another one each time. */
export class Maker {
  readonly #shaper: Shaper;
  readonly #seed: string;
  readonly #made = new Map<string, number>();

  constructor(shaper: Shaper, seed: string) {
    this.#shaper = shaper;
    this.#seed = seed;
  }

  same(place: string, schema: JsonSchema | undefined, example?: unknown): unknown {
    return this.#shaper.generate(schema, new Random(`${this.#seed}${place}`), example);
  }

  another(place: string, schema: JsonSchema | undefined, example?: unknown): unknown {
    const count = (this.#made.get(place) ?? 0) + 1;
    this.#made.set(place, count);
    return this.same(`${place}#made-${count}`, schema, example);
  }
}

/** An object where the contract speaks of one; nothing where it does not. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
