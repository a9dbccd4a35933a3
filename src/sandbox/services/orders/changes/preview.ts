import { hash } from 'node:crypto';
import type { OrderChangeResult, OrderChangeTerms } from '@styk/sdk/api/orders';
import { canonicalJson } from '../../../../contracts/canonical-json.ts';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import type { StoredOrder } from '../order.ts';
import { requireFulfilment } from '../placing/fulfilment.ts';
import { viewFulfilment, viewLine } from '../view.ts';
import { type ChangedOrder, computeChange } from './compute.ts';

/** How long a preview is worth something. */
const VALID_MS = 15 * 60_000;

export interface Preview {
  readonly changed: ChangedOrder;
  readonly result: OrderChangeResult;
  /** Stands for the terms, the order as it is, and the result. */
  readonly previewHash: string;
}

/** What the change would make of the order now. Nothing is written. */
export function previewChange(
  room: OrdersDependencies,
  context: OrdersContext,
  order: StoredOrder,
  terms: OrderChangeTerms,
): Preview {
  if (terms.fulfilment !== undefined) requireFulfilment(room, context, terms.fulfilment);
  const changed = computeChange(order.content, terms, room);
  const { lines, fulfilment, totals, refunds, toPayKop, ruleId } = changed;
  const result: OrderChangeResult = {
    lines: lines.map(viewLine),
    // Whoever asked for the change has just named the buyer's data or not; the answer need not.
    fulfilment: viewFulfilment(fulfilment, false),
    totals,
    refunds: refunds.map(({ tender: { kind, ref }, amountKop }) => ({
      kind,
      ...(ref === undefined ? {} : { ref }),
      amountKop,
    })),
    toPayKop,
    ruleId,
    catalogVersion: order.content.catalogVersion,
  };
  const previewHash = hash('sha256', canonicalJson([order.id, order.revision, terms, result]));
  return { changed, result, previewHash };
}

/** Remembers that the preview was given; returns until when it is good. */
export function keepPreview({ tx, now }: OrdersContext, { id, revision }: StoredOrder, previewHash: string): number {
  tx.run(
    `INSERT INTO orders_preview (order_id, hash, revision, valid_until) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET valid_until = excluded.valid_until`,
    id,
    previewHash,
    revision,
    now + VALID_MS,
  );
  return now + VALID_MS;
}

/** Whether this preview was given for the order as it still is, not too long ago. */
export function wasPreviewed({ tx, now }: OrdersContext, { id, revision }: StoredOrder, previewHash: string): boolean {
  const row = tx.get<{ revision: number; validUntil: number }>(
    'SELECT revision, valid_until AS validUntil FROM orders_preview WHERE order_id = ? AND hash = ?',
    id,
    previewHash,
  );
  return row !== undefined && row.revision === revision && now < row.validUntil;
}

export function forgetPreviews({ tx, now }: Pick<OrdersContext, 'tx' | 'now'>): number {
  return tx.run('DELETE FROM orders_preview WHERE valid_until <= ?', now).changes;
}
