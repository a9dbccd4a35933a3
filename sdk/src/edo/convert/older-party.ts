import type { Address } from '../documents/address.ts';
import type { OlderAddress } from '../documents/older-address.ts';
import type { OlderParty } from '../documents/orders-2015/party.ts';
import { countryCode, countryName, regionName } from './reference-names.ts';
import type { ConversionReport } from './report.ts';

/**
 * A participant of order 551@ as order 970@ describes one.
 *
 * @param pointer of the participant in the source's data
 */
export function convertParty(party: OlderParty, pointer: string, report: ConversionReport): object {
  const { address, bank, contact, okpo, department, note } = party;
  const where = address === undefined ? undefined : convertAddress(address, `${pointer}/address`, report);
  return {
    ...identityOf(party),
    ...(where && { address: where }),
    ...(bank && { bank }),
    ...(contact && {
      contact: {
        ...(contact.phone && { phones: [contact.phone] }),
        ...(contact.email && { emails: [contact.email] }),
      },
    }),
    ...(okpo && { okpo }),
    ...(department && { department }),
    ...(note && { note }),
  };
}

function identityOf(party: OlderParty): object {
  if ('person' in party) {
    const { person, inn, registration, other } = party;
    return { person, inn, ...(registration && { registration }), ...(other && { other }) };
  }
  if ('individual' in party) {
    const { individual: name, inn, other } = party;
    return { individual: { name, ...(inn && { inn }), ...(other && { other }) } };
  }
  if ('country' in party) {
    const { name, country, other } = party;
    const code = countryCode(country);
    return { foreign: 'organisation', name, country, ...(code && { countryCode: code }), ...(other && { other }) };
  }
  const { name, inn, kpp } = party;
  return { name, inn, ...(kpp && { kpp }) };
}

function convertAddress(
  address: OlderAddress,
  pointer: string,
  report: ConversionReport,
): Partial<Address> | undefined {
  if ('garId' in address) {
    report.notCarried(`${pointer}/garId`, address.garId);
    return undefined;
  }
  if ('text' in address) {
    const country = countryName(address.countryCode);
    return { ...address, ...(country && { country }) };
  }
  const region = regionName(address.regionCode);
  return { ...address, ...(region && { region }) };
}

/** A participant in one line, where the newer document has but a line for it. */
export function partyText(party: OlderParty): string {
  const name =
    'person' in party
      ? `ИП ${personText(party.person)}`
      : 'individual' in party
        ? personText(party.individual)
        : party.name;
  return 'inn' in party && party.inn !== undefined ? `${name}, ИНН ${party.inn}` : name;
}

function personText({ last, first, middle }: { last: string; first: string; middle?: string }): string {
  return [last, first, middle].filter((part) => part !== undefined).join(' ');
}
