import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { Clock } from '@styk/sdk';
import { startStopwatch, type Tempo } from '../../../tempo.ts';

/** E06: an answer has to come within so long. */
const ANSWER_MS = 10_000;

/** What one call of a receiver came to. */
export interface SendResult {
  readonly outcome: 'succeeded' | 'failed' | 'timeout' | 'refused';
  readonly status?: number;
  readonly durationMs: number;
  readonly detail?: string;
  readonly retryAfter?: string;
}

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Sender {
  /** Never rejects: what went wrong is in the result. */
  send(message: Message): Promise<SendResult>;
  /** Cuts every call under way. */
  close(): void;
}

/** Calls receivers over connections that are kept. Redirects are not followed, and bodies of answers are not read. */
export function createSender(
  machineClock: Clock,
  stopwatch: Tempo['stopwatch'] = () => startStopwatch(machineClock),
): Sender {
  const plain = new PlainAgent({ keepAlive: true });
  const secure = new SecureAgent({ keepAlive: true });
  return {
    async send(message) {
      const elapsed = stopwatch();
      const done = new AbortController();
      const request = open(message, plain, secure);
      const timer = machineClock.sleep(ANSWER_MS, done.signal).then(
        () => request.destroy(new AnswerLate()),
        () => undefined,
      );
      const result = await answerOf(request, message.body);
      done.abort();
      await timer;
      return { ...result, durationMs: Math.min(60_000, Math.round(elapsed())) };
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

class AnswerLate extends Error {}

function open({ url, headers, body }: Message, plain: PlainAgent, secure: SecureAgent): ClientRequest {
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/cloudevents+json', 'content-length': Buffer.byteLength(body) },
  };
  return url.startsWith('https:')
    ? secureRequest(url, { ...options, agent: secure })
    : plainRequest(url, { ...options, agent: plain });
}

function answerOf(request: ClientRequest, body: string): Promise<Omit<SendResult, 'durationMs'>> {
  return new Promise((resolve) => {
    request.once('response', (response) => resolve(judge(response)));
    // Also told after the answer, when the connection breaks: then nobody listens any more.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof AnswerLate) resolve({ outcome: 'timeout', detail: 'No answer within 10 seconds' });
      else resolve({ outcome: 'refused', detail: (error.code ?? error.message).slice(0, 500) });
    });
    request.end(body);
  });
}

function judge(response: IncomingMessage): Omit<SendResult, 'durationMs'> {
  const { statusCode: status = 0, statusMessage = '', headers } = response;
  // Short answers are read so that the connection can be used again; a long one ends with it.
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > 65_536) response.destroy();
  });
  response.on('error', () => undefined);
  if (status >= 200 && status < 300) return { outcome: 'succeeded', status };
  const retryAfter = headers['retry-after'];
  return {
    outcome: 'failed',
    status: Math.min(599, Math.max(100, status)),
    detail: (status >= 300 && status < 400 ? 'A redirect is a failure' : statusMessage || `HTTP ${status}`).slice(
      0,
      500,
    ),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
