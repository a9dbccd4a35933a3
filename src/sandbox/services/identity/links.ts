import type { AccountLink, LinkRequest } from '@styk/sdk/api/identity';
import { found } from '../../found.ts';
import type { OperationCall, OperationResult } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { AccountDependencies } from './accounts.ts';
import { findClient } from './clients.ts';
import { linkProblems } from './problems.ts';
import { verifyJwt } from './signing-key.ts';
import { customerOfSubject } from './subjects.ts';

interface LinkRow {
  readonly id: string;
  readonly localId: string;
  readonly customerId: string;
  readonly consentId: string;
  readonly createdAt: number;
}

const COLUMNS = 'id, local_id AS localId, customer_id AS customerId, consent_id AS consentId, created_at AS createdAt';
const BY_LOCAL = `SELECT ${COLUMNS} FROM identity_link WHERE partner_id = ? AND local_id = ? AND ended_at IS NULL`;
const BY_ID = `SELECT ${COLUMNS} FROM identity_link WHERE partner_id = ? AND id = ?`;

/** The login may have been so long ago. */
const FRESH_SEC = 600;

/** The customer whom the partner's local account is linked to. */
export function linkedCustomer(tx: Tx, partnerId: string, localId: string): string | undefined {
  return tx.get<LinkRow>(BY_LOCAL, partnerId, localId)?.customerId;
}

export function linkAccount(
  { customers }: AccountDependencies,
  call: OperationCall<unknown, LinkRequest>,
): OperationResult<AccountLink> {
  const { tx, now, body, caller, newId } = call;
  const { partnerId } = caller;
  const { localId, consentId } = body;
  const customerId = customers.survivorOf(tx, customerOfLogin(call));
  const consent = customers.accountConsent(tx, consentId);
  if (consent?.customerId !== customerId || consent.partnerId !== partnerId)
    throw linkProblems.create('consent-required');
  const known = tx.get<LinkRow>(BY_LOCAL, partnerId, localId);
  if (known !== undefined && customers.survivorOf(tx, known.customerId) !== customerId) {
    throw linkProblems.create('already-linked');
  }
  if (known !== undefined) return { status: 201, body: toLink(known) };
  const link = { id: newId('lnk'), localId, customerId, consentId, createdAt: now };
  tx.run(
    'INSERT INTO identity_link (id, partner_id, local_id, customer_id, consent_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    link.id,
    partnerId,
    localId,
    customerId,
    consentId,
    now,
  );
  return { status: 201, body: toLink(link) };
}

export function unlinkAccount(call: OperationCall<{ readonly linkId: string }>): OperationResult {
  const { tx, now, caller, params } = call;
  const { id } = found(tx.get<LinkRow>(BY_ID, caller.partnerId, params.linkId), params.linkId);
  tx.run('UPDATE identity_link SET ended_at = ifnull(ended_at, ?) WHERE id = ?', now, id);
  return { status: 204 };
}

/** Whose fresh login at this partner the id token proves. @throws id-token-invalid */
function customerOfLogin(call: OperationCall<unknown, LinkRequest>): string {
  const { tx, now, body, caller } = call;
  const { aud, iat, sub } = verifyJwt(call, body.idToken) ?? {};
  const isOurs = typeof aud === 'string' && findClient(tx, aud)?.partnerId === caller.partnerId;
  const isFresh = typeof iat === 'number' && now / 1000 <= iat + FRESH_SEC;
  const customerId = isOurs && isFresh ? customerOfSubject(tx, caller.partnerId, String(sub)) : undefined;
  if (customerId === undefined) throw linkProblems.create('id-token-invalid');
  return customerId;
}

function toLink({ id, createdAt, ...link }: LinkRow): AccountLink {
  return { linkId: id, ...link, createdAt: new Date(createdAt).toISOString() };
}
