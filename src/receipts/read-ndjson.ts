import type { RefundRequest, SaleRequest } from '@styk/sdk/api/loyalty';
import { type ErrorLocation, StykError } from '@styk/sdk/errors';
import { receiptsErrors } from './errors.ts';
import { JSON_LINE_LIMIT } from './limits.ts';
import { readLines, type TextLine } from './lines.ts';
import { type BadReceipt, badReceipt, type Receipt, saleKeyOf } from './receipt.ts';

/**
 * Reads receipts from NDJSON: each line is a request of the contract (`SaleRequest` or `RefundRequest`) with `kind`
 * beside its fields. Only what is needed to keep receipts apart is checked here; the ecosystem checks the rest against
 * the contract and answers with the place.
 */
export async function* readNdjson(
  source: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Receipt | BadReceipt> {
  for await (const line of readLines(source, JSON_LINE_LIMIT)) {
    if (line.text.trim() === '') continue;
    try {
      yield readReceipt(line, { file, line: line.number });
    } catch (error) {
      if (!(error instanceof StykError)) throw error;
      yield badReceipt([line.number], error, line.text);
    }
  }
}

function readReceipt(line: TextLine, at: ErrorLocation): Receipt {
  if (line.tooLong) throw receiptsErrors.create('receipts-line-too-long', { limit: JSON_LINE_LIMIT }, { at });
  if (line.text.includes('\uFFFD')) throw receiptsErrors.create('receipts-encoding-wrong', {}, { at });
  const { kind, ...request } = parseObject(line.text, at);
  const key = (name: string) => keyText(request[name], name, at);
  if (kind === 'sale') {
    const saleKey = saleKeyOf(key('storeId'), key('receiptKey'));
    // The ecosystem checks the request's form; sold before it is sent, it is an offline sale unless it says otherwise.
    const sale = { offline: true, ...request } as unknown as SaleRequest;
    return { kind, lines: [line.number], naturalKey: saleKey, saleKey, request: sale };
  }
  if (kind === 'refund') {
    const naturalKey = key('refundKey');
    const saleKey = request['saleId'] === undefined ? saleKeyOf(key('storeId'), key('receiptKey')) : key('saleId');
    return { kind, lines: [line.number], naturalKey, saleKey, request: request as unknown as RefundRequest };
  }
  throw receiptsErrors.create('receipts-kind-unknown', { value: String(kind ?? '') }, { at: { ...at, path: '/kind' } });
}

function parseObject(text: string, at: ErrorLocation): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw receiptsErrors.create('receipts-json-wrong', { reason }, { at, cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw receiptsErrors.create('receipts-json-wrong', { reason: text.slice(0, 20) }, { at });
}

function keyText(value: unknown, name: string, at: ErrorLocation): string {
  if (typeof value === 'string' && value !== '') return value;
  throw receiptsErrors.create('receipts-value-missing', { column: name }, { at: { ...at, path: `/${name}` } });
}
