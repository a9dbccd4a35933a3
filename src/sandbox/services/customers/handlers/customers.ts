import type {
  Customer,
  CustomerCreated,
  CustomerRequest,
  CustomerResolveRequest,
  ResolvedCustomer,
} from '@styk/sdk/api/customers';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type ConsentPurpose, pageOfConsents, recordConsent, requireConsent } from '../consents.ts';
import { aliasesOf, type CustomerRow, findCustomer, loadCustomer, requireCustomer } from '../customer.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { identifyCustomer } from '../directory.ts';
import { readKey } from '../identifier-key.ts';
import { findIdentifier } from '../identifiers.ts';
import { readPastMoment } from '../moment.ts';
import { customerProblems } from '../problems.ts';
import { personalData } from '../profile.ts';
import { registerCustomer } from '../register.ts';
import { viewCustomer } from '../view.ts';

const NOBODY: ResolvedCustomer = { matched: false, customerId: null, aliases: [], identifierState: null };

/** The consent each purpose rests on. */
const CONSENT_FOR: Readonly<Record<string, ConsentPurpose>> = {
  loyalty: 'loyalty-terms',
  advertising: 'advertising',
  delivery: 'personal-data',
  support: 'personal-data',
  contract: 'personal-data',
};

export function resolveCustomer(
  room: CustomersDependencies,
  call: OperationCall<unknown, CustomerResolveRequest>,
): OperationResult<ResolvedCustomer> {
  const { tx, caller } = call;
  const key = readKey(call.body.identifier);
  const identifier = findIdentifier(tx, caller.partnerId, key);
  if (identifier !== undefined) {
    return { status: 200, body: resolved(call, loadCustomer(tx, identifier.customer), identifier.state) };
  }
  // Without a system it may be the local id of an account that the customer has linked.
  const isLocal = key.kind === 'external' && key.system === undefined;
  const id = isLocal
    ? room.linkedCustomer(tx, caller.partnerId, key.value)
    : identifyCustomer(tx, key, caller.partnerId)?.customerId;
  const row = id === undefined ? undefined : findCustomer(tx, id);
  return { status: 200, body: row === undefined || row.state === 'erased' ? NOBODY : resolved(call, row, 'active') };
}

function resolved({ tx }: OperationCall, row: CustomerRow, state: 'active' | 'blocked' | 'replaced'): ResolvedCustomer {
  return {
    matched: true,
    customerId: row.id,
    aliases: aliasesOf(tx, row.customer),
    identifierState: state,
  };
}

export function createCustomer(
  _: CustomersDependencies,
  call: OperationCall<unknown, CustomerRequest>,
): OperationResult<CustomerCreated> {
  const { tx, caller, body } = call;
  const { partnerId } = caller;
  const { customer, phone, existing } = registerCustomer(call, partnerId, body);
  if (phone.state !== 'active' || customer.state !== 'active') throw customerProblems.create('identifier-blocked');
  const known = pageOfConsents(tx, customer.customer, partnerId, { seq: 0, recordedAt: -1 }, -1);
  for (const { purpose, textHash, channel, givenAt } of body.consents) {
    const changedAt = readPastMoment(givenAt, call.now);
    const isKnown = known.some(
      (one) =>
        one.purpose === purpose && one.textHash === textHash && one.state === 'given' && one.changedAt === changedAt,
    );
    if (!isKnown) recordConsent(call, customer, partnerId, { purpose, textHash, channel, state: 'given', changedAt });
  }
  const view = viewCustomer(tx, loadCustomer(tx, customer.customer), partnerId);
  return { status: existing ? 200 : 201, body: { ...view, existing } };
}

export function getCustomer(
  _: CustomersDependencies,
  call: OperationCall<{ readonly customerId: string; readonly purpose?: string }>,
): OperationResult<Customer> {
  const { tx, caller, params, now } = call;
  const row = requireCustomer(tx, params.customerId);
  const view = viewCustomer(tx, row, caller.partnerId);
  const { purpose } = params;
  if (purpose === undefined) return { status: 200, body: view };
  if (!caller.scopes.includes('customers:pii')) {
    throw commonProblems.create('scope-missing', { scopes: 'customers:pii' });
  }
  if (row.state === 'erasing') throw customerProblems.create('gone');
  requireConsent(tx, row.customer, caller.partnerId, CONSENT_FOR[purpose] ?? 'personal-data');
  tx.run(
    'INSERT INTO customers_access (customer, partner_id, client_id, purpose, at) VALUES (?, ?, ?, ?, ?)',
    row.customer,
    caller.partnerId,
    caller.clientId,
    purpose,
    now,
  );
  return { status: 200, body: { ...view, personalData: personalData(tx, row, caller.partnerId, purpose) } };
}
