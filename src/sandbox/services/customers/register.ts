import type { EmitContext } from '../events/emit.ts';
import { type CustomerRow, insertCustomer, loadCustomer } from './customer.ts';
import { tellIdentifier } from './events.ts';
import { readKey } from './identifier-key.ts';
import { findIdentifier, type IdentifierRow, insertIdentifier } from './identifiers.ts';
import { maskName, maskPhone } from './mask.ts';

export interface NewCustomer {
  readonly phone: string;
  readonly displayName?: string;
}

export interface Registered {
  readonly customer: CustomerRow;
  readonly phone: IdentifierRow;
  /** Whether the phone was known before. */
  readonly existing: boolean;
}

/** The customer of a phone, made when there is none. @throws identifier-invalid */
export function registerCustomer(context: EmitContext, partnerId: string, request: NewCustomer): Registered {
  const { displayName = '' } = request;
  const key = readKey({ kind: 'phone', value: request.phone });
  const known = findIdentifier(context.tx, partnerId, key);
  if (known !== undefined) return { customer: loadCustomer(context.tx, known.customer), phone: known, existing: true };
  const name = displayName.trim() === '' ? maskPhone(key.value) : maskName(displayName);
  const customer = insertCustomer(context, name);
  const phone = insertIdentifier(context, customer.customer, partnerId, key);
  tellIdentifier(context, customer, partnerId, phone, 'attached');
  return { customer, phone, existing: false };
}
