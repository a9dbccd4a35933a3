import type { ErrorLocation, LocalizedText, StykError } from '@styk/sdk/errors';

/**
 * `queued`: to be sent, or sent without an answer; `applied`: done; `duplicate`: had been done before; `rejected`: cannot
 * be done; `pending_sale`: a refund the ecosystem keeps until its sale comes.
 */
export type ItemState = 'queued' | 'applied' | 'duplicate' | 'rejected' | 'pending_sale';

/** A receipt to be sent. */
export interface QueuedItem {
  readonly seq: number;
  readonly kind: 'sale' | 'refund';
  /** Items of one sale are sent one after another. */
  readonly saleKey: string;
  /** Made once, when the item was put in, and the same in every attempt of every process. */
  readonly idempotencyKey: string;
  /** JSON of the contract's request. */
  readonly request: string;
}

/** An error as the outbox keeps it, in both languages. */
export interface ItemError {
  readonly code: string;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
  readonly at?: ErrorLocation;
}

export function itemError(error: StykError, at: ErrorLocation | undefined = error.at): ItemError {
  const hint = { ru: error.hint('ru'), en: error.hint('en') };
  return {
    code: error.code,
    message: { ru: error.text('ru'), en: error.text('en') },
    ...(hint.ru === undefined || hint.en === undefined ? {} : { hint: { ru: hint.ru, en: hint.en } }),
    ...(at === undefined ? {} : { at }),
  };
}

/** What became of one attempt to send; `attempts` counts the requests it took. */
export type Outcome =
  | { readonly verdict: 'applied' | 'duplicate' | 'pending_sale'; readonly attempts: number; readonly result: object }
  | { readonly verdict: 'rejected' | 'retry'; readonly attempts: number; readonly error: ItemError };

/** An item with all that is known about it. */
export interface ItemRecord {
  readonly lines: readonly number[];
  readonly kind: 'sale' | 'refund' | 'bad';
  /** Undefined where the receipt could not be read. */
  readonly naturalKey: string | undefined;
  readonly state: ItemState;
  readonly attempts: number;
  readonly error: ItemError | undefined;
  readonly result: unknown;
}

/** Items of a source by state, and how many took more than one attempt. */
export type ItemCounts = Readonly<Record<ItemState | 'retried', number>>;
