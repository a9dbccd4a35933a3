import type { Identifier } from '@styk/sdk/api/loyalty';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';

/** What a try of a one-time password has brought: right, wrong with so many tries left, or there is none any more. */
export type OtpVerdict = 'right' | { readonly triesLeft: number } | 'expired';

export interface GivenConsent {
  readonly purpose: string;
  readonly textHash: string;
  readonly storeId: string;
}

/**
 * Who people are: members are customers of the ecosystem, and their numbers, names and consents are kept there. The
 * programme itself only knows `cus_…` ids.
 */
export interface CustomerDirectory {
  /** The customer behind what was shown at a till, by the id after all merges; undefined when nobody is. */
  identify(tx: Tx, identifier: Identifier): { readonly customerId: string; readonly isBlocked: boolean } | undefined;
  /** The id a customer goes by after all merges. */
  survivorOf(tx: Tx, customerId: string): string;
  /** Partners that know the customer: whoever was given a consent. */
  partnersOf(tx: Tx, customerId: string): readonly string[];
  /** Masked. */
  displayNameOf(tx: Tx, customerId: string): string;
  /** The id of the customer with this phone, made when there is none. */
  register(
    context: ServiceContext,
    partnerId: string,
    person: { readonly phone: string; readonly displayName?: string },
  ): string;
  /** False when the card belongs to somebody else or is out of use. */
  attachCard(context: ServiceContext, partnerId: string, customerId: string, card: string): boolean;
  recordConsent(context: ServiceContext, partnerId: string, customerId: string, consent: GivenConsent): void;
  issueOtp(context: ServiceContext, customerId: string, phone: string): string;
  /** A wrong try is counted, so the caller must let the transaction commit. */
  tryOtp(context: ServiceContext, customerId: string, code: string): OtpVerdict;
}
