import type { Clock } from '@styk/sdk';
import type { Language } from '@styk/sdk/errors';
import type { Defect } from './core.ts';
import type { Journal } from './journal/journal.ts';
import type { createDomainServices } from './services/domain-services.ts';
import type { SandboxState } from './state-file.ts';

export interface SandboxOptions {
  /** Absolute path of the data folder; without it everything is in memory and leaves nothing. */
  readonly dataDir?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Epoch milliseconds to set the sandbox's clock to. */
  readonly clock?: number;
  /** Lets the clock stand still from the first moment on, until it is moved. */
  readonly frozen?: boolean;
  /**
   * Makes all that is left to chance follow from this text, and ids from the sandbox's clock. What a call brings about is
   * done before it is answered, deliveries of events too. With the clock frozen, two runs of the same calls are the same.
   * Secrets and keys are guessable then.
   */
  readonly randomSeed?: string;
  /** Scenario to fill it with before it serves. */
  readonly seed?: string;
  /** Of texts for callers that send no `Accept-Language`. */
  readonly language?: Language;
  /** How many times the contract's limits are allowed; 10 unless said. */
  readonly limitMultiplier?: number;
  readonly machineClock?: Clock;
  /** Told of every defect of the sandbox itself as it is met. */
  readonly onDefect?: (defect: Defect) => void;
  /** Instead of the project's own, for tests of the frame. */
  readonly services?: typeof createDomainServices;
}

export interface Sandbox extends Omit<SandboxState, 'data'> {
  /** Null when everything is in memory. */
  readonly data: string | null;
  readonly journal: Pick<Journal, 'subscribe' | 'page'>;
  /** Defects of the sandbox met so far, the last hundred: answers that broke the contract, handlers that crashed. */
  defects(): readonly Defect[];
  /** Finishes what is under way and closes; the second time it only waits for the first. */
  close(): Promise<void>;
}
