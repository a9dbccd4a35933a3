import type { Tx } from '../../../storage/tx.ts';
import { isOpen } from '../rules/capability-states.ts';
import type { HeldCapability } from '../rules/dossier.ts';

/** In the order they were asked for. */
export function readCapabilities(tx: Tx, partnerId: string): readonly HeldCapability[] {
  return tx.all<HeldCapability>(
    'SELECT name, state, reason, opens_at AS opensAt FROM partners_capability WHERE partner_id = ? ORDER BY place, name',
    partnerId,
  );
}

/** Writes the capabilities that are not the same as before and forgets those that are no more. */
export function saveCapabilities(
  tx: Tx,
  partnerId: string,
  before: readonly HeldCapability[],
  after: readonly HeldCapability[],
): void {
  for (const { name } of before) {
    if (after.some((held) => held.name === name)) continue;
    tx.run('DELETE FROM partners_capability WHERE partner_id = ? AND name = ?', partnerId, name);
  }
  for (const [place, held] of after.entries()) {
    if (before[place] === held) continue;
    const { name, state, reason, opensAt } = held;
    tx.run(
      `INSERT INTO partners_capability (partner_id, name, place, state, reason, opens_at)
       VALUES (:partnerId, :name, :place, :state, :reason, :opensAt)
       ON CONFLICT DO UPDATE SET place = excluded.place, state = excluded.state, reason = excluded.reason, opens_at = excluded.opens_at`,
      { partnerId, name, place, state, reason, opensAt },
    );
  }
}

/** Capabilities whose calls are let in with a key of this environment, as they were settled last. */
export function openCapabilities(tx: Tx, partnerId: string, environment: 'sandbox' | 'live'): readonly string[] {
  const held = readCapabilities(tx, partnerId);
  return held.filter((one) => isOpen(one, environment)).map(({ name }) => name);
}
