import type { ErrorParams, LocalizedText } from '@styk/sdk/errors';
import type { RuleId } from './rules/all-rules.ts';

/** Whom a change stops working: programs that call the contract, or programs that implement it. */
export interface Breaks {
  readonly clients: boolean;
  readonly servers: boolean;
}

export type Level = 'breaking' | 'non-breaking' | 'info';

/** A difference where it was found, before anything is known of the operations that are reached by it. */
export interface Difference {
  readonly rule: RuleId;
  /** Fills the places of the rule's text. */
  readonly params: ErrorParams;
  /** Address in the old contract, `loyalty.yaml#/paths/…`; undefined for what is new. */
  readonly old: string | undefined;
  /** Address in the new contract; undefined for what is gone. */
  readonly new: string | undefined;
  /** Set where the server is the one that calls: whatever its rule says of clients is true of servers, and the reverse. */
  readonly reversed?: true;
}

/** An operation, a webhook or an event that a change concerns. */
export interface AffectedPart {
  /** File of the contract without its extension: `loyalty`. */
  readonly contract: string;
  /** `POST /sales`, `webhook POST order`, `event order.created`. */
  readonly name: string;
  readonly operationId?: string;
}

/** One change between two contracts. */
export interface Change {
  /** Stable name, kebab-case. */
  readonly rule: RuleId;
  /** `breaking` when it breaks those whose programs are not in the hands of the contract's owner. */
  readonly level: Level;
  readonly breaks: Breaks;
  readonly message: LocalizedText;
  readonly old: string | null;
  readonly new: string | null;
  /** All it concerns, in the order of the contracts; empty when it concerns a contract as a whole. */
  readonly affects: readonly AffectedPart[];
  /** Why this break is allowed to pass, when it was declared. */
  readonly declared?: string;
}
