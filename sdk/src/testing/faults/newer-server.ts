import { respond } from '../http/respond.ts';
import { type Change, changeAnswer } from './change-answer.ts';
import type { Fault } from './fault.ts';

/** Short enough for every code of the contracts. */
const UNKNOWN_VALUE = 'unheard';
const UNKNOWN_FIELD = 'unheardOf';

/** Every enumeration that the contract leaves open has a value this program has never heard of. */
export function unknownEnumValue(value = UNKNOWN_VALUE): Fault {
  return changed((own, schema) => (schema['x-extensible-enum'] !== undefined && typeof own === 'string' ? value : own));
}

/** Every object that the contract leaves open has a field this program has never heard of. */
export function unknownField(name = UNKNOWN_FIELD): Fault {
  return changed((own, { properties, additionalProperties }) =>
    typeof own === 'object' && properties !== undefined && additionalProperties === undefined
      ? { ...own, [name]: true }
      : own,
  );
}

/** Both are what a server that is newer than its client may answer; refusals stay as they are. */
function changed(change: Change): Fault {
  return async ({ schema, definitions, carryOut }) => {
    const reply = await carryOut();
    if (schema === undefined || reply.status > 299) return respond(reply);
    return respond({ ...reply, body: changeAnswer(reply.body, schema, definitions, change) });
  };
}
