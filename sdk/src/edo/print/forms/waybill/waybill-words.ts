import type { CitedDocument } from '../../../documents/waybill/cited-document.ts';
import type { Identity } from '../../../documents/waybill/identity.ts';
import type { WaybillMoment } from '../../../documents/waybill/moment.ts';
import type { Place, WaybillParty } from '../../../documents/waybill/party.ts';
import { dayText } from '../../words/dates.ts';
import { olderAddressText, personText } from '../../words/parties.ts';

function identityText(identity: Identity): string {
  if ('person' in identity) return `ИП ${personText(identity.person)}, ИНН ${identity.inn}`;
  if ('individual' in identity) return `${personText(identity.individual)}, ИНН ${identity.inn}`;
  if ('foreign' in identity) return listed(identity.name, identity.country, identity.id, identity.other);
  return listed(identity.name, `ИНН ${identity.inn}`, identity.kpp && `КПП ${identity.kpp}`);
}

export function partyText(party: WaybillParty): string {
  const { address, contact } = party;
  return listed(identityText(party), address && olderAddressText(address), `тел. ${contact.phones.join(', ')}`);
}

export function placeText({ address, comment, gln }: Place): string {
  return listed(olderAddressText(address), comment, gln && `GLN ${gln}`);
}

/** In the time of its place: `05.10.2026 09:30 (UTC+03:00)`. */
export function waybillMomentText(moment: WaybillMoment | undefined): string | undefined {
  if (moment === undefined) return undefined;
  const text = typeof moment === 'string' ? moment : moment.at;
  return `${dayText(text)} ${text.slice(11, 16)} (UTC${text.slice(19)})`;
}

export function citedText({ name, number, date, id, note }: CitedDocument): string {
  return listed([name, number && `№ ${number}`, date && `от ${dayText(date)}`].filter(Boolean).join(' ') || id, note);
}

export function citedTexts(documents: readonly CitedDocument[] | undefined): string | undefined {
  return documents?.map(citedText).join('; ');
}

/** What of this is known, with commas between. */
export function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
