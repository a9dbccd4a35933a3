/** What the sandbox's own acquirer does with an instrument. */
export interface AcquirerAnswer {
  /** Whether the customer has to confirm first (3-D Secure). СБП always asks. */
  readonly asksCustomer: boolean;
  /** Null when the money is held. */
  readonly failure: 'declined' | 'insufficient-funds' | 'fraud' | 'acquirer-unavailable' | 'expired' | null;
}

/** Tokens its form gives out, by what they are for. The first two are those of the contract. */
const TOKENS: Readonly<Record<string, AcquirerAnswer>> = {
  tok_test_ok: { asksCustomer: false, failure: null },
  tok_test_declined: { asksCustomer: false, failure: 'declined' },
  tok_test_insufficient: { asksCustomer: false, failure: 'insufficient-funds' },
  tok_test_3ds: { asksCustomer: true, failure: null },
  tok_test_3ds_declined: { asksCustomer: true, failure: 'declined' },
  tok_test_3ds_fraud: { asksCustomer: true, failure: 'fraud' },
  tok_test_3ds_unavailable: { asksCustomer: true, failure: 'acquirer-unavailable' },
  tok_test_3ds_silent: { asksCustomer: true, failure: 'expired' },
};

export const KNOWN_TOKENS = Object.keys(TOKENS);

export function askAcquirer(kind: 'card' | 'sbp', token: string): AcquirerAnswer | undefined {
  const answer = Object.hasOwn(TOKENS, token) ? TOKENS[token] : undefined;
  return answer === undefined || kind === 'card' ? answer : { ...answer, asksCustomer: true };
}

/** A test agreement the bank refuses begins with it. */
const REFUSED_CREDIT = 'declined';

export function lends(creditAgreementId: string): boolean {
  return !creditAgreementId.startsWith(REFUSED_CREDIT);
}
