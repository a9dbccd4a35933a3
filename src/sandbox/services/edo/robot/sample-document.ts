import type { CounterpartyDocument } from '@styk/sdk/api/sandbox';
import { type BuiltDocument, updSeller } from '@styk/sdk/edo';
import { today } from '../building/build.ts';
import { buildContext, type Making } from '../notices/build.ts';
import { CLERK } from '../notices/parties.ts';
import type { Participant } from '../participants.ts';

/** A small УПД of one to another: one line, with the VAT of the day. */
export function buildSample(
  sender: Participant,
  recipient: Participant,
  { function: purpose = 'СЧФДОП', number }: CounterpartyDocument,
  making: Making,
): Promise<BuiltDocument> {
  const { now } = making;
  const date = today(now);
  const name = purpose === 'СЧФ' ? {} : { documentName: 'Универсальный передаточный документ' };
  const documentNumber = number ?? String(now % 1_000_000);
  const input = {
    function: purpose,
    number: documentNumber,
    date,
    ...name,
    senderId: sender.participantId,
    recipientId: recipient.participantId,
    seller: partyOf(sender),
    buyer: partyOf(recipient),
    shipmentDocuments: [{ name: 'УПД', number: documentNumber, date }],
    lines: [
      {
        name: 'Чай листовой, 100 г',
        unit: { code: '796', name: 'шт' },
        quantity: '10',
        price: '100.00',
        vatRate: date < '2026-01-01' ? '20%' : '22%',
      },
    ],
    ...(purpose === 'СЧФ' ? {} : { transfer: { operation: 'Товары переданы', date } }),
    signers: [{ ...CLERK, signatureType: '3', powers: 'certificate' }],
  };
  return updSeller.build(input, buildContext(making));
}

function partyOf({ inn, kpp, name, address }: Participant): object {
  const place = {
    address: { text: address ?? 'г. Москва, ул. Примерная, д. 100', countryCode: '643', country: 'Россия' },
  };
  if (inn.length === 10) return { name, inn, kpp: kpp ?? `${inn.slice(0, 4)}01001`, ...place };
  const [last = name, first = name] = name.replace(/^ИП\s+/u, '').split(/\s+/u);
  return { person: { last, first }, inn, ...place };
}
