import type { Clock } from '@styk/sdk';
import type { Language } from '@styk/sdk/errors';
import type { ContractOperation } from '../contracts/model.ts';
import type { Draw } from './chance.ts';
import type { Faults } from './faults.ts';
import type { Migration } from './storage/migrations.ts';
import type { Tx } from './storage/tx.ts';
import type { Tempo } from './tempo.ts';

/** Who calls. An operation that is open to anyone has the anonymous caller: empty ids and no scopes. */
export interface Caller {
  readonly partnerId: string;
  /** Null for a registration token, which belongs to no client. */
  readonly clientId: string | null;
  readonly scopes: readonly string[];
  /** The environment of the key; what belongs to no key is of the sandbox. */
  readonly environment?: 'sandbox' | 'live';
  /** The only store of the key, when the key is restricted to one. */
  readonly storeId?: string;
  /** Epoch milliseconds at which the token ends; absent for the anonymous caller. */
  readonly tokenExpiresAt?: number;
}

/**
 * One call as a handler sees it: checked against the contract, let in, and inside the transaction.
 * `Params` holds path, query and header parameters under their contract names with defaults filled in; `Body` is the
 * JSON or form value, or a `Uint8Array` for any other media type.
 */
export interface OperationCall<Params = unknown, Body = unknown> {
  readonly operation: ContractOperation;
  readonly params: Params;
  readonly body: Body;
  /** Media type of the body without parameters, empty when there is none. */
  readonly mediaType: string;
  readonly caller: Caller;
  /** Epoch milliseconds of the sandbox's clock; the same during the whole call. */
  readonly now: number;
  readonly language: Language;
  /** The call's `Styk-Operation-Id`, which also marks everything it writes. */
  readonly operationId: string;
  /** The address under which the caller has reached the sandbox, without a path: `http://127.0.0.1:4010`. */
  readonly origin: string;
  readonly tx: Tx;
  /** A new identifier with this prefix: `newId('sal')` → `sal_…`. Later ones sort after earlier ones. */
  newId(prefix: string): string;
  /** Everything of the call that is left to chance and is no id comes from here, so that a run can be repeated. */
  readonly draw: Draw;
  /** Runs when the transaction is on the disk, and never when it was rolled back. */
  afterCommit(effect: () => void): void;
  /** What the operation's `Preparation` made, undefined for an operation without one. */
  readonly prepared: unknown;
}

/**
 * Work of an operation that must not hold the transaction, such as checking a document or a signature. It comes before
 * the transaction and may only read; the handler gets its result as `prepared`. Refusals are thrown here as well.
 */
export type Preparation<Params = never, Body = never> = (
  call: Omit<OperationCall<Params, Body>, 'afterCommit' | 'newId' | 'prepared'>,
) => Promise<unknown>;

export interface OperationResult<Body = unknown> {
  readonly status: number;
  /** Sent as JSON in the media type the contract names for this status. */
  readonly body?: Body;
  /** Sent as they are; `headers` then name the `content-type`. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The meaning of one operation. Synchronous, because many calls share one transaction and nothing may come in between.
 * Refusals are thrown as `ProblemError`.
 */
export type OperationHandler<Params = never, Body = never, Answer = unknown> = (
  call: OperationCall<Params, Body>,
) => OperationResult<Answer>;

/** What a job, a seeder or an invariant works with. */
export interface ServiceContext {
  readonly tx: Tx;
  readonly now: number;
  newId(prefix: string): string;
}

/** Work that time brings about, such as the expiry of points. Runs in one transaction, and twice does no harm. */
export interface Job {
  /** `nightly`: once for each midnight (Europe/Moscow) the clock passes, with `now` at that midnight; both may also be run by hand. */
  readonly schedule: 'nightly' | 'on-demand';
  /** Returns counts of what was done, by name. */
  run(context: ServiceContext): Readonly<Record<string, number>>;
}

/** A statement about the whole database that must hold at any time, such as conservation of points. */
export interface Invariant {
  /** Id in the domain description: `L05`. */
  readonly id: string;
  readonly statement: string;
  /** Descriptions of the first violations found; empty when it holds. */
  check(context: ServiceContext): readonly string[];
}

/** Fills a sandbox with test data of its own domain. */
export interface Seeder {
  /** Returns counts of what was made, by name. */
  seed(context: ServiceContext, plan: SeedPlan): Readonly<Record<string, number>>;
}

/** A situation to set up on the seeded data. */
export interface Scenario extends Seeder {
  /** Work that must not hold the transaction, such as signing; the plan has its result as `prepared`. */
  prepare?(context: Pick<OperationCall, 'tx' | 'now' | 'draw'>, plan: Omit<SeedPlan, 'prepared'>): Promise<unknown>;
}

export interface SeedPlan {
  readonly scenario: string;
  readonly members: number;
  /** The sandbox's own partner and its stores. */
  readonly partnerId: string;
  readonly storeIds: readonly string[];
  /** What secrets of what is made are drawn from. */
  readonly draw: Draw;
  /** What the scenario of this domain has prepared. */
  readonly prepared: unknown;
}

/** What a service that works in the background has to work with. */
export interface ServiceRuntime {
  /** The sandbox's time, which can be moved. */
  readonly clock: Clock;
  /** The time outside: what others compare with their own clock, and how long something took. */
  readonly machineClock: Clock;
  /** When it works. */
  readonly tempo: Omit<Tempo, 'settle'>;
  /** What is to go wrong with what is sent to partners. */
  readonly faults: Pick<Faults, 'strikeDelivery'>;
  /** Does the work in a transaction of its own and resolves after the commit. */
  transact<Result>(work: (context: ServiceContext) => Result): Promise<Result>;
  /** Background work has nobody to answer to: what it could not do is told here, and the sandbox goes on. */
  reportDefect(error: unknown): void;
}

export interface BackgroundWork {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/** A request for a page for people, inside its transaction. */
export interface PageRequest extends ServiceContext {
  readonly draw: Draw;
  readonly operationId: string;
  readonly origin: string;
  readonly path: string;
  readonly language: Language;
  readonly query: URLSearchParams;
  /** What was filled in; undefined when the page is only looked at. */
  readonly form: URLSearchParams | undefined;
}

/** A page, or where to go on. */
export type PageResult = { readonly status: number; readonly html: string } | { readonly location: string };

/** A page that belongs to no contract, such as the one on which a customer agrees. It says itself what is wrong. */
export type PageHandler = (request: PageRequest) => PageResult;

/** One domain of the ecosystem. Services call each other's functions inside the same transaction, never over HTTP. */
export interface ServiceModule {
  /** Name of the domain; its tables begin with it. */
  readonly name: string;
  readonly migrations: readonly Migration[];
  /** By operationId. */
  readonly handlers: Readonly<Record<string, OperationHandler>>;
  /** By operationId, for those that need one. */
  readonly preparations?: Readonly<Record<string, Preparation>>;
  /** By path. */
  readonly pages?: Readonly<Record<string, PageHandler>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly invariants?: readonly Invariant[];
  readonly seeder?: Seeder;
  /** Situations to set up on the seeded data, by name. */
  readonly scenarios?: Readonly<Record<string, Scenario>>;
  /** Called once the sandbox serves: takes up what the last run left unfinished. */
  start?(runtime: ServiceRuntime): BackgroundWork;
}
