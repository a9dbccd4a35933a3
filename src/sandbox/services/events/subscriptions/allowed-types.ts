import { commonProblems } from '../../../http/common-problems.ts';
import { findEventType } from '../catalogue.ts';
import { eventProblems } from '../problems.ts';

/** Every type needs its own scope. Throws `event-type-unknown` and `scope-missing`. */
export function requireTypes(types: readonly string[], scopes: readonly string[]): void {
  const definitions = types.map((type) => {
    const definition = findEventType(type);
    if (definition === undefined) throw eventProblems.create('event-type-unknown', { type });
    return definition;
  });
  const missing = new Set(definitions.map(({ scope }) => scope).filter((scope) => !scopes.includes(scope)));
  if (missing.size > 0) throw commonProblems.create('scope-missing', { scopes: [...missing].join(', ') });
}
