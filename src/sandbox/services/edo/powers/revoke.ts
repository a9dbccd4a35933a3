import type { ServiceContext } from '../../../operation.ts';
import { findRegistered } from './register.ts';
import { settlePowers } from './store.ts';

/**
 * The principal revokes a power of attorney in the register, and what was passed on from it ends with it (ГК РФ, ст. 188
 * п. 3). Returns when it was revoked, epoch milliseconds: once more changes nothing. Undefined where there is none.
 */
export function revokePower(context: ServiceContext, given: string): number | undefined {
  const { tx, now } = context;
  const number = given.toLowerCase();
  tx.run(
    `WITH RECURSIVE branch (number) AS (
       SELECT number FROM edo_poa_register WHERE number = ?
       UNION SELECT r.number FROM edo_poa_register r JOIN branch b ON json_extract(r.facts, '$.parentNumber') = b.number)
     INSERT INTO edo_poa_revocation (number, revoked_at) SELECT number, ? FROM branch WHERE true
     ON CONFLICT (number) DO NOTHING`,
    number,
    now,
  );
  tx.run(
    'UPDATE edo_poa SET due_at = ?1 WHERE number IN (SELECT number FROM edo_poa_revocation WHERE revoked_at = ?1)',
    now,
  );
  settlePowers(context);
  return findRegistered(tx, number)?.revokedAt ?? undefined;
}
