import type { TagShape } from '../xml/tag-shape.ts';
import type { Accepts } from './accept-value.ts';

/**
 * What a type has to ask of the values of a tag, one question for each attribute; undefined where the attributes as such are
 * not right: one is missing or not known. Told by the names alone, and so once for all tags of a shape.
 */
export type AttributePlan = readonly Accepts[] | undefined;

/** The plans of one type. */
export class AttributePlans {
  readonly #make: (names: readonly string[]) => AttributePlan;
  readonly #known = new WeakMap<TagShape, { readonly plan: AttributePlan }>();
  /** Mostly the next tag has the shape of this one. */
  #shape: TagShape | undefined;
  #plan: AttributePlan;

  constructor(make: (names: readonly string[]) => AttributePlan) {
    this.#make = make;
  }

  of(shape: TagShape): AttributePlan {
    return shape === this.#shape ? this.#plan : this.#find(shape);
  }

  #find(shape: TagShape): AttributePlan {
    const known = this.#known.get(shape) ?? { plan: this.#make(shape.attributes) };
    this.#known.set(shape, known);
    this.#shape = shape;
    this.#plan = known.plan;
    return known.plan;
  }
}
