import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Client, newKey, type Reply } from '../../harness.ts';

/** What a partner sends as one register. */
export interface Sending {
  readonly kind: 'sales' | 'refunds' | 'accruals';
  readonly format?: 'ndjson' | 'csv';
  readonly compression?: 'none' | 'gzip';
  readonly text: string;
  readonly sums: { readonly count: number; readonly payKop: number; readonly points: number };
  readonly totalLines: number;
}

type Call = Client['call'];

/** Announces, sends in one part, commits and waits for the end. Returns the register. */
export async function process(call: Call, sending: Sending): Promise<Reply['json']> {
  const { registerId } = (await announce(call, sending)).json;
  await putPart(call, registerId, 1, bytesOf(sending));
  const started = await commit(call, registerId);
  if (started.status !== 202) throw new Error(started.text);
  return finished(call, registerId);
}

export function announce(call: Call, sending: Sending, more: object = {}): Promise<Reply> {
  const { kind, format = 'ndjson', compression = 'none', totalLines, sums: controlSums } = sending;
  const body = { kind, format, compression, totalLines, controlSums, ...more };
  return call('POST', '/loyalty/v1/registers', { body, key: newKey() });
}

export function bytesOf({ text, compression = 'none' }: Sending): Uint8Array {
  return compression === 'gzip' ? gzipSync(text) : Buffer.from(text);
}

export function putPart(
  call: Call,
  registerId: string,
  part: number,
  bytes: Uint8Array,
  digest = `sha-256=:${hash('sha256', bytes, 'base64')}:`,
): Promise<Reply> {
  const headers = { 'content-type': 'application/octet-stream', 'content-digest': digest };
  return call('PUT', `/loyalty/v1/registers/${registerId}/parts/${part}`, { raw: bytes, headers });
}

export function commit(call: Call, registerId: string, key = newKey()): Promise<Reply> {
  return call('POST', `/loyalty/v1/registers/${registerId}:commit`, { key });
}

export async function read(call: Call, registerId: string): Promise<Reply['json']> {
  const reply = await call('GET', `/loyalty/v1/registers/${registerId}`);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json;
}

/** The register when nothing is left to do. */
export async function finished(call: Call, registerId: string): Promise<Reply['json']> {
  for (;;) {
    const register = await read(call, registerId);
    if (register.finishedAt !== null) return register;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export async function results(call: Call, registerId: string, query = ''): Promise<Reply['json'][]> {
  const items: Reply['json'][] = [];
  for (let cursor = ''; ; ) {
    const path = `/loyalty/v1/registers/${registerId}/results?limit=200${query}${cursor && `&cursor=${cursor}`}`;
    const page = (await call('GET', path)).json;
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

/** A register in NDJSON with the sums it has. */
export function ofLines(kind: Sending['kind'], lines: readonly object[]): Sending {
  const keys = lines.map((line) => (line as { operationKey: string }).operationKey);
  return {
    kind,
    text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    totalLines: lines.length,
    sums: {
      count: new Set(keys).size,
      payKop: lines.reduce((sum, line) => sum + paidOf(line), 0),
      points: lines.reduce((sum, line) => sum + ('points' in line ? Number(line.points) : 0), 0),
    },
  };
}

function paidOf(line: object): number {
  if (!('sale' in line)) return 0;
  const { lines } = line.sale as { lines: readonly { payKop: number }[] };
  return lines.reduce((sum, { payKop }) => sum + payKop, 0);
}

/** Results without what came of them. */
export async function verdicts(call: Call, registerId: string): Promise<unknown[][]> {
  return (await results(call, registerId)).map(({ line, operationKey, verdict, code }) => [
    line,
    operationKey,
    verdict,
    code,
  ]);
}
