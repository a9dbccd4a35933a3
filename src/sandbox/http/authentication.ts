import type { ContractOperation } from '../../contracts/model.ts';
import type { Caller } from '../operation.ts';
import type { Tx } from '../storage/tx.ts';
import { commonProblems } from './common-problems.ts';

/** What the identity service knows about a token. */
export interface TokenFacts {
  /** Scheme of the contract's security the token answers to. */
  readonly scheme: 'oauth2' | 'registration';
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export type TokenReader = (tx: Tx, token: string) => TokenFacts | undefined;

export const anonymous: Caller = { partnerId: '', clientId: '', scopes: [] };

/** Who calls, and whether the contract lets them in: 401 without a good token, 403 without the scopes. */
export function authenticate(
  operation: ContractOperation,
  authorization: string | undefined,
  tx: Tx,
  now: number,
  readToken: TokenReader,
): Caller {
  if (operation.security.length === 0) return anonymous;
  const token = /^Bearer +([\x21-\x7e]{1,2048})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw commonProblems.create('token-missing');
  const facts = readToken(tx, token);
  if (facts === undefined) throw commonProblems.create('token-invalid');
  if (facts.expiresAt <= now) {
    throw commonProblems.create('token-expired', { expiredAt: new Date(facts.expiresAt).toISOString() });
  }
  const caller: Caller = { ...facts.caller, tokenExpiresAt: facts.expiresAt };
  const ways = operation.security.filter(({ scheme }) => scheme === facts.scheme);
  if (ways.some(({ scopes }) => scopes.every((scope) => caller.scopes.includes(scope)))) return caller;
  const scopes = operation.security.flatMap((way) => way.scopes).join(', ');
  throw commonProblems.create('scope-missing', { scopes });
}
