/** Gives out names, each once. Whoever comes first keeps the plain name, the next ones get a number. */
export class NameTable {
  readonly #reserved: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  /** @param reserved Names that nobody may have. */
  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved);
  }

  has(name: string): boolean {
    return this.#taken.has(name) || this.#reserved.has(name);
  }

  /**
   * The name itself when it is free; with the ending that says what it is when nobody may have it; with a number when somebody
   * has it. The number counts those of the same name only, so that it stays when others come.
   */
  claim(wanted: string, ending: string): string {
    const plain = this.#reserved.has(wanted) ? `${wanted}${ending}` : wanted;
    let name = plain;
    for (let number = 2; this.has(name); number += 1) name = `${plain}${number}`;
    this.#taken.add(name);
    return name;
  }
}
