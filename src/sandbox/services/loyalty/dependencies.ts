import type { Tx } from '../../storage/tx.ts';
import type { Message } from '../control/outbox.ts';
import type { PromotionDesk } from '../promotions/desk.ts';
import type { ProgramRules } from './ledger/context.ts';

/** What the programme needs from its neighbours in the sandbox. */
export interface LoyaltyDependencies {
  /** Whether the partner has a store with this code. */
  knowsStore(tx: Tx, partnerId: string, storeId: string): boolean;
  /** Prices, budgets and points of promotions. */
  readonly promotions: PromotionDesk;
  /** Sends a message to a person. */
  sendMessage(tx: Tx, now: number, message: Message): void;
}

/** What every handler is made with. */
export interface LoyaltyRoom extends LoyaltyDependencies {
  readonly rules: ProgramRules;
}
