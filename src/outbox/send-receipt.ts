import {
  type Styk,
  StykAbortError,
  StykApiError,
  StykAuthError,
  StykCallError,
  StykConnectionError,
  StykTimeoutError,
} from '@styk/sdk';
import type { Refund, RefundRequest, Sale, SaleRequest } from '@styk/sdk/api/loyalty';
import type { Send } from './drain.ts';
import { itemError, type Outcome, type QueuedItem } from './item.ts';

/** Sends items as sales and refunds of the loyalty programme. */
export function receiptSender(styk: Styk): Send {
  return async (item, signal) => {
    try {
      return await (item.kind === 'sale' ? sendSale(styk, item, signal) : sendRefund(styk, item, signal));
    } catch (error) {
      if (error instanceof StykAbortError) return undefined;
      return failure(error);
    }
  };
}

async function sendSale(styk: Styk, item: QueuedItem, signal: AbortSignal): Promise<Outcome> {
  const request = JSON.parse(item.request) as SaleRequest;
  const call = styk.loyalty.createSale(request, { idempotencyKey: item.idempotencyKey, signal });
  const { data, replayed, attempts } = await call.withResponse();
  const verdict = data.duplicate || replayed ? 'duplicate' : 'applied';
  return { verdict, attempts, result: saleResult(data) };
}

async function sendRefund(styk: Styk, item: QueuedItem, signal: AbortSignal): Promise<Outcome> {
  const request = JSON.parse(item.request) as RefundRequest;
  const call = styk.loyalty.createRefund(request, { idempotencyKey: item.idempotencyKey, signal });
  const { data, replayed, attempts } = await call.withResponse();
  const result = refundResult(data);
  if (data.state === 'pending_sale') return { verdict: 'pending_sale', attempts, result };
  return { verdict: data.duplicate || replayed ? 'duplicate' : 'applied', attempts, result };
}

/** The texts for the receipt are long and come too late to be printed: they are not kept. */
function saleResult({ saleId, accrued, redeemed, available }: Sale): object {
  return { saleId, accrued, redeemed, available };
}

/** What is kept of a refund's answer. */
export function refundResult({ refundId, saleId, restored, clawedBack, debt }: Refund): object {
  return { refundId, saleId, restored, clawedBack, debt };
}

/** An outcome where the trouble is this receipt's or will pass; anything else is thrown, because it stops all of them. */
function failure(error: unknown): Outcome {
  if (!(error instanceof StykCallError)) throw error;
  const { attempts } = error;
  if (mayPass(error)) return { verdict: 'retry', attempts, error: itemError(error) };
  if (error instanceof StykApiError && concernsReceipt(error)) {
    const pointer = error.errors[0]?.pointer;
    return {
      verdict: 'rejected',
      attempts,
      error: itemError(error, pointer === undefined ? undefined : { path: pointer }),
    };
  }
  throw error;
}

function mayPass(error: StykCallError): boolean {
  if (error instanceof StykApiError) return error.retryable;
  if (error instanceof StykAuthError) return error.cause instanceof StykCallError && mayPass(error.cause);
  return error instanceof StykConnectionError || error instanceof StykTimeoutError;
}

/** An answer without a problem document came from something else than the ecosystem, such as a proxy or a wrong address. */
function concernsReceipt({ status, problem }: StykApiError): boolean {
  return problem !== undefined && status >= 400 && status < 500 && status !== 401 && status !== 403;
}
