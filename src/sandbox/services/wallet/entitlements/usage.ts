import { hash } from 'node:crypto';
import type { UsageRecord } from '@styk/sdk/api/wallet';
import { mulDivHalfUp } from '@styk/sdk/money';
import { readOccurredAt } from '../../../occurred-at.ts';
import { ProblemError } from '../../../problems.ts';
import { toThousandths } from '../../../quantity.ts';
import type { WalletContext } from '../context.ts';
import { accountOf, programme } from '../ledger/accounts.ts';
import { post } from '../ledger/post.ts';
import { services } from '../tariff.ts';

/** What became of a record: a code where it was refused. */
export type UsageVerdict = 'applied' | 'superseded' | { readonly code: string };

/** Rates a measured use of a partner's service: what it earns is due to the partner. */
export function recordUsage(context: WalletContext, partnerId: string, record: UsageRecord): UsageVerdict {
  const fingerprint = fingerprintOf(record);
  const known = context.tx.get<{ fingerprint: string }>(
    'SELECT fingerprint FROM wallet_usage WHERE partner_id = ? AND record_key = ?',
    partnerId,
    record.recordKey,
  );
  if (known !== undefined) return known.fingerprint === fingerprint ? 'superseded' : { code: 'natural-key-conflict' };
  const service = Object.hasOwn(services, record.serviceCode) ? services[record.serviceCode] : undefined;
  if (service === undefined) return { code: 'service-unknown' };
  const quantity = toThousandths(record.quantity);
  if (service.unit !== record.unit || quantity === 0) return { code: 'validation-failed' };
  const occurredAt = inTime(record.occurredAt, context.now);
  if (occurredAt === undefined) return { code: 'occurred-at-out-of-range' };

  const id = context.newId('usg');
  context.tx.run(
    'INSERT INTO wallet_usage (id, partner_id, record_key, fingerprint) VALUES (?, ?, ?, ?)',
    id,
    partnerId,
    record.recordKey,
    fingerprint,
  );
  const kopecks = mulDivHalfUp(quantity, service.priceKop, 1000);
  const legs = [
    { account: programme('RUB'), amount: -kopecks },
    { account: accountOf(partnerId, 'payable'), amount: kopecks },
  ];
  post(context, { partnerId, kind: 'service', sourceId: id, reference: record.recordKey, occurredAt, legs });
  return 'applied';
}

function inTime(occurredAt: string, now: number): number | undefined {
  try {
    return readOccurredAt(occurredAt, now);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function fingerprintOf({ serviceCode, customerId, quantity, unit, occurredAt }: UsageRecord): string {
  const content = [serviceCode, customerId ?? null, toThousandths(quantity), unit, Date.parse(occurredAt)];
  return hash('sha256', JSON.stringify(content));
}
