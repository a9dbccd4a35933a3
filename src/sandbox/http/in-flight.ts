import { commonProblems } from './common-problems.ts';
import type { KeyedCall } from './idempotency.ts';

/** Calls with a key that have not been answered yet. */
export interface InFlight {
  /** Enters the call and returns how to leave. Throws when a call with the same key is still under way. */
  enter(call: KeyedCall): () => void;
}

/** In memory: a call in flight dies with the process, and what it did is then found under its key or not done. */
export function createInFlight(): InFlight {
  const fingerprints = new Map<string, string>();
  return {
    enter(call) {
      const id = JSON.stringify([call.partnerId, call.operationId, call.key]);
      const running = fingerprints.get(id);
      if (running === undefined) {
        fingerprints.set(id, call.fingerprint);
        return () => fingerprints.delete(id);
      }
      if (running !== call.fingerprint) throw commonProblems.create('idempotency-key-reused');
      throw commonProblems.create('idempotency-in-progress', {}, { retryAfter: 1 });
    },
  };
}
