import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { maskJson } from './mask.ts';

/** One exchange as the HTTP layer hands it over; bodies are masked and cut when it is written. */
export interface ExchangeRecord extends Omit<JournalExchange, 'seq' | 'requestBody' | 'responseBody'> {
  readonly requestBody: RecordedBody | undefined;
  readonly responseBody: RecordedBody | undefined;
  /** `Styk-Operation-Id` of the call. */
  readonly callId: string;
}

/** An exchange with the `Styk-Operation-Id` it carried. */
export interface TracedExchange extends JournalExchange {
  readonly callId: string;
}

export interface RecordedBody {
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface JournalRow {
  readonly seq: number;
  readonly facts: string;
  readonly requestBody: string | null;
  readonly responseBody: string | null;
}

/** Longer bodies are not kept: a journal of a hundred thousand exchanges has to stay a file one can open. */
const BODY_LIMIT = 65_536;

export function toRow({ requestBody, responseBody, callId: _, ...facts }: ExchangeRecord): Omit<JournalRow, 'seq'> {
  return { facts: JSON.stringify(facts), requestBody: toText(requestBody), responseBody: toText(responseBody) };
}

export function toExchange(row: JournalRow): JournalExchange {
  return {
    seq: row.seq,
    ...(JSON.parse(row.facts) as Omit<JournalExchange, 'seq'>),
    ...(row.requestBody === null ? {} : { requestBody: JSON.parse(row.requestBody) as unknown }),
    ...(row.responseBody === null ? {} : { responseBody: JSON.parse(row.responseBody) as unknown }),
  };
}

/** Always a JSON text: what cannot be shown is replaced by a sentence about it. */
function toText(body: RecordedBody | undefined): string | null {
  if (body === undefined || body.content.length === 0) return null;
  const { content, mediaType } = body;
  const describe = (why: string) =>
    JSON.stringify(`(${why}: ${content.length} bytes of ${mediaType || 'unknown type'})`);
  if (content.length > BODY_LIMIT) return describe('too long');
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  if (mediaType === 'application/x-www-form-urlencoded') {
    return maskJson(JSON.stringify(Object.fromEntries(new URLSearchParams(text))));
  }
  if (!/[/+]json$/.test(mediaType)) return describe('not shown');
  // What we wrote ourselves is JSON; what came in may be anything.
  if (typeof content === 'string') return maskJson(text);
  try {
    JSON.parse(text);
    return maskJson(text);
  } catch {
    return describe('not JSON');
  }
}
