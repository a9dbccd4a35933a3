import type { JsonSchema } from '../../client/operation-schemas.ts';
import type { Definitions } from '../data/schema-object.ts';
import type { MockReply } from '../state/mock-reply.ts';

/** A call about to go wrong. */
export interface FaultedCall {
  /** Of the answer's body; undefined when it is no JSON. */
  readonly schema: JsonSchema | undefined;
  readonly definitions: Definitions;
  /** Carries the call out, as if nothing was wrong. */
  readonly carryOut: () => Promise<MockReply>;
}

/** Answers a call in a way that a program has to withstand; the answer, or an error response for a lost connection. */
export type Fault = (call: FaultedCall) => Response | Promise<Response>;
