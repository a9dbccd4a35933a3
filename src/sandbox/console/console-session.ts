import { randomBytes, timingSafeEqual } from 'node:crypto';
import { builtInPartner } from '../built-in-partner.ts';
import type { TokenFacts } from '../http/authentication.ts';
import type { Caller } from '../operation.ts';
import { BUILT_IN_SCOPES } from '../services/identity/scopes.ts';

const CLIENT_ID = 'cli_console';

/** The token of the console: one for each start of the sandbox, in memory only. */
export interface ConsoleSession {
  readonly token: string;
  read(token: string): TokenFacts | undefined;
}

/**
 * The console sees what the built-in partner sees and controls the sandbox, as whoever started it may. Its token follows
 * no clock: moving the time by a year must not close the page it was moved on.
 */
export function createConsoleSession(): ConsoleSession {
  const token = randomBytes(32).toString('base64url');
  const own = Buffer.from(token);
  const caller: Caller = { partnerId: builtInPartner.partnerId, clientId: CLIENT_ID, scopes: BUILT_IN_SCOPES };
  const facts: TokenFacts = { scheme: 'oauth2', caller, expiresAt: Number.MAX_SAFE_INTEGER };
  return {
    token,
    read(sent) {
      const given = Buffer.from(sent);
      return given.length === own.length && timingSafeEqual(given, own) ? facts : undefined;
    },
  };
}

/** Looking on must change nothing: what the console reads is not journalled and uses up no fault. */
export function isConsole({ clientId }: Pick<Caller, 'clientId'>): boolean {
  return clientId === CLIENT_ID;
}
