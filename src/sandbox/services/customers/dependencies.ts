import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Message } from '../control/outbox.ts';

/** What the customers need from their neighbours in the sandbox. */
export interface CustomersDependencies {
  /** The customer as a member of the loyalty programme, for those who are. */
  readonly membership: {
    hasOpenHolds(context: ServiceContext, customerId: string): boolean;
    merge(
      context: ServiceContext,
      survivorId: string,
      duplicateId: string,
    ): { readonly movedPoints: number; readonly movedDebt: number };
    /** Ends the membership; true when books are kept. */
    end(context: ServiceContext, customerId: string): boolean;
  };
  /** The customer's money. */
  readonly wallet: {
    hasOpenHolds(context: ServiceContext, customerId: string): boolean;
    merge(context: ServiceContext, partnerId: string, survivorId: string, duplicateId: string): void;
  };
  /** Whether the customer, by this id, still waits for an order. */
  hasUnfinishedOrder(tx: Tx, customerId: string): boolean;
  /** The customer whom the partner's local account is linked to, by the customer's consent. */
  linkedCustomer(tx: Tx, partnerId: string, localId: string): string | undefined;
  sendMessage(tx: Tx, now: number, message: Message): void;
}
