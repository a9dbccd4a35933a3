import type { Styk } from '@styk/sdk';
import type { EventType } from '@styk/sdk/api/events';
import { eventsCommandErrors } from '../errors.ts';
import { unknownType } from '../unknown-type.ts';

/** Types named exactly or by the beginning of their names (`order.*`); all of the catalogue when none is named. */
export function selectTypes(catalogue: readonly EventType[], patterns: readonly string[]): readonly EventType[] {
  for (const pattern of patterns) {
    if (!catalogue.some(({ type }) => fits(type, pattern)))
      throw unknownType(
        pattern,
        catalogue.map(({ type }) => type),
      );
  }
  return patterns.length === 0 ? catalogue : catalogue.filter(({ type }) => patterns.some((one) => fits(type, one)));
}

/**
 * Types of the catalogue that the key may see and the patterns select.
 * @throws StykError `events-type-unknown` or `-misspelt`, `events-types-not-allowed` when none is left
 */
export async function visibleTypes(styk: Styk, patterns: readonly string[], signal: AbortSignal): Promise<string[]> {
  const [{ items }, { scopes }] = await Promise.all([
    styk.events.listEventTypes({ signal }),
    styk.identity.getTokenInfo({ signal }),
  ]);
  const selected = selectTypes(items, patterns);
  const visible = selected.filter((type) => scopes.includes(type.scope)).map(({ type }) => type);
  if (visible.length > 0) return visible;
  throw eventsCommandErrors.create('events-types-not-allowed', {
    types: patterns.join(', '),
    scopes: [...new Set(selected.map((type) => type.scope))].join(', '),
  });
}

function fits(type: string, pattern: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
