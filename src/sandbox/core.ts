import type { Clock } from '@styk/sdk';
import type { Language } from '@styk/sdk/errors';
import type { Contracts } from '../contracts/model.ts';
import type { SchemaCompiler } from '../contracts/schemas.ts';
import type { VirtualClock } from './clock.ts';
import type { ConsoleSession } from './console/console-session.ts';
import type { Deprecations } from './deprecations.ts';
import type { Faults } from './faults.ts';
import type { TokenReader } from './http/authentication.ts';
import type { InFlight } from './http/in-flight.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import type { IdSource } from './ids.ts';
import type { Journal } from './journal/journal.ts';
import type { OperationHandler, PageHandler, Preparation } from './operation.ts';
import type { Admission } from './services/partners/admission.ts';
import type { CommitQueue } from './storage/commit-queue.ts';
import type { Tx } from './storage/tx.ts';
import type { Tempo } from './tempo.ts';

/** A defect of the sandbox itself. */
export interface Defect {
  /** The operation that was being answered, or null for work in the background. */
  readonly operationId: string | null;
  readonly error: unknown;
}

/** Everything the HTTP layer works with; put together once by the server. */
export interface Core {
  readonly contracts: Contracts;
  readonly schemas: SchemaCompiler;
  readonly queue: CommitQueue;
  /** For reads before the transaction, such as the caller's token. */
  readonly tx: Tx;
  readonly clock: VirtualClock;
  readonly machineClock: Clock;
  readonly ids: IdSource;
  readonly limiter: RateLimiter;
  readonly inFlight: InFlight;
  readonly faults: Faults;
  readonly deprecations: Pick<Deprecations, 'headersOf'>;
  readonly journal: Journal;
  readonly handlers: ReadonlyMap<string, OperationHandler>;
  readonly pages: ReadonlyMap<string, PageHandler>;
  readonly preparations: ReadonlyMap<string, Preparation>;
  readonly readToken: TokenReader;
  readonly console: Pick<ConsoleSession, 'token'>;
  readonly admit: Admission;
  /** For callers that do not say. */
  readonly language: Language;
  readonly tempo: Pick<Tempo, 'stopwatch' | 'settle'>;
  reportDefect(defect: Defect): void;
}
