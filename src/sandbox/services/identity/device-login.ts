import type { DeviceAuthorization, DeviceRequest } from '@styk/sdk/api/identity';
import { type Draw, drawBelow } from '../../chance.ts';
import type { OperationCall, OperationResult, ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { oauthProblems } from './problems.ts';
import { PARTNER_SCOPES } from './scopes.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface DeviceRow {
  readonly hash: string;
  readonly userCode: string;
  readonly clientId: string;
  readonly scopes: string;
  readonly intervalSec: number;
  readonly askedAt: number | null;
  readonly partnerId: string | null;
  readonly state: 'pending' | 'approved' | 'denied';
  readonly expiresAt: number;
}

/** The only public client: the command line. */
const PUBLIC_CLIENT = 'styk-cli';
export const DEVICE_PAGE = '/device';
const LIFE_SEC = 600;
const INTERVAL_SEC = 5;
const DEFAULT_SCOPES = 'partners:read partners:write';
/** Consonants alone, so that no words come out (RFC 8628 section 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

const COLUMNS = `hash, user_code AS userCode, client_id AS clientId, scopes, interval_sec AS intervalSec,
  asked_at AS askedAt, partner_id AS partnerId, state, expires_at AS expiresAt`;

export function startDevice(call: OperationCall<unknown, DeviceRequest>): OperationResult<DeviceAuthorization> {
  const { tx, now, draw, body, origin } = call;
  if (body.client_id !== PUBLIC_CLIENT) throw oauthProblems.create('invalid_client');
  const scopes = (body.scope ?? DEFAULT_SCOPES).split(' ').filter((scope) => scope !== '');
  const strange = scopes.find((scope) => !PARTNER_SCOPES.some((known) => known === scope));
  if (strange !== undefined) throw oauthProblems.create('invalid_scope', { scope: strange });
  const deviceCode = newSecret(draw, 'dvc');
  const userCode = newUserCode(draw);
  tx.run('DELETE FROM identity_device WHERE expires_at < ? - ?', now, LIFE_SEC * 1000);
  tx.run(
    `INSERT INTO identity_device (hash, user_code, client_id, scopes, interval_sec, state, expires_at)
     VALUES (?, ?, ?, ?, ?, 'pending', ?)`,
    hashSecret(deviceCode),
    userCode,
    body.client_id,
    scopes.join(' '),
    INTERVAL_SEC,
    now + LIFE_SEC * 1000,
  );
  const page = `${origin}${DEVICE_PAGE}`;
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      device_code: deviceCode,
      user_code: userCode,
      verification_uri: page,
      verification_uri_complete: `${page}?user_code=${userCode}`,
      expires_in: LIFE_SEC,
      interval: INTERVAL_SEC,
    },
  };
}

/** The login a person has typed the code of, while it waits for an answer. */
export function findPendingDevice(tx: Tx, userCode: string, now: number): DeviceRow | undefined {
  return tx.get<DeviceRow>(
    `SELECT ${COLUMNS} FROM identity_device WHERE user_code = ? AND state = 'pending' AND expires_at > ?`,
    userCode.trim().toUpperCase(),
    now,
  );
}

export function answerDevice({ tx }: ServiceContext, { hash }: DeviceRow, partnerId: string | undefined): void {
  const state = partnerId === undefined ? 'denied' : 'approved';
  tx.run('UPDATE identity_device SET state = ?, partner_id = ? WHERE hash = ?', state, partnerId ?? null, hash);
}

/** The login a device may have its token for; used up by that. @throws RFC 8628 section 3.5 */
export function redeemDevice({ tx, now }: ServiceContext, clientId: string | undefined, deviceCode: string): DeviceRow {
  const row = tx.get<DeviceRow>(`SELECT ${COLUMNS} FROM identity_device WHERE hash = ?`, hashSecret(deviceCode));
  if (row === undefined || row.clientId !== clientId) throw oauthProblems.create('invalid_grant');
  if (row.expiresAt <= now) throw oauthProblems.create('expired_token');
  if (row.state === 'denied') throw oauthProblems.create('access_denied');
  if (row.state === 'approved') {
    tx.run('DELETE FROM identity_device WHERE hash = ?', row.hash);
    return row;
  }
  const isTooSoon = row.askedAt !== null && now < row.askedAt + row.intervalSec * 1000;
  const interval = row.intervalSec + (isTooSoon ? INTERVAL_SEC : 0);
  tx.run('UPDATE identity_device SET asked_at = ?, interval_sec = ? WHERE hash = ?', now, interval, row.hash);
  throw oauthProblems.create(isTooSoon ? 'slow_down' : 'authorization_pending', {}, { keepsWrites: true });
}

function newUserCode(draw: Draw): string {
  const letters = Array.from({ length: 8 }, () => LETTERS.charAt(drawBelow(draw, LETTERS.length))).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
