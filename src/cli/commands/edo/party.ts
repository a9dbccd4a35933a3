import type { Party } from '@styk/sdk/signing';
import { edoCommandErrors } from './errors.ts';

/**
 * Whose signature is expected: ten digits are an organisation, twelve a person or an entrepreneur.
 *
 * @throws cli-edo-party-unreadable
 */
export function partyOf(inn: string): Party {
  if (/^\d{10}$/.test(inn)) return { innLe: inn };
  if (/^\d{12}$/.test(inn)) return { inn };
  throw edoCommandErrors.create('cli-edo-party-unreadable', { value: inn });
}
