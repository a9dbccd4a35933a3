import type { Styk } from '@styk/sdk';
import type { Counterparty } from '@styk/sdk/api/edo';
import { edoCommandErrors } from './errors.ts';

/**
 * One's own organisation and a counterparty, as the operator knows them.
 *
 * @throws cli-edo-counterparty-unknown
 */
export async function bothParties(
  styk: Styk,
  inn: string,
  signal: AbortSignal,
): Promise<{ readonly own: Counterparty; readonly other: Counterparty }> {
  const own = await styk.edo.getParticipant({ signal });
  const [other] = (await styk.edo.listCounterparties({ inn, limit: 1 }, { signal })).items;
  if (other === undefined) throw edoCommandErrors.create('cli-edo-counterparty-unknown', { inn });
  return { own, other };
}
