import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '@styk/sdk/errors';
import { packageRoot } from '../../../../installation/package-root.ts';
import type { Outcome } from './outcome.ts';
import type { DoneOf, JobOf, SetupOf, WorkName } from './works.ts';

export interface ThreadSetup<Name extends WorkName> {
  readonly name: Name;
  readonly setup: SetupOf<Name>;
  readonly language: Language;
}

export interface ThreadQuestion<Name extends WorkName> {
  readonly id: number;
  readonly jobs: readonly JobOf<Name>[];
}

export interface ThreadAnswer<Name extends WorkName> {
  readonly id: number;
  readonly outcomes: readonly Outcome<DoneOf<Name>>[];
}

/** One thread of a pool, as the main thread sees it. */
export class BatchThread<Name extends WorkName> {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<readonly Outcome<DoneOf<Name>>[]>>();
  #questions = 0;

  constructor(setup: ThreadSetup<Name>) {
    this.#worker = new Worker(...threadProgram(setup));
    this.#worker.on('message', ({ id, outcomes }: ThreadAnswer<Name>) => {
      this.#asked.get(id)?.resolve(outcomes);
      this.#asked.delete(id);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread has ended with code ${code}`)));
  }

  /** Chunks it has not answered yet. */
  get waiting(): number {
    return this.#asked.size;
  }

  run(jobs: readonly JobOf<Name>[]): Promise<readonly Outcome<DoneOf<Name>>[]> {
    const id = this.#questions++;
    const answer = Promise.withResolvers<readonly Outcome<DoneOf<Name>>[]>();
    this.#asked.set(id, answer);
    this.#worker.postMessage({ id, jobs } satisfies ThreadQuestion<Name>);
    return answer.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const answer of this.#asked.values()) answer.reject(error);
    this.#asked.clear();
  }
}

/** From the sources as well as installed, where the thread is a bundle of its own: the main one starts the command line. */
function threadProgram(workerData: ThreadSetup<WorkName>): ConstructorParameters<typeof Worker> {
  if (!import.meta.filename.endsWith('.ts')) {
    return [join(packageRoot(), 'dist', 'batch-program.js'), { workerData, execArgv: [] }];
  }
  return [join(import.meta.dirname, 'batch-program.ts'), { workerData, execArgv: ['--conditions=styk-source'] }];
}
