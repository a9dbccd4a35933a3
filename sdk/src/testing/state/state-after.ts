import type { JsonSchema } from '../../client/operation-schemas.ts';
import type { JsonObject, Shaper } from './shaper.ts';

/** The state an action leads to, told by its name: `void` to `voided`, `ship` to `shipped`; none when nothing is like it. */
export function stateAfter(verb: string, schema: JsonSchema, shaper: Shaper): JsonObject {
  const least = Math.min(4, verb.length - 1);
  const states = shaper.choices(schema, 'state').filter((state) => typeof state === 'string');
  const [best] = states
    .map((state) => ({ state, common: commonStart(state, verb) }))
    .filter(({ common }) => common >= least)
    .sort((one, other) => other.common - one.common);
  return best === undefined ? {} : { state: best.state };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
