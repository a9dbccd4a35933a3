import { Styk, StykApiError } from '@styk/sdk';
import type {
  Authorization,
  AuthorizationRequest,
  Quote,
  QuoteRequest,
  Refund,
  RefundRequest,
  Sale,
  SaleRequest,
} from '@styk/sdk/api/loyalty';
import type { TillConfig } from './config.ts';

/**
 * What became of a call. `unknown`: no answer came, so it may have been done or not; only the same call under the same
 * key can tell.
 */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly traceId: string | undefined }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The exchanges of the till with the centre. `deadlineMs` bounds a call with all its attempts. */
export interface Centre {
  quote(body: QuoteRequest, deadlineMs: number): Promise<Outcome<Quote>>;
  authorize(body: AuthorizationRequest, key: string, deadlineMs: number): Promise<Outcome<Authorization>>;
  /** The hold made under this key, if the centre made one. */
  findHold(key: string, deadlineMs: number): Promise<Outcome<Authorization | undefined>>;
  releaseHold(authorizationId: string, key: string, deadlineMs: number): Promise<Outcome<Authorization>>;
  sell(body: SaleRequest, key: string, deadlineMs: number): Promise<Outcome<Sale>>;
  refund(body: RefundRequest, key: string, deadlineMs: number): Promise<Outcome<Refund>>;
  close(): Promise<void>;
}

/** One attempt waits no longer than this: a customer stands at the till. */
const attemptMs = 1_500;

export function connectCentre({ baseUrl, clientId, clientSecret }: TillConfig): Centre {
  const styk = new Styk({ baseUrl, auth: { clientId, clientSecret }, timeoutMs: attemptMs });
  const { loyalty } = styk;
  return {
    quote: (body, deadlineMs) => outcomeOf(loyalty.createQuote(body, { deadlineMs })),
    authorize: (body, key, deadlineMs) =>
      outcomeOf(loyalty.createAuthorization(body, { idempotencyKey: key, deadlineMs })),
    findHold: (key, deadlineMs) =>
      outcomeOf(loyalty.listAuthorizations({ idempotencyKey: key }, { deadlineMs }).then(({ items }) => items[0])),
    releaseHold: (authorizationId, key, deadlineMs) =>
      outcomeOf(loyalty.voidAuthorization(authorizationId, { idempotencyKey: key, deadlineMs })),
    sell: (body, key, deadlineMs) => outcomeOf(loyalty.createSale(body, { idempotencyKey: key, deadlineMs })),
    refund: (body, key, deadlineMs) => outcomeOf(loyalty.createRefund(body, { idempotencyKey: key, deadlineMs })),
    close: () => styk.close(),
  };
}

async function outcomeOf<Answer>(call: PromiseLike<Answer>): Promise<Outcome<Answer>> {
  try {
    return { kind: 'answered', answer: await call };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return isRefusal(error)
      ? { kind: 'refused', code: error.code, message: error.message, traceId: error.problem?.trace?.traceId }
      : { kind: 'unknown', reason: error.message };
  }
}

/** The centre understood the call and will never do it. A wrong key of the till is not such an answer: it gets mended. */
function isRefusal(error: Error): error is StykApiError {
  return error instanceof StykApiError && !error.retryable && error.status < 500 && ![401, 403].includes(error.status);
}
