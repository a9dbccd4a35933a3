/** What has to happen when the command has ended; the last one added runs first. */
export class Cleanups {
  readonly #waiting: (() => void | Promise<void>)[] = [];

  add(cleanup: () => void | Promise<void>): void {
    this.#waiting.push(cleanup);
  }

  /** Runs each of them once, also when an earlier one fails; the first failure is thrown at the end. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let cleanup = this.#waiting.pop(); cleanup !== undefined; cleanup = this.#waiting.pop()) {
      try {
        await cleanup();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
