import { hash } from 'node:crypto';
import type { JournalExchange } from '@styk/sdk/api/sandbox';
import type { LocalizedText } from '@styk/sdk/errors';
import { canonicalJson } from '../../contracts/canonical-json.ts';
import { bodyField } from './exchanges.ts';

/** What makes two attempts the same call: the field of the body that names the thing to be made. */
const nameFields: Readonly<Record<string, string>> = {
  createAuthorization: 'quoteId',
  createSale: 'receiptKey',
  createRefund: 'refundKey',
};

/** An attempt of a creating call. */
interface Attempt {
  /** `createSale fn…-fd1` */
  readonly call: string;
  readonly key: string | null;
  /** Operation and SHA-256 of the canonical body, as the centre compares them. */
  readonly fingerprint: string;
}

export function attemptsOf(exchanges: readonly JournalExchange[]): readonly Attempt[] {
  let released = 0;
  return exchanges.flatMap((exchange) => {
    const { operationId, idempotencyKey, requestBody, status } = exchange;
    if (operationId === 'voidAuthorization' && status === 200) released += 1;
    const nameField = nameFields[operationId ?? ''];
    if (nameField === undefined) return [];
    // Who has given a hold back may make another one for the same quote: that is a new call with a key of its own.
    const again = operationId === 'createAuthorization' && released > 0 ? ` (${released + 1})` : '';
    const call = `${operationId} ${String(bodyField(exchange, nameField))}${again}`;
    const fingerprint = `${operationId} ${hash('sha256', canonicalJson(requestBody))}`;
    return [{ call, key: idempotencyKey, fingerprint }];
  });
}

/** One key for all attempts of a call, and no key for two contents. */
export function judgeKeys(attempts: readonly Attempt[]): readonly LocalizedText[] {
  const problems: LocalizedText[] = [];
  for (const [call, same] of Map.groupBy(attempts, (attempt) => attempt.call)) {
    if (same.some(({ key }) => key === null)) {
      problems.push({ ru: `${call}: вызов без ключа`, en: `${call}: a call without a key` });
    }
    const keys = new Set(same.map(({ key }) => key)).size;
    if (keys > 1) {
      problems.push({
        ru: `${call}: попыток ${same.length}, разных ключей ${keys}`,
        en: `${call}: ${same.length} attempts under ${keys} different keys`,
      });
    }
  }
  for (const [key, same] of Map.groupBy(attempts, (attempt) => attempt.key)) {
    const contents = new Set(same.map(({ fingerprint }) => fingerprint)).size;
    if (key !== null && contents > 1) {
      problems.push({
        ru: `ключ ${key}: разных содержаний ${contents}`,
        en: `key ${key}: ${contents} different contents`,
      });
    }
  }
  return problems;
}
