import { hash } from 'node:crypto';
import { customerProblems } from './problems.ts';

export type IdentifierKind = 'phone' | 'card' | 'qr' | 'email' | 'external';

/** A whole identifier, as it is shown at a till or typed. */
export interface IdentifierKey {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** For `external`: the source system that gave the id. */
  readonly system?: string;
}

/** Forms of the kinds; there is no pattern for parts, so that nobody can search. */
const FORMS: Partial<Record<IdentifierKind, RegExp>> = {
  phone: /^\+7\d{10}$/,
  card: /^\d{8,19}$/,
  email: /^[^\s@*%]{1,64}@[^\s@*%]+\.[^\s@*%]+$/,
};

/** The identifier as it is compared, or the refusal of one that cannot be whole. @throws identifier-invalid */
export function readKey({ kind, value, system }: IdentifierKey): IdentifierKey {
  const compared = kind === 'email' ? value.trim().toLowerCase() : value.trim();
  const isWhole = compared !== '' && (FORMS[kind]?.test(compared) ?? true);
  if (!isWhole || (system !== undefined && kind !== 'external')) {
    throw customerProblems.create('identifier-invalid', { kind });
  }
  return system === undefined ? { kind, value: compared } : { kind, value: compared, system };
}

/**
 * Keeps numbers out of the file, its dumps and what is printed of it. It is no protection against trying all numbers,
 * which a sandbox with test data does not need. External ids are numbers of one partner's own, so they never meet.
 */
export function digest({ kind, value, system = '' }: IdentifierKey, partnerId: string): string {
  return hash('sha256', kind === 'external' ? JSON.stringify([partnerId, system, value]) : `${kind}:${value}`);
}
