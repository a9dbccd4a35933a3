import type { Styk } from '@styk/sdk';
import type { Counterparty } from '@styk/sdk/api/edo';
import { type WaybillConsignorTitle, type WaybillParty, waybillConsignor } from '@styk/sdk/edo';
import { bothParties } from './both-parties.ts';

/** The format has to have a phone; nobody but the user knows the right one. */
const PLACEHOLDER_CONTACT = { phones: ['+7 900 000-00-00'] };

/**
 * The example T1 as of a day from one's own organisation, with a carrier and a consignee as the operator knows them.
 *
 * @param carrier ИНН
 * @param consignee ИНН
 * @throws cli-edo-counterparty-unknown
 */
export async function waybillBetween(
  styk: Styk,
  carrier: string,
  consignee: string,
  date: string,
  signal: AbortSignal,
): Promise<WaybillConsignorTitle> {
  const { own, other: taker } = await bothParties(styk, carrier, signal);
  const { other: getter } = await bothParties(styk, consignee, signal);
  const sample = waybillConsignor.sample() as WaybillConsignorTitle;
  return {
    ...sample,
    date,
    consignorId: own.participantId,
    carrierId: taker.participantId,
    consigneeId: getter.participantId,
    composer: `${own.name}, ИНН ${own.inn}`,
    consignor: { ...sample.consignor, party: partyOf(own) },
    consignee: { ...sample.consignee, party: partyOf(getter) },
    carrier: partyOf(taker),
  };
}

function partyOf({ inn, kpp, name }: Counterparty): WaybillParty {
  return { name, inn, ...(kpp === null ? {} : { kpp }), contact: PLACEHOLDER_CONTACT };
}
