/** A value now or later: a store in the same process need not wait. */
export type Awaitable<Value> = Value | Promise<Value>;

/** What became of an attempt to claim an id: `done` was handled before, `busy` is being handled by somebody else. */
export type ClaimOutcome = 'claimed' | 'done' | 'busy';

/** Who claims, and the times that matter, in epoch milliseconds: stores read no clock. */
export interface ClaimRequest {
  /** Tells this claim from any other of the same id. */
  readonly token: string;
  readonly now: number;
  /** Until when nobody else may claim the id, unless it is released. */
  readonly leaseUntil: number;
}

/**
 * Remembers which ids were handled. Write one over any database with a unique key on the id; all three calls have to be
 * atomic.
 *
 * @typeParam Transaction What `complete` may take part in, so that the effects of handling an event and its id are
 *   committed together or not at all.
 */
export interface DedupeStore<Transaction = undefined> {
  /** Claims an id that is unknown, or whose record or lease has run out. */
  claim(id: string, request: ClaimRequest): Awaitable<ClaimOutcome>;
  /**
   * Marks the id as handled and keeps it until then. May come twice for one claim.
   *
   * @returns False when the claim with this token is not there any more: the effects must not be committed.
   */
  complete(id: string, token: string, keepUntil: number, transaction?: Transaction): Awaitable<boolean>;
  /** Gives an id back that was claimed and not completed; does nothing to any other. */
  release(id: string, token: string): Awaitable<void>;
}
