import type { Pool } from 'undici';
import type { StreamedResponse, Transport, TransportRequest, TransportResponse } from './transport.ts';
import { TransportFailure } from './transport.ts';
import type { Exchange } from './undici-exchange.ts';
import { StreamedExchange } from './undici-streamed-exchange.ts';
import { WholeExchange } from './undici-whole-exchange.ts';

export interface UndiciTransportOptions {
  /** Connections to one origin at most. Default 64. */
  readonly connections?: number;
}

/**
 * Carries requests over undici pools, one per origin. undici is loaded at the first call, because loading it takes longer
 * than most commands live. `Pool.dispatch` is used instead of `Pool.request`: most bodies are read whole anyway, and a stream
 * per response would cost more than all of the client's own work.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const pools = new Map<string, Pool>();
  const open = async (origin: string): Promise<Pool> => {
    const undici = await import('undici');
    const known = pools.get(origin);
    if (known !== undefined) return known;
    const pool = new undici.Pool(origin, { connections: options.connections ?? 64 });
    pools.set(origin, pool);
    return pool;
  };
  const exchange = <Response>(request: TransportRequest, begin: BeginExchange<Response>): Promise<Response> => {
    const pool = pools.get(request.origin);
    if (pool !== undefined) return dispatch(pool, request, begin);
    return open(request.origin).then((opened) => dispatch(opened, request, begin));
  };
  return {
    send: (request) =>
      exchange<TransportResponse>(request, (resolve, reject) => new WholeExchange(request, resolve, reject)),
    open: (request) =>
      exchange<StreamedResponse>(request, (resolve, reject) => new StreamedExchange(request, resolve, reject)),
    async close() {
      const closing = [...pools.values()].map((pool) => pool.close());
      pools.clear();
      await Promise.all(closing);
    },
  };
}

type BeginExchange<Response> = (
  resolve: (response: Response) => void,
  reject: (failure: TransportFailure) => void,
) => Exchange;

function dispatch<Response>(pool: Pool, request: TransportRequest, begin: BeginExchange<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (request.signal?.aborted) throw new TransportFailure('aborted', request.signal.reason);
    const exchange = begin(resolve, reject);
    const { path, method } = request;
    const { headers, body } = exchange.content();
    // The exchange has a timer for the whole attempt, queueing included; undici's own two would only add to it.
    pool.dispatch({ path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 }, exchange);
  });
}
