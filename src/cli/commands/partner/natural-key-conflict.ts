import { StykApiError } from '@styk/sdk';

/** Whether the call was refused because what it would make is there already. */
export function isNaturalKeyConflict(error: unknown): boolean {
  return error instanceof StykApiError && error.code === 'natural-key-conflict';
}
