import type { Consent, ConsentPage, ConsentRequest } from '@styk/sdk/api/customers';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { consentState, pageOfConsents, recordConsent, toConsent } from '../consents.ts';
import { requireCustomer, requireWritable } from '../customer.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { readPastMoment } from '../moment.ts';
import { customerProblems } from '../problems.ts';

type OfCustomer = { readonly customerId: string };

export function listConsents(
  _: CustomersDependencies,
  call: OperationCall<OfCustomer & PageParams & ChangesParams>,
): OperationResult<ConsentPage> {
  const { tx, caller, params } = call;
  const { customer, id } = requireCustomer(tx, params.customerId);
  const after = { seq: readSequenceCursor(params.cursor), recordedAt: readUpdatedAfter(params) };
  const rows = pageOfConsents(tx, customer, caller.partnerId, after, params.limit + 1);
  const page = toPage(
    rows,
    params.limit,
    (row) => row.seq,
    (row) => toConsent(id, row),
  );
  return { status: 200, body: page };
}

export function createConsent(
  _: CustomersDependencies,
  call: OperationCall<OfCustomer, ConsentRequest>,
): OperationResult<Consent> {
  const { tx, caller, params, body, now } = call;
  const owner = requireWritable(tx, params.customerId);
  const { purpose, textHash, channel, givenAt, withdrawnAt } = body;
  const state = withdrawnAt === undefined ? 'given' : 'withdrawn';
  // The contract lets in exactly one of the two.
  const changedAt = readPastMoment(withdrawnAt ?? givenAt ?? '', now);
  if (state === 'withdrawn' && consentState(tx, owner.customer, caller.partnerId, purpose) !== 'given') {
    throw customerProblems.create('state-conflict', { purpose });
  }
  const row = recordConsent(call, owner, caller.partnerId, { purpose, textHash, channel, state, changedAt });
  return { status: 201, body: toConsent(owner.id, row) };
}
