import type { Address } from '../../documents/address.ts';
import type { OlderAddress } from '../../documents/older-address.ts';
import type { Contact, Party, PersonName } from '../../documents/party.ts';
import type { DocumentReference } from '../../documents/reference.ts';
import { DASH } from './dash.ts';
import { dayText } from './dates.ts';

/** «Ромашкина Анна Сергеевна». */
export function personText({ last, first, middle }: PersonName): string {
  return [last, first, middle].filter((part) => part !== undefined).join(' ');
}

export function partyName(party: Party): string {
  if ('person' in party) return `Индивидуальный предприниматель ${personText(party.person)}`;
  if ('individual' in party) return party.individual.name === undefined ? DASH : personText(party.individual.name);
  return party.name;
}

/** «ИНН/КПП»: of an entrepreneur and a person the ИНН alone. */
export function taxNumbers(party: Party): string {
  if ('foreign' in party) return party.identifier ?? DASH;
  if ('individual' in party) return party.individual.inn ?? DASH;
  return 'kpp' in party && party.kpp !== undefined ? `${party.inn}/${party.kpp}` : party.inn;
}

export function addressText(address: Address | undefined): string {
  if (address === undefined) return DASH;
  if ('text' in address) return address.text;
  const parts =
    'garId' in address
      ? [
          address.postalCode,
          address.region,
          address.municipality?.name,
          address.municipalSettlement?.name,
          named(address.settlement),
          named(address.planningUnit),
          named(address.street),
          address.landPlot && `участок ${address.landPlot}`,
          ...(address.buildings ?? []).map(numbered),
          address.premises && numbered(address.premises),
          address.room && numbered(address.room),
        ]
      : [
          address.postalCode,
          address.region,
          address.district,
          address.city,
          address.settlement,
          address.street,
          address.house && `д. ${withoutLabel(address.house)}`,
          address.building && `корп. ${withoutLabel(address.building)}`,
          address.flat && `кв. ${withoutLabel(address.flat)}`,
          address.other,
        ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** An address of the orders before ЕД-7-26/970@, and of places in ЭТрН. */
export function olderAddressText(address: OlderAddress): string {
  if ('text' in address) return address.text;
  if ('garId' in address) return `ГАР ${address.garId}`;
  const { regionCode, ...parts } = address;
  return addressText({ regionCode, region: `регион ${regionCode}`, ...parts });
}

/** Name and address in one line: lines 3 and 4 of an invoice. */
export function partyAndAddress(party: Party): string {
  return party.address === undefined ? partyName(party) : `${partyName(party)}, ${addressText(party.address)}`;
}

/** The party as ТОРГ-12 wants it: with numbers, telephone and bank. */
export function partyInFull(party: Party): string {
  const { bank, contact } = party;
  return [
    partyName(party),
    `ИНН/КПП ${taxNumbers(party)}`,
    party.address && addressText(party.address),
    phones(contact),
    bank?.account && `р/с ${bank.account}`,
    bank?.bank && `в ${bank.bank}`,
    bank?.bic && `БИК ${bank.bic}`,
    bank?.correspondentAccount && `к/с ${bank.correspondentAccount}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** «Договор поставки № 45-П от 15.01.2026». */
export function documentText({ name, number, date }: Pick<DocumentReference, 'name' | 'number' | 'date'>): string {
  return `${name} № ${number} от ${dayText(date)}`;
}

function phones(contact: Contact | undefined): string | undefined {
  return contact?.phones === undefined ? undefined : `тел. ${contact.phones.join(', ')}`;
}

function named(part: { readonly kind: string; readonly name: string } | undefined): string | undefined {
  return part && `${part.kind} ${part.name}`;
}

function numbered({ kind, number }: { readonly kind: string; readonly number: string }): string {
  return `${kind} ${number}`;
}

/** Some write «д. 5» where the format wants «5». */
function withoutLabel(value: string): string {
  return value.replace(/^(д|дом|корп|корпус|кв|квартира|стр|оф)\.?\s+/i, '');
}
