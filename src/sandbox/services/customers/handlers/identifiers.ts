import type { CustomerIdentifier, IdentifierRequest } from '@styk/sdk/api/customers';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { attach } from '../attach.ts';
import { requireWritable, touch } from '../customer.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { tellIdentifier } from '../events.ts';
import { readKey } from '../identifier-key.ts';
import { findIdentifier, type IdentifierRow, identifiersOf, retire, toIdentifier } from '../identifiers.ts';
import { customerProblems } from '../problems.ts';

type OfCustomer = { readonly customerId: string };

export function attachIdentifier(
  _: CustomersDependencies,
  call: OperationCall<OfCustomer, IdentifierRequest>,
): OperationResult<CustomerIdentifier> {
  const { tx, caller, params, body } = call;
  const { partnerId } = caller;
  const owner = requireWritable(tx, params.customerId);
  const { replaces, reason = 'requested' } = body;
  const old = replaces === undefined ? undefined : requireOwn(call, owner.customer, replaces);
  if (old?.state === 'replaced') throw customerProblems.create('identifier-blocked');
  if (old !== undefined && (old.kind !== body.identifier.kind || isSame(call, old))) {
    throw customerProblems.create('identifier-invalid', { kind: old.kind });
  }
  const added = attach(call, owner, partnerId, body.identifier);
  if (old !== undefined) {
    retire(call, old, reason, added.id);
    tellIdentifier(call, owner, partnerId, { ...old, reason, replacedBy: added.id }, 'replaced');
  }
  return { status: 201, body: toIdentifier(added) };
}

export function blockIdentifier(
  _: CustomersDependencies,
  call: OperationCall<
    OfCustomer & { readonly identifierId: string; readonly reason: 'lost' | 'damaged' | 'requested' | 'fraud' }
  >,
): OperationResult<CustomerIdentifier> {
  const { tx, caller, params } = call;
  const owner = requireWritable(tx, params.customerId);
  const row = requireOwn(call, owner.customer, params.identifierId);
  if (row.state === 'active') {
    retire(call, row, params.reason);
    touch(call, owner.customer);
    tellIdentifier(call, owner, caller.partnerId, { ...row, reason: params.reason }, 'blocked');
  }
  return { status: 200, body: toIdentifier(requireOwn(call, owner.customer, params.identifierId)) };
}

function requireOwn({ tx, caller }: OperationCall<OfCustomer>, customer: number, identifierId: string): IdentifierRow {
  const row = identifiersOf(tx, customer, caller.partnerId).find(({ id }) => id === identifierId);
  return found(row, identifierId);
}

/** Nothing takes its own place. */
function isSame({ tx, caller, body }: OperationCall<OfCustomer, IdentifierRequest>, old: IdentifierRow): boolean {
  return findIdentifier(tx, caller.partnerId, readKey(body.identifier))?.id === old.id;
}
