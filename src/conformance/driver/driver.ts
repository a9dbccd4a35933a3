import { conformanceErrors } from '../errors.ts';

/** Everything a driver can be asked for. What each takes and returns is shown by the template `ts-loyalty-pos`. */
export type Action = 'configure' | 'makeSale' | 'redeemSale' | 'returnLines' | 'drainQueue' | 'getState';

/** One action as it goes over the wire. */
export interface ActionCall {
  readonly id: number;
  readonly action: Action;
  readonly params: object;
}

/** Works the partner's program. Actions are done one after another. */
export interface Driver {
  /**
   * Resolves with the result of the action.
   * @throws StykError `conformance-driver-refused` where the partner's program says no, `conformance-driver-timeout`,
   * `conformance-driver-ended`, `conformance-driver-protocol`
   */
  act(action: Action, params: object): Promise<unknown>;
  /** Ends the partner's program with everything it has started. */
  close(): Promise<void>;
}

/** Where the partner's program finds the ecosystem. */
export interface DriverWorld {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A store and a till the ecosystem knows; the program may be configured for others. */
  readonly storeId: string;
  readonly posId: string;
  /** An empty folder for whatever the program keeps. */
  readonly workDir: string;
}

/** So long may an action take: a receipt has five seconds, draining a queue somewhat more. */
export const actionLimitMs = 20_000;

/**
 * Takes an answer apart: `{"id":1,"ok":true,"result":…}` or `{"id":1,"ok":false,"error":"…"}`.
 * @throws StykError `conformance-driver-protocol`, `conformance-driver-refused`
 */
export function resultOf({ id, action }: ActionCall, text: string): unknown {
  const answer = parse(text);
  if (answer['id'] !== id) throw broken(`id ${JSON.stringify(answer['id'])} instead of ${id}`);
  if (answer['ok'] === true) return answer['result'];
  if (answer['ok'] !== false) throw broken(`ok is ${JSON.stringify(answer['ok'])}`);
  throw conformanceErrors.create('conformance-driver-refused', {
    action,
    reason: String(answer['error']).slice(0, 500),
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, with what stood there.
  }
  throw broken(`${text.slice(0, 200)} is not a JSON object`);
}

function broken(reason: string): Error {
  return conformanceErrors.create('conformance-driver-protocol', { reason });
}
