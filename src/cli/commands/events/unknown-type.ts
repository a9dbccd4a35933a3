import type { StykError } from '@styk/sdk/errors';
import { nearest } from '../../registry/nearest.ts';
import { eventsCommandErrors } from './errors.ts';

/** What to say of a type that is not in the catalogue: which one was probably meant, or where to look. */
export function unknownType(type: string, catalogue: Iterable<string>): StykError {
  const near = nearest(type, catalogue);
  return near === undefined
    ? eventsCommandErrors.create('events-type-unknown', { type })
    : eventsCommandErrors.create('events-type-misspelt', { type, nearest: near });
}
