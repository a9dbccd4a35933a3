import type { Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject } from '../../contracts/model.ts';
import { Anchors } from '../read/anchors.ts';

/** A schema that has a name and therefore a place of its own on the page. */
export interface PageType {
  readonly name: string;
  /** `type~Order` */
  readonly anchor: string;
  readonly place: Place<JsonObject>;
}

/**
 * The types a page mentions. Each is written out once at the end of the page and everything else leads there: that keeps pages
 * small, and a type that contains itself finite.
 */
export class PageTypes {
  readonly #types = new Map<string, PageType>();
  readonly #anchors = new Anchors();

  /** @param place A schema behind a reference, resolved. */
  mention(place: Place<JsonObject>): PageType {
    const known = this.#types.get(place.address);
    if (known !== undefined) return known;
    const name = nameOf(place.address);
    const type = { name, anchor: `type~${this.#anchors.take(name)}`, place };
    this.#types.set(place.address, type);
    return type;
  }

  /** All types mentioned so far and while this is being walked. */
  *[Symbol.iterator](): Generator<PageType> {
    yield* this.#types.values();
  }
}

/** The last step of the pointer, or the name of the file where a whole file is a schema. */
function nameOf(address: string): string {
  const [file = '', pointer = ''] = address.split('#');
  const step = pointer === '' ? file : pointer;
  const last = step.split('/').at(-1) ?? step;
  return last
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
    .replace(/\.(json|ya?ml)$/, '');
}
