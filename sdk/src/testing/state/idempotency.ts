import type { OperationDescriptor } from '../../client/operation.ts';
import type { MockedCall } from '../http/mocked-call.ts';
import { refuse } from '../refusal.ts';
import type { MockReply } from './mock-reply.ts';

interface Recorded {
  readonly fingerprint: string;
  readonly reply: MockReply;
}

/** Gives the first answer again to a call that comes again with its key. */
export class IdempotencyRecord {
  readonly #recorded = new Map<string, Recorded>();

  /** @throws Refusal 400 without a key, 422 with that of another call */
  once({ id, idempotencyKey }: OperationDescriptor, call: MockedCall, carryOut: () => MockReply): MockReply {
    if (!idempotencyKey) return carryOut();
    const key = call.headers.get('idempotency-key');
    if (key === null) throw refuse(400, 'idempotency-key-required');
    const fingerprint = JSON.stringify([call.path, call.body]);
    const first = this.#recorded.get(`${id} ${key}`);
    if (first === undefined) {
      const reply = carryOut();
      this.#recorded.set(`${id} ${key}`, { fingerprint, reply });
      return reply;
    }
    if (first.fingerprint !== fingerprint) throw refuse(422, 'idempotency-key-reused');
    return { ...first.reply, headers: { ...first.reply.headers, 'idempotency-replayed': 'true' } };
  }

  clear(): void {
    this.#recorded.clear();
  }
}
