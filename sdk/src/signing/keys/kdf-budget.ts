import { keyErrors } from './errors.ts';

/** A second or two of work; real files take 2,048 to 600,000 iterations. */
const LIMIT = 5_000_000;

/** An iteration of PBKDF2 over Стрибог against one of node:crypto. */
export const STREEBOG_WEIGHT = 25;

/**
 * How much work one file may ask for before it is opened: the numbers of iterations stand in it and may be those of
 * somebody who wants to keep the machine busy.
 */
export class KdfBudget {
  #spent = 0;

  /** @param weight of one iteration, where 1 is that of a native one. @throws signing-kdf-too-costly */
  spend(iterations: number, weight: number): void {
    this.#spent += Math.max(1, iterations) * weight;
    if (this.#spent > LIMIT) throw keyErrors.create('signing-kdf-too-costly', { iterations });
  }
}

/** The secret of a file together with what opening it may cost. */
export interface Secret {
  readonly passphrase: string;
  readonly budget: KdfBudget;
}
