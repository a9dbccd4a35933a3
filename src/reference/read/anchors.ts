/**
 * Gives each thing of a page a name that may stand in an address behind `#`, and none of them twice. A name has no `~`, so that
 * names of other kinds, which have one, cannot be the same: `type~Order`, `~menu`.
 */
export class Anchors {
  readonly #taken = new Set<string>();

  /** `GET /pets/{id}` → `GET-pets-id`, the second time `GET-pets-id-2`. */
  take(wish: string): string {
    const base = wish.replaceAll(/[^\p{L}\p{N}._:-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'unnamed';
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}-${count}`;
    this.#taken.add(name);
    return name;
  }
}
